#pragma once

// Who wins, and how surely, when weights and scores are not known exactly: SMAA-2. Lahdelma and
// Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision making,
// Operations Research 2001; decision.md sections 2 and 10 (A11, A12). The value of an alternative
// is the weighted sum of its scores, more being better. Nothing is known here of searches.
//
// The statistical error of a share is about 1/(2 sqrt(samples)): 10,000 samples give +-0.01.
// Equal values share the ranks they take, so that two equal alternatives win half of the time each.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace core {

enum class WeightKind {
    Uniform,  // every weighting alike: uniform on the simplex
    Ordinal,  // uniform among those that respect `order`
    Range,    // each swing weight triangular or even between its ends, then brought to sum 1
    Exact,    // `values`
    Sampled,  // row by row from `rows`, going round
};

struct WeightDraw {
    WeightKind kind = WeightKind::Uniform;
    std::vector<int> order;                 // Ordinal: criteria, the weightiest first
    std::vector<double> values;             // Exact, and the most likely ones of Range, if any
    std::vector<double> low, high;          // Range
    std::vector<std::vector<double>> rows;  // Sampled: one weight a criterion
};

enum class ScoreKind { Exact, Uniform, Triangular, Normal, Beta, Sampled };

// One alternative on one criterion.
struct ScoreDraw {
    ScoreKind kind = ScoreKind::Exact;
    double value = 0;            // Exact; most likely of Triangular; mean of Normal
    double low = 0, high = 1;    // Uniform, Triangular, and the ends that Beta is stretched to
    double spread = 0;           // Normal: standard deviation
    double a = 1, b = 1;         // Beta
    std::vector<double> values;  // Sampled: row i of all sampled scores belongs together
};

struct SmaaProblem {
    std::vector<std::string> alternatives, criteria;
    WeightDraw weights;
    std::vector<std::vector<ScoreDraw>> scores;  // [alternative][criterion]
    int samples = 10'000;
    std::uint64_t seed = 1;
};

constexpr int kMostSmaaNames = 50;  // alternatives, and criteria
constexpr int kMostSmaaSamples = 10'000'000;

struct SmaaShares {
    std::vector<std::vector<double>> rank_shares;  // [alternative][rank], each sums to 1
    // The average weights under which an alternative is first; empty when it never is.
    std::vector<std::vector<double>> central_weights;
    // How surely it is first at those weights, over the scores alone; 0 when it never is.
    std::vector<double> confidence;
};

// Errors, at the problem's own paths (/weights/low, /scores/0/1): Missing without alternatives or
// criteria, TooLarge, OutOfRange, Inconsistent for lists of another length.
Result<SmaaShares> smaa(const SmaaProblem& problem);

}  // namespace core
