// The published cases of the job model (decision.md section 10), through the public door.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "core/codec/decision_codec.h"
#include "core/decide/break_even.h"
#include "core/json_api.h"
#include "support/text_file.h"

using namespace core;
using nlohmann::json;

namespace {

std::string model_text(const std::string& name) {
    return support::read_source_file("tests/golden/decision/" + name + ".model.json");
}

json expected(const std::string& name) {
    return json::parse(
        support::read_source_file("tests/golden/decision/" + name + ".expected.json"), nullptr,
        false);
}

json printed(const std::string& text) {
    const Result<std::string> solved = solve_json(text);
    REQUIRE(solved);
    return json::parse(*solved, nullptr, false);
}

void check_close(const json& found, const json& wanted) {
    REQUIRE(found.is_number());
    const double value = wanted.get<double>();
    CHECK(std::fabs(found.get<double>() - value) <= 1e-6 * std::fabs(value));
}

void check_case(const std::string& name) {
    CAPTURE(name);
    const json found = printed(model_text(name));
    const json wanted = expected(name);
    check_close(found["value"], wanted["value"]);
    for (const char* key : {"action_values", "value_without"}) {
        CAPTURE(key);
        REQUIRE(found[key].size() == wanted[key].size());
        for (const auto& item : wanted[key].items()) {
            CAPTURE(item.key());
            REQUIRE(found[key].contains(item.key()));
            check_close(found[key][item.key()], item.value());
        }
    }
    CHECK(found["best_actions_today"] == wanted["best_actions_today"]);
    CHECK(found["quiet_path_plan"] == wanted["quiet_path_plan"]);
    CHECK(found["exact"] == true);
    CHECK(found["lower"] == found["value"]);
    CHECK(found["upper"] == found["value"]);
}

DecisionModel model_of(const std::string& name) {
    const Result<SolveRequest> request = decode_solve_request(model_text(name));
    REQUIRE(request);
    return request->model;
}

}  // namespace

TEST_CASE("one in hand and one pending: J1") {
    check_case("j1");
}

TEST_CASE("one in hand and one in its final stage: J2") {
    check_case("j2");
}

TEST_CASE("three opportunities, risk aversion, invitation, telling, background: J3") {
    check_case("j3");
}

TEST_CASE("perpetual offers are worth the expected maximum: C2") {
    check_close(printed(model_text("c2"))["value"], expected("c2")["value"]);
}

TEST_CASE("a later state answers what is best there: J1 on the last day of A") {
    json request = json::parse(model_text("j1"), nullptr, false);
    request["state_query"] = {{{"day", 5},
                               {"states",
                                {{"A", {{"kind", "offer"}, {"days_left", 0}}},
                                 {"B", {{"kind", "pending"}, {"stage", 0}}}}}},
                              {{"day", 5},
                               {"states",
                                {{"A", {{"kind", "offer"}, {"days_left", 4}}},
                                 {"B", {{"kind", "pending"}, {"stage", 0}}}}}}};
    const json found = printed(request.dump());
    const json wanted = expected("j1")["state_query[day 5, A on its last day, B pending]"];
    CHECK(found["state_query"][0]["best"] == wanted["best"]);
    check_close(found["state_query"][0]["value"], wanted["value"]);
    CHECK(found["state_query"][1].is_null());
}

TEST_CASE("the break-even chance of J2 is where waiting starts to beat accepting") {
    const DecisionModel model = model_of("j2");
    const auto solved = [&model](double chance) -> Result<std::vector<ActionValue>> {
        DecisionModel moved = model;
        moved.opportunities[1] = with_overall_chance(model.opportunities[1], chance);
        const Result<Solution> solution = solve(moved);
        if (!solution) return solution.error();
        return solution->action_values;
    };
    const ModelAction accept{ActionKind::Accept, 0};
    const auto found = run_break_even(BreakEvenSearch(0, 1, accept, ModelAction{}), solved);
    REQUIRE(found);
    REQUIRE(found->changes().size() == 1);
    const double wanted =
        expected("j2")["break_even_pass_prob_B_stage1 (wait vs accept A)"].get<double>();
    CHECK(std::fabs(found->changes()[0].at - wanted) <= 1e-6);
    CHECK(found->changes()[0].below == accept);
    CHECK(found->changes()[0].above == ModelAction{});
}

TEST_CASE("the value of J2 rises with the chance of B as published") {
    DecisionModel model = model_of("j2");
    const double step = 1e-5;
    model.opportunities[1].stages[1].pass_prob += step;
    const double high = solve(model)->value;
    model.opportunities[1].stages[1].pass_prob -= 2 * step;
    const double low = solve(model)->value;
    const double wanted = expected("j2")["dV/d(pass_prob B stage1)"].get<double>();
    CHECK(std::fabs((high - low) / (2 * step) - wanted) <= 1e-4);
}

TEST_CASE("a model survives being written and read") {
    for (const char* name : {"j1", "j2", "j3", "c2"}) {
        const DecisionModel model = model_of(name);
        const Result<SolveRequest> again = decode_solve_request(encode_decision_model(model));
        REQUIRE(again);
        CHECK(again->model == model);
    }
}

TEST_CASE("asking for more gives ends, drivers, break-evens, interviews and robustness: J3") {
    SolveExtras extras;
    extras.explain = true;
    extras.samples = 200;
    extras.seed = 3;
    const Result<std::string> text = solve_json(model_text("j3"), extras);
    REQUIRE(text);
    CHECK(*text == *solve_json(model_text("j3"), extras));
    const json found = json::parse(*text, nullptr, false);
    for (const auto& item : found["action_values"].items()) {
        CAPTURE(item.key());
        const json& ends = found["outcomes"][item.key()];
        check_close(ends["value"], item.value());
        double total = ends["nothing"].get<double>() + ends["background"].get<double>();
        for (const auto& share : ends["ends_with"].items())
            total += share.value().get<double>();
        CHECK(std::fabs(total - 1) <= 1e-5);
        CHECK(found["acceptability"].contains(item.key()));
        CHECK(found["regret"][item.key()].get<double>() >= 0);
    }
    check_close(found["outcomes"]["decline:B"]["value"], found["value_without"]["B"]);
    // The chance to pass the last stage moves the value most, as dV/dp of J2 suggests.
    CHECK(found["drivers"][0]["input"] == "/opportunities/1/stages/1/pass_prob");
    CHECK(found["break_evens"][0]["input"] == "/opportunities/1/stages/1/pass_prob");
    CHECK(found["break_evens"][0]["changes"][0]["above"] == "wait");
    const double going = found["interviews"]["C"]["going"].get<double>();
    check_close(json(going), json(73.120375 - 71.780718));
    CHECK(found["reservations"]["A"].size() == 4);
    CHECK(found["samples"] == 200);
    CHECK(found["evpi"]["all"] ==
          found["regret"][found["recommended_over_samples"].get<std::string>()]);
}

TEST_CASE("the plan of J1 has the closed form of what may interrupt it") {
    SolveExtras extras;
    extras.explain = true;
    const json found = json::parse(*solve_json(model_text("j1"), extras), nullptr, false);
    const json& boxes = found["plan"]["boxes"];
    REQUIRE(boxes.size() == 4);
    CHECK(boxes[0] == json::parse(R"({"parent": null, "from_day": 0, "to_day": 4,
                                      "actions": ["wait"]})"));
    CHECK(boxes[1] == json::parse(R"({"parent": 0, "from_day": 5, "to_day": 5,
                                      "actions": ["accept:A"]})"));
    // Five nights with 0.2 each: half of the answers are an offer.
    const double half = 0.5 * (1 - std::pow(0.8, 5));
    CHECK(boxes[2]["event"] == "offers:B");
    CHECK(boxes[2]["actions"] == json::parse(R"(["accept:B"])"));
    check_close(boxes[2]["probability"], json(half));
    CHECK(boxes[3]["event"] == "rejects:B");
    CHECK(boxes[3]["actions"] == json::parse(R"(["accept:A"])"));
    check_close(boxes[3]["probability"], json(half));
    CHECK(found["plan"]["left_out"] == 0);
    CHECK_FALSE(found.contains("left_out"));
    // Without any chance B is worth as much as waiting for A's last day: no change at the end.
    CHECK(found["break_evens"][0]["input"] == "/opportunities/1/stages/0/pass_prob");
    CHECK(found["break_evens"][0]["whole_range"] == "wait");
    CHECK(found["counter_advice"].empty());
}

TEST_CASE("the plan of J2 agrees with the forward pass about when B offers") {
    SolveExtras extras;
    extras.explain = true;
    const json found = json::parse(*solve_json(model_text("j2"), extras), nullptr, false);
    const json& boxes = found["plan"]["boxes"];
    CHECK(boxes[1]["actions"][0] == "ask:A");
    CHECK(boxes[1]["from_day"] == 4);
    const auto offers = std::find_if(boxes.begin(), boxes.end(), [](const json& box) {
        return box.contains("event") && box["event"] == "offers:B";
    });
    REQUIRE(offers != boxes.end());
    // The quiet path lasts until day 8; with A declined B's offer is taken as soon as it comes.
    check_close((*offers)["probability"], found["outcomes"]["decline:A"]["accepted_by_day"][8]);
}

TEST_CASE("with few draws nothing is said about single inputs") {
    SolveExtras extras;
    extras.samples = 99;
    const json few = json::parse(*solve_json(model_text("j2"), extras), nullptr, false);
    CHECK(few["samples"] == 99);
    CHECK(few["next_questions"].is_null());
    CHECK(few["evpi"]["inputs"]["/globals/burn_per_day"].is_null());
    CHECK(few["evpi"]["all"].is_number());
    extras.samples = 100;
    const json enough = json::parse(*solve_json(model_text("j2"), extras), nullptr, false);
    CHECK(enough["next_questions"].is_array());
    CHECK(enough["evpi"]["inputs"]["/globals/burn_per_day"].is_number());
}

TEST_CASE("the bad end is planned for on request: A16 through the door") {
    json request = json::parse(model_text("j1"), nullptr, false);
    request["globals"]["horizon_days"] = 2;
    request["globals"]["fallback_value"] = 5;
    request["globals"]["burn_per_day"] = 1;
    request["opportunities"][0]["offer"]["value"] = 40;
    request["opportunities"][0]["offer"]["boosted_value"] = 40;
    request["opportunities"][0]["offer"]["days_to_deadline"] = 1;
    request["opportunities"][1]["stages"][0] = {{"pass_prob", 0.8}, {"finish_prob_per_day", 1}};
    request["opportunities"][1]["offer"]["days_to_deadline"] = 1;
    request["cvar_level"] = 0.4;
    check_close(printed(request.dump())["cvar"]["value"], json(69.0));
    request["cvar_level"] = 0.1;
    const json careful = printed(request.dump())["cvar"];
    check_close(careful["value"], json(40.0));
    CHECK(careful["best_actions_today"][0] == "accept:A");
}
