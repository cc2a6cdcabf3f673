// Files that must load for ever, and the examples.

#include <doctest/doctest.h>

#include <string>

#include "core/codec/search_codec.h"
#include "core/model/validate.h"
#include "support/text_file.h"

using namespace core;

TEST_CASE("a file of version 1 means what it meant when version 1 was new") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    const Search& search = *read;
    CHECK(search.title == "Spring search");
    CHECK(search.example == "graduate");
    CHECK(search.example_day == parse_date("2026-03-02"));
    CHECK(search.sign_as == "Zoë Ngũgĩ");
    CHECK(search.currency == "EUR");
    CHECK(search.worth_basis == WorthBasis::YearlyPay);
    CHECK(search.finances ==
          Finances{false, Money{940'050}, Money{165'000}, Money{20'005}, parse_date("2026-03-01")});
    CHECK(search.favourite == OpportunityId{"o2"});
    REQUIRE(search.opportunities.size() == 3);
    CHECK(search.assumptions == std::vector<Assumption>{{"chance.final_interview", 0.45}});
}

TEST_CASE("an offer of version 1 keeps its terms, people and letters") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    Opportunity expected;
    expected.id.text = "o1";
    expected.company = "Zażółć & Söhne";
    expected.role = "Planner";
    expected.stage = Stage::VerbalOffer;
    expected.standing = Standing::Strong;
    expected.stage_since = parse_date("2026-02-27");
    expected.yearly_pay = money_from_major(41000);
    expected.worth = 60;
    expected.offer = Offer{parse_date("2026-02-27"),
                           parse_date("2026-03-09"),
                           {{*parse_date("2026-02-28"), RequestKind::Terms, RequestAnswer::Refused},
                            {*parse_date("2026-03-02"), RequestKind::Time, RequestAnswer::Open}}};
    expected.contacts = {{ContactId{"c1"}, "山田 花子", "hiring manager", "hanako@example.org"}};
    expected.notes = "Two lines:\n\tparking is free 🚲";
    CHECK(read->opportunities[0] == expected);
}

TEST_CASE("a pending and a closed opportunity of version 1 keep all they hold") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    Opportunity pending;
    pending.id.text = "o2";
    pending.company = "Contoso";
    pending.stage = Stage::FinalInterview;
    pending.standing = Standing::LongSoughtFit;
    pending.restructuring = true;
    pending.answer_expected = parse_date("2026-03-16");
    pending.told_of_offer = parse_date("2026-03-02");
    pending.own_chance = 0.35;
    pending.yearly_pay = Money{4'700'099};
    pending.rounds = {{RoundId{"r1"}, parse_date("2026-02-20"), RoundState::Done, "final interview",
                       "Asked about shift planning."},
                      {RoundId{"r2"}, std::nullopt, RoundState::Invited, "", ""}};
    CHECK(read->opportunities[1] == pending);
    Opportunity closed;
    closed.id.text = "o3";
    closed.company = "Litware";
    closed.stage = Stage::Closed;
    closed.outcome = Outcome::Ghosted;
    CHECK(read->opportunities[2] == closed);
}

TEST_CASE("the golden file is in canonical form") {
    const std::string text = support::read_source_file("tests/golden/search/version_1.json");
    const Result<Search> read = decode_search(text);
    REQUIRE(read);
    CHECK(encode_search(*read) == text);
}

TEST_CASE("every example is canonical, complete and current on any day") {
    for (const std::string key : {"graduate", "laid_off", "courted"}) {
        CAPTURE(key);
        const std::string text = support::read_source_file("assets/examples/" + key + ".json");
        const Result<Search> read = decode_search(text);
        REQUIRE(read);
        CHECK(encode_search(*read) == text);
        CHECK(read->example == key);
        REQUIRE(read->example_day.has_value());
        CHECK(read->favourite.has_value());
        for (const char* day : {"2026-03-02", "2028-02-29", "2031-12-31"}) {
            const Date today = *parse_date(day);
            CHECK(validate(made_current(*read, today), today).empty());
        }
    }
}
