#include "core/model/search.h"

#include <doctest/doctest.h>

#include "core/model/words.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

TEST_CASE("a fresh id is the smallest free number") {
    Search search = support::offer_and_hope();
    CHECK(fresh_opportunity_id(search).text == "o3");
    search.opportunities.erase(search.opportunities.begin());
    CHECK(fresh_opportunity_id(search).text == "o1");
}

TEST_CASE("shifting moves every date and nothing else") {
    Search search = support::offer_and_hope();
    search.example_day = march(1);
    search.finances.as_of = march(2);
    Opportunity& first = search.opportunities[0];
    first.stage_since = march(3);
    first.answer_expected = march(4);
    first.told_of_offer = march(5);
    first.offer->requests = {{march(6), RequestKind::Time, RequestAnswer::Open}};
    first.rounds = {{RoundId{"r1"}, march(7), RoundState::Done, "", ""},
                    {RoundId{"r2"}, std::nullopt, RoundState::Invited, "", ""}};

    const Search moved = shift_days(search, 10);

    CHECK(*moved.example_day == march(11));
    CHECK(*moved.finances.as_of == march(12));
    CHECK(*moved.opportunities[0].stage_since == march(13));
    CHECK(*moved.opportunities[0].answer_expected == march(14));
    CHECK(*moved.opportunities[0].told_of_offer == march(15));
    CHECK(moved.opportunities[0].offer->requests[0].date == march(16));
    CHECK(*moved.opportunities[0].rounds[0].date == march(17));
    CHECK_FALSE(moved.opportunities[0].rounds[1].date.has_value());
    CHECK(*moved.opportunities[0].offer->received == march(12));
    CHECK(*moved.opportunities[0].offer->deadline == march(19));
    CHECK(shift_days(moved, -10) == search);
}

TEST_CASE("an example is made current from the day it was written for") {
    Search example = support::offer_and_hope();
    CHECK(made_current(example, march(30)) == example);
    example.example_day = march(2);
    const Search current = made_current(example, march(12));
    CHECK(*current.example_day == march(12));
    CHECK(*current.opportunities[0].offer->deadline == march(19));
}

TEST_CASE("the words of files are those of the glossary") {
    CHECK(word(Stage::FirstInterview) == "first_interview");
    CHECK(word(Stage::VerbalOffer) == "verbal_offer");
    CHECK(word(Outcome::Cancelled) == "cancelled");
    CHECK(word(Standing::LongSoughtFit) == "long_sought_fit");
    CHECK(word(WorthBasis::YearlyPay) == "yearly_pay");
    CHECK(parse_word<Stage>("closed") == Stage::Closed);
    CHECK_FALSE(parse_word<Stage>("Closed").has_value());
    CHECK_FALSE(parse_word<Stage>("").has_value());
    CHECK(words<Stage>().size() == 10);
    CHECK(words<Outcome>().size() == 8);
}
