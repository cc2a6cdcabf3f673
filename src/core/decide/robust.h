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
    // With what is a matter of preference as in `central` and only the rest drawn again, the share
    // of draws in which it is best: low means that even the person it suits best cannot be sure.
    // Nothing: never best, or not asked for.
    std::optional<double> confidence;
};

// With fewer draws nothing can be said about single inputs.
constexpr int kLeastDrawsForInputs = 100;

struct RobustInput {
    ModelInput input;
    // EVPI of this input alone, by binned means; an estimate, >= 0. 0 with too few draws.
    double worth_knowing = 0;
};

struct Robustness {
    int samples = 0;
    std::vector<RobustAction> actions;  // in the order of the solution
    ModelAction recommended;            // largest mean value = smallest expected regret
    double worth_knowing_all = 0;       // EVPI of all inputs = that smallest regret
    std::vector<RobustInput> inputs;    // most worth knowing first: the next best question
};

// What was drawn and what came of it.
struct Draws {
    std::vector<ModelInput> inputs;
    std::vector<ModelAction> actions;
    std::vector<std::vector<double>> values;  // by draw, by action
    std::vector<std::vector<double>> drawn;   // by draw, by input
};
Robustness judged(const Draws& draws);  // at least one draw

// The model as it looks to the one whom that action suits: preferences at its central vector.
DecisionModel at_central_preferences(const DecisionModel& model,
                                     const std::vector<ModelInput>& inputs,
                                     const std::vector<double>& central);
// What is left to draw then.
std::vector<ModelInput> without_preferences(std::vector<ModelInput> inputs);

struct RobustOptions {
    int samples = 1000;            // 1..100'000
    int confidence_samples = 100;  // again, for each action that is ever best; 0: none
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
    int draws() const { return static_cast<int>(draws_.values.size()); }
    Robustness result() const;  // of the draws so far, at least one

private:
    RobustSearch(const DecisionModel& model, const RobustOptions& options);

    DecisionModel model_;
    RobustOptions options_;
    Random random_;
    Draws draws_;
};

// The confidence factors of what was judged, in place.
void add_confidence(const DecisionModel& model, const RobustOptions& options,
                    Robustness& robustness);

Result<Robustness> robustness(const DecisionModel& model, const RobustOptions& options = {});

// How clear it is what is best, in numbers.
struct Clearness {
    double margin = 0;     // of the best over the next really different one, >= 0
    double close = 0;      // what counts as close: a hundredth of what is at stake
    double share = 1;      // of draws in which it is best
    double error = 0;      // half width of the 95 % interval of the share
    double undecided = 0;  // what the bounds leave open: 0 where the best is proven
};

// Firm: proven, ahead by at least what counts as close, and best in at least 80 % of the draws even
//       at the low end of the error.
// CoinFlip: ahead by less than that, or best in fewer than 60 % of the draws even at the high end,
//       or the bounds leave more than that open.
// Lean: all else.
enum class Firmness { Firm, Lean, CoinFlip };
Firmness firmness(const Clearness& clearness);
// At stake: the value less that of the worst action, or of losing the most valuable opportunity if
// that is more.
Clearness clearness(const Solution& solution, const Robustness& robustness);

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
