#include "core/estimate/forecast.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contract.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

std::string_view chance_key(Stage stage) {
    switch (stage) {
        case Stage::Lead:
            return key::kChanceLead;
        case Stage::Applied:
            return key::kChanceApplied;
        case Stage::Screen:
            return key::kChanceScreen;
        case Stage::FirstInterview:
            return key::kChanceFirstInterview;
        case Stage::SecondInterview:
            return key::kChanceSecondInterview;
        case Stage::FinalInterview:
            return key::kChanceFinalInterview;
        case Stage::VerbalOffer:
            return key::kChanceWritten;
        case Stage::Offer:
        case Stage::Accepted:
        case Stage::Closed:
            break;
    }
    return {};
}

// The rates of the stages still ahead, the present one first. A lead is applied for first; that
// step costs no time here, it is part of the wait for the screen.
std::vector<double> remaining_rates(Stage stage, const Assumptions& assumptions) {
    static constexpr std::string_view kChain[] = {key::kRateAppliedScreen, key::kRateScreenFirst,
                                                  key::kRateFirstSecond, key::kRateSecondFinal,
                                                  key::kRateFinalOffer};
    const int first = std::max(0, static_cast<int>(stage) - static_cast<int>(Stage::Applied));
    std::vector<double> rates;
    for (int i = first; i < 5; ++i) {
        rates.push_back(std::clamp(assumptions(kChain[i]), 0.001, 0.999));
    }
    return rates;
}

// One's own estimate, pulled part of the way to the usual one: beliefs are informative but too
// optimistic.
double believed(const std::optional<double>& own, double usual, double pull) {
    return own ? *own + pull * (usual - *own) : usual;
}

double restructuring_factor(const Opportunity& opportunity, const Assumptions& assumptions) {
    return opportunity.restructuring ? assumptions(key::kRestructuringFactor) : 1;
}

// "They would answer by that day" puts the middle of the answers on that day (A6); otherwise the
// usual wait of the stage.
WaitingTime usual_wait(const Opportunity& opportunity, const Assumptions& assumptions, Date since) {
    WaitingTime time;
    const bool decision = opportunity.stage == Stage::FinalInterview;
    time.no_answer =
        assumptions(opportunity.stage < Stage::Screen ? key::kNoAnswerEarly : key::kNoAnswer);
    if (opportunity.answer_expected) {
        time.median = std::max(1, *opportunity.answer_expected - since);
        time.sigma = assumptions(key::kPromisedSpread);
    } else {
        const Assumptions::LogNormal row =
            assumptions.log_normal(decision ? key::kInterviewToDecision : key::kBetweenRounds);
        time.median = std::max(0.5, row.median * restructuring_factor(opportunity, assumptions));
        time.sigma = row.sigma;
    }
    return time;
}

void add_pending(const Opportunity& opportunity, const Assumptions& assumptions, Date today,
                 int horizon_days, Forecast& forecast) {
    const std::vector<double> rates = remaining_rates(opportunity.stage, assumptions);
    const Date since = std::min(opportunity.stage_since.value_or(today), today);
    WaitingTime time = usual_wait(opportunity, assumptions, since);
    time.no_answer = std::min(time.no_answer, 0.99);  // a user's 1 would leave nothing to wait for
    WaitingCurve curve = waiting_curve(time, today - since, horizon_days);
    // Silence lowers the usual chance by what it says about never hearing.
    const double still = (1 - curve.no_answer) / (1 - time.no_answer);
    const double survives =
        opportunity.restructuring ? assumptions(key::kRestructuringSurvives) : 1;
    const ValueRange usual = assumptions.range(forecast.source);
    const double pull = assumptions(key::kOptimismPull);
    const auto used = [&](double row) {
        return believed(forecast.own, row * still * survives, pull);
    };
    forecast.usual = usual.typical * still * survives;
    forecast.chance = used(usual.typical);
    forecast.chance_low = used(usual.low);
    forecast.chance_high = used(usual.high);
    forecast.wait = std::move(curve);
    for (std::size_t i = 1; i < rates.size(); ++i) {
        const bool decision = i + 1 == rates.size();
        forecast.later_mean_days.push_back(
            std::max(1.0, assumptions(decision ? key::kInterviewToDecision : key::kBetweenRounds)));
    }
    forecast.pass_probs = rates;
    forecast = with_chance(std::move(forecast), forecast.chance);
    if (forecast.wait.median_day) {
        double day = *forecast.wait.median_day;
        for (const double mean : forecast.later_mean_days)
            day += mean;
        forecast.offer_day = day;
    }
}

}  // namespace

std::vector<double> scaled_rates(const std::vector<double>& rates, double chance) {
    JUGGLE_ASSERT(chance >= 0 && chance <= 1);
    double product = 1;
    for (const double rate : rates)
        product *= rate;
    std::vector<double> scaled;
    const double count = static_cast<double>(rates.size());
    for (const double rate : rates) {
        if (chance <= 0 || chance >= 1 || product <= 0 || product >= 1) {
            scaled.push_back(std::pow(chance, 1 / count));
        } else {
            scaled.push_back(std::pow(rate, std::log(chance) / std::log(product)));
        }
    }
    return scaled;
}

Forecast with_chance(Forecast forecast, double chance) {
    JUGGLE_ASSERT(!forecast.pass_probs.empty());
    forecast.chance = chance;
    forecast.pass_probs = scaled_rates(forecast.pass_probs, chance);
    return forecast;
}

PresentStage present_stage(const Forecast& forecast) {
    JUGGLE_ASSERT(!forecast.pass_probs.empty());
    const double coming = 1 - forecast.wait.no_answer;
    const double pass = forecast.pass_probs.front();
    if (pass <= coming) return {pass / coming, forecast.wait.answer_by, forecast.wait.finish_prob};
    PresentStage stage{1, {}, {}};
    for (const double by : forecast.wait.answer_by) {
        const double before = stage.answer_by.empty() ? 0 : stage.answer_by.back();
        const double raised = std::min(pass, by * pass / coming);
        if (!stage.answer_by.empty()) {
            stage.finish_prob.push_back(before < 1 ? (raised - before) / (1 - before) : 1);
        }
        stage.answer_by.push_back(raised);
    }
    return stage;
}

Forecast forecast(const Opportunity& opportunity, const Assumptions& assumptions, Date today,
                  int horizon_days) {
    JUGGLE_ASSERT(is_open(opportunity));
    Forecast forecast;
    forecast.source = chance_key(opportunity.stage);
    if (opportunity.stage == Stage::Offer) {
        forecast.chance = forecast.chance_low = forecast.chance_high = forecast.usual = 1;
    } else if (opportunity.stage == Stage::VerbalOffer) {
        forecast.own = opportunity.own_chance;
        const ValueRange row = assumptions.range(forecast.source);
        const double pull = assumptions(key::kOptimismPull);
        forecast.usual = row.typical;
        forecast.chance = believed(forecast.own, row.typical, pull);
        forecast.chance_low = believed(forecast.own, row.low, pull);
        forecast.chance_high = believed(forecast.own, row.high, pull);
    } else {
        forecast.own = opportunity.own_chance;
        add_pending(opportunity, assumptions, today, horizon_days, forecast);
    }
    return forecast;
}

}  // namespace core
