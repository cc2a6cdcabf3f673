#pragma once

// The amounts a model can end with: what bounds and utilities are scaled by.

#include <vector>

#include "core/decide/decision_model.h"

namespace core {

// What the job can turn out to be worth, ascending, without boost: the value with every possible
// quality and change. One value for most.
std::vector<double> possible_values(const ModelOpportunity& opportunity);

// The best and the worst of all values that acceptance can bring, boosted, fallback and background
// offers included.
double highest_value(const DecisionModel& model);
double lowest_value(const DecisionModel& model);

// The most that interviews can cost in all.
double all_interview_costs(const DecisionModel& model);

}  // namespace core
