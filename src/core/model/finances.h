#pragma once

// The money a search can live on. The runway is derived (core/estimate), never stored.

#include <optional>

#include "core/base/date.h"
#include "core/base/money.h"

namespace core {

struct Finances {
    bool not_an_issue = true;   // the user says money does not press
    Money savings;              // what can be spent, on the day `as_of`
    Money monthly_spending;     // everything, at today's standard
    Money monthly_income;       // what comes in without any of these jobs
    std::optional<Date> as_of;  // the day savings were true; nothing: today
    bool operator==(const Finances&) const = default;
};

}  // namespace core
