#pragma once

// The best plan for the bad end: the largest mean of the worst share of outcomes (CVaR), by the
// outer search of Rockafellar and Uryasev (decision.md 3.4). It is a plan made today and kept:
// later one might wish to change it.

#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/solve.h"

namespace core {

struct TailPlan {
    double value = 0;   // mean of the worst share under the best such plan
    double target = 0;  // the wealth below which an outcome counts as bad
    Solution solution;  // of playing for it; its values are in the same terms
    int solves = 0;
};

// share: 0 < share <= 1; 1 is the mean. Risk tolerance is set aside. Errors: those of solve;
// OutOfRange for the share; NotApplicable when an interview costs something, since then the target
// would depend on the amount already paid.
Result<TailPlan> best_tail_plan(const DecisionModel& model, double share,
                                const SolveOptions& options = {});

}  // namespace core
