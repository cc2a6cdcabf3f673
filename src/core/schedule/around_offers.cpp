// Rows about an offer in hand: written terms, the talk before a decline, the gut a day later, and
// the two ways in which an offer goes quiet.

#include <algorithm>

#include "core/base/business_days.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

// A business day on or after `from` and not after the deadline; nothing: there is none.
std::optional<Date> day_before_deadline(const ScheduleFacts& facts, const Opportunity& opportunity,
                                        Date from) {
    const Date day = business_day_from(from, facts.search.holidays);
    const auto deadline = opportunity.offer ? opportunity.offer->deadline : std::nullopt;
    if (deadline && day > *deadline) return std::nullopt;
    return day;
}

Wanted spoken_item(const ScheduleFacts& facts, const FollowUpRow& row,
                   const Opportunity& opportunity) {
    const auto base = offer_day(opportunity);
    Wanted item =
        base ? wanted(row, {&opportunity}, add_business_days(*base, 1, facts.search.holidays))
             : wanted_now(facts, row, {&opportunity});
    item.planned.warnings.push_back(ScheduleWarning::OnlySpoken);
    return item;
}

}  // namespace

WantedList want_in_writing(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (opportunity.stage != Stage::VerbalOffer) continue;
        Wanted item = spoken_item(facts, row, opportunity);
        const Date since = offer_day(opportunity).value_or(Date{});
        if (!settled_on(facts, item, since)) out.push_back(std::move(item));
    }
    return out;
}

// Asked, and nothing came: a call after five business days, then one more letter that names a day;
// then one counts on the others (P1).
WantedList want_verbal_silence(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    const FollowUpRow& asking = *find_row("in_writing");
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (opportunity.stage != Stage::VerbalOffer) continue;
        const Wanted first_request = spoken_item(facts, asking, opportunity);
        const Date since = offer_day(opportunity).value_or(Date{});
        const auto asked = settled_on(facts, first_request, since);
        if (!asked) continue;
        Occasion occasion{&opportunity};
        const auto& holidays = facts.search.holidays;
        Wanted call = wanted(row, occasion, add_business_days(*asked, facts.first_check, holidays));
        call.planned.situation.reset();
        call.planned.warnings = {ScheduleWarning::SayItFirst, ScheduleWarning::OnlySpoken};
        if (was_cancelled(facts, call)) continue;
        const auto called = settled_on(facts, call, *asked + 1);
        if (!called) {
            out.push_back(std::move(call));
            continue;
        }
        occasion.step = 2;
        Wanted letter =
            wanted(row, occasion, business_day_from(*called + facts.second_check, holidays));
        letter.planned.warnings = {ScheduleWarning::OnlySpoken};
        if (!settled_on(facts, letter, *called + 1)) out.push_back(std::move(letter));
    }
    return out;
}

// A reason for the decline is written down and no letter is out: talk first.
WantedList want_talk_first(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!has_offer(opportunity) || opportunity.decline_reason.empty()) continue;
        if (!day_before_deadline(facts, opportunity, facts.today)) continue;
        Wanted item = wanted_now(facts, row, {&opportunity});
        item.planned.warnings = {ScheduleWarning::SayItFirst};
        const Date since = offer_day(opportunity).value_or(Date{});
        if (!settled_on(facts, item, since)) out.push_back(std::move(item));
    }
    return out;
}

// A day after the spark, and before the answer is due.
WantedList want_gut_again(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!has_offer(opportunity) || opportunity.gut.empty()) continue;
        const Date last = opportunity.gut.back().date;
        const Date since = offer_day(opportunity).value_or(opportunity.gut.front().date);
        // The first rating since the offer came is the spark; a later one is what is left of it.
        const bool rated_twice =
            opportunity.gut.size() > 1 && opportunity.gut.front().date < last && last > since;
        if (rated_twice) continue;
        const auto due = day_before_deadline(facts, opportunity, std::max(last, since) + 1);
        if (due) out.push_back(wanted(row, {&opportunity}, *due));
    }
    return out;
}

// The day has passed without an answer: call first, then write what was agreed.
WantedList want_missed_deadline(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!has_offer(opportunity) || !opportunity.offer || !opportunity.offer->deadline) continue;
        const Date deadline = *opportunity.offer->deadline;
        if (deadline >= facts.today) continue;
        Occasion occasion{&opportunity};
        occasion.day = deadline;
        const auto& holidays = facts.search.holidays;
        Wanted call = wanted(row, occasion, add_business_days(deadline, 1, holidays));
        call.planned.situation.reset();
        call.planned.warnings = {ScheduleWarning::SayItFirst};
        if (was_cancelled(facts, call)) continue;
        const auto called = settled_on(facts, call, deadline + 1);
        if (!called) {
            out.push_back(std::move(call));
            continue;
        }
        occasion.step = 2;
        Wanted letter = wanted(row, occasion, add_business_days(*called, 1, holidays));
        const auto written = first_sent(facts, opportunity.id, row, deadline + 1);
        if (!written && !settled_on(facts, letter, *called + 1)) out.push_back(std::move(letter));
    }
    return out;
}

}  // namespace core
