#include "core/compare/smaa_draws.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace core {

void TriangularDraws::add(double low, double mode, double high) {
    low_.push_back(low);
    high_.push_back(high);
    width_.push_back(high - low);
    left_.push_back(mode - low);
    right_.push_back(high - mode);
    drawn_.push_back(0);
}

// The inverse of the distribution: low + sqrt(u width left) up to the mode, beyond it
// high - sqrt((1 - u) width right).
const double* TriangularDraws::next(Random& random) {
    const std::size_t count = drawn_.size();
    for (std::size_t k = 0; k < count; ++k)
        drawn_[k] = random.uniform();
    const double* __restrict low = low_.data();
    const double* __restrict high = high_.data();
    const double* __restrict width = width_.data();
    const double* __restrict left = left_.data();
    const double* __restrict right = right_.data();
    double* __restrict out = drawn_.data();
    for (std::size_t k = 0; k < count; ++k) {
        const double below = out[k] * width[k];
        const double rising = below * left[k];
        const double falling = (1 - out[k]) * width[k] * right[k];
        const double from_low = low[k];
        const double from_high = high[k];
        const bool rises = below < left[k];
        const double root = std::sqrt(rises ? rising : falling);
        out[k] = (rises ? from_low : from_high) + (rises ? root : -root);
    }
    return out;
}

WeightStream::WeightStream(const WeightDraw& draw, std::size_t count, std::uint64_t seed)
    : draw_(draw), random_(seed), weights_(count), cuts_(count) {
    if (draw.kind == WeightKind::Exact) weights_ = draw.values;
    if (draw.kind == WeightKind::Range) {
        for (std::size_t k = 0; k < draw.values.size(); ++k)
            ranges_.add(draw.low[k], draw.values[k], draw.high[k]);
    }
    bring_to_one();
}

const std::vector<double>& WeightStream::next(std::size_t row) {
    switch (draw_.kind) {
        case WeightKind::Uniform:
            draw_simplex();
            return cuts_;
        case WeightKind::Ordinal:
            draw_simplex();
            std::sort(cuts_.begin(), cuts_.end(), std::greater<>());
            for (std::size_t k = 0; k < cuts_.size(); ++k)
                weights_[static_cast<std::size_t>(draw_.order[k])] = cuts_[k];
            break;
        case WeightKind::Range:
            draw_ranges();
            bring_to_one();
            break;
        case WeightKind::Sampled:
            weights_ = draw_.rows[row % draw_.rows.size()];
            break;
        case WeightKind::Exact:
            break;
    }
    return weights_;
}

// The gaps between sorted uniform cuts of the unit line are uniform on the simplex.
void WeightStream::draw_simplex() {
    const std::size_t last = cuts_.size() - 1;
    for (std::size_t k = 0; k < last; ++k) {
        const double cut = random_.uniform();
        std::size_t place = k;
        for (; place > 0 && cuts_[place - 1] > cut; --place)
            cuts_[place] = cuts_[place - 1];
        cuts_[place] = cut;
    }
    cuts_[last] = 1;
    for (std::size_t k = last; k > 0; --k)
        cuts_[k] -= cuts_[k - 1];
}

void WeightStream::draw_ranges() {
    if (ranges_.size() > 0) {
        const double* drawn = ranges_.next(random_);
        std::copy(drawn, drawn + ranges_.size(), weights_.begin());
        return;
    }
    for (std::size_t k = 0; k < weights_.size(); ++k)
        weights_[k] = random_.uniform(draw_.low[k], draw_.high[k]);
}

// All zero is no weighting: then every criterion counts alike.
void WeightStream::bring_to_one() {
    double sum = 0;
    for (const double weight : weights_)
        sum += weight;
    const double even = 1.0 / static_cast<double>(weights_.size());
    for (double& weight : weights_)
        weight = sum > 0 ? weight / sum : even;
}

ScoreStream::ScoreStream(const SmaaProblem& problem, std::uint64_t seed)
    : random_(seed), values_(padded(problem.alternatives.size()) * problem.criteria.size()) {
    const std::size_t stride = padded(problem.alternatives.size());
    for (std::size_t a = 0; a < problem.alternatives.size(); ++a) {
        for (std::size_t k = 0; k < problem.criteria.size(); ++k) {
            const ScoreDraw& score = problem.scores[a][k];
            const std::size_t place = k * stride + a;
            values_[place] = score.value;
            if (score.kind == ScoreKind::Exact) continue;
            if (runs_.empty() || runs_.back().kind != score.kind) {
                runs_.push_back({score.kind, {}, {}});
            }
            Run& run = runs_.back();
            run.scores.push_back({place, &score});
            if (score.kind == ScoreKind::Triangular) {
                run.triangular.add(score.low, score.value, score.high);
            }
        }
    }
}

const double* ScoreStream::next(std::size_t row) {
    for (Run& run : runs_) {
        if (run.kind == ScoreKind::Triangular) {
            const double* drawn = run.triangular.next(random_);
            for (std::size_t i = 0; i < run.scores.size(); ++i)
                values_[run.scores[i].place] = drawn[i];
        } else {
            for (const Unsure& unsure : run.scores)
                values_[unsure.place] = drawn(*unsure.score, row);
        }
    }
    return values_.data();
}

double ScoreStream::drawn(const ScoreDraw& score, std::size_t row) {
    switch (score.kind) {
        case ScoreKind::Exact:
        case ScoreKind::Triangular:  // in next()
            return score.value;
        case ScoreKind::Uniform:
            return random_.uniform(score.low, score.high);
        case ScoreKind::Normal:
            return score.value + score.spread * normal();
        case ScoreKind::Beta:
            return score.low + (score.high - score.low) * random_.beta(score.a, score.b);
        case ScoreKind::Sampled:
            break;
    }
    return score.values[row % score.values.size()];
}

double ScoreStream::normal() {
    has_spare_ = !has_spare_;
    if (!has_spare_) return spare_;
    const auto pair = random_.normal_pair();
    spare_ = pair.second;
    return pair.first;
}

}  // namespace core
