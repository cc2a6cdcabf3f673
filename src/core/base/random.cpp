#include "core/base/random.h"

#include <cmath>

#include "core/base/contract.h"

namespace core {
Random::Random(std::uint64_t seed) : state_{} {
    for (std::uint64_t& word : state_) {
        seed += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = seed;
        mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebULL;
        word = mixed ^ mixed >> 31;
    }
}

int Random::integer(int low, int high) {
    JUGGLE_ASSERT(low <= high);
    const auto span = static_cast<std::uint64_t>(static_cast<std::int64_t>(high) - low) + 1;
    // Draws in the incomplete last block of 2^64 are thrown away: they would favour small values.
    const std::uint64_t usable = ~std::uint64_t{0} - (~std::uint64_t{0} % span + 1) % span;
    std::uint64_t drawn = bits();
    while (drawn > usable)
        drawn = bits();
    return static_cast<int>(low + static_cast<std::int64_t>(drawn % span));
}

bool Random::chance(double probability) {
    return uniform() < probability;
}

double Random::normal() {
    return normal_pair().first;
}

std::pair<double, double> Random::normal_pair() {
    for (;;) {
        const double x = uniform(-1, 1);
        const double y = uniform(-1, 1);
        const double square = x * x + y * y;
        if (square > 0 && square < 1) {
            const double scale = std::sqrt(-2 * std::log(square) / square);
            return {x * scale, y * scale};
        }
    }
}

double Random::gamma(double shape) {
    JUGGLE_ASSERT(shape > 0);
    if (shape < 1) {
        // 1 - uniform() is in (0, 1], so that the power never sees a zero.
        const double boost = std::pow(1 - uniform(), 1 / shape);
        return gamma(shape + 1) * boost;
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1 + c * x, 3);
        if (v <= 0) continue;
        if (std::log(1 - uniform()) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
    }
}

double Random::beta(double a, double b) {
    const double x = gamma(a);
    const double y = gamma(b);
    // Both vanish only for tiny shapes; then either end is as good.
    return x + y > 0 ? x / (x + y) : (uniform() < a / (a + b) ? 1.0 : 0.0);
}

}  // namespace core
