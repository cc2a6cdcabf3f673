// Rows about rounds and the answer one waits for.

#include "core/base/business_days.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

// Within 24 hours, so before a weekend on the day of the round itself.
Date thank_you_day(const ScheduleFacts& facts, Date round_day) {
    const auto& holidays = facts.search.holidays;
    const Date next = round_day + facts.thank_you;
    if (is_business_day(next, holidays)) return next;
    if (is_business_day(round_day, holidays)) return round_day;
    return business_day_from(next, holidays);
}

// The day after the first round at which one met, or after the decline that came later.
std::optional<Date> connect_day(const Opportunity& opportunity, const ContactId& contact) {
    if (opportunity.outcome == Outcome::Declined && opportunity.closed_on) {
        return opportunity.closed_on;
    }
    std::optional<Date> first;
    for (const Round& round : opportunity.rounds) {
        if (round.state != RoundState::Done || !round.date) continue;
        bool there = round.contacts.empty();
        for (const ContactId& id : round.contacts)
            there = there || id == contact;
        if (there && (!first || *round.date < *first)) first = round.date;
    }
    return first;
}

bool asked_to_connect(const ScheduleFacts& facts, const Opportunity& opportunity,
                      const ContactId& contact, int situation) {
    for (const SentMessage& message : facts.search.sent) {
        if (message.situation != situation || message.opportunity != opportunity.id) continue;
        if (message.contact == contact) return true;
        // A request without a name was for the only person there.
        if (!message.contact && opportunity.contacts.size() == 1) return true;
    }
    return false;
}

// The wait for one answer: its day, and what makes it another wait than the one before.
struct Wait {
    Date answer;  // the one they named, unless there was another round since; else the usual one
    Occasion occasion;
};

std::optional<Wait> wait_of(const ScheduleFacts& facts, const Opportunity& opportunity) {
    const Round* last = last_done_round(opportunity);
    const auto& promised = opportunity.answer_expected;
    Occasion occasion{&opportunity};
    if (promised && (last == nullptr || *promised >= *last->date)) {
        occasion.day = promised;
        return Wait{*promised, occasion};
    }
    std::optional<Date> from;
    if (last != nullptr) {
        from = last->date;
        occasion.round = last->id;
    } else if (opportunity.stage >= Stage::Screen) {
        from = opportunity.stage_since;
        occasion.day = from;
    }
    if (!from) return std::nullopt;
    const int days = opportunity.restructuring ? facts.restructuring_answer : facts.usual_answer;
    return Wait{add_business_days(*from, days, facts.search.holidays), occasion};
}

}  // namespace

WantedList want_thank_you(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        for (const Round& round : opportunity.rounds) {
            if (round.state != RoundState::Done || !round.date) continue;
            Occasion occasion{&opportunity};
            occasion.round = round.id;
            Wanted item = wanted(row, occasion, thank_you_day(facts, *round.date));
            if (!settled_on(facts, item, *round.date)) out.push_back(std::move(item));
        }
    }
    return out;
}

WantedList want_connect(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        for (const Contact* contact : people_met(opportunity)) {
            const auto base = connect_day(opportunity, contact->id);
            if (!base) continue;
            if (asked_to_connect(facts, opportunity, contact->id, row.answers[0])) continue;
            const Date due = business_day_from(*base + 1, facts.search.holidays);
            out.push_back(wanted(row, {&opportunity, contact->id}, due));
        }
    }
    return out;
}

WantedList want_answer_due(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    if (facts.accepted != nullptr) return out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!is_waiting(opportunity) || !opportunity.answer_expected) continue;
        Occasion occasion{&opportunity};
        occasion.day = opportunity.answer_expected;
        const Date due = business_day_from(*occasion.day, facts.search.holidays);
        out.push_back(wanted(row, occasion, due));
    }
    return out;
}

// Twice, then stop; a new promise or a new round starts afresh.
WantedList want_check_in(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    if (facts.accepted != nullptr) return out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!is_waiting(opportunity)) continue;
        const auto wait = wait_of(facts, opportunity);
        if (!wait) continue;
        Occasion occasion = wait->occasion;
        const auto& holidays = facts.search.holidays;
        Wanted first =
            wanted(row, occasion, add_business_days(wait->answer, facts.first_check, holidays));
        if (was_cancelled(facts, first)) continue;
        const auto asked = settled_on(facts, first, wait->answer);
        if (!asked) {
            out.push_back(std::move(first));
            continue;
        }
        occasion.step = 2;
        Wanted second =
            wanted(row, occasion, business_day_from(*asked + facts.second_check, holidays));
        if (!settled_on(facts, second, *asked + 1)) out.push_back(std::move(second));
    }
    return out;
}

}  // namespace core
