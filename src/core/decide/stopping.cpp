#include "core/decide/stopping.h"

#include <algorithm>
#include <cmath>

#include "core/base/contract.h"

namespace core {
namespace {

// E (X - level)+.
double expected_excess(const WorthSpread& worth, double level) {
    double excess = 0;
    for (const WorthSlice& slice : worth) {
        if (level >= slice.high) continue;
        const double middle = (slice.low + slice.high) / 2;
        const double above = slice.high - level;
        excess +=
            slice.prob *
            (level <= slice.low ? middle - level : above * above / (2 * (slice.high - slice.low)));
    }
    return excess;
}

double least(const WorthSpread& worth) {
    double value = worth.front().low;
    for (const WorthSlice& slice : worth)
        value = std::min(value, slice.low);
    return value;
}

double most(const WorthSpread& worth) {
    double value = worth.front().high;
    for (const WorthSlice& slice : worth)
        value = std::max(value, slice.high);
    return value;
}

// Where a falling function crosses 0, to the last bit that halving can find.
template <class Falling>
double crossing(double low, double high, Falling falling) {
    for (;;) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return middle;
        (falling(middle) > 0 ? low : high) = middle;
    }
}

}  // namespace

double expected_best(const WorthSpread& worth, double level) {
    return level + expected_excess(worth, level);
}

double search_index(const WorthSpread& worth, double cost) {
    JUGGLE_ASSERT(!worth.empty() && cost > 0);
    // Below the least worth the excess is E X - z, so the crossing is at most `cost` further down.
    return crossing(least(worth) - cost, most(worth),
                    [&](double z) { return expected_excess(worth, z) - cost; });
}

double value_of_endless_search(const WorthSpread& worth, double income, double discount) {
    JUGGLE_ASSERT(!worth.empty() && discount >= 0 && discount < 1);
    const double never = income / (1 - discount);  // of turning everything down
    const double highest = std::max(never, income + discount * std::max(never, most(worth)));
    return crossing(never, highest,
                    [&](double h) { return income + discount * expected_best(worth, h) - h; });
}

std::vector<double> values_of_last_draws(const WorthSpread& worth, int draws, double nothing,
                                         double income, double discount) {
    std::vector<double> values = {nothing};
    for (int k = 1; k <= draws; ++k) {
        values.push_back(income + discount * expected_best(worth, values.back()));
    }
    return values;
}

// success(r) = (r - 1) / n * sum over j = r..n of 1 / (j - 1); success(1) = 1 / n.
RankRule best_rank_rule(int n) {
    JUGGLE_ASSERT(n >= 1);
    RankRule best{1, 1.0 / n};
    double sum = 0;
    for (int first = n; first >= 2; --first) {
        sum += 1.0 / (first - 1);
        const double success = sum * (first - 1) / n;
        if (success > best.success) best = {first, success};
    }
    return best;
}

}  // namespace core
