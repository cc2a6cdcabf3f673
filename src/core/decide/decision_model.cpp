#include "core/decide/decision_model.h"

#include <algorithm>
#include <cmath>

#include "core/base/number_text.h"
#include "core/decide/checks.h"
#include "core/decide/model_values.h"

namespace core {
namespace {

void check_globals(const DecisionGlobals& globals, Checks& checks) {
    const std::string at = "/globals";
    checks.count(globals.horizon_days, 0, kMaxHorizonDays, at + "/horizon_days");
    checks.number(globals.fallback_value, -kMaxModelValue, kMaxModelValue, at + "/fallback_value");
    checks.number(globals.burn_per_day, 0, kMaxModelValue, at + "/burn_per_day");
    if (globals.runway_days) checks.number(*globals.runway_days, 0, 1e6, at + "/runway_days");
    checks.number(globals.extra_burn_after_runway, 0, kMaxModelValue,
                  at + "/extra_burn_after_runway");
    if (globals.risk_tolerance) {
        checks.number(*globals.risk_tolerance, 1e-6, 1e15, at + "/risk_tolerance");
    }
    if (globals.market) check_market(*globals.market, checks);
    if (!globals.background) return;
    const Background& background = *globals.background;
    const std::string within = at + "/background";
    checks.probability(background.prob_per_day, within + "/prob_per_day");
    checks.most(background.values.size(), kMaxBackgroundValues, within + "/values");
    if (background.probs.size() != background.values.size()) {
        checks.add(ErrorCode::Inconsistent, within + "/probs", within + "/values");
    }
    double sum = 0;
    for (std::size_t i = 0; i < background.values.size(); ++i) {
        checks.number(background.values[i], -kMaxModelValue, kMaxModelValue,
                      within + "/values/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < background.probs.size(); ++i) {
        checks.probability(background.probs[i], within + "/probs/" + std::to_string(i));
        sum += background.probs[i];
    }
    checks.exactly_one(sum, "sum", within + "/probs");
}

void check_name(const std::string& name, const std::string& where, Checks& checks) {
    if (name.empty()) checks.add(ErrorCode::OutOfRange, where, "expected at least 1 bytes");
    if (name.size() > static_cast<std::size_t>(kMaxModelNameBytes)) {
        checks.add(ErrorCode::TooLarge, where,
                   "at most " + std::to_string(kMaxModelNameBytes) + " bytes");
    }
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            checks.add(ErrorCode::UnknownValue, where, "control character");
            return;
        }
    }
}

void check_stages(const ModelOpportunity& opportunity, const std::string& at, Checks& checks) {
    checks.most(opportunity.stages.size(), kMaxModelStages, at + "/stages");
    for (std::size_t s = 0; s < opportunity.stages.size(); ++s) {
        const ModelStage& stage = opportunity.stages[s];
        const std::string within = at + "/stages/" + std::to_string(s);
        checks.probability(stage.pass_prob, within + "/pass_prob");
        checks.probability(stage.finish_prob_per_day, within + "/finish_prob_per_day");
        if (!stage.invitation) continue;
        checks.number(stage.invitation->interview_cost, 0, kMaxModelValue,
                      within + "/interview_cost");
        checks.probability(stage.invitation->lapse_prob_per_day,
                           within + "/invite_lapse_prob_per_day");
    }
    checks.count(opportunity.phases_per_stage, 1, kMaxPhasesPerStage, at + "/phases_per_stage");
    const auto& hazards = opportunity.current_stage_finish_prob_by_day;
    checks.most(hazards.size(), kMaxHorizonDays + 1, at + "/current_stage_finish_prob_by_day");
    for (std::size_t t = 0; t < hazards.size(); ++t) {
        checks.probability(hazards[t],
                           at + "/current_stage_finish_prob_by_day/" + std::to_string(t));
    }
    if (opportunity.start.kind == ModelStart::Kind::Offer ||
        opportunity.start.kind == ModelStart::Kind::Declined) {
        return;
    }
    if (opportunity.stages.empty()) {
        checks.add(ErrorCode::Missing, at + "/stages", "");
        return;
    }
    checks.count(opportunity.start.stage, 0, static_cast<int>(opportunity.stages.size()) - 1,
                 at + "/start/stage");
    const auto stage = static_cast<std::size_t>(std::max(0, opportunity.start.stage));
    if (opportunity.start.kind == ModelStart::Kind::Invite && checks.status() &&
        !opportunity.stages[stage].invitation) {
        checks.add(ErrorCode::Missing, at + "/stages/" + std::to_string(stage) + "/interview_cost",
                   "");
    }
}

void check_offer(const OfferTerms& offer, const std::string& at, Checks& checks) {
    checks.number(offer.value, -kMaxModelValue, kMaxModelValue, at + "/value");
    checks.number(offer.boosted_value, -kMaxModelValue, kMaxModelValue, at + "/boosted_value");
    if (offer.boosted_value < offer.value) {
        checks.add(ErrorCode::Inconsistent, at + "/boosted_value", at + "/value");
    }
    checks.count(offer.days_to_deadline, 0, kMaxHorizonDays, at + "/days_to_deadline");
    checks.probability(offer.rescind_base, at + "/rescind_base");
    checks.probability(offer.rescind_per_day_of_age, at + "/rescind_per_day_of_age");
    checks.count(offer.age_at_start, 0, 10 * kMaxHorizonDays, at + "/age_at_start");
}

void check_actions(const ModelOpportunity& opportunity, const std::string& at, Checks& checks) {
    if (opportunity.ask_more_time) {
        const AskMoreTime& ask = *opportunity.ask_more_time;
        const std::string within = at + "/ask_more_time";
        checks.count(ask.extra_days, 0, kMaxHorizonDays, within + "/extra_days");
        checks.probability(ask.grant, within + "/grant");
        checks.probability(ask.deny, within + "/deny");
        checks.probability(ask.rescind, within + "/rescind");
        checks.exactly_one(ask.grant + ask.deny + ask.rescind, "grant + deny + rescind", within);
        checks.probability(ask.grant_lost_per_day_waited, within + "/grant_lost_per_day_waited");
        if (ask.only_when_days_left_at_most) {
            checks.count(*ask.only_when_days_left_at_most, 0, kMaxHorizonDays,
                         within + "/only_when_days_left_at_most");
        }
    }
    const auto odds = [&checks](const std::optional<NegotiationOdds>& given,
                                const std::string& where) {
        if (!given) return;
        checks.probability(given->boost, where + "/boost");
        checks.probability(given->lost, where + "/lost");
        checks.at_most_one(given->boost + given->lost, "boost + lost", where);
    };
    if (opportunity.negotiate) {
        odds(opportunity.negotiate->quiet, at + "/negotiate/quiet");
        odds(opportunity.negotiate->disclose, at + "/negotiate/disclose");
    }
    if (opportunity.tell_pending_firm) {
        checks.probability(opportunity.tell_pending_firm->dropped,
                           at + "/tell_pending_firm/dropped");
        checks.number(opportunity.tell_pending_firm->speed_factor, 0, 1000,
                      at + "/tell_pending_firm/speed_factor");
    }
}

// The whole range of final wealth must fit a double after exp(-wealth / tolerance).
void check_risk_range(const DecisionModel& model, Checks& checks) {
    if (!checks.status() || !model.globals.risk_tolerance) return;
    const double high = highest_value(model);
    const double low = lowest_value(model) - all_interview_costs(model) -
                       costs_until(model.globals, model.globals.horizon_days);
    constexpr double kLargestExponent = 600;
    const double least = (high - low) / kLargestExponent;
    if (*model.globals.risk_tolerance >= least) return;
    checks.add(ErrorCode::OutOfRange, "/globals/risk_tolerance",
               "expected at least " + number_text(least, 6) + " for these values, found " +
                   number_text(*model.globals.risk_tolerance, 6));
}

}  // namespace

Status check_model(const DecisionModel& model) {
    Checks checks;
    check_globals(model.globals, checks);
    checks.most(model.opportunities.size(), kMaxModelOpportunities, "/opportunities");
    for (std::size_t i = 0; i < model.opportunities.size() && checks.status(); ++i) {
        const ModelOpportunity& opportunity = model.opportunities[i];
        const std::string at = "/opportunities/" + std::to_string(i);
        check_name(opportunity.name, at + "/name", checks);
        for (std::size_t j = 0; j < i; ++j) {
            if (model.opportunities[j].name != opportunity.name) continue;
            checks.add(ErrorCode::DuplicateId, at + "/name", opportunity.name);
        }
        check_stages(opportunity, at, checks);
        check_offer(opportunity.offer, at + "/offer", checks);
        check_actions(opportunity, at, checks);
        check_features(opportunity, at, checks);
    }
    check_risk_range(model, checks);
    return checks.status();
}

double costs_until(const DecisionGlobals& globals, int day) {
    const double late =
        globals.runway_days ? std::max(0.0, static_cast<double>(day) - *globals.runway_days) : 0.0;
    return globals.burn_per_day * day + globals.extra_burn_after_runway * late;
}

double overall_chance(const ModelOpportunity& opportunity) {
    if (opportunity.start.kind == ModelStart::Kind::Offer) return 1;
    if (opportunity.start.kind == ModelStart::Kind::Declined) return 0;
    double chance = 1;
    for (auto s = static_cast<std::size_t>(opportunity.start.stage); s < opportunity.stages.size();
         ++s) {
        chance *= opportunity.stages[s].pass_prob;
    }
    return chance;
}

ModelOpportunity with_overall_chance(ModelOpportunity opportunity, double chance) {
    JUGGLE_ASSERT(chance >= 0 && chance <= 1);
    if (opportunity.start.kind == ModelStart::Kind::Offer ||
        opportunity.start.kind == ModelStart::Kind::Declined) {
        return opportunity;
    }
    const double present = overall_chance(opportunity);
    const auto first = static_cast<std::size_t>(opportunity.start.stage);
    const double remaining = static_cast<double>(opportunity.stages.size() - first);
    const bool proportional = present > 0 && present < 1 && chance > 0 && chance < 1;
    for (std::size_t s = first; s < opportunity.stages.size(); ++s) {
        double& pass = opportunity.stages[s].pass_prob;
        pass = proportional ? std::pow(pass, std::log(chance) / std::log(present))
                            : std::pow(chance, 1 / remaining);
    }
    return opportunity;
}

}  // namespace core
