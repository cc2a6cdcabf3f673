#pragma once

// The model in which every offer that arrives stays for good, at its boosted value, and is never
// withdrawn: whoever plays in it can do at least as well (decision.md section 5). Few states.

#include <vector>

#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

// By mode: 0 dead, then kept for good, once for every quality and change an offer can have, then
// the states that are no offers, in their order. The market's mode is as it was.
JointChain kinder_chain(const DecisionModel& model, const std::vector<Mode>& modes);

// Where a local state of `mode` on `day` stands in that chain.
int kinder_state(const DecisionModel& model, const Mode& mode, const LocalDay& day, int local);

// How many local states `mode` has there on `day`.
int kinder_size(const DecisionModel& model, const Mode& mode, const LocalDay& day);

// Counted joint states of one day at most, in doubles.
double kinder_states(const DecisionModel& model, const std::vector<Mode>& modes);

}  // namespace core
