#pragma once

// The plan of a model on one page (decision.md 7.6): the quiet days in a row, and what is likeliest
// to interrupt them, as a tree of few boxes.

#include <optional>
#include <vector>

#include "core/decide/quiet_plan.h"

namespace core {

// Either days on which nothing happens, after the parent's days; or something that happens while
// the parent's days run (the first box: on any day of the plan), and what is best right then.
struct ModelPlanBox {
    int parent = -1;  // into the list, always an earlier one; -1: the first box
    int from_day = 0, to_day = 0;
    std::vector<ModelAction> actions;   // of each of these days, in order
    std::optional<PlannedEvent> event;  // set: days and actions are not
    bool operator==(const ModelPlanBox&) const = default;
};

struct PlanTree {
    std::vector<ModelPlanBox> boxes;  // the days in order, then the events, likeliest first
    int left_out = 0;                 // boxes that found no room
};

// At most five boxes of days (equal neighbours are joined) and nine in all. Ties between events: in
// the order of the plan.
PlanTree plan_tree(const QuietPlan& plan);

}  // namespace core
