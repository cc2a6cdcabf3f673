#include "core/decide/kinder_problem.h"

#include <algorithm>
#include <utility>

namespace core {
namespace {

// The kinds of jobs an offer of this opportunity can turn out to be: qualities times changes.
struct Versions {
    int qualities = 1;
    int changes = 1;
    int count() const { return qualities * changes; }
    int of(const LocalState& state) const {
        const int quality = qualities == 1 ? 0 : std::max(0, state.quality - 1);
        return quality * changes + state.change;
    }
};

Versions versions_of(const ModelOpportunity& opportunity) {
    Versions versions;
    if (opportunity.quality)
        versions.qualities = static_cast<int>(opportunity.quality->levels.size());
    if (opportunity.restructuring) {
        versions.changes = 1 + static_cast<int>(opportunity.restructuring->changes.size());
    }
    return versions;
}

double kept_value(const ModelOpportunity& opportunity, int version) {
    const Versions versions = versions_of(opportunity);
    double value = opportunity.offer.boosted_value;
    if (opportunity.quality) {
        const auto level = static_cast<std::size_t>(version / versions.changes);
        value += opportunity.quality->levels[level].value_change;
    }
    const int change = version % versions.changes;
    if (change > 0) {
        value +=
            opportunity.restructuring->changes[static_cast<std::size_t>(change - 1)].value_change;
    }
    return value;
}

int kinder_place(const Versions& versions, const LocalDay& day, int local) {
    if (local == 0) return 0;
    if (day.is_live(local)) {
        return 1 + versions.of(local_state(day.keys[static_cast<std::size_t>(local)]));
    }
    const int others_before = local < day.first_live ? local - 1 : local - 1 - day.live;
    return 1 + versions.count() + others_before;
}

// The local states that the chain of the kinder problem keeps, in its order; -1 for kept for good.
std::vector<int> kept_states(const Versions& versions, const LocalDay& day) {
    std::vector<int> states = {0};
    states.insert(states.end(), static_cast<std::size_t>(versions.count()), -1);
    for (int x = 1; x < day.size(); ++x) {
        if (!day.is_live(x)) states.push_back(x);
    }
    return states;
}

Night kinder_night(const Versions& versions, const LocalDay& day, const LocalDay& next,
                   Regime regime) {
    Night out;
    out.begin = {0};
    const std::vector<int> states = kept_states(versions, day);
    for (std::size_t place = 0; place < states.size(); ++place) {
        if (states[place] < 0) {
            out.moves.push_back({static_cast<std::int32_t>(place), 1.0});
        } else {
            const auto from = static_cast<std::size_t>(states[place]);
            for (const LocalOutcome& move : day.night_in(regime).from(from)) {
                out.moves.push_back({kinder_place(versions, next, move.to), move.prob});
            }
        }
        out.begin.push_back(static_cast<std::int32_t>(out.moves.size()));
    }
    return out;
}

// Keys serve only to order: kept states come right after dead.
LocalDay kinder_day(const ModelOpportunity& opportunity, const LocalDay& day) {
    const Versions versions = versions_of(opportunity);
    LocalDay out;
    out.live = versions.count();
    out.action_begin = {0};
    std::uint32_t kept = 0;
    for (const int x : kept_states(versions, day)) {
        out.keys.push_back(x < 0 ? 1 + kept : day.keys[static_cast<std::size_t>(x)]);
        out.value.push_back(x < 0 ? kept_value(opportunity, static_cast<int>(kept)) : 0);
        if (x < 0) {
            ++kept;
        } else {
            const auto from = static_cast<std::size_t>(x);
            for (auto a = static_cast<std::size_t>(day.action_begin[from]);
                 a < static_cast<std::size_t>(day.action_begin[from + 1]); ++a) {
                LocalAction action = day.actions[a];
                for (LocalOutcome& outcome : action.outcomes)
                    outcome.to = kinder_place(versions, day, outcome.to);
                out.actions.push_back(action);
            }
        }
        out.action_begin.push_back(static_cast<std::int32_t>(out.actions.size()));
    }
    return out;
}

Mode kinder_mode(const ModelOpportunity& opportunity, const Mode& mode) {
    const Versions versions = versions_of(opportunity);
    Mode out{mode.opportunity, {}, mode.start};
    for (std::size_t t = 0; t < mode.days.size(); ++t) {
        const LocalDay& day = mode.days[t];
        LocalDay kinder = kinder_day(opportunity, day);
        if (t + 1 < mode.days.size()) {
            const LocalDay& next = mode.days[t + 1];
            kinder.night = kinder_night(versions, day, next, Regime::Normal);
            if (!day.frozen_night.begin.empty()) {
                kinder.frozen_night = kinder_night(versions, day, next, Regime::Frozen);
            }
        }
        out.days.push_back(std::move(kinder));
    }
    return out;
}

}  // namespace

JointChain kinder_chain(const DecisionModel& model, const std::vector<Mode>& modes) {
    std::vector<Mode> kinder;
    for (const Mode& mode : modes) {
        if (mode.opportunity < 0) {
            kinder.push_back(mode);
            continue;
        }
        const auto i = static_cast<std::size_t>(mode.opportunity);
        kinder.push_back(kinder_mode(model.opportunities[i], mode));
    }
    return JointChain(std::move(kinder), model.globals.horizon_days);
}

int kinder_state(const DecisionModel& model, const Mode& mode, const LocalDay& day, int local) {
    if (mode.opportunity < 0) return local;
    const auto i = static_cast<std::size_t>(mode.opportunity);
    return kinder_place(versions_of(model.opportunities[i]), day, local);
}

int kinder_size(const DecisionModel& model, const Mode& mode, const LocalDay& day) {
    if (mode.opportunity < 0) return day.size();
    const auto i = static_cast<std::size_t>(mode.opportunity);
    return day.size() - day.live + versions_of(model.opportunities[i]).count();
}

double kinder_states(const DecisionModel& model, const std::vector<Mode>& modes) {
    double largest = 0;
    for (std::size_t t = 0; !modes.empty() && t < modes.front().days.size(); ++t) {
        double states = 1;
        for (const Mode& mode : modes)
            states *= kinder_size(model, mode, mode.days[t]);
        largest = std::max(largest, states);
    }
    return largest;
}

}  // namespace core
