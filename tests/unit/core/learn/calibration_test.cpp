// Scores against hand-computed sets and A15 of decision.md section 10.

#include "core/learn/calibration.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/answer.h"
#include "core/base/random.h"
#include "core/json_api.h"
#include "core/learn/score.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

bool near(double found, double expected, double tolerance = 1e-9) {
    return std::fabs(found - expected) <= tolerance;
}

std::vector<Resolved> repeated(double probability, int happened, int count) {
    std::vector<Resolved> out;
    for (int i = 0; i < count; ++i)
        out.push_back({probability, i < happened});
    return out;
}

std::vector<Resolved> joined(std::vector<Resolved> a, const std::vector<Resolved>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}  // namespace

TEST_CASE("A15: the Brier score of four forecasts") {
    const auto found = calibration({{0.8, true}, {0.3, false}, {0.6, true}, {0.9, false}});
    REQUIRE(found.has_value());
    CHECK(near(found->brier, 0.275));
    // -(ln .8 + ln .7 + ln .6 + ln .1) / 4
    CHECK(near(found->log_score,
               -(std::log(0.8) + std::log(0.7) + std::log(0.6) + std::log(0.1)) / 4));
    CHECK(near(found->optimism, 2.6 / 4 - 0.5));
    CHECK_FALSE(found->enough);
}

TEST_CASE("the split of the Brier score by hand, and it adds up") {
    // Ten at .8 of which six happened, ten at .2 of which two did. Share 8/20.
    const auto found = calibration(joined(repeated(0.8, 6, 10), repeated(0.2, 2, 10)));
    REQUIRE(found.has_value());
    CHECK(near(found->reliability, (10 * 0.04 + 0) / 20));
    CHECK(near(found->resolution, (10 * 0.04 + 10 * 0.04) / 20));
    CHECK(near(found->uncertainty, 0.24));
    CHECK(near(found->brier, 0.22));
    Random random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<Resolved> many;
        for (int i = random.integer(1, 60); i > 0; --i)
            many.push_back({random.integer(0, 20) / 20.0, random.chance(0.4)});
        const auto split = calibration(many);
        CHECK(near(split->brier, split->reliability - split->resolution + split->uncertainty));
    }
}

TEST_CASE("bands hold every forecast once and say when they are too few") {
    const auto found =
        calibration(joined(repeated(0.3, 2, 4), joined(repeated(1, 5, 5), repeated(0.1, 0, 1))));
    REQUIRE(found->bands.size() == 6);
    CHECK(found->bands[1].count == 1);
    CHECK(found->bands[2].count == 4);
    CHECK_FALSE(found->bands[2].enough);
    CHECK(near(found->bands[2].forecast, 0.3));
    CHECK(near(found->bands[2].happened, 0.5));
    CHECK(found->bands[5].count == 5);
    CHECK(found->bands[5].enough);
    CHECK(found->held_back == 5);
    CHECK_FALSE(calibration({}).has_value());
}

TEST_CASE("the correction is the identity without forecasts and finds a known distortion") {
    CHECK(correction({}).slope == 1);
    CHECK(corrected(0.7, correction({})) == doctest::Approx(0.7));
    // Forecasts whose true chance is logistic(-1 + logit p): optimism of one unit.
    Random random(11);
    std::vector<Resolved> many;
    for (int i = 0; i < 20'000; ++i) {
        const double p = random.uniform(0.05, 0.95);
        many.push_back({p, random.chance(1 / (1 + std::exp(1 - std::log(p / (1 - p)))))});
    }
    const Correction found = correction(many);
    CHECK(near(found.intercept, -1, 0.06));
    CHECK(near(found.slope, 1, 0.06));
    CHECK(near(corrected(0.5, found), 1 / (1 + std::exp(1.0)), 0.015));
}

TEST_CASE("under thirty forecasts the correction is drawn back to the identity") {
    // All at one half, where only the intercept speaks: its optimum solves
    // (happened - count p) = intercept. Ten of which two happened.
    const Correction found = correction(repeated(0.5, 2, 10));
    double intercept = 0;
    for (int i = 0; i < 200; ++i)  // the same equation by bisection-like damping
        intercept += 0.1 * ((2 - 10 / (1 + std::exp(-intercept))) - intercept);
    CHECK(near(found.intercept, intercept / 3, 1e-6));
    CHECK(near(found.slope, 1, 1e-9));
    CHECK(found.intercept < 0);
    CHECK(corrected(0.5, found) < 0.5);
    CHECK(corrected(0, found) == 0);
    CHECK(corrected(1, found) == 1);
}

TEST_CASE("a search's own forecasts and the shown ones are scored apart") {
    Search search;
    const auto add = [&](double p, bool own, ForecastResult result, std::optional<Date> by) {
        ForecastRecord forecast;
        forecast.id.text = "e" + std::to_string(search.forecasts.size());
        forecast.made = march(1);
        forecast.probability = p;
        forecast.own = own;
        forecast.result = result;
        forecast.by = by;
        search.forecasts.push_back(forecast);
    };
    add(0.8, true, ForecastResult::DidNot, {});
    add(0.5, false, ForecastResult::Happened, {});
    add(0.4, true, ForecastResult::Void, {});
    add(0.4, true, ForecastResult::Open, march(3));
    add(0.4, true, ForecastResult::Open, march(9));
    DecisionRecord decision;
    decision.id.text = "d1";
    decision.advised = "wait";
    decision.chosen = "wait";
    decision.lesson = "Ask sooner.";
    search.decisions = {decision, decision, decision};
    search.decisions[1].chosen = "accept";
    search.decisions[2].lesson.clear();
    const ScoreSheet sheet = score_sheet(search, march(5));
    REQUIRE(sheet.own.has_value());
    REQUIRE(sheet.ours.has_value());
    CHECK(near(sheet.own->brier, 0.64));
    CHECK(near(sheet.ours->brier, 0.25));
    CHECK(sheet.open == 2);
    CHECK(sheet.overdue == 1);
    CHECK(sheet.voided == 1);
    CHECK(sheet.decisions == 3);
    CHECK(sheet.followed == 2);
    CHECK(sheet.lessons == 2);
}

TEST_CASE("own stage rates count each opportunity once a stage, and reach the answer") {
    Search search = support::offer_and_hope();
    const auto add = [&](const char* id, Stage stage, ForecastEvent event, ForecastResult result) {
        ForecastRecord forecast;
        forecast.id.text = "e" + std::to_string(search.forecasts.size());
        forecast.made = march(1);
        if (*id != 0) forecast.opportunity = OpportunityId{id};
        forecast.stage = stage;
        forecast.event = event;
        forecast.result = result;
        search.forecasts.push_back(forecast);
    };
    const Stage stage = search.opportunities[1].stage;
    const auto usual = [&] {
        const auto found = answer(search, march(2), Detail::Quick);
        REQUIRE(found);
        return found->estimates[1].usual_chance;
    };
    const double before = usual();
    add("x1", stage, ForecastEvent::Offers, ForecastResult::DidNot);
    add("x1", stage, ForecastEvent::Offers, ForecastResult::Happened);  // the first one counts
    add("x1", Stage::Lead, ForecastEvent::Offers, ForecastResult::Happened);
    add("x2", stage, ForecastEvent::Answers, ForecastResult::Happened);  // not about an offer
    add("x3", stage, ForecastEvent::Offers, ForecastResult::Open);
    add("x3", stage, ForecastEvent::Offers, ForecastResult::Void);
    add("", stage, ForecastEvent::Offers, ForecastResult::DidNot);
    add("", stage, ForecastEvent::Offers, ForecastResult::DidNot);
    add("x4", stage, ForecastEvent::Offers, ForecastResult::DidNot);
    const auto place = static_cast<std::size_t>(stage);
    CHECK(own_rates(search).by_stage[place] == OwnTally{4, 0});
    CHECK(own_rates(search).by_stage[0] == OwnTally{1, 1});
    CHECK(score_sheet(search, march(2)).rates == own_rates(search));
    CHECK(usual() == before);  // four cases say less than they seem to
    add("x5", stage, ForecastEvent::Offers, ForecastResult::DidNot);
    CHECK(own_rates(search).by_stage[place] == OwnTally{5, 0});
    CHECK(usual() < before);
}

TEST_CASE("the door of score answers for an empty journal and refuses what is no search") {
    const auto text = score_json(R"({"format": "juggle.search", "version": 2})", march(2));
    REQUIRE(text);
    CHECK(text->find("\"own\": null") != std::string::npos);
    CHECK_FALSE(score_json("[]", march(2)));
}
