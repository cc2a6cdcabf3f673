#include "core/estimate/assumptions.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/contract.h"
#include "core/base/number_text.h"
#include "core/estimate/beta.h"
#include "core/estimate/evidence_keys.h"
#include "core/model/words.h"

namespace core {
namespace {

constexpr double kNormal90 = 1.2815515655446004;  // the 90th percentile of the normal distribution

const Assumption* find_replaced(const Search& search, std::string_view key) {
    for (const Assumption& assumption : search.assumptions) {
        if (assumption.key == key) return &assumption;
    }
    return nullptr;
}

std::string standing_key(Standing standing, std::string_view factor) {
    return "standing." + std::string(word(standing)) + "." + std::string(factor);
}

}  // namespace

Assumptions::Assumptions(const Evidence& evidence, const Search& search, const OwnRates& own)
    : evidence_(evidence), search_(search), own_(own) {}

double Assumptions::operator()(std::string_view key) const {
    if (const Assumption* replaced = find_replaced(search_, key)) return replaced->value;
    const EvidenceRow& row = evidence_.row(key);
    JUGGLE_ASSERT(row.typical.has_value());
    return *row.typical;
}

ValueRange Assumptions::range(std::string_view key) const {
    const EvidenceRow& row = evidence_.row(key);
    const double value = (*this)(key);
    JUGGLE_ASSERT(row.typical && *row.typical > 0 && *row.typical < 1);
    const double low = row.low ? *row.low : *row.typical;
    const double high = row.high ? *row.high : *row.typical;
    return {value * low / *row.typical, value, 1 - (1 - value) * (1 - high) / (1 - *row.typical)};
}

Assumptions::LogNormal Assumptions::log_normal(std::string_view key) const {
    const EvidenceRow& row = evidence_.row(key);
    JUGGLE_ASSERT(row.form && row.form->median && row.typical);
    const double median = *row.form->median;
    const double sigma = row.form->p90 ? std::log(*row.form->p90 / median) / kNormal90
                                       : std::sqrt(2 * std::log(*row.typical / median));
    return {median * (*this)(key) / *row.typical, sigma};
}

double Assumptions::standing_risk(Standing standing) const {
    return (*this)(standing_key(standing, "risk"));
}

double Assumptions::standing_bargaining(Standing standing) const {
    return (*this)(standing_key(standing, "bargaining"));
}

double Assumptions::standing_chance(Standing standing) const {
    return (*this)(standing_key(standing, "chance"));
}

ValueRange Assumptions::stage_chance(Stage stage) const {
    const std::string_view key = stage_chance_key(stage);
    const ValueRange usual = range(key);
    const OwnTally& tally = own_.by_stage[static_cast<std::size_t>(stage)];
    if (tally.finished < kMinimumOwnCases) return usual;
    // A row without a prior counts as much as the weakest of them.
    constexpr double kUsualWeight = 30;
    const EvidenceRow& row = evidence_.row(key);
    const double weight =
        row.form && row.form->a && row.form->b ? *row.form->a + *row.form->b : kUsualWeight;
    const Beta prior{weight * usual.typical, weight * (1 - usual.typical)};
    const Beta believed = after_cases(prior, tally.offers, tally.finished);
    return {beta_quantile(believed, 0.05), beta_mean(believed), beta_quantile(believed, 0.95)};
}

double Assumptions::optimism_pull(const Opportunity& opportunity, Date today) const {
    constexpr int kLongSearchDays = 182;  // "over six months"
    const bool is_long = search_age_days(search_, today) > kLongSearchDays;
    const double pull = (*this)(is_long ? key::kOptimismPullLong : key::kOptimismPull);
    const bool favourite = search_.favourite == opportunity.id;
    return std::min(1.0, favourite ? pull * (*this)(key::kOptimismFavourite) : pull);
}

std::string_view stage_chance_key(Stage stage) {
    static constexpr std::string_view kKeys[] = {
        key::kChanceLead,           key::kChanceApplied,         key::kChanceScreen,
        key::kChanceFirstInterview, key::kChanceSecondInterview, key::kChanceFinalInterview,
        key::kChanceWritten,
    };
    JUGGLE_ASSERT(stage <= Stage::VerbalOffer);
    return kKeys[static_cast<std::size_t>(stage)];
}

int search_age_days(const Search& search, Date today) {
    Date oldest = today;
    const auto seen = [&oldest](const std::optional<Date>& date) {
        if (date && *date < oldest) oldest = *date;
    };
    for (const Opportunity& opportunity : search.opportunities) {
        seen(opportunity.stage_since);
        seen(opportunity.closed_on);
        if (opportunity.offer) seen(opportunity.offer->received);
        for (const Round& round : opportunity.rounds)
            seen(round.date);
    }
    for (const SentMessage& message : search.sent)
        seen(message.date);
    for (const ForecastRecord& record : search.forecasts)
        seen(record.made);
    for (const DecisionRecord& record : search.decisions)
        seen(record.date);
    return today - oldest;
}

std::vector<Problem> check_assumptions(const Evidence& evidence, const Search& search) {
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < search.assumptions.size(); ++i) {
        const Assumption& assumption = search.assumptions[i];
        const std::string where = "/assumptions/" + std::to_string(i);
        const EvidenceRow* row = evidence.find(assumption.key);
        const auto range = row ? evidence_range(row->unit) : std::nullopt;
        if (!range) {
            problems.push_back(
                {Severity::Blocking, {ErrorCode::UnknownId, where + "/key", assumption.key}});
        } else if (!(assumption.value >= range->low && assumption.value <= range->high)) {
            problems.push_back(
                {Severity::Blocking,
                 {ErrorCode::OutOfRange, where + "/value",
                  "expected " + number_text(range->low, 2) + ".." + number_text(range->high, 2) +
                      ", found " + number_text(assumption.value, 6)}});
        }
    }
    return problems;
}

}  // namespace core
