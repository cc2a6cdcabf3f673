#pragma once

// The samples of smaa(): weights and scores, drawn in one fixed order from their seeds. Internal to
// this room.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/compare/smaa.h"

namespace core {

// Values of this many alternatives are summed side by side.
constexpr std::size_t kLanes = 4;
constexpr std::size_t padded(std::size_t alternatives) {
    return (alternatives + kLanes - 1) / kLanes * kLanes;
}

// Independent triangular numbers, each from one uniform draw. Apart from the drawing they are
// worked out in loops without a branch, which the compiler turns into vector code: a guess of the
// branch on the side of the mode would be wrong half of the time.
class TriangularDraws {
public:
    void add(double low, double mode, double high);
    std::size_t size() const { return low_.size(); }
    // The next number of each, in the order of add(); valid until the next call.
    const double* next(Random& random);

private:
    std::vector<double> low_, high_, width_, left_, right_;
    std::vector<double> drawn_;
};

// Weights that sum to 1, a criterion each.
class WeightStream {
public:
    WeightStream(const WeightDraw& draw, std::size_t count, std::uint64_t seed);
    const std::vector<double>& next(std::size_t row);

private:
    void draw_simplex();
    void draw_ranges();
    void bring_to_one();

    const WeightDraw& draw_;
    Random random_;
    TriangularDraws ranges_;
    std::vector<double> weights_, cuts_;
};

// All scores of a sample; what is exact is set once.
class ScoreStream {
public:
    ScoreStream(const SmaaProblem& problem, std::uint64_t seed);
    bool all_exact() const { return runs_.empty(); }
    // Criterion by criterion, `padded` alternatives each.
    const double* next(std::size_t row);

private:
    struct Unsure {
        std::size_t place;
        const ScoreDraw* score;
    };
    // Neighbours of one kind are drawn together.
    struct Run {
        ScoreKind kind;
        std::vector<Unsure> scores;
        TriangularDraws triangular;
    };
    double drawn(const ScoreDraw& score, std::size_t row);
    double normal();

    Random random_;
    std::vector<double> values_;
    std::vector<Run> runs_;
    double spare_ = 0;  // the second of a pair of normal draws
    bool has_spare_ = false;
};

}  // namespace core
