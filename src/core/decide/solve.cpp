#include "core/decide/solve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {
namespace {

StateAnswer described(const ProbeAnswer& answer, const Utility& utility) {
    StateAnswer state;
    state.value = utility.certainty_equivalent(answer.utility);
    for (const ProbedAction& probed : answer.actions) {
        state.action_values.push_back(
            {probed.action, utility.certainty_equivalent(probed.utility)});
    }
    state.best = best_of(state.action_values);
    return state;
}

LocalState market_state(Regime regime) {
    LocalState state;
    if (regime == Regime::Frozen) state.kind = LocalState::Kind::FrozenMarket;
    return state;
}

// In quiet the market stays what it most likely is today.
Regime quiet_regime(const DecisionModel& model) {
    const auto& market = model.globals.market;
    return market && market->frozen_prob_today > 0.5 ? Regime::Frozen : Regime::Normal;
}

}  // namespace

double Solution::value_of_leaving(int opportunity) const {
    const ModelAction leaving{ActionKind::Decline, opportunity};
    for (const ActionValue& told : action_values) {
        if (told.action == leaving) return told.value;
    }
    return value_without[static_cast<std::size_t>(opportunity)];
}

std::vector<LocalState> quiet_states(const DecisionModel& model, const std::vector<Mode>& modes,
                                     int day) {
    std::vector<LocalState> states;
    for (const Mode& mode : modes) {
        if (mode.opportunity < 0) {
            const bool market = mode.opportunity == kMarketMode;
            states.push_back(market ? market_state(quiet_regime(model)) : mode.start);
            continue;
        }
        const auto i = static_cast<std::size_t>(mode.opportunity);
        states.push_back(after_quiet_nights(model.opportunities[i], mode.start, day));
    }
    return states;
}

Result<Solver> Solver::create(const DecisionModel& model, const SolveOptions& options) {
    const Status checked = check_model(model);
    if (!checked) return checked.error();
    if (options.keep == Keep::Choices && model.opportunities.size() > Choices::kMostOpportunities) {
        return Error{ErrorCode::TooBig, "", "choices are kept of at most 31 opportunities"};
    }
    Result<JointChain> chain = JointChain::create(model, options.budget);
    if (!chain) return chain.error();
    std::vector<Probe> probes = solution_probes(model, chain->modes(), options);
    return Solver(model, *std::move(chain), std::move(probes), options);
}

Solver::Solver(const DecisionModel& model, JointChain chain, std::vector<Probe> probes,
               const SolveOptions& options)
    : horizon_(model.globals.horizon_days),
      query_count_(options.queries.size()),
      backward_(model, std::move(chain), std::move(probes), options.keep, options.utility) {}

Progress Solver::step(std::int64_t state_days) {
    if (!backward_.done()) {
        const std::int64_t passes = backward_.chain().mode_count() + 1;
        backward_.advance(std::max<std::int64_t>(1, state_days) * passes);
    }
    return backward_.done() ? Progress::Done : Progress::Working;
}

Solution Solver::solution() const {
    JUGGLE_ASSERT(backward_.done());
    Solution solution =
        read_solution(backward_.answers(), backward_.utility(), horizon_, query_count_);
    solution.state_days = state_days();
    return solution;
}

std::vector<Probe> solution_probes(const DecisionModel& model, const std::vector<Mode>& modes,
                                   const SolveOptions& options) {
    std::vector<Probe> probes;
    for (int t = 0; t <= model.globals.horizon_days; ++t) {
        probes.push_back({t, quiet_states(model, modes, t)});
    }
    for (const StateQuery& query : options.queries) {
        JUGGLE_ASSERT(query.states.size() == model.opportunities.size());
        Probe probe{query.day, {}};
        for (const Mode& mode : modes) {
            if (mode.opportunity == kMarketMode) {
                probe.states.push_back(market_state(query.market));
            } else if (mode.opportunity < 0) {
                probe.states.push_back(mode.start);
            } else {
                probe.states.push_back(query.states[static_cast<std::size_t>(mode.opportunity)]);
            }
        }
        probes.push_back(std::move(probe));
    }
    return probes;
}

Solution read_solution(const std::vector<ProbeAnswer>& answers, const Utility& utility, int horizon,
                       std::size_t query_count) {
    const StateAnswer today = described(answers.front(), utility);
    Solution solution;
    solution.value = solution.lower = solution.upper = today.value;
    solution.action_values = today.action_values;
    solution.best_actions_today = today.best;
    for (const double without : answers.front().utility_without) {
        solution.value_without.push_back(utility.certainty_equivalent(without));
    }
    for (int t = 0; t <= horizon; ++t) {
        const ProbeAnswer& answer = answers[static_cast<std::size_t>(t)];
        if (!answer.reachable) break;
        const ModelAction best = described(answer, utility).best.front();
        std::vector<QuietStep>& path = solution.quiet_path;
        if (!path.empty() && path.back().action == best) {
            path.back().to_day = t;
        } else {
            path.push_back({t, t, best});
        }
        if (best.kind != ActionKind::Wait) break;
    }
    for (std::size_t q = answers.size() - query_count; q < answers.size(); ++q) {
        solution.queried.emplace_back();
        if (answers[q].reachable) solution.queried.back() = described(answers[q], utility);
    }
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
    for (const bool declining : {false, true}) {
        for (const ActionValue& value : values) {
            if ((value.action.kind == ActionKind::Decline) != declining) continue;
            if (value.value >= highest - tolerance) best.push_back(value.action);
        }
        if (!best.empty()) break;
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
