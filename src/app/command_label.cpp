// What undo and redo call each command.

#include <string>

#include "app/strings.h"

namespace app {
namespace {

struct Label {
    std::string operator()(const StartQuickly&) const { return "Start a new search"; }
    std::string operator()(const OpenExample&) const { return "Open an example"; }
    std::string operator()(const ReplaceSearch&) const { return "Open a file"; }
    std::string operator()(const ClearSearch&) const { return "Start over"; }
    std::string operator()(const AddOpportunity&) const { return "Add a company"; }
    std::string operator()(const RemoveOpportunity&) const { return "Remove a company"; }
    std::string operator()(const SetCompany&) const { return "Change company"; }
    std::string operator()(const SetRole&) const { return "Change role"; }
    std::string operator()(const SetStage&) const { return "Change stage"; }
    std::string operator()(const SetStanding&) const { return "Change standing"; }
    std::string operator()(const SetDeadline&) const { return "Change deadline"; }
    std::string operator()(const SetAnswerExpected&) const { return "Change answer day"; }
    std::string operator()(const SetOwnChance&) const { return "Change chance"; }
    std::string operator()(const SetYearlyPay&) const { return "Change pay"; }
    std::string operator()(const SetWorth&) const { return "Change worth"; }
    std::string operator()(const SetContactName&) const { return "Change contact"; }
    std::string operator()(const SetToldOfOffer&) const { return "Change day they were told"; }
    std::string operator()(const AddRequest& c) const {
        return c.request.kind == core::RequestKind::Time ? "Note a request for time"
                                                         : "Note a request for terms";
    }
    std::string operator()(const EditOpportunity& c) const {
        return std::string(text("edit." + c.part.substr(0, c.part.find(':'))));
    }
    std::string operator()(const SetFavourite&) const { return "Change favourite"; }
    std::string operator()(const SetWorthBasis&) const { return "Change how jobs are compared"; }
    std::string operator()(const SetCurrency&) const { return "Change currency"; }
    std::string operator()(const SetSignature&) const { return "Change your name"; }
    std::string operator()(const SetMoneyNotAnIssue&) const { return "Change money"; }
    std::string operator()(const SetSavings&) const { return "Change savings"; }
    std::string operator()(const SetMonthlySpending&) const { return "Change spending"; }
    std::string operator()(const SetMonthlyIncome&) const { return "Change income"; }
    std::string operator()(const SetAssumption&) const { return "Change an assumption"; }
    std::string operator()(const MarkSent&) const { return "Mark a message as sent"; }
    std::string operator()(const FinishFollowUp&) const { return "Tick off a follow-up"; }
    std::string operator()(const SnoozeFollowUp&) const { return "Put off a follow-up"; }
    std::string operator()(const CancelFollowUp&) const { return "Cancel a follow-up"; }
    std::string operator()(const AddFollowUp&) const { return "Add a follow-up"; }
    std::string operator()(const AddAchievement&) const { return "Note something gained"; }
    std::string operator()(const AddHoliday&) const { return "Add a holiday"; }
    std::string operator()(const RemoveHoliday&) const { return "Remove a holiday"; }
    std::string operator()(const SetPermission&) const { return "Change permission to write"; }
    std::string operator()(const AcceptOffer&) const { return "Accept an offer"; }
    std::string operator()(const CloseOpportunity&) const { return "Close an opportunity"; }
    std::string operator()(const AddCriterion&) const { return "Add a criterion"; }
    std::string operator()(const EditCriterion&) const { return "Change a criterion"; }
    std::string operator()(const RemoveCriterion&) const { return "Remove a criterion"; }
    std::string operator()(const SetScore&) const { return "Change a score"; }
    std::string operator()(const RateGut&) const { return "Rate your gut feeling"; }
    std::string operator()(const SetPayFloor&) const { return "Change the least pay"; }
    std::string operator()(const RecordDecision&) const { return "Record a decision"; }
    std::string operator()(const CloseForecast&) const { return "Close a forecast"; }
    std::string operator()(const WriteLesson&) const { return "Write what you learnt"; }
    std::string operator()(const RemoveJournalEntry&) const { return "Remove from the journal"; }
};

}  // namespace

std::string command_label(const Command& command) {
    return std::visit(Label{}, command.any());
}

}  // namespace app
