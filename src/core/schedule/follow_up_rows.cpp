#include "core/schedule/follow_up_rows.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/business_days.h"
#include "core/estimate/assumptions.h"
#include "core/estimate/evidence_keys.h"
#include "core/schedule/stable_hash.h"

namespace core {
namespace {

using Kind = FollowUpKind;
constexpr auto kOnce = Cadence::Once;
constexpr auto kShort = Cadence::Short;

// In the order in which two of the same day are listed.
constexpr FollowUpRow kRows[] = {
    {"missed_deadline", "A9 P2", Kind::Task, kShort, 0, {11, 5}, want_missed_deadline},
    {"withdrawn_reply", "A8", Kind::Task, kOnce, 21, {15}, want_withdrawn_reply},
    {"late_favourite", "A19 E8 P4", Kind::Task, kOnce, 0, {}, want_late_favourite},
    {"late_answer", "P4 P6 E9", Kind::ClosingNote, kOnce, 0, {5, 18}, want_late_answer},
    {"closing_note",
     "P6 E9 B19",
     Kind::ClosingNote,
     kOnce,
     0,
     {21, 5, 9, 8, 12},
     want_closing_note},
    {"talk_first", "B9 B10 P2", Kind::TalkFirst, kOnce, 0, {4, 5}, want_talk_first},
    {"in_writing", "P1", Kind::GetInWriting, kOnce, 0, {20}, want_in_writing},
    {"verbal_silence", "P1 P2", Kind::GetInWriting, kShort, 28, {20}, want_verbal_silence},
    {"gut_again", "E1 E3", Kind::GutAgain, kOnce, 0, {}, want_gut_again},
    {"thank_you", "A2", Kind::ThankYou, kOnce, 7, {14}, want_thank_you},
    {"answer_due", "A6", Kind::AnswerDue, kOnce, 7, {}, want_answer_due},
    {"check_in", "B13 B14", Kind::CheckIn, kShort, 21, {6, 2}, want_check_in},
    {"withdrawn_favourite", "A8 B12", Kind::Task, kOnce, 21, {6}, want_withdrawn_favourite},
    {"withdrawn_return", "A8 B11", Kind::Task, kOnce, 28, {19}, want_withdrawn_return},
    {"restart", "B8 C20", Kind::Restart, kOnce, 0, {}, want_restart},
    {"connect", "C8 E14", Kind::ConnectionRequest, kOnce, 14, {13}, want_connect},
    {"keep_warm", "B16 B17 B18 B19", Kind::KeepWarm, Cadence::KeepWarm, 0, {7, 12}, want_keep_warm},
};

int days_of(double value) {
    return std::max(0, static_cast<int>(std::lround(value)));
}

void find_accepted(ScheduleFacts& facts) {
    for (const Opportunity& opportunity : facts.search.opportunities) {
        const bool over = opportunity.stage == Stage::Closed;
        const bool accepted =
            over ? opportunity.outcome == Outcome::Accepted : opportunity.stage == Stage::Accepted;
        if (!accepted) continue;
        facts.accepted = &opportunity;
        facts.accepted_on = opportunity.stage_since;
        if (!facts.accepted_on) facts.accepted_on = opportunity.closed_on;
        return;
    }
}

template <class Id>
std::string text_of(const std::optional<Id>& id) {
    return id ? id->text : "";
}

}  // namespace

ScheduleFacts schedule_facts(const Search& search, Date today) {
    ScheduleFacts facts{search, today};
    for (const FollowUp& follow_up : search.follow_ups)
        facts.stored[follow_up.id] = &follow_up;
    find_accepted(facts);
    const Assumptions assumed(evidence(), search);
    facts.thank_you = days_of(assumed(key::kThankYou));
    facts.first_check = days_of(assumed(key::kFirstCheck));
    facts.second_check = days_of(assumed(key::kSecondCheck));
    facts.usual_answer = days_of(assumed(key::kAnswerAfterFinal));
    facts.restructuring_answer =
        days_of(assumed(key::kAnswerAfterFinal) * assumed(key::kRestructuringFactor));
    facts.keep_warm = days_of(assumed(key::kKeepWarm));
    const EvidenceRow* row = evidence().find(key::kKeepWarm);
    facts.keep_warm_least = std::min(facts.keep_warm, days_of(row->low.value_or(facts.keep_warm)));
    facts.keep_warm_most = std::max(facts.keep_warm, days_of(row->high.value_or(facts.keep_warm)));
    return facts;
}

std::span<const FollowUpRow> follow_up_rows() {
    return kRows;
}

const FollowUpRow* find_row(std::string_view key) {
    for (const FollowUpRow& row : kRows) {
        if (row.key == key) return &row;
    }
    return nullptr;
}

Wanted wanted(const FollowUpRow& row, const Occasion& occasion, Date due) {
    Wanted out;
    out.row = &row;
    if (row.answers[0] != 0) out.planned.situation = row.answers[0];
    FollowUp& made = out.planned.follow_up;
    made.row = row.key;
    made.kind = row.kind;
    made.cadence = row.cadence;
    if (occasion.opportunity != nullptr) made.opportunity = occasion.opportunity->id;
    made.contact = occasion.contact;
    made.round = occasion.round;
    made.step = occasion.step;
    made.due = due;
    made.id.text = std::string(row.key) + "-" +
                   stable_hash(text_of(made.opportunity) + "/" + text_of(made.contact) + "/" +
                               text_of(made.round) + "/" + std::to_string(made.step) + "/" +
                               (occasion.day ? format_date(*occasion.day) : ""));
    return out;
}

Wanted wanted_now(const ScheduleFacts& facts, const FollowUpRow& row, const Occasion& occasion) {
    Wanted out = wanted(row, occasion, business_day_from(facts.today, facts.search.holidays));
    out.floating = true;
    return out;
}

const FollowUp* find_stored(const ScheduleFacts& facts, const FollowUpId& id) {
    const auto place = facts.stored.find(id);
    return place == facts.stored.end() ? nullptr : place->second;
}

std::optional<Date> settled_on(const ScheduleFacts& facts, const Wanted& item, Date since) {
    const FollowUp& follow_up = item.planned.follow_up;
    const FollowUp* before = find_stored(facts, follow_up.id);
    if (before != nullptr && before->state == FollowUpState::Done) {
        return before->closed.value_or(before->due);
    }
    if (!follow_up.opportunity) return std::nullopt;
    return first_sent(facts, *follow_up.opportunity, *item.row, since);
}

bool was_cancelled(const ScheduleFacts& facts, const Wanted& item) {
    const FollowUp* before = find_stored(facts, item.planned.follow_up.id);
    return before != nullptr && before->state == FollowUpState::Cancelled;
}

std::optional<Date> first_sent(const ScheduleFacts& facts, const OpportunityId& id,
                               const FollowUpRow& row, Date since) {
    std::optional<Date> first;
    for (const SentMessage& message : facts.search.sent) {
        if (message.opportunity != id || message.date < since) continue;
        const auto& answers = row.answers;
        if (std::find(answers.begin(), answers.end(), message.situation) == answers.end()) continue;
        if (!first || message.date < *first) first = message.date;
    }
    return first;
}

bool is_waiting(const Opportunity& opportunity) {
    return opportunity.stage >= Stage::Applied && opportunity.stage <= Stage::FinalInterview;
}

const Round* last_done_round(const Opportunity& opportunity) {
    const Round* last = nullptr;
    for (const Round& round : opportunity.rounds) {
        if (round.state != RoundState::Done || !round.date) continue;
        if (last == nullptr || *round.date >= *last->date) last = &round;
    }
    return last;
}

std::optional<Date> last_contact(const Search& search, const Opportunity& opportunity) {
    std::optional<Date> last;
    if (const Round* round = last_done_round(opportunity)) last = round->date;
    for (const SentMessage& message : search.sent) {
        if (message.opportunity != opportunity.id) continue;
        if (!last || message.date > *last) last = message.date;
    }
    return last;
}

std::optional<Date> offer_day(const Opportunity& opportunity) {
    if (opportunity.offer && opportunity.offer->received) return opportunity.offer->received;
    return has_offer(opportunity) ? opportunity.stage_since : std::nullopt;
}

std::vector<const Contact*> people_met(const Opportunity& opportunity) {
    bool interviewed = false;
    std::vector<ContactId> named;
    for (const Round& round : opportunity.rounds) {
        if (round.state != RoundState::Done) continue;
        interviewed = true;
        named.insert(named.end(), round.contacts.begin(), round.contacts.end());
    }
    std::vector<const Contact*> met;
    for (const Contact& contact : opportunity.contacts) {
        const bool there = std::find(named.begin(), named.end(), contact.id) != named.end();
        // Where nobody was noted for any round, the hiring manager was there (C8).
        const bool manager =
            named.empty() && interviewed && contact.kind == ContactKind::HiringManager;
        if (there || manager || contact.rapport) met.push_back(&contact);
    }
    return met;
}

}  // namespace core
