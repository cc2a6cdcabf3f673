#pragma once

// What it is worth to know more before choosing: perfect information, a test with known error
// rates, and a number of trials of a chance one is unsure of (preposterior analysis; Raiffa and
// Schlaifer, Applied Statistical Decision Theory, 1961; decision.md 7.5 and 10: A5, A6, A15).

#include <vector>

#include "core/base/result.h"
#include "core/decide/utility.h"

namespace core {

// One choice whose payoff depends on a state of the world.
struct StateDecision {
    std::vector<double> prior;                 // by state, sums to 1
    std::vector<std::vector<double>> payoffs;  // by action, by state
    std::optional<double> risk_tolerance;      // CARA; nothing: risk neutral
};

// What is seen before choosing: seen_if[state][result], each row sums to 1.
using Evidence = std::vector<std::vector<double>>;

// Certain equivalents. Information is worth the difference: for CARA that is also the most one
// would pay for it. Errors: Missing, OutOfRange and Inconsistent with /prior, /payoffs/0,
// /seen_if/0 when sizes differ or probabilities are no distribution (1e-9).
struct InformationWorth {
    std::vector<double> action_values;  // without knowing more
    double best = 0;
    double with_evidence = 0;         // the evidence being free
    double with_clairvoyance = 0;     // the state being known
    std::vector<double> seen_probs;   // by result
    std::vector<int> best_when_seen;  // by result: the action, the first of a tie
    double of_evidence() const { return with_evidence - best; }
    double of_clairvoyance() const { return with_clairvoyance - best; }
};
Result<InformationWorth> worth_of_information(const StateDecision& decision,
                                              const Evidence& seen_if);

// A chance believed to be Beta(a, b), a and b > 0: as if seen to come a times and fail b times.
struct BelievedChance {
    double a = 1;
    double b = 1;
    double mean() const { return a / (a + b); }
    BelievedChance after(int successes, int failures) const {
        return {a + successes, b + failures};
    }
};

// The chance of exactly `successes` in `trials` (beta-binomial).
double chance_of_successes(const BelievedChance& chance, int trials, int successes);

// Choosing between nothing and something that pays slope * p + intercept: what it adds to see
// `trials` >= 0 first. With trials without end it is worth_of_certainty, for slope and intercept
// of any sign.
double worth_of_trials(const BelievedChance& chance, double slope, double intercept, int trials);
double worth_of_certainty(const BelievedChance& chance, double slope, double intercept);

}  // namespace core
