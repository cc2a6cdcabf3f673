#include "core/decide/local_chain.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace core {
namespace {

using Kind = LocalState::Kind;
using Extension = LocalState::Extension;
using Talks = LocalState::Talks;

struct Branch {
    LocalState to;
    double prob = 0;
};

// Up to three results; impossible ones are left out so that they never enter the reachable sets.
struct Branches {
    std::array<Branch, 3> items;
    int count = 0;
    void add(const LocalState& to, double prob) {
        if (prob > 0) items[static_cast<std::size_t>(count++)] = {to, prob};
    }
};

struct Act {
    ActionKind kind = ActionKind::Wait;
    bool needs_rival = false;
    double cost = 0;
    Branches results;
};

constexpr LocalState kDead{};

LocalState fresh_offer(const ModelOpportunity& opportunity) {
    LocalState offer;
    offer.kind = Kind::Offer;
    offer.days_left = opportunity.offer.days_to_deadline;
    return offer;
}

LocalState pending(int stage, int phase, Kind kind) {
    LocalState state;
    state.kind = kind;
    state.stage = stage;
    state.phase = phase;
    return state;
}

Branches offer_overnight(const ModelOpportunity& opportunity, const LocalState& state) {
    Branches results;
    if (state.days_left == 0) {
        results.add(kDead, 1);
        return results;
    }
    const OfferTerms& terms = opportunity.offer;
    int given = terms.days_to_deadline;
    if (state.extension == Extension::Granted) given += opportunity.ask_more_time->extra_days;
    const int age = terms.age_at_start + given - state.days_left;
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

Branches pending_overnight(const ModelOpportunity& opportunity, const LocalState& state, int day) {
    Branches results;
    const double finish = finish_probability(opportunity, state, day);
    results.add(state, 1 - finish);
    if (state.phase + 1 < opportunity.phases_per_stage) {
        LocalState next = state;
        ++next.phase;
        results.add(next, finish);
        return results;
    }
    const double pass = opportunity.stages[static_cast<std::size_t>(state.stage)].pass_prob;
    const int next_stage = state.stage + 1;
    results.add(kDead, finish * (1 - pass));
    if (next_stage == static_cast<int>(opportunity.stages.size())) {
        results.add(fresh_offer(opportunity), finish * pass);
    } else if (opportunity.stages[static_cast<std::size_t>(next_stage)].invitation) {
        results.add(pending(next_stage, 0, Kind::Invite), finish * pass);
    } else {
        results.add(pending(next_stage, 0, state.kind), finish * pass);
    }
    return results;
}

Branches overnight(const ModelOpportunity& opportunity, const LocalState& state, int day) {
    Branches results;
    switch (state.kind) {
        case Kind::Dead:
            results.add(kDead, 1);
            return results;
        case Kind::Offer:
            return offer_overnight(opportunity, state);
        case Kind::ToldPending:
        case Kind::Pending:
            return pending_overnight(opportunity, state, day);
        case Kind::Invite:
            break;
    }
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

std::vector<Act> acts_of(const ModelOpportunity& opportunity, const LocalState& state) {
    std::vector<Act> acts;
    if (state.kind == Kind::Offer) {
        offer_acts(opportunity, state, acts);
    } else if (state.kind == Kind::Pending && opportunity.tell_pending_firm) {
        Act act{ActionKind::Tell, true, 0, {}};
        act.results.add(pending(state.stage, state.phase, Kind::ToldPending),
                        1 - opportunity.tell_pending_firm->dropped);
        act.results.add(kDead, opportunity.tell_pending_firm->dropped);
        acts.push_back(act);
    } else if (state.kind == Kind::Invite) {
        const ModelStage& stage = opportunity.stages[static_cast<std::size_t>(state.stage)];
        Act act{ActionKind::Go, false, stage.invitation->interview_cost, {}};
        act.results.add(pending(state.stage, 0, Kind::Pending), 1);
        acts.push_back(act);
    }
    return acts;
}

void sort_unique(std::vector<std::uint32_t>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

// The given states and all that within-day actions can lead to from them, sorted, dead included.
// An offer allows two requests and an invitation one step more, so this ends after three rounds.
std::vector<std::uint32_t> closed_under_actions(const ModelOpportunity& opportunity,
                                                std::vector<std::uint32_t> keys) {
    keys.push_back(local_key(kDead));
    sort_unique(keys);
    std::vector<std::uint32_t> fresh = keys;
    while (!fresh.empty()) {
        std::vector<std::uint32_t> found;
        for (const std::uint32_t key : fresh) {
            for (const Act& act : acts_of(opportunity, local_state(key))) {
                for (int k = 0; k < act.results.count; ++k) {
                    found.push_back(local_key(act.results.items[static_cast<std::size_t>(k)].to));
                }
            }
        }
        sort_unique(found);
        fresh.clear();
        std::set_difference(found.begin(), found.end(), keys.begin(), keys.end(),
                            std::back_inserter(fresh));
        keys.insert(keys.end(), fresh.begin(), fresh.end());
        std::sort(keys.begin(), keys.end());
    }
    return keys;
}

LocalDay described_day(const ModelOpportunity& opportunity, std::vector<std::uint32_t> keys) {
    LocalDay day;
    day.keys = std::move(keys);
    day.value.assign(day.keys.size(), 0.0);
    for (std::size_t i = 0; i < day.keys.size(); ++i) {
        const LocalState state = local_state(day.keys[i]);
        if (state.kind != Kind::Offer) continue;
        ++day.live;
        day.value[i] = state.talks == Talks::Boosted ? opportunity.offer.boosted_value
                                                     : opportunity.offer.value;
    }
    day.action_begin.assign(day.keys.size() + 1, 0);
    return day;
}

void add_actions(const ModelOpportunity& opportunity, LocalDay& day) {
    for (std::size_t i = 0; i < day.keys.size(); ++i) {
        for (const Act& act : acts_of(opportunity, local_state(day.keys[i]))) {
            LocalAction action{act.kind, act.needs_rival, act.cost, act.results.count, {}};
            for (int k = 0; k < act.results.count; ++k) {
                const Branch& branch = act.results.items[static_cast<std::size_t>(k)];
                action.outcomes[k] = {day.find(local_key(branch.to)), branch.prob};
            }
            day.actions.push_back(action);
        }
        day.action_begin[i + 1] = static_cast<std::int32_t>(day.actions.size());
    }
}

void add_moves(const ModelOpportunity& opportunity, int day_number, LocalDay& day,
               const LocalDay& next) {
    day.move_begin.assign(1, 0);
    for (const std::uint32_t key : day.keys) {
        const Branches results = overnight(opportunity, local_state(key), day_number);
        for (int k = 0; k < results.count; ++k) {
            const Branch& branch = results.items[static_cast<std::size_t>(k)];
            day.moves.push_back({next.find(local_key(branch.to)), branch.prob});
        }
        day.move_begin.push_back(static_cast<std::int32_t>(day.moves.size()));
    }
}

}  // namespace

std::uint32_t local_key(const LocalState& state) {
    const auto bits = [](auto value) { return static_cast<std::uint32_t>(value); };
    switch (state.kind) {
        case Kind::Dead:
            return 0;
        case Kind::Offer: {
            const std::uint32_t unused = (state.extension == Extension::Unasked ? 1U : 0U) +
                                         (state.talks == Talks::Fresh ? 1U : 0U);
            return 1U << 24 | unused << 20 | bits(state.extension) << 18 | bits(state.talks) << 16 |
                   bits(state.days_left);
        }
        case Kind::ToldPending:
        case Kind::Pending:
        case Kind::Invite:
            break;
    }
    return bits(state.kind) << 24 | bits(state.stage) << 8 | bits(state.phase);
}

LocalState local_state(std::uint32_t key) {
    LocalState state;
    state.kind = static_cast<Kind>(key >> 24);
    if (state.kind == Kind::Offer) {
        state.extension = static_cast<Extension>(key >> 18 & 3U);
        state.talks = static_cast<Talks>(key >> 16 & 3U);
        state.days_left = static_cast<int>(key & 0xffffU);
    } else {
        state.stage = static_cast<int>(key >> 8 & 0xffffU);
        state.phase = static_cast<int>(key & 0xffU);
    }
    return state;
}

int LocalDay::find(std::uint32_t key) const {
    const auto found = std::lower_bound(keys.begin(), keys.end(), key);
    if (found == keys.end() || *found != key) return -1;
    return static_cast<int>(found - keys.begin());
}

LocalState starting_state(const ModelOpportunity& opportunity) {
    switch (opportunity.start.kind) {
        case ModelStart::Kind::Offer:
            return fresh_offer(opportunity);
        case ModelStart::Kind::Pending:
            return pending(opportunity.start.stage, 0, Kind::Pending);
        case ModelStart::Kind::Invite:
            return pending(opportunity.start.stage, 0, Kind::Invite);
    }
    return kDead;
}

LocalState after_quiet_nights(const LocalState& state, int days) {
    if (state.kind != Kind::Offer) return state;
    LocalState later = state;
    later.days_left -= days;
    return later.days_left < 0 ? kDead : later;
}

// Reachable sets settle after a while: from then on days are copies, which costs a tenth.
std::vector<LocalDay> build_chain(const ModelOpportunity& opportunity, int horizon_days) {
    // From here on the nights no longer differ from each other.
    const auto varying = static_cast<int>(opportunity.current_stage_finish_prob_by_day.size());
    std::vector<LocalDay> days;
    std::vector<std::uint32_t> keys =
        closed_under_actions(opportunity, {local_key(starting_state(opportunity))});
    bool settled = false;  // today's states are yesterday's, and no later night differs
    for (int t = 0; t <= horizon_days; ++t) {
        if (settled) {
            days.push_back(days.back());
            continue;
        }
        days.push_back(described_day(opportunity, keys));
        add_actions(opportunity, days.back());
        std::vector<std::uint32_t> next;
        for (const std::uint32_t key : keys) {
            const Branches results = overnight(opportunity, local_state(key), t);
            for (int k = 0; k < results.count; ++k) {
                next.push_back(local_key(results.items[static_cast<std::size_t>(k)].to));
            }
        }
        next = closed_under_actions(opportunity, std::move(next));
        settled = next == keys && t + 1 >= varying;
        keys = std::move(next);
    }
    for (int t = 0; t < horizon_days; ++t) {
        const auto i = static_cast<std::size_t>(t);
        const bool same =
            t > varying && days[i].keys == days[i - 1].keys && days[i + 1].keys == days[i].keys;
        if (same) {
            days[i].move_begin = days[i - 1].move_begin;
            days[i].moves = days[i - 1].moves;
        } else {
            add_moves(opportunity, t, days[i], days[i + 1]);
        }
    }
    // The last day knows neither nights nor requests.
    LocalDay& last = days.back();
    last.actions.clear();
    last.action_begin.assign(last.keys.size() + 1, 0);
    return days;
}

}  // namespace core
