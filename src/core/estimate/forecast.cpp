#include "core/estimate/forecast.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contract.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

// An invitation to the next round means that the present stage was passed (D1, E17). Whoever is
// only noticed or has applied is invited to a first talk.
Stage believed_stage(const Opportunity& opportunity) {
    if (!round_ahead(opportunity)) return opportunity.stage;
    if (opportunity.stage < Stage::Screen) return Stage::Screen;
    if (opportunity.stage >= Stage::FinalInterview) return opportunity.stage;
    return static_cast<Stage>(static_cast<int>(opportunity.stage) + 1);
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

// Who is sought longer is likelier to be taken: the factor is on the odds (A13).
double with_odds_factor(double chance, double factor) {
    return chance * factor / (1 - chance + chance * factor);
}

// "They would answer by that day" puts the middle of the answers on that day (A6); otherwise the
// usual wait of the stage. While a reorganisation is awaited the wait is longer and its tail heavy:
// weeks, months or far longer (B21).
WaitingTime usual_wait(const Opportunity& opportunity, Stage stage, const Assumptions& assumptions,
                       Date since) {
    WaitingTime time;
    const bool decision = stage == Stage::FinalInterview;
    const double never = assumptions(stage < Stage::Screen ? key::kNoAnswerEarly : key::kNoAnswer);
    time.no_answer = std::min(never, 0.99);  // a user's 1 would leave nothing to wait for
    const bool named = opportunity.answer_expected && *opportunity.answer_expected > since;
    if (named) {
        time.median = *opportunity.answer_expected - since;
        time.sigma = assumptions(key::kPromisedSpread);
    } else {
        const Assumptions::LogNormal row =
            assumptions.log_normal(decision ? key::kInterviewToDecision : key::kBetweenRounds);
        time.median = std::max(0.5, row.median);
        time.sigma = row.sigma;
        if (opportunity.restructuring) {
            time.median *= assumptions(key::kRestructuringFactor);
            time.sigma = std::max(time.sigma, assumptions(key::kRestructuringSpread));
        }
    }
    return time;
}

// The day from which an answer is waited for: the round ahead, else the day the stage was reached.
// A round without a day is expected after the usual gap between rounds.
Date waiting_since(const Opportunity& opportunity, const Assumptions& assumptions, Date today) {
    const Date reached = std::min(opportunity.stage_since.value_or(today), today);
    const Round* round = round_ahead(opportunity);
    if (!round) return reached;
    if (round->date) return *round->date;
    const double gap = assumptions.log_normal(key::kBetweenRounds).median;
    return std::max(today + 1, reached + static_cast<int>(std::lround(gap)));
}

Restructured restructured(const Opportunity& opportunity, const Assumptions& assumptions) {
    if (!opportunity.restructuring) return {};
    const double survives = assumptions(key::kRestructuringSurvives);
    const double changes = survives * assumptions(key::kRestructuringChanged);
    return {survives - changes, changes, 1 - survives};
}

void set_chance(const Opportunity& opportunity, const Assumptions& assumptions, double factor,
                Forecast& forecast) {
    const ValueRange usual = assumptions.stage_chance(forecast.stage);
    const double standing = assumptions.standing_chance(opportunity.standing);
    const auto seen = [&](double row) { return with_odds_factor(row, standing) * factor; };
    forecast.usual = seen(usual.typical);
    forecast.chance = believed(forecast.own, forecast.usual, forecast.pull);
    forecast.chance_low = believed(forecast.own, seen(usual.low), forecast.pull);
    forecast.chance_high = believed(forecast.own, seen(usual.high), forecast.pull);
}

void add_pending(const Opportunity& opportunity, const Assumptions& assumptions, Date today,
                 int horizon_days, Forecast& forecast) {
    const std::vector<double> rates = remaining_rates(forecast.stage, assumptions);
    const Date since = waiting_since(opportunity, assumptions, today);
    const WaitingTime time = usual_wait(opportunity, forecast.stage, assumptions, since);
    forecast.wait = waiting_curve(time, today - since, horizon_days);
    forecast.silence = silence(time, today - since);
    // Silence lowers the usual chance by what it says about never hearing.
    const double still = (1 - forecast.wait.no_answer) / (1 - time.no_answer);
    forecast.restructured = restructured(opportunity, assumptions);
    set_chance(opportunity, assumptions, still * (1 - forecast.restructured.vanishes), forecast);
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
    if (pass <= coming) {
        const double passed = coming > 0 ? pass / coming : 0;  // nothing comes, nothing is passed
        return {passed, forecast.wait.answer_by, forecast.wait.finish_prob};
    }
    PresentStage stage{1, {}, {}};
    for (const double by : forecast.wait.answer_by) {
        const double before = stage.answer_by.empty() ? 0 : stage.answer_by.back();
        // So long a silence that no answer was to come any more: whoever believes in one all the
        // same has it due at once.
        const double share = coming > 0 ? by / coming : stage.answer_by.empty() ? 0 : 1;
        const double raised = std::min(pass, share * pass);
        if (!stage.answer_by.empty()) {
            stage.finish_prob.push_back(before < 1 ? (raised - before) / (1 - before) : 1);
        }
        stage.answer_by.push_back(raised);
    }
    return stage;
}

const Round* round_ahead(const Opportunity& opportunity) {
    const Round* ahead = nullptr;
    for (const Round& round : opportunity.rounds) {
        if (round.state != RoundState::Invited && round.state != RoundState::Confirmed) continue;
        const bool earlier = ahead && round.date && (!ahead->date || *round.date < *ahead->date);
        if (!ahead || earlier) ahead = &round;
    }
    return ahead;
}

EndCurve end_curve(const Forecast& forecast) {
    const PresentStage present = present_stage(forecast);
    EndCurve curve;
    curve.offer_by = {0};
    curve.refusal_by = {0};
    // at[i]: the chance of being in the i-th stage after the present one.
    std::vector<double> at(forecast.later_mean_days.size(), 0);
    double offer = 0;
    double refusal = 0;
    for (std::size_t day = 1; day < present.answer_by.size(); ++day) {
        const double answered = present.answer_by[day] - present.answer_by[day - 1];
        double arriving = answered * present.pass_prob_when_answered;
        refusal += answered - arriving;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const double finished = at[i] * std::min(1.0, 1 / forecast.later_mean_days[i]);
            at[i] += arriving - finished;
            arriving = finished * forecast.pass_probs[i + 1];
            refusal += finished - arriving;
        }
        offer += arriving;
        curve.offer_by.push_back(offer);
        curve.refusal_by.push_back(refusal);
    }
    curve.offer_ever = forecast.chance;
    curve.silence_ever = std::min(forecast.wait.no_answer, 1 - forecast.pass_probs.front());
    curve.refusal_ever = std::max(0.0, 1 - curve.offer_ever - curve.silence_ever);
    return curve;
}

Forecast forecast(const Opportunity& opportunity, const Assumptions& assumptions, Date today,
                  int horizon_days) {
    JUGGLE_ASSERT(is_open(opportunity));
    Forecast forecast;
    forecast.stage = opportunity.stage;
    if (opportunity.stage == Stage::Offer) {
        forecast.chance = forecast.chance_low = forecast.chance_high = forecast.usual = 1;
        return forecast;
    }
    forecast.stage = believed_stage(opportunity);
    forecast.source = stage_chance_key(forecast.stage);
    forecast.own = opportunity.own_chance;
    forecast.pull = assumptions.optimism_pull(opportunity, today);
    if (opportunity.stage == Stage::VerbalOffer) {
        set_chance(opportunity, assumptions, 1, forecast);
    } else {
        add_pending(opportunity, assumptions, today, horizon_days, forecast);
    }
    return forecast;
}

}  // namespace core
