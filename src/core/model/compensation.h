#pragma once

// The parts of an offer's yearly money, made comparable by core/compare. Amounts, and the
// opportunity's yearly_pay beside them, are in the offer's own currency; `rate` turns them into the
// search's.

#include <optional>
#include <string>

#include "core/base/money.h"

namespace core {

struct Compensation {
    std::string currency;  // ISO 4217; empty: the search's
    std::optional<double>
        rate;      // one unit of `currency` in the search's currency; typed by the user
    Money bonus;   // a year, on target
    Money equity;  // a year, at face value
    double equity_haircut = 0.5;  // 0..1: what is taken off for risk; shown to the user
    Money benefits;               // a year: pension, insurance, meals
    Money signing;                // once
    Money relocation_support;     // once
    Money relocation_cost;        // once
    Money commute_cost;           // a year
    std::optional<double> commute_hours_per_week;
    std::optional<double> hours_per_week;  // of work
    std::optional<int> holiday_days;       // paid, a year
    bool operator==(const Compensation&) const = default;
};

}  // namespace core
