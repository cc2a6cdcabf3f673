// D1..D15: a second interview or not.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::Stage;
using core::Ternary;
using support::answer_gate;
using support::RuleCase;
using support::Scene;
using support::with_invitation;

const RuleCase kCases[] = {
    {
        "D1",
        [] { return with_invitation(); },
        [] { return with_invitation(Stage::Screen); },
    },
    {
        "D2",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "below_abilities", Ternary::Yes);
            answer_gate(scene.at(2), "below_earning_needs", Ternary::Yes);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "below_abilities", Ternary::Yes);
            answer_gate(scene.at(2), "below_earning_needs", Ternary::No);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D3",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "negative_behaviour", Ternary::Yes);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "negative_behaviour", Ternary::No);
            answer_gate(scene.at(2), "culture_disappoints", Ternary::No);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D4",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "major_relocation", Ternary::Yes);
            answer_gate(scene.at(2), "relocation_supported", Ternary::No);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "major_relocation", Ternary::Yes);
            answer_gate(scene.at(2), "relocation_supported", Ternary::Yes);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D5",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "values_conflict", Ternary::Yes);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "values_conflict", Ternary::No);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D6",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "difficult_boss", Ternary::Yes);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "difficult_boss", Ternary::No);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D7",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "job_interesting", Ternary::Yes);
            answer_gate(scene.at(2), "pay_adequate", Ternary::Yes);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "job_interesting", Ternary::Yes);
            answer_gate(scene.at(2), "pay_adequate", Ternary::No);
            return scene;
        },
    },
    {
        "D8",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "culture_better", Ternary::Yes);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D9",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "relocation_supported", Ternary::Yes);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D10",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "values_match", Ternary::Yes);
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D11",
        [] {
            Scene scene = with_invitation();
            scene.at(2).hesitations = {{"Long hours", "", ""}};
            return scene;
        },
        [] { return with_invitation(); },
    },
    {
        "D12",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "management_not_met", Ternary::Yes);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "management_not_met", Ternary::No);
            return scene;
        },
    },
    {
        "D13",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "values_conflict", Ternary::Yes);
            return scene;
        },
    },
    {
        "D14",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            scene.search.favourite = scene.at(2).id;
            return scene;
        },
    },
    {
        "D15",
        [] {
            Scene scene = with_invitation();
            answer_gate(scene.at(2), "difficult_boss", Ternary::Yes);
            return scene;
        },
        [] { return with_invitation(); },
    },
};

}  // namespace

std::span<const RuleCase> support::rule_cases_d() {
    return kCases;
}

TEST_CASE("each rule of D fires where it should and nowhere else") {
    for (const RuleCase& one : kCases)
        support::check_rule(one);
}
