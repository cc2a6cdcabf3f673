#include "core/codec/journal_codec.h"

#include <nlohmann/json.hpp>

#include "core/codec/json_search.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

using nlohmann::ordered_json;

ForecastRecord read_forecast(const JsonField& field) {
    field.only_keys({"id", "made", "opportunity", "company", "event", "stage", "by", "probability",
                     "own", "result", "closed"});
    ForecastRecord out;
    out.id.text = read_text(field.required("id"));
    out.made = read_date(field.required("made"));
    out.opportunity = optional_id<struct OpportunityTag>(field, "opportunity");
    out.company = text_or_empty(field, "company");
    out.event = read_word<ForecastEvent>(field.required("event"));
    if (const auto stage = field.optional("stage")) out.stage = read_word<Stage>(*stage);
    out.by = optional_date(field, "by");
    out.probability = field.required("probability").number(0, 1);
    out.own = flag_of(field, "own");
    out.result = word_or(field, "result", ForecastResult::Open);
    out.closed = optional_date(field, "closed");
    return out;
}

ordered_json forecast_json(const ForecastRecord& forecast) {
    ordered_json object = {{"id", forecast.id.text}, {"made", format_date(forecast.made)}};
    put_id(object, "opportunity", forecast.opportunity);
    put_text(object, "company", forecast.company);
    object["event"] = word(forecast.event);
    if (forecast.stage) object["stage"] = word(*forecast.stage);
    put_date(object, "by", forecast.by);
    put_number(object, "probability", forecast.probability);
    if (forecast.own) object["own"] = true;
    put_word_unless(object, "result", forecast.result, ForecastResult::Open);
    put_date(object, "closed", forecast.closed);
    return object;
}

DecisionRecord read_decision(const JsonField& field) {
    field.only_keys({"id", "date", "opportunity", "company", "advised", "chosen", "badge",
                     "reasons", "lesson", "lesson_date", "sure", "regret_waiting",
                     "regret_accepting"});
    DecisionRecord out;
    out.id.text = read_text(field.required("id"));
    out.date = read_date(field.required("date"));
    out.opportunity = optional_id<struct OpportunityTag>(field, "opportunity");
    out.company = text_or_empty(field, "company");
    out.advised = text_or_empty(field, "advised");
    out.chosen = text_or_empty(field, "chosen");
    out.badge = text_or_empty(field, "badge");
    out.reasons = text_or_empty(field, "reasons");
    out.lesson = text_or_empty(field, "lesson");
    out.lesson_date = optional_date(field, "lesson_date");
    out.sure = optional_integer(field, "sure", 0, kMaxSure);
    out.regret_waiting = optional_integer(field, "regret_waiting", 0, kMaxFeeling);
    out.regret_accepting = optional_integer(field, "regret_accepting", 0, kMaxFeeling);
    return out;
}

ordered_json decision_json(const DecisionRecord& decision) {
    ordered_json object = {{"id", decision.id.text}, {"date", format_date(decision.date)}};
    put_id(object, "opportunity", decision.opportunity);
    put_text(object, "company", decision.company);
    put_text(object, "advised", decision.advised);
    put_text(object, "chosen", decision.chosen);
    put_text(object, "badge", decision.badge);
    put_text(object, "reasons", decision.reasons);
    put_text(object, "lesson", decision.lesson);
    put_date(object, "lesson_date", decision.lesson_date);
    put_integer(object, "sure", decision.sure);
    put_integer(object, "regret_waiting", decision.regret_waiting);
    put_integer(object, "regret_accepting", decision.regret_accepting);
    return object;
}

}  // namespace

void read_journal(const JsonField& field, Search& search) {
    search.forecasts = read_list<ForecastRecord>(field, "forecasts", kMaxJournal, read_forecast);
    search.decisions = read_list<DecisionRecord>(field, "decisions", kMaxJournal, read_decision);
}

void put_journal(ordered_json& object, const Search& search) {
    put_list(object, "forecasts", search.forecasts, forecast_json);
    put_list(object, "decisions", search.decisions, decision_json);
}

Result<FrozenDecision> decode_frozen(std::string_view text) {
    const Result<ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField field(*json, errors);
    field.only_keys({"decision", "forecasts"});
    FrozenDecision frozen;
    frozen.decision = read_decision(field.required("decision"));
    frozen.forecasts = read_list<ForecastRecord>(field, "forecasts", kMaxJournal, read_forecast);
    if (errors.first()) return *errors.first();
    return frozen;
}

std::string encode_frozen(const FrozenDecision& frozen) {
    ordered_json object = {{"decision", decision_json(frozen.decision)}};
    put_list(object, "forecasts", frozen.forecasts, forecast_json);
    return json_text(object);
}

}  // namespace core
