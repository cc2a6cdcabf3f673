#include <doctest/doctest.h>

#include <cmath>

#include "core/estimate/beta.h"
#include "core/estimate/evidence.h"

namespace {

using core::Beta;
using core::beta_cdf;
using core::beta_quantile;

}  // namespace

TEST_CASE("the beta distribution agrees with its closed forms") {
    for (const double x : {0.01, 0.2, 0.5, 0.77, 0.99}) {
        CAPTURE(x);
        CHECK(beta_cdf({1, 49}, x) == doctest::Approx(1 - std::pow(1 - x, 49)).epsilon(1e-11));
        CHECK(beta_cdf({7, 1}, x) == doctest::Approx(std::pow(x, 7)).epsilon(1e-11));
        CHECK(beta_cdf({1, 1}, x) == doctest::Approx(x).epsilon(1e-11));
        // I_x(2, 3) = x^2 (6 - 8 x + 3 x^2).
        CHECK(beta_cdf({2, 3}, x) ==
              doctest::Approx(x * x * (6 - 8 * x + 3 * x * x)).epsilon(1e-11));
        // The arcsine distribution.
        CHECK(beta_cdf({0.5, 0.5}, x) ==
              doctest::Approx(2 / std::acos(-1.0) * std::asin(std::sqrt(x))).epsilon(1e-11));
        CHECK(beta_cdf({3.2, 8.8}, x) ==
              doctest::Approx(1 - beta_cdf({8.8, 3.2}, 1 - x)).epsilon(1e-10));
        CHECK(beta_cdf({3.2, 8.8}, beta_quantile({3.2, 8.8}, x)) ==
              doctest::Approx(x).epsilon(1e-9));
    }
    CHECK(beta_cdf({2, 3}, -1) == 0);
    CHECK(beta_cdf({2, 3}, 2) == 1);
}

// The ranges are those that the design states for its priors, 5th to 95th percentile.
TEST_CASE("the priors have the means and the 5-95 ranges of the design") {
    struct Range {
        const char* key;
        double mean, low, high, within;
    };
    constexpr Range kRanges[] = {
        {"chance.first_interview", 0.16, 0.03, 0.33, 0.01},
        {"chance.second_interview", 0.27, 0.09, 0.49, 0.01},
        {"chance.final_interview", 0.38, 0.17, 0.61, 0.01},
        {"negotiation.withdrawn", 0.06, 0.01, 0.13, 0.006},
        {"extension.withdrawn", 0.02, 0.001, 0.06, 0.002},
        {"offer.withdrawn_for_business", 0.02, 0.001, 0.06, 0.002},
        {"negotiation.improved", 0.65, 0.47, 0.81, 0.01},
    };
    for (const Range& range : kRanges) {
        CAPTURE(range.key);
        const core::EvidenceRow& row = core::evidence().row(range.key);
        REQUIRE(row.form);
        const Beta prior{*row.form->a, *row.form->b};
        CHECK(std::fabs(core::beta_mean(prior) - range.mean) < 0.005);
        CHECK(std::fabs(beta_quantile(prior, 0.05) - range.low) < range.within);
        CHECK(std::fabs(beta_quantile(prior, 0.95) - range.high) < range.within);
    }
}

TEST_CASE("counted cases are added to what was believed before") {
    const Beta after = core::after_cases({2.2, 11.8}, 3, 5);
    CHECK(after.a == doctest::Approx(5.2));
    CHECK(after.b == doctest::Approx(13.8));
    CHECK(core::beta_mean(after) == doctest::Approx(5.2 / 19));
}
