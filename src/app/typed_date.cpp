// Days as people type them: the locale's numeric form, ISO, "27 Nov", "Friday", "in 3 days", "+3".
// A form that can be read as two different days is refused: "next Friday", a weekday on that very
// weekday, 11/27 where the day comes first.

#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "app/calendar_words.h"
#include "app/strings.h"
#include "app/typed_text.h"

namespace app {
namespace {

using core::CivilDate;
using core::Date;
using Kind = TypedPart::Kind;
using Parts = std::vector<TypedPart>;

bool is_sign(const TypedPart& part, char sign) {
    return part.kind == Kind::Sign && part.text[0] == sign;
}

// The place of a name of which at least three letters are typed: "nov", "sept", "november".
template <std::size_t N>
std::optional<int> place_of(std::string_view word, const std::array<std::string_view, N>& names) {
    if (word.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < N; ++i) {
        if (plain_typing(names[i]).substr(0, word.size()) == word) return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<Date> existing_day(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > core::days_in_month(year, month)) return std::nullopt;
    return core::from_civil({year, month, day});
}

// Two digits are this century; three are a slip.
std::optional<int> full_year(const TypedPart& part) {
    const auto number = small_number(part.text);
    if (!number) return std::nullopt;
    if (part.text.size() == 2) return 2000 + *number;
    if (part.text.size() == 4) return *number;
    return std::nullopt;
}

// Without a year: the nearest such day, the coming one if two are equally near.
std::optional<Date> nearest_day(int month, int day, Date today) {
    const int year = core::to_civil(today).year;
    std::optional<Date> nearest;
    for (const int candidate_year : {year + 1, year, year - 1}) {
        const auto candidate = existing_day(candidate_year, month, day);
        if (!candidate) continue;
        if (!nearest || std::abs(*candidate - today) < std::abs(*nearest - today)) {
            nearest = candidate;
        }
    }
    return nearest;
}

std::optional<int> number_at(const Parts& parts, std::size_t at) {
    if (at >= parts.size() || parts[at].kind != Kind::Digits) return std::nullopt;
    return small_number(parts[at].text);
}

bool has_short_digits(const TypedPart& part) {
    return part.text.size() <= 2;
}

// "27/11/2026", "27.11.", "27-11-26", "2026-11-27": numbers with one kind of sign between.
std::optional<Date> numeric_date(const Parts& all, Date today, const Locale& locale) {
    Parts parts = all;
    if (parts.size() == 4 && is_sign(parts.back(), '.')) parts.pop_back();  // "27.11."
    const bool two = parts.size() == 3;
    if (!two && parts.size() != 5) return std::nullopt;
    const std::string& sign = parts[1].text;
    if (sign != "/" && sign != "." && sign != "-") return std::nullopt;
    if (!two && parts[3].text != sign) return std::nullopt;
    const auto a = number_at(parts, 0);
    const auto b = number_at(parts, 2);
    if (!a || !b || !has_short_digits(parts[2])) return std::nullopt;
    if (two) {
        if (!has_short_digits(parts[0])) return std::nullopt;
        const bool day_first = locale.date_order == Locale::DateOrder::DayMonthYear;
        return day_first ? nearest_day(*b, *a, today) : nearest_day(*a, *b, today);
    }
    const auto c = number_at(parts, 4);
    if (!c) return std::nullopt;
    if (parts[0].text.size() == 4) {
        return has_short_digits(parts[4]) ? existing_day(*a, *b, *c) : std::nullopt;
    }
    if (!has_short_digits(parts[0])) return std::nullopt;
    const auto year = full_year(parts[4]);
    if (!year) return std::nullopt;
    switch (locale.date_order) {
        case Locale::DateOrder::DayMonthYear:
            return existing_day(*year, *b, *a);
        case Locale::DateOrder::MonthDayYear:
            return existing_day(*year, *a, *b);
        case Locale::DateOrder::YearMonthDay:
            return std::nullopt;
    }
    return std::nullopt;
}

bool is_ordinal_ending(const TypedPart& part) {
    return part.text == "st" || part.text == "nd" || part.text == "rd" || part.text == "th";
}

// "27 Nov", "Nov 27th", "27 November 2026", "November 27, 2026"; no weekday.
std::optional<Date> named_month_date(const Parts& parts, Date today) {
    std::optional<int> month;
    std::optional<int> day;
    std::optional<int> year;
    for (const TypedPart& part : parts) {
        if (part.kind == Kind::Word && part.text != "of") {
            if (day && is_ordinal_ending(part)) continue;
            if (month) return std::nullopt;
            month = place_of(part.text, kMonthNames);
            if (!month) return std::nullopt;
        } else if (part.kind == Kind::Digits) {
            if (!day && has_short_digits(part)) {
                day = small_number(part.text);
            } else if (!year) {
                year = full_year(part);
                if (!year) return std::nullopt;
            } else {
                return std::nullopt;
            }
        } else if (part.kind == Kind::Sign && !is_sign(part, ',') && !is_sign(part, '.')) {
            return std::nullopt;
        }
    }
    if (!month || !day) return std::nullopt;
    return year ? existing_day(*year, *month + 1, *day) : nearest_day(*month + 1, *day, today);
}

std::optional<int> days_of_unit(std::string_view unit) {
    if (unit == "day" || unit == "days" || unit == "d") return 1;
    if (unit == "week" || unit == "weeks" || unit == "w") return 7;
    return std::nullopt;
}

std::optional<int> spoken_number(const TypedPart& part) {
    if (part.kind == Kind::Digits) return small_number(part.text);
    constexpr std::array<std::string_view, 11> kWords = {
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    if (part.text == "a") return 1;
    for (std::size_t i = 1; i < kWords.size(); ++i) {
        if (kWords[i] == part.text) return static_cast<int>(i);
    }
    return std::nullopt;
}

// "in 3 days", "in two weeks", "3 days ago", "+3", "-2w".
std::optional<int> days_from_today(const Parts& parts) {
    constexpr int kFarthest = 3660;
    std::size_t at = 0;
    int direction = 1;
    bool needs_unit = true;
    if (is_sign(parts[0], '+') || is_sign(parts[0], '-')) {
        direction = is_sign(parts[0], '-') ? -1 : 1;
        needs_unit = false;
        at = 1;
    } else if (parts[0].text == "in") {
        at = 1;
    }
    if (at >= parts.size()) return std::nullopt;
    const auto number = spoken_number(parts[at++]);
    int unit = 1;
    if (at < parts.size()) {
        const auto named = days_of_unit(parts[at++].text);
        if (!named) return std::nullopt;
        unit = *named;
    } else if (needs_unit) {
        return std::nullopt;
    }
    if (at < parts.size() && parts[at].text == "ago" && parts[0].text != "in") {
        direction = -direction;
        ++at;
    }
    if (!number || at != parts.size() || *number > kFarthest) return std::nullopt;
    return direction * *number * unit;
}

std::optional<Date> word_date(const std::string& plain, Date today) {
    if (plain == "today") return today;
    if (plain == "tomorrow") return today + 1;
    if (plain == "yesterday") return today - 1;
    return std::nullopt;
}

}  // namespace

std::optional<core::Date> parse_typed_date(std::string_view typed, core::Date today,
                                           const Locale& locale) {
    const std::string plain = plain_typing(typed);
    Parts parts = typed_parts(plain);
    if (parts.empty()) return std::nullopt;
    if (const auto date = word_date(plain, today)) return date;
    const auto weekday =
        parts[0].kind == Kind::Word ? place_of(parts[0].text, kWeekdayNames) : std::nullopt;
    if (weekday && parts.size() == 1) {
        const int ahead = (*weekday - static_cast<int>(core::weekday(today)) + 7) % 7;
        if (ahead == 0) return std::nullopt;
        return today + ahead;
    }
    if (weekday) {
        parts.erase(parts.begin());
        if (is_sign(parts[0], ',') || is_sign(parts[0], '.')) parts.erase(parts.begin());
        if (parts.empty()) return std::nullopt;
    }
    std::optional<Date> date = numeric_date(parts, today, locale);
    if (!date) date = named_month_date(parts, today);
    if (!date && !weekday) {
        if (const auto days = days_from_today(parts)) date = today + *days;
    }
    const bool agrees = !date || !weekday || *weekday == static_cast<int>(core::weekday(*date));
    return agrees ? date : std::nullopt;
}

}  // namespace app
