#include "core/decide/solve.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/decide/break_even.h"
#include "core/decide/outlook.h"

using namespace core;

namespace {

ModelOpportunity offer(const char* name, double value, int days_left) {
    ModelOpportunity one;
    one.name = name;
    one.offer.value = one.offer.boosted_value = value;
    one.offer.days_to_deadline = days_left;
    return one;
}

ModelOpportunity pending(const char* name, double value, double pass, double finish) {
    ModelOpportunity one = offer(name, value, 5);
    one.start.kind = ModelStart::Kind::Pending;
    ModelStage stage;
    stage.pass_prob = pass;
    stage.finish_prob_per_day = finish;
    one.stages = {stage};
    return one;
}

}  // namespace

TEST_CASE("nothing open is worth the fallback less the costs until the horizon") {
    DecisionModel model;
    model.globals.horizon_days = 10;
    model.globals.fallback_value = 30;
    model.globals.burn_per_day = 1;
    model.globals.runway_days = 8;
    model.globals.extra_burn_after_runway = 2;
    const auto solution = solve(model);
    REQUIRE(solution);
    CHECK(solution->value == doctest::Approx(30 - 10 - 4));
    CHECK(solution->best_actions_today == std::vector<ModelAction>{ModelAction{}});
    CHECK(solution->quiet_path == std::vector<QuietStep>{{0, 10, ModelAction{}}});
}

TEST_CASE("on the last day only accepting and taking the fallback are left") {
    DecisionModel model;
    model.globals.horizon_days = 0;
    model.globals.fallback_value = 30;
    model.opportunities = {offer("A", 50, 3)};
    model.opportunities[0].negotiate = Negotiate{NegotiationOdds{0.5, 0}, std::nullopt};
    const auto solution = solve(model);
    REQUIRE(solution);
    REQUIRE(solution->action_values.size() == 2);
    CHECK(action_name(solution->action_values[0].action, model) == "accept:A");
    CHECK(solution->action_values[1].value == doctest::Approx(30));
    CHECK(solution->value == doctest::Approx(50));
}

TEST_CASE("disclosing and telling need another live offer") {
    DecisionModel model;
    model.globals.horizon_days = 5;
    model.opportunities = {offer("A", 50, 3), pending("B", 80, 0.5, 0.3)};
    model.opportunities[0].negotiate = Negotiate{std::nullopt, NegotiationOdds{0.5, 0.1}};
    model.opportunities[1].tell_pending_firm = TellPendingFirm{0.1, 2};
    const auto names = [&model]() {
        std::string joined;
        const auto solution = solve(model);
        REQUIRE(solution);
        for (const ActionValue& value : solution->action_values) {
            joined += action_name(value.action, model) + " ";
        }
        return joined;
    };
    CHECK(names() == "accept:A tell:B wait ");
    model.opportunities.push_back(offer("C", 40, 3));
    CHECK(names() == "accept:A disclose:A tell:B accept:C wait ");
    model.opportunities = {model.opportunities[1]};
    CHECK(names() == "wait ");
}

TEST_CASE("an elapsed-day table rules the current stage only and its last entry repeats") {
    DecisionModel model;
    model.globals.horizon_days = 3;
    model.opportunities = {pending("A", 100, 1, 0.9)};
    model.opportunities[0].offer.days_to_deadline = 3;
    model.opportunities[0].current_stage_finish_prob_by_day = {0, 0.5};
    CHECK(solve(model)->value == doctest::Approx(75));
    model.opportunities[0].stages.push_back(model.opportunities[0].stages[0]);
    // First stage by the table on nights 0, 1, 2; the second at 0.9 the night after.
    CHECK(solve(model)->value == doctest::Approx(100 * 0.5 * 0.9));
}

TEST_CASE("the quiet path ends where quiet has no chance") {
    DecisionModel model;
    model.globals.horizon_days = 5;
    model.opportunities = {pending("A", 100, 0.5, 1)};
    CHECK(solve(model)->quiet_path == std::vector<QuietStep>{{0, 0, ModelAction{}}});
}

TEST_CASE("a model over the budget is refused by count before it is solved") {
    DecisionModel model;
    model.opportunities = {pending("A", 100, 0.5, 0.1), pending("B", 100, 0.5, 0.1)};
    SolveOptions options;
    options.budget.state_days = 1000;
    const auto solution = solve(model, options);
    REQUIRE_FALSE(solution);
    CHECK(solution.error().code == ErrorCode::TooBig);
    options.budget.state_days = 1'000'000;
    CHECK(solve(model, options));
}

TEST_CASE("the overall chance is set by one power for all remaining stages") {
    ModelOpportunity one = pending("A", 100, 0.5, 0.1);
    one.stages.push_back(one.stages[0]);
    one.stages[1].pass_prob = 0.8;
    CHECK(overall_chance(one) == doctest::Approx(0.4));
    const ModelOpportunity moved = with_overall_chance(one, 0.1);
    CHECK(overall_chance(moved) == doctest::Approx(0.1));
    CHECK(moved.stages[0].pass_prob < moved.stages[1].pass_prob);
    CHECK(overall_chance(with_overall_chance(one, 0)) == 0);
    CHECK(overall_chance(with_overall_chance(one, 1)) == 1);
    CHECK(overall_chance(with_overall_chance(with_overall_chance(one, 1), 0.3)) ==
          doctest::Approx(0.3));
}

TEST_CASE("a break-even search finds every crossing that its grid shows") {
    // Three lines: the best is first, then second, then third.
    const ModelAction first{ActionKind::Accept, 0};
    const ModelAction second{ActionKind::Accept, 1};
    const ModelAction third{ActionKind::Accept, 2};
    const auto lines = [&](double x) -> Result<std::vector<ActionValue>> {
        return std::vector<ActionValue>{{first, 3 - x}, {second, 2.5}, {third, x * x}};
    };
    const auto found = run_break_even(BreakEvenSearch(0, 4), lines);
    REQUIRE(found);
    REQUIRE(found->changes().size() == 2);
    CHECK(found->changes()[0].at == doctest::Approx(0.5).epsilon(1e-6));
    CHECK(found->changes()[0].below == first);
    CHECK(found->changes()[0].above == second);
    CHECK(found->changes()[1].at == doctest::Approx(std::sqrt(2.5)).epsilon(1e-6));
    CHECK(found->changes()[1].above == third);
    CHECK(found->evaluations() <= 45);
    const auto pair = run_break_even(BreakEvenSearch(0, 4, first, third), lines);
    REQUIRE(pair);
    REQUIRE(pair->changes().size() == 1);
    CHECK(pair->changes()[0].at == doctest::Approx((std::sqrt(13.0) - 1) / 2).epsilon(1e-6));
}

TEST_CASE("a verdict that holds for the whole range has no break-even") {
    const ModelAction first{ActionKind::Accept, 0};
    const auto found =
        run_break_even(BreakEvenSearch(0, 1), [&](double x) -> Result<std::vector<ActionValue>> {
            return std::vector<ActionValue>{{first, 2 - x}, {ModelAction{}, x}};
        });
    REQUIRE(found);
    CHECK(found->changes().empty());
    CHECK(found->at_low() == first);
    CHECK(found->evaluations() == 9);
}

TEST_CASE("a tie at an end of the range is no change within it") {
    const ModelAction first{ActionKind::Accept, 0};
    for (const double tie : {0.0, 1.0}) {
        CAPTURE(tie);
        const auto found = run_break_even(
            BreakEvenSearch(0, 1), [&](double x) -> Result<std::vector<ActionValue>> {
                return std::vector<ActionValue>{{first, 1},
                                                {ModelAction{}, 1 + std::fabs(x - tie)}};
            });
        REQUIRE(found);
        CHECK(found->changes().empty());
        CHECK(found->at_low() == ModelAction{});
    }
}

TEST_CASE("two changes inside one step of the grid are both found") {
    const ModelAction first{ActionKind::Accept, 0};
    const ModelAction second{ActionKind::Accept, 1};
    const auto found =
        run_break_even(BreakEvenSearch(0, 1), [&](double x) -> Result<std::vector<ActionValue>> {
            return std::vector<ActionValue>{
                {first, 0.51 - x}, {second, 0.001}, {ModelAction{}, x - 0.52}};
        });
    REQUIRE(found);
    REQUIRE(found->changes().size() == 2);
    CHECK(found->changes()[0].at == doctest::Approx(0.509).epsilon(1e-6));
    CHECK(found->changes()[1].at == doctest::Approx(0.521).epsilon(1e-6));
}

TEST_CASE("outcomes of an offer in hand against one that may come") {
    DecisionModel model;
    model.globals.horizon_days = 2;
    model.globals.fallback_value = 10;
    model.globals.burn_per_day = 1;
    model.globals.runway_days = 1;
    model.opportunities = {offer("A", 40, 0), pending("B", 100, 0.5, 1)};
    const auto found = outcomes(model);
    REQUIRE(found);
    // accept:A, wait, decline:A, decline:B
    REQUIRE(found->size() == 4);
    const Outcomes& accepting = (*found)[0];
    CHECK(accepting.mean == doctest::Approx(40));
    CHECK(accepting.ends_with[0] == doctest::Approx(1));
    CHECK(accepting.acceptance_day == 0);
    CHECK(accepting.past_runway == 0);
    const Outcomes& waiting = (*found)[1];
    CHECK(waiting.mean == doctest::Approx(0.5 * 99 + 0.5 * 8));
    CHECK(waiting.nothing == doctest::Approx(0.5));
    CHECK(waiting.tenth == doctest::Approx(8));
    CHECK(waiting.ninetieth == doctest::Approx(99));
    CHECK(waiting.acceptance_day == doctest::Approx(1));
    CHECK(waiting.past_runway == doctest::Approx(0.5));
    CHECK(waiting.accepted_by_day[1] == doctest::Approx(0.5));
    CHECK((*found)[3].first == ModelAction{ActionKind::Decline, 1});
    CHECK((*found)[3].mean == doctest::Approx(40));
}
