// C1..C20: always keep interviewing.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::ContactKind;
using core::RoundState;
using core::Stage;
using support::march;
using support::person;
using support::press_money;
using support::round_on;
using support::RuleCase;
using support::Scene;
using support::two;
using support::with_invitation;
using support::without_offer;

const RuleCase kCases[] = {
    {
        "C1",
        [] { return with_invitation(); },
        [] { return two(); },
    },
    {
        "C2",
        [] { return with_invitation(Stage::Screen); },
        [] {
            Scene scene = with_invitation(Stage::Screen);
            scene.at(2).seen_in_person = true;
            return scene;
        },
    },
    {
        "C3",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            scene.at(2).seen_in_person = true;
            return scene;
        },
    },
    {
        "C4",
        [] {
            Scene scene = with_invitation();
            scene.at(2).hesitations = {{"Long hours", "How long are the days?", ""}};
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            scene.at(2).hesitations = {{"Long hours", "How long are the days?", "Nine to five"}};
            return scene;
        },
    },
    {
        "C5",
        [] {
            Scene scene = with_invitation();
            scene.at(2).gut = {{march(2), 3, 4}};
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            scene.at(2).gut = {{march(2), 8, 8}};
            return scene;
        },
    },
    {
        "C6",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            scene.search.favourite = scene.at(2).id;
            return scene;
        },
    },
    {
        "C7",
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager, 5)};
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager, 2)};
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            return scene;
        },
    },
    {
        "C8",
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).contacts = {person("c1", ContactKind::HiringManager)};
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            core::SentMessage sent;
            sent.situation = 13;
            sent.opportunity = scene.at(1).id;
            sent.date = march(2);
            scene.search.sent = {sent};
            return scene;
        },
    },
    {
        "C9",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            scene.at(2).rounds[0].date = march(25);
            return scene;
        },
    },
    {
        "C10",
        [] {
            Scene scene = two();
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            scene.at(1).rounds[0].stumpers = {{"Why us?", ""}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).rounds = {round_on("r1", march(1), RoundState::Done)};
            scene.at(1).rounds[0].stumpers = {{"Why us?", "Because of the river."}};
            return scene;
        },
    },
    {
        "C11",
        [] {
            Scene scene = two();
            scene.at(1).stage_since = march(1) - 3;
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            scene.at(1).stage_since = march(1) - 3;
            return scene;
        },
    },
    {
        "C12",
        [] { return with_invitation(); },
        [] {
            Scene scene = without_offer();
            scene.search.favourite.reset();
            scene.search.opportunities.erase(scene.search.opportunities.begin());
            return scene;
        },
    },
    {
        "C13",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.search.opportunities.erase(scene.search.opportunities.begin());
            return scene;
        },
    },
    {
        "C14",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).stage = Stage::FirstInterview;
            return scene;
        },
    },
    {
        "C15",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.search.favourite.reset();
            return scene;
        },
    },
    {
        "C16",
        [] {
            Scene scene = two();
            scene.search.opportunities.erase(scene.search.opportunities.begin());
            return scene;
        },
        [] { return two(); },
    },
    {
        "C17",
        [] {
            Scene scene = with_invitation(Stage::Screen);
            scene.at(2).gut = {{march(1), 1, 2}, {march(3), 0, 1}};
            return scene;
        },
        [] {
            Scene scene = with_invitation(Stage::Screen);
            scene.at(2).gut = {{march(3), 0, 1}};
            return scene;
        },
    },
    {
        "C18",
        [] {
            Scene scene = with_invitation(Stage::Screen);
            scene.at(2).gut = {{march(1), 1, 2}, {march(3), 0, 1}};
            scene.at(2).rounds[0].state = RoundState::Confirmed;
            return scene;
        },
        [] {
            Scene scene = with_invitation(Stage::Screen);
            scene.at(2).rounds[0].state = RoundState::Confirmed;
            return scene;
        },
    },
    {
        "C19",
        [] { return with_invitation(); },
        [] {
            Scene scene = with_invitation();
            scene.at(2).gut = {{march(1), 1, 2}, {march(3), 0, 1}};
            return scene;
        },
    },
    {
        "C20",
        [] {
            Scene scene = without_offer();
            press_money(scene, 70);
            return scene;
        },
        [] {
            Scene scene = with_invitation();
            press_money(scene, 70);
            return scene;
        },
        [] {
            Scene scene = without_offer();
            scene.search.finances.not_an_issue = false;
            return scene;
        },
    },
};

}  // namespace

std::span<const RuleCase> support::rule_cases_c() {
    return kCases;
}

TEST_CASE("each rule of C fires where it should and nowhere else") {
    for (const RuleCase& one : kCases)
        support::check_rule(one);
}
