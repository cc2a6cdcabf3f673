#include "app/command_names.h"

#include <array>
#include <type_traits>

namespace app {
namespace {

// In the order of the alternatives of Command.
constexpr std::array<const char*, std::variant_size_v<AnyCommand>> kNames = {
    "start_quickly",       "open_example",
    "replace_search",      "clear_search",
    "add_opportunity",     "remove_opportunity",
    "set_company",         "set_role",
    "set_stage",           "set_standing",
    "set_deadline",        "set_answer_expected",
    "set_own_chance",      "set_yearly_pay",
    "set_worth",           "set_contact_name",
    "set_told_of_offer",   "add_request",
    "set_favourite",       "set_worth_basis",
    "set_currency",        "set_money_not_an_issue",
    "set_savings",         "set_monthly_spending",
    "set_monthly_income",  "set_assumption",
    "set_signature",       "mark_sent",
    "finish_follow_up",    "snooze_follow_up",
    "cancel_follow_up",    "add_follow_up",
    "add_achievement",     "add_holiday",
    "remove_holiday",      "set_permission",
    "accept_offer",        "close_opportunity",
    "edit_opportunity",    "add_criterion",
    "edit_criterion",      "remove_criterion",
    "set_score",           "rate_gut",
    "set_pay_floor",       "record_decision",
    "close_forecast",      "write_lesson",
    "remove_journal_entry"};

template <class T>
constexpr bool kNeverJoins = std::is_same_v<T, StartQuickly> || std::is_same_v<T, OpenExample> ||
                             std::is_same_v<T, ReplaceSearch> || std::is_same_v<T, ClearSearch> ||
                             std::is_same_v<T, AddOpportunity> ||
                             std::is_same_v<T, RemoveOpportunity> || std::is_same_v<T, AddRequest>;

// Deeds of a day: each is a step of its own, however fast they follow.
template <class T>
constexpr bool kDeed = std::is_same_v<T, MarkSent> || std::is_same_v<T, FinishFollowUp> ||
                       std::is_same_v<T, SnoozeFollowUp> || std::is_same_v<T, CancelFollowUp> ||
                       std::is_same_v<T, AddFollowUp> || std::is_same_v<T, AddAchievement> ||
                       std::is_same_v<T, AddHoliday> || std::is_same_v<T, RemoveHoliday> ||
                       std::is_same_v<T, SetPermission> || std::is_same_v<T, AcceptOffer> ||
                       std::is_same_v<T, CloseOpportunity> || std::is_same_v<T, RecordDecision> ||
                       std::is_same_v<T, CloseForecast> || std::is_same_v<T, RemoveJournalEntry>;

template <class T>
constexpr bool kOfJudgement = std::is_same_v<T, AddCriterion> || std::is_same_v<T, RemoveCriterion>;

template <class T>
constexpr bool kOfTheSearch =
    std::is_same_v<T, SetFavourite> || std::is_same_v<T, SetWorthBasis> ||
    std::is_same_v<T, SetCurrency> || std::is_same_v<T, SetSignature> ||
    std::is_same_v<T, SetMoneyNotAnIssue> || std::is_same_v<T, SetSavings> ||
    std::is_same_v<T, SetMonthlySpending> || std::is_same_v<T, SetMonthlyIncome> ||
    std::is_same_v<T, SetPayFloor>;

}  // namespace

const char* command_name(const Command& command) {
    return kNames[command.any().index()];
}

std::string edited_field(const Command& command) {
    return std::visit(
        [&](const auto& c) -> std::string {
            using T = std::decay_t<decltype(c)>;
            const std::string name = command_name(command);
            if constexpr (kNeverJoins<T> || kDeed<T> || kOfJudgement<T>) {
                return "";
            } else if constexpr (kOfTheSearch<T>) {
                return name;
            } else if constexpr (std::is_same_v<T, SetAssumption>) {
                return name + " " + c.key;
            } else if constexpr (std::is_same_v<T, EditOpportunity>) {
                return name + " " + c.opportunity.id.text + " " + c.part;
            } else if constexpr (std::is_same_v<T, EditCriterion>) {
                return name + " " + c.criterion.id.text + " " + c.part;
            } else if constexpr (std::is_same_v<T, SetScore>) {
                return name + " " + c.id.text + " " + c.criterion.text;
            } else {
                return name + " " + c.id.text;
            }
        },
        command.any());
}

}  // namespace app
