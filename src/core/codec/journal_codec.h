#pragma once

// A frozen decision alone, as it stands in a recorded session: {"decision": ..., "forecasts":
// [...]} in the form of the search file.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/journal.h"

namespace core {

// Errors: those of decode_search, their paths from the frozen decision on.
Result<FrozenDecision> decode_frozen(std::string_view text);
std::string encode_frozen(const FrozenDecision& frozen);

}  // namespace core
