#pragma once

// What comes of each thing one can do today: the exact distribution of the end of the search when
// today begins with that action and everything after it is played best (decision.md 7.6).
//
// One solve keeps the best action of every state and day (a byte each); then the probabilities are
// carried forward once for every action. Mean outcome = value of the action when risk neutral.

#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/decide/solve.h"

namespace core {

struct Outcomes {
    ModelAction first;  // today's action; Decline stands for withdrawing as well
    double value = 0;   // certain equivalent
    double mean = 0;    // of final wealth: worth of the job less costs up to that day
    double tenth = 0;   // 10th percentile: least w with P(wealth <= w) >= 0.1
    double median = 0;
    double ninetieth = 0;
    double worst_tenth_mean = 0;    // mean of the worst tenth of the outcomes
    double nothing = 0;             // probability of ending with the fallback
    std::vector<double> ends_with;  // by opportunity
    double background = 0;          // probability of ending with a background offer
    double acceptance_day = 0;      // expected, given that something is accepted; 0 when nothing is
    std::vector<double> accepted_by_day;  // cumulative; [0] is today; size horizon + 1
    double past_runway = 0;  // probability of still searching after the runway; 0 without one
    // Final wealth, ascending, with its probability; equal amounts joined.
    std::vector<std::pair<double, double>> wealth;
};

class Outlook {
public:
    // Errors: those of Solver::create, counting a byte (two with background offers) per state-day
    // against the budget's bytes.
    static Result<Outlook> create(const DecisionModel& model, const Budget& budget = {});

    // Goes on for about this many state-days: first the solve, then one action after another.
    Progress step(std::int64_t state_days);

    // When done. Every action of the solution, then declining or withdrawing from each opportunity.
    const Solution& solution() const { return solution_; }
    const std::vector<Outcomes>& outcomes() const { return outcomes_; }
    const Choices& choices() const { return choices_; }
    const JointChain& chain() const { return chain_; }

private:
    Outlook(const DecisionModel& model, Solver solver);

    DecisionModel model_;
    Solver solver_;
    Solution solution_;
    bool solved_ = false;
    Choices choices_;
    JointChain chain_;
    std::vector<ActionValue> first_actions_;
    std::vector<Outcomes> outcomes_;
};

Result<std::vector<Outcomes>> outcomes(const DecisionModel& model, const Budget& budget = {});

}  // namespace core
