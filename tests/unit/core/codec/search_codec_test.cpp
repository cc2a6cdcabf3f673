#include "core/codec/search_codec.h"

#include <doctest/doctest.h>

#include <string>

#include "support/search_builder.h"

using namespace core;

namespace {

std::string file(const std::string& rest) {
    return R"({"format": "juggle.search", "version": 1)" + (rest.empty() ? "" : ", " + rest) + "}";
}

std::string with_pay(const std::string& pay) {
    return file(R"("opportunities": [{"id": "o1", "stage": "offer", "yearly_pay": )" + pay + "}]");
}

std::string error_of(const Result<Search>& result) {
    if (result) return "";
    const Error& error = result.error();
    return std::string(error_code_name(error.code)) + " " + error.where + " " + error.detail;
}

}  // namespace

TEST_CASE("the shortest file is an empty search") {
    const Result<Search> search = decode_search(file(""));
    REQUIRE(search);
    CHECK(*search == Search{});
}

TEST_CASE("a file by hand may leave out all it does not know") {
    const Result<Search> search =
        decode_search(file(R"("opportunities": [{"id": "a", "stage": "offer", "notes": null}])"));
    REQUIRE(search);
    REQUIRE(search->opportunities.size() == 1);
    Opportunity expected;
    expected.id.text = "a";
    expected.stage = Stage::Offer;
    CHECK(search->opportunities[0] == expected);
}

TEST_CASE("an empty search is written without what it does not have") {
    CHECK(encode_search(Search{}) ==
          "{\n"
          "  \"format\": \"juggle.search\",\n"
          "  \"version\": 2,\n"
          "  \"currency\": \"USD\",\n"
          "  \"worth_basis\": \"points\",\n"
          "  \"finances\": {\n"
          "    \"not_an_issue\": true,\n"
          "    \"savings\": 0,\n"
          "    \"monthly_spending\": 0,\n"
          "    \"monthly_income\": 0\n"
          "  }\n"
          "}\n");
}

TEST_CASE("amounts with cents are exact, and finer ones are refused") {
    const auto minor = [](const std::string& pay) {
        const Result<Search> search = decode_search(with_pay(pay));
        return search ? search->opportunities[0].yearly_pay->minor : -1;
    };
    CHECK(minor("52000") == 5'200'000);
    CHECK(minor("52000.00") == 5'200'000);
    CHECK(minor("0.1") == 10);
    CHECK(minor("0.29") == 29);  // 28.999... when multiplied as a double
    CHECK(minor("1e3") == 100'000);
    CHECK(minor("9999999999.99") == 999'999'999'999);
    CHECK(minor("10000000000") == 1'000'000'000'000);
    CHECK(error_of(decode_search(with_pay("0.001"))) ==
          "out_of_range /opportunities/0/yearly_pay expected at most 2 decimals, found 0.001");
    CHECK(error_of(decode_search(with_pay("10000000000.01"))) ==
          "out_of_range /opportunities/0/yearly_pay expected 0..10000000000, found "
          "10000000000.01");
}

TEST_CASE("every number of cents survives being written and read") {
    Search search = support::offer_and_hope();
    for (const std::int64_t base : {0LL, 1'234'500LL, 999'999'999'900LL}) {
        for (int cents = 0; cents < 100; ++cents) {
            search.opportunities[0].yearly_pay = Money{base + cents};
            const Result<Search> again = decode_search(encode_search(search));
            REQUIRE(again);
            CHECK(*again == search);
        }
    }
}

TEST_CASE("assumptions may stand in any order and are sorted") {
    const Result<Search> search = decode_search(
        file(R"("assumptions": [{"key": "b", "value": 1}, {"key": "a", "value": -0.0}])"));
    REQUIRE(search);
    REQUIRE(search->assumptions.size() == 2);
    CHECK(search->assumptions[0] == Assumption{"a", 0});
    CHECK(search->assumptions[1] == Assumption{"b", 1});
    CHECK(encode_search(*search).find("-0") == std::string::npos);
}

TEST_CASE("the version is asked before anything else in the file") {
    CHECK(error_of(decode_search(R"({"format": "juggle.search", "version": 7, "new": 1})")) ==
          "version_too_new /version 7");
    CHECK(error_of(decode_search(R"({"format": "juggle.search", "version": -1})")) ==
          "unsupported_version /version -1");
}

TEST_CASE("a text larger than any search is refused before it is read") {
    const std::string huge = file("\"title\": \"" + std::string(10'000'000, 'x') + "\"");
    CHECK(error_of(decode_search(huge)) == "too_large  at most 10000000 bytes");
}

TEST_CASE("a text of just under ten megabytes is refused for its one long string") {
    const std::string large = file("\"title\": \"" + std::string(9'900'000, 'x') + "\"");
    CHECK(error_of(decode_search(large)) == "too_large /title at most 300 characters");
}

TEST_CASE("nesting without end is refused and does not exhaust the stack") {
    CHECK(error_of(decode_search(std::string(1'000'000, '['))) == "too_deep  at most 32 levels");
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    CHECK(error_of(decode_search(objects)) == "too_deep  at most 32 levels");
}
