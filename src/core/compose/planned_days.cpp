#include "core/compose/planned_days.h"

#include <algorithm>

#include "core/base/business_days.h"
#include "core/decide/extension.h"

namespace core {
namespace {

std::optional<Date> deadline_ahead(const Facts& facts) {
    if (!facts.to->offer || !facts.to->offer->deadline) return std::nullopt;
    if (*facts.to->offer->deadline < facts.today) return std::nullopt;
    return facts.to->offer->deadline;
}

// `days` from today, but before their own deadline, and on a working day where there is one.
Date reply_day(const Facts& facts, int days) {
    const std::vector<Date>& holidays = facts.search->holidays;
    const Date wished = business_day_from(facts.today + days, holidays);
    const std::optional<Date> deadline = deadline_ahead(facts);
    if (!deadline || wished < *deadline) return wished;
    return std::max(facts.today, business_day_until(*deadline - 1, holidays));
}

bool has_round_on(const Search& search, Date day) {
    for (const Opportunity& opportunity : search.opportunities) {
        for (const Round& round : opportunity.rounds) {
            if (round.date == day) return true;
        }
    }
    return false;
}

Date another_day(const Facts& facts) {
    const bool dated = facts.next != nullptr && facts.next->date;
    const std::vector<Date>& holidays = facts.search->holidays;
    Date day = business_day_from(dated ? *facts.next->date + 1 : facts.today + 5, holidays);
    while (has_round_on(*facts.search, day))
        day = business_day_from(day + 1, holidays);
    return day;
}

// On to a day on which they work, because that is easier to grant.
int extra_days(const Facts& facts, Date deadline) {
    if (facts.request.extra_days != 0) return facts.request.extra_days;
    const int days = planned_extension(*facts.search, *facts.to, facts.today);
    return std::min(business_day_from(deadline + days, facts.search->holidays) - deadline,
                    kMaxExtraDays);
}

}  // namespace

void plan_days(Facts& facts) {
    switch (facts.request.situation) {
        case Situation::AskForTime: {
            const std::optional<Date> deadline = deadline_ahead(facts);
            if (!has_offer(*facts.to) || !deadline) return;
            facts.extra_days = extra_days(facts, *deadline);
            facts.new_day = *deadline + facts.extra_days;
            return;
        }
        case Situation::TalkFirst:
            facts.due = reply_day(facts, 1);
            return;
        case Situation::BetterTerms:
            facts.due = reply_day(facts, 5);
            return;
        case Situation::Accept:
        case Situation::InWriting:
            facts.due = reply_day(facts, 3);
            return;
        case Situation::AnotherDay:
            facts.new_day = facts.request.date ? *facts.request.date : another_day(facts);
            return;
        default:
            return;
    }
}

}  // namespace core
