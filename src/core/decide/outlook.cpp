#include "core/decide/outlook.h"

#include <algorithm>
#include <limits>

#include "core/base/number_text.h"
#include "core/decide/forward.h"

namespace core {
namespace {

// Least wealth with at least this share at or below it.
double quantile(const std::vector<std::pair<double, double>>& wealth, double share) {
    constexpr double kRounding = 1e-12;
    double below = 0;
    for (const auto& [amount, prob] : wealth) {
        below += prob;
        if (below >= share - kRounding) return amount;
    }
    return wealth.back().first;
}

double worst_mean(const std::vector<std::pair<double, double>>& wealth, double share) {
    double left = share;
    double sum = 0;
    for (const auto& [amount, prob] : wealth) {
        const double taken = std::min(prob, left);
        sum += taken * amount;
        left -= taken;
    }
    return (sum + left * wealth.back().first) / share;
}

std::vector<std::pair<double, double>> joined(const std::vector<Ending>& endings) {
    std::vector<std::pair<double, double>> wealth;
    for (const Ending& ending : endings)
        wealth.emplace_back(ending.wealth, ending.prob);
    std::sort(wealth.begin(), wealth.end());
    std::vector<std::pair<double, double>> out;
    for (const auto& [amount, prob] : wealth) {
        if (!out.empty() && out.back().first == amount) {
            out.back().second += prob;
        } else {
            out.emplace_back(amount, prob);
        }
    }
    return out;
}

Outcomes summed_up(const DecisionModel& model, const ActionValue& first, const Forward& forward) {
    Outcomes out;
    out.first = first.action;
    out.value = first.value;
    out.ends_with.assign(model.opportunities.size(), 0.0);
    double accepted = 0;
    for (const Ending& ending : forward.endings()) {
        out.mean += ending.prob * ending.wealth;
        if (ending.kind == Ending::Kind::Nothing) {
            out.nothing += ending.prob;
            continue;
        }
        accepted += ending.prob;
        out.acceptance_day += ending.prob * ending.day;
        if (ending.kind == Ending::Kind::Background) {
            out.background += ending.prob;
        } else {
            out.ends_with[static_cast<std::size_t>(ending.opportunity)] += ending.prob;
        }
    }
    if (accepted > 0) out.acceptance_day /= accepted;
    for (const double searching : forward.searching()) {
        out.accepted_by_day.push_back(std::max(0.0, 1 - searching));
    }
    if (const auto runway = model.globals.runway_days) {
        // Searching on after the last whole day the money covers.
        const auto& searching = forward.searching();
        if (*runway < static_cast<double>(searching.size() - 1)) {
            out.past_runway = searching[static_cast<std::size_t>(*runway)];
        }
    }
    out.wealth = joined(forward.endings());
    out.tenth = quantile(out.wealth, 0.1);
    out.median = quantile(out.wealth, 0.5);
    out.ninetieth = quantile(out.wealth, 0.9);
    out.worst_tenth_mean = worst_mean(out.wealth, 0.1);
    return out;
}

}  // namespace

Result<Outlook> Outlook::create(const DecisionModel& model, const Budget& budget) {
    SolveOptions options;
    options.budget = budget;
    options.keep = Keep::Choices;
    Result<Solver> solver = Solver::create(model, options);
    if (!solver) return solver.error();
    const std::int64_t bytes = solver->state_days() * (model.globals.background ? 2 : 1);
    if (bytes > budget.bytes) {
        return Error{ErrorCode::TooBig, "",
                     number_text(static_cast<double>(solver->state_days()), 0) + " state-days"};
    }
    return Outlook(model, *std::move(solver));
}

Outlook::Outlook(const DecisionModel& model, Solver solver)
    : model_(model), solver_(std::move(solver)) {}

Progress Outlook::step(std::int64_t state_days) {
    if (!solved_) {
        if (solver_.step(state_days) == Progress::Working) return Progress::Working;
        solved_ = true;
        solution_ = solver_.solution();
        choices_ = solver_.take_choices();
        chain_ = solver_.take_chain();
        first_actions_ = solution_.action_values;
        for (int i = 0; i < static_cast<int>(model_.opportunities.size()); ++i) {
            const ModelAction leaving{ActionKind::Decline, i};
            const bool told = std::any_of(
                first_actions_.begin(), first_actions_.end(),
                [&leaving](const ActionValue& value) { return value.action == leaving; });
            if (!told) first_actions_.push_back({leaving, solution_.value_of_leaving(i)});
        }
        return Progress::Working;
    }
    // One whole action at a time: a pass forward costs about what one solve does.
    std::int64_t left = std::max<std::int64_t>(1, state_days);
    while (left > 0 && outcomes_.size() < first_actions_.size()) {
        const ActionValue& first = first_actions_[outcomes_.size()];
        Forward forward(model_, chain_, choices_, first.action);
        while (forward.next_day()) {
        }
        outcomes_.push_back(summed_up(model_, first, forward));
        left -= solution_.state_days;
    }
    return outcomes_.size() == first_actions_.size() ? Progress::Done : Progress::Working;
}

Result<std::vector<Outcomes>> outcomes(const DecisionModel& model, const Budget& budget) {
    Result<Outlook> outlook = Outlook::create(model, budget);
    if (!outlook) return outlook.error();
    Outlook& work = *outlook;
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    return work.outcomes();
}

}  // namespace core
