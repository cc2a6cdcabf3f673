#include "core/decide/solve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {
namespace {

Probe by_mode(const JointChain& chain, int day, const std::vector<LocalState>& by_opportunity) {
    Probe probe{day, chain.start()};
    for (int m = 0; m < chain.mode_count(); ++m) {
        const int opportunity = chain.mode(m).opportunity;
        if (opportunity < 0) continue;
        probe.states[static_cast<std::size_t>(m)] =
            by_opportunity[static_cast<std::size_t>(opportunity)];
    }
    return probe;
}

// One probe for each day of the quiet path, today's first.
std::vector<Probe> quiet_probes(const JointChain& chain) {
    std::vector<Probe> probes;
    for (int t = 0; t <= chain.horizon(); ++t) {
        Probe probe{t, chain.start()};
        for (LocalState& state : probe.states)
            state = after_quiet_nights(state, t);
        probes.push_back(std::move(probe));
    }
    return probes;
}

}  // namespace

Result<Solver> Solver::create(const DecisionModel& model, const SolveOptions& options) {
    const Status checked = check_model(model);
    if (!checked) return checked.error();
    Result<JointChain> chain = JointChain::create(model, options.budget);
    if (!chain) return chain.error();
    std::vector<Probe> probes = quiet_probes(*chain);
    for (const StateQuery& query : options.queries) {
        JUGGLE_ASSERT(query.states.size() == model.opportunities.size());
        probes.push_back(by_mode(*chain, query.day, query.states));
    }
    return Solver(model, *std::move(chain), std::move(probes), options);
}

Solver::Solver(const DecisionModel& model, JointChain chain, std::vector<Probe> probes,
               const SolveOptions& options)
    : horizon_(model.globals.horizon_days),
      query_count_(options.queries.size()),
      backward_(model, std::move(chain), std::move(probes), options.keep) {}

Progress Solver::step(std::int64_t state_days) {
    if (!backward_.done()) {
        const std::int64_t passes = backward_.chain().mode_count() + 1;
        backward_.advance(std::max<std::int64_t>(1, state_days) * passes);
    }
    return backward_.done() ? Progress::Done : Progress::Working;
}

StateAnswer Solver::described(const ProbeAnswer& answer) const {
    const Utility& utility = backward_.utility();
    StateAnswer state;
    state.value = utility.certainty_equivalent(answer.utility);
    for (const ProbedAction& probed : answer.actions) {
        state.action_values.push_back(
            {probed.action, utility.certainty_equivalent(probed.utility)});
    }
    state.best = best_of(state.action_values);
    return state;
}

Solution Solver::solution() const {
    JUGGLE_ASSERT(backward_.done());
    const std::vector<ProbeAnswer>& answers = backward_.answers();
    const StateAnswer today = described(answers.front());
    Solution solution;
    solution.value = solution.lower = solution.upper = today.value;
    solution.action_values = today.action_values;
    solution.best_actions_today = today.best;
    for (const double utility : answers.front().utility_without) {
        solution.value_without.push_back(backward_.utility().certainty_equivalent(utility));
    }
    for (int t = 0; t <= horizon_; ++t) {
        const ProbeAnswer& answer = answers[static_cast<std::size_t>(t)];
        if (!answer.reachable) break;
        const ModelAction best = described(answer).best.front();
        std::vector<QuietStep>& path = solution.quiet_path;
        if (!path.empty() && path.back().action == best) {
            path.back().to_day = t;
        } else {
            path.push_back({t, t, best});
        }
        if (best.kind != ActionKind::Wait) break;
    }
    for (std::size_t q = answers.size() - query_count_; q < answers.size(); ++q) {
        solution.queried.emplace_back();
        if (answers[q].reachable) solution.queried.back() = described(answers[q]);
    }
    solution.state_days = state_days();
    return solution;
}

Result<Solution> solve(const DecisionModel& model, const SolveOptions& options) {
    Result<Solver> solver = Solver::create(model, options);
    if (!solver) return solver.error();
    Solver& work = *solver;
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    return work.solution();
}

std::vector<ModelAction> best_of(const std::vector<ActionValue>& values) {
    std::vector<ModelAction> best;
    double highest = -std::numeric_limits<double>::infinity();
    for (const ActionValue& value : values)
        highest = std::max(highest, value.value);
    const double tolerance = kTieTolerance * std::max(1.0, std::fabs(highest));
    for (const ActionValue& value : values) {
        if (value.value >= highest - tolerance) best.push_back(value.action);
    }
    return best;
}

std::string quiet_step_text(const QuietStep& step, const DecisionModel& model) {
    const std::string days =
        step.from_day == step.to_day
            ? "day " + std::to_string(step.from_day)
            : "days " + std::to_string(step.from_day) + "-" + std::to_string(step.to_day);
    return days + ": " + action_name(step.action, model);
}

}  // namespace core
