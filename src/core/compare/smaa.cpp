#include "core/compare/smaa.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/random.h"
#include "core/compare/smaa_check.h"

namespace core {
namespace {

double triangular(double low, double mode, double high, Random& random) {
    const double u = random.uniform();
    const double width = high - low;
    if (width <= 0) return low;
    const double left = mode - low;
    if (u * width < left) return low + std::sqrt(u * width * left);
    return high - std::sqrt((1 - u) * width * (high - mode));
}

double drawn(const ScoreDraw& score, std::size_t row, Random& random) {
    switch (score.kind) {
        case ScoreKind::Exact:
            return score.value;
        case ScoreKind::Uniform:
            return random.uniform(score.low, score.high);
        case ScoreKind::Triangular:
            return triangular(score.low, score.value, score.high, random);
        case ScoreKind::Normal:
            return score.value + score.spread * random.normal();
        case ScoreKind::Beta:
            return score.low + (score.high - score.low) * random.beta(score.a, score.b);
        case ScoreKind::Sampled:
            break;
    }
    return score.values[row % score.values.size()];
}

class WeightStream {
public:
    WeightStream(const WeightDraw& draw, std::size_t count, std::uint64_t seed)
        : draw_(draw), random_(seed), weights_(count), cuts_(count) {
        if (draw.kind == WeightKind::Exact) weights_ = draw.values;
        bring_to_one();
    }

    const std::vector<double>& next(std::size_t row) {
        switch (draw_.kind) {
            case WeightKind::Uniform:
                draw_simplex();
                weights_ = cuts_;
                break;
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

private:
    // The gaps between sorted uniform cuts of the unit line are uniform on the simplex.
    void draw_simplex() {
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

    void draw_ranges() {
        for (std::size_t k = 0; k < weights_.size(); ++k) {
            const double low = draw_.low[k];
            const double high = draw_.high[k];
            weights_[k] = draw_.values.empty() ? random_.uniform(low, high)
                                               : triangular(low, draw_.values[k], high, random_);
        }
    }

    // All zero is no weighting: then every criterion counts alike.
    void bring_to_one() {
        double sum = 0;
        for (const double weight : weights_)
            sum += weight;
        const double even = 1.0 / static_cast<double>(weights_.size());
        for (double& weight : weights_)
            weight = sum > 0 ? weight / sum : even;
    }

    const WeightDraw& draw_;
    Random random_;
    std::vector<double> weights_, cuts_;
};

// All scores of a sample, alternative by alternative; what is exact is set once.
class ScoreStream {
public:
    ScoreStream(const SmaaProblem& problem, std::uint64_t seed) : random_(seed) {
        for (const std::vector<ScoreDraw>& row : problem.scores) {
            for (const ScoreDraw& score : row) {
                if (score.kind != ScoreKind::Exact) unsure_.push_back({values_.size(), &score});
                values_.push_back(score.value);
            }
        }
    }

    bool all_exact() const { return unsure_.empty(); }
    const std::vector<double>& next(std::size_t row) {
        for (const Unsure& unsure : unsure_)
            values_[unsure.place] = drawn(*unsure.score, row, random_);
        return values_;
    }

private:
    struct Unsure {
        std::size_t place;
        const ScoreDraw* score;
    };
    Random random_;
    std::vector<double> values_;
    std::vector<Unsure> unsure_;
};

double value_of(const double* scores, const std::vector<double>& weights) {
    double sum = 0;
    for (std::size_t k = 0; k < weights.size(); ++k)
        sum += scores[k] * weights[k];
    return sum;
}

// How many are better, and how many are equal with it, itself included.
struct Place {
    std::size_t better = 0, equal = 0;
};
Place place_of(const std::vector<double>& values, double mine) {
    Place place;
    for (const double other : values) {
        place.better += other > mine ? 1U : 0U;
        place.equal += other == mine ? 1U : 0U;
    }
    return place;
}

// Over the same scores as the shares: the share of samples in which each is first at its own
// central weights.
void add_confidence(const SmaaProblem& problem, std::uint64_t seed, SmaaShares& out) {
    const std::size_t count = problem.alternatives.size();
    const std::size_t criteria = problem.criteria.size();
    ScoreStream scores(problem, seed);
    const int samples = scores.all_exact() ? 1 : problem.samples;
    out.confidence.assign(count, 0);
    std::vector<double> values(count);
    for (int sample = 0; sample < samples; ++sample) {
        const double* drawn_scores = scores.next(static_cast<std::size_t>(sample)).data();
        for (std::size_t mine = 0; mine < count; ++mine) {
            const std::vector<double>& weights = out.central_weights[mine];
            if (weights.empty()) continue;
            for (std::size_t a = 0; a < count; ++a)
                values[a] = value_of(drawn_scores + a * criteria, weights);
            const Place place = place_of(values, values[mine]);
            if (place.better == 0) out.confidence[mine] += 1.0 / static_cast<double>(place.equal);
        }
    }
    for (double& share : out.confidence)
        share /= samples;
}

void add_sample(const std::vector<double>& values, const std::vector<double>& weights,
                SmaaShares& out) {
    for (std::size_t a = 0; a < values.size(); ++a) {
        const Place place = place_of(values, values[a]);
        const double part = 1.0 / static_cast<double>(place.equal);
        for (std::size_t rank = place.better; rank < place.better + place.equal; ++rank)
            out.rank_shares[a][rank] += part;
        if (place.better > 0) continue;
        for (std::size_t k = 0; k < weights.size(); ++k)
            out.central_weights[a][k] += part * weights[k];
    }
}

}  // namespace

Result<SmaaShares> smaa(const SmaaProblem& problem) {
    if (const Status status = check_smaa(problem); !status) return status.error();
    const std::size_t count = problem.alternatives.size();
    const std::size_t criteria = problem.criteria.size();
    SmaaShares out;
    out.rank_shares.assign(count, std::vector<double>(count, 0));
    out.central_weights.assign(count, std::vector<double>(criteria, 0));
    Random seeds(problem.seed);
    WeightStream weights(problem.weights, criteria, seeds.bits());
    const std::uint64_t score_seed = seeds.bits();
    ScoreStream scores(problem, score_seed);
    std::vector<double> values(count);
    for (int sample = 0; sample < problem.samples; ++sample) {
        const auto row = static_cast<std::size_t>(sample);
        const std::vector<double>& drawn_weights = weights.next(row);
        const double* drawn_scores = scores.next(row).data();
        for (std::size_t a = 0; a < count; ++a)
            values[a] = value_of(drawn_scores + a * criteria, drawn_weights);
        add_sample(values, drawn_weights, out);
    }
    for (std::size_t a = 0; a < count; ++a) {
        const double first = out.rank_shares[a][0];
        if (first <= 0) out.central_weights[a].clear();
        for (double& weight : out.central_weights[a])
            weight /= first;
        for (double& share : out.rank_shares[a])
            share /= problem.samples;
    }
    add_confidence(problem, score_seed, out);
    return out;
}

}  // namespace core
