// Solver B against solver A: its bounds bracket the exact value, and close when nothing is left
// out.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "core/decide/bounded.h"
#include "core/decide/capped.h"
#include "support/random_models.h"

using namespace core;

namespace {

int live_today(const DecisionModel& model) {
    int live = 0;
    for (const ModelOpportunity& one : model.opportunities) {
        live += one.start.kind == ModelStart::Kind::Offer ? 1 : 0;
    }
    return live;
}

// The certain equivalent of one bound, and of every action under it.
std::vector<double> bound(const DecisionModel& model, const std::vector<Mode>& modes, int cap,
                          Bound which) {
    Probe today{0, {}};
    for (const Mode& mode : modes)
        today.states.push_back(mode.start);
    Capped capped(model, modes, cap, which, {today});
    while (capped.advance()) {
    }
    const ProbeAnswer& answer = capped.answers().front();
    std::vector<double> values = {capped.utility().certainty_equivalent(answer.utility)};
    for (const ProbedAction& action : answer.actions) {
        values.push_back(capped.utility().certainty_equivalent(action.utility));
    }
    return values;
}

}  // namespace

// JUGGLE_BOUND_CASES=1000 asks for more than the continuous run has time for.
TEST_CASE("the bounds bracket the exact value and every action, and rise and fall with the cap") {
    const char* asked = std::getenv("JUGGLE_BOUND_CASES");
    const int cases = asked != nullptr ? std::max(250, std::atoi(asked)) : 250;
    Random random(31);
    double widest = 0;
    int bracketed = 0;
    for (int i = 0; i < cases; ++i) {
        CAPTURE(i);
        const auto model = random_models::tiny(random, 4, random_models::Risk::Either);
        const Result<Solution> exact = solve(model);
        REQUIRE(exact);
        const auto modes = build_modes(model, {}, full_state_days);
        REQUIRE(modes);
        const int count = static_cast<int>(modes->size());
        double last = -1e300;
        for (int cap = std::max(1, live_today(model)); cap <= count; ++cap) {
            CAPTURE(cap);
            const auto lower = bound(model, *modes, cap, Bound::Lower);
            const auto upper = bound(model, *modes, cap, Bound::Upper);
            const double tolerance = 1e-9 * std::max(1.0, std::fabs(exact->value));
            CHECK(lower[0] <= exact->value + tolerance);
            CHECK(upper[0] >= exact->value - tolerance);
            CHECK(lower[0] >= last - tolerance);
            last = lower[0];
            REQUIRE(lower.size() == exact->action_values.size() + 1);
            for (std::size_t a = 0; a < exact->action_values.size(); ++a) {
                CHECK(lower[a + 1] <= exact->action_values[a].value + tolerance);
                CHECK(upper[a + 1] >= exact->action_values[a].value - tolerance);
            }
            if (cap == count) {
                CHECK(std::fabs(lower[0] - exact->value) <= tolerance);
                CHECK(std::fabs(upper[0] - exact->value) <= tolerance);
            } else {
                ++bracketed;
                widest = std::max(widest, upper[0] - lower[0]);
            }
        }
    }
    MESSAGE(cases << " models, " << bracketed << " brackets, widest " << widest);
    CHECK(bracketed > 100);
    CHECK(widest > 0.1);  // the sample has cases where the cap bites
}

TEST_CASE("the one entry is exact within the budget and says what it is beyond it") {
    Random random(32);
    int beyond = 0;
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const auto model = random_models::tiny(random, 4, random_models::Risk::Either);
        const Result<Solution> exact = solve(model);
        REQUIRE(exact);
        BoundedOptions options;
        const Result<Solution> fits = solve_bounded(model, options);
        REQUIRE(fits);
        CHECK(fits->exact);
        CHECK(fits->value == exact->value);
        options.exact.budget.state_days = 1;
        const Result<Solution> bracket = solve_bounded(model, options);
        if (exact->state_days <= 1) continue;
        REQUIRE(bracket);
        CHECK_FALSE(bracket->exact);
        CHECK(bracket->value == bracket->lower);
        CHECK(bracket->lower <= exact->value + 1e-8);
        CHECK(bracket->upper >= exact->value - 1e-8);
        CHECK(bracket->action_uppers.size() == bracket->action_values.size());
        if (bracket->undecided == 0) {
            // Certain means: what it recommends is best in truth.
            const ModelAction best = bracket->best_actions_today.front();
            for (const ActionValue& value : exact->action_values) {
                if (value.action == best) CHECK(value.value >= exact->value - 1e-7);
            }
        }
        ++beyond;
    }
    CHECK(beyond > 40);
}

TEST_CASE("the count of state-days with every cap is the sum of its parts") {
    Random random(33);
    for (int i = 0; i < 20; ++i) {
        const auto model = random_models::tiny(random, 4, random_models::Risk::Neutral);
        const auto modes = build_modes(model, {}, full_state_days);
        REQUIRE(modes);
        const int count = static_cast<int>(modes->size());
        const int horizon = model.globals.horizon_days;
        CHECK(capped_state_days(*modes, horizon, count) ==
              doctest::Approx(full_state_days(*modes, horizon)));
        CHECK(capped_state_days(*modes, horizon, 1) <= full_state_days(*modes, horizon));
    }
}
