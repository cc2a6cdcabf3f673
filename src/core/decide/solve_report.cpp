#include "core/decide/solve_report.h"

#include <algorithm>
#include <cmath>
#include <utility>

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
    report.break_evens = *std::move(even);
    report.interviews.emplace();
    for (int i = 0; i < static_cast<int>(model.opportunities.size()); ++i) {
        const auto worth = interview_worth(model, i, options.budget);
        if (!worth) return worth.error();
        if (*worth) report.interviews->push_back({i, **worth});
    }
    return add_reservations(model, options, report);
}

}  // namespace

Result<SolveReport> solve_report(const DecisionModel& model, const BoundedOptions& options,
                                 const SolveWishes& wishes) {
    Result<Solution> solution = solve_bounded(model, options);
    if (!solution) return solution.error();
    SolveReport report;
    report.solution = *std::move(solution);
    if (!report.solution.exact) return report;
    SolveOptions plain;
    plain.budget = options.exact.budget;
    if (wishes.explain) {
        const Status explained = explain(model, plain, report);
        if (!explained) return explained.error();
    }
    if (wishes.samples > 0) {
        RobustOptions drawing;
        drawing.samples = wishes.samples;
        drawing.seed = wishes.seed;
        drawing.budget = plain.budget;
        Result<Robustness> robust = robustness(model, drawing);
        if (!robust) return robust.error();
        report.firmness = firmness(report.solution, *robust);
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
