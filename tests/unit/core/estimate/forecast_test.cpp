#include <doctest/doctest.h>

#include <cmath>

#include "core/estimate/forecast.h"
#include "core/estimate/runway.h"
#include "core/estimate/waiting.h"
#include "support/search_builder.h"

namespace {

using core::Assumptions;
using core::evidence;
using core::Forecast;
using core::Opportunity;
using core::Search;
using core::Stage;
using support::march;

constexpr int kHorizon = 60;

Forecast of(const Opportunity& opportunity, const Search& search = {}) {
    return core::forecast(opportunity, Assumptions(evidence(), search), march(2), kHorizon);
}

Opportunity at(Stage stage) {
    Opportunity opportunity = support::opportunity("o1", "Contoso", stage);
    opportunity.stage_since = march(2);
    return opportunity;
}

}  // namespace

TEST_CASE("without an opinion of one's own the chance is the usual one of the stage") {
    CHECK(of(at(Stage::Applied)).chance == doctest::Approx(0.01));
    CHECK(of(at(Stage::Screen)).chance == doctest::Approx(0.055));
    CHECK(of(at(Stage::FirstInterview)).chance == doctest::Approx(0.16));
    CHECK(of(at(Stage::SecondInterview)).chance == doctest::Approx(0.27));
    CHECK(of(at(Stage::FinalInterview)).chance == doctest::Approx(0.38));
    CHECK(of(at(Stage::VerbalOffer)).chance == doctest::Approx(0.93));
    CHECK(of(at(Stage::Offer)).chance == doctest::Approx(1));
}

TEST_CASE("one's own chance is pulled half-way to the usual one") {
    Opportunity opportunity = at(Stage::FinalInterview);
    opportunity.own_chance = 0.5;
    CHECK(of(opportunity).chance == doctest::Approx(0.44));
    CHECK(of(opportunity).chance_low == doctest::Approx(0.375));
    CHECK(of(opportunity).chance_high == doctest::Approx(0.5));
    Search trusting;
    trusting.assumptions = {{"optimism.pull", 0}};
    CHECK(of(opportunity, trusting).chance == doctest::Approx(0.5));
}

TEST_CASE("the stages ahead multiply out to the chance in the proportions of the chain") {
    const Forecast forecast = of(at(Stage::FirstInterview));
    REQUIRE(forecast.pass_probs.size() == 3);
    double product = 1;
    for (const double pass : forecast.pass_probs)
        product *= pass;
    CHECK(product == doctest::Approx(forecast.chance));
    const double power = std::log(forecast.pass_probs[0]) / std::log(0.58);
    CHECK(std::log(forecast.pass_probs[2]) / std::log(0.38) == doctest::Approx(power));
}

TEST_CASE("the wait after a final interview is log-normal, median 20, 90 % by day 45") {
    const core::WaitingCurve curve =
        core::waiting_curve({20, std::log(45.0 / 20) / 1.2815515655, 0}, 0, 60);
    CHECK(curve.answer_by[20] == doctest::Approx(0.5).epsilon(1e-6));
    CHECK(curve.answer_by[45] == doctest::Approx(0.9).epsilon(1e-6));
    CHECK(curve.median_day == 20);
}

TEST_CASE("the curve starts at nothing, never falls and never passes those who answer at all") {
    for (const int silent : {0, 1, 7, 20, 60, 200}) {
        CAPTURE(silent);
        const core::WaitingCurve curve = core::waiting_curve({20, 0.633, 0.2}, silent, 90);
        REQUIRE(curve.answer_by.size() == 91);
        REQUIRE(curve.finish_prob.size() == 90);
        CHECK(curve.answer_by[0] == 0);
        double quiet = 1;
        for (std::size_t day = 1; day < curve.answer_by.size(); ++day) {
            CHECK(curve.answer_by[day] >= curve.answer_by[day - 1]);
            CHECK(curve.answer_by[day] <= 1 - curve.no_answer + 1e-12);
            quiet *= 1 - curve.finish_prob[day - 1];
            CHECK(1 - quiet == doctest::Approx(curve.answer_by[day]));
        }
    }
}

TEST_CASE("silence makes never hearing more likely and the chance smaller") {
    Opportunity opportunity = at(Stage::FinalInterview);
    double chance = 1;
    for (const int silent : {0, 10, 20, 40, 80}) {
        CAPTURE(silent);
        opportunity.stage_since = march(2) - silent;
        const Forecast forecast = of(opportunity);
        CHECK(forecast.chance < chance);
        // Bayes: those who never answer, among all who have been silent so long.
        const double f =
            silent == 0 ? 0
                        : 0.5 * std::erfc(-std::log(silent / 20.0) /
                                          (std::log(45.0 / 20) / 1.2815515655 * std::sqrt(2.0)));
        const double never = 0.2 / (0.2 + 0.8 * (1 - f));
        CHECK(forecast.wait.no_answer == doctest::Approx(never).epsilon(1e-6));
        CHECK(forecast.chance == doctest::Approx(0.38 * (1 - never) / 0.8).epsilon(1e-6));
        chance = forecast.chance;
    }
}

TEST_CASE("a day they named is the middle of the answers") {
    Opportunity opportunity = at(Stage::FinalInterview);
    opportunity.answer_expected = march(12);
    const Forecast forecast = of(opportunity);
    CHECK(forecast.wait.median_day == 10);
    CHECK(forecast.wait.answer_by[10] == doctest::Approx(0.4));
}

TEST_CASE("whoever passes has been answered") {
    Opportunity opportunity = at(Stage::FinalInterview);
    const Forecast sure = core::with_chance(of(opportunity), 0.95);
    const core::PresentStage stage = core::present_stage(sure);
    CHECK(stage.pass_prob_when_answered == doctest::Approx(1));
    CHECK(stage.answer_by.back() <= 0.95);
    CHECK(stage.answer_by.back() > 1 - sure.wait.no_answer);
    // A silence beyond all answers, and a hope that stays: due at once, and no nonsense.
    Opportunity forgotten = opportunity;
    forgotten.stage_since = march(2) - 40'000;
    forgotten.own_chance = 1;
    const core::PresentStage late = core::present_stage(of(forgotten));
    CHECK(late.answer_by.front() == 0);
    CHECK(late.answer_by.back() == doctest::Approx(0.5));
    const core::PresentStage usual = core::present_stage(of(opportunity));
    CHECK(usual.pass_prob_when_answered == doctest::Approx(0.38 / 0.8));
}

TEST_CASE("a reorganisation lowers the chance and lengthens the wait (B20, B21)") {
    Opportunity opportunity = at(Stage::SecondInterview);
    const Forecast plain = of(opportunity);
    opportunity.restructuring = true;
    const Forecast waiting = of(opportunity);
    const core::Restructured& ends = waiting.restructured;
    CHECK(ends.stays == doctest::Approx(0.36));
    CHECK(ends.changes == doctest::Approx(0.24));
    CHECK(ends.stays + ends.changes + ends.vanishes == doctest::Approx(1));
    CHECK(plain.restructured.vanishes == 0);
    // A heavy tail: one answer in ten comes after four times the middle one (20 days, 82 days).
    const core::WaitingCurve tail = core::waiting_curve({20, 1.1, 0.2}, 0, 120);
    CHECK(waiting.wait.answer_by[60] == doctest::Approx(tail.answer_by[60]));
    CHECK(tail.answer_by[82] == doctest::Approx(0.8 * 0.9).epsilon(0.002));
    CHECK(waiting.chance == doctest::Approx(0.6 * plain.chance));
    CHECK(*waiting.wait.median_day > 2 * *plain.wait.median_day);
}

TEST_CASE("the runway is savings over what goes out beyond what comes in") {
    core::Finances finances;
    finances.savings = core::money_from_major(1200);
    finances.monthly_spending = core::money_from_major(1500);
    finances.monthly_income = core::money_from_major(600);
    CHECK(!core::runway_end(finances, march(2)));  // not an issue
    finances.not_an_issue = false;
    // 900 a month is 29.57 a day: 40 days are covered.
    CHECK(core::runway_end(finances, march(2)) == march(2) + 40);
    finances.as_of = march(2) - 30;  // ten days are left
    CHECK(core::runway_end(finances, march(2)) == march(12));
    finances.as_of = march(2) - 100;
    CHECK(*core::runway_end(finances, march(2)) < march(2));
    finances.monthly_income = finances.monthly_spending;
    CHECK(!core::runway_end(finances, march(2)));
}

TEST_CASE("standing is a factor on the odds of an offer (A13)") {
    Opportunity opportunity = at(Stage::FinalInterview);
    opportunity.standing = core::Standing::LongSoughtFit;  // odds 0.38 to 0.62, doubled
    CHECK(of(opportunity).chance == doctest::Approx(0.76 / 1.38));
    opportunity.standing = core::Standing::OneOfMany;
    CHECK(of(opportunity).chance < 0.38);
    opportunity.standing = core::Standing::OneOfSeveral;
    CHECK(of(opportunity).chance == doctest::Approx(0.38));
}

TEST_CASE("the favourite is believed in more easily, and after half a year everything is") {
    Opportunity opportunity = at(Stage::FinalInterview);
    opportunity.own_chance = 0.5;
    Search search;
    search.opportunities = {opportunity};
    CHECK(of(opportunity, search).pull == doctest::Approx(0.5));
    search.favourite = opportunity.id;
    CHECK(of(opportunity, search).pull == doctest::Approx(0.6));
    CHECK(of(opportunity, search).chance == doctest::Approx(0.5 - 0.6 * 0.12));
    search.favourite.reset();
    search.sent.emplace_back();
    search.sent[0].date = march(2) - 182;
    CHECK(of(opportunity, search).pull == doctest::Approx(0.5));
    search.sent[0].date = march(2) - 183;
    CHECK(of(opportunity, search).pull == doctest::Approx(0.67));
}

TEST_CASE("own history counts once there are five finished cases (beta-binomial)") {
    const Search search;
    core::OwnRates own;
    auto& tally = own.by_stage[static_cast<std::size_t>(Stage::FinalInterview)];
    const auto chance = [&] {
        return core::forecast(at(Stage::FinalInterview), Assumptions(evidence(), search, own),
                              march(2), kHorizon);
    };
    tally = {4, 4};
    CHECK(chance().chance == doctest::Approx(0.38));
    tally = {6, 5};  // the prior weighs twelve cases: (12 * 0.38 + 5) / 18
    CHECK(chance().chance == doctest::Approx((4.56 + 5) / 18));
    CHECK(chance().chance_low < chance().chance);
    CHECK(chance().chance_high > chance().chance);
    tally = {6, 0};
    CHECK(chance().chance == doctest::Approx(4.56 / 18));
}

TEST_CASE("a round ahead means that the stage before was passed (D1, E17)") {
    Opportunity opportunity = at(Stage::FirstInterview);
    CHECK(of(opportunity).chance == doctest::Approx(0.16));
    core::Round round;
    round.id.text = "r2";
    round.date = march(12);
    opportunity.rounds = {round};
    const Forecast invited = of(opportunity);
    CHECK(invited.chance == doctest::Approx(0.27));
    CHECK(invited.stage == Stage::SecondInterview);
    CHECK(invited.pass_probs.size() == 2);
    // Nothing is heard before the day; then the usual wait between rounds, median 8.
    CHECK(invited.wait.answer_by[10] == 0);
    CHECK(invited.wait.answer_by[11] > 0);
    CHECK(invited.wait.answer_by[18] == doctest::Approx(0.4));
    CHECK(invited.silence.kind == core::SilenceKind::NotYet);
    opportunity.rounds[0].state = core::RoundState::Declined;
    CHECK(of(opportunity).chance == doctest::Approx(0.16));
    Opportunity lead = at(Stage::Lead);
    lead.rounds = {round};
    CHECK(of(lead).chance == doctest::Approx(0.055));
}

TEST_CASE("whether a silence is normal is told by the share of answers that have come") {
    // Log-normal with median 20 and 90th percentile 45: quartiles at 20 * (45/20)^(+-0.5263).
    const core::WaitingTime time{20, std::log(45.0 / 20) / 1.2815515655446004, 0.2};
    struct Reading {
        int days;
        core::SilenceKind kind;
    };
    constexpr Reading kReadings[] = {
        {-3, core::SilenceKind::NotYet},   {0, core::SilenceKind::NotYet},
        {1, core::SilenceKind::Early},     {13, core::SilenceKind::Early},
        {14, core::SilenceKind::Usual},    {30, core::SilenceKind::Usual},
        {31, core::SilenceKind::Late},     {56, core::SilenceKind::Late},
        {57, core::SilenceKind::VeryLate},
    };
    for (const Reading& reading : kReadings) {
        CAPTURE(reading.days);
        CHECK(core::silence(time, reading.days).kind == reading.kind);
    }
    CHECK(core::silence(time, 20).percentile == doctest::Approx(0.5));
    CHECK(core::silence(time, 45).percentile == doctest::Approx(0.9));
}

TEST_CASE("the offer of a final round comes with the answer, as often as it is passed") {
    const Forecast forecast = of(at(Stage::FinalInterview));
    const core::EndCurve ends = core::end_curve(forecast);
    REQUIRE(ends.offer_by.size() == kHorizon + 1);
    for (std::size_t day = 0; day < ends.offer_by.size(); ++day) {
        CHECK(ends.offer_by[day] == doctest::Approx(forecast.wait.answer_by[day] * 0.38 / 0.8));
        CHECK(ends.offer_by[day] + ends.refusal_by[day] ==
              doctest::Approx(forecast.wait.answer_by[day]));
    }
    CHECK(ends.offer_ever == doctest::Approx(0.38));
    CHECK(ends.silence_ever == doctest::Approx(0.2));
    CHECK(ends.refusal_ever == doctest::Approx(0.42));
}
