#include <doctest/doctest.h>

#include <string>

#include "core/base/random.h"
#include "core/codec/search_codec.h"
#include "core/model/validate.h"
#include "core/model/well_formed.h"
#include "support/random_search.h"

using namespace core;

namespace {

const Date kToday = from_civil({2026, 3, 4});
constexpr std::uint64_t kSearches = 300;

}  // namespace

TEST_CASE("what is written is read back equal, and written again the same") {
    for (std::uint64_t seed = 1; seed <= kSearches; ++seed) {
        CAPTURE(seed);
        const Search search = support::random_search(seed, kToday);
        REQUIRE(well_formed(search));
        const std::string text = encode_search(search);
        const Result<Search> again = decode_search(text);
        REQUIRE(again);
        CHECK(*again == search);
        CHECK(encode_search(*again) == text);
    }
}

TEST_CASE("shifting the days and shifting back changes nothing") {
    for (std::uint64_t seed = 1; seed <= kSearches; ++seed) {
        const Search search = support::random_search(seed, kToday);
        CHECK(shift_days(shift_days(search, 1234), -1234) == search);
    }
}

TEST_CASE("problems move with the days of the search") {
    for (std::uint64_t seed = 1; seed <= kSearches; ++seed) {
        CAPTURE(seed);
        const Search search = support::random_search(seed, kToday);
        const auto now = validate(search, kToday);
        const auto later = validate(shift_days(search, 400), kToday + 400);
        REQUIRE(now.size() == later.size());
        for (std::size_t i = 0; i < now.size(); ++i) {
            CHECK(now[i].severity == later[i].severity);
            CHECK(now[i].error.code == later[i].error.code);
            CHECK(now[i].error.where == later[i].error.where);
        }
    }
}

// One byte of a good file changed: whatever comes of it is a search that keeps its promises, or
// one error of a single line.
TEST_CASE("a changed byte is refused or read as a well-formed search") {
    Random random(7);
    int refused = 0, read = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::string whole = encode_search(support::random_search(seed, kToday));
        for (int change = 0; change < 20; ++change) {
            std::string text = whole;
            const int place = random.integer(0, static_cast<int>(text.size()) - 1);
            text[static_cast<std::size_t>(place)] = static_cast<char>(
                random.chance(0.8) ? random.integer(32, 126) : random.integer(0, 255));
            const Result<Search> result = decode_search(text);
            if (result) {
                ++read;
                CHECK(well_formed(*result));
            } else {
                ++refused;
                CHECK(result.error().detail.find('\n') == std::string::npos);
                CHECK(result.error().where.find('\n') == std::string::npos);
            }
        }
    }
    CHECK(refused > 100);  // both really happen
    CHECK(read > 30);
}
