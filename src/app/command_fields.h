#pragma once

// Which fields each command has: one description for reading and writing alike. `Io` offers a
// `field(name, member)` for every kind of member. For app/command_codec only.

#include "app/command.h"

namespace app {

template <class Io>
void each_field(Io& io, StartQuickly& c) {
    io.field("today", c.today);
    io.field("currency", c.currency);
}
template <class Io>
void each_field(Io& io, OpenExample& c) {
    io.field("key", c.key);
    io.field("today", c.today);
}
template <class Io>
void each_field(Io& io, ReplaceSearch& c) {
    io.field("search", c.search);
}
template <class Io>
void each_field(Io&, ClearSearch&) {}
template <class Io>
void each_field(Io& io, AddOpportunity& c) {
    io.field("id", c.id);
    io.field("company", c.company);
    io.field("stage", c.stage);
}
template <class Io>
void each_field(Io& io, RemoveOpportunity& c) {
    io.field("id", c.id);
}
template <class Io>
void each_field(Io& io, SetCompany& c) {
    io.field("id", c.id);
    io.field("text", c.text);
}
template <class Io>
void each_field(Io& io, SetRole& c) {
    io.field("id", c.id);
    io.field("text", c.text);
}
template <class Io>
void each_field(Io& io, SetStage& c) {
    io.field("id", c.id);
    io.field("stage", c.stage);
    io.field("since", c.since);
}
template <class Io>
void each_field(Io& io, SetStanding& c) {
    io.field("id", c.id);
    io.field("standing", c.standing);
}
template <class Io>
void each_field(Io& io, SetDeadline& c) {
    io.field("id", c.id);
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, SetAnswerExpected& c) {
    io.field("id", c.id);
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, SetOwnChance& c) {
    io.field("id", c.id);
    io.field("chance", c.chance);
}
template <class Io>
void each_field(Io& io, SetYearlyPay& c) {
    io.field("id", c.id);
    io.field("pay", c.pay);
}
template <class Io>
void each_field(Io& io, SetWorth& c) {
    io.field("id", c.id);
    io.field("worth", c.worth);
}
template <class Io>
void each_field(Io& io, SetContactName& c) {
    io.field("id", c.id);
    io.field("name", c.name);
}
template <class Io>
void each_field(Io& io, SetToldOfOffer& c) {
    io.field("id", c.id);
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, AddRequest& c) {
    io.field("id", c.id);
    io.field("date", c.request.date);
    io.field("kind", c.request.kind);
    io.field("answer", c.request.answer);
}
template <class Io>
void each_field(Io& io, EditOpportunity& c) {
    io.field("opportunity", c.opportunity);
    io.field("part", c.part);
}
template <class Io>
void each_field(Io& io, SetFavourite& c) {
    io.field("id", c.id);
}
template <class Io>
void each_field(Io& io, SetWorthBasis& c) {
    io.field("basis", c.basis);
}
template <class Io>
void each_field(Io& io, SetCurrency& c) {
    io.field("currency", c.currency);
}
template <class Io>
void each_field(Io& io, SetSignature& c) {
    io.field("name", c.name);
}
template <class Io>
void each_field(Io& io, SetMoneyNotAnIssue& c) {
    io.field("not_an_issue", c.finances.not_an_issue);
    io.field("savings", c.finances.savings);
    io.field("monthly_spending", c.finances.monthly_spending);
    io.field("monthly_income", c.finances.monthly_income);
    io.field("as_of", c.finances.as_of);
}
template <class Io>
void each_field(Io& io, SetSavings& c) {
    io.field("amount", c.amount);
    io.field("as_of", c.as_of);
}
template <class Io>
void each_field(Io& io, SetMonthlySpending& c) {
    io.field("amount", c.amount);
}
template <class Io>
void each_field(Io& io, SetMonthlyIncome& c) {
    io.field("amount", c.amount);
}
template <class Io>
void each_field(Io& io, SetAssumption& c) {
    io.field("key", c.key);
    io.field("value", c.value);
}
template <class Io>
void each_field(Io& io, MarkSent& c) {
    io.field("situation", c.situation);
    io.field("id", c.id);
    io.field("contact", c.contact);
    io.field("date", c.date);
    io.field("body", c.body);
}
template <class Io>
void each_field(Io& io, FinishFollowUp& c) {
    io.field("id", c.id);
    io.field("today", c.today);
}
template <class Io>
void each_field(Io& io, SnoozeFollowUp& c) {
    io.field("id", c.id);
    io.field("until", c.until);
    io.field("today", c.today);
}
template <class Io>
void each_field(Io& io, CancelFollowUp& c) {
    io.field("id", c.id);
    io.field("today", c.today);
}
template <class Io>
void each_field(Io& io, AddFollowUp& c) {
    io.field("id", c.id);
    io.field("due", c.due);
    io.field("note", c.note);
    io.field("today", c.today);
}
template <class Io>
void each_field(Io& io, AddAchievement& c) {
    io.field("date", c.date);
    io.field("text", c.text);
}
template <class Io>
void each_field(Io& io, AddHoliday& c) {
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, RemoveHoliday& c) {
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, SetPermission& c) {
    io.field("id", c.id);
    io.field("contact", c.contact);
    io.field("permission", c.permission);
    io.field("today", c.today);
}
template <class Io>
void each_field(Io& io, AcceptOffer& c) {
    io.field("id", c.id);
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, CloseOpportunity& c) {
    io.field("id", c.id);
    io.field("outcome", c.outcome);
    io.field("date", c.date);
}

// --- judgement
template <class Io>
void each_field(Io& io, AddCriterion& c) {
    io.field("id", c.id);
    io.field("name", c.name);
    io.field("kind", c.kind);
    io.field("worst", c.worst);
    io.field("best", c.best);
}
template <class Io>
void each_field(Io& io, EditCriterion& c) {
    io.field("id", c.criterion.id);
    io.field("name", c.criterion.name);
    io.field("kind", c.criterion.kind);
    io.field("worst", c.criterion.worst);
    io.field("best", c.criterion.best);
    io.field("pay_worst", c.criterion.pay_worst);
    io.field("pay_best", c.criterion.pay_best);
    io.field("weight", c.criterion.weight);
    io.field("weight_low", c.criterion.weight_low);
    io.field("weight_high", c.criterion.weight_high);
    io.field("must_have", c.criterion.must_have);
    io.field("part", c.part);
}
template <class Io>
void each_field(Io& io, RemoveCriterion& c) {
    io.field("id", c.id);
}
template <class Io>
void each_field(Io& io, SetScore& c) {
    io.field("id", c.id);
    io.field("criterion", c.criterion);
    io.field("value", c.value);
    io.field("low", c.low);
    io.field("high", c.high);
}
template <class Io>
void each_field(Io& io, RateGut& c) {
    io.field("id", c.id);
    io.field("date", c.date);
    io.field("job", c.job);
    io.field("company", c.company);
}
template <class Io>
void each_field(Io& io, SetPayFloor& c) {
    io.field("pay", c.pay);
}

// --- the journal
template <class Io>
void each_field(Io& io, RecordDecision& c) {
    io.field("frozen", c.frozen);
    io.field("hope", c.hope);
}
template <class Io>
void each_field(Io& io, CloseForecast& c) {
    io.field("id", c.id);
    io.field("result", c.result);
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, WriteLesson& c) {
    io.field("id", c.id);
    io.field("text", c.text);
    io.field("date", c.date);
}
template <class Io>
void each_field(Io& io, RemoveJournalEntry& c) {
    io.field("id", c.id);
}

}  // namespace app
