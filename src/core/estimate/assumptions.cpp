#include "core/estimate/assumptions.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/contract.h"
#include "core/base/number_text.h"
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

Assumptions::Assumptions(const Evidence& evidence, const Search& search)
    : evidence_(evidence), search_(search) {}

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
