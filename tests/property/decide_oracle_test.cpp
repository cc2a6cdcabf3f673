// The solver against the slow oracle, every feature mixed.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/decide/outlook.h"
#include "core/decide/solve.h"
#include "support/oracle.h"
#include "support/random_models.h"

using namespace core;

namespace {

double difference(double found, double wanted) {
    return std::fabs(found - wanted) / std::max(1.0, std::fabs(wanted));
}

}  // namespace

// JUGGLE_ORACLE_CASES=10000 asks for more than the continuous run has time for.
TEST_CASE("random models of every feature have the values that enumeration gives them") {
    const char* asked = std::getenv("JUGGLE_ORACLE_CASES");
    const int cases = asked != nullptr ? std::max(1, std::atoi(asked)) : 1500;
    Random random(20260301);
    double worst = 0;
    std::int64_t largest = 0;
    for (int i = 0; i < cases; ++i) {
        CAPTURE(i);
        const auto model = random_models::tiny(random, 3, random_models::Risk::Either);
        const Result<Solution> found = solve(model);
        REQUIRE(found);
        const oracle::Answer wanted = oracle::solve(model);
        double most = difference(found->value, wanted.value);
        REQUIRE(found->action_values.size() == wanted.action_values.size());
        for (const ActionValue& value : found->action_values) {
            const auto same = wanted.action_values.find(action_name(value.action, model));
            REQUIRE(same != wanted.action_values.end());
            most = std::max(most, difference(value.value, same->second));
        }
        for (std::size_t k = 0; k < wanted.value_without.size(); ++k) {
            most = std::max(most, difference(found->value_without[k], wanted.value_without[k]));
        }
        largest = std::max(largest, found->state_days);
        CHECK(most <= 1e-9);
        worst = std::max(worst, most);
        if (most > 1e-9) break;
    }
    MESSAGE(cases << " models, largest relative difference " << worst << ", largest model "
                  << largest);
    CHECK(largest > 2000);  // the sample is not only of trivial ones
}

TEST_CASE("no policy of sixty tiny models does better, and one does as well") {
    Random random(20260302);
    double worst = 0;
    long policies = 0;
    int found = 0;
    int features = 0;
    int tried = 0;
    for (int i = 0; i < 3000 && found < 60; ++i) {
        CAPTURE(i);
        DecisionModel model = random_models::tiny(random, 2, random_models::Risk::Either);
        model.globals.horizon_days =
            std::min(model.globals.horizon_days, model.opportunities.size() == 1 ? 3 : 2);
        if (model.globals.horizon_days == 0) continue;
        ++tried;
        const auto best = oracle::best_policy(model, 30'000);
        if (!best || best->policies < 20) continue;
        ++found;
        policies += best->policies;
        features += model.globals.market ? 1 : 0;
        for (const ModelOpportunity& one : model.opportunities) {
            features += (one.restructuring ? 1 : 0) + (one.quality ? 1 : 0) +
                        (one.return_after_refusal ? 1 : 0);
        }
        const Result<Solution> solution = solve(model);
        REQUIRE(solution);
        worst = std::max(worst, difference(solution->value, best->value));
        CHECK(worst <= 1e-9);
    }
    MESSAGE(policies << " policies of " << found << " in " << tried
                     << " models, largest relative difference " << worst);
    CHECK(found == 60);
    CHECK(features >= 20);
}

TEST_CASE("slices of any size give the same bits as one go") {
    Random random(7);
    for (int i = 0; i < 40; ++i) {
        const auto model = random_models::tiny(random, 3, random_models::Risk::Either);
        const Result<Solution> whole = solve(model);
        REQUIRE(whole);
        Result<Solver> sliced = Solver::create(model);
        REQUIRE(sliced);
        while ((*sliced).step(random.integer(1, 50)) == Progress::Working) {
        }
        const Solution found = sliced->solution();
        CHECK(found.value == whole->value);
        CHECK(found.value_without == whole->value_without);
        CHECK(found.quiet_path == whole->quiet_path);
    }
}

TEST_CASE("the ends of the search carried forward give back the value of every action") {
    Random random(99);
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        const auto model = random_models::tiny(random, 3, random_models::Risk::Either);
        const auto found = outcomes(model);
        REQUIRE(found);
        for (const Outcomes& one : *found) {
            double total = one.nothing + one.background;
            for (const double share : one.ends_with)
                total += share;
            CHECK(total == doctest::Approx(1).epsilon(1e-12));
            CHECK(one.accepted_by_day.back() == doctest::Approx(1 - one.nothing).epsilon(1e-10));
            CHECK(std::is_sorted(one.accepted_by_day.begin(), one.accepted_by_day.end(),
                                 [](double a, double b) { return a < b - 1e-12; }));
            double value = one.mean;
            if (const auto rho = model.globals.risk_tolerance) {
                double utility = 0;
                for (const auto& [wealth, prob] : one.wealth) {
                    utility += prob * std::exp((one.value - wealth) / *rho);
                }
                value = one.value - *rho * std::log(utility);
            }
            CHECK(difference(value, one.value) <= 1e-8);
            CHECK(one.tenth <= one.median);
            CHECK(one.median <= one.ninetieth);
            CHECK(one.worst_tenth_mean <= one.tenth + 1e-9);
        }
    }
}
