#pragma once

// What to do today, and what everything open is worth: the exact answer to a DecisionModel.
//
//   Result<Solver> solver = Solver::create(model);
//   while ((*solver).step(200'000) == Progress::Working) {}
//   Solution solution = solver->solution();
//
// All values are certain equivalents in the unit of the model, in double precision.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/decide/action.h"
#include "core/decide/backward.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

// Two values tie when they differ by at most this share of the better one (decision.md 4.3).
constexpr double kTieTolerance = 1e-9;

struct ActionValue {
    ModelAction action;
    double value = 0;
};

// Consecutive days of the quiet path with the same best action.
struct QuietStep {
    int from_day = 0;
    int to_day = 0;
    ModelAction action;
    bool operator==(const QuietStep&) const = default;
};

// Value and best actions at one later (or present) joint state.
struct StateAnswer {
    double value = 0;
    std::vector<ActionValue> action_values;
    std::vector<ModelAction> best;  // exact ties, in the order of action.h
};

struct StateQuery {
    int day = 0;
    std::vector<LocalState> states;  // by opportunity
    Regime market = Regime::Normal;  // where there is one; today it is not known
};

// Solver A, B or C (decision.md sections 4 to 6).
enum class Method { Exact, Capped, Simulated };

struct Solution {
    double value = 0;
    // Everything that can be done today, in the order of action.h, but leaving an opportunity for
    // good, which is in value_without. Refusing an offer that one may come back to is an action.
    std::vector<ActionValue> action_values;
    // By opportunity: the value with it dead.
    std::vector<double> value_without;
    std::vector<ModelAction> best_actions_today;  // exact ties, in the order of action.h
    // Nothing arrives, offers tick down: up to and including the first day whose best action (the
    // first of a tie) is not to wait. It ends early where quiet has no chance.
    std::vector<QuietStep> quiet_path;
    std::vector<std::optional<StateAnswer>> queried;  // nothing: that state cannot occur that day
    Method method = Method::Exact;
    bool exact = true;
    double lower = 0;  // solver C: less its error, so with 95 % confidence
    double upper = 0;
    std::int64_t state_days = 0;
    // Solver C only (simulate.h): half widths of the 95 % intervals of `value` and of each entry of
    // action_values; value_without, quiet_path and the answers to queries are left out.
    double error = 0;
    std::vector<double> action_errors;
    // Solver B only (bounded.h): the live offers kept at once, the upper bound of each entry of
    // action_values, and by how much the bounds leave the best action open (0: it is certain).
    int cap = 0;
    std::vector<double> action_uppers;
    double undecided = 0;

    // Of refusing the offer or withdrawing from the process today; never above `value`.
    double value_of_leaving(int opportunity) const;
};

struct SolveOptions {
    Budget budget;
    std::vector<StateQuery> queries;
    Keep keep = Keep::Values;
    std::optional<Utility> utility;  // instead of the model's own attitude to risk
};

enum class Progress { Working, Done };

class Solver {
public:
    // Errors: those of check_model; TooBig with the counted state-days, before any solving.
    static Result<Solver> create(const DecisionModel& model, const SolveOptions& options = {});

    std::int64_t state_days() const { return backward_.chain().state_days(); }
    // Goes on for about this many state-days.
    Progress step(std::int64_t state_days);
    // Only when done.
    Solution solution() const;
    Choices take_choices() { return backward_.take_choices(); }
    JointChain take_chain() { return backward_.take_chain(); }

private:
    Solver(const DecisionModel& model, JointChain chain, std::vector<Probe> probes,
           const SolveOptions& options);

    int horizon_;
    std::size_t query_count_;
    Backward backward_;
};

Result<Solution> solve(const DecisionModel& model, const SolveOptions& options = {});

// The joint state on `day` when nothing has happened until then.
std::vector<LocalState> quiet_states(const DecisionModel& model, const std::vector<Mode>& modes,
                                     int day);

// The joint states a solver must answer for to make a Solution: the quiet path by day, then the
// queries; and the Solution made of those answers.
std::vector<Probe> solution_probes(const DecisionModel& model, const std::vector<Mode>& modes,
                                   const SolveOptions& options);
Solution read_solution(const std::vector<ProbeAnswer>& answers, const Utility& utility, int horizon,
                       std::size_t query_count);

// The actions whose value ties with the best; declining only where nothing ties with it.
std::vector<ModelAction> best_of(const std::vector<ActionValue>& values);

// "days 0-3: wait", "day 4: ask:A".
std::string quiet_step_text(const QuietStep& step, const DecisionModel& model);

}  // namespace core
