#include "core/decide/tail.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/number_text.h"
#include "core/decide/model_values.h"

namespace core {
namespace {

// Every final wealth there can be, ascending: the best target is one of them.
std::vector<double> possible_wealth(const DecisionModel& model) {
    std::vector<double> amounts;
    const int horizon = model.globals.horizon_days;
    for (int t = 0; t <= horizon; ++t) {
        const double costs = costs_until(model.globals, t);
        for (const ModelOpportunity& one : model.opportunities) {
            const double raise = one.offer.boosted_value - one.offer.value;
            for (const double value : possible_values(one)) {
                amounts.push_back(value - costs);
                amounts.push_back(value + raise - costs);
            }
        }
        if (!model.globals.background) continue;
        for (const double value : model.globals.background->values) {
            amounts.push_back(value - costs);
        }
    }
    amounts.push_back(model.globals.fallback_value - costs_until(model.globals, horizon));
    std::sort(amounts.begin(), amounts.end());
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
    return amounts;
}

struct Tried {
    std::size_t place = 0;  // into the targets
    Solution solution;
};

}  // namespace

Result<TailPlan> best_tail_plan(const DecisionModel& model, double share,
                                const SolveOptions& options) {
    if (!(share > 0) || share > 1) {
        return Error{ErrorCode::OutOfRange, "/cvar_level",
                     "expected over 0 and at most 1, found " + number_text(share, 6)};
    }
    for (std::size_t i = 0; i < model.opportunities.size(); ++i) {
        for (std::size_t s = 0; s < model.opportunities[i].stages.size(); ++s) {
            const auto& invitation = model.opportunities[i].stages[s].invitation;
            if (!invitation || invitation->interview_cost == 0) continue;
            return Error{ErrorCode::NotApplicable,
                         "/opportunities/" + std::to_string(i) + "/stages/" + std::to_string(s) +
                             "/interview_cost",
                         "cvar_level needs interviews without cost"};
        }
    }
    const std::vector<double> targets = possible_wealth(model);
    TailPlan best;
    const auto tried = [&](std::size_t place) -> Result<double> {
        SolveOptions shortfall = options;
        shortfall.utility = Utility::of_shortfall(targets[place], share);
        Result<Solution> solution = solve(model, shortfall);
        if (!solution) return solution.error();
        const double value = solution->value;
        if (best.solves++ == 0 || value > best.value) {
            best.value = value;
            best.target = targets[place];
            best.solution = *std::move(solution);
        }
        return value;
    };
    // The value as a function of the target rises by at most 1 and falls by at most 1 / share - 1
    // per unit, for every policy; so a gap between two tried targets can be left out when even
    // those slopes do not lead above the best found.
    struct Gap {
        std::size_t low, high;
        double value_low, value_high;
    };
    const Result<double> first = tried(0);
    if (!first) return first.error();
    const Result<double> last = tried(targets.size() - 1);
    if (!last) return last.error();
    std::vector<Gap> gaps = {{0, targets.size() - 1, *first, *last}};
    while (!gaps.empty()) {
        const Gap gap = gaps.back();
        gaps.pop_back();
        if (gap.high - gap.low < 2) continue;
        const double width = targets[gap.high] - targets[gap.low];
        const double fall = 1 / share - 1;
        // Where the two slopes meet: value_low + x = value_high + (width - x) * fall.
        const double meet =
            std::clamp((gap.value_high - gap.value_low + width * fall) / (1 + fall), 0.0, width);
        if (gap.value_low + meet <= best.value + 1e-12 * std::max(1.0, std::fabs(best.value))) {
            continue;
        }
        const std::size_t middle = gap.low + (gap.high - gap.low) / 2;
        const Result<double> value = tried(middle);
        if (!value) return value.error();
        gaps.push_back({gap.low, middle, gap.value_low, *value});
        gaps.push_back({middle, gap.high, *value, gap.value_high});
    }
    return best;
}

}  // namespace core
