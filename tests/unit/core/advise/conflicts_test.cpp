// Where the documents disagree: the five conflicts of rules.md, each with both of its sides.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::AdviceState;
using core::Stage;
using support::find_advice;
using support::march;
using support::Scene;
using support::state_of;

bool fires(const Scene& scene, std::string_view rule) {
    return state_of(scene, rule) == AdviceState::Fires;
}

// Held back by that rule, under that number.
bool held_back(const Scene& scene, std::string_view rule, int conflict, std::string_view by) {
    const auto found = find_advice(scene, rule);
    return found && found->state == AdviceState::HeldBack && found->conflict == conflict &&
           found->yields_to == by;
}

}  // namespace

TEST_CASE("conflict 1: a passing dislike leans to going, one that lasts means declining politely") {
    Scene scene = support::with_invitation(Stage::Screen);
    core::Opportunity& one = scene.at(2);
    one.gut = {{march(3), 1, 1}};
    CHECK(fires(scene, "C1"));
    CHECK(fires(scene, "C19"));
    CHECK(!state_of(scene, "E16"));
    CHECK(!state_of(scene, "C17"));
    // A day later it is the same.
    one.gut = {{march(2), 1, 1}, {march(3), 1, 0}};
    CHECK(fires(scene, "E16"));
    CHECK(fires(scene, "C17"));
    CHECK(held_back(scene, "C1", 1, "E16"));
    CHECK(held_back(scene, "C19", 1, "E16"));
    CHECK(held_back(scene, "A3", 1, "E16"));
    // A second interview: the coaches' yes (D13) gives way to a hard stop as well.
    Scene second = support::with_invitation(Stage::FirstInterview);
    CHECK(fires(second, "D13"));
    support::answer_gate(second.at(2), "values_conflict", core::Ternary::Yes);
    CHECK(held_back(second, "D13", 1, "E16"));
    CHECK(fires(second, "D15"));
}

TEST_CASE(
    "conflict 2: the favourite is told at once, the offering company only when it is likely") {
    Scene scene = support::two();
    scene.at(1).worth = 80;
    scene.at(1).own_chance = 0.2;
    CHECK(fires(scene, "A5"));
    CHECK(fires(scene, "A17"));
    CHECK(held_back(scene, "A15", 2, "A17"));
    scene.at(1).own_chance = 0.9;
    CHECK(fires(scene, "A15"));
    CHECK(fires(scene, "A5"));
    // Likely but no better: not even considered.
    scene.at(1).worth = 60;
    CHECK(!state_of(scene, "A15"));
    CHECK(fires(scene, "A5"));
}

TEST_CASE("conflict 3: the talk before a refusal only with a prepared, courteous outline") {
    Scene scene = support::before_declining();
    CHECK(fires(scene, "E9"));
    CHECK(held_back(scene, "B10", 3, "E9"));
    scene.at(0).wishes = {"two days outdoors"};
    CHECK(held_back(scene, "B10", 3, "E9"));
    scene.at(0).decline_reason = "more field work";
    CHECK(fires(scene, "B10"));
    CHECK(fires(scene, "E9"));
}

TEST_CASE("conflict 4: after accepting, contacts yes, interviews that could only break it no") {
    Scene scene = support::with_invitation();
    CHECK(fires(scene, "A3"));
    CHECK(fires(scene, "C1"));
    CHECK(!state_of(scene, "A4"));
    scene.at(0).stage = Stage::Accepted;
    CHECK(held_back(scene, "A3", 4, "P4"));
    CHECK(held_back(scene, "C1", 4, "P4"));
    CHECK(fires(scene, "A4"));
    CHECK(fires(scene, "B19"));
    CHECK(fires(scene, "P4"));
}

TEST_CASE("conflict 5: time to think while there is time, none on the last day") {
    Scene scene = support::two();
    CHECK(fires(scene, "B3"));
    CHECK(fires(scene, "E8"));
    CHECK(!state_of(scene, "A9"));
    scene.today = march(9);
    CHECK(fires(scene, "A9"));
    CHECK(held_back(scene, "B3", 5, "A9"));
    CHECK(held_back(scene, "E8", 5, "A9"));
}
