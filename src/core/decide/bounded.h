#pragma once

// One entry for any size: exact where it fits, else bracketed, else simulated; chosen by counted
// state-days, never by a clock.

#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/simulate.h"
#include "core/decide/solve.h"

namespace core {

struct BoundedOptions {
    SolveOptions exact;                            // its budget decides whether solver A is used
    std::int64_t capped_state_days = 150'000'000;  // the budget of each bound of solver B
    SimulationOptions simulation;  // what solver C may take when even that is too little
};

// Solver A when its counted state-days fit; else solver B with the largest cap of at least two (and
// of today's live offers) that fits. Then `exact` is false, values are those of a feasible policy
// (lower bounds), and bounds and `undecided` say what remains open. Where even the smallest cap is
// too large, solver C (simulate.h), and `error` says how far its means can be off. `method` tells
// which it was. Errors: those of check_model and of Simulation::create.
Result<Solution> solve_bounded(const DecisionModel& model, const BoundedOptions& options = {});

}  // namespace core
