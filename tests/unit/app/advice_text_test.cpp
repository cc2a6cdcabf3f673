#include <doctest/doctest.h>

#include "app/advice_text.h"
#include "core/advise/rule_row.h"
#include "core/gate/items.h"
#include "support/advice_scene.h"

namespace {

using support::march;

}  // namespace

TEST_CASE("whatever fires is said without an open place in its sentence") {
    const app::Locale locale;
    for (const auto part :
         {support::rule_cases_a(), support::rule_cases_b(), support::rule_cases_c(),
          support::rule_cases_d(), support::rule_cases_e(), support::rule_cases_p()}) {
        for (const support::RuleCase& one : part) {
            CAPTURE(std::string(one.rule));
            for (const auto scene : {one.fires, one.quiet, one.unknown}) {
                if (!scene) continue;
                const support::Scene made = scene();
                for (const core::Advice& advice : support::advice_of(made)) {
                    CAPTURE(std::string(advice.rule));
                    const std::string text =
                        app::advice_text(advice, made.search, made.today, locale);
                    CHECK(text.find('{') == std::string::npos);
                    if (advice.state == core::AdviceState::Fires) continue;
                    CHECK(!app::advice_silence_text(advice).empty());
                }
            }
        }
    }
}

TEST_CASE("a sentence holds its names and figures") {
    support::Scene scene = support::two();
    scene.acts = {{core::ActionKind::Ask, scene.at(0).id, 4}};
    const auto advice = support::find_advice(scene, "A7");
    REQUIRE(advice);
    CHECK(app::advice_text(*advice, scene.search, scene.today, {}) ==
          "Ask Northwind for 4 more days. The other chance is worth it.");
}

TEST_CASE("every item of the gate has its question and its reason") {
    for (const core::GateItem& item : core::gate_items()) {
        CAPTURE(std::string(item.key));
        CHECK(app::gate_question(item.key).back() == '?');
        CHECK(app::gate_reason_text(item.key).back() == '.');
    }
    for (const core::GateResult& gate : support::gates_of(support::with_invitation())) {
        for (const core::GateReason& reason : gate.reasons)
            CHECK(app::gate_reason_text(reason.key).back() == '.');
    }
}

TEST_CASE("the gate and the basket say their result in one sentence each") {
    support::Scene scene = support::with_invitation();
    CHECK(app::gate_headline(support::gates_of(scene).front(), scene.search) == "Go to Fabrikam.");
    core::Basket basket;
    basket.until = march(30);
    basket.parts = {{core::OpportunityId{"o2"}, 0.3, 1}};
    basket.all_fail = 0.7;
    basket.square_one = true;
    basket.new_chance = 0.16;
    basket.target = 0.2;
    const std::string text = app::basket_text(basket, scene.search, march(3), {});
    CHECK(text.find("Nearly all your hope is on Contoso.") == 0);
    CHECK(text.find("too little time") != std::string::npos);
}
