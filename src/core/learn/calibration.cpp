#include "core/learn/calibration.h"

#include <algorithm>
#include <cmath>

#include "core/base/stable_sort.h"

namespace core {
namespace {

constexpr double kEdges[] = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1};

double square(double x) {
    return x * x;
}

double kept_from_certainty(double p) {
    return std::clamp(p, kLogFloor, 1 - kLogFloor);
}

double logit(double p) {
    return std::log(p / (1 - p));
}

double logistic(double x) {
    return 1 / (1 + std::exp(-x));
}

void add_split(const std::vector<Resolved>& resolved, double share, Calibration& out) {
    std::vector<Resolved> sorted = resolved;
    stable_sort(sorted,
                [](const Resolved& a, const Resolved& b) { return a.probability < b.probability; });
    std::size_t from = 0;
    for (std::size_t to = 1; to <= sorted.size(); ++to) {
        const double probability = sorted[from].probability;
        if (to < sorted.size() && sorted[to].probability <= probability) continue;
        double happened = 0;
        for (std::size_t i = from; i < to; ++i)
            happened += sorted[i].happened ? 1 : 0;
        const auto count = static_cast<double>(to - from);
        const double mean = happened / count;
        out.reliability += count * square(probability - mean);
        out.resolution += count * square(mean - share);
        from = to;
    }
    out.reliability /= out.count;
    out.resolution /= out.count;
    out.uncertainty = share * (1 - share);
}

void add_bands(const std::vector<Resolved>& resolved, Calibration& out) {
    for (std::size_t i = 0; i + 1 < std::size(kEdges); ++i) {
        Band band;
        band.low = kEdges[i];
        band.high = kEdges[i + 1];
        const bool last = i + 2 == std::size(kEdges);
        for (const Resolved& forecast : resolved) {
            const double p = forecast.probability;
            if (p < band.low || (last ? p > band.high : p >= band.high)) continue;
            ++band.count;
            band.forecast += p;
            band.happened += forecast.happened ? 1 : 0;
        }
        if (band.count > 0) {
            band.forecast /= band.count;
            band.happened /= band.count;
        }
        band.enough = band.count >= kEnoughInBand;
        out.bands.push_back(band);
    }
}

// One step of Newton's method on the log posterior, which is concave in both.
bool improve(const std::vector<Resolved>& resolved, Correction& at) {
    double slope_a = -at.intercept, slope_b = 1 - at.slope;
    double aa = 1, ab = 0, bb = 1;
    for (const Resolved& forecast : resolved) {
        const double x = logit(kept_from_certainty(forecast.probability));
        const double p = logistic(at.intercept + at.slope * x);
        const double error = (forecast.happened ? 1 : 0) - p;
        const double weight = p * (1 - p);
        slope_a += error;
        slope_b += error * x;
        aa += weight;
        ab += weight * x;
        bb += weight * x * x;
    }
    const double determinant = aa * bb - ab * ab;
    const double step_a = (bb * slope_a - ab * slope_b) / determinant;
    const double step_b = (aa * slope_b - ab * slope_a) / determinant;
    // Far from the optimum a full step may overshoot; half of what is too long is safe.
    const double longest = std::max(std::fabs(step_a), std::fabs(step_b));
    const double scale = longest > 1 ? 1 / longest : 1;
    at.intercept += scale * step_a;
    at.slope += scale * step_b;
    return longest > 1e-10;
}

}  // namespace

std::optional<Calibration> calibration(const std::vector<Resolved>& resolved) {
    if (resolved.empty()) return std::nullopt;
    Calibration out;
    out.count = static_cast<int>(resolved.size());
    double forecast_sum = 0, happened_sum = 0;
    for (const Resolved& forecast : resolved) {
        const double outcome = forecast.happened ? 1 : 0;
        const double kept = kept_from_certainty(forecast.probability);
        out.brier += square(forecast.probability - outcome);
        out.log_score -= std::log(forecast.happened ? kept : 1 - kept);
        out.held_back += kept != forecast.probability ? 1 : 0;
        forecast_sum += forecast.probability;
        happened_sum += outcome;
    }
    out.brier /= out.count;
    out.log_score /= out.count;
    out.optimism = (forecast_sum - happened_sum) / out.count;
    add_split(resolved, happened_sum / out.count, out);
    add_bands(resolved, out);
    out.enough = out.count >= kEnoughForCorrection;
    return out;
}

Correction correction(const std::vector<Resolved>& resolved) {
    constexpr int kMostSteps = 100;
    Correction out;
    for (int step = 0; step < kMostSteps && improve(resolved, out); ++step) {
    }
    out.count = static_cast<int>(resolved.size());
    const double trust = std::min(1.0, static_cast<double>(out.count) / kEnoughForCorrection);
    out.intercept *= trust;
    out.slope = 1 + trust * (out.slope - 1);
    return out;
}

double corrected(double probability, const Correction& correction) {
    if (probability <= 0 || probability >= 1) return probability;
    return logistic(correction.intercept + correction.slope * logit(probability));
}

}  // namespace core
