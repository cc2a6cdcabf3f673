#include "core/decide/robust.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/decide/tail.h"

using namespace core;

namespace {

ModelOpportunity offer(const char* name, double value, int days_left) {
    ModelOpportunity one;
    one.name = name;
    one.offer.value = one.offer.boosted_value = value;
    one.offer.days_to_deadline = days_left;
    return one;
}

ModelOpportunity pending(const char* name, double value, double pass, double finish, int deadline) {
    ModelOpportunity one = offer(name, value, deadline);
    one.start.kind = ModelStart::Kind::Pending;
    one.stages = {{pass, finish, std::nullopt}};
    return one;
}

// Accept a sure 50 today, or wait a day for 100 with chance p.
DecisionModel gamble(double p) {
    DecisionModel model;
    model.globals.horizon_days = 1;
    model.opportunities = {offer("A", 50, 0), pending("B", 100, p, 1, 0)};
    return model;
}

Doubt only_chances(double strength) {
    Doubt doubt;
    doubt.strength = strength;
    doubt.duration_log_sd = doubt.hazard_log_sd = doubt.burn_log_sd = doubt.value_share_sd = 0;
    return doubt;
}

}  // namespace

TEST_CASE("A16: the best plans for the bad end, enumerated over all policies") {
    DecisionModel model;
    model.globals.horizon_days = 2;
    model.globals.fallback_value = 5;
    model.globals.burn_per_day = 1;
    model.opportunities = {offer("A", 40, 1), pending("B", 100, 0.8, 1, 1)};
    const auto at = [&model](double share) {
        const auto plan = best_tail_plan(model, share);
        REQUIRE(plan);
        return plan->value;
    };
    CHECK(at(1) == doctest::Approx(87));
    CHECK(at(0.6) == doctest::Approx(79));
    CHECK(at(0.4) == doctest::Approx(69));
    CHECK(at(0.2) == doctest::Approx(40));
    CHECK(at(0.1) == doctest::Approx(40));
    const ModelAction accept{ActionKind::Accept, 0};
    CHECK(best_tail_plan(model, 0.1)->solution.best_actions_today.front() == accept);
    model.globals.horizon_days = 1;
    model.opportunities[0].offer.rescind_base = 0.1;
    model.opportunities[1].stages[0].finish_prob_per_day = 0.9;
    CHECK(at(1) == doctest::Approx(81.22));
    CHECK(at(0.6) == doctest::Approx(69.366667).epsilon(1e-7));
    CHECK(at(0.4) == doctest::Approx(54.55));
    CHECK(at(0.2) == doctest::Approx(40));
    CHECK(at(0.1) == doctest::Approx(40));
}

TEST_CASE("the bad end is refused where it would need the amount already paid") {
    DecisionModel model = gamble(0.5);
    CHECK(best_tail_plan(model, 0).error().code == ErrorCode::OutOfRange);
    CHECK(best_tail_plan(model, 1.5).error().where == "/cvar_level");
    model.opportunities[1].stages[0].invitation = ModelStage::Invitation{2, 0};
    CHECK(best_tail_plan(model, 0.5).error().code == ErrorCode::NotApplicable);
}

TEST_CASE("acceptability, regret and the worth of knowing agree with their integrals") {
    // Waiting is best when p > 1/2, with p from Beta(5, 5): half of the draws. Regret of accepting:
    // E max(0, 100 p - 50) = 100 E|p - 1/2| / 2 = 6.152344; of waiting the same, by symmetry.
    const DecisionModel model = gamble(0.5);
    RobustOptions options;
    options.samples = 20000;
    options.seed = 4;
    options.doubt = only_chances(10);
    const auto found = robustness(model, options);
    REQUIRE(found);
    REQUIRE(found->actions.size() == 2);
    const RobustAction& accepting = found->actions[0];
    const RobustAction& waiting = found->actions[1];
    CHECK(accepting.acceptability == doctest::Approx(0.5).epsilon(0.03));
    CHECK(accepting.acceptability + waiting.acceptability == doctest::Approx(1));
    CHECK(accepting.acceptability_error ==
          doctest::Approx(1.96 * 0.5 / std::sqrt(20000.0)).epsilon(0.01));
    CHECK(accepting.expected_regret == doctest::Approx(6.152344).epsilon(0.05));
    CHECK(waiting.expected_regret == doctest::Approx(6.152344).epsilon(0.05));
    CHECK(found->worth_knowing_all ==
          doctest::Approx(std::min(accepting.expected_regret, waiting.expected_regret)));
    // The only input that is in doubt is worth all there is to know, up to the binning.
    REQUIRE(!found->inputs.empty());
    CHECK(input_path(found->inputs[0].input) == "/opportunities/1/stages/0/pass_prob");
    CHECK(found->inputs[0].worth_knowing ==
          doctest::Approx(found->worth_knowing_all).epsilon(0.08));
    // The chance is on average higher where waiting is best.
    std::size_t place = 0;
    const auto inputs = inputs_of(model);
    while (!(inputs[place] == found->inputs[0].input))
        ++place;
    CHECK(waiting.central[place] > 0.55);
    CHECK(accepting.central[place] < 0.45);
}

TEST_CASE("the same seed gives the same draws in slices and in one go") {
    RobustOptions options;
    options.samples = 50;
    const auto whole = robustness(gamble(0.4), options);
    auto sliced = RobustSearch::create(gamble(0.4), options);
    REQUIRE(whole);
    REQUIRE(sliced);
    int steps = 0;
    while ((*sliced).step(1) == Progress::Working)
        ++steps;
    CHECK(steps == 49);
    CHECK(sliced->result().actions[0].mean_value == whole->actions[0].mean_value);
    CHECK(sliced->result().worth_knowing_all == whole->worth_knowing_all);
}

TEST_CASE("the number of draws has bounds") {
    RobustOptions options;
    options.samples = 0;
    CHECK(robustness(gamble(0.4), options).error().code == ErrorCode::OutOfRange);
    options.samples = 100'001;
    CHECK(robustness(gamble(0.4), options).error().where == "/samples");
}

TEST_CASE("firm, lean and coin flip at their borders") {
    Solution solution;
    const ModelAction accept{ActionKind::Accept, 0};
    solution.value = 100;
    solution.action_values = {{accept, 100}, {ModelAction{}, 98}};
    solution.value_without = {0};
    solution.best_actions_today = {accept};
    Robustness robust;
    robust.actions = {{accept, 100, 0.85, 0.04, 0, {}, {}}, {ModelAction{}, 98, 0.15, 0.04, 2, {}, {}}};
    CHECK(firmness(clearness(solution, robust)) == Firmness::Firm);
    robust.actions[0].acceptability = 0.83;
    CHECK(firmness(clearness(solution, robust)) == Firmness::Lean);
    robust.actions[0].acceptability = 0.55;
    CHECK(firmness(clearness(solution, robust)) == Firmness::CoinFlip);
    robust.actions[0].acceptability = 0.57;
    CHECK(firmness(clearness(solution, robust)) == Firmness::Lean);
    robust.actions[0].acceptability = 0.95;
    solution.action_values[1].value = 99.5;
    CHECK(firmness(clearness(solution, robust)) == Firmness::CoinFlip);
    solution.action_values[1].value = 98;
    solution.undecided = 0.5;
    CHECK(firmness(clearness(solution, robust)) == Firmness::Lean);
    solution.undecided = 1.5;
    CHECK(firmness(clearness(solution, robust)) == Firmness::CoinFlip);
}

TEST_CASE("drivers come by their swing, and say when they turn the verdict") {
    const auto list = drivers(gamble(0.55), only_chances(10));
    REQUIRE(list);
    REQUIRE(!list->empty());
    const Driver& first = list->front();
    CHECK(input_path(first.input) == "/opportunities/1/stages/0/pass_prob");
    CHECK(first.flips);
    CHECK(first.low < 0.5);
    CHECK(first.high > 0.6);
    CHECK(first.value_at_low == doctest::Approx(50));
    CHECK(first.value_at_high == doctest::Approx(100 * first.high));
    CHECK(first.best_at_low == ModelAction{ActionKind::Accept, 0});
    CHECK(first.best_at_high == ModelAction{});
    for (std::size_t i = 1; i < list->size(); ++i)
        CHECK_FALSE((*list)[i].flips);
}

TEST_CASE("moving one of three outcomes leaves odds that sum") {
    DecisionModel model = gamble(0.5);
    model.opportunities[0].ask_more_time = AskMoreTime{3, 0.5, 0.4, 0.1, std::nullopt};
    model.opportunities[0].negotiate =
        Negotiate{NegotiationOdds{0.2, 0.1}, NegotiationOdds{0.4, 0.3}};
    Random random(8);
    const auto inputs = inputs_of(model);
    for (int i = 0; i < 200; ++i) {
        CHECK(check_model(draw_model(model, inputs, Doubt{}, random).model));
    }
    for (const ModelInput& input : inputs) {
        CAPTURE(input_path(input));
        CHECK(input_value(with_input(model, input, input_value(model, input)), input) ==
              doctest::Approx(input_value(model, input)));
        CHECK(check_model(with_input(model, input, input_quantile(model, input, Doubt{}, 0.99))));
    }
}

TEST_CASE("an interview for a lesser job is worth its leverage, or minus its cost without it") {
    DecisionModel model;
    model.globals.horizon_days = 6;
    model.opportunities = {offer("A", 80, 5), pending("B", 60, 0.8, 0.9, 5)};
    model.opportunities[0].offer.boosted_value = 100;
    model.opportunities[0].negotiate = Negotiate{std::nullopt, NegotiationOdds{0.6, 0.01}};
    model.opportunities[1].start.kind = ModelStart::Kind::Invite;
    model.opportunities[1].stages[0].invitation = ModelStage::Invitation{2, 0};
    const auto with = interview_worth(model, 1);
    REQUIRE(with);
    REQUIRE(*with);
    CHECK((**with).going > 0);
    CHECK((**with).job == doctest::Approx(-2));
    CHECK((**with).leverage == doctest::Approx((**with).going + 2));
    model.opportunities[0].negotiate.reset();
    CHECK((**interview_worth(model, 1)).going == doctest::Approx(-2));
    CHECK_FALSE(*interview_worth(model, 0));
}
