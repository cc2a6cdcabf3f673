#include "core/decide/kinder_problem.h"

#include <algorithm>
#include <utility>

namespace core {
namespace {

// The kinder problem of one opportunity: 0 dead, 1 kept for good, then the others as they were.
LocalDay kinder_day(const LocalDay& day, const LocalDay* next, double boosted) {
    const auto moved = [](const LocalDay& on, int local) {
        if (local == 0) return 0;
        return local <= on.live ? 1 : local - on.live + 1;
    };
    LocalDay out;
    out.live = 1;
    out.action_begin = {0};
    if (next != nullptr) out.move_begin = {0};
    const auto add = [&](std::uint32_t key, double value, int local) {
        out.keys.push_back(key);
        out.value.push_back(value);
        const auto x = static_cast<std::size_t>(local);
        if (local == 1) {
            if (next != nullptr) out.moves.push_back({1, 1.0});
        } else {
            const auto from = static_cast<std::size_t>(local == 0 ? 0 : day.live + local - 1);
            for (auto a = static_cast<std::size_t>(day.action_begin[from]);
                 a < static_cast<std::size_t>(day.action_begin[from + 1]); ++a) {
                LocalAction action = day.actions[a];
                for (LocalOutcome& outcome : action.outcomes)
                    outcome.to = moved(day, outcome.to);
                out.actions.push_back(action);
            }
            for (auto k = static_cast<std::size_t>(next ? day.move_begin[from] : 0);
                 k < static_cast<std::size_t>(next ? day.move_begin[from + 1] : 0); ++k) {
                out.moves.push_back({moved(*next, day.moves[k].to), day.moves[k].prob});
            }
        }
        out.action_begin.push_back(static_cast<std::int32_t>(out.actions.size()));
        if (next != nullptr) {
            out.move_begin.push_back(static_cast<std::int32_t>(out.moves.size()));
        }
        JUGGLE_ASSERT(out.keys.size() == x + 1);
    };
    add(0, 0, 0);
    add(1, boosted, 1);
    for (int x = day.live + 1; x < day.size(); ++x) {
        add(day.keys[static_cast<std::size_t>(x)], 0, x - day.live + 1);
    }
    return out;
}

}  // namespace

JointChain kinder_chain(const DecisionModel& model, const std::vector<Mode>& modes) {
    std::vector<Mode> kinder;
    for (const Mode& mode : modes) {
        Mode out{mode.opportunity, {}, mode.start};
        const double boosted =
            model.opportunities[static_cast<std::size_t>(mode.opportunity)].offer.boosted_value;
        for (std::size_t t = 0; t < mode.days.size(); ++t) {
            const LocalDay* next = t + 1 < mode.days.size() ? &mode.days[t + 1] : nullptr;
            out.days.push_back(kinder_day(mode.days[t], next, boosted));
        }
        kinder.push_back(std::move(out));
    }
    return JointChain(std::move(kinder), model.globals.horizon_days);
}

double kinder_states(const std::vector<Mode>& modes) {
    double largest = 0;
    for (std::size_t t = 0; !modes.empty() && t < modes.front().days.size(); ++t) {
        double states = 1;
        for (const Mode& mode : modes)
            states *= mode.days[t].size() - mode.days[t].live + 1;
        largest = std::max(largest, states);
    }
    return largest;
}

}  // namespace core
