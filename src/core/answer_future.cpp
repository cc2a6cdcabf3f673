// What comes of the verdict, and the plan as a small tree.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/answer_parts.h"
#include "core/base/stable_sort.h"

namespace core {
namespace {

// Least wealth with at least this share at or below it, as in decide/outlook.
double quantile(const std::vector<std::pair<double, double>>& wealth, double share) {
    constexpr double kRounding = 1e-12;
    double below = 0;
    for (const auto& [amount, probability] : wealth) {
        below += probability;
        if (below >= share - kRounding) return amount;
    }
    return wealth.empty() ? 0 : wealth.back().first;
}

}  // namespace

Future future_of(const Solved& solved, const ActionLine& verdict) {
    Future out;
    for (const Outcomes& outcomes : solved.outcomes) {
        const bool this_one = action_of(outcomes.first.kind) == verdict.action &&
                              id_of(solved, outcomes.first.opportunity) == verdict.opportunity;
        if (!this_one) continue;
        for (std::size_t i = 0; i < outcomes.ends_with.size(); ++i) {
            out.ends_with.push_back(
                {opportunity_of(solved, static_cast<int>(i)).id, outcomes.ends_with[i]});
        }
        out.found_on_the_way = outcomes.background;
        out.nothing = outcomes.nothing;
        out.accepted_by_day = outcomes.accepted_by_day;
        out.past_runway = outcomes.past_runway;
        out.worst_tenth = outcomes.worst_tenth_mean;
        for (const double share : kFutureShares)
            out.quantiles.push_back(quantile(outcomes.wealth, share));
        break;
    }
    return out;
}

std::vector<PlanBox> plan_tree(const Answer& answer) {
    std::vector<PlanBox> tree;
    // A quiet path of many small steps leaves room for what is likely to interrupt it.
    constexpr std::size_t kMostSteps = 5;
    const std::size_t steps = std::min(kMostSteps, answer.plan.size());
    for (std::size_t i = 0; i < steps; ++i) {
        PlanBox box;
        box.parent = static_cast<int>(i) - 1;
        box.step = static_cast<int>(i);
        tree.push_back(box);
    }
    if (tree.empty()) return tree;
    std::vector<std::size_t> likely(answer.branches.size());
    std::iota(likely.begin(), likely.end(), std::size_t{0});
    stable_sort(likely, [&](std::size_t a, std::size_t b) {
        return answer.branches[a].probability > answer.branches[b].probability;
    });
    for (const std::size_t b : likely) {
        if (tree.size() == static_cast<std::size_t>(kMostPlanBoxes)) break;
        const PlanBranch& branch = answer.branches[b];
        PlanBox box;
        box.parent = 0;
        box.branch = static_cast<int>(b);
        // An answer to a request follows the request.
        for (std::size_t i = 0; i < steps; ++i) {
            const bool asked = answer.plan[i].action == Action::AskForTime &&
                               answer.plan[i].opportunity == branch.opportunity;
            const bool answers = branch.event == PlanBranch::Event::Grants ||
                                 branch.event == PlanBranch::Event::Refuses;
            if (asked && answers) box.parent = static_cast<int>(i);
        }
        tree.push_back(box);
    }
    return tree;
}

}  // namespace core
