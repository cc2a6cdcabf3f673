// Every file of tests/golden/damaged_models is refused with exactly the error of expected.tsv (see
// damaged_search_test.cpp for its form); damaged_models_cli.mjs holds `juggle solve` to the table.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/codec/decision_codec.h"
#include "core/json_api.h"
#include "support/text_file.h"

using namespace core;

TEST_CASE("a damaged model gives one error with its place") {
    const auto rows = support::read_source_table("tests/golden/damaged_models/expected.tsv");
    CHECK(rows.size() >= 30);
    for (const auto& columns : rows) {
        REQUIRE(columns.size() == 4);
        CAPTURE(columns[0]);
        const auto solved = solve_json(
            support::read_source_file("tests/golden/damaged_models/" + columns[0] + ".json"));
        REQUIRE_FALSE(solved);
        CHECK(error_code_name(solved.error().code) == columns[1]);
        CHECK(solved.error().where == columns[2]);
        CHECK(solved.error().detail == columns[3]);
    }
}

TEST_CASE("a text over ten million bytes is refused before it is read") {
    const auto solved = solve_json("{\"globals\": \"" + std::string(10'000'000, 'x') + "\"}");
    REQUIRE_FALSE(solved);
    CHECK(error_line(solved.error()) == "error: too_large at /: at most 10000000 bytes");
}

TEST_CASE("a million open brackets are refused without recursion") {
    const auto solved = solve_json(std::string(1'000'000, '['));
    REQUIRE_FALSE(solved);
    CHECK(error_line(solved.error()) == "error: too_deep at /: at most 32 levels");
}

TEST_CASE(
    "a model beyond exact and capped solving gets a bounded answer that says how it was found") {
    const auto one = decode_solve_request(
        support::read_source_file("tests/golden/decision/six_pending.model.json"));
    REQUIRE(one);
    DecisionModel model = one->model;
    while (model.opportunities.size() < 40) {
        model.opportunities.push_back(model.opportunities[0]);
        model.opportunities.back().name = "more " + std::to_string(model.opportunities.size());
    }
    const auto solved = solve_json(encode_decision_model(model));
    REQUIRE(solved);
    CHECK(solved->find("\"method\": \"simulated\"") != std::string::npos);
    CHECK(solved->find("\"exact\": false") != std::string::npos);
    CHECK(solved->find("\"error\": ") != std::string::npos);
    CHECK(solved->find("\"undecided_by\": ") != std::string::npos);
}
