// E1..E17: turning an offer down well.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::Stage;
using support::after_declining;
using support::before_declining;
using support::march;
using support::press_money;
using support::RuleCase;
using support::Scene;
using support::two;
using support::with_invitation;

const RuleCase kCases[] = {
    {
        "E1",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            scene.at(2).gut = {{march(2), 7, 7}};
            return scene;
        },
    },
    {
        "E2",
        [] {
            Scene scene = with_invitation();
            press_money(scene, 40);
            scene.at(2).gut = {{march(2), 3, 4}};
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            press_money(scene, 40);
            scene.at(2).gut = {{march(2), 8, 8}};
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            press_money(scene, 40);
            return scene;
        },
    },
    {
        "E3",
        [] {
            Scene scene = two();
            scene.at(0).gut = {{march(2), 9, 9}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(0).gut = {{march(2), 9, 9}, {march(3), 5, 5}};
            return scene;
        },
        [] { return two(); },
    },
    {
        "E4",
        [] {
            Scene scene = two();
            scene.at(0).gut = {{march(2), 3, 4}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(0).gut = {{march(2), 8, 7}};
            return scene;
        },
    },
    {
        "E5",
        [] {
            Scene scene = two();
            press_money(scene, 40);
            return scene;
        },
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.search.finances.not_an_issue = false;
            return scene;
        },
    },
    {
        "E6",
        [] { return two(); },
        [] {
            Scene scene = two();
            core::Criterion career;
            career.kind = core::CriterionKind::Direction;
            scene.search.criteria = {career};
            return scene;
        },
    },
    {
        "E7",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(0).reasons = {{core::ReasonKind::Pro, "Near home", 3},
                                   {core::ReasonKind::Con, "Pay", 4}};
            return scene;
        },
    },
    {
        "E8",
        [] { return two(); },
        [] {
            Scene scene = two();
            core::Opinion opinion;
            scene.at(0).opinions = {opinion};
            return scene;
        },
    },
    {
        "E9",
        [] { return before_declining(); },
        [] { return two(); },
    },
    {
        "E10",
        [] { return before_declining(); },
        [] {
            Scene scene = before_declining();
            scene.at(0).decline_reason = "more field work";
            return scene;
        },
    },
    {
        "E11",
        [] { return before_declining(); },
        [] { return two(); },
    },
    {
        "E12",
        [] { return before_declining(); },
        [] {
            Scene scene = before_declining();
            scene.at(0).contacts.resize(1);
            return scene;
        },
        [] {
            Scene scene = before_declining();
            scene.at(0).contacts.clear();
            return scene;
        },
    },
    {
        "E13",
        [] { return before_declining(); },
        [] {
            Scene scene = before_declining();
            scene.at(0).contacts[0].rapport = 2;
            return scene;
        },
        [] {
            Scene scene = before_declining();
            scene.at(0).contacts[0].rapport.reset();
            return scene;
        },
    },
    {
        "E14",
        [] { return after_declining(); },
        [] {
            Scene scene = after_declining();
            core::SentMessage sent;
            sent.situation = 13;
            sent.opportunity = scene.at(0).id;
            sent.date = march(2);
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "E15",
        [] { return after_declining(); },
        [] {
            Scene scene = after_declining();
            core::DecisionRecord record;
            record.opportunity = scene.at(0).id;
            record.lesson = "Ask about travel before the second round.";
            scene.search.decisions = {record};
            return scene;
        },
    },
    {
        "E16",
        [] {
            Scene scene = with_invitation();
            scene.at(2).gut = {{march(1), 1, 2}, {march(3), 0, 1}};
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            scene.at(2).gut = {{march(3), 0, 1}};
            return scene;
        },
    },
    {
        "E17",
        [] { return with_invitation(); },
        [] { return with_invitation(Stage::Applied); },
    },
};

}  // namespace

std::span<const RuleCase> support::rule_cases_e() {
    return kCases;
}

TEST_CASE("each rule of E fires where it should and nowhere else") {
    for (const RuleCase& one : kCases)
        support::check_rule(one);
}
