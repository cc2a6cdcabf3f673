#include "core/decide/bounded.h"

#include <algorithm>
#include <utility>

#include "core/decide/capped.h"
#include "core/decide/kinder_problem.h"

namespace core {
namespace {

constexpr int kLeastCap = 2;  // one is not good enough: section 5 measures its gap

double least_state_days(const std::vector<Mode>& modes, int horizon) {
    return capped_state_days(modes, horizon, kLeastCap);
}

int live_today(const DecisionModel& model) {
    int live = 0;
    for (const ModelOpportunity& one : model.opportunities) {
        live += one.start.kind == ModelStart::Kind::Offer ? 1 : 0;
    }
    return live;
}

const ProbeAnswer& today(const Capped& bound) {
    return bound.answers().front();
}

// How far the best action is from being proven: the largest upper value among the actions that do
// not tie with it, less its own lower one; 0 when it is proven.
double undecided_by(const Solution& solution) {
    double open = 0;
    const auto& best = solution.best_actions_today;
    double best_value = 0;
    for (const ActionValue& value : solution.action_values) {
        if (value.action == best.front()) best_value = value.value;
    }
    for (std::size_t i = 0; i < solution.action_values.size(); ++i) {
        const ModelAction& action = solution.action_values[i].action;
        if (std::find(best.begin(), best.end(), action) != best.end()) continue;
        open = std::max(open, solution.action_uppers[i] - best_value);
    }
    return open;
}

Result<Solution> simulated(const DecisionModel& model, const BoundedOptions& options) {
    Result<Solution> solution = simulate(model, options.simulation);
    if (!solution) return solution.error();
    (*solution).queried.resize(options.exact.queries.size());
    return solution;
}

}  // namespace

Result<Solution> solve_bounded(const DecisionModel& model, const BoundedOptions& options) {
    Result<Solution> exact = solve(model, options.exact);
    if (exact || exact.error().code != ErrorCode::TooBig) return exact;

    const int horizon = model.globals.horizon_days;
    Budget budget = options.exact.budget;
    budget.state_days = options.capped_state_days;
    const Result<std::vector<Mode>> modes = build_modes(model, budget, least_state_days);
    if (!modes) return simulated(model, options);
    const double limit = static_cast<double>(options.capped_state_days);
    const auto fits = [&](int cap) { return capped_state_days(*modes, horizon, cap) <= limit; };
    const int count = static_cast<int>(model.opportunities.size());
    int cap = std::max(kLeastCap, live_today(model));
    // Two arrays of doubles for the kinder problem; those of the patterns are smaller.
    const bool kinder_fits = kinder_states(model, *modes) * 16 <= static_cast<double>(budget.bytes);
    if (!fits(cap) || !kinder_fits) return simulated(model, options);
    while (cap + 1 < count && fits(cap + 1))
        ++cap;

    Capped lower(model, *modes, cap, Bound::Lower, solution_probes(model, *modes, options.exact));
    while (lower.advance()) {
    }
    Probe start{0, {}};
    for (const Mode& mode : *modes)
        start.states.push_back(mode.start);
    Capped upper(model, *modes, cap, Bound::Upper, {start});
    while (upper.advance()) {
    }
    Solution solution =
        read_solution(lower.answers(), lower.utility(), horizon, options.exact.queries.size());
    solution.method = Method::Capped;
    solution.exact = false;
    solution.cap = cap;
    solution.upper = upper.utility().certainty_equivalent(today(upper).utility);
    for (const ProbedAction& action : today(upper).actions) {
        solution.action_uppers.push_back(upper.utility().certainty_equivalent(action.utility));
    }
    solution.undecided = undecided_by(solution);
    solution.state_days = static_cast<std::int64_t>(capped_state_days(*modes, horizon, cap));
    return solution;
}

}  // namespace core
