#pragma once

// The evidence as this search sees it: the typical values, with the user's own in their place.

#include <string_view>
#include <vector>

#include "core/estimate/evidence.h"
#include "core/estimate/own_rates.h"
#include "core/model/search.h"
#include "core/model/validate.h"

namespace core {

struct ValueRange {
    double low = 0, typical = 0, high = 0;
};

// Borrows the first two arguments: use within the call only.
class Assumptions {
public:
    Assumptions(const Evidence& evidence, const Search& search, const OwnRates& own = {});

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
    double standing_chance(Standing standing) const;      // factor on the odds of an offer (A13)

    // The chance of an offer once this stage is done, Lead..VerbalOffer: the row, with one's own
    // history blended in when kMinimumOwnCases processes have finished (beta-binomial: the row's
    // typical value weighs as many cases as its prior has, a + b). Low and high are then the 5th
    // and 95th percentile of what is believed.
    ValueRange stage_chance(Stage stage) const;
    // How far one's own estimate is pulled to the usual chance, 0..1: more once the search has
    // lasted over half a year, and more for the favourite, since what is wished for is believed.
    double optimism_pull(const Opportunity& opportunity, Date today) const;

private:
    const Evidence& evidence_;
    const Search& search_;
    OwnRates own_;
};

// The key of that row.
std::string_view stage_chance_key(Stage stage);

// Days from the oldest dated event of the search until today; 0 without one.
int search_age_days(const Search& search, Date today);

// Replaced values that no row has (UnknownId) or that a row cannot take (OutOfRange): blocking,
// since nothing of a file may be dropped silently.
std::vector<Problem> check_assumptions(const Evidence& evidence, const Search& search);

}  // namespace core
