#include "core/compare/yearly_money.h"

#include <doctest/doctest.h>

#include "core/answer.h"
#include "support/search_builder.h"

using namespace core;

namespace {

Search one_offer() {
    Search search = support::offer_and_hope();
    search.currency = "EUR";
    search.opportunities[0].yearly_pay = money_from_major(50000);
    return search;
}

Result<YearlyMoney> money_of(const Search& search) {
    return yearly_money(search, search.opportunities[0], "/opportunities/0", 2);
}

}  // namespace

TEST_CASE("base pay alone is the year's money") {
    const auto money = money_of(one_offer());
    REQUIRE(money);
    CHECK(money->total == money_from_major(50000));
    CHECK(money->lines == std::vector<MoneyLine>{{MoneyPart::Base, money_from_major(50000)}});
    CHECK_FALSE(money->hours.has_value());
}

TEST_CASE("every part is a line, in the search's currency, and the lines add up") {
    Search search = one_offer();
    Compensation pay;
    pay.currency = "CHF";
    pay.rate = 1.05;
    pay.bonus = money_from_major(4000);
    pay.equity = money_from_major(8000);
    pay.equity_haircut = 0.75;
    pay.benefits = money_from_major(1200);
    pay.signing = money_from_major(3000);
    pay.relocation_support = money_from_major(2000);
    pay.relocation_cost = money_from_major(5000);
    pay.commute_cost = money_from_major(900);
    pay.hours_per_week = 42;
    pay.commute_hours_per_week = 6;
    pay.holiday_days = 25;
    search.opportunities[0].compensation = pay;
    const auto money = money_of(search);
    REQUIRE(money);
    // By hand: 52500 + 4200 + 8400 - 6300 + 1260 + 1575 + 1050 - 2625 - 945.
    const std::vector<MoneyLine> expected = {{MoneyPart::Base, money_from_major(52500)},
                                             {MoneyPart::Bonus, money_from_major(4200)},
                                             {MoneyPart::Equity, money_from_major(8400)},
                                             {MoneyPart::EquityHaircut, money_from_major(-6300)},
                                             {MoneyPart::Benefits, money_from_major(1260)},
                                             {MoneyPart::Signing, money_from_major(1575)},
                                             {MoneyPart::RelocationSupport, money_from_major(1050)},
                                             {MoneyPart::RelocationCost, money_from_major(-2625)},
                                             {MoneyPart::CommuteCost, money_from_major(-945)}};
    CHECK(money->lines == expected);
    CHECK(money->total == money_from_major(59115));
    // 48 hours a week in 52 - 5 weeks: 2256 hours; 59115 / 2256 = 26.203...
    CHECK(money->hours == 2256.0);
    CHECK(money->per_hour == Money{2620});
}

TEST_CASE("a missing rate or pay is said at its place, never guessed") {
    Search search = one_offer();
    search.opportunities[0].compensation = Compensation{};
    search.opportunities[0].compensation->currency = "CHF";
    auto money = money_of(search);
    REQUIRE_FALSE(money);
    CHECK(money.error() == Error{ErrorCode::Missing, "/opportunities/0/compensation/rate", ""});
    CHECK_FALSE(base_pay(search, search.opportunities[0]).has_value());
    search.opportunities[0].compensation->currency = "EUR";
    CHECK(money_of(search)->total == money_from_major(50000));
    search.opportunities[0].yearly_pay.reset();
    money = money_of(search);
    REQUIRE_FALSE(money);
    CHECK(money.error().where == "/opportunities/0/yearly_pay");
}

TEST_CASE("each part has its word") {
    CHECK(money_part_word(MoneyPart::Base) == "base");
    CHECK(money_part_word(MoneyPart::EquityHaircut) == "equity_haircut");
    CHECK(money_part_word(MoneyPart::CommuteCost) == "commute_cost");
}

TEST_CASE("the answer asks for the rate of a foreign offer and takes its pay at it") {
    Search search = one_offer();
    search.worth_basis = WorthBasis::YearlyPay;
    search.opportunities[0].compensation = Compensation{};
    search.opportunities[0].compensation->currency = "CHF";
    const auto asks = [](const Answer& answer, const std::string& where) {
        for (const MissingInput& missing : answer.missing) {
            if (missing.where == where) return true;
        }
        return false;
    };
    const auto without = answer(search, support::march(2), Detail::Quick);
    REQUIRE(without);
    CHECK(asks(*without, "/opportunities/0/compensation/rate"));
    CHECK_FALSE(asks(*without, "/opportunities/0/yearly_pay"));
    CHECK(asks(*without, "/opportunities/1/yearly_pay"));
    search.opportunities[0].compensation->rate = 1.5;
    const auto with = answer(search, support::march(2), Detail::Quick);
    REQUIRE(with);
    CHECK_FALSE(asks(*with, "/opportunities/0/compensation/rate"));
    CHECK(with->estimates[0].value == doctest::Approx(50000 * 1.5 * 2));  // two planning years
}
