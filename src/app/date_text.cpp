// Days as people say them.

#include <cstdlib>
#include <string>

#include "app/calendar_words.h"
#include "app/strings.h"
#include "app/wording.h"

namespace app {
namespace {

using core::CivilDate;
using core::Date;

std::string weekday_name(Date date) {
    return std::string(kWeekdayNames[static_cast<std::size_t>(core::weekday(date))]);
}

// "27 November", or "November 27" where the month comes first.
std::string day_and_month(Date date, std::string_view month, const Locale& locale) {
    const std::string day = std::to_string(core::to_civil(date).day);
    return locale.date_order == Locale::DateOrder::MonthDayYear ? std::string(month) + " " + day
                                                                : day + " " + std::string(month);
}

std::string_view month_name(Date date) {
    return kMonthNames[static_cast<std::size_t>(core::to_civil(date).month - 1)];
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

bool within_the_week(Date date, Date today) {
    return date > today && date - today <= 6;
}

}  // namespace

std::string date_text(Date date, Date today, const Locale& locale) {
    std::string out = weekday_name(date) + ", " + day_and_month(date, month_name(date), locale);
    const int year = core::to_civil(date).year;
    if (year != core::to_civil(today).year) {
        const bool month_first = locale.date_order == Locale::DateOrder::MonthDayYear;
        out += (month_first ? ", " : " ") + std::to_string(year);
    }
    return out;
}

std::string short_date_text(Date date, const Locale& locale) {
    return day_and_month(date, month_name(date).substr(0, 3), locale);
}

std::string numeric_date_text(Date date, const Locale& locale) {
    const CivilDate civil = core::to_civil(date);
    const std::string day = two_digits(civil.day);
    const std::string month = two_digits(civil.month);
    const std::string year = std::to_string(civil.year);
    switch (locale.date_order) {
        case Locale::DateOrder::DayMonthYear:
            return day + "/" + month + "/" + year;
        case Locale::DateOrder::MonthDayYear:
            return month + "/" + day + "/" + year;
        case Locale::DateOrder::YearMonthDay:
            return core::format_date(date);
    }
    return core::format_date(date);
}

std::string month_text(Date day) {
    return std::string(month_name(day)) + " " + std::to_string(core::to_civil(day).year);
}

std::string_view weekday_text(core::Weekday day) {
    return kWeekdayNames[static_cast<std::size_t>(day)];
}

std::string relative_day_text(Date date, Date today) {
    const int days = date - today;
    if (days == 0) return "today";
    if (days == 1) return "tomorrow";
    if (days == -1) return "yesterday";
    const int distance = std::abs(days);
    const bool in_weeks = distance >= 21;
    const std::string span = in_weeks ? std::to_string((distance + 3) / 7) + " weeks"
                                      : std::to_string(distance) + " days";
    return days > 0 ? "in " + span : span + " ago";
}

std::string near_day_text(Date date, Date today, const Locale& locale) {
    if (date == today || date == today + 1 || date == today - 1) {
        return relative_day_text(date, today);
    }
    if (within_the_week(date, today)) return weekday_name(date);
    return date_text(date, today, locale);
}

std::string on_day_text(Date date, Date today, const Locale& locale) {
    const std::string day = near_day_text(date, today, locale);
    return std::abs(date - today) <= 1 ? day : "on " + day;
}

}  // namespace app
