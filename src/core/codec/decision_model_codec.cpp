// The other half of decision_codec.h: a model as its canonical text.

#include <nlohmann/json.hpp>
#include <utility>

#include "core/codec/decision_codec.h"
#include "core/codec/json_fields.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json odds_json(const std::optional<NegotiationOdds>& odds) {
    if (!odds) return nullptr;
    return Json{{"boost", odds->boost}, {"lost", odds->lost}};
}

Json stages_json(const std::vector<ModelStage>& stages) {
    Json list = Json::array();
    for (const ModelStage& stage : stages) {
        Json item{{"pass_prob", stage.pass_prob},
                  {"finish_prob_per_day", stage.finish_prob_per_day}};
        if (stage.invitation) {
            item["interview_cost"] = stage.invitation->interview_cost;
            item["invite_lapse_prob_per_day"] = stage.invitation->lapse_prob_per_day;
        }
        list.push_back(std::move(item));
    }
    return list;
}

Json start_json(const ModelStart& start) {
    constexpr const char* kStarts[] = {"offer", "pending", "invite", "declined"};
    Json out{{"kind", kStarts[static_cast<std::size_t>(start.kind)]}};
    if (start.kind == ModelStart::Kind::Declined) {
        out["days_ago"] = start.days_ago;
    } else if (start.kind != ModelStart::Kind::Offer) {
        out["stage"] = start.stage;
    }
    return out;
}

// Only what is there: most models have none of it.
void add_features(const ModelOpportunity& opportunity, Json& out) {
    if (const auto& change = opportunity.restructuring) {
        Json changes = Json::array();
        for (const Restructuring::Change& one : change->changes) {
            changes.push_back(Json{{"prob", one.prob},
                                   {"value_change", one.value_change},
                                   {"pass_factor", one.pass_factor}});
        }
        out["restructuring"] = Json{{"median_days", change->median_days},
                                    {"shape", change->shape},
                                    {"elapsed_days", change->elapsed_days},
                                    {"never", change->never},
                                    {"stays", change->stays},
                                    {"changes", std::move(changes)},
                                    {"vanishes", change->vanishes}};
    }
    if (const auto& quality = opportunity.quality) {
        Json levels = Json::array();
        for (const JobQuality::Level& level : quality->levels) {
            levels.push_back(Json{{"prob", level.prob}, {"value_change", level.value_change}});
        }
        out["quality"] = Json{{"revealed_after_stage", quality->revealed_after_stage},
                              {"levels", std::move(levels)}};
    }
    if (const auto& back = opportunity.return_after_refusal) {
        out["return_after_refusal"] = Json{{"chance", back->chance},
                                           {"fade_per_day", back->fade_per_day},
                                           {"days_to_answer", back->days_to_answer}};
    }
    if (!opportunity.follows_market) out["follows_market"] = false;
}

Json opportunity_json(const ModelOpportunity& opportunity) {
    Json out{{"name", opportunity.name}, {"start", start_json(opportunity.start)}};
    if (!opportunity.stages.empty()) {
        out["stages"] = stages_json(opportunity.stages);
        out["phases_per_stage"] = opportunity.phases_per_stage;
    }
    if (!opportunity.current_stage_finish_prob_by_day.empty()) {
        out["current_stage_finish_prob_by_day"] = opportunity.current_stage_finish_prob_by_day;
    }
    const OfferTerms& offer = opportunity.offer;
    out["offer"] = Json{{"value", offer.value},
                        {"boosted_value", offer.boosted_value},
                        {"days_to_deadline", offer.days_to_deadline},
                        {"rescind_base", offer.rescind_base},
                        {"rescind_per_day_of_age", offer.rescind_per_day_of_age},
                        {"age_at_start", offer.age_at_start}};
    out["ask_more_time"] = nullptr;
    if (const auto& ask = opportunity.ask_more_time) {
        out["ask_more_time"] =
            Json{{"extra_days", ask->extra_days},
                 {"grant", ask->grant},
                 {"deny", ask->deny},
                 {"rescind", ask->rescind},
                 {"only_when_days_left_at_most", or_null(ask->only_when_days_left_at_most)}};
        if (ask->grant_lost_per_day_waited != 0) {
            out["ask_more_time"]["grant_lost_per_day_waited"] = ask->grant_lost_per_day_waited;
        }
    }
    out["negotiate"] = nullptr;
    if (const auto& talks = opportunity.negotiate) {
        out["negotiate"] =
            Json{{"quiet", odds_json(talks->quiet)}, {"disclose", odds_json(talks->disclose)}};
        if (talks->settles) out["negotiate"]["settles"] = true;
    }
    out["tell_pending_firm"] = nullptr;
    if (const auto& tell = opportunity.tell_pending_firm) {
        out["tell_pending_firm"] =
            Json{{"dropped", tell->dropped}, {"speed_factor", tell->speed_factor}};
    }
    add_features(opportunity, out);
    return out;
}

}  // namespace

std::string encode_decision_model(const DecisionModel& model) {
    const DecisionGlobals& globals = model.globals;
    Json background = nullptr;
    if (globals.background) {
        background = Json{{"prob_per_day", globals.background->prob_per_day},
                          {"values", globals.background->values},
                          {"probs", globals.background->probs}};
    }
    Json opportunities = Json::array();
    for (const ModelOpportunity& opportunity : model.opportunities) {
        opportunities.push_back(opportunity_json(opportunity));
    }
    Json shared{{"horizon_days", globals.horizon_days},
                {"fallback_value", globals.fallback_value},
                {"burn_per_day", globals.burn_per_day},
                {"runway_days", or_null(globals.runway_days)},
                {"extra_burn_after_runway", globals.extra_burn_after_runway},
                {"risk_tolerance", or_null(globals.risk_tolerance)},
                {"background", std::move(background)}};
    if (const auto& market = globals.market) {
        shared["market"] = Json{{"frozen_prob_today", market->frozen_prob_today},
                                {"freeze_prob_per_day", market->freeze_prob_per_day},
                                {"thaw_prob_per_day", market->thaw_prob_per_day},
                                {"finish_factor", market->finish_factor},
                                {"pass_factor", market->pass_factor},
                                {"background_factor", market->background_factor}};
    }
    return json_text(
        Json{{"globals", std::move(shared)}, {"opportunities", std::move(opportunities)}});
}

}  // namespace core
