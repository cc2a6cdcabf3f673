#pragma once

// Days on which offices answer: Monday to Friday without the user's holidays. Everywhere below,
// `holidays` is sorted, each day once.

#include <span>

#include "core/base/date.h"

namespace core {

bool is_business_day(Date date, std::span<const Date> holidays);

// The day itself when it is a business day, else the nearest one after (before) it.
Date business_day_from(Date date, std::span<const Date> holidays);
Date business_day_until(Date date, std::span<const Date> holidays);

// The `count`-th business day after the date; 0: business_day_from. Never negative.
Date add_business_days(Date date, int count, std::span<const Date> holidays);

}  // namespace core
