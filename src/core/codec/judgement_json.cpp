#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/stable_sort.h"
#include "core/codec/json_search.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

using nlohmann::ordered_json;

Compensation read_compensation(const JsonField& field) {
    field.only_keys({"currency", "rate", "bonus", "equity", "equity_haircut", "benefits", "signing",
                     "relocation_support", "relocation_cost", "commute_cost",
                     "commute_hours_per_week", "hours_per_week", "holiday_days"});
    Compensation out;
    out.currency = text_or_empty(field, "currency");
    out.rate = optional_number(field, "rate", kMinRate, kMaxRate);
    out.bonus = money_or_zero(field, "bonus");
    out.equity = money_or_zero(field, "equity");
    out.equity_haircut =
        optional_number(field, "equity_haircut", 0, 1).value_or(out.equity_haircut);
    out.benefits = money_or_zero(field, "benefits");
    out.signing = money_or_zero(field, "signing");
    out.relocation_support = money_or_zero(field, "relocation_support");
    out.relocation_cost = money_or_zero(field, "relocation_cost");
    out.commute_cost = money_or_zero(field, "commute_cost");
    out.commute_hours_per_week = optional_number(field, "commute_hours_per_week", 0, kHoursOfWeek);
    out.hours_per_week = optional_number(field, "hours_per_week", 0, kHoursOfWeek);
    out.holiday_days = optional_integer(field, "holiday_days", 0, kMaxHolidayDays);
    return out;
}

void put_amount(ordered_json& object, const char* key, Money money) {
    if (money.minor != 0) object[key] = money_json(money);
}

ordered_json compensation_json(const Compensation& compensation) {
    ordered_json object = ordered_json::object();
    put_text(object, "currency", compensation.currency);
    put_number(object, "rate", compensation.rate);
    put_amount(object, "bonus", compensation.bonus);
    put_amount(object, "equity", compensation.equity);
    put_number(object, "equity_haircut", compensation.equity_haircut);
    put_amount(object, "benefits", compensation.benefits);
    put_amount(object, "signing", compensation.signing);
    put_amount(object, "relocation_support", compensation.relocation_support);
    put_amount(object, "relocation_cost", compensation.relocation_cost);
    put_amount(object, "commute_cost", compensation.commute_cost);
    put_number(object, "commute_hours_per_week", compensation.commute_hours_per_week);
    put_number(object, "hours_per_week", compensation.hours_per_week);
    put_integer(object, "holiday_days", compensation.holiday_days);
    return object;
}

Score read_score(const JsonField& field) {
    field.only_keys({"criterion", "value", "low", "high"});
    Score score;
    score.criterion.text = read_text(field.required("criterion"));
    score.value = field.required("value").number(0, kMaxScore);
    score.low = optional_number(field, "low", 0, kMaxScore);
    score.high = optional_number(field, "high", 0, kMaxScore);
    return score;
}

ordered_json score_json(const Score& score) {
    ordered_json object = {{"criterion", score.criterion.text}};
    put_number(object, "value", score.value);
    put_number(object, "low", score.low);
    put_number(object, "high", score.high);
    return object;
}

Reason read_reason(const JsonField& field) {
    field.only_keys({"kind", "text", "weight"});
    Reason reason;
    reason.kind = read_word<ReasonKind>(field.required("kind"));
    reason.text = text_or_empty(field, "text");
    reason.weight = optional_integer(field, "weight", 1, 5).value_or(reason.weight);
    return reason;
}

ordered_json reason_json(const Reason& reason) {
    ordered_json object = {{"kind", word(reason.kind)}};
    put_text(object, "text", reason.text);
    object["weight"] = reason.weight;
    return object;
}

GutRating read_gut(const JsonField& field) {
    field.only_keys({"date", "job", "company"});
    GutRating rating;
    rating.date = read_date(field.required("date"));
    rating.job = field.required("job").integer(0, kMaxFeeling);
    rating.company = field.required("company").integer(0, kMaxFeeling);
    return rating;
}

ordered_json gut_json(const GutRating& rating) {
    return {{"date", format_date(rating.date)}, {"job", rating.job}, {"company", rating.company}};
}

Opinion read_opinion(const JsonField& field) {
    field.only_keys({"id", "from", "date", "stance", "reason", "independence", "knowledge"});
    Opinion opinion;
    opinion.id.text = read_text(field.required("id"));
    opinion.from = text_or_empty(field, "from");
    opinion.date = optional_date(field, "date");
    opinion.stance = read_word<Stance>(field.required("stance"));
    opinion.reason = text_or_empty(field, "reason");
    opinion.independence =
        optional_integer(field, "independence", 1, 5).value_or(opinion.independence);
    opinion.knowledge = optional_integer(field, "knowledge", 1, 5).value_or(opinion.knowledge);
    return opinion;
}

ordered_json opinion_json(const Opinion& opinion) {
    ordered_json object = {{"id", opinion.id.text}};
    put_text(object, "from", opinion.from);
    put_date(object, "date", opinion.date);
    object["stance"] = word(opinion.stance);
    put_text(object, "reason", opinion.reason);
    object["independence"] = opinion.independence;
    object["knowledge"] = opinion.knowledge;
    return object;
}

Hesitation read_hesitation(const JsonField& field) {
    field.only_keys({"text", "question", "answer"});
    return {read_text(field.required("text")), text_or_empty(field, "question"),
            text_or_empty(field, "answer")};
}

ordered_json hesitation_json(const Hesitation& hesitation) {
    ordered_json object = {{"text", hesitation.text}};
    put_text(object, "question", hesitation.question);
    put_text(object, "answer", hesitation.answer);
    return object;
}

ClaimCheck read_check(const JsonField& field) {
    field.only_keys({"claim", "state", "evidence", "confidence"});
    ClaimCheck check;
    check.claim = read_text(field.required("claim"));
    check.state = word_or(field, "state", CheckState::Open);
    check.evidence = text_or_empty(field, "evidence");
    check.confidence = optional_number(field, "confidence", 0, 1);
    return check;
}

ordered_json check_json(const ClaimCheck& check) {
    ordered_json object = {{"claim", check.claim}, {"state", word(check.state)}};
    put_text(object, "evidence", check.evidence);
    put_number(object, "confidence", check.confidence);
    return object;
}

GateAnswer read_gate_answer(const JsonField& field) {
    field.only_keys({"item", "answer", "note"});
    return {read_text(field.required("item")), word_or(field, "answer", Ternary::Unknown),
            text_or_empty(field, "note")};
}

ordered_json gate_answer_json(const GateAnswer& answer) {
    ordered_json object = {{"item", answer.item}, {"answer", word(answer.answer)}};
    put_text(object, "note", answer.note);
    return object;
}

RegretRehearsal read_regret(const JsonField& field) {
    field.only_keys({"date", "regret", "note"});
    RegretRehearsal rehearsal;
    rehearsal.date = read_date(field.required("date"));
    rehearsal.regret = field.required("regret").integer(0, kMaxFeeling);
    rehearsal.note = text_or_empty(field, "note");
    return rehearsal;
}

ordered_json regret_json(const RegretRehearsal& rehearsal) {
    ordered_json object = {{"date", format_date(rehearsal.date)}, {"regret", rehearsal.regret}};
    put_text(object, "note", rehearsal.note);
    return object;
}

}  // namespace

Criterion read_criterion(const JsonField& field) {
    field.only_keys({"id", "name", "kind", "worst", "best", "pay_worst", "pay_best", "weight",
                     "weight_low", "weight_high", "must_have"});
    Criterion out;
    out.id.text = read_text(field.required("id"));
    out.name = text_or_empty(field, "name");
    out.kind = word_or(field, "kind", CriterionKind::Scored);
    out.worst = text_or_empty(field, "worst");
    out.best = text_or_empty(field, "best");
    out.pay_worst = optional_money(field, "pay_worst");
    out.pay_best = optional_money(field, "pay_best");
    out.weight = optional_number(field, "weight", 0, kMaxScore);
    out.weight_low = optional_number(field, "weight_low", 0, kMaxScore);
    out.weight_high = optional_number(field, "weight_high", 0, kMaxScore);
    out.must_have = optional_number(field, "must_have", 0, kMaxScore);
    return out;
}

ordered_json criterion_json(const Criterion& criterion) {
    ordered_json object = {{"id", criterion.id.text}};
    put_text(object, "name", criterion.name);
    object["kind"] = word(criterion.kind);
    put_text(object, "worst", criterion.worst);
    put_text(object, "best", criterion.best);
    put_money(object, "pay_worst", criterion.pay_worst);
    put_money(object, "pay_best", criterion.pay_best);
    put_number(object, "weight", criterion.weight);
    put_number(object, "weight_low", criterion.weight_low);
    put_number(object, "weight_high", criterion.weight_high);
    put_number(object, "must_have", criterion.must_have);
    return object;
}

void read_judgement(const JsonField& field, Opportunity& out) {
    if (const auto pay = field.optional("compensation")) out.compensation = read_compensation(*pay);
    out.scores = read_list<Score>(field, "scores", kMaxJudgements, read_score);
    out.reasons = read_list<Reason>(field, "reasons", kMaxJudgements, read_reason);
    out.gut = read_list<GutRating>(field, "gut", kMaxJudgements, read_gut);
    // A person need not keep the list sorted; equal days stay in the order of the file.
    stable_sort(out.gut, [](const GutRating& a, const GutRating& b) { return a.date < b.date; });
    out.opinions = read_list<Opinion>(field, "opinions", kMaxJudgements, read_opinion);
    out.hesitations = read_list<Hesitation>(field, "hesitations", kMaxJudgements, read_hesitation);
    out.checks = read_list<ClaimCheck>(field, "checks", kMaxJudgements, read_check);
    out.gate = read_list<GateAnswer>(field, "gate", kMaxJudgements, read_gate_answer);
    if (const auto regret = field.optional("regret")) out.regret = read_regret(*regret);
    out.wishes = read_list<std::string>(field, "wishes", kMaxJudgements, read_text);
}

void put_judgement(ordered_json& object, const Opportunity& opportunity) {
    if (opportunity.compensation) {
        object["compensation"] = compensation_json(*opportunity.compensation);
    }
    put_list(object, "scores", opportunity.scores, score_json);
    put_list(object, "reasons", opportunity.reasons, reason_json);
    put_list(object, "gut", opportunity.gut, gut_json);
    put_list(object, "opinions", opportunity.opinions, opinion_json);
    put_list(object, "hesitations", opportunity.hesitations, hesitation_json);
    put_list(object, "checks", opportunity.checks, check_json);
    put_list(object, "gate", opportunity.gate, gate_answer_json);
    if (opportunity.regret) object["regret"] = regret_json(*opportunity.regret);
    put_list(object, "wishes", opportunity.wishes, [](const std::string& wish) { return wish; });
}

}  // namespace core
