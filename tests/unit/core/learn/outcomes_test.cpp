// Forecasts close by what happens: each way an opportunity can go, for each kind of forecast.

#include "core/learn/outcomes.h"

#include <doctest/doctest.h>

#include "core/model/words.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

ForecastRecord forecast(ForecastEvent event, std::optional<Date> by = std::nullopt) {
    ForecastRecord out;
    out.id.text = "e1";
    out.made = march(2);
    out.opportunity = OpportunityId{"o2"};
    out.event = event;
    out.stage = Stage::FirstInterview;
    out.by = by;
    return out;
}

// Contoso after its first interview, with one forecast of it.
Search with(const ForecastRecord& forecast) {
    Search search = support::offer_and_hope();
    search.opportunities[1].stage = Stage::FirstInterview;
    search.opportunities[1].stage_since = march(1);
    search.forecasts = {forecast};
    return search;
}

Search moved(Search search, Stage stage, std::optional<Date> day) {
    Opportunity& o = search.opportunities[1];
    o.stage = stage;
    o.stage_since = day;
    o.outcome.reset();
    o.closed_on.reset();
    if (has_offer(o) && !o.offer) o.offer.emplace();
    return search;
}

Search ended(Search search, Outcome outcome, Date day) {
    search = moved(std::move(search), Stage::Closed, day);
    search.opportunities[1].outcome = outcome;
    search.opportunities[1].closed_on = day;
    return search;
}

ForecastRecord then(const Search& before, Search after) {
    return closed_by_events(before, std::move(after)).forecasts[0];
}

ForecastResult result_of_end(ForecastEvent event, Outcome outcome) {
    const Search search = with(forecast(event));
    return then(search, ended(search, outcome, march(9))).result;
}

}  // namespace

TEST_CASE("an offer closes the forecast of one as happened, on the day it came") {
    const Search search = with(forecast(ForecastEvent::Offers));
    for (const Stage stage : {Stage::VerbalOffer, Stage::Offer, Stage::Accepted}) {
        const ForecastRecord closed = then(search, moved(search, stage, march(8)));
        CHECK(closed.result == ForecastResult::Happened);
        CHECK(closed.closed == march(8));
    }
    const ForecastRecord open = then(search, moved(search, Stage::FinalInterview, march(8)));
    CHECK(open.result == ForecastResult::Open);
    CHECK_FALSE(open.closed.has_value());
}

TEST_CASE("every end closes what was hoped for as it should") {
    struct Row {
        Outcome outcome;
        ForecastResult offers, passes, answers;
    };
    using R = ForecastResult;
    const Row rows[] = {
        {Outcome::Accepted, R::Happened, R::Happened, R::Happened},
        {Outcome::Declined, R::Void, R::Void, R::Void},
        {Outcome::Withdrawn, R::Void, R::Void, R::Void},
        {Outcome::Rejected, R::DidNot, R::DidNot, R::Happened},
        {Outcome::Ghosted, R::DidNot, R::DidNot, R::DidNot},
        {Outcome::Lapsed, R::Happened, R::Happened, R::Happened},
        {Outcome::Rescinded, R::Happened, R::Happened, R::Happened},
        {Outcome::Cancelled, R::Void, R::Void, R::Void},
    };
    for (const Row& row : rows) {
        CAPTURE(word(row.outcome));
        CHECK(result_of_end(ForecastEvent::Offers, row.outcome) == row.offers);
        CHECK(result_of_end(ForecastEvent::PassesStage, row.outcome) == row.passes);
        CHECK(result_of_end(ForecastEvent::Answers, row.outcome) == row.answers);
        CHECK(result_of_end(ForecastEvent::GrantsTime, row.outcome) == R::Void);
        CHECK(result_of_end(ForecastEvent::ImprovesOffer, row.outcome) == R::Void);
    }
}

TEST_CASE("passing the stage closes the forecast of it, and is an answer") {
    const Search search = with(forecast(ForecastEvent::PassesStage));
    const Search on = moved(search, Stage::SecondInterview, march(5));
    CHECK(then(search, on).result == ForecastResult::Happened);
    const Search back = moved(search, Stage::Screen, march(5));
    CHECK(then(search, back).result == ForecastResult::Open);
    const Search asked = with(forecast(ForecastEvent::Answers));
    CHECK(then(asked, moved(asked, Stage::SecondInterview, march(5))).result ==
          ForecastResult::Happened);
}

TEST_CASE("a forecast with a day is held to that day") {
    const Search search = with(forecast(ForecastEvent::Answers, march(10)));
    const auto answered_on = [&](std::optional<Date> day) {
        return then(search, moved(search, Stage::SecondInterview, day)).result;
    };
    CHECK(answered_on(march(10)) == ForecastResult::Happened);
    CHECK(answered_on(march(11)) == ForecastResult::DidNot);
    CHECK(answered_on(std::nullopt) == ForecastResult::Open);  // only a person can tell
    CHECK(then(search, ended(search, Outcome::Withdrawn, march(9))).result == ForecastResult::Void);
    CHECK(then(search, ended(search, Outcome::Withdrawn, march(12))).result ==
          ForecastResult::DidNot);
}

TEST_CASE("what was asked for closes with its answer") {
    for (const RequestKind kind : {RequestKind::Time, RequestKind::Terms}) {
        ForecastRecord asked = forecast(kind == RequestKind::Time ? ForecastEvent::GrantsTime
                                                                  : ForecastEvent::ImprovesOffer);
        Search search = moved(with(asked), Stage::Offer, march(1));
        const auto answered = [&](RequestAnswer answer, Date day) {
            Search after = search;
            after.opportunities[1].offer->requests.push_back({day, kind, answer});
            return then(search, after).result;
        };
        CHECK(answered(RequestAnswer::Granted, march(3)) == ForecastResult::Happened);
        CHECK(answered(RequestAnswer::Refused, march(3)) == ForecastResult::DidNot);
        CHECK(answered(RequestAnswer::Open, march(3)) == ForecastResult::Open);
        CHECK(answered(RequestAnswer::Refused, march(1)) == ForecastResult::Open);  // an older one
    }
    const Search search =
        moved(with(forecast(ForecastEvent::ImprovesOffer)), Stage::Offer, march(1));
    Search raised = search;
    raised.opportunities[1].offer->improved = true;
    CHECK(then(search, raised).result == ForecastResult::Happened);
}

TEST_CASE("a removed opportunity leaves its open forecasts void, and others alone") {
    Search search = with(forecast(ForecastEvent::Offers));
    search.forecasts.push_back(forecast(ForecastEvent::Offers));
    search.forecasts[1].result = ForecastResult::Happened;
    search.forecasts.push_back(forecast(ForecastEvent::Offers));
    search.forecasts[2].opportunity = OpportunityId{"o1"};
    search.forecasts[2].stage = Stage::Offer;
    Search after = search;
    after.opportunities.pop_back();
    after = closed_by_events(search, after);
    CHECK(after.forecasts[0].result == ForecastResult::Void);
    CHECK(after.forecasts[1].result == ForecastResult::Happened);
    CHECK(after.forecasts[2].result == ForecastResult::Open);
}

TEST_CASE("an end that is put right or taken back takes its closing along, a person's stays") {
    const Search search = with(forecast(ForecastEvent::Offers));
    const Search rejected = closed_by_events(search, ended(search, Outcome::Rejected, march(9)));
    REQUIRE(rejected.forecasts[0].result == ForecastResult::DidNot);
    const Search withdrawn =
        closed_by_events(rejected, ended(rejected, Outcome::Withdrawn, march(9)));
    CHECK(withdrawn.forecasts[0].result == ForecastResult::Void);
    const Search open =
        closed_by_events(rejected, moved(rejected, Stage::FirstInterview, march(1)));
    CHECK(open.forecasts[0].result == ForecastResult::Open);
    CHECK_FALSE(open.forecasts[0].closed.has_value());
    Search by_hand = rejected;
    by_hand.forecasts[0].closed = march(10);
    CHECK(then(by_hand, ended(by_hand, Outcome::Withdrawn, march(9))).result ==
          ForecastResult::DidNot);
}

TEST_CASE("an end takes nothing back of what happened on the way") {
    const Search search = with(forecast(ForecastEvent::PassesStage));
    const Search passed = closed_by_events(search, moved(search, Stage::SecondInterview, march(5)));
    REQUIRE(passed.forecasts[0].result == ForecastResult::Happened);
    CHECK(then(passed, ended(passed, Outcome::Rejected, march(9))).result ==
          ForecastResult::Happened);
    const Search hoped = with(forecast(ForecastEvent::Offers));
    const Search offered = closed_by_events(hoped, moved(hoped, Stage::Offer, march(5)));
    CHECK(then(offered, ended(offered, Outcome::Declined, march(9))).result ==
          ForecastResult::Happened);
}

TEST_CASE("a spoken offer is forecast to come in writing") {
    ForecastRecord spoken = forecast(ForecastEvent::Offers);
    spoken.stage = Stage::VerbalOffer;
    const Search search = moved(with(spoken), Stage::VerbalOffer, march(1));
    CHECK(then(search, moved(search, Stage::Offer, march(4))).result == ForecastResult::Happened);
    CHECK(then(search, ended(search, Outcome::Rescinded, march(4))).result ==
          ForecastResult::DidNot);
    CHECK(then(search, ended(search, Outcome::Declined, march(4))).result == ForecastResult::Void);
}

TEST_CASE("news from before the forecast counts from its day on") {
    const Search search = with(forecast(ForecastEvent::Offers));
    CHECK(then(search, moved(search, Stage::Offer, march(1))).closed == march(2));
    CHECK_FALSE(then(search, moved(search, Stage::Offer, std::nullopt)).closed.has_value());
}
