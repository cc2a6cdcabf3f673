#pragma once

// Single numbers of a model that one may be wrong about: what drivers move one at a time and
// robustness moves all together (decision.md 7.3 and 8).

#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/decide/decision_model.h"

namespace core {

enum class InputKind {
    PassProb,
    FinishProb,
    OfferValue,  // the boosted value keeps its distance
    RescindBase,
    AskGrant,    // deny and rescind keep their proportion
    AskRescind,  // grant stays
    QuietBoost,  // lost keeps its share of the rest
    QuietLost,   // boost stays
    DiscloseBoost,
    DiscloseLost,
    TellDropped,
    Burn,
    Fallback,
    // What a person is asked for instead of stage by stage; no single place in the format.
    OverallChance,  // of an offer out of what is pending or invited, over all remaining stages
    WaitingTime,    // factor on the days of all remaining stages; 1 as the model stands
};

struct ModelInput {
    InputKind kind = InputKind::Burn;
    int opportunity = -1;
    int stage = -1;
    bool operator==(const ModelInput&) const = default;
};

// How far off they may be. Probabilities: Beta around the given one, as if seen in this many cases;
// odds of three outcomes: Dirichlet with the same strength; durations, hazards and burn: log-normal
// factors; values and the fallback: normal, in shares of the value.
struct Doubt {
    double strength = 10;
    double duration_log_sd = 0.4;
    double hazard_log_sd = 0.7;
    double burn_log_sd = 0.15;
    double value_share_sd = 0.05;
};

// All that exist and are not fixed by being 0 or 1 (a sure thing stays sure), in document order.
std::vector<ModelInput> inputs_of(const DecisionModel& model);

// The same, but the remaining stages of an opportunity as one chance and one waiting time.
std::vector<ModelInput> plain_inputs_of(const DecisionModel& model);

// What the outcomes are worth to the person, as opposed to what the world will do.
bool is_preference(InputKind kind);

// "/opportunities/1/stages/0/pass_prob": its place in the canonical format; for the two that have
// none "/opportunities/1/overall_chance" and "/opportunities/1/waiting_time".
std::string input_path(const ModelInput& input);

double input_value(const DecisionModel& model, const ModelInput& input);

// The model with that one number changed; probabilities are kept within what the others leave.
DecisionModel with_input(DecisionModel model, const ModelInput& input, double value);

// Over which a break-even is looked for: probabilities over what the others leave of 0..1, daily
// finish probabilities from 0.01, amounts from nothing to twice as much (values: half to one and a
// half times).
struct InputRange {
    double low = 0;
    double high = 1;
};
InputRange input_range(const DecisionModel& model, const ModelInput& input);

// The point below which this share of the doubt about the input lies, 0 < share < 1.
double input_quantile(const DecisionModel& model, const ModelInput& input, const Doubt& doubt,
                      double share);

// How far `value` is from the given one, in standard deviations of the doubt (of its logarithm for
// the log-normal ones); infinity where the doubt never reaches.
double input_distance(const DecisionModel& model, const ModelInput& input, const Doubt& doubt,
                      double value);

// One draw of all inputs together, in the order given.
struct DrawnModel {
    DecisionModel model;
    std::vector<double> values;  // by input
};
DrawnModel draw_model(const DecisionModel& model, const std::vector<ModelInput>& inputs,
                      const Doubt& doubt, Random& random);

}  // namespace core
