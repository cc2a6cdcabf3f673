#pragma once

// A calendar day, without clock or zone. Today is always an argument: core cannot ask.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct Date {
    int days = 0;  // since 1970-01-01, proleptic Gregorian

    auto operator<=>(const Date&) const = default;
    Date operator+(int n) const { return {days + n}; }
    Date operator-(int n) const { return {days - n}; }
    int operator-(Date other) const { return days - other.days; }
};

struct CivilDate {
    int year;   // 1900..2199 in files of ours
    int month;  // 1..12
    int day;    // 1..31
};

enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

Date from_civil(CivilDate civil);
CivilDate to_civil(Date date);
Weekday weekday(Date date);
int days_in_month(int year, int month);

// "2026-11-24"; exactly that form, a day that exists, years 1900..2199; else nothing.
std::optional<Date> parse_date(std::string_view text);
std::string format_date(Date date);

}  // namespace core
