#include <doctest/doctest.h>

#include "app/strings.h"

namespace {

app::Locale locale_of(const char* decimal, const char* group) {
    app::Locale locale;
    locale.decimal = decimal;
    locale.group = group;
    return locale;
}

const app::Locale kEnglish = locale_of(".", ",");
const app::Locale kGerman = locale_of(",", ".");
const app::Locale kFrench = locale_of(",", "\xE2\x80\xAF");
const app::Locale kSwiss = locale_of(".", "\xE2\x80\x99");

constexpr double kNothing = -1e9;

double major(std::string_view typed, const app::Locale& locale) {
    const auto money = app::parse_money(typed, locale);
    return money ? core::major_units(*money) : kNothing;
}

}  // namespace

TEST_CASE("amounts are read the same in every language when their form decides") {
    struct Case {
        const char* typed;
        double major;
    };
    const Case cases[] = {
        {"52000", 52000},
        {" 52000 ", 52000},
        {"52,000", 52000},
        {"52.000", 52000},
        {"52 000", 52000},
        {"52'000", 52000},
        {"52\xC2\xA0"
         "000",
         52000},
        {"52\xE2\x80\x99"
         "000",
         52000},
        {"1,234,567", 1234567},
        {"1.234.567", 1234567},
        {"5,20,000", 520000},
        {"52.5", 52.5},
        {"52,5", 52.5},
        {"52.50", 52.5},
        {"1,234.56", 1234.56},
        {"1.234,56", 1234.56},
        {"52 000,50", 52000.5},
        {"0.05", 0.05},
        {"52k", 52000},
        {"52 K", 52000},
        {"52.5k", 52500},
        {"52,5k", 52500},
        {"1.25m", 1250000},
        {"1M", 1000000},
        {"$52,000", 52000},
        {"$ 52k", 52000},
        {"52.000 \xE2\x82\xAC", 52000},
        {"\xC2\xA3"
         "40k",
         40000},
        {"CHF 90'000", 90000},
        {"90000 kr.", 90000},
        {"usd 5", 5},
        {"40k \xE2\x82\xAC", 40000},
        {"0", 0},
        {"-5", -5},
        {"-$5", -5},
        {"$-5", -5},
        {"007", 7},
    };
    for (const Case& each : cases) {
        CAPTURE(each.typed);
        for (const app::Locale& locale : {kEnglish, kGerman, kFrench, kSwiss}) {
            CHECK(major(each.typed, locale) == each.major);
        }
    }
}

TEST_CASE("what could be read in two ways or is no amount is refused") {
    for (const char* typed : {"",
                              " ",
                              "abc",
                              "$",
                              "k",
                              "1.234k",
                              "1,234k",
                              "0.500",
                              "0,500",
                              "1.2345",
                              "1,2,3",
                              "1 2",
                              "52..5",
                              "1.234.56",
                              "1,234,56",
                              "52 Mio",
                              "52 per hour",
                              "$52 EUR",
                              "52%",
                              "5e3",
                              "52-60",
                              "nan",
                              "inf",
                              "1'2",
                              ",5",
                              "--5",
                              "99999999999999",
                              "10000000001",
                              "\xD9\xA5\xD9\xA2"}) {
        CAPTURE(typed);
        CHECK(major(typed, kEnglish) == kNothing);
        CHECK(major(typed, kGerman) == kNothing);
    }
    CHECK(major("12,34", kEnglish) == 12.34);
    CHECK(major("10000000000", kEnglish) == 1e10);  // the largest a file may hold
}

TEST_CASE("half a number is read while it is being typed") {
    CHECK(major("52.", kEnglish) == 52);
    CHECK(major("52,", kGerman) == 52);
    CHECK(major("52,", kEnglish) == kNothing);
}

TEST_CASE("what a field shows is read back as the same amount") {
    for (const app::Locale& locale : {kEnglish, kGerman, kFrench, kSwiss}) {
        for (const std::int64_t minor :
             {0, 1, 10, 99, 100, 12345, 99999, 100000, 5200000, 123456789}) {
            const core::Money money{minor};
            CHECK(app::parse_money(app::money_field_text(money, locale), locale) == money);
            CHECK(app::parse_money(app::money_text(money, "EUR", locale), locale) == money);
            CHECK(app::parse_money(app::money_text(money, "CHF", locale), locale) == money);
        }
    }
}

TEST_CASE("money is written as the language writes it") {
    app::Locale german = kGerman;
    german.symbol_place = app::Locale::SymbolPlace::After;
    CHECK(app::money_text({5200000}, "USD", kEnglish) == "$52,000");
    CHECK(app::money_text({5200050}, "USD", kEnglish) == "$52,000.50");
    CHECK(app::money_text({-5200005}, "USD", kEnglish) == "-$52,000.05");
    CHECK(app::money_text({5200000}, "EUR", german) == "52.000\xC2\xA0\xE2\x82\xAC");
    CHECK(app::money_text({5200000}, "CHF", kSwiss) ==
          "CHF\xC2\xA0"
          "52\xE2\x80\x99"
          "000");
    CHECK(app::money_field_text({99900}, kEnglish) == "999");
    CHECK(app::money_field_text({100000000}, kEnglish) == "1,000,000");
}

TEST_CASE("shares are whole percent, and small ones are not called none") {
    CHECK(app::percent_text(0) == "0 %");
    CHECK(app::percent_text(0.344) == "34 %");
    CHECK(app::percent_text(0.002) == "under 1 %");
    CHECK(app::percent_text(0.998) == "over 99 %");
    CHECK(app::percent_text(1) == "100 %");
}

TEST_CASE("odds are words that people use") {
    CHECK(app::odds_text(0) == "none");
    CHECK(app::odds_text(0.01) == "hardly any");
    CHECK(app::odds_text(0.05) == "about one in twenty");
    CHECK(app::odds_text(0.2) == "about one in five");
    CHECK(app::odds_text(0.26) == "about one in four");
    CHECK(app::odds_text(0.34) == "about one in three");
    CHECK(app::odds_text(0.5) == "about one in two");
    CHECK(app::odds_text(0.66) == "about two in three");
    CHECK(app::odds_text(0.9) == "about nine in ten");
    CHECK(app::odds_text(0.99) == "almost certain");
    CHECK(app::odds_text(1) == "certain");
}

TEST_CASE("values have no more figures than the model knows") {
    core::Answer answer;
    core::Search search;
    CHECK(app::value_text(73.4, answer, search, kEnglish) == "73 points");
    CHECK(app::value_text(1.2, answer, search, kEnglish) == "1 point");
    answer.unit = core::WorthBasis::YearlyPay;
    CHECK(app::value_text(157'649, answer, search, kEnglish) == "$158,000");
    CHECK(app::value_text(-1'234'567, answer, search, kEnglish) == "-$1,230,000");
    CHECK(app::value_text(812, answer, search, kEnglish) == "$812");
    search.currency = "EUR";
    CHECK(app::value_text(99'960, answer, search, kGerman) ==
          "\xE2\x82\xAC"
          "100.000");
}
