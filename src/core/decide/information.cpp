#include "core/decide/information.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/number_text.h"
#include "core/decide/model_input.h"
#include "core/estimate/beta.h"

namespace core {
namespace {

constexpr double kSumTolerance = 1e-9;

Status check_distribution(const std::vector<double>& probs, std::size_t size,
                          const std::string& where) {
    if (probs.empty()) return Error{ErrorCode::Missing, where, "no probabilities"};
    if (probs.size() != size) {
        return Error{ErrorCode::Inconsistent, where,
                     "expected " + std::to_string(size) + " probabilities, found " +
                         std::to_string(probs.size())};
    }
    double total = 0;
    for (const double prob : probs) {
        if (!(prob >= 0 && prob <= 1)) {
            return Error{ErrorCode::OutOfRange, where,
                         "expected 0..1, found " + number_text(prob, 6)};
        }
        total += prob;
    }
    if (std::fabs(total - 1) <= kSumTolerance) return {};
    return Error{ErrorCode::Inconsistent, where, "probabilities sum to " + number_text(total, 6)};
}

Status check(const StateDecision& decision, const Evidence& seen_if) {
    const std::size_t states = decision.prior.size();
    if (const Status status = check_distribution(decision.prior, states, "/prior"); !status) {
        return status;
    }
    if (decision.payoffs.empty()) return Error{ErrorCode::Missing, "/payoffs", "no actions"};
    for (std::size_t a = 0; a < decision.payoffs.size(); ++a) {
        if (decision.payoffs[a].size() == states) continue;
        return Error{ErrorCode::Inconsistent, "/payoffs/" + std::to_string(a), "/prior"};
    }
    if (seen_if.size() != states) return Error{ErrorCode::Inconsistent, "/seen_if", "/prior"};
    for (std::size_t s = 0; s < states; ++s) {
        const Status row =
            check_distribution(seen_if[s], seen_if.front().size(), "/seen_if/" + std::to_string(s));
        if (!row) return row;
    }
    return {};
}

struct Pick {
    int action = 0;
    double utility = 0;
};

// The best action when state s has this weight (which need not sum to 1).
Pick best_for(const std::vector<std::vector<double>>& utilities,
              const std::vector<double>& weights) {
    Pick best;
    for (std::size_t a = 0; a < utilities.size(); ++a) {
        double sum = 0;
        for (std::size_t s = 0; s < weights.size(); ++s)
            sum += weights[s] * utilities[a][s];
        const double tie = 1e-9 * std::max(1.0, std::fabs(best.utility));
        if (a == 0 || sum > best.utility + tie) best = {static_cast<int>(a), sum};
    }
    return best;
}

double log_beta(double a, double b) {
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

}  // namespace

Result<InformationWorth> worth_of_information(const StateDecision& decision,
                                              const Evidence& seen_if) {
    if (const Status status = check(decision, seen_if); !status) return status.error();
    double top = decision.payoffs.front().front();
    for (const auto& row : decision.payoffs)
        top = std::max(top, *std::max_element(row.begin(), row.end()));
    const Utility utility(decision.risk_tolerance, top);
    std::vector<std::vector<double>> utilities = decision.payoffs;
    for (auto& row : utilities) {
        for (double& payoff : row)
            payoff = utility.of(payoff);
    }

    InformationWorth out;
    for (const auto& row : utilities) {
        double sum = 0;
        for (std::size_t s = 0; s < row.size(); ++s)
            sum += decision.prior[s] * row[s];
        out.action_values.push_back(utility.certainty_equivalent(sum));
    }
    out.best = *std::max_element(out.action_values.begin(), out.action_values.end());
    double told = 0;
    for (std::size_t r = 0; r < seen_if.front().size(); ++r) {
        std::vector<double> joint;
        double seen = 0;
        for (std::size_t s = 0; s < decision.prior.size(); ++s) {
            joint.push_back(decision.prior[s] * seen_if[s][r]);
            seen += joint.back();
        }
        const Pick pick = best_for(utilities, joint);
        told += pick.utility;
        out.seen_probs.push_back(seen);
        out.best_when_seen.push_back(pick.action);
    }
    out.with_evidence = utility.certainty_equivalent(told);
    double known = 0;
    for (std::size_t s = 0; s < decision.prior.size(); ++s) {
        double best = utilities.front()[s];
        for (const auto& row : utilities)
            best = std::max(best, row[s]);
        known += decision.prior[s] * best;
    }
    out.with_clairvoyance = utility.certainty_equivalent(known);
    return out;
}

double chance_of_successes(const BelievedChance& chance, int trials, int successes) {
    const double n = trials;
    const double k = successes;
    const double ways = std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
    return std::exp(ways + log_beta(chance.a + k, chance.b + n - k) - log_beta(chance.a, chance.b));
}

double worth_of_trials(const BelievedChance& chance, double slope, double intercept, int trials) {
    double told = 0;
    for (int k = 0; k <= trials; ++k) {
        const double pays = slope * chance.after(k, trials - k).mean() + intercept;
        told += chance_of_successes(chance, trials, k) * std::max(0.0, pays);
    }
    return told - std::max(0.0, slope * chance.mean() + intercept);
}

// E max(0, slope * p + intercept): above the break-even p the integral of p is that of a Beta with
// one success more.
double worth_of_certainty(const BelievedChance& chance, double slope, double intercept) {
    const double expected = slope * chance.mean() + intercept;
    if (slope == 0) return 0;
    const double even = std::clamp(-intercept / slope, 0.0, 1.0);
    const double below = slope * chance.mean() * beta_cdf({chance.a + 1, chance.b}, even) +
                         intercept * beta_cdf({chance.a, chance.b}, even);
    const double known = slope > 0 ? expected - below : below;
    return known - std::max(0.0, expected);
}

}  // namespace core
