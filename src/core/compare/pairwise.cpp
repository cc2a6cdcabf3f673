#include "core/compare/pairwise.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/number_text.h"

namespace core {
namespace {

constexpr double kStrongest = 9;  // Saaty's scale

// Mean consistency index of random comparisons of n things (Saaty).
constexpr double kRandomIndex[kMostCompared + 1] = {0,    0,    0,    0.58, 0.90, 1.12,
                                                    1.24, 1.32, 1.41, 1.45, 1.49};

Status check(const std::vector<std::vector<double>>& more_than, std::size_t count) {
    if (count > static_cast<std::size_t>(kMostCompared)) {
        return Error{ErrorCode::OutOfRange, "",
                     "expected at most " + std::to_string(kMostCompared) + " things"};
    }
    for (std::size_t i = 0; i < more_than.size(); ++i) {
        const std::string row = "/" + std::to_string(i);
        if (more_than[i].size() != count - 1 - i) {
            return Error{ErrorCode::Inconsistent, row,
                         "expected " + std::to_string(count - 1 - i) + " comparisons"};
        }
        for (std::size_t j = 0; j < more_than[i].size(); ++j) {
            const double ratio = more_than[i][j];
            // A ninth is not exact in binary.
            if (ratio >= 1 / kStrongest - 1e-9 && ratio <= kStrongest + 1e-9) continue;
            return Error{ErrorCode::OutOfRange, row + "/" + std::to_string(j),
                         "expected 1/9..9, found " + number_text(ratio, 6)};
        }
    }
    return {};
}

}  // namespace

Result<PairwiseWeights> pairwise_weights(const std::vector<std::vector<double>>& more_than) {
    const std::size_t count = more_than.size();
    if (count == 0) return Error{ErrorCode::Missing, "", "nothing to compare"};
    if (const Status status = check(more_than, count); !status) return status.error();
    std::vector<std::vector<double>> matrix(count, std::vector<double>(count, 1.0));
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            matrix[i][j] = more_than[i][j - i - 1];
            matrix[j][i] = 1 / matrix[i][j];
        }
    }
    // Power iteration: a positive matrix has one largest eigenvalue, and this finds it.
    PairwiseWeights out;
    out.weights.assign(count, 1.0 / static_cast<double>(count));
    for (int turn = 0; turn < 1000; ++turn) {
        std::vector<double> next(count, 0.0);
        double total = 0;
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j)
                next[i] += matrix[i][j] * out.weights[j];
            total += next[i];
        }
        double moved = 0;
        for (std::size_t i = 0; i < count; ++i) {
            next[i] /= total;
            moved = std::max(moved, std::fabs(next[i] - out.weights[i]));
        }
        out.weights = next;
        out.principal_value = total;
        if (moved < 1e-15) break;
    }
    if (count > 2) {
        const double n = static_cast<double>(count);
        const double index = (out.principal_value - n) / (n - 1);
        out.consistency_ratio = std::max(0.0, index) / kRandomIndex[count];
    }
    return out;
}

}  // namespace core
