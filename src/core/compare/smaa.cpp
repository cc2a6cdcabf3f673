#include "core/compare/smaa.h"

#include "core/base/random.h"
#include "core/compare/smaa_check.h"
#include "core/compare/smaa_draws.h"

namespace core {
namespace {

// values[a]: the weighted sum of each alternative's scores; what pads them becomes 0.
void weigh(const double* scores, const std::vector<double>& weights, std::vector<double>& values) {
    const std::size_t stride = values.size();
    for (std::size_t a = 0; a < stride; a += kLanes) {
        double sums[kLanes] = {};
        const double* column = scores + a;
        for (const double weight : weights) {
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                sums[lane] += column[lane] * weight;
            column += stride;
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            values[a + lane] = sums[lane];
    }
}

// How many are better, and how many are equal with it, itself included.
struct Place {
    std::size_t better = 0, equal = 0;
};
Place place_of(const std::vector<double>& values, std::size_t count, std::size_t mine) {
    Place place;
    for (std::size_t a = 0; a < count; ++a) {
        place.better += values[a] > values[mine] ? 1U : 0U;
        place.equal += values[a] == values[mine] ? 1U : 0U;
    }
    return place;
}

// Over the same scores as the shares: the share of samples in which each is first at its own
// central weights.
void add_confidence(const SmaaProblem& problem, std::uint64_t seed, SmaaShares& out) {
    const std::size_t count = problem.alternatives.size();
    ScoreStream scores(problem, seed);
    const int samples = scores.all_exact() ? 1 : problem.samples;
    out.confidence.assign(count, 0);
    std::vector<double> values(padded(count));
    for (int sample = 0; sample < samples; ++sample) {
        const double* drawn_scores = scores.next(static_cast<std::size_t>(sample));
        for (std::size_t mine = 0; mine < count; ++mine) {
            const std::vector<double>& weights = out.central_weights[mine];
            if (weights.empty()) continue;
            weigh(drawn_scores, weights, values);
            const Place place = place_of(values, count, mine);
            if (place.better == 0) out.confidence[mine] += 1.0 / static_cast<double>(place.equal);
        }
    }
    for (double& share : out.confidence)
        share /= samples;
}

void add_sample(const std::vector<double>& values, const std::vector<double>& weights,
                SmaaShares& out) {
    const std::size_t count = out.rank_shares.size();
    for (std::size_t a = 0; a < count; ++a) {
        const Place place = place_of(values, count, a);
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
    std::vector<double> values(padded(count));
    for (int sample = 0; sample < problem.samples; ++sample) {
        const auto row = static_cast<std::size_t>(sample);
        const std::vector<double>& drawn_weights = weights.next(row);
        weigh(scores.next(row), drawn_weights, values);
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
