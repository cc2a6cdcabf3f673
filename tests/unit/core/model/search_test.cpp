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

TEST_CASE("shifting moves the days of what is thought, planned, sent and learnt") {
    const auto moved_by_ten = [](int day) { return march(day + 10); };
    Search search = support::offer_and_hope();
    Opportunity& first = search.opportunities[0];
    first.closed_on = march(1);
    first.regret = RegretRehearsal{march(2), 5, ""};
    first.rounds = {{RoundId{"r1"}, std::nullopt, RoundState::Invited, "", "", march(3)}};
    first.gut = {{march(4), 5, 5}};
    first.opinions = {{OpinionId{"p1"}, "", march(5), Stance::For, "", 3, 3}};
    FollowUp follow_up;
    follow_up.made = march(6);
    follow_up.due = march(7);
    follow_up.snoozed_from = march(8);
    follow_up.closed = march(9);
    search.follow_ups = {follow_up};
    search.sent = {{MessageId{"m1"}, 1, std::nullopt, std::nullopt, march(10), ""}};
    search.achievements = {{march(11), ""}};
    search.holidays = {march(12)};
    ForecastRecord forecast;
    forecast.made = march(13);
    forecast.by = march(14);
    forecast.closed = march(15);
    search.forecasts = {forecast};
    DecisionRecord decision;
    decision.date = march(16);
    decision.lesson_date = march(17);
    search.decisions = {decision};

    const Search moved = shift_days(search, 10);

    const Opportunity& there = moved.opportunities[0];
    CHECK(there.closed_on == moved_by_ten(1));
    CHECK(there.regret->date == moved_by_ten(2));
    CHECK(there.rounds[0].answer_by == moved_by_ten(3));
    CHECK(there.gut[0].date == moved_by_ten(4));
    CHECK(there.opinions[0].date == moved_by_ten(5));
    CHECK(moved.follow_ups[0].made == moved_by_ten(6));
    CHECK(moved.follow_ups[0].due == moved_by_ten(7));
    CHECK(moved.follow_ups[0].snoozed_from == moved_by_ten(8));
    CHECK(moved.follow_ups[0].closed == moved_by_ten(9));
    CHECK(moved.sent[0].date == moved_by_ten(10));
    CHECK(moved.achievements[0].date == moved_by_ten(11));
    CHECK(moved.holidays[0] == moved_by_ten(12));
    CHECK(moved.forecasts[0].made == moved_by_ten(13));
    CHECK(moved.forecasts[0].by == moved_by_ten(14));
    CHECK(moved.forecasts[0].closed == moved_by_ten(15));
    CHECK(moved.decisions[0].date == moved_by_ten(16));
    CHECK(moved.decisions[0].lesson_date == moved_by_ten(17));
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
