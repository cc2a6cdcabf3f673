#include "core/decide/local_chain.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace core {
namespace {

void sort_unique(std::vector<std::uint32_t>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

// The given states and all that within-day actions can lead to from them, sorted, dead included.
// Each opportunity can be acted on a few times a day, so this ends after as many rounds.
std::vector<std::uint32_t> closed_under_actions(const ModelOpportunity& opportunity,
                                                std::vector<std::uint32_t> keys) {
    keys.push_back(local_key(LocalState{}));
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

double value_of(const ModelOpportunity& opportunity, const LocalState& state) {
    double value = state.talks == LocalState::Talks::Boosted ? opportunity.offer.boosted_value
                                                             : opportunity.offer.value;
    if (state.quality > 0) {
        const auto level = static_cast<std::size_t>(state.quality - 1);
        value += opportunity.quality->levels[level].value_change;
    }
    if (state.change > 0) {
        const auto change = static_cast<std::size_t>(state.change - 1);
        value += opportunity.restructuring->changes[change].value_change;
    }
    return value;
}

LocalDay described_day(const ModelOpportunity& opportunity, std::vector<std::uint32_t> keys) {
    LocalDay day;
    day.keys = std::move(keys);
    day.value.assign(day.keys.size(), 0.0);
    for (std::size_t i = 0; i < day.keys.size(); ++i) {
        const LocalState state = local_state(day.keys[i]);
        if (state.kind != LocalState::Kind::Offer) continue;
        if (day.live++ == 0) day.first_live = static_cast<int>(i);
        day.value[i] = value_of(opportunity, state);
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

Night night_of(const ModelOpportunity& opportunity, int day_number, const Pace& pace,
               const LocalDay& day, const LocalDay& next) {
    Night night;
    night.begin.assign(1, 0);
    for (const std::uint32_t key : day.keys) {
        const Branches results = overnight(opportunity, local_state(key), day_number, pace);
        for (int k = 0; k < results.count; ++k) {
            const Branch& branch = results.items[static_cast<std::size_t>(k)];
            night.moves.push_back({next.find(local_key(branch.to)), branch.prob});
        }
        night.begin.push_back(static_cast<std::int32_t>(night.moves.size()));
    }
    return night;
}

// The paces a night may have: the market's, where there is one and it matters.
struct Paces {
    Pace normal;
    std::optional<Pace> frozen;
};
Paces paces_of(const ModelOpportunity& opportunity, const DecisionGlobals& globals) {
    Paces paces;
    if (globals.market && opportunity.follows_market) {
        paces.frozen = Pace{globals.market->finish_factor, globals.market->pass_factor};
    }
    return paces;
}

// From which day on the nights no longer differ from each other.
int varying_days(const ModelOpportunity& opportunity, int horizon_days) {
    if (opportunity.restructuring) return horizon_days + 1;
    return static_cast<int>(opportunity.current_stage_finish_prob_by_day.size());
}

std::vector<std::uint32_t> next_keys(const ModelOpportunity& opportunity, const Paces& paces,
                                     const std::vector<std::uint32_t>& keys, int day) {
    std::vector<std::uint32_t> next;
    const auto add = [&](const LocalState& state, const Pace& pace) {
        const Branches results = overnight(opportunity, state, day, pace);
        for (int k = 0; k < results.count; ++k) {
            next.push_back(local_key(results.items[static_cast<std::size_t>(k)].to));
        }
    };
    for (const std::uint32_t key : keys) {
        add(local_state(key), paces.normal);
        if (paces.frozen) add(local_state(key), *paces.frozen);
    }
    return closed_under_actions(opportunity, std::move(next));
}

void add_nights(const ModelOpportunity& opportunity, const Paces& paces,
                std::vector<LocalDay>& days) {
    const int horizon = static_cast<int>(days.size()) - 1;
    const int varying = varying_days(opportunity, horizon);
    for (int t = 0; t < horizon; ++t) {
        const auto i = static_cast<std::size_t>(t);
        const bool same =
            t > varying && days[i].keys == days[i - 1].keys && days[i + 1].keys == days[i].keys;
        if (same) {
            days[i].night = days[i - 1].night;
            days[i].frozen_night = days[i - 1].frozen_night;
            continue;
        }
        days[i].night = night_of(opportunity, t, paces.normal, days[i], days[i + 1]);
        if (!paces.frozen) continue;
        days[i].frozen_night = night_of(opportunity, t, *paces.frozen, days[i], days[i + 1]);
    }
}

}  // namespace

int LocalDay::find(std::uint32_t key) const {
    const auto found = std::lower_bound(keys.begin(), keys.end(), key);
    if (found == keys.end() || *found != key) return -1;
    return static_cast<int>(found - keys.begin());
}

// Reachable sets settle after a while: from then on days are copies, which costs a tenth.
std::vector<LocalDay> build_chain(const ModelOpportunity& opportunity,
                                  const DecisionGlobals& globals) {
    const Paces paces = paces_of(opportunity, globals);
    const int varying = varying_days(opportunity, globals.horizon_days);
    std::vector<LocalDay> days;
    std::vector<std::uint32_t> keys =
        closed_under_actions(opportunity, {local_key(starting_state(opportunity))});
    bool settled = false;  // today's states are yesterday's, and no later night differs
    for (int t = 0; t <= globals.horizon_days; ++t) {
        if (settled) {
            days.push_back(days.back());
            continue;
        }
        days.push_back(described_day(opportunity, keys));
        add_actions(opportunity, days.back());
        std::vector<std::uint32_t> next = next_keys(opportunity, paces, keys, t);
        settled = next == keys && t + 1 >= varying;
        keys = std::move(next);
    }
    add_nights(opportunity, paces, days);
    // The last day knows neither nights nor requests.
    LocalDay& last = days.back();
    last.actions.clear();
    last.action_begin.assign(last.keys.size() + 1, 0);
    return days;
}

std::vector<LocalDay> build_market_chain(const Market& market, int horizon_days) {
    LocalState frozen;
    frozen.kind = LocalState::Kind::FrozenMarket;
    LocalDay day;
    day.keys = {0, local_key(frozen)};
    day.value = {0, 0};
    day.action_begin = {0, 0, 0};
    day.night.begin = {0, 2, 4};
    day.night.moves = {{0, 1 - market.freeze_prob_per_day},
                       {1, market.freeze_prob_per_day},
                       {0, market.thaw_prob_per_day},
                       {1, 1 - market.thaw_prob_per_day}};
    return std::vector<LocalDay>(static_cast<std::size_t>(horizon_days) + 1, day);
}

}  // namespace core
