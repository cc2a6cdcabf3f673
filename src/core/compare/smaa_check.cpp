#include "core/compare/smaa_check.h"

#include <cmath>
#include <set>

#include "core/base/number_text.h"

namespace core {
namespace {

constexpr double kMostMagnitude = 1e12;

Error out_of_range(const std::string& where, double low, double high, double found) {
    return {ErrorCode::OutOfRange, where,
            "expected " + number_text(low, 6) + ".." + number_text(high, 6) + ", found " +
                number_text(found, 6)};
}

bool within(double value, double low, double high) {
    return std::isfinite(value) && value >= low && value <= high;
}

Error wrong_count(const std::string& where, std::size_t expected, std::size_t found) {
    return {ErrorCode::Inconsistent, where,
            "expected " + std::to_string(expected) + " items, found " + std::to_string(found)};
}

Status check_names(const std::vector<std::string>& names, const std::string& where) {
    if (names.empty()) return Error{ErrorCode::Missing, where, ""};
    if (names.size() > static_cast<std::size_t>(kMostSmaaNames)) {
        return Error{ErrorCode::TooLarge, where,
                     "at most " + std::to_string(kMostSmaaNames) + " items, found " +
                         std::to_string(names.size())};
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!seen.insert(names[i]).second) {
            return Error{ErrorCode::DuplicateId, where + "/" + std::to_string(i), names[i]};
        }
    }
    return {};
}

// One weight a criterion, none negative, not all zero.
Status check_weights_list(const std::vector<double>& values, std::size_t criteria,
                          const std::string& where) {
    if (values.size() != criteria) return wrong_count(where, criteria, values.size());
    double sum = 0;
    for (std::size_t k = 0; k < criteria; ++k) {
        if (!within(values[k], 0, kMostMagnitude)) {
            return out_of_range(where + "/" + std::to_string(k), 0, kMostMagnitude, values[k]);
        }
        sum += values[k];
    }
    if (sum <= 0) return Error{ErrorCode::OutOfRange, where, "all weights are 0"};
    return {};
}

Status check_order(const std::vector<int>& order, std::size_t criteria) {
    if (order.size() != criteria) return wrong_count("/weights/order", criteria, order.size());
    std::set<int> seen;
    for (std::size_t k = 0; k < criteria; ++k) {
        const std::string where = "/weights/order/" + std::to_string(k);
        const int last = static_cast<int>(criteria) - 1;
        if (order[k] < 0 || order[k] > last) return out_of_range(where, 0, last, order[k]);
        if (!seen.insert(order[k]).second) {
            return Error{ErrorCode::DuplicateId, where, std::to_string(order[k])};
        }
    }
    return {};
}

Status check_ranges(const WeightDraw& weights, std::size_t criteria) {
    if (weights.low.size() != criteria) {
        return wrong_count("/weights/low", criteria, weights.low.size());
    }
    if (Status status = check_weights_list(weights.high, criteria, "/weights/high"); !status) {
        return status;
    }
    if (!weights.values.empty() && weights.values.size() != criteria) {
        return wrong_count("/weights/values", criteria, weights.values.size());
    }
    for (std::size_t k = 0; k < criteria; ++k) {
        const std::string place = "/" + std::to_string(k);
        if (!within(weights.low[k], 0, weights.high[k])) {
            return out_of_range("/weights/low" + place, 0, weights.high[k], weights.low[k]);
        }
        if (!weights.values.empty() &&
            !within(weights.values[k], weights.low[k], weights.high[k])) {
            return out_of_range("/weights/values" + place, weights.low[k], weights.high[k],
                                weights.values[k]);
        }
    }
    return {};
}

Status check_weights(const WeightDraw& weights, std::size_t criteria) {
    switch (weights.kind) {
        case WeightKind::Uniform:
            break;
        case WeightKind::Ordinal:
            return check_order(weights.order, criteria);
        case WeightKind::Range:
            return check_ranges(weights, criteria);
        case WeightKind::Exact:
            return check_weights_list(weights.values, criteria, "/weights/values");
        case WeightKind::Sampled:
            if (weights.rows.empty()) return Error{ErrorCode::Missing, "/weights/rows", ""};
            for (std::size_t i = 0; i < weights.rows.size(); ++i) {
                const std::string where = "/weights/rows/" + std::to_string(i);
                if (Status status = check_weights_list(weights.rows[i], criteria, where); !status) {
                    return status;
                }
            }
            break;
    }
    return {};
}

Status check_score(const ScoreDraw& score, const std::string& where) {
    const auto wild = [&](double value) { return !within(value, -kMostMagnitude, kMostMagnitude); };
    for (const double value : {score.value, score.low, score.high}) {
        if (wild(value)) return out_of_range(where, -kMostMagnitude, kMostMagnitude, value);
    }
    const bool ends = score.kind == ScoreKind::Uniform || score.kind == ScoreKind::Triangular ||
                      score.kind == ScoreKind::Beta;
    if (ends && score.low > score.high) {
        return Error{ErrorCode::Inconsistent, where + "/low", where + "/high"};
    }
    if (score.kind == ScoreKind::Triangular && !within(score.value, score.low, score.high)) {
        return out_of_range(where + "/value", score.low, score.high, score.value);
    }
    if (score.kind == ScoreKind::Normal && !within(score.spread, 0, kMostMagnitude)) {
        return out_of_range(where + "/spread", 0, kMostMagnitude, score.spread);
    }
    if (score.kind == ScoreKind::Beta) {
        constexpr double kLeast = 1e-3, kMost = 1e6;
        if (!within(score.a, kLeast, kMost))
            return out_of_range(where + "/a", kLeast, kMost, score.a);
        if (!within(score.b, kLeast, kMost))
            return out_of_range(where + "/b", kLeast, kMost, score.b);
    }
    if (score.kind == ScoreKind::Sampled) {
        if (score.values.empty()) return Error{ErrorCode::Missing, where + "/values", ""};
        for (std::size_t i = 0; i < score.values.size(); ++i) {
            if (!wild(score.values[i])) continue;
            return out_of_range(where + "/values/" + std::to_string(i), -kMostMagnitude,
                                kMostMagnitude, score.values[i]);
        }
    }
    return {};
}

}  // namespace

Status check_smaa(const SmaaProblem& problem) {
    const std::size_t criteria = problem.criteria.size();
    if (Status status = check_names(problem.alternatives, "/alternatives"); !status) return status;
    if (Status status = check_names(problem.criteria, "/criteria"); !status) return status;
    if (problem.samples < 1 || problem.samples > kMostSmaaSamples) {
        return out_of_range("/samples", 1, kMostSmaaSamples, problem.samples);
    }
    if (Status status = check_weights(problem.weights, criteria); !status) return status;
    if (problem.scores.size() != problem.alternatives.size()) {
        return wrong_count("/scores", problem.alternatives.size(), problem.scores.size());
    }
    for (std::size_t a = 0; a < problem.scores.size(); ++a) {
        const std::string row = "/scores/" + std::to_string(a);
        if (problem.scores[a].size() != criteria) {
            return wrong_count(row, criteria, problem.scores[a].size());
        }
        for (std::size_t k = 0; k < criteria; ++k) {
            const std::string where = row + "/" + std::to_string(k);
            if (Status status = check_score(problem.scores[a][k], where); !status) return status;
        }
    }
    return {};
}

}  // namespace core
