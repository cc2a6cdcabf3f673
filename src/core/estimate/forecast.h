#pragma once

// What is believed about one open opportunity: the chance of an offer and when answers come.
// How the numbers are made is told in README.md of this room.

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/estimate/assumptions.h"
#include "core/estimate/waiting.h"
#include "core/model/opportunity.h"

namespace core {

struct Forecast {
    double chance = 0;  // of an offer (for a spoken offer: of a written one), as used
    double chance_low = 0;
    double chance_high = 1;
    double usual = 0;  // the evidence's for this stage, after the silence so far
    std::optional<double> own;
    std::string_view source;  // key of the evidence row; empty for a written offer

    // For what is pending; empty for an offer in hand.
    WaitingCurve wait;                    // for the answer to the present stage, any answer
    std::vector<double> pass_probs;       // each remaining stage; their product is `chance`
    std::vector<double> later_mean_days;  // each stage after the present one
    std::optional<double> offer_day;      // days from today to the likely offer; nothing: too far
};

// The rates of a chain whose product is `chance`, in the proportions of `rates` on the log scale:
// rate ^ (ln chance / ln product). Where that is undefined each is the n-th root of `chance`.
std::vector<double> scaled_rates(const std::vector<double>& rates, double chance);

// The opportunity must be open.
Forecast forecast(const Opportunity& opportunity, const Assumptions& assumptions, Date today,
                  int horizon_days);

// The same beliefs about something pending with another chance of an offer (0..1): the wait and
// the times stay.
Forecast with_chance(Forecast forecast, double chance);

// The stage that is waited for now. Who passes has been answered, so an answer comes at least as
// often as the stage is passed: if need be the whole curve is raised in proportion.
struct PresentStage {
    double pass_prob_when_answered = 0;
    std::vector<double> answer_by;    // as WaitingCurve::answer_by
    std::vector<double> finish_prob;  // as WaitingCurve::finish_prob
};
PresentStage present_stage(const Forecast& forecast);

}  // namespace core
