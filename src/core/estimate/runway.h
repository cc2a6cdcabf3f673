#pragma once

// How long the money lasts (B7, E5).

#include <optional>

#include "core/base/date.h"
#include "core/model/finances.h"

namespace core {

constexpr double kDaysPerMonth = 365.25 / 12;
constexpr int kFarRunwayDays = 36'525;  // a century: beyond it the money does not end

// What is spent each day beyond what comes in, in major units; 0 when money is no issue or income
// carries the spending.
double net_spending_per_day(const Finances& finances);

// The first day that the money no longer covers: savings, true on `as_of` (nothing or a day ahead:
// today), divided by the net spending. It may lie before today. Nothing: it does not end, because
// money is no issue, income carries the spending, or it lasts a century.
std::optional<Date> runway_end(const Finances& finances, Date today);

}  // namespace core
