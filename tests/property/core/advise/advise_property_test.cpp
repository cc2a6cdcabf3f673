// Random searches: the advice never depends on chance, says nothing of what is not there, and its
// sentences are whole.

#include <doctest/doctest.h>

#include <string>

#include "app/advice_text.h"
#include "core/advise/rule_row.h"
#include "core/estimate/evidence.h"
#include "core/estimate/forecast.h"
#include "support/advice_scene.h"
#include "support/random_search.h"

TEST_CASE("advice, gates and baskets of 400 random searches are sound") {
    const core::Date today = support::march(10);
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        support::Scene scene{support::random_search(seed, today)};
        scene.today = today;
        scene.search.assumptions.clear();  // those are random texts and numbers
        for (const core::GateResult& gate : support::gates_of(scene)) {
            const bool stops = gate.verdict == core::GateVerdict::StepBack;
            CHECK(stops == (gate.message != core::GateMessage::None));
            CHECK(stops ==
                  (!gate.reasons.empty() && gate.reasons.front().kind == core::GateKind::HardStop));
            CHECK(gate.value.total > 0);  // C19
        }
        for (const core::Advice& advice : support::advice_of(scene)) {
            CAPTURE(std::string(advice.rule));
            CHECK((advice.state == core::AdviceState::WouldFire) == !advice.needs.empty());
            CHECK((advice.state == core::AdviceState::HeldBack) == (advice.conflict > 0));
            if (advice.words.opportunity) {
                CHECK(core::find_opportunity(scene.search, *advice.words.opportunity) != nullptr);
            }
            if (advice.words.share) {
                CHECK(*advice.words.share >= 0);
                CHECK(*advice.words.share <= 1);
            }
            const std::string text = app::advice_text(advice, scene.search, today, {});
            for (const char* place :
                 {"{company}", "{other}", "{contact}", "{number}", "{odds}", "{date}"}) {
                CHECK(text.find(place) == std::string::npos);
            }
        }
        const core::Assumptions assumptions(core::evidence(), scene.search);
        const core::Basket basket = core::basket_of(scene.search, assumptions, today);
        CHECK(basket.all_fail >= 0);
        CHECK(basket.all_fail <= 1);
        CHECK(basket.effective <= static_cast<double>(basket.parts.size()) + 1e-9);
        double shares = 0;
        for (const core::BasketPart& part : basket.parts)
            shares += part.share;
        if (!basket.parts.empty() && basket.parts.front().chance > 0) {
            CHECK(shares == doctest::Approx(1));
        }
    }
}
