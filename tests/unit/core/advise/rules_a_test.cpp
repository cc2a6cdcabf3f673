// A1..A19: an offer in hand, and another chance beside it.

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using core::ActionKind;
using core::RequestKind;
using core::Standing;
using support::after_accepting;
using support::march;
using support::RuleCase;
using support::Scene;
using support::two;
using support::with_invitation;
using support::without_offer;

const RuleCase kCases[] = {
    {
        "A1",
        [] { return with_invitation(); },
        [] { return two(); },
    },
    {
        "A2",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.search.favourite.reset();
            scene.search.opportunities.resize(1);
            return scene;
        },
    },
    {
        "A3",
        [] { return with_invitation(); },
        [] { return without_offer(); },
    },
    {
        "A4",
        [] { return after_accepting(); },
        [] { return two(); },
    },
    {
        "A5",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).told_of_offer = march(2);
            return scene;
        },
    },
    {
        "A6",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.at(1).answer_expected = march(12);
            return scene;
        },
    },
    {
        "A7",
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Ask, scene.at(0).id, 4}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Accept, scene.at(0).id, 0}};
            return scene;
        },
    },
    {
        "A8",
        [] { return after_accepting(); },
        [] { return without_offer(); },
    },
    {
        "A9",
        [] {
            Scene scene = two();
            scene.today = march(5);
            return scene;
        },
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.offer().received.reset();
            return scene;
        },
    },
    {
        "A10",
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Wait, {}, 0}};
            return scene;
        },
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Accept, scene.at(0).id, 0}};
            return scene;
        },
    },
    {
        "A11",
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.search.favourite.reset();
            scene.search.opportunities.resize(1);
            return scene;
        },
    },
    {
        "A12",
        [] {
            Scene scene = two();
            scene.search.purpose = core::Purpose::Relationships;
            return scene;
        },
        [] { return two(); },
    },
    {
        "A13",
        [] {
            Scene scene = two();
            scene.at(0).standing = Standing::OneOfMany;
            return scene;
        },
        [] { return without_offer(); },
        [] { return two(); },
    },
    {
        "A14",
        [] {
            Scene scene = two();
            scene.offer().deadline = march(4);
            return scene;
        },
        [] { return two(); },
        [] {
            Scene scene = two();
            scene.offer().deadline.reset();
            return scene;
        },
    },
    {
        "A15",
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            scene.at(1).own_chance = 1;
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).worth = 62;
            scene.at(1).own_chance = 1;
            return scene;
        },
    },
    {
        "A16",
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            return scene;
        },
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            scene.offer().requests = {{march(3), RequestKind::Terms, {}}};
            return scene;
        },
    },
    {
        "A17",
        [] {
            Scene scene = two();
            scene.at(1).worth = 80;
            return scene;
        },
        [] { return two(); },
    },
    {
        "A18",
        [] {
            Scene scene = two();
            scene.offer().improved = true;
            return scene;
        },
        [] {
            Scene scene = two();
            scene.offer().improved = true;
            scene.at(0).standing = Standing::LongSoughtFit;
            return scene;
        },
    },
    {
        "A19",
        [] {
            Scene scene = two();
            scene.acts = {{ActionKind::Wait, {}, 0}};
            return scene;
        },
        [] { return without_offer(); },
    },
};

}  // namespace

std::span<const RuleCase> support::rule_cases_a() {
    return kCases;
}

TEST_CASE("each rule of A fires where it should and nowhere else") {
    for (const RuleCase& one : kCases)
        support::check_rule(one);
}
