#pragma once

// The chain of one opportunity, day by day: which local states can occur on that day, where each
// can be tomorrow, and what each within-day action does (decision.md 3.2, 4.1). The states of a day
// stand in the order of local_state.h.

#include <cstdint>
#include <span>
#include <vector>

#include "core/decide/action.h"
#include "core/decide/decision_model.h"
#include "core/decide/local_moves.h"
#include "core/decide/local_state.h"

namespace core {

struct LocalOutcome {
    std::int32_t to = 0;  // index into the states of the same day (actions) or the next (overnight)
    double prob = 0;
};

struct LocalAction {
    ActionKind kind = ActionKind::Wait;
    bool needs_rival = false;  // only while another opportunity has a live offer
    double cost = 0;           // paid when it is taken
    int outcome_count = 0;
    LocalOutcome outcomes[3];
};

// Where the states of a day can be on the next.
struct Night {
    std::vector<std::int32_t> begin;  // size keys + 1; empty on the last day
    std::vector<LocalOutcome> moves;

    std::span<const LocalOutcome> from(std::size_t state) const {
        const auto first = static_cast<std::size_t>(begin[state]);
        return {moves.data() + first, static_cast<std::size_t>(begin[state + 1]) - first};
    }
};

enum class Regime { Normal, Frozen };

struct LocalDay {
    std::vector<std::uint32_t> keys;         // ascending; keys[0] is dead
    int first_live = 1;                      // live offers stand side by side
    int live = 0;                            // how many
    std::vector<double> value;               // of accepting, by index; 0 where not live
    std::vector<std::int32_t> action_begin;  // size keys + 1
    std::vector<LocalAction> actions;        // empty on the last day
    Night night;
    // In a frozen market; empty when it makes no difference.
    Night frozen_night;

    int size() const { return static_cast<int>(keys.size()); }
    bool is_live(int state) const { return state >= first_live && state < first_live + live; }
    int end_live() const { return first_live + live; }
    const Night& night_in(Regime regime) const {
        return regime == Regime::Frozen && !frozen_night.begin.empty() ? frozen_night : night;
    }
    int find(std::uint32_t key) const;  // -1 when it cannot occur on this day
};

// Days 0..horizon. The model must pass check_model.
std::vector<LocalDay> build_chain(const ModelOpportunity& opportunity,
                                  const DecisionGlobals& globals);

// The market's own chain: dead stands for normal, then frozen. No offers, no actions.
std::vector<LocalDay> build_market_chain(const Market& market, int horizon_days);

}  // namespace core
