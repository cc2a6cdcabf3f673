#pragma once

// The model in which every offer that arrives stays for good, at its boosted value, and is never
// withdrawn: whoever plays in it can do at least as well (decision.md section 5). Few states.

#include <vector>

#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

// By mode: 0 dead, 1 kept for good, then the states that are no offers, in their order.
JointChain kinder_chain(const DecisionModel& model, const std::vector<Mode>& modes);

// Counted joint states of one day at most, in doubles.
double kinder_states(const std::vector<Mode>& modes);

}  // namespace core
