#include "core/codec/decision_codec.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/codec/json_fields.h"

namespace core {
namespace {

// Ranges are check_model's business; here only that it is a number and a possible int.
double number(const JsonField& field) {
    constexpr double kLargest = std::numeric_limits<double>::max();
    return field.number(-kLargest, kLargest);
}

int whole(const JsonField& field) {
    return field.integer(-1'000'000'000, 1'000'000'000);
}

std::vector<double> numbers(const JsonField& field, int most) {
    std::vector<double> values;
    for (const JsonField& item : field.items(static_cast<std::size_t>(most))) {
        values.push_back(number(item));
    }
    return values;
}

double number_or(const JsonField& object, std::string_view key, double otherwise) {
    const auto field = object.optional(key);
    return field ? number(*field) : otherwise;
}

int whole_or(const JsonField& object, std::string_view key, int otherwise) {
    const auto field = object.optional(key);
    return field ? whole(*field) : otherwise;
}

Market decode_market(const JsonField& field) {
    field.only_keys({"frozen_prob_today", "freeze_prob_per_day", "thaw_prob_per_day",
                     "finish_factor", "pass_factor", "background_factor"});
    Market market;
    market.frozen_prob_today = number(field.required("frozen_prob_today"));
    market.freeze_prob_per_day = number(field.required("freeze_prob_per_day"));
    market.thaw_prob_per_day = number(field.required("thaw_prob_per_day"));
    market.finish_factor = number_or(field, "finish_factor", 1);
    market.pass_factor = number_or(field, "pass_factor", 1);
    market.background_factor = number_or(field, "background_factor", 1);
    return market;
}

DecisionGlobals decode_globals(const JsonField& field) {
    field.only_keys({"horizon_days", "fallback_value", "burn_per_day", "runway_days",
                     "extra_burn_after_runway", "risk_tolerance", "background", "market"});
    DecisionGlobals globals;
    globals.horizon_days = whole(field.required("horizon_days"));
    globals.fallback_value = number(field.required("fallback_value"));
    globals.burn_per_day = number(field.required("burn_per_day"));
    if (const auto runway = field.optional("runway_days")) globals.runway_days = number(*runway);
    globals.extra_burn_after_runway = number_or(field, "extra_burn_after_runway", 0);
    if (const auto rho = field.optional("risk_tolerance")) globals.risk_tolerance = number(*rho);
    if (const auto given = field.optional("background")) {
        given->only_keys({"prob_per_day", "values", "probs"});
        Background background;
        background.prob_per_day = number(given->required("prob_per_day"));
        background.values = numbers(given->required("values"), kMaxBackgroundValues);
        background.probs = numbers(given->required("probs"), kMaxBackgroundValues);
        globals.background = std::move(background);
    }
    if (const auto given = field.optional("market")) globals.market = decode_market(*given);
    return globals;
}

ModelStart decode_start(const JsonField& field) {
    ModelStart start;
    const auto kind = field.required("kind").word({"offer", "pending", "invite", "declined"});
    start.kind = static_cast<ModelStart::Kind>(kind);
    if (start.kind == ModelStart::Kind::Offer) {
        field.only_keys({"kind"});
    } else if (start.kind == ModelStart::Kind::Declined) {
        field.only_keys({"kind", "days_ago"});
        start.days_ago = whole(field.required("days_ago"));
    } else {
        field.only_keys({"kind", "stage"});
        start.stage = whole(field.required("stage"));
    }
    return start;
}

ModelStage decode_stage(const JsonField& field) {
    field.only_keys(
        {"pass_prob", "finish_prob_per_day", "interview_cost", "invite_lapse_prob_per_day"});
    ModelStage stage;
    stage.pass_prob = number(field.required("pass_prob"));
    stage.finish_prob_per_day = number(field.required("finish_prob_per_day"));
    if (field.optional("interview_cost") || field.optional("invite_lapse_prob_per_day")) {
        stage.invitation = ModelStage::Invitation{number_or(field, "interview_cost", 0),
                                                  number_or(field, "invite_lapse_prob_per_day", 0)};
    }
    return stage;
}

OfferTerms decode_offer(const JsonField& field) {
    field.only_keys({"value", "boosted_value", "days_to_deadline", "rescind_base",
                     "rescind_per_day_of_age", "age_at_start"});
    OfferTerms offer;
    offer.value = number(field.required("value"));
    offer.boosted_value = number_or(field, "boosted_value", offer.value);
    offer.days_to_deadline = whole(field.required("days_to_deadline"));
    offer.rescind_base = number_or(field, "rescind_base", 0);
    offer.rescind_per_day_of_age = number_or(field, "rescind_per_day_of_age", 0);
    offer.age_at_start = whole_or(field, "age_at_start", 0);
    return offer;
}

AskMoreTime decode_ask(const JsonField& field) {
    field.only_keys({"extra_days", "grant", "deny", "rescind", "only_when_days_left_at_most",
                     "grant_lost_per_day_waited"});
    AskMoreTime ask;
    ask.extra_days = whole(field.required("extra_days"));
    ask.grant = number(field.required("grant"));
    ask.deny = number(field.required("deny"));
    ask.rescind = number_or(field, "rescind", 1 - ask.grant - ask.deny);
    if (const auto bound = field.optional("only_when_days_left_at_most")) {
        ask.only_when_days_left_at_most = whole(*bound);
    }
    ask.grant_lost_per_day_waited = number_or(field, "grant_lost_per_day_waited", 0);
    return ask;
}

std::optional<NegotiationOdds> decode_odds(const std::optional<JsonField>& field) {
    if (!field) return std::nullopt;
    field->only_keys({"boost", "lost"});
    return NegotiationOdds{number(field->required("boost")), number(field->required("lost"))};
}

Restructuring decode_restructuring(const JsonField& field) {
    field.only_keys(
        {"median_days", "shape", "elapsed_days", "never", "stays", "changes", "vanishes"});
    Restructuring out;
    out.median_days = number(field.required("median_days"));
    out.shape = number(field.required("shape"));
    out.elapsed_days = whole_or(field, "elapsed_days", 0);
    out.never = number_or(field, "never", 0);
    out.stays = number(field.required("stays"));
    if (const auto changes = field.optional("changes")) {
        for (const JsonField& item : changes->items(kMaxRestructuringChanges)) {
            item.only_keys({"prob", "value_change", "pass_factor"});
            out.changes.push_back({number(item.required("prob")),
                                   number_or(item, "value_change", 0),
                                   number_or(item, "pass_factor", 1)});
        }
    }
    out.vanishes = number(field.required("vanishes"));
    return out;
}

JobQuality decode_quality(const JsonField& field) {
    field.only_keys({"revealed_after_stage", "levels"});
    JobQuality quality;
    quality.revealed_after_stage = whole(field.required("revealed_after_stage"));
    for (const JsonField& item : field.required("levels").items(kMaxQualityLevels)) {
        item.only_keys({"prob", "value_change"});
        quality.levels.push_back(
            {number(item.required("prob")), number(item.required("value_change"))});
    }
    return quality;
}

ReturnAfterRefusal decode_return(const JsonField& field) {
    field.only_keys({"chance", "fade_per_day", "days_to_answer"});
    return {number(field.required("chance")), number_or(field, "fade_per_day", 0),
            whole_or(field, "days_to_answer", 0)};
}

void decode_features(const JsonField& field, ModelOpportunity& opportunity) {
    if (const auto given = field.optional("restructuring")) {
        opportunity.restructuring = decode_restructuring(*given);
    }
    if (const auto given = field.optional("quality")) {
        opportunity.quality = decode_quality(*given);
    }
    if (const auto given = field.optional("return_after_refusal")) {
        opportunity.return_after_refusal = decode_return(*given);
    }
    if (const auto given = field.optional("follows_market")) {
        opportunity.follows_market = given->boolean();
    }
}

ModelOpportunity decode_opportunity(const JsonField& field) {
    field.only_keys({"name", "start", "stages", "phases_per_stage",
                     "current_stage_finish_prob_by_day", "offer", "ask_more_time", "negotiate",
                     "tell_pending_firm", "restructuring", "quality", "return_after_refusal",
                     "follows_market"});
    ModelOpportunity opportunity;
    opportunity.name = field.required("name").text(1, kMaxModelNameBytes);
    opportunity.start = decode_start(field.required("start"));
    if (const auto stages = field.optional("stages")) {
        for (const JsonField& stage : stages->items(kMaxModelStages)) {
            opportunity.stages.push_back(decode_stage(stage));
        }
    }
    opportunity.phases_per_stage = whole_or(field, "phases_per_stage", 1);
    if (const auto hazards = field.optional("current_stage_finish_prob_by_day")) {
        opportunity.current_stage_finish_prob_by_day = numbers(*hazards, kMaxHorizonDays + 1);
    }
    opportunity.offer = decode_offer(field.required("offer"));
    if (const auto ask = field.optional("ask_more_time")) {
        opportunity.ask_more_time = decode_ask(*ask);
    }
    if (const auto talks = field.optional("negotiate")) {
        talks->only_keys({"quiet", "disclose", "settles"});
        const auto settles = talks->optional("settles");
        opportunity.negotiate =
            Negotiate{decode_odds(talks->optional("quiet")),
                      decode_odds(talks->optional("disclose")), settles && settles->boolean()};
    }
    if (const auto tell = field.optional("tell_pending_firm")) {
        tell->only_keys({"dropped", "speed_factor"});
        opportunity.tell_pending_firm = TellPendingFirm{number(tell->required("dropped")),
                                                        number(tell->required("speed_factor"))};
    }
    decode_features(field, opportunity);
    return opportunity;
}

LocalState decode_state(const JsonField& field) {
    using Kind = LocalState::Kind;
    constexpr Kind kKinds[] = {Kind::Dead,   Kind::Offer,  Kind::ToldPending,  Kind::Pending,
                               Kind::Invite, Kind::OnHold, Kind::JustDeclined, Kind::Declined};
    field.only_keys({"kind", "stage", "phase", "days_left", "extension", "talks", "days_since",
                     "quality", "change"});
    LocalState state;
    state.kind =
        kKinds[field.required("kind").word({"dead", "offer", "told_pending", "pending", "invite",
                                            "on_hold", "just_declined", "declined"})];
    if (state.kind == Kind::Dead) return state;
    if (const auto quality = field.optional("quality")) {
        state.quality = 1 + quality->integer(0, kMaxQualityLevels - 1);
    }
    if (const auto change = field.optional("change")) {
        state.change = 1 + change->integer(0, kMaxRestructuringChanges - 1);
    }
    if (state.kind == Kind::OnHold || state.kind == Kind::JustDeclined) return state;
    if (state.kind == Kind::Declined) {
        state.days_since = field.required("days_since").integer(1, 11 * kMaxHorizonDays);
        return state;
    }
    if (state.kind != Kind::Offer) {
        state.stage = field.required("stage").integer(0, kMaxModelStages - 1);
        if (const auto phase = field.optional("phase")) {
            state.phase = phase->integer(0, kMaxPhasesPerStage - 1);
        }
        return state;
    }
    state.days_left = field.required("days_left").integer(0, 2 * kMaxHorizonDays);
    if (const auto extension = field.optional("extension")) {
        state.extension = static_cast<LocalState::Extension>(
            extension->word({"granted", "denied", "unasked", "returned"}));
    }
    if (const auto talks = field.optional("talks")) {
        state.talks =
            static_cast<LocalState::Talks>(talks->word({"boosted", "unchanged", "fresh"}));
    }
    return state;
}

StateQuery decode_query(const JsonField& field, const DecisionModel& model) {
    field.only_keys({"day", "states", "market"});
    StateQuery query;
    if (const auto market = field.optional("market")) {
        query.market = static_cast<Regime>(market->word({"normal", "frozen"}));
    }
    query.day = field.required("day").integer(0, std::max(0, model.globals.horizon_days));
    const JsonField states = field.required("states");
    for (const std::string& key : states.keys()) {
        bool known = false;
        for (const ModelOpportunity& opportunity : model.opportunities) {
            known = known || opportunity.name == key;
        }
        if (!known) states.fail(ErrorCode::UnknownId, key);
    }
    for (const ModelOpportunity& opportunity : model.opportunities) {
        query.states.push_back(decode_state(states.required(opportunity.name)));
    }
    return query;
}

SolveWishes decode_wishes(const JsonField& root) {
    SolveWishes wishes;
    if (const auto explain = root.optional("explain")) wishes.explain = explain->boolean();
    if (const auto samples = root.optional("samples"))
        wishes.samples = samples->integer(0, 100'000);
    if (const auto seed = root.optional("seed")) {
        constexpr std::int64_t kLargest = 1'000'000'000'000;
        wishes.seed = static_cast<std::uint64_t>(seed->integer64(0, kLargest));
    }
    if (const auto level = root.optional("cvar_level")) wishes.cvar_level = level->number(0, 1);
    return wishes;
}

}  // namespace

Result<SolveRequest> decode_solve_request(std::string_view text) {
    const Result<nlohmann::ordered_json> parsed = parse_json(text);
    if (!parsed) return parsed.error();
    JsonErrors errors;
    const JsonField root(*parsed, errors);
    root.only_keys(
        {"globals", "opportunities", "state_query", "explain", "samples", "seed", "cvar_level"});
    SolveRequest request;
    request.model.globals = decode_globals(root.required("globals"));
    for (const JsonField& item : root.required("opportunities").items(kMaxModelOpportunities)) {
        request.model.opportunities.push_back(decode_opportunity(item));
    }
    if (errors.first()) return *errors.first();
    const Status checked = check_model(request.model);
    if (!checked) return checked.error();
    if (const auto queries = root.optional("state_query")) {
        constexpr std::size_t kMaxQueries = 1000;
        for (const JsonField& query : queries->items(kMaxQueries)) {
            request.queries.push_back(decode_query(query, request.model));
        }
    }
    request.wishes = decode_wishes(root);
    if (errors.first()) return *errors.first();
    return request;
}

}  // namespace core
