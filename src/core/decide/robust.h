#pragma once

// Does the advice survive being wrong about the inputs? All of them are drawn together from the
// doubt about them, each draw is solved, and every action is judged over the draws (decision.md
// section 8). In each draw what follows is played as if its inputs were known.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/decide/model_input.h"
#include "core/decide/solve.h"

namespace core {

struct RobustAction {
    ModelAction action;
    double mean_value = 0;
    double acceptability = 0;        // share of draws in which it is best; a tie counts for each
    double acceptability_error = 0;  // half width of its 95 % interval
    double expected_regret = 0;      // mean of (best value - its value), >= 0
    std::vector<double> central;     // mean of each input among the draws in which it is best
};

struct RobustInput {
    ModelInput input;
    double worth_knowing = 0;  // EVPI of this input alone, by binned means; an estimate, >= 0
};

struct Robustness {
    int samples = 0;
    std::vector<RobustAction> actions;  // in the order of the solution
    ModelAction recommended;            // largest mean value = smallest expected regret
    double worth_knowing_all = 0;       // EVPI of all inputs = that smallest regret
    std::vector<RobustInput> inputs;    // most worth knowing first: the next best question
};

struct RobustOptions {
    int samples = 1000;  // 1..100'000
    std::uint64_t seed = 1;
    Doubt doubt;
    Budget budget;  // of one solve
};

class RobustSearch {
public:
    // Errors: those of Solver::create; OutOfRange for the number of samples.
    static Result<RobustSearch> create(const DecisionModel& model, const RobustOptions& options);

    // Goes on for about this many state-days, whole draws at a time, at least one.
    Progress step(std::int64_t state_days);
    int draws() const { return static_cast<int>(values_.size()); }
    Robustness result() const;  // of the draws so far, at least one

private:
    RobustSearch(const DecisionModel& model, const RobustOptions& options);

    DecisionModel model_;
    RobustOptions options_;
    Random random_;
    std::vector<ModelInput> inputs_;
    std::vector<ModelAction> actions_;
    std::vector<std::vector<double>> values_;  // by draw, by action
    std::vector<std::vector<double>> drawn_;   // by draw, by input
};

Result<Robustness> robustness(const DecisionModel& model, const RobustOptions& options = {});

// Firm: proven within the bounds, ahead by at least 1 % of what is at stake, and best in at least
//       80 % of the draws even at the low end of the error.
// CoinFlip: ahead by less than 1 % of what is at stake, or best in fewer than 60 % of the draws
// even
//       at the high end, or the bounds leave more open than that 1 %.
// Lean: all else.
// At stake: the value less that of the worst action, or of losing the most valuable opportunity if
// that is more.
enum class Firmness { Firm, Lean, CoinFlip };
Firmness firmness(const Solution& solution, const Robustness& robustness);

// One input at its 10 and 90 percent point, all else as it stands (a tornado, 7.3).
struct Driver {
    ModelInput input;
    double low = 0, high = 0;  // the two points
    double value_at_low = 0, value_at_high = 0;
    ModelAction best_at_low, best_at_high;
    bool flips = false;  // what is best now is not best at one of the ends
};

// Largest swing first; ties in document order.
Result<std::vector<Driver>> drivers(const DecisionModel& model, const Doubt& doubt = {},
                                    const Budget& budget = {});

// What going to the interview is worth: the job itself, and the leverage of its offer on others
// (7.5). Nothing when `opportunity` is not invited today.
struct InterviewWorth {
    double going = 0;     // value of going less the value with the process dead; negative: cancel
    double job = 0;       // the same with disclosing and telling switched off
    double leverage = 0;  // the difference
};
Result<std::optional<InterviewWorth>> interview_worth(const DecisionModel& model, int opportunity,
                                                      const Budget& budget = {});

}  // namespace core
