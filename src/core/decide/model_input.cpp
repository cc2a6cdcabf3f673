#include "core/decide/model_input.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/estimate/beta.h"

namespace core {
namespace {

// The standard normal quantile by bisection on erfc: exact to the last few bits, not often called.
double normal_quantile(double share) {
    double low = -10;
    double high = 10;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (std::erfc(-middle / std::sqrt(2.0)) / 2 < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

// One number of the model, to read or to write.
double* slot(DecisionModel& model, const ModelInput& input) {
    if (input.kind == InputKind::Burn) return &model.globals.burn_per_day;
    if (input.kind == InputKind::Fallback) return &model.globals.fallback_value;
    ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(input.opportunity)];
    switch (input.kind) {
        case InputKind::PassProb:
            return &one.stages[static_cast<std::size_t>(input.stage)].pass_prob;
        case InputKind::FinishProb:
            return &one.stages[static_cast<std::size_t>(input.stage)].finish_prob_per_day;
        case InputKind::OfferValue:
            return &one.offer.value;
        case InputKind::RescindBase:
            return &one.offer.rescind_base;
        case InputKind::AskGrant:
            return &one.ask_more_time->grant;
        case InputKind::AskRescind:
            return &one.ask_more_time->rescind;
        case InputKind::QuietBoost:
            return &one.negotiate->quiet->boost;
        case InputKind::QuietLost:
            return &one.negotiate->quiet->lost;
        case InputKind::DiscloseBoost:
            return &one.negotiate->disclose->boost;
        case InputKind::DiscloseLost:
            return &one.negotiate->disclose->lost;
        case InputKind::TellDropped:
            return &one.tell_pending_firm->dropped;
        case InputKind::Burn:
        case InputKind::Fallback:
        case InputKind::OverallChance:
        case InputKind::WaitingTime:
            break;
    }
    return nullptr;
}

// What a second outcome of three can be a share of: all but the first.
double room_of(const DecisionModel& model, const ModelInput& input) {
    const auto i = static_cast<std::size_t>(std::max(0, input.opportunity));
    switch (input.kind) {
        case InputKind::AskRescind:
            return 1 - model.opportunities[i].ask_more_time->grant;
        case InputKind::QuietLost:
            return 1 - model.opportunities[i].negotiate->quiet->boost;
        case InputKind::DiscloseLost:
            return 1 - model.opportunities[i].negotiate->disclose->boost;
        default:
            return 1;
    }
}

enum class Family { Beta, Factor, Normal };

Family family_of(InputKind kind) {
    switch (kind) {
        case InputKind::FinishProb:
        case InputKind::RescindBase:
        case InputKind::Burn:
        case InputKind::WaitingTime:
            return Family::Factor;
        case InputKind::OfferValue:
        case InputKind::Fallback:
            return Family::Normal;
        default:
            return Family::Beta;
    }
}

double log_sd(InputKind kind, const Doubt& doubt) {
    if (kind == InputKind::FinishProb || kind == InputKind::WaitingTime) {
        return doubt.duration_log_sd;
    }
    return kind == InputKind::RescindBase ? doubt.hazard_log_sd : doubt.burn_log_sd;
}

// z standard deviations from the given value, for the two families that are made of a normal.
double from_normal(InputKind kind, double value, const Doubt& doubt, double z) {
    if (family_of(kind) == Family::Normal) {
        return value + std::fabs(value) * doubt.value_share_sd * z;
    }
    const double moved = value * std::exp(log_sd(kind, doubt) * z);
    const bool probability = kind == InputKind::FinishProb || kind == InputKind::RescindBase;
    return probability ? std::min(1.0, moved) : moved;
}

// Parameters of the Beta of an input, as a share of its room.
Beta beta_shape(const DecisionModel& model, const ModelInput& input, const Doubt& doubt) {
    const double room = room_of(model, input);
    const double mean = input_value(model, input) / room;
    const double strength = doubt.strength * room;
    return {mean * strength, (1 - mean) * strength};
}

// Every remaining stage takes `factor` times as long on average.
void stretch(ModelOpportunity& one, double factor) {
    const auto slower = [factor](double& hazard) {
        hazard = factor > 0 ? std::min(1.0, hazard / factor) : 1;
    };
    for (std::size_t s = static_cast<std::size_t>(one.start.stage); s < one.stages.size(); ++s) {
        slower(one.stages[s].finish_prob_per_day);
    }
    for (double& hazard : one.current_stage_finish_prob_by_day)
        slower(hazard);
}

enum class Stages { Each, Together };

void add_odds(const std::optional<NegotiationOdds>& odds, int i, InputKind boost, InputKind lost,
              std::vector<ModelInput>& inputs) {
    if (!odds) return;
    inputs.push_back({boost, i, -1});
    inputs.push_back({lost, i, -1});
}

std::vector<ModelInput> all_inputs(const DecisionModel& model, Stages stages) {
    std::vector<ModelInput> inputs = {{InputKind::Fallback, -1, -1}, {InputKind::Burn, -1, -1}};
    for (int i = 0; i < static_cast<int>(model.opportunities.size()); ++i) {
        const ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(i)];
        const bool pending = one.start.kind != ModelStart::Kind::Offer;
        if (pending && stages == Stages::Together) {
            inputs.push_back({InputKind::OverallChance, i, -1});
            inputs.push_back({InputKind::WaitingTime, i, -1});
        } else if (pending) {
            for (int s = one.start.stage; s < static_cast<int>(one.stages.size()); ++s) {
                inputs.push_back({InputKind::PassProb, i, s});
                inputs.push_back({InputKind::FinishProb, i, s});
            }
        }
        inputs.push_back({InputKind::OfferValue, i, -1});
        inputs.push_back({InputKind::RescindBase, i, -1});
        if (one.ask_more_time) {
            inputs.push_back({InputKind::AskGrant, i, -1});
            inputs.push_back({InputKind::AskRescind, i, -1});
        }
        if (one.negotiate) {
            add_odds(one.negotiate->quiet, i, InputKind::QuietBoost, InputKind::QuietLost, inputs);
            add_odds(one.negotiate->disclose, i, InputKind::DiscloseBoost, InputKind::DiscloseLost,
                     inputs);
        }
        if (one.tell_pending_firm) inputs.push_back({InputKind::TellDropped, i, -1});
    }
    return inputs;
}

std::vector<ModelInput> doubtful(const DecisionModel& model, Stages stages) {
    std::vector<ModelInput> inputs;
    for (const ModelInput& input : all_inputs(model, stages)) {
        const double value = input_value(model, input);
        const bool sure_share =
            family_of(input.kind) == Family::Beta && (value <= 0 || value >= room_of(model, input));
        const bool nothing = family_of(input.kind) != Family::Beta && value == 0;
        if (!sure_share && !nothing) inputs.push_back(input);
    }
    return inputs;
}

}  // namespace

std::vector<ModelInput> inputs_of(const DecisionModel& model) {
    return doubtful(model, Stages::Each);
}

std::vector<ModelInput> plain_inputs_of(const DecisionModel& model) {
    return doubtful(model, Stages::Together);
}

bool is_preference(InputKind kind) {
    return kind == InputKind::OfferValue || kind == InputKind::Fallback;
}

std::string input_path(const ModelInput& input) {
    const std::string one = "/opportunities/" + std::to_string(input.opportunity);
    const std::string stage = one + "/stages/" + std::to_string(input.stage);
    switch (input.kind) {
        case InputKind::PassProb:
            return stage + "/pass_prob";
        case InputKind::FinishProb:
            return stage + "/finish_prob_per_day";
        case InputKind::OfferValue:
            return one + "/offer/value";
        case InputKind::RescindBase:
            return one + "/offer/rescind_base";
        case InputKind::AskGrant:
            return one + "/ask_more_time/grant";
        case InputKind::AskRescind:
            return one + "/ask_more_time/rescind";
        case InputKind::QuietBoost:
            return one + "/negotiate/quiet/boost";
        case InputKind::QuietLost:
            return one + "/negotiate/quiet/lost";
        case InputKind::DiscloseBoost:
            return one + "/negotiate/disclose/boost";
        case InputKind::DiscloseLost:
            return one + "/negotiate/disclose/lost";
        case InputKind::TellDropped:
            return one + "/tell_pending_firm/dropped";
        case InputKind::Burn:
            return "/globals/burn_per_day";
        case InputKind::Fallback:
            return "/globals/fallback_value";
        case InputKind::OverallChance:
            return one + "/overall_chance";
        case InputKind::WaitingTime:
            return one + "/waiting_time";
    }
    return "";
}

double input_value(const DecisionModel& model, const ModelInput& input) {
    if (input.kind == InputKind::OverallChance) {
        return overall_chance(model.opportunities[static_cast<std::size_t>(input.opportunity)]);
    }
    if (input.kind == InputKind::WaitingTime) return 1;
    return *slot(const_cast<DecisionModel&>(model), input);
}

DecisionModel with_input(DecisionModel model, const ModelInput& input, double value) {
    if (input.kind == InputKind::OverallChance || input.kind == InputKind::WaitingTime) {
        ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(input.opportunity)];
        if (input.kind == InputKind::WaitingTime) {
            stretch(one, value);
        } else {
            one = with_overall_chance(std::move(one), std::clamp(value, 0.0, 1.0));
        }
        return model;
    }
    double* changed = slot(model, input);
    if (family_of(input.kind) == Family::Beta)
        value = std::clamp(value, 0.0, room_of(model, input));
    const double before = *changed;
    *changed = value;
    if (input.opportunity < 0) return model;
    ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(input.opportunity)];
    const double rest = before < 1 ? (1 - value) / (1 - before) : 0;
    switch (input.kind) {
        case InputKind::OfferValue:
            one.offer.boosted_value += value - before;
            break;
        case InputKind::AskGrant:
            one.ask_more_time->rescind *= rest;
            one.ask_more_time->deny = 1 - value - one.ask_more_time->rescind;
            break;
        case InputKind::AskRescind:
            one.ask_more_time->deny = std::max(0.0, 1 - one.ask_more_time->grant - value);
            break;
        case InputKind::QuietBoost:
            one.negotiate->quiet->lost *= rest;
            break;
        case InputKind::DiscloseBoost:
            one.negotiate->disclose->lost *= rest;
            break;
        case InputKind::FinishProb: {
            // The table of the current stage is moved by the same factor.
            if (input.stage != one.start.stage || before <= 0) break;
            for (double& hazard : one.current_stage_finish_prob_by_day) {
                hazard = std::min(1.0, hazard * value / before);
            }
            break;
        }
        default:
            break;
    }
    return model;
}

InputRange input_range(const DecisionModel& model, const ModelInput& input) {
    const double value = input_value(model, input);
    switch (input.kind) {
        case InputKind::FinishProb:
            return {0.01, 1};
        case InputKind::WaitingTime:
            return {0.1, 5};
        case InputKind::RescindBase:
            return {0, 1};
        case InputKind::Burn:
            return {0, 2 * value};
        case InputKind::OfferValue:
        case InputKind::Fallback:
            return {value - std::fabs(value) / 2, value + std::fabs(value) / 2};
        default:
            return {0, room_of(model, input)};
    }
}

double input_quantile(const DecisionModel& model, const ModelInput& input, const Doubt& doubt,
                      double share) {
    if (family_of(input.kind) != Family::Beta) {
        return from_normal(input.kind, input_value(model, input), doubt, normal_quantile(share));
    }
    const Beta shape = beta_shape(model, input, doubt);
    const double room = room_of(model, input);
    if (shape.a <= 0) return 0;  // sure to be none of it, or all of it
    return shape.b <= 0 ? room : room * beta_quantile(shape, share);
}

double input_distance(const DecisionModel& model, const ModelInput& input, const Doubt& doubt,
                      double value) {
    const double given = input_value(model, input);
    const double off = std::fabs(value - given);
    if (off == 0) return 0;
    double sd = 0;
    double distance = off;
    switch (family_of(input.kind)) {
        case Family::Beta: {
            const Beta shape = beta_shape(model, input, doubt);
            const double strength = shape.a + shape.b;
            sd = room_of(model, input) * std::sqrt(shape.a * shape.b / (strength + 1)) / strength;
            break;
        }
        case Family::Factor:
            sd = value > 0 && given > 0 ? log_sd(input.kind, doubt) : 0;
            distance = sd > 0 ? std::fabs(std::log(value / given)) : off;
            break;
        case Family::Normal:
            sd = std::fabs(given) * doubt.value_share_sd;
            break;
    }
    return sd > 0 ? distance / sd : std::numeric_limits<double>::infinity();
}

DrawnModel draw_model(const DecisionModel& model, const std::vector<ModelInput>& inputs,
                      const Doubt& doubt, Random& random) {
    DrawnModel drawn{model, {}};
    for (const ModelInput& input : inputs) {
        double value = 0;
        if (family_of(input.kind) == Family::Beta) {
            // As a share of the room that the draws so far leave: together they are a Dirichlet.
            const Beta shape = beta_shape(model, input, doubt);
            value = room_of(drawn.model, input) * random.beta(shape.a, shape.b);
        } else {
            value = from_normal(input.kind, input_value(model, input), doubt, random.normal());
        }
        drawn.model = with_input(std::move(drawn.model), input, value);
        drawn.values.push_back(value);
    }
    return drawn;
}

}  // namespace core
