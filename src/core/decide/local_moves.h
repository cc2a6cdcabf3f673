#pragma once

// The rules of one opportunity: where a night can lead, and what each within-day action can lead to
// (decision.md 3.2, 3.3). Internal to local_chain.h, which lays them out day by day.

#include <array>
#include <cstddef>
#include <vector>

#include "core/decide/action.h"
#include "core/decide/decision_model.h"
#include "core/decide/local_state.h"

namespace core {

struct Branch {
    LocalState to;
    double prob = 0;
};

// Impossible results are left out so that they never enter the reachable sets. The most there are:
// a restructuring that stays open, goes on as it was or in two other ways, or ends it all.
struct Branches {
    std::array<Branch, 5> items;
    int count = 0;
    void add(const LocalState& to, double prob) {
        if (prob > 0) items[static_cast<std::size_t>(count++)] = {to, prob};
    }
};

struct Act {
    ActionKind kind = ActionKind::Wait;
    bool needs_rival = false;
    double cost = 0;
    Branches results;  // at most three
};

// What a frozen market multiplies; 1 in a normal one.
struct Pace {
    double finish = 1;
    double pass = 1;
};

Branches overnight(const ModelOpportunity& opportunity, const LocalState& state, int day,
                   const Pace& pace);
std::vector<Act> acts_of(const ModelOpportunity& opportunity, const LocalState& state);

// Today's local state, as the start block says it.
LocalState starting_state(const ModelOpportunity& opportunity);

// The quiet course of `state` after `days` nights in which nothing happens: offers tick down and
// run out after their last day, a refusal grows older, everything else stays as it is.
LocalState after_quiet_nights(const ModelOpportunity& opportunity, const LocalState& state,
                              int days);

}  // namespace core
