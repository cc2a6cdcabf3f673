#include "core/decide/solve_report.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/decide/local_chain.h"

namespace core {
namespace {

Result<std::vector<InputBreakEven>> break_evens_of(const DecisionModel& model,
                                                   const std::vector<Driver>& drivers,
                                                   const SolveOptions& options,
                                                   std::int64_t state_days) {
    constexpr std::int64_t kSolvesPerInput = 30;
    const std::int64_t each = kSolvesPerInput * std::max<std::int64_t>(1, state_days);
    const auto most =
        static_cast<std::size_t>(std::max<std::int64_t>(1, kBreakEvenStateDays / each));
    std::vector<InputBreakEven> list;
    for (std::size_t i = 0; i < std::min(most, drivers.size()); ++i) {
        const ModelInput& input = drivers[i].input;
        const InputRange range = input_range(model, input);
        const auto solved = [&](double value) -> Result<std::vector<ActionValue>> {
            const Result<Solution> solution = solve(with_input(model, input, value), options);
            if (!solution) return solution.error();
            return solution->action_values;
        };
        const auto search = run_break_even(BreakEvenSearch(range.low, range.high), solved);
        if (!search) return search.error();
        list.push_back({input, input_value(model, input), range.low, range.high, search->at_low(),
                        search->changes()});
    }
    return list;
}

// From the break-evens: going away from the given number, where each other action becomes best.
std::vector<ModelCounterAdvice> counter_advice_of(const DecisionModel& model,
                                                  const std::vector<InputBreakEven>& list,
                                                  const Solution& solution) {
    const auto& best = solution.best_actions_today;
    std::vector<ModelCounterAdvice> advice;
    for (const InputBreakEven& one : list) {
        for (const VerdictChange& change : one.changes) {
            const ModelAction& action = change.at > one.yours ? change.above : change.below;
            if (std::find(best.begin(), best.end(), action) != best.end()) continue;
            const ModelCounterAdvice found{action, one.input, one.yours, change.at,
                                           input_distance(model, one.input, Doubt{}, change.at)};
            const auto known = std::find_if(
                advice.begin(), advice.end(),
                [&](const ModelCounterAdvice& other) { return other.action == action; });
            if (known == advice.end()) {
                advice.push_back(found);
            } else if (found.distance < known->distance) {
                *known = found;
            }
        }
    }
    std::stable_sort(advice.begin(), advice.end(),
                     [](const ModelCounterAdvice& a, const ModelCounterAdvice& b) {
                         return a.distance < b.distance;
                     });
    return advice;
}

Status add_reservations(const DecisionModel& model, const SolveOptions& options,
                        SolveReport& report) {
    constexpr std::int64_t kSolvesPerDay = 35;
    std::int64_t left = kBreakEvenStateDays;
    report.reservations.emplace();
    for (std::size_t i = 0; i < model.opportunities.size(); ++i) {
        const ModelOpportunity& one = model.opportunities[i];
        if (one.start.kind != ModelStart::Kind::Offer) continue;
        left -= kSolvesPerDay * (one.offer.days_to_deadline + 1) * report.solution.state_days;
        if (left < 0) break;
        auto levels = reservation_levels(model, static_cast<int>(i), options.budget);
        if (!levels) return levels.error();
        report.reservations->push_back({static_cast<int>(i), *std::move(levels)});
    }
    return {};
}

Status explain(const DecisionModel& model, const SolveOptions& options, SolveReport& report) {
    Result<std::vector<Outcomes>> ends = outcomes(model, options.budget);
    if (!ends) return ends.error();
    report.outcomes = *std::move(ends);
    Result<std::vector<Driver>> moved = drivers(model, {}, options.budget);
    if (!moved) return moved.error();
    auto even = break_evens_of(model, *moved, options, report.solution.state_days);
    if (!even) return even.error();
    report.drivers = *std::move(moved);
    report.counter_advice = counter_advice_of(model, *even, report.solution);
    report.break_evens = *std::move(even);
    report.interviews.emplace();
    for (int i = 0; i < static_cast<int>(model.opportunities.size()); ++i) {
        const auto worth = interview_worth(model, i, options.budget);
        if (!worth) return worth.error();
        if (*worth) report.interviews->push_back({i, **worth});
    }
    return add_reservations(model, options, report);
}

// The state of that opportunity once the action had its likeliest result.
LocalState likeliest_after(const ModelOpportunity& opportunity, ActionKind kind) {
    const LocalState start = starting_state(opportunity);
    const LocalDay today = build_chain(opportunity, 1).front();
    const auto s = static_cast<std::size_t>(std::max(0, today.find(local_key(start))));
    for (auto a = static_cast<std::size_t>(today.action_begin[s]);
         a < static_cast<std::size_t>(today.action_begin[s + 1]); ++a) {
        const LocalAction& action = today.actions[a];
        if (action.kind != kind) continue;
        const auto likeliest = std::max_element(
            action.outcomes, action.outcomes + action.outcome_count,
            [](const LocalOutcome& x, const LocalOutcome& y) { return x.prob < y.prob; });
        return local_state(today.keys[static_cast<std::size_t>(likeliest->to)]);
    }
    return start;
}

bool keeps_open(const ModelAction& action) {
    return action.kind != ActionKind::Accept && action.kind != ActionKind::Wait;
}

Result<std::vector<ModelAction>> together_today(const DecisionModel& model,
                                                const Solution& solution,
                                                const SolveOptions& plain) {
    std::vector<ModelAction> together;
    StateQuery query;
    for (const ModelOpportunity& one : model.opportunities)
        query.states.push_back(starting_state(one));
    for (const ModelAction& action : solution.best_actions_today) {
        if (!keeps_open(action)) continue;
        if (!together.empty()) {
            SolveOptions options = plain;
            options.queries = {query};
            const Result<Solution> after = solve(model, options);
            if (!after) return after.error();
            const auto& then = after->queried.front();
            const bool still =
                then && std::find(then->best.begin(), then->best.end(), action) != then->best.end();
            if (!still) continue;
        }
        const auto i = static_cast<std::size_t>(action.opportunity);
        query.states[i] = likeliest_after(model.opportunities[i], action.kind);
        together.push_back(action);
    }
    if (together.size() < 2) together.clear();
    return together;
}

}  // namespace

Result<SolveReport> solve_report(const DecisionModel& model, const BoundedOptions& options,
                                 const SolveWishes& wishes) {
    BoundedOptions bounded = options;
    bounded.simulation.seed = wishes.seed;
    Result<Solution> solution = solve_bounded(model, bounded);
    if (!solution) return solution.error();
    SolveReport report;
    report.solution = *std::move(solution);
    if (!report.solution.exact) return report;
    SolveOptions plain;
    plain.budget = options.exact.budget;
    Result<std::vector<ModelAction>> together = together_today(model, report.solution, plain);
    if (!together) return together.error();
    report.together_today = *std::move(together);
    if (wishes.explain) {
        const Status explained = explain(model, plain, report);
        if (!explained) return explained.error();
    }
    if (wishes.samples > 0) {
        RobustOptions drawing;
        drawing.samples = wishes.samples;
        drawing.seed = wishes.seed;
        drawing.confidence_samples = std::min(drawing.confidence_samples, wishes.samples);
        drawing.budget = plain.budget;
        Result<Robustness> robust = robustness(model, drawing);
        if (!robust) return robust.error();
        report.firmness = firmness(clearness(report.solution, *robust));
        report.robustness = *std::move(robust);
    }
    if (wishes.cvar_level) {
        Result<TailPlan> tail = best_tail_plan(model, *wishes.cvar_level, plain);
        if (!tail) return tail.error();
        report.tail = *std::move(tail);
    }
    return report;
}

}  // namespace core
