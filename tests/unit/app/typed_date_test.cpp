#include <doctest/doctest.h>

#include "app/strings.h"

namespace {

using Order = app::Locale::DateOrder;

app::Locale ordered(Order order) {
    app::Locale locale;
    locale.date_order = order;
    return locale;
}

const app::Locale kDayFirst = ordered(Order::DayMonthYear);
const app::Locale kMonthFirst = ordered(Order::MonthDayYear);
const app::Locale kYearFirst = ordered(Order::YearMonthDay);

// A Tuesday.
const core::Date kToday = core::from_civil({2026, 11, 24});

std::string read(std::string_view typed, const app::Locale& locale) {
    const auto date = app::parse_typed_date(typed, kToday, locale);
    return date ? core::format_date(*date) : "nothing";
}

}  // namespace

TEST_CASE("days are read in words, the same in every language") {
    struct Case {
        const char* typed;
        const char* day;
    };
    const Case cases[] = {
        {"today", "2026-11-24"},
        {"Tomorrow", "2026-11-25"},
        {"yesterday", "2026-11-23"},
        {"Friday", "2026-11-27"},
        {"fri", "2026-11-27"},
        {"Monday", "2026-11-30"},
        {"in 3 days", "2026-11-27"},
        {"in one day", "2026-11-25"},
        {"in a week", "2026-12-01"},
        {"in two weeks", "2026-12-08"},
        {"3 days", "2026-11-27"},
        {"2 weeks ago", "2026-11-10"},
        {"+3", "2026-11-27"},
        {"+2w", "2026-12-08"},
        {"-1", "2026-11-23"},
        {"27 Nov", "2026-11-27"},
        {"27 november", "2026-11-27"},
        {"Nov 27", "2026-11-27"},
        {"27. Nov.", "2026-11-27"},
        {"Nov 27th", "2026-11-27"},
        {"1st of December", "2026-12-01"},
        {"3 Jan", "2027-01-03"},
        {"20 Nov", "2026-11-20"},
        {"27 Nov 2027", "2027-11-27"},
        {"November 27, 2026", "2026-11-27"},
        {"Friday, 27 November", "2026-11-27"},
        {"Fri 27 Nov", "2026-11-27"},
        {"2026-11-27", "2026-11-27"},
        {"2026/11/27", "2026-11-27"},
        {"2026.11.27", "2026-11-27"},
        {"29 Feb 2028", "2028-02-29"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.typed);
        for (const app::Locale& locale : {kDayFirst, kMonthFirst, kYearFirst}) {
            CHECK(read(each.typed, locale) == each.day);
        }
    }
}

TEST_CASE("numbers are read in the order of the language") {
    CHECK(read("5/12/2026", kDayFirst) == "2026-12-05");
    CHECK(read("5/12/2026", kMonthFirst) == "2026-05-12");
    CHECK(read("5.12.", kDayFirst) == "2026-12-05");
    CHECK(read("05-12-26", kDayFirst) == "2026-12-05");
    CHECK(read("12/5", kMonthFirst) == "2026-12-05");
    CHECK(read("12/5", kYearFirst) == "2026-12-05");
    CHECK(read("3/1", kDayFirst) == "2027-01-03");
}

TEST_CASE("what could be two days, or is none, is refused") {
    for (const char* typed : {"",
                              "soon",
                              "Tuesday",
                              "next Friday",
                              "next week",
                              "31 Nov",
                              "30 Feb",
                              "29 Feb 2026",
                              "0 Dec",
                              "27",
                              "27/",
                              "27/11/026",
                              "2026-13-01",
                              "Friday, 28 November",
                              "Nov",
                              "in days",
                              "in 3",
                              "3",
                              "27 Nov 12 Dec",
                              "in 99999 days",
                              "99 Nov",
                              "27/11-2026",
                              "2026-11-27x"}) {
        CAPTURE(typed);
        CHECK(read(typed, kDayFirst) == "nothing");
        CHECK(read(typed, kMonthFirst) == "nothing");
    }
    CHECK(read("11/27/2026", kDayFirst) == "nothing");
    CHECK(read("27/11/2026", kMonthFirst) == "nothing");
    CHECK(read("27/11/2026", kYearFirst) == "nothing");
}

TEST_CASE("what is shown is read back as the same day") {
    for (const app::Locale& locale : {kDayFirst, kMonthFirst, kYearFirst}) {
        for (int days = -150; days <= 170; ++days) {
            const core::Date date = kToday + days;
            CAPTURE(core::format_date(date));
            CHECK(app::parse_typed_date(app::numeric_date_text(date, locale), kToday, locale) ==
                  date);
            CHECK(app::parse_typed_date(app::date_text(date, kToday, locale), kToday, locale) ==
                  date);
            CHECK(app::parse_typed_date(app::short_date_text(date, locale), kToday, locale) ==
                  date);
        }
    }
}

TEST_CASE("days are written as the language writes them") {
    const core::Date friday = core::from_civil({2026, 11, 27});
    CHECK(app::date_text(friday, kToday, kDayFirst) == "Friday, 27 November");
    CHECK(app::date_text(friday, kToday, kMonthFirst) == "Friday, November 27");
    const core::Date january = core::from_civil({2027, 1, 8});
    CHECK(app::date_text(january, kToday, kDayFirst) == "Friday, 8 January 2027");
    CHECK(app::date_text(january, kToday, kMonthFirst) == "Friday, January 8, 2027");
    CHECK(app::short_date_text(friday, kDayFirst) == "27 Nov");
    CHECK(app::numeric_date_text(friday, kDayFirst) == "27/11/2026");
    CHECK(app::numeric_date_text(friday, kMonthFirst) == "11/27/2026");
    CHECK(app::numeric_date_text(friday, kYearFirst) == "2026-11-27");
    CHECK(app::month_text(friday) == "November 2026");
}

TEST_CASE("a day is told from today") {
    CHECK(app::relative_day_text(kToday, kToday) == "today");
    CHECK(app::relative_day_text(kToday + 1, kToday) == "tomorrow");
    CHECK(app::relative_day_text(kToday - 1, kToday) == "yesterday");
    CHECK(app::relative_day_text(kToday + 3, kToday) == "in 3 days");
    CHECK(app::relative_day_text(kToday - 2, kToday) == "2 days ago");
    CHECK(app::relative_day_text(kToday + 21, kToday) == "in 3 weeks");
}
