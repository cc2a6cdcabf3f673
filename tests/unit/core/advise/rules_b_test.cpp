// B1..B21: the offer in hand is not the one hoped for.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::ContactKind;
using core::Stage;
using support::after_accepting;
using support::after_declining;
using support::before_declining;
using support::march;
using support::person;
using support::press_money;
using support::RuleCase;
using support::Scene;
using support::two;
using support::without_offer;

const RuleCase kCases[] = {
    {
        "B1",
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
        [] { return two(); },
    },
    {
        "B2",
        [] { return two(); },
        [] { return without_offer(); },
    },
    {
        "B3",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(0).checks = {{"The team is small", core::CheckState::Confirmed, "", {}}};
            return scene;
        },
    },
    {
        "B4",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).checks = {{"The team is small", core::CheckState::Confirmed, "", {}}};
            return scene;
        },
    },
    {
        "B5",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).stage = Stage::FirstInterview;
            return scene;
        },
    },
    {
        "B6",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).regret = core::RegretRehearsal{march(3), 7, ""};
            return scene;
        },
    },
    {
        "B7",
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            press_money(scene, 30);
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            scene.search.finances.not_an_issue = false;
            return scene;
        },
    },
    {
        "B8",
        [] { return before_declining(); },
        [] { return two(); },
    },
    {
        "B9",
        [] { return before_declining(); },
        [] { return two(); },
        [] {
            Scene scene = before_declining();
            scene.at(0).contacts.clear();
            return scene;
        },
    },
    {
        "B10",
        [] {
            Scene scene = before_declining();
            scene.at(0).decline_reason = "more field work";
            scene.at(0).wishes = {"two days outdoors"};
            return scene;
        },
        [] { return before_declining(); },
    },
    {
        "B11",
        [] { return after_declining(); },
        [] { return two(); },
    },
    {
        "B12",
        [] { return after_declining(); },
        [] {
            Scene scene = after_declining();
            core::SentMessage sent;
            sent.situation = 6;
            sent.opportunity = scene.at(1).id;
            sent.date = march(2);
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "B13",
        [] { return two(); },
        [] {
            Scene scene = two();
            core::SentMessage sent;
            sent.situation = 2;
            sent.opportunity = scene.at(1).id;
            sent.date = march(1);
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "B14",
        [] { return two(); },
        [] {
            Scene scene = two();
            core::SentMessage sent;
            sent.situation = 6;
            sent.opportunity = scene.at(1).id;
            sent.date = march(1) - 60;
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "B15",
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::NotAsked;
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Given;
            return scene;
        },
        [] { return two(); },
    },
    {
        "B16",
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Given;
            core::SentMessage sent;
            sent.situation = 7;
            sent.opportunity = scene.at(1).id;
            sent.date = march(3) - 24;
            scene.search.sent = {sent};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Given;
            core::SentMessage sent;
            sent.situation = 7;
            sent.opportunity = scene.at(1).id;
            sent.date = march(3) - 23;
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "B17",
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Given;
            core::SentMessage sent;
            sent.situation = 7;
            sent.opportunity = scene.at(1).id;
            sent.date = march(1);
            scene.search.sent = {sent};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Withdrawn;
            core::SentMessage sent;
            sent.situation = 7;
            sent.opportunity = scene.at(1).id;
            sent.date = march(1);
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "B18",
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Given;
            core::SentMessage sent;
            sent.situation = 7;
            sent.opportunity = scene.at(1).id;
            sent.date = march(1) - 30;
            scene.search.sent = {sent};
            scene.search.achievements = {{march(1), "A certificate"}};
            return scene;
        },
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).contacts[0].keep_warm = core::Permission::Given;
            core::SentMessage sent;
            sent.situation = 7;
            sent.opportunity = scene.at(1).id;
            sent.date = march(2);
            scene.search.sent = {sent};
            scene.search.achievements = {{march(1), "A certificate"}};
            return scene;
        },
    },
    {
        "B19",
        [] { return after_accepting(); },
        [] { return two(); },
    },
    {
        "B20",
        [] {
            Scene scene = two();
            scene.at(1).restructuring = true;
            return scene;
        },
        [] { return two(); },
    },
    {
        "B21",
        [] {
            Scene scene = two();
            scene.at(1).answer_expected = march(2);
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).answer_expected = march(4);
            return scene;
        },
    },
};

}  // namespace

std::span<const RuleCase> support::rule_cases_b() {
    return kCases;
}

TEST_CASE("each rule of B fires where it should and nowhere else") {
    for (const RuleCase& one : kCases)
        support::check_rule(one);
}
