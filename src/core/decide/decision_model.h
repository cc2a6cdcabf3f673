#pragma once

// The situation as the solver sees it: one step per day, opportunities that move independently, one
// acceptance that ends everything. The canonical format of `juggle solve` (decision.md section 10)
// in plain structs. Probabilities are per day where the name says so; values and costs share one
// unit; day 0 is today.

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/decide/model_features.h"

namespace core {

constexpr int kMaxHorizonDays = 365;
constexpr int kMaxModelOpportunities = 40;
constexpr int kMaxModelStages = 20;
constexpr int kMaxPhasesPerStage = 50;
constexpr int kMaxBackgroundValues = 64;
constexpr int kMaxModelNameBytes = 100;
constexpr double kMaxModelValue = 1e12;

// Offers by the way, to be taken or left at once: on each day from day 1 on at most one, of
// values[k] with probability probs[k] (section 3.5).
struct Background {
    double prob_per_day = 0;
    std::vector<double> values;
    std::vector<double> probs;  // sum 1
    bool operator==(const Background&) const = default;
};

struct DecisionGlobals {
    int horizon_days = 60;
    double fallback_value = 0;  // what ending with nothing counts
    double burn_per_day = 0;
    std::optional<double> runway_days;  // nothing: never ends
    double extra_burn_after_runway = 0;
    std::optional<double> risk_tolerance;  // CARA; nothing: risk neutral
    std::optional<Background> background;
    std::optional<Market> market;
    bool operator==(const DecisionGlobals&) const = default;
};

struct ModelStage {
    double pass_prob = 0;
    double finish_prob_per_day = 0;
    // With an invitation the stage begins only when one goes; without, it begins by itself.
    struct Invitation {
        double interview_cost = 0;
        double lapse_prob_per_day = 0;
        bool operator==(const Invitation&) const = default;
    };
    std::optional<Invitation> invitation;
    bool operator==(const ModelStage&) const = default;
};

struct ModelStart {
    // Declined: an offer that was refused or ran out; only with return_after_refusal.
    enum class Kind { Offer, Pending, Invite, Declined };
    Kind kind = Kind::Offer;
    int stage = 0;     // zero-based; Pending and Invite only
    int days_ago = 0;  // Declined only: since the refusal; 0: today
    bool operator==(const ModelStart&) const = default;
};

struct OfferTerms {
    double value = 0;
    double boosted_value = 0;  // after a successful negotiation; >= value
    int days_to_deadline = 0;  // D; 0: the day itself is the last one
    double rescind_base = 0;   // per night
    double rescind_per_day_of_age = 0;
    int age_at_start = 0;
    bool operator==(const OfferTerms&) const = default;
};

struct AskMoreTime {
    int extra_days = 0;
    double grant = 0;
    double deny = 0;
    double rescind = 0;  // the three sum to 1
    std::optional<int> only_when_days_left_at_most;
    // The grant falls by this for each day of the first deadline that has run down (A9, P3); what
    // it loses is denied. Never below 0.
    double grant_lost_per_day_waited = 0;
    bool operator==(const AskMoreTime&) const = default;
};

struct NegotiationOdds {
    double boost = 0;
    double lost = 0;  // the rest: nothing changes
    bool operator==(const NegotiationOdds&) const = default;
};

struct Negotiate {
    std::optional<NegotiationOdds> quiet;
    std::optional<NegotiationOdds> disclose;  // needs another live offer
    // Who asks for better terms must answer that day (A18): it is the offer's last, improved or
    // not.
    bool settles = false;
    bool operator==(const Negotiate&) const = default;
};

struct TellPendingFirm {
    double dropped = 0;
    double speed_factor = 1;  // multiplies finish_prob_per_day, capped at 1
    bool operator==(const TellPendingFirm&) const = default;
};

struct ModelOpportunity {
    std::string name;
    ModelStart start;
    std::vector<ModelStage> stages;
    int phases_per_stage = 1;
    // Entry t: overnight from day t to t + 1 while the starting stage runs; the last is repeated.
    std::vector<double> current_stage_finish_prob_by_day;
    OfferTerms offer;
    std::optional<AskMoreTime> ask_more_time;  // nothing: the action does not exist
    std::optional<Negotiate> negotiate;
    std::optional<TellPendingFirm> tell_pending_firm;
    std::optional<Restructuring> restructuring;  // Pending and Invite only
    std::optional<JobQuality> quality;           // Pending and Invite only
    std::optional<ReturnAfterRefusal> return_after_refusal;
    bool follows_market = true;
    bool operator==(const ModelOpportunity&) const = default;
};

struct DecisionModel {
    DecisionGlobals globals;
    std::vector<ModelOpportunity> opportunities;
    bool operator==(const DecisionModel&) const = default;
};

// The first thing that is out of range or contradicts itself, with its path in the canonical
// format. Everything in core/decide expects a model that passes.
Status check_model(const DecisionModel& model);

// Costs of the calendar up to day t: burn * t + extra * max(0, t - runway) (section 3.4).
double costs_until(const DecisionGlobals& globals, int day);

// The chance that an offer comes out of what is pending or invited: the product of the remaining
// pass probabilities (restructuring and market aside). 1 for an offer, 0 after a refusal.
double overall_chance(const ModelOpportunity& opportunity);

// The same opportunity with that chance set to `chance` (0..1): every remaining pass probability is
// raised to the power ln(chance) / ln(present chance), which keeps their proportions on the log
// scale. At 0 and 1, and when the present chance is 0 or 1, every remaining stage gets the
// n-th root of `chance` instead. An offer is returned unchanged.
ModelOpportunity with_overall_chance(ModelOpportunity opportunity, double chance);

}  // namespace core
