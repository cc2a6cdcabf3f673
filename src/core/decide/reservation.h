#pragma once

// How good an offer in hand must be to be taken at once, day by day: easier to remember than a list
// of actions (decision.md 7.6).

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/solve.h"

namespace core {

struct ReservationLevel {
    int day = 0;
    // The least value at which accepting on that day of the quiet path is as good as waiting, all
    // else as it stands; nothing when waiting is better whatever it is worth. Within 1e-6 of the
    // searched range.
    std::optional<double> level;
};

// From today to the offer's last day (or the horizon); empty when `opportunity` is not an offer in
// hand. A higher value counts for the boosted one as well. Costs about 35 solves a day.
Result<std::vector<ReservationLevel>> reservation_levels(const DecisionModel& model,
                                                         int opportunity,
                                                         const Budget& budget = {});

}  // namespace core
