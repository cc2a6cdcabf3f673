#include "core/base/business_days.h"

#include <algorithm>

#include "core/base/contract.h"

namespace core {

bool is_business_day(Date date, std::span<const Date> holidays) {
    if (weekday(date) >= Weekday::Saturday) return false;
    return !std::binary_search(holidays.begin(), holidays.end(), date);
}

Date business_day_from(Date date, std::span<const Date> holidays) {
    while (!is_business_day(date, holidays))
        date = date + 1;
    return date;
}

Date business_day_until(Date date, std::span<const Date> holidays) {
    while (!is_business_day(date, holidays))
        date = date - 1;
    return date;
}

Date add_business_days(Date date, int count, std::span<const Date> holidays) {
    JUGGLE_ASSERT(count >= 0);
    if (count == 0) return business_day_from(date, holidays);
    for (; count > 0; --count)
        date = business_day_from(date + 1, holidays);
    return date;
}

}  // namespace core
