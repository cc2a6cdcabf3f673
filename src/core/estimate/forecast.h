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

// A position that waits for a reorganisation stays, changes for better or worse, or vanishes (B20).
// The three sum to 1.
struct Restructured {
    double stays = 1, changes = 0, vanishes = 0;
};

struct Forecast {
    double chance = 0;  // of an offer (for a spoken offer: of a written one), as used
    double chance_low = 0;
    double chance_high = 1;
    double usual = 0;  // the evidence's for this stage, after the silence so far
    std::optional<double> own;
    double pull = 0;          // how far `own` was pulled to `usual`
    std::string_view source;  // key of the evidence row; empty for a written offer
    // The stage that is believed in: the one reached, or the next one when a round of it is ahead,
    // because an invitation means that the stage before was passed (D1, E17).
    Stage stage = Stage::Lead;
    Restructured restructured;

    // For what is pending; empty for an offer in hand.
    WaitingCurve wait;                    // for the answer to the present stage, any answer
    std::vector<double> pass_probs;       // each remaining stage; their product is `chance`
    std::vector<double> later_mean_days;  // each stage after the present one
    std::optional<double> offer_day;      // days from today to the likely offer; nothing: too far
    Silence silence;
};

// The round that is ahead: invited or confirmed, the earliest day first, a round without a day
// last; null when there is none.
const Round* round_ahead(const Opportunity& opportunity);

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

// How something pending may end, day by day: proper distributions. On every day offer + refusal +
// still open = 1; in the end offer_ever + refusal_ever + silence_ever = 1, silence being an outcome
// of its own (ghosting).
struct EndCurve {
    std::vector<double> offer_by;    // cumulative chance of an offer; [0] = today = 0
    std::vector<double> refusal_by;  // of a refusal at any stage
    double offer_ever = 0, refusal_ever = 0, silence_ever = 0;
};
// Over the days of the forecast's waiting curve. The later stages finish with a constant daily
// chance, as in the decision model. Not for an offer in hand.
EndCurve end_curve(const Forecast& forecast);

}  // namespace core
