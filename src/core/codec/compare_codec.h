#pragma once

// What `juggle compare` prints: the comparison of core/compare/compare.h in the search's order of
// criteria. Points are rounded to 2 decimals, shares to 4; amounts are in the search's currency.

#include <string>

#include "core/compare/compare.h"

namespace core {

std::string encode_comparison(const Comparison& comparison);

}  // namespace core
