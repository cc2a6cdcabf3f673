#include "app/command.h"

#include <utility>

namespace app {

template <class C>
requires kIsOneOf<C, AnyCommand> Command::Command(C command)
    : any_(std::make_unique<AnyCommand>(std::in_place_type<C>, std::move(command))) {}

Command::Command(const Command& other) : any_(std::make_unique<AnyCommand>(*other.any_)) {}
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) {
    any_ = std::make_unique<AnyCommand>(*other.any_);
    return *this;
}
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

const AnyCommand& Command::any() const {
    return *any_;
}
AnyCommand& Command::any() {
    return *any_;
}

// A line for each: whoever adds a command adds its line, or the linker names the one that lacks.
template Command::Command(StartQuickly);
template Command::Command(OpenExample);
template Command::Command(ReplaceSearch);
template Command::Command(ClearSearch);
template Command::Command(AddOpportunity);
template Command::Command(RemoveOpportunity);
template Command::Command(SetCompany);
template Command::Command(SetRole);
template Command::Command(SetStage);
template Command::Command(SetStanding);
template Command::Command(SetDeadline);
template Command::Command(SetAnswerExpected);
template Command::Command(SetOwnChance);
template Command::Command(SetYearlyPay);
template Command::Command(SetWorth);
template Command::Command(SetContactName);
template Command::Command(SetToldOfOffer);
template Command::Command(AddRequest);
template Command::Command(SetFavourite);
template Command::Command(SetWorthBasis);
template Command::Command(SetCurrency);
template Command::Command(SetMoneyNotAnIssue);
template Command::Command(SetSavings);
template Command::Command(SetMonthlySpending);
template Command::Command(SetMonthlyIncome);
template Command::Command(SetAssumption);
template Command::Command(SetSignature);
template Command::Command(MarkSent);
template Command::Command(FinishFollowUp);
template Command::Command(SnoozeFollowUp);
template Command::Command(CancelFollowUp);
template Command::Command(AddFollowUp);
template Command::Command(AddAchievement);
template Command::Command(AddHoliday);
template Command::Command(RemoveHoliday);
template Command::Command(SetPermission);
template Command::Command(AcceptOffer);
template Command::Command(CloseOpportunity);
template Command::Command(EditOpportunity);
template Command::Command(AddCriterion);
template Command::Command(EditCriterion);
template Command::Command(RemoveCriterion);
template Command::Command(SetScore);
template Command::Command(RateGut);
template Command::Command(SetPayFloor);
template Command::Command(RecordDecision);
template Command::Command(CloseForecast);
template Command::Command(WriteLesson);
template Command::Command(RemoveJournalEntry);

}  // namespace app
