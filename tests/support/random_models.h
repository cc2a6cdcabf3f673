#pragma once

// Random tiny decision models with every feature mixed, for laws and for the oracle.

#include "core/base/random.h"
#include "core/decide/decision_model.h"

namespace random_models {

enum class Risk { Neutral, Averse, Either };

// 1..most (up to 4) opportunities; small enough for the oracle up to 3. Passes check_model.
core::DecisionModel tiny(core::Random& random, int most, Risk risk);

}  // namespace random_models
