// Ten thousand searches by seed: every curve of the estimates is a proper distribution.

#include <doctest/doctest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/estimate/evidence.h"
#include "core/estimate/forecast.h"
#include "support/search_builder.h"

namespace {

using core::EndCurve;
using core::Forecast;
using core::Opportunity;
using core::Random;
using core::Stage;
using support::march;

int below(Random& random, int bound) {
    return random.integer(0, bound - 1);
}

Opportunity some_opportunity(Random& random) {
    const auto stage = static_cast<Stage>(below(random, 6));
    Opportunity one = support::opportunity("o1", "Contoso", stage);
    one.standing = static_cast<core::Standing>(below(random, 5));
    one.restructuring = random.uniform() < 0.3;
    if (random.uniform() < 0.8) one.stage_since = march(10) - below(random, 200);
    if (random.uniform() < 0.4) one.answer_expected = march(10) + (below(random, 90) - 30);
    if (random.uniform() < 0.5) one.own_chance = random.uniform() < 0.1 ? 1 : random.uniform();
    if (random.uniform() < 0.4) {
        core::Round round;
        round.id.text = "r1";
        if (random.uniform() < 0.8) round.date = march(10) + (below(random, 40) - 10);
        one.rounds = {round};
    }
    return one;
}

core::Search some_search(Random& random) {
    core::Search search;
    if (random.uniform() < 0.3) search.favourite = core::OpportunityId{"o1"};
    if (random.uniform() < 0.5)
        search.assumptions.push_back({"chance.no_answer", random.uniform()});
    if (random.uniform() < 0.3) search.assumptions.push_back({"optimism.pull", random.uniform()});
    return search;
}

core::OwnRates some_rates(Random& random) {
    core::OwnRates own;
    for (core::OwnTally& tally : own.by_stage) {
        tally.finished = below(random, 12);
        tally.offers = below(random, tally.finished + 1);
    }
    return own;
}

}  // namespace

TEST_CASE("chances of offer, refusal and silence are proper for 10,000 random inputs") {
    Random random(20261124);
    int odd = 0;
    const auto wants = [&odd](bool holds) { odd += holds ? 0 : 1; };
    constexpr double kClose = 1e-9;
    for (int i = 0; i < 10'000; ++i) {
        const Opportunity one = some_opportunity(random);
        const core::Search search = some_search(random);
        const core::Assumptions assumptions(core::evidence(), search, some_rates(random));
        const int horizon = below(random, 121);
        const Forecast forecast = core::forecast(one, assumptions, march(10), horizon);
        const EndCurve ends = core::end_curve(forecast);
        wants(forecast.chance >= 0 && forecast.chance <= 1);
        wants(forecast.chance_low <= forecast.chance + kClose);
        wants(forecast.chance_high >= forecast.chance - kClose);
        wants(ends.offer_by.size() == static_cast<std::size_t>(horizon) + 1);
        wants(ends.refusal_by.size() == ends.offer_by.size());
        const core::PresentStage present = core::present_stage(forecast);
        for (std::size_t day = 0; day < ends.offer_by.size(); ++day) {
            wants(ends.offer_by[day] >= (day == 0 ? 0 : ends.offer_by[day - 1]));
            wants(ends.refusal_by[day] >= (day == 0 ? 0 : ends.refusal_by[day - 1]));
            // An end needs an answer first.
            wants(ends.offer_by[day] + ends.refusal_by[day] <= present.answer_by[day] + kClose);
        }
        wants(ends.offer_by.back() <= ends.offer_ever + kClose);
        wants(ends.refusal_by.back() <= ends.refusal_ever + kClose);
        wants(present.answer_by.back() <= 1 - ends.silence_ever + kClose);
        wants(std::fabs(ends.offer_ever + ends.refusal_ever + ends.silence_ever - 1) < kClose);
        const core::Silence& silence = forecast.silence;
        wants(silence.percentile >= 0 && silence.percentile <= 1);
        wants((silence.kind == core::SilenceKind::NotYet) == (silence.days == 0));
    }
    CHECK(odd == 0);
}

TEST_CASE("over a long time each chance is reached: what is believed comes, or never will") {
    Random random(7);
    const core::Search search;
    for (int i = 0; i < 20; ++i) {
        Opportunity one = some_opportunity(random);
        one.restructuring = false;
        const core::Assumptions assumptions(core::evidence(), search);
        const EndCurve ends = core::end_curve(core::forecast(one, assumptions, march(10), 3000));
        CHECK(ends.offer_by.back() == doctest::Approx(ends.offer_ever).epsilon(1e-3));
        CHECK(ends.refusal_by.back() == doctest::Approx(ends.refusal_ever).epsilon(1e-3));
    }
}

TEST_CASE("silence only ever lowers the usual chance, and never makes hearing likelier") {
    const core::Search search;
    const core::Assumptions assumptions(core::evidence(), search);
    for (int stage = 0; stage <= static_cast<int>(Stage::FinalInterview); ++stage) {
        Opportunity one = support::opportunity("o1", "Contoso", static_cast<Stage>(stage));
        double usual = 1;
        double never = 0;
        double percentile = 0;
        for (int days = 0; days <= 300; ++days) {
            one.stage_since = march(10) - days;
            const Forecast forecast = core::forecast(one, assumptions, march(10), 1);
            CHECK(forecast.usual <= usual);
            CHECK(forecast.wait.no_answer >= never);
            CHECK(forecast.silence.percentile >= percentile);
            usual = forecast.usual;
            never = forecast.wait.no_answer;
            percentile = forecast.silence.percentile;
        }
    }
}
