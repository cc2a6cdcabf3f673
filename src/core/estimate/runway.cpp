#include "core/estimate/runway.h"

#include <algorithm>
#include <cmath>

namespace core {

double net_spending_per_day(const Finances& finances) {
    if (finances.not_an_issue) return 0;
    const double monthly =
        major_units(finances.monthly_spending) - major_units(finances.monthly_income);
    return std::max(0.0, monthly) / kDaysPerMonth;
}

std::optional<Date> runway_end(const Finances& finances, Date today) {
    const double per_day = net_spending_per_day(finances);
    if (per_day <= 0) return std::nullopt;
    const double days = std::floor(std::max(0.0, major_units(finances.savings)) / per_day);
    if (days > kFarRunwayDays) return std::nullopt;
    return std::min(finances.as_of.value_or(today), today) + static_cast<int>(days);
}

}  // namespace core
