#pragma once

// The slowest correct solvers of the job model, on the rules of oracle_rules.h: plain recursion
// with a memory over joint states, all joint outcomes of a night one by one; and every
// deterministic policy in turn. For tiny instances only.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/decide/decision_model.h"

namespace oracle {

struct Answer {
    double value = 0;                             // certain equivalent, like all of them
    std::map<std::string, double> action_values;  // without declining for good
    std::vector<double> value_without;
};

Answer solve(const core::DecisionModel& model);

// The best certain equivalent of all deterministic policies, each played forward to its ends with
// the costs of interviews added up on the way; nothing when that takes more than `most` decisions.
struct BestPolicy {
    double value = 0;
    long policies = 0;
};
std::optional<BestPolicy> best_policy(const core::DecisionModel& model, long most);

}  // namespace oracle
