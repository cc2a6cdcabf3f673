#include "core/decide/sensitivity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/decide/solve.h"

namespace core {
namespace {

using Points = std::vector<std::vector<double>>;  // by sample, by input

// Points that fill the cube evenly: multiples of the powers of 1 / g, where g solves
// g^(d+1) = g + 1 (the golden ratio for d = 1), shifted at random (Roberts 2018, after Kronecker).
Points even_points(std::size_t dimensions, std::size_t count, Random& random) {
    double g = 2;
    for (int turn = 0; turn < 60; ++turn)
        g = std::pow(1 + g, 1.0 / (static_cast<double>(dimensions) + 1));
    Points points(count, std::vector<double>(dimensions));
    double step = 1;
    for (std::size_t i = 0; i < dimensions; ++i) {
        step /= g;
        const double shift = random.uniform();
        for (std::size_t s = 0; s < count; ++s) {
            const double at = shift + static_cast<double>(s + 1) * step;
            points[s][i] = at - std::floor(at);
        }
    }
    return points;
}

}  // namespace

std::vector<SensitivityShare> sensitivity_shares(
    const std::function<double(const std::vector<double>&)>& result, int inputs, int samples,
    Random& random) {
    const auto count = static_cast<std::size_t>(inputs);
    const auto n = static_cast<std::size_t>(samples);
    JUGGLE_ASSERT(inputs >= 0 && samples >= 2);
    Points one = even_points(2 * count, n, random);
    Points other;
    for (std::vector<double>& point : one) {
        other.emplace_back(point.begin() + static_cast<std::ptrdiff_t>(count), point.end());
        point.resize(count);
    }
    std::vector<double> at_one(n);
    std::vector<double> at_other(n);
    double mean = 0;
    for (std::size_t s = 0; s < n; ++s) {
        at_one[s] = result(one[s]);
        at_other[s] = result(other[s]);
        mean += at_one[s] + at_other[s];
    }
    mean /= 2 * static_cast<double>(n);
    double variance = 0;
    for (std::size_t s = 0; s < n; ++s) {
        at_one[s] -= mean;
        at_other[s] -= mean;
        variance += at_one[s] * at_one[s] + at_other[s] * at_other[s];
    }
    variance /= 2 * static_cast<double>(n);
    std::vector<SensitivityShare> shares(count);
    if (variance <= 1e-24 * std::max(1.0, mean * mean)) return shares;
    for (std::size_t i = 0; i < count; ++i) {
        double all_but_first = 0;
        double total = 0;
        for (std::size_t s = 0; s < n; ++s) {
            std::vector<double> mixed = one[s];
            mixed[i] = other[s][i];
            const double at_mixed = result(mixed) - mean;
            all_but_first += (at_other[s] - at_mixed) * (at_other[s] - at_mixed);
            total += (at_one[s] - at_mixed) * (at_one[s] - at_mixed);
        }
        const double twice = 2 * static_cast<double>(n) * variance;
        shares[i] = {1 - all_but_first / twice, total / twice};
    }
    return shares;
}

Result<std::vector<InputSensitivity>> value_sensitivity(const DecisionModel& model,
                                                        const std::vector<ModelInput>& inputs,
                                                        const Doubt& doubt, int samples,
                                                        Random& random, const Budget& budget) {
    SolveOptions options;
    options.budget = budget;
    std::optional<Error> failed;
    const auto value = [&](const std::vector<double>& shares) {
        if (failed) return 0.0;
        DecisionModel moved = model;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            // The last of 2^53 steps would be the far end of an unbounded doubt.
            const double share = std::clamp(shares[i], 1e-9, 1 - 1e-9);
            moved = with_input(std::move(moved), inputs[i],
                               input_quantile(model, inputs[i], doubt, share));
        }
        const Result<Solution> solution = solve(moved, options);
        if (!solution) failed = solution.error();
        return solution ? solution->value : 0.0;
    };
    const auto shares = sensitivity_shares(value, static_cast<int>(inputs.size()), samples, random);
    if (failed) return *failed;
    std::vector<InputSensitivity> out;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        out.push_back({inputs[i], shares[i]});
    return out;
}

}  // namespace core
