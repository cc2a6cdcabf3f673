#include "core/base/date.h"

#include <cstdio>

namespace core {

namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int floor_div(int a, int b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace

// Days from civil and back: Howard Hinnant, "chrono-compatible low-level date algorithms".
// Written out because <chrono>'s calendar is not in every libc++ we build with.
Date from_civil(CivilDate civil) {
    const int year = civil.year - (civil.month <= 2 ? 1 : 0);
    const int era = floor_div(year, 400);
    const int year_of_era = year - era * 400;
    const int shifted_month = (civil.month + 9) % 12;
    const int day_of_year = (153 * shifted_month + 2) / 5 + civil.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return {era * 146097 + day_of_era - 719468};
}

// In wider numbers, so that any day at all can be written down, also one that no file may hold.
CivilDate to_civil(Date date) {
    const long long shifted = static_cast<long long>(date.days) + 719468;
    const long long era = (shifted - (shifted < 0 ? 146096 : 0)) / 146097;
    const int day_of_era = static_cast<int>(shifted - era * 146097);
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted_month = (5 * day_of_year + 2) / 153;
    const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month,
            day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

Weekday weekday(Date date) {
    return static_cast<Weekday>((date.days % 7 + 10) % 7);  // 1970-01-01 was a Thursday
}

int days_in_month(int year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int numbers[3] = {0, 0, 0};
    const int starts[3] = {0, 5, 8}, lengths[3] = {4, 2, 2};
    for (int part = 0; part < 3; ++part) {
        for (int i = 0; i < lengths[part]; ++i) {
            const char c = text[static_cast<std::size_t>(starts[part] + i)];
            if (c < '0' || c > '9') return std::nullopt;
            numbers[part] = numbers[part] * 10 + (c - '0');
        }
    }
    const auto [year, month, day] = numbers;
    if (year < 1900 || year > 2199 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return from_civil({year, month, day});
}

std::string format_date(Date date) {
    const CivilDate civil = to_civil(date);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", civil.year % 10000, civil.month, civil.day);
    return text;
}

}  // namespace core
