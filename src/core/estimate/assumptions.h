#pragma once

// The evidence as this search sees it: the typical values, with the user's own in their place.

#include <string_view>
#include <vector>

#include "core/estimate/evidence.h"
#include "core/model/search.h"
#include "core/model/validate.h"

namespace core {

struct ValueRange {
    double low = 0, typical = 0, high = 0;
};

// Borrows both arguments: use within the call only.
class Assumptions {
public:
    Assumptions(const Evidence& evidence, const Search& search);

    // The user's value, else the typical one, which the row must have.
    double operator()(std::string_view key) const;
    // The same with the row's low and high; a replaced value takes them along: low in proportion
    // to the value, high in proportion to what is missing to 1 (rows of probabilities only).
    ValueRange range(std::string_view key) const;
    // The median and the spread (standard deviation of the logarithm) of a log-normal row; a row
    // without 90th percentile takes its spread from the mean, which is its typical value. A
    // replaced value moves the median in proportion.
    struct LogNormal {
        double median = 0, sigma = 0;
    };
    LogNormal log_normal(std::string_view key) const;
    double standing_risk(Standing standing) const;        // factor on withdrawal (A13)
    double standing_bargaining(Standing standing) const;  // factor on what asking achieves (A13)

private:
    const Evidence& evidence_;
    const Search& search_;
};

// Replaced values that no row has (UnknownId) or that a row cannot take (OutOfRange): blocking,
// since nothing of a file may be dropped silently.
std::vector<Problem> check_assumptions(const Evidence& evidence, const Search& search);

}  // namespace core
