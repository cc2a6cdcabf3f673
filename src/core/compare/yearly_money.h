#pragma once

// One year of an offer's money, made comparable: every part a line, so that the sum can be checked
// and argued with. All in the search's currency.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

enum class MoneyPart {
    Base,
    Bonus,
    Equity,         // at face value
    EquityHaircut,  // what is taken off for risk; negative
    Benefits,
    Signing,  // once, spread over the planning years; as the next two
    RelocationSupport,
    RelocationCost,  // negative
    CommuteCost,     // negative
};

struct MoneyLine {
    MoneyPart part = MoneyPart::Base;
    Money amount;  // of a year; rounded half away from zero
    bool operator==(const MoneyLine&) const = default;
};

struct YearlyMoney {
    std::vector<MoneyLine> lines;  // in the order of MoneyPart; parts of 0 are left out, but Base
    Money total;                   // their sum
    // Hours of work and commute in a year of 52 weeks less the holidays; when the working hours and
    // the holidays are known. A commute that is not known counts as none.
    std::optional<double> hours;
    std::optional<Money> per_hour;
    bool operator==(const YearlyMoney&) const = default;
};

// `where`: the opportunity's path, for errors. `years`: over which what comes once is spread, > 0.
// Errors: Missing at where/yearly_pay, or at where/compensation/rate for an offer in another
// currency: a rate is never guessed.
Result<YearlyMoney> yearly_money(const Search& search, const Opportunity& opportunity,
                                 const std::string& where, double years);

std::string_view money_part_word(MoneyPart part);

}  // namespace core
