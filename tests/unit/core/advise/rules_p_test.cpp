// P1..P6: what experienced advisers agree on.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::ActionKind;
using core::RequestKind;
using core::Stage;
using support::after_accepting;
using support::before_declining;
using support::march;
using support::RuleCase;
using support::Scene;
using support::two;

const RuleCase kCases[] = {
    {
        "P1",
        [] {
            Scene scene = two();
            scene.at(0).stage = Stage::VerbalOffer;
            return scene;
        },
        [] { return two(); },
    },
    {
        "P2",
        [] { return before_declining(); },
        [] {
            Scene scene = before_declining();
            scene.at(0).rounds.resize(1);
            return scene;
        },
    },
    {
        "P3",
        [] {
            Scene scene = two();
            scene.offer().requests = {{march(3), RequestKind::Time, {}}};
            return scene;
        },
        [] { return two(); },
    },
    {
        "P4",
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Accept, scene.at(0).id, 0}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Wait, {}, 0}};
            return scene;
        },
    },
    {
        "P5",
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Tell, scene.at(1).id, 0}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Wait, {}, 0}};
            return scene;
        },
    },
    {
        "P6",
        [] { return after_accepting(); },
        [] { return two(); },
    },
};

}  // namespace

std::span<const RuleCase> support::rule_cases_p() {
    return kCases;
}

TEST_CASE("each rule of P fires where it should and nowhere else") {
    for (const RuleCase& one : kCases)
        support::check_rule(one);
}
