#include "core/base/business_days.h"

#include <doctest/doctest.h>

#include <vector>

#include "support/search_builder.h"

using namespace core;
using support::march;

TEST_CASE("weekends and holidays are no business days") {
    const std::vector<Date> holidays = {march(9), march(10)};
    CHECK(is_business_day(march(6), holidays));         // Friday
    CHECK_FALSE(is_business_day(march(7), holidays));   // Saturday
    CHECK_FALSE(is_business_day(march(8), holidays));   // Sunday
    CHECK_FALSE(is_business_day(march(10), holidays));  // a holiday
    CHECK(is_business_day(march(10), {}));
}

TEST_CASE("the nearest business day, both ways, over a long weekend") {
    const std::vector<Date> holidays = {march(9), march(10)};
    CHECK(business_day_from(march(6), holidays) == march(6));
    CHECK(business_day_from(march(7), holidays) == march(11));
    CHECK(business_day_until(march(10), holidays) == march(6));
}

TEST_CASE("business days are counted as one counts on a calendar") {
    CHECK(add_business_days(march(2), 5, {}) == march(9));  // Monday to Monday
    CHECK(add_business_days(march(7), 0, {}) == march(9));
    CHECK(add_business_days(march(7), 1, {}) == march(9));
    CHECK(add_business_days(march(6), 1, {}) == march(9));
    const std::vector<Date> holidays = {march(4)};
    CHECK(add_business_days(march(2), 5, holidays) == march(10));
}
