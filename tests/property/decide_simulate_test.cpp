// Solver C against solver A on models small enough for both.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/decide/bounded.h"
#include "core/decide/simulate.h"
#include "support/random_models.h"

using namespace core;

namespace {

SimulationOptions small(std::uint64_t seed) {
    SimulationOptions options;
    options.seed = seed;
    options.transitions = 200'000;
    options.most_paths = 3000;
    return options;
}

double slack(double value) {
    return 1e-9 * std::max(1.0, std::fabs(value));
}

ModelOpportunity pending(int number) {
    ModelOpportunity one;
    one.name = "P" + std::to_string(number);
    one.start.kind = ModelStart::Kind::Pending;
    const ModelStage::Invitation invitation{0.5, 0.05};
    one.stages = {{0.6, 0.05, std::nullopt}, {0.5, 0.1, invitation}, {0.55, 0.1, std::nullopt}};
    one.offer = {60.0 + number, 64.0 + number, 6, 0.004, 0.002, 0};
    one.ask_more_time = AskMoreTime{3, 0.5, 0.42, 0.08, 1};
    one.negotiate = Negotiate{NegotiationOdds{0.3, 0.03}, NegotiationOdds{0.35, 0.07}};
    return one;
}

}  // namespace

TEST_CASE("played exactly, the mean covers the exact value at the stated rate") {
    // The base policy is the best one here, so its mean is the exact value but for the error.
    Random random(11);
    int covered = 0;
    int counted = 0;
    for (int i = 0; i < 120; ++i) {
        const DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Either);
        const auto exact = solve(model);
        const auto found = Simulation::create(model, small(static_cast<std::uint64_t>(i) + 1));
        REQUIRE(exact);
        REQUIRE(found);
        const auto whole = simulate(model, small(static_cast<std::uint64_t>(i) + 1));
        REQUIRE(whole);
        ++counted;
        const double off = std::fabs(whole->value - exact->value);
        covered += off <= whole->error + slack(exact->value) ? 1 : 0;
        CHECK(whole->upper >= exact->value - slack(exact->value));
        CHECK(whole->method == Method::Simulated);
        CHECK_FALSE(whole->exact);
    }
    // 95 % of 120 with a standard deviation of 2.4.
    CHECK(covered >= counted * 88 / 100);
}

// All differences together, in units of their noise: a bias cannot hide in wide intervals. Of the
// risk neutral models only, since their means are unbiased.
TEST_CASE("the three solvers agree on models of every feature") {
    Random random(14);
    int held = 0, valued = 0, returned = 0, shared = 0;
    double off = 0;
    double base_off = 0;
    double squares = 0;
    double base_squares = 0;
    for (int i = 0; i < 400; ++i) {
        CAPTURE(i);
        const DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Either);
        shared += model.globals.market ? 1 : 0;
        for (const ModelOpportunity& one : model.opportunities) {
            held += one.restructuring ? 1 : 0;
            valued += one.quality ? 1 : 0;
            returned += one.return_after_refusal ? 1 : 0;
        }
        const auto exact = solve(model);
        REQUIRE(exact);
        BoundedOptions options;
        options.exact.budget.state_days = 0;
        const auto bracket = solve_bounded(model, options);
        REQUIRE(bracket);
        REQUIRE(bracket->method == Method::Capped);
        CHECK(bracket->lower <= exact->value + slack(exact->value));
        CHECK(bracket->upper >= exact->value - slack(exact->value));
        auto simulation = Simulation::create(model, small(static_cast<std::uint64_t>(i) + 500));
        REQUIRE(simulation);
        Simulation& work = *simulation;
        while (work.step(1'000'000) == Progress::Working) {
        }
        const Solution played = work.solution();
        CHECK(played.upper >= exact->value - slack(exact->value));
        REQUIRE(played.action_values.size() == exact->action_values.size());
        for (std::size_t a = 0; a < played.action_values.size(); ++a)
            CHECK(played.action_values[a].action == exact->action_values[a].action);
        if (model.globals.risk_tolerance) continue;
        off += played.value - exact->value;
        base_off += work.base_value() - exact->value;
        squares += std::pow(played.error / 1.96, 2);
        base_squares += std::pow(work.base_error() / 1.96, 2);
    }
    CHECK(shared > 80);
    CHECK(held > 80);
    CHECK(valued > 80);
    CHECK(returned > 80);
    MESSAGE("off by " << off / std::sqrt(squares) << " of the noise, the base policy by "
                      << base_off / std::sqrt(base_squares));
    CHECK(std::fabs(off) <= 4 * std::sqrt(squares));
    CHECK(std::fabs(base_off) <= 4 * std::sqrt(base_squares));
}

TEST_CASE("C3: offers by the way alone, played, have their published values") {
    DecisionModel model;
    Background background{1, {}, {}};
    for (int k = 1; k <= 10; ++k) {
        background.values.push_back(10 * k);
        background.probs.push_back(0.1);
    }
    model.globals.background = background;
    for (const auto& [horizon, value] :
         {std::pair(1, 55.0), std::pair(2, 67.5), std::pair(5, 82.405)}) {
        model.globals.horizon_days = horizon;
        const auto found = simulate(model);
        REQUIRE(found);
        CHECK(found->error < 0.4);
        // Four standard deviations.
        CHECK(std::fabs(found->value - value) <= 2 * found->error);
    }
}

TEST_CASE("with a poor base policy the interval still holds the exact value, and rollout helps") {
    Random random(12);
    int below = 0;
    int counted = 0;
    double gained = 0;
    for (int i = 0; i < 80; ++i) {
        const DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Either);
        SimulationOptions options = small(static_cast<std::uint64_t>(i) + 1);
        options.base_state_days = 60;  // one opportunity, or none
        options.upper_state_days = i % 2 == 0 ? 0 : 1'000'000;
        auto simulation = Simulation::create(model, options);
        REQUIRE(simulation);
        Simulation& work = *simulation;
        while (work.step(10'000) == Progress::Working) {
        }
        const Solution found = work.solution();
        const auto exact = solve(model);
        REQUIRE(exact);
        ++counted;
        CAPTURE(i);
        below += found.lower <= exact->value + slack(exact->value) ? 1 : 0;
        CHECK(found.upper >= exact->value - slack(exact->value));
        // Never worse than the base policy beyond the noise of both.
        CHECK(found.value >=
              work.base_value() - 1.5 * (work.base_error() + found.error) - slack(exact->value));
        gained += found.value - work.base_value();
    }
    CHECK(below >= counted * 95 / 100);
    CHECK(gained >= 0);
}

TEST_CASE("the same seed gives the same numbers in any slices, another seed others") {
    Random random(13);
    const DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Neutral);
    const auto whole = simulate(model, small(5));
    auto sliced = Simulation::create(model, small(5));
    REQUIRE(whole);
    REQUIRE(sliced);
    int steps = 0;
    while ((*sliced).step(1) == Progress::Working)
        ++steps;
    CHECK(steps > 10);
    const Solution found = sliced->solution();
    CHECK(found.value == whole->value);
    CHECK(found.error == whole->error);
    CHECK(found.upper == whole->upper);
    CHECK(found.best_actions_today == whole->best_actions_today);
    REQUIRE(found.action_values.size() == whole->action_values.size());
    for (std::size_t a = 0; a < found.action_values.size(); ++a)
        CHECK(found.action_values[a].value == whole->action_values[a].value);
}

TEST_CASE("forty opportunities over a year get a bounded answer within the counted work") {
    DecisionModel model;
    model.globals.horizon_days = 365;
    model.globals.fallback_value = 30;
    model.globals.burn_per_day = 0.05;
    for (int i = 0; i < 40; ++i)
        model.opportunities.push_back(pending(i));
    model.opportunities[3].start = {};
    BoundedOptions options;
    options.simulation.transitions = 2'000'000;
    options.simulation.base_state_days = 200'000;
    const auto found = solve_bounded(model, options);
    REQUIRE(found);
    CHECK(found->method == Method::Simulated);
    CHECK(found->lower <= found->value);
    CHECK(found->value <= found->upper);
    CHECK(found->error > 0);
    CHECK(found->action_errors.size() == found->action_values.size());
    // At least the least number of paths each, and not much more than was allowed.
    CHECK(found->state_days <= 40 * 365 * (50 * 46 + 400));
    // Holding one offer of 63, it is worth more than taking it, and less than the best of all.
    CHECK(found->lower > 63);
    CHECK(found->upper <= 64.0 + 39);
}
