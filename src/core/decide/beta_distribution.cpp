// The beta distribution of model_input.h.

#include <algorithm>
#include <cmath>

#include "core/decide/model_input.h"

namespace core {
namespace {

// Continued fraction of the incomplete beta function, by Lentz's method (Numerical Recipes 6.4
// describes it); converges fast for x below (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x) {
    constexpr double kTiny = 1e-300;
    double c = 1;
    double d = 1 / std::max(kTiny, 1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= 500; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        for (const double term : {even, odd}) {
            d = 1 + term * d;
            c = 1 + term / c;
            if (std::fabs(d) < kTiny) d = kTiny;
            if (std::fabs(c) < kTiny) c = kTiny;
            d = 1 / d;
            value *= d * c;
        }
        if (std::fabs(d * c - 1) < 1e-15) break;
    }
    return value;
}

}  // namespace

double beta_probability(double a, double b, double x) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const double log_front =
        std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
    if (x < (a + 1) / (a + b + 2)) return std::exp(log_front) * beta_fraction(a, b, x) / a;
    return 1 - std::exp(log_front) * beta_fraction(b, a, 1 - x) / b;
}

double beta_quantile(double a, double b, double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (beta_probability(a, b, middle) < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

}  // namespace core
