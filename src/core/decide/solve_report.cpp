#include "core/decide/solve_report.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/decide/local_chain.h"

namespace core {
namespace {

// How many of `wanted` fit, at least one; what does not is said.
std::size_t as_many_as_fit(const char* what, std::size_t wanted, std::int64_t each,
                           std::int64_t state_days, SolveReport& report) {
    const auto fit = static_cast<std::size_t>(
        std::max<std::int64_t>(1, state_days / std::max<std::int64_t>(1, each)));
    if (fit >= wanted) return wanted;
    report.left_out.push_back({what, static_cast<int>(fit), static_cast<int>(wanted)});
    return fit;
}

Result<std::vector<InputBreakEven>> break_evens_of(const DecisionModel& model,
                                                   const std::vector<Driver>& drivers,
                                                   const SolveOptions& options,
                                                   SolveReport& report) {
    constexpr std::int64_t kSolvesPerInput = 30;
    const std::size_t count =
        as_many_as_fit("break_evens", drivers.size(), kSolvesPerInput * report.solution.state_days,
                       kBreakEvenStateDays, report);
    std::vector<InputBreakEven> list;
    for (std::size_t i = 0; i < count; ++i) {
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
    stable_sort(advice, [](const ModelCounterAdvice& a, const ModelCounterAdvice& b) {
        return a.distance < b.distance;
    });
    return advice;
}

Status add_reservations(const DecisionModel& model, const SolveOptions& options,
                        SolveReport& report) {
    constexpr std::int64_t kSolvesPerDay = 35;
    std::int64_t left = kBreakEvenStateDays;
    int offers = 0;
    report.reservations.emplace();
    for (std::size_t i = 0; i < model.opportunities.size(); ++i) {
        const ModelOpportunity& one = model.opportunities[i];
        if (one.start.kind != ModelStart::Kind::Offer) continue;
        ++offers;
        left -= kSolvesPerDay * (one.offer.days_to_deadline + 1) * report.solution.state_days;
        if (left < 0) continue;
        auto levels = reservation_levels(model, static_cast<int>(i), options.budget);
        if (!levels) return levels.error();
        report.reservations->push_back({static_cast<int>(i), *std::move(levels)});
    }
    const auto kept = static_cast<int>(report.reservations->size());
    if (kept < offers) report.left_out.push_back({"reservations", kept, offers});
    return {};
}

// The ends of every action, and the plan, from one solve that keeps its choices.
Status add_future(const DecisionModel& model, const SolveOptions& options, SolveReport& report) {
    Result<Outlook> outlook = Outlook::create(model, options.budget);
    if (!outlook) return outlook.error();
    Outlook& work = *outlook;
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    report.outcomes = work.outcomes();
    report.plan = plan_tree(quiet_plan(model, work.chain(), work.choices()));
    return {};
}

Status add_changes(const DecisionModel& model, const SolveOptions& options, SolveReport& report) {
    const auto inputs = static_cast<int>(inputs_of(model).size());
    if (2 * inputs * report.solution.state_days > kDriverStateDays) {
        for (const char* what : {"drivers", "break_evens", "counter_advice"})
            report.left_out.push_back({what, 0, inputs});
        return {};
    }
    Result<std::vector<Driver>> moved = drivers(model, {}, options.budget);
    if (!moved) return moved.error();
    auto even = break_evens_of(model, *moved, options, report);
    if (!even) return even.error();
    report.drivers = *std::move(moved);
    report.counter_advice = counter_advice_of(model, *even, report.solution);
    report.break_evens = *std::move(even);
    return {};
}

Status explain(const DecisionModel& model, const SolveOptions& options, SolveReport& report) {
    const Status future = add_future(model, options, report);
    if (!future) return future.error();
    const Status changes = add_changes(model, options, report);
    if (!changes) return changes.error();
    report.interviews.emplace();
    for (int i = 0; i < static_cast<int>(model.opportunities.size()); ++i) {
        const ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(i)];
        if (one.start.kind != ModelStart::Kind::Invite) continue;
        const auto worth = interview_worth(model, i, options.budget);
        if (!worth) return worth.error();
        if (*worth) report.interviews->push_back({i, **worth});
    }
    return add_reservations(model, options, report);
}

// The state of that opportunity once the action had its likeliest result.
LocalState likeliest_after(const ModelOpportunity& opportunity, ActionKind kind) {
    const LocalState start = starting_state(opportunity);
    DecisionGlobals globals;
    globals.horizon_days = 1;
    const LocalDay today = build_chain(opportunity, globals).front();
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

// A model too large for exact solving has its bounds and nothing else.
std::vector<LeftOut> all_left_out(const SolveWishes& wishes) {
    std::vector<LeftOut> list;
    if (wishes.explain) {
        for (const char* what : {"outcomes", "plan", "drivers", "break_evens", "counter_advice",
                                 "interviews", "reservations"})
            list.push_back({what, 0, 1});
    }
    if (wishes.samples > 0) list.push_back({"acceptability", 0, wishes.samples});
    if (wishes.cvar_level) list.push_back({"cvar", 0, 1});
    return list;
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
    if (!report.solution.exact) {
        report.left_out = all_left_out(wishes);
        return report;
    }
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
