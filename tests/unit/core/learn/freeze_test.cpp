// What is kept when a decision is made, and what is not kept twice.

#include "core/learn/freeze.h"

#include <doctest/doctest.h>

#include "core/model/well_formed.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

const OpportunityId kOffer{"o1"};
const OpportunityId kHope{"o2"};

// Contoso's answer comes on one of the next fifty days, each as likely.
std::vector<double> evenly() {
    std::vector<double> by_day;
    for (int day = 0; day <= 50; ++day)
        by_day.push_back(day / 50.0);
    return by_day;
}

DecisionRecord waiting() {
    DecisionRecord decision;
    decision.opportunity = kOffer;
    decision.advised = "ask_for_time";
    decision.chosen = "wait";
    decision.badge = "lean";
    return decision;
}

FrozenDecision frozen(const Search& search, std::optional<double> own = std::nullopt) {
    return freeze(search, march(2), waiting(),
                  {{kOffer, 0.9, std::nullopt, {}}, {kHope, 0.4, own, evenly()}}, std::nullopt);
}

}  // namespace

TEST_CASE("a decision is frozen with the forecasts of what is open without an offer") {
    const Search search = support::offer_and_hope();
    const FrozenDecision kept = frozen(search);
    CHECK(kept.decision.id.text == "j1");
    CHECK(kept.decision.date == march(2));
    CHECK(kept.decision.company == "Northwind");
    CHECK(kept.decision.chosen == "wait");
    REQUIRE(kept.forecasts.size() == 2);  // none of the offer in hand
    const ForecastRecord& offer = kept.forecasts[0];
    CHECK(offer.id.text == "j2");
    CHECK(offer.opportunity == kHope);
    CHECK(offer.company == "Contoso");
    CHECK(offer.event == ForecastEvent::Offers);
    CHECK(offer.stage == Stage::FinalInterview);
    CHECK_FALSE(offer.by.has_value());
    CHECK(offer.probability == 0.4);
    CHECK_FALSE(offer.own);
    const ForecastRecord& answer = kept.forecasts[1];
    CHECK(answer.event == ForecastEvent::Answers);
    CHECK(answer.by == march(2) + 28);
    CHECK(answer.probability == doctest::Approx(28 / 50.0));
}

TEST_CASE("the user's own chance is kept as such, and the day they named is the day") {
    Search search = support::offer_and_hope();
    search.opportunities[1].answer_expected = march(12);
    const FrozenDecision kept = frozen(search, 0.7);
    CHECK(kept.forecasts[0].probability == 0.7);
    CHECK(kept.forecasts[0].own);
    CHECK(kept.forecasts[1].by == march(12));
    CHECK(kept.forecasts[1].probability == doctest::Approx(0.2));
    CHECK_FALSE(kept.forecasts[1].own);
    search.opportunities[1].answer_expected = march(1);  // passed: four weeks again
    CHECK(frozen(search).forecasts[1].by == march(30));
}

TEST_CASE("what is open already since that day is not forecast twice, another stage or day is") {
    Search search = support::offer_and_hope();
    const FrozenDecision first = frozen(search);
    search.decisions.push_back(first.decision);
    search.forecasts = first.forecasts;
    CHECK(frozen(search).forecasts.empty());
    CHECK(frozen(search).decision.id.text == "j4");
    CHECK(freeze(search, march(3), waiting(), {{kHope, 0.4, {}, {}}}, {}).forecasts.size() == 1);
    search.forecasts[0].result = ForecastResult::Void;
    CHECK(frozen(search).forecasts.size() == 1);
    search.forecasts[0].result = ForecastResult::Open;
    search.opportunities[1].stage = Stage::VerbalOffer;
    CHECK(frozen(search).forecasts.empty());  // an offer now
    search.opportunities[1].stage = Stage::SecondInterview;
    CHECK(frozen(search).forecasts.size() == 2);
}

TEST_CASE("what is asked for along with the choice is forecast too") {
    const Search search = support::offer_and_hope();
    const Asked asked{kOffer, ForecastEvent::GrantsTime, 0.62};
    const FrozenDecision kept = freeze(search, march(2), waiting(), {}, asked);
    REQUIRE(kept.forecasts.size() == 1);
    CHECK(kept.forecasts[0].event == ForecastEvent::GrantsTime);
    CHECK(kept.forecasts[0].opportunity == kOffer);
    CHECK(kept.forecasts[0].probability == 0.62);
}

TEST_CASE("ids are free, and a full journal takes the decision without forecasts") {
    Search search = support::offer_and_hope();
    ForecastRecord old;
    old.id.text = "j2";
    search.forecasts = {old};
    CHECK(frozen(search).decision.id.text == "j3");
    search.forecasts.clear();
    for (int i = 0; i < kMaxJournal - 1; ++i) {
        old.id.text = "e" + std::to_string(i);
        search.forecasts.push_back(old);
    }
    const FrozenDecision kept = frozen(search);
    CHECK(kept.forecasts.size() == 1);
    search.decisions.push_back(kept.decision);
    search.forecasts.push_back(kept.forecasts[0]);
    CHECK(well_formed(search));
    CHECK(frozen(search).forecasts.empty());
}
