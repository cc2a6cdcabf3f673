#pragma once

// Weights out of pairwise comparisons ("experience matters three times as much as charisma"): the
// principal eigenvector, and how far the comparisons contradict each other. Saaty, A scaling method
// for priorities in hierarchical structures, J. Math. Psychology 1977 (AHP). An alternative way to
// say weights, for who finds swing weights hard; not the default, because adding an option can
// turn the order of the others round (decision.md section 2 and 10: A10).

#include <vector>

#include "core/base/result.h"

namespace core {

struct PairwiseWeights {
    std::vector<double> weights;   // sum 1
    double principal_value = 0;    // lambda max; the number of things compared when consistent
    double consistency_ratio = 0;  // 0 consistent; above 0.1 one should look again
};

constexpr double kConsistentEnough = 0.1;
constexpr int kMostCompared = 10;

// more_than[i][j]: how many times i outweighs j, for i < j; rows get shorter: row i has n - 1 - i
// entries, the last thing has none. Errors: OutOfRange for more than kMostCompared things or an
// entry outside 1/9..9; Inconsistent for a row of another length. `where`: /0/1 and so on.
Result<PairwiseWeights> pairwise_weights(const std::vector<std::vector<double>>& more_than);

}  // namespace core
