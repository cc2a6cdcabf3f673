#include "core/decide/reservation.h"

#include <algorithm>
#include <cmath>

#include "core/decide/model_values.h"

namespace core {
namespace {

struct Range {
    double low;
    double high;
};

// Below `low` nobody takes the offer, above `high` nothing else could be better.
Range possible_levels(const DecisionModel& model) {
    const Range range{lowest_value(model), highest_value(model)};
    const double costs =
        costs_until(model.globals, model.globals.horizon_days) + all_interview_costs(model);
    const double margin = 1 + 0.01 * (range.high - range.low);
    return {range.low - costs - margin, range.high + margin};
}

DecisionModel with_value(DecisionModel model, int opportunity, double value) {
    OfferTerms& offer = model.opportunities[static_cast<std::size_t>(opportunity)].offer;
    offer.boosted_value += value - offer.value;
    offer.value = value;
    return model;
}

// Is accepting at least as good as waiting, that day? Nothing when the day cannot be reached.
Result<std::optional<bool>> taken(const DecisionModel& model, int opportunity,
                                  const SolveOptions& options) {
    const Result<Solution> solution = solve(model, options);
    if (!solution) return solution.error();
    const std::optional<StateAnswer>& answer = solution->queried.front();
    if (!answer) return std::optional<bool>();
    double accept = 0;
    double wait = 0;
    for (const ActionValue& value : answer->action_values) {
        if (value.action == ModelAction{ActionKind::Accept, opportunity}) accept = value.value;
        if (value.action.kind == ActionKind::Wait) wait = value.value;
    }
    return std::optional<bool>(accept >= wait - kTieTolerance * std::max(1.0, std::fabs(wait)));
}

}  // namespace

Result<std::vector<ReservationLevel>> reservation_levels(const DecisionModel& model,
                                                         int opportunity, const Budget& budget) {
    std::vector<ReservationLevel> levels;
    const ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(opportunity)];
    if (one.start.kind != ModelStart::Kind::Offer) return levels;
    const int last = std::min(one.offer.days_to_deadline, model.globals.horizon_days);
    const Range range = possible_levels(model);
    constexpr double kWidth = 1e-6;
    for (int day = 0; day <= last; ++day) {
        SolveOptions options;
        options.budget = budget;
        options.queries = {{day, {}, Regime::Normal}};
        if (model.globals.market && model.globals.market->frozen_prob_today > 0.5) {
            options.queries.front().market = Regime::Frozen;
        }
        for (const ModelOpportunity& other : model.opportunities) {
            options.queries.front().states.push_back(
                after_quiet_nights(other, starting_state(other), day));
        }
        const auto at = [&](double value) {
            return taken(with_value(model, opportunity, value), opportunity, options);
        };
        const auto best_case = at(range.high);
        if (!best_case) return best_case.error();
        if (!*best_case) break;  // quiet has no chance to last until then
        if (!**best_case) {
            levels.push_back({day, std::nullopt});
            continue;
        }
        double low = range.low;
        double high = range.high;
        while (high - low > kWidth * (range.high - range.low)) {
            const double middle = low + (high - low) / 2;
            const auto accepted = at(middle);
            if (!accepted) return accepted.error();
            (**accepted ? high : low) = middle;
        }
        levels.push_back({day, high});
    }
    return levels;
}

}  // namespace core
