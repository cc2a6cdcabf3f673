#include "core/decide/plan_tree.h"

#include "core/base/stable_sort.h"

namespace core {
namespace {

constexpr std::size_t kMostBoxes = 9;
constexpr std::size_t kMostDayBoxes = 5;

std::vector<ModelPlanBox> joined(const std::vector<PlannedDay>& days) {
    std::vector<ModelPlanBox> boxes;
    for (const PlannedDay& day : days) {
        if (!boxes.empty() && boxes.back().actions == day.actions) {
            boxes.back().to_day = day.day;
            continue;
        }
        const int parent = static_cast<int>(boxes.size()) - 1;
        boxes.push_back({parent, day.day, day.day, day.actions, std::nullopt});
    }
    return boxes;
}

// An answer follows its request.
int parent_of(const PlannedEvent& event, const std::vector<ModelPlanBox>& days) {
    const bool answers =
        event.kind == PlannedEvent::Kind::Grants || event.kind == PlannedEvent::Kind::Refuses;
    if (!answers) return 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        for (const ModelAction& action : days[i].actions) {
            const bool asks = action.kind == ActionKind::Ask ||
                              action.kind == ActionKind::Negotiate ||
                              action.kind == ActionKind::Disclose;
            if (asks && action.opportunity == event.opportunity) return static_cast<int>(i);
        }
    }
    return 0;
}

}  // namespace

PlanTree plan_tree(const QuietPlan& plan) {
    PlanTree tree;
    std::vector<ModelPlanBox> days = joined(plan.days);
    if (days.empty()) return tree;
    const std::size_t all = days.size() + plan.events.size();
    if (days.size() > kMostDayBoxes) days.resize(kMostDayBoxes);
    std::vector<PlannedEvent> events = plan.events;
    stable_sort(events,
                [](const PlannedEvent& a, const PlannedEvent& b) { return a.prob > b.prob; });
    tree.boxes = days;
    for (const PlannedEvent& event : events) {
        if (tree.boxes.size() == kMostBoxes) break;
        tree.boxes.push_back({parent_of(event, days), 0, 0, {}, event});
    }
    tree.left_out = static_cast<int>(all - tree.boxes.size());
    return tree;
}

}  // namespace core
