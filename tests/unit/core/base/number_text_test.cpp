#include "core/base/number_text.h"

#include <doctest/doctest.h>

#include <limits>

using core::number_text;
using core::rounded;

TEST_CASE("numbers are written with no more decimals than they need") {
    CHECK(number_text(73.4464, 6) == "73.4464");
    CHECK(number_text(60, 6) == "60");
    CHECK(number_text(-0.5, 1) == "-0.5");
    CHECK(number_text(0.000001, 6) == "0.000001");
    CHECK(number_text(12.34, 0) == "12");
}

TEST_CASE("halves are rounded away from zero and zero has no sign") {
    CHECK(number_text(0.5, 0) == "1");
    CHECK(number_text(-0.5, 0) == "-1");
    CHECK(number_text(2.5, 0) == "3");
    CHECK(number_text(-0.0000001, 6) == "0");
    CHECK(number_text(0.125, 2) == "0.13");
}

TEST_CASE("a half missed by the last bits of the arithmetic is rounded like a half") {
    CHECK(number_text(56.065 - 1e-12, 2) == "56.07");
    CHECK(number_text(56.065 + 1e-12, 2) == "56.07");
    CHECK(number_text(-56.065 + 1e-12, 2) == "-56.07");
    CHECK(number_text(1.005, 2) == "1.01");  // the double lies below
    CHECK(number_text(56.0649999, 2) == "56.06");
}

TEST_CASE("huge numbers stay exact integers as long as they can") {
    CHECK(number_text(1e15, 6) == "1000000000000000");
    CHECK(number_text(9007199254740993.0, 6) == "9007199254740992");
    CHECK(number_text(1e20, 2) == "1.000000e+20");
    CHECK(number_text(std::numeric_limits<double>::infinity(), 2) == "inf");
    CHECK(number_text(-std::numeric_limits<double>::infinity(), 2) == "-inf");
    CHECK(number_text(std::numeric_limits<double>::quiet_NaN(), 2) == "nan");
}

TEST_CASE("rounding keeps the number that is written") {
    CHECK(rounded(77.4013974999, 6) == 77.401397);
    CHECK(rounded(-1.0 / 3, 3) == -0.333);
}
