#include "core/base/date.h"

#include <climits>
#include <initializer_list>

#include "doctest/doctest.h"

namespace {

using core::Date;

}  // namespace

TEST_CASE("days are counted from 1970 as calendars do") {
    CHECK(core::from_civil({1970, 1, 1}).days == 0);
    CHECK(core::from_civil({2000, 3, 1}).days == 11017);  // published with the algorithm
    CHECK(core::from_civil({1969, 12, 31}).days == -1);
    CHECK(core::weekday(core::from_civil({2026, 11, 24})) == core::Weekday::Tuesday);
    CHECK(core::weekday(core::from_civil({1969, 12, 31})) == core::Weekday::Wednesday);
}

TEST_CASE("every day of four centuries comes back as it was written") {
    const Date last = core::from_civil({2200, 1, 1});
    core::Weekday before = core::weekday(core::from_civil({1799, 12, 31}));
    for (Date day = core::from_civil({1800, 1, 1}); day < last; day = day + 1) {
        REQUIRE(core::from_civil(core::to_civil(day)) == day);
        const core::Weekday now = core::weekday(day);
        REQUIRE(static_cast<int>(now) == (static_cast<int>(before) + 1) % 7);
        before = now;
    }
}

TEST_CASE("any day at all can be written down, also one that no file may hold") {
    CHECK(core::to_civil({INT_MAX}).year == 5881580);
    CHECK(core::to_civil({INT_MIN}).year == -5877641);
    CHECK(core::to_civil({INT_MAX}).month == 7);
    CHECK(static_cast<int>(core::weekday({INT_MAX})) >= 0);
    CHECK(static_cast<int>(core::weekday({INT_MIN})) >= 0);
}

TEST_CASE("only a day that exists, written in one form, is read") {
    CHECK(core::parse_date("2024-02-29") == core::from_civil({2024, 2, 29}));
    for (const char* wrong :
         {"2023-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-01", "1899-12-31",
          "2200-01-01", "2026/11/24", "2026-11-24 ", "", "today"}) {
        CAPTURE(wrong);
        CHECK_FALSE(core::parse_date(wrong).has_value());
    }
    CHECK(core::format_date(core::from_civil({2026, 3, 2})) == "2026-03-02");
}
