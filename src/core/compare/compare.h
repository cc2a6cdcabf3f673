#pragma once

// What is wanted, beside what is likely: the open opportunities side by side. Numbers (additive
// value with swing weights), gut and mentors are three voices that stay three (E3, E7, E8): nothing
// here blends them. SMART with swing weights: Edwards and Barron, SMARTS and SMARTER, 1994;
// decision.md sections 2 and 3.3.

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/compare/smaa.h"
#include "core/compare/voices.h"
#include "core/compare/yearly_money.h"
#include "core/model/search.h"

namespace core {

struct ComparedCriterion {
    CriterionId id;
    double share = 0;  // of the weights, which sum to 1; 0 without a weight
};

struct Compared {
    OpportunityId id;
    std::optional<YearlyMoney> money;
    // One a criterion, on 0..100. Pay goes on linearly outside its range, where a point keeps its
    // price. Nothing where it is not known.
    std::vector<std::optional<double>> scores;
    std::optional<double> total;  // sum of share times score; when every weighed score is known
    // A must-have that is not met overrides any total (D2 for the pay floor).
    std::vector<CriterionId> broken;
    bool below_pay_floor = false;
    // Another one that can win, at least as good in everything weighed and better in something; the
    // first such.
    std::optional<OpportunityId> dominated_by;
    std::optional<Money> money_equivalent;  // a year: total times the price of a point; nothing
                                            // beyond kMostComparedMinor
    int pros = 0, cons = 0;                 // sums of the weights of the reasons (E7)
    GutVoice gut;
    MentorVoice mentors;
    std::vector<double> rank_shares;  // among the first 50 that can win; else empty
    std::vector<double> central_weights;
    double confidence = 0;
};

// The least change of one weight, the others keeping their proportions, that makes the numbers
// name another winner. Closed form: the margin is linear in the share. A criterion without weight
// is not moved: its scores need not be known.
struct WeightFlip {
    CriterionId criterion;
    double from = 0, to = 0;  // shares
    OpportunityId winner;     // then
};

struct Comparison {
    std::vector<ComparedCriterion> criteria;  // in the search's order
    // Those that can win first, by total; then the rest. Ties in the search's order.
    std::vector<Compared> options;
    std::optional<OpportunityId> winner;  // nothing when nobody can win, or two are equal
    std::optional<WeightFlip> flip;       // nothing when no single weight can
    std::optional<Money> price_of_point;  // of a year: range of pay / 100 / its share
    Voices voices;
    // What keeps the comparison from being whole, each with its path (Missing), and figures outside
    // their range that are counted all the same (OutOfRange).
    std::vector<Error> missing;
};

constexpr double kMostComparedMinor = 1e18;

// Whether it has a total and every must-have is met.
bool can_win(const Compared& option);

// `years`: the planning years. The shares are of 10,000 samples from `seed`.
Comparison compare(const Search& search, double years, std::uint64_t seed = 1);

}  // namespace core
