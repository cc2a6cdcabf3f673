#include "core/decide/solve_report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/codec/decision_codec.h"
#include "support/text_file.h"

using namespace core;

namespace {

DecisionModel published(const char* name) {
    const auto request = decode_solve_request(
        support::read_source_file(std::string("tests/golden/decision/") + name + ".model.json"));
    REQUIRE(request);
    return request->model;
}

ModelOpportunity offer(const char* name, double value, int days_left) {
    ModelOpportunity one;
    one.name = name;
    one.offer.value = one.offer.boosted_value = value;
    one.offer.days_to_deadline = days_left;
    return one;
}

}  // namespace

TEST_CASE("J3: telling B and going to C tie because they commute, so both belong to today") {
    const auto report = solve_report(published("j3"), {}, {});
    REQUIRE(report);
    const std::vector<ModelAction> both = {{ActionKind::Tell, 1}, {ActionKind::Go, 2}};
    CHECK(report->solution.best_actions_today == both);
    CHECK(report->together_today == both);
}

TEST_CASE("a tie of which only one can be done is no pair for today") {
    // Two offers of the same worth: one of them is taken.
    DecisionModel model;
    model.globals.horizon_days = 2;
    model.opportunities = {offer("A", 50, 0), offer("B", 50, 0)};
    const auto report = solve_report(model, {}, {});
    REQUIRE(report);
    CHECK(report->solution.best_actions_today.size() == 2);
    CHECK(report->together_today.empty());
}

TEST_CASE("counter-advice names the nearest change in standard deviations, and it does turn it") {
    // A sure 50, or tomorrow 100 with chance 0.6 if the answer comes, which is almost sure: with a
    // daily chance of an answer below 5/6 it is not worth it. One standard deviation is a factor of
    // exp(0.4). The chance itself would have to fall from 0.6 to 0.5 of Beta(6, 4), 0.677 of them.
    DecisionModel model;
    model.globals.horizon_days = 1;
    model.opportunities = {offer("A", 50, 0), offer("B", 100, 0)};
    model.opportunities[1].start.kind = ModelStart::Kind::Pending;
    model.opportunities[1].stages = {{0.6, 1, std::nullopt}};
    SolveWishes wishes;
    wishes.explain = true;
    const auto report = solve_report(model, {}, wishes);
    REQUIRE(report);
    REQUIRE(report->counter_advice);
    REQUIRE(report->counter_advice->size() == 1);
    const ModelCounterAdvice& advice = report->counter_advice->front();
    CHECK(advice.action == ModelAction{ActionKind::Accept, 0});
    CHECK(input_path(advice.input) == "/opportunities/1/stages/0/finish_prob_per_day");
    CHECK(advice.needed == doctest::Approx(5.0 / 6).epsilon(1e-5));
    CHECK(advice.distance == doctest::Approx(std::log(1.2) / 0.4).epsilon(1e-4));
    const ModelInput chance{InputKind::PassProb, 1, 0};
    CHECK(input_distance(model, chance, Doubt{}, 0.5) ==
          doctest::Approx(0.1 / std::sqrt(0.24 / 11)));
    const auto turned = solve(with_input(model, advice.input, advice.needed - 0.01));
    REQUIRE(turned);
    CHECK(turned->best_actions_today.front() == advice.action);
}

TEST_CASE("what is too large for exact solving says all that it leaves out") {
    SolveWishes wishes;
    wishes.explain = true;
    wishes.samples = 7;
    wishes.cvar_level = 0.5;
    BoundedOptions options;
    options.exact.budget.state_days = 1;
    const auto report = solve_report(published("j2"), options, wishes);
    REQUIRE(report);
    REQUIRE_FALSE(report->solution.exact);
    CHECK_FALSE(report->outcomes);
    CHECK_FALSE(report->robustness);
    REQUIRE(report->left_out.size() == 9);
    const auto left_out = [&](const char* what, int of) {
        return std::any_of(
            report->left_out.begin(), report->left_out.end(), [&](const LeftOut& one) {
                return std::string(one.what) == what && one.kept == 0 && one.of == of;
            });
    };
    for (const char* what : {"outcomes", "plan", "drivers", "break_evens", "counter_advice",
                             "interviews", "reservations", "cvar"}) {
        CAPTURE(what);
        CHECK(left_out(what, 1));
    }
    CHECK(left_out("acceptability", 7));
    const auto small = solve_report(published("j2"), {}, wishes);
    REQUIRE(small);
    CHECK(small->left_out.empty());
}
