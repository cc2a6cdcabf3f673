#pragma once

// The extension planner: how much more time to ask an offering company for (A7, P3).

#include "core/base/date.h"
#include "core/model/search.h"

namespace core {

// What is granted more often than not (defaults.md section 3, grade D); more is worth a warning.
constexpr int kUsualExtension = 7;

// Days more to ask for after the offer's deadline: the smallest request that reaches the likely
// offer of the one hoped for (days_to_ask_for), as the advice counts it. kUsualExtension where no
// deadline lies ahead, nothing is hoped for, or the search has blocking problems.
int planned_extension(const Search& search, const Opportunity& offer, Date today);

// The chance of an offer as the advice counts it, 0..1; 0 when not open or with blocking problems.
double estimated_chance(const Search& search, const Opportunity& opportunity, Date today);

}  // namespace core
