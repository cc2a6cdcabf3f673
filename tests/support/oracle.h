#pragma once

// The slowest correct solver of the job model: joint states as tuples, all joint outcomes of a
// night enumerated one by one, plain recursion with a memory. Shares nothing with core/decide but
// the structs of the model. For tiny instances only.

#include <map>
#include <string>
#include <vector>

#include "core/decide/decision_model.h"

namespace oracle {

struct Answer {
    double value = 0;                             // certain equivalent, like all of them
    std::map<std::string, double> action_values;  // without declining
    std::vector<double> value_without;
};

Answer solve(const core::DecisionModel& model);

}  // namespace oracle
