#include "core/decide/plan_tree.h"

#include <doctest/doctest.h>

#include <vector>

using namespace core;

namespace {

using Kind = PlannedEvent::Kind;

const ModelAction kWait;
const ModelAction kTake{ActionKind::Accept, 0};
const ModelAction kAsk{ActionKind::Ask, 0};

}  // namespace

TEST_CASE("equal days are one box, and each box of days follows the one before") {
    const QuietPlan plan{{{0, {kWait}}, {1, {kWait}}, {2, {kAsk, kWait}}, {3, {kTake}}}, {}};
    const PlanTree tree = plan_tree(plan);
    const std::vector<ModelPlanBox> wanted = {
        {-1, 0, 1, {kWait}, {}}, {0, 2, 2, {kAsk, kWait}, {}}, {1, 3, 3, {kTake}, {}}};
    CHECK(tree.boxes == wanted);
    CHECK(tree.left_out == 0);
}

TEST_CASE("what may happen follows the first box, an answer its request; the likeliest first") {
    const PlannedEvent offers{Kind::Offers, 1, 0.2, {ActionKind::Accept, 1}};
    const PlannedEvent grants{Kind::Grants, 0, 0.5, kWait};
    const PlannedEvent rejects{Kind::Rejects, 1, 0.2, kTake};
    const QuietPlan plan{{{0, {kWait}}, {1, {kAsk, kWait}}, {2, {kTake}}},
                         {offers, grants, rejects}};
    const PlanTree tree = plan_tree(plan);
    REQUIRE(tree.boxes.size() == 6);
    CHECK(tree.boxes[3] == ModelPlanBox{1, 0, 0, {}, grants});
    CHECK(tree.boxes[4] == ModelPlanBox{0, 0, 0, {}, offers});
    CHECK(tree.boxes[5] == ModelPlanBox{0, 0, 0, {}, rejects});
}

TEST_CASE("five boxes of days and nine in all; the rest is counted") {
    QuietPlan plan;
    for (int day = 0; day < 7; ++day)
        plan.days.push_back({day, {{ActionKind::Go, day}, kWait}});
    for (int i = 0; i < 6; ++i)
        plan.events.push_back({Kind::Offers, i, 0.1 + 0.1 * i, {ActionKind::Accept, i}});
    const PlanTree tree = plan_tree(plan);
    REQUIRE(tree.boxes.size() == 9);
    CHECK(tree.boxes[4].to_day == 4);
    CHECK(tree.boxes[5].event->opportunity == 5);  // the likeliest
    CHECK(tree.boxes[8].event->opportunity == 2);
    CHECK(tree.left_out == 4);  // two days, two events
}

TEST_CASE("a plan without days has no tree") {
    const PlanTree tree = plan_tree({});
    CHECK(tree.boxes.empty());
    CHECK(tree.left_out == 0);
}
