#pragma once

// Everything a person can do to a search, as data: menus, keys, the semantic layer, scripts and
// replays all speak it. Serialisable (app/command_codec). Applied by app/apply.

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/model/search.h"

namespace app {

using core::Date;
using core::Money;
using core::OpportunityId;

// "I have an offer and hope for another": a search with one offer in hand and one favourite,
// every field at its default from assets/evidence.json. Replaces the open search (undoable).
struct StartQuickly {
    Date today;
    std::string currency;  // ISO 4217, from the browser's region
};
struct OpenExample {
    std::string key;
    Date today;
};  // assets/examples, moved so that it is current
struct ReplaceSearch {
    core::Search search;
};  // import; the old one stays in history
struct ClearSearch {};

struct AddOpportunity {
    OpportunityId id;
    std::string company;
    core::Stage stage = core::Stage::Applied;
};
struct RemoveOpportunity {
    OpportunityId id;
};
struct SetCompany {
    OpportunityId id;
    std::string text;
};
struct SetRole {
    OpportunityId id;
    std::string text;
};
// Creates or keeps the offer block; a stage before an offer has none. `since`: the day it was
// reached; nothing: not known.
struct SetStage {
    OpportunityId id;
    core::Stage stage;
    std::optional<Date> since = std::nullopt;
};
struct SetStanding {
    OpportunityId id;
    core::Standing standing;
};
struct SetDeadline {
    OpportunityId id;
    std::optional<Date> date;
};
struct SetAnswerExpected {
    OpportunityId id;
    std::optional<Date> date;
};
struct SetOwnChance {
    OpportunityId id;
    std::optional<double> chance;
};  // 0..1; nothing: default
struct SetYearlyPay {
    OpportunityId id;
    std::optional<Money> pay;
};
struct SetWorth {
    OpportunityId id;
    std::optional<int> worth;
};  // 0..100
struct SetContactName {
    OpportunityId id;
    std::string name;
};  // the first contact; made if none
struct SetToldOfOffer {
    OpportunityId id;
    std::optional<Date> date;
};
struct AddRequest {
    OpportunityId id;
    core::Request request;
};  // asked for time or terms
// The opportunity with the same id becomes this one. `part` says what was edited and where: its
// first word names the step ("people", "rounds"), the whole of it what joins while one types.
struct EditOpportunity {
    core::Opportunity opportunity;
    std::string part;
};
struct SetFavourite {
    std::optional<OpportunityId> id;
};
struct SetWorthBasis {
    core::WorthBasis basis;
};
struct SetCurrency {
    std::string currency;
};
struct SetSignature {
    std::string name;  // under the user's messages
};
struct SetMoneyNotAnIssue {
    core::Finances finances;
};  // whole block, one undo step
struct SetSavings {
    Money amount;
    Date as_of;
};
struct SetMonthlySpending {
    Money amount;
};
struct SetMonthlyIncome {
    Money amount;
};
struct SetAssumption {
    std::string key;
    std::optional<double> value;
};  // nothing: the default

// --- days: what was sent, what is to be done
// ------------------------------------------------------

// Adds the message, closes the follow-ups it answers, and keeps those it sets off; M1 and M16 are
// also noted as requests to an offer in hand, M2 as the day they were told.
struct MarkSent {
    int situation = 1;  // its number in assets/rules.json
    OpportunityId id;
    std::optional<core::ContactId> contact = std::nullopt;
    Date date;
    std::string body;
};
// The id of a follow-up is one of core::follow_ups on that day: it need not be stored yet.
struct FinishFollowUp {
    core::FollowUpId id;
    Date today;
};
struct SnoozeFollowUp {
    core::FollowUpId id;
    Date until;  // after today; one of a row then waits for the next business day
    Date today;
};
struct CancelFollowUp {
    core::FollowUpId id;
    Date today;
};
// One of the user's own.
struct AddFollowUp {
    std::optional<OpportunityId> id = std::nullopt;
    Date due;
    std::string note;
    Date today;
};
struct AddAchievement {
    Date date;
    std::string text;
};
struct AddHoliday {
    Date date;
};
struct RemoveHoliday {
    Date date;
};
// Whether one may write to them now and then (B15..B17).
struct SetPermission {
    OpportunityId id;
    core::ContactId contact;
    core::Permission permission = core::Permission::NotAsked;
    Date today;
};
// The offer is accepted; everybody else is owed an answer (P6).
struct AcceptOffer {
    OpportunityId id;
    Date date;
};
struct CloseOpportunity {
    OpportunityId id;
    core::Outcome outcome = core::Outcome::Declined;
    Date date;
};

// --- what one wants: criteria, scores, gut (app/apply_judgement)
// ----------------------------------------------------------------

struct AddCriterion {
    core::CriterionId id;
    std::string name;
    core::CriterionKind kind = core::CriterionKind::Scored;
    std::string worst, best;  // anchors
};
// The criterion with the same id becomes this one. `part`: the field, for typing that goes on.
struct EditCriterion {
    core::Criterion criterion;
    std::string part;
};
// Its scores go with it.
struct RemoveCriterion {
    core::CriterionId id;
};
struct SetScore {
    OpportunityId id;
    core::CriterionId criterion;
    std::optional<double> value;                                    // 0..100; nothing: not known
    std::optional<double> low = std::nullopt, high = std::nullopt;  // only with a value
};
// One rating a day: a second one of the same day replaces the first (E1, E3).
struct RateGut {
    OpportunityId id;
    Date date;
    int job = 5, company = 5;  // 0..10
};
struct SetPayFloor {
    std::optional<Money> pay;  // a year (D2)
};

// --- the journal (app/apply_journal)
// ----------------------------------------------------------------

// "I decided ...", whatever the advice was (A19); frozen by core::freeze, so that a replay keeps
// what was believed then. `hope`: whose "no" was rehearsed (B6).
struct RecordDecision {
    core::FrozenDecision frozen;
    std::optional<OpportunityId> hope = std::nullopt;
};
// Also puts right how it was closed.
struct CloseForecast {
    core::EntryId id;
    core::ForecastResult result = core::ForecastResult::Happened;
    Date date;
};
struct WriteLesson {
    core::EntryId id;  // of a decision
    std::string text;  // empty: taken back
    Date date;
};
// A decision or a forecast.
struct RemoveJournalEntry {
    core::EntryId id;
};

using AnyCommand = std::variant<
    StartQuickly, OpenExample, ReplaceSearch, ClearSearch, AddOpportunity, RemoveOpportunity,
    SetCompany, SetRole, SetStage, SetStanding, SetDeadline, SetAnswerExpected, SetOwnChance,
    SetYearlyPay, SetWorth, SetContactName, SetToldOfOffer, AddRequest, SetFavourite, SetWorthBasis,
    SetCurrency, SetMoneyNotAnIssue, SetSavings, SetMonthlySpending, SetMonthlyIncome,
    SetAssumption, SetSignature, MarkSent, FinishFollowUp, SnoozeFollowUp, CancelFollowUp,
    AddFollowUp, AddAchievement, AddHoliday, RemoveHoliday, SetPermission, AcceptOffer,
    CloseOpportunity, EditOpportunity, AddCriterion, EditCriterion, RemoveCriterion, SetScore,
    RateGut, SetPayFloor, RecordDecision, CloseForecast, WriteLesson, RemoveJournalEntry>;

template <class C, class Any>
inline constexpr bool kIsOneOf = false;
template <class C, class... Each>
inline constexpr bool kIsOneOf<C, std::variant<Each...>> = (std::is_same_v<C, Each> || ...);

// One of them, held behind a pointer and never empty but when moved from. What is made, copied and
// destroyed is written out in command.cpp alone: a variant of fifty costs seconds of compiling in
// every file that does any of it.
class Command {
public:
    template <class C>
    requires kIsOneOf<C, AnyCommand> Command(C command);  // implicit: a command is any of the above
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();

    const AnyCommand& any() const;  // to be told apart with std::visit
    AnyCommand& any();

private:
    std::unique_ptr<AnyCommand> any_;
};

}  // namespace app
