#include "core/decide/local_moves.h"

#include <algorithm>

namespace core {
namespace {

using Kind = LocalState::Kind;
using Extension = LocalState::Extension;
using Talks = LocalState::Talks;

constexpr LocalState kDead{};

// The same job in another place: what is known about it comes along.
LocalState same_job(const LocalState& state, Kind kind) {
    LocalState other;
    other.kind = kind;
    other.quality = state.quality;
    other.change = state.change;
    return other;
}

LocalState fresh_offer(const ModelOpportunity& opportunity, const LocalState& from) {
    LocalState offer = same_job(from, Kind::Offer);
    offer.days_left = opportunity.offer.days_to_deadline;
    return offer;
}

LocalState in_stage(const LocalState& from, int stage, Kind kind) {
    LocalState state = same_job(from, kind);
    state.stage = stage;
    return state;
}

// After its last day an offer counts as refused.
LocalState run_out(const ModelOpportunity& opportunity, const LocalState& state) {
    if (!opportunity.return_after_refusal) return kDead;
    if (state.extension == Extension::Returned) return kDead;  // coming back works once
    LocalState declined = same_job(state, Kind::Declined);
    declined.days_since = 1;
    return declined;
}

LocalState a_day_later(const ModelOpportunity& opportunity, const LocalState& declined) {
    LocalState later = declined;
    if (opportunity.return_after_refusal->fade_per_day > 0) ++later.days_since;
    return later;
}

Branches offer_overnight(const ModelOpportunity& opportunity, const LocalState& state) {
    Branches results;
    if (state.days_left == 0) {
        results.add(run_out(opportunity, state), 1);
        return results;
    }
    const OfferTerms& terms = opportunity.offer;
    int given = terms.days_to_deadline;
    if (state.extension == Extension::Granted) given += opportunity.ask_more_time->extra_days;
    int age = terms.age_at_start + given - state.days_left;
    if (state.extension == Extension::Returned) {
        age = opportunity.return_after_refusal->days_to_answer - state.days_left;
    }
    const double hazard = std::min(1.0, terms.rescind_base + terms.rescind_per_day_of_age * age);
    LocalState later = state;
    --later.days_left;
    results.add(kDead, hazard);
    results.add(later, 1 - hazard);
    return results;
}

double finish_probability(const ModelOpportunity& opportunity, const LocalState& state, int day) {
    const auto& by_day = opportunity.current_stage_finish_prob_by_day;
    const bool elapsed = !by_day.empty() && state.stage == opportunity.start.stage;
    const double finish =
        elapsed ? by_day[std::min(static_cast<std::size_t>(day), by_day.size() - 1)]
                : opportunity.stages[static_cast<std::size_t>(state.stage)].finish_prob_per_day;
    if (state.kind != Kind::ToldPending) return finish;
    return std::min(1.0, finish * opportunity.tell_pending_firm->speed_factor);
}

// A stage was passed with probability `prob`: what `to` is by the quality it may reveal.
void add_passed(const ModelOpportunity& opportunity, int stage, LocalState to, double prob,
                Branches& results) {
    if (!opportunity.quality || opportunity.quality->revealed_after_stage != stage) {
        results.add(to, prob);
        return;
    }
    for (const JobQuality::Level& level : opportunity.quality->levels) {
        ++to.quality;
        results.add(to, prob * level.prob);
    }
}

double pass_probability(const ModelOpportunity& opportunity, const LocalState& state) {
    const double pass = opportunity.stages[static_cast<std::size_t>(state.stage)].pass_prob;
    if (state.change == 0) return pass;
    const auto change = static_cast<std::size_t>(state.change - 1);
    return std::min(1.0, pass * opportunity.restructuring->changes[change].pass_factor);
}

Branches pending_overnight(const ModelOpportunity& opportunity, const LocalState& state, int day,
                           const Pace& pace) {
    Branches results;
    const double finish = finish_probability(opportunity, state, day) * pace.finish;
    results.add(state, 1 - finish);
    if (state.phase + 1 < opportunity.phases_per_stage) {
        LocalState next = state;
        ++next.phase;
        results.add(next, finish);
        return results;
    }
    const double pass = pass_probability(opportunity, state) * pace.pass;
    results.add(kDead, finish * (1 - pass));
    const int next_stage = state.stage + 1;
    LocalState next;
    if (next_stage == static_cast<int>(opportunity.stages.size())) {
        next = fresh_offer(opportunity, state);
    } else if (opportunity.stages[static_cast<std::size_t>(next_stage)].invitation) {
        next = in_stage(state, next_stage, Kind::Invite);
    } else {
        next = in_stage(state, next_stage, state.kind);
    }
    add_passed(opportunity, state.stage, next, finish * pass, results);
    return results;
}

Kind begun_as(const ModelOpportunity& opportunity) {
    return opportunity.start.kind == ModelStart::Kind::Invite ? Kind::Invite : Kind::Pending;
}

Branches on_hold_overnight(const ModelOpportunity& opportunity, const LocalState& state, int day) {
    const Restructuring& restructuring = *opportunity.restructuring;
    Branches results;
    const double settled = settle_prob(restructuring, day);
    results.add(kDead, settled * restructuring.vanishes);
    LocalState goes_on = in_stage(state, opportunity.start.stage, begun_as(opportunity));
    results.add(goes_on, settled * restructuring.stays);
    for (const Restructuring::Change& change : restructuring.changes) {
        ++goes_on.change;
        results.add(goes_on, settled * change.prob);
    }
    results.add(state, 1 - settled);
    return results;
}

Branches invite_overnight(const ModelOpportunity& opportunity, const LocalState& state) {
    Branches results;
    const double lapse =
        opportunity.stages[static_cast<std::size_t>(state.stage)].invitation->lapse_prob_per_day;
    results.add(kDead, lapse);
    results.add(state, 1 - lapse);
    return results;
}

Act negotiation(const Negotiate& talks, const LocalState& state, ActionKind kind) {
    const NegotiationOdds& odds = kind == ActionKind::Disclose ? *talks.disclose : *talks.quiet;
    Act act{kind, kind == ActionKind::Disclose, 0, {}};
    LocalState boosted = state;
    if (talks.settles) boosted.days_left = 0;
    boosted.talks = Talks::Boosted;
    LocalState unchanged = boosted;
    unchanged.talks = Talks::Unchanged;
    act.results.add(boosted, odds.boost);
    act.results.add(unchanged, std::max(0.0, 1 - odds.boost - odds.lost));
    act.results.add(kDead, odds.lost);
    return act;
}

// Refusing leads somewhere only where one may come back; everywhere else it is being dead.
void refusal_acts(const ModelOpportunity& opportunity, const LocalState& state,
                  std::vector<Act>& acts) {
    if (!opportunity.return_after_refusal) return;
    const ReturnAfterRefusal& terms = *opportunity.return_after_refusal;
    if (state.kind == Kind::Offer && state.extension != Extension::Returned) {
        Act act{ActionKind::Decline, false, 0, {}};
        act.results.add(same_job(state, Kind::JustDeclined), 1);
        acts.push_back(act);
    } else if (state.kind == Kind::Declined) {
        Act act{ActionKind::Return, false, 0, {}};
        LocalState back = same_job(state, Kind::Offer);
        back.extension = Extension::Returned;
        back.talks = Talks::Unchanged;
        back.days_left = terms.days_to_answer;
        const double yes = return_prob(terms, state.days_since);
        act.results.add(back, yes);
        act.results.add(kDead, 1 - yes);
        acts.push_back(act);
    }
}

void offer_acts(const ModelOpportunity& opportunity, const LocalState& state,
                std::vector<Act>& acts) {
    const auto& ask = opportunity.ask_more_time;
    // Who has asked for better terms and must answer today has no more time to ask for.
    const bool settling =
        opportunity.negotiate && opportunity.negotiate->settles && state.talks != Talks::Fresh;
    if (ask && !settling && state.extension == Extension::Unasked &&
        state.days_left <= ask->only_when_days_left_at_most.value_or(state.days_left)) {
        Act act{ActionKind::Ask, false, 0, {}};
        LocalState granted = state;
        granted.extension = Extension::Granted;
        granted.days_left += ask->extra_days;
        LocalState denied = state;
        denied.extension = Extension::Denied;
        const int waited = opportunity.offer.days_to_deadline - state.days_left;
        const double lost = std::min(ask->grant, ask->grant_lost_per_day_waited * waited);
        act.results.add(granted, ask->grant - lost);
        act.results.add(denied, ask->deny + lost);
        act.results.add(kDead, std::max(0.0, 1 - ask->grant - ask->deny));
        acts.push_back(act);
    }
    if (!opportunity.negotiate || state.talks != Talks::Fresh) return;
    const Negotiate& talks = *opportunity.negotiate;
    if (talks.quiet) acts.push_back(negotiation(talks, state, ActionKind::Negotiate));
    if (talks.disclose) acts.push_back(negotiation(talks, state, ActionKind::Disclose));
}

}  // namespace

Branches overnight(const ModelOpportunity& opportunity, const LocalState& state, int day,
                   const Pace& pace) {
    Branches results;
    switch (state.kind) {
        case Kind::Dead:
        case Kind::FrozenMarket:
            results.add(state, 1);
            break;
        case Kind::JustDeclined: {
            LocalState declined = same_job(state, Kind::Declined);
            declined.days_since = 1;
            results.add(declined, 1);
            break;
        }
        case Kind::Declined:
            results.add(a_day_later(opportunity, state), 1);
            break;
        case Kind::Offer:
            return offer_overnight(opportunity, state);
        case Kind::ToldPending:
        case Kind::Pending:
            return pending_overnight(opportunity, state, day, pace);
        case Kind::Invite:
            return invite_overnight(opportunity, state);
        case Kind::OnHold:
            return on_hold_overnight(opportunity, state, day);
    }
    return results;
}

std::vector<Act> acts_of(const ModelOpportunity& opportunity, const LocalState& state) {
    std::vector<Act> acts;
    if (state.kind == Kind::Offer) {
        offer_acts(opportunity, state, acts);
        refusal_acts(opportunity, state, acts);
    } else if (state.kind == Kind::Declined) {
        refusal_acts(opportunity, state, acts);
    } else if (state.kind == Kind::Pending && opportunity.tell_pending_firm) {
        Act act{ActionKind::Tell, true, 0, {}};
        LocalState told = state;
        told.kind = Kind::ToldPending;
        act.results.add(told, 1 - opportunity.tell_pending_firm->dropped);
        act.results.add(kDead, opportunity.tell_pending_firm->dropped);
        acts.push_back(act);
    } else if (state.kind == Kind::Invite) {
        const ModelStage& stage = opportunity.stages[static_cast<std::size_t>(state.stage)];
        Act act{ActionKind::Go, false, stage.invitation->interview_cost, {}};
        act.results.add(in_stage(state, state.stage, Kind::Pending), 1);
        acts.push_back(act);
    }
    return acts;
}

LocalState starting_state(const ModelOpportunity& opportunity) {
    const ModelStart& start = opportunity.start;
    LocalState state;
    switch (start.kind) {
        case ModelStart::Kind::Offer:
            return fresh_offer(opportunity, state);
        case ModelStart::Kind::Declined:
            if (start.days_ago == 0) return same_job(state, Kind::JustDeclined);
            state.kind = Kind::Declined;
            state.days_since =
                opportunity.return_after_refusal->fade_per_day > 0 ? start.days_ago : 1;
            return state;
        case ModelStart::Kind::Pending:
        case ModelStart::Kind::Invite:
            break;
    }
    if (opportunity.restructuring) return same_job(state, Kind::OnHold);
    return in_stage(state, start.stage, begun_as(opportunity));
}

LocalState after_quiet_nights(const ModelOpportunity& opportunity, const LocalState& state,
                              int days) {
    LocalState later = state;
    for (int night = 0; night < days; ++night) {
        if (later.kind == Kind::Offer) {
            if (later.days_left-- == 0) later = run_out(opportunity, later);
        } else if (later.kind == Kind::JustDeclined) {
            later = same_job(later, Kind::Declined);
            later.days_since = 1;
        } else if (later.kind == Kind::Declined) {
            later = a_day_later(opportunity, later);
        }
    }
    return later;
}

}  // namespace core
