#pragma once

// Solver C: simulation, for what exceeds solvers A and B, with its error (decision.md section 6).
//
// Base policy: the few most important opportunities are solved exactly, the rest count there as
// offers by the way. Played in the whole model, it takes an offer of the rest when that beats going
// on as the base sees it, and goes to an interview of the rest when the job alone is worth it. Any
// policy is feasible, so the mean over paths is, up to its error, a lower bound.
// Rollout: every action of today, followed by the base policy, on the same paths (common random
// numbers). The best one replaces the base policy's own only when it is ahead by more than the
// noise of their difference, and is then valued on fresh paths.
// Upper bound: an offer that comes stays for good at its boosted value; solved exactly where that
// fits the budget, else without costs and times, in closed form.
//
// Work is counted in local transitions; the same seed gives the same numbers in any slices.

#include <cstdint>
#include <memory>

#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/solve.h"

namespace core {

struct SimulationOptions {
    std::uint64_t seed = 1;
    std::int64_t transitions = 100'000'000;      // of all paths together
    std::int64_t base_state_days = 1'000'000;    // of the base policy's solve
    std::int64_t upper_state_days = 20'000'000;  // of the upper bound's solve
    std::int64_t bytes = 2'000'000'000;
    int most_paths = 40'000;  // of the best action
};

class Simulation {
public:
    // Errors: those of check_model; TooBig when the local chains alone exceed the bytes.
    static Result<Simulation> create(const DecisionModel& model,
                                     const SimulationOptions& options = {});
    ~Simulation();
    Simulation(Simulation&&) noexcept;
    Simulation& operator=(Simulation&&) noexcept;

    // Goes on for about this many transitions, one path at least.
    Progress step(std::int64_t transitions);

    // When done. `value` is the mean of what the rollout plays, `lower` that less its error.
    Solution solution() const;
    // Of the base policy alone, on the paths of the rollout.
    double base_value() const;
    double base_error() const;

private:
    struct State;
    explicit Simulation(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

Result<Solution> simulate(const DecisionModel& model, const SimulationOptions& options = {});

}  // namespace core
