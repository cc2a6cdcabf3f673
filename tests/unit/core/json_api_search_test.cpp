#include <doctest/doctest.h>

#include <string>

#include "core/json_api.h"
#include "support/text_file.h"

using namespace core;

namespace {

const Date kToday = from_civil({2026, 3, 3});

std::string search_text() {
    return support::read_source_file("tests/golden/search/version_1.json");
}

std::string error_of(const Result<std::string>& result) {
    return result ? "" : error_line(result.error());
}

}  // namespace

TEST_CASE("check lists what is odd, in the shape the command line prints") {
    CHECK(*check_json(search_text(), kToday) == "{\n  \"problems\": []\n}");
    CHECK(*check_json(search_text(), from_civil({2026, 3, 10})) ==
          "{\n"
          "  \"problems\": [\n"
          "    {\n"
          "      \"severity\": \"blocking\",\n"
          "      \"code\": \"deadline_passed\",\n"
          "      \"path\": \"/opportunities/0/offer/deadline\",\n"
          "      \"detail\": \"2026-03-09\"\n"
          "    }\n"
          "  ]\n"
          "}");
}

TEST_CASE("check refuses what is no search file") {
    CHECK(error_of(check_json("[]", kToday)) ==
          "error: wrong_type at /: expected object, found list");
}

TEST_CASE("the message door writes what compose writes") {
    const Result<std::string> message = message_json(
        search_text(),
        R"({"situation": "M1", "opportunity": "o1", "tone": "plain", "extra_days": 3})", kToday);
    REQUIRE(message);
    CHECK(message->find("\"subject\": \"Planner: my answer by Thursday, 12 March?\"") !=
          std::string::npos);
    CHECK(message->find("Hello 山田 花子,\\n\\nThank you for the offer of the Planner role at "
                        "Zażółć & Söhne.") != std::string::npos);
    CHECK(message->find("\"asked_before\"") != std::string::npos);
    CHECK(message->find("\"P3\"") != std::string::npos);
}

TEST_CASE("the message door refuses a request that is not one, and a claim without its fact") {
    const auto refusal = [](const std::string& request) {
        return error_of(message_json(search_text(), request, kToday));
    };
    CHECK(refusal(R"({"situation": "M99", "opportunity": "o1"})") ==
          "error: unknown_value at /situation: M99");
    CHECK(refusal(R"({"opportunity": "o1"})") ==
          "error: missing at /situation: required, but not there");
    CHECK(refusal(R"({"situation": "M5", "opportunity": "o1", "to": "boss"})") ==
          "error: unknown_key at /to: to");
    CHECK(refusal(R"({"situation": "M5", "opportunity": "o1", "tone": "angry"})") ==
          "error: unknown_value at /tone: angry");
    CHECK(refusal(R"({"situation": "M1", "opportunity": "o1", "extra_days": 91})") ==
          "error: out_of_range at /extra_days: expected 1..90, found 91");
    CHECK(refusal(R"({"situation": "M5", "opportunity": "o9"})") ==
          "error: unknown_id at /opportunity: o9");
    CHECK(refusal(R"({"situation": "M5", "opportunity": "o2"})") ==
          "error: not_applicable at /opportunities/1/stage: no offer in hand");
}
