#pragma once

// The gate, the basket and the advice as JSON values, for the answer and for a door of their own.
// Internal to codec.

#include <vector>

#include "core/advise/advice.h"
#include "core/codec/json_fields.h"

namespace core {

nlohmann::ordered_json gates_value(const std::vector<GateResult>& gates);
nlohmann::ordered_json basket_value(const Basket& basket);
nlohmann::ordered_json advice_value(const std::vector<Advice>& advice);

}  // namespace core
