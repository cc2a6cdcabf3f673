#include "core/model/promises.h"

namespace core {
namespace {

// A most likely value with its range around it: each within 0..100, low <= value <= high.
void check_range(const std::optional<double>& low, const std::optional<double>& value,
                 const std::optional<double>& high, const std::string& where,
                 const std::string& prefix, Promises& promises) {
    const std::string middle = where + (prefix.empty() ? "/value" : "/" + prefix);
    const std::string ends = where + "/" + (prefix.empty() ? "" : prefix + "_");
    promises.number(value, 0, kMaxScore, middle);
    promises.number(low, 0, kMaxScore, ends + "low");
    promises.number(high, 0, kMaxScore, ends + "high");
    if (low && (!value || *low > *value)) {
        promises.fail(ErrorCode::Inconsistent, ends + "low", middle);
    }
    if (high && (!value || *high < *value)) {
        promises.fail(ErrorCode::Inconsistent, ends + "high", middle);
    }
}

void check_criterion(const Criterion& criterion, const std::string& where, Promises& promises) {
    promises.line(criterion.name, where + "/name");
    promises.line(criterion.worst, where + "/worst");
    promises.line(criterion.best, where + "/best");
    promises.money(criterion.pay_worst, where + "/pay_worst");
    promises.money(criterion.pay_best, where + "/pay_best");
    const bool of_pay = criterion.kind == CriterionKind::Pay;
    if (criterion.pay_worst && !of_pay) {
        promises.fail(ErrorCode::Inconsistent, where + "/pay_worst", where + "/kind");
    }
    if (criterion.pay_best && !of_pay) {
        promises.fail(ErrorCode::Inconsistent, where + "/pay_best", where + "/kind");
    }
    if (criterion.pay_worst && criterion.pay_best && *criterion.pay_best <= *criterion.pay_worst) {
        promises.fail(ErrorCode::Inconsistent, where + "/pay_best", where + "/pay_worst");
    }
    check_range(criterion.weight_low, criterion.weight, criterion.weight_high, where, "weight",
                promises);
    promises.number(criterion.must_have, 0, kMaxScore, where + "/must_have");
}

void check_compensation(const Compensation& pay, const std::string& where, Promises& promises) {
    if (!pay.currency.empty() && !is_currency(pay.currency)) {
        promises.fail(ErrorCode::UnknownValue, where + "/currency", fragment(pay.currency));
    }
    promises.number(pay.rate, kMinRate, kMaxRate, where + "/rate");
    promises.money(pay.bonus, where + "/bonus");
    promises.money(pay.equity, where + "/equity");
    promises.number(pay.equity_haircut, 0, 1, where + "/equity_haircut");
    promises.money(pay.benefits, where + "/benefits");
    promises.money(pay.signing, where + "/signing");
    promises.money(pay.relocation_support, where + "/relocation_support");
    promises.money(pay.relocation_cost, where + "/relocation_cost");
    promises.money(pay.commute_cost, where + "/commute_cost");
    promises.number(pay.commute_hours_per_week, 0, kHoursOfWeek, where + "/commute_hours_per_week");
    promises.number(pay.hours_per_week, 0, kHoursOfWeek, where + "/hours_per_week");
    if (pay.holiday_days) {
        promises.integer(*pay.holiday_days, 0, kMaxHolidayDays, where + "/holiday_days");
    }
}

void check_scores(const Search& search, const std::vector<Score>& scores, const std::string& where,
                  Promises& promises) {
    promises.count(scores.size(), kMaxJudgements, where);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::string place = item(where, i);
        const CriterionId& id = scores[i].criterion;
        if (find_criterion(search, id) == nullptr) {
            promises.fail(ErrorCode::UnknownId, place + "/criterion", fragment(id.text));
        } else if (!seen.insert(id.text).second) {
            promises.fail(ErrorCode::DuplicateId, place + "/criterion", id.text);
        }
        check_range(scores[i].low, scores[i].value, scores[i].high, place, "", promises);
    }
}

void check_gut(const std::vector<GutRating>& gut, const std::string& where, Promises& promises) {
    promises.count(gut.size(), kMaxJudgements, where);
    for (std::size_t i = 0; i < gut.size(); ++i) {
        const std::string place = item(where, i);
        promises.date(gut[i].date, place + "/date");
        if (i > 0 && gut[i].date < gut[i - 1].date) {
            promises.fail(ErrorCode::Inconsistent, place + "/date", item(where, i - 1) + "/date");
        }
        promises.integer(gut[i].job, 0, kMaxFeeling, place + "/job");
        promises.integer(gut[i].company, 0, kMaxFeeling, place + "/company");
    }
}

void check_opinions(const std::vector<Opinion>& opinions, const std::string& where,
                    Promises& promises) {
    promises.count(opinions.size(), kMaxJudgements, where);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < opinions.size(); ++i) {
        const Opinion& opinion = opinions[i];
        const std::string place = item(where, i);
        promises.id(opinion.id.text, place + "/id", seen);
        promises.line(opinion.from, place + "/from");
        promises.date(opinion.date, place + "/date");
        promises.notes(opinion.reason, place + "/reason");
        promises.integer(opinion.independence, 1, 5, place + "/independence");
        promises.integer(opinion.knowledge, 1, 5, place + "/knowledge");
    }
}

void check_doubts(const Opportunity& opportunity, const std::string& where, Promises& promises) {
    promises.count(opportunity.hesitations.size(), kMaxJudgements, where + "/hesitations");
    for (std::size_t i = 0; i < opportunity.hesitations.size(); ++i) {
        const std::string place = item(where + "/hesitations", i);
        promises.notes(opportunity.hesitations[i].text, place + "/text");
        promises.notes(opportunity.hesitations[i].question, place + "/question");
        promises.notes(opportunity.hesitations[i].answer, place + "/answer");
    }
    promises.count(opportunity.checks.size(), kMaxJudgements, where + "/checks");
    for (std::size_t i = 0; i < opportunity.checks.size(); ++i) {
        const ClaimCheck& check = opportunity.checks[i];
        const std::string place = item(where + "/checks", i);
        promises.notes(check.claim, place + "/claim");
        promises.notes(check.evidence, place + "/evidence");
        promises.number(check.confidence, 0, 1, place + "/confidence");
    }
    promises.count(opportunity.gate.size(), kMaxJudgements, where + "/gate");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < opportunity.gate.size(); ++i) {
        const std::string place = item(where + "/gate", i);
        promises.id(opportunity.gate[i].item, place + "/item", seen);
        promises.notes(opportunity.gate[i].note, place + "/note");
    }
}

}  // namespace

void check_criteria(const Search& search, Promises& promises) {
    promises.count(search.criteria.size(), kMaxCriteria, "/criteria");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < search.criteria.size(); ++i) {
        const std::string where = item("/criteria", i);
        promises.id(search.criteria[i].id.text, where + "/id", seen);
        check_criterion(search.criteria[i], where, promises);
    }
}

void check_judgement(const Search& search, const Opportunity& opportunity, const std::string& where,
                     Promises& promises) {
    if (opportunity.compensation) {
        check_compensation(*opportunity.compensation, where + "/compensation", promises);
    }
    check_scores(search, opportunity.scores, where + "/scores", promises);
    promises.count(opportunity.reasons.size(), kMaxJudgements, where + "/reasons");
    for (std::size_t i = 0; i < opportunity.reasons.size(); ++i) {
        const std::string place = item(where + "/reasons", i);
        promises.line(opportunity.reasons[i].text, place + "/text");
        promises.integer(opportunity.reasons[i].weight, 1, 5, place + "/weight");
    }
    check_gut(opportunity.gut, where + "/gut", promises);
    check_opinions(opportunity.opinions, where + "/opinions", promises);
    check_doubts(opportunity, where, promises);
    if (opportunity.regret) {
        promises.date(opportunity.regret->date, where + "/regret/date");
        promises.integer(opportunity.regret->regret, 0, kMaxFeeling, where + "/regret/regret");
        promises.notes(opportunity.regret->note, where + "/regret/note");
    }
    promises.count(opportunity.wishes.size(), kMaxJudgements, where + "/wishes");
    for (std::size_t i = 0; i < opportunity.wishes.size(); ++i) {
        promises.line(opportunity.wishes[i], item(where + "/wishes", i));
    }
}

}  // namespace core
