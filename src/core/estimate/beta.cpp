#include "core/estimate/beta.h"

#include <cmath>

#include "core/base/contract.h"

namespace core {
namespace {

// The continued fraction of I_x(a, b); converges fast for x < (a + 1) / (a + b + 2).
double continued_fraction(double a, double b, double x) {
    constexpr double kTiny = 1e-300;  // instead of a zero denominator
    constexpr int kMostTerms = 500;
    const auto safe = [](double value) { return std::fabs(value) < kTiny ? kTiny : value; };
    double c = 1;
    double d = 1 / safe(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= kMostTerms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / safe(1 + even * d);
        c = safe(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / safe(1 + odd * d);
        c = safe(1 + odd / c);
        fraction *= d * c;
        if (std::fabs(d * c - 1) < 1e-15) break;
    }
    return fraction;
}

}  // namespace

double beta_mean(const Beta& beta) {
    return beta.a / (beta.a + beta.b);
}

double beta_cdf(const Beta& beta, double x) {
    JUGGLE_ASSERT(beta.a > 0 && beta.b > 0);
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const double a = beta.a;
    const double b = beta.b;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                  a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2)) return front * continued_fraction(a, b, x) / a;
    return 1 - front * continued_fraction(b, a, 1 - x) / b;
}

double beta_quantile(const Beta& beta, double p) {
    JUGGLE_ASSERT(p >= 0 && p <= 1);
    double low = 0;
    double high = 1;
    while (high - low > 1e-12) {
        const double middle = (low + high) / 2;
        (beta_cdf(beta, middle) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

Beta after_cases(const Beta& prior, int successes, int cases) {
    JUGGLE_ASSERT(successes >= 0 && successes <= cases);
    return {prior.a + successes, prior.b + (cases - successes)};
}

}  // namespace core
