// Rows after something ended: nobody is left without an answer, the search starts again, and what
// to do when an offer is withdrawn or the favourite calls too late.

#include <algorithm>

#include "core/base/business_days.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

// Steps of a plan: one business day, three and five after it was set off.
constexpr int kRestartSteps = 3;
constexpr int kRestartDays[kRestartSteps] = {1, 3, 5};

bool was_left_by_me(const Opportunity& opportunity) {
    return opportunity.outcome == Outcome::Declined || opportunity.outcome == Outcome::Withdrawn;
}

// The favourite's offer or invitation came after another was accepted.
bool called_late(const ScheduleFacts& facts, const Opportunity& opportunity) {
    if (facts.accepted == nullptr || !facts.accepted_on || &opportunity == facts.accepted) {
        return false;
    }
    if (facts.search.favourite != opportunity.id || !has_offer(opportunity)) return false;
    const auto came = offer_day(opportunity);
    return came && *came > *facts.accepted_on;
}

// Situations of assets/rules.json: decline an offer (M5), decline a second interview (M9), cancel
// a first one (M8), leave a process in which nothing is open (M21).
int closing_situation(const Opportunity& opportunity) {
    if (has_offer(opportunity) || opportunity.outcome == Outcome::Declined) return 5;
    for (const Round& round : opportunity.rounds) {
        if (round.state != RoundState::Invited && round.state != RoundState::Confirmed) continue;
        return last_done_round(opportunity) == nullptr ? 8 : 9;
    }
    return 21;
}

bool owes_an_answer(const ScheduleFacts& facts, const Opportunity& opportunity) {
    if (&opportunity == facts.accepted || called_late(facts, opportunity)) return false;
    if (is_open(opportunity)) return opportunity.stage >= Stage::Applied;
    // Closed by me since then; whether they know of it is seen from what was sent.
    if (opportunity.stage != Stage::Closed || !was_left_by_me(opportunity)) return false;
    return facts.accepted_on && opportunity.closed_on &&
           *opportunity.closed_on >= *facts.accepted_on;
}

// The last day on which anything ended.
std::optional<Date> last_ending(const Search& search) {
    std::optional<Date> last;
    for (const Opportunity& opportunity : search.opportunities) {
        if (opportunity.stage != Stage::Closed || !opportunity.closed_on) continue;
        if (!last || *opportunity.closed_on > *last) last = opportunity.closed_on;
    }
    return last;
}

bool is_rescinded(const Opportunity& opportunity) {
    return opportunity.outcome == Outcome::Rescinded && opportunity.closed_on.has_value();
}

}  // namespace

WantedList want_closing_note(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    if (facts.accepted == nullptr) return out;
    const auto& holidays = facts.search.holidays;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!owes_an_answer(facts, opportunity)) continue;
        Wanted item = facts.accepted_on ? wanted(row, {&opportunity},
                                                 add_business_days(*facts.accepted_on, 1, holidays))
                                        : wanted_now(facts, row, {&opportunity});
        item.planned.situation = closing_situation(opportunity);
        if (has_offer(opportunity)) item.planned.warnings = {ScheduleWarning::SayItFirst};
        // The letter that closed it may have gone out on the very day before.
        const Date since = facts.accepted_on.value_or(facts.today) - 1;
        if (!settled_on(facts, item, since)) out.push_back(std::move(item));
    }
    return out;
}

// Nothing is left: list, people, applications (the texts are in app/strings).
WantedList want_restart(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    const auto ended = last_ending(facts.search);
    if (facts.accepted != nullptr || !ended) return out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (is_open(opportunity) && opportunity.stage >= Stage::Applied) return out;
    }
    for (int step = 1; step <= kRestartSteps; ++step) {
        Occasion occasion;
        occasion.step = step;
        occasion.day = ended;
        const int days = kRestartDays[step - 1];
        out.push_back(
            wanted(row, occasion, add_business_days(*ended, days, facts.search.holidays)));
    }
    return out;
}

WantedList want_withdrawn_reply(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!is_rescinded(opportunity)) continue;
        Occasion occasion{&opportunity};
        occasion.day = opportunity.closed_on;
        Wanted item =
            wanted(row, occasion, add_business_days(*occasion.day, 1, facts.search.holidays));
        if (!settled_on(facts, item, *occasion.day)) out.push_back(std::move(item));
    }
    return out;
}

// The favourite may have held back because of that offer.
WantedList want_withdrawn_favourite(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    if (!facts.search.favourite || facts.accepted != nullptr) return out;
    const Opportunity* favourite = find_opportunity(facts.search, *facts.search.favourite);
    if (favourite == nullptr || !is_waiting(*favourite)) return out;
    std::optional<Date> latest;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!is_rescinded(opportunity)) continue;
        if (!latest || *opportunity.closed_on > *latest) latest = opportunity.closed_on;
    }
    if (!latest) return out;
    Occasion occasion{favourite};
    occasion.day = latest;
    Wanted item = wanted(row, occasion, add_business_days(*latest, 2, facts.search.holidays));
    if (!settled_on(facts, item, *latest)) out.push_back(std::move(item));
    return out;
}

// Those who were declined while that offer was in hand may still have a place.
WantedList want_withdrawn_return(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    if (facts.accepted != nullptr) return out;
    for (const Opportunity& withdrawn : facts.search.opportunities) {
        if (!is_rescinded(withdrawn)) continue;
        const auto held_from = offer_day(withdrawn);
        for (const Opportunity& declined : facts.search.opportunities) {
            if (!was_left_by_me(declined) || !declined.closed_on) continue;
            if (held_from && *declined.closed_on < *held_from) continue;
            if (*declined.closed_on > *withdrawn.closed_on) continue;
            Occasion occasion{&declined};
            occasion.day = withdrawn.closed_on;
            Wanted item =
                wanted(row, occasion, add_business_days(*occasion.day, 3, facts.search.holidays));
            if (!settled_on(facts, item, *occasion.day)) out.push_back(std::move(item));
        }
    }
    return out;
}

// Weigh it with somebody (E8) before anything is said; keeping one's word is the rule.
WantedList want_late_favourite(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!called_late(facts, opportunity)) continue;
        const Date came = *offer_day(opportunity);
        Wanted item =
            wanted(row, {&opportunity}, add_business_days(came, 1, facts.search.holidays));
        item.planned.warnings = {ScheduleWarning::KeepYourWord};
        out.push_back(std::move(item));
    }
    return out;
}

WantedList want_late_answer(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (!called_late(facts, opportunity)) continue;
        const Date came = *offer_day(opportunity);
        Wanted item =
            wanted(row, {&opportunity}, add_business_days(came, 2, facts.search.holidays));
        item.planned.warnings = {ScheduleWarning::SayItFirst, ScheduleWarning::KeepYourWord};
        if (!settled_on(facts, item, came)) out.push_back(std::move(item));
    }
    return out;
}

}  // namespace core
