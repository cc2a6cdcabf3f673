#include <doctest/doctest.h>

#include <cmath>

#include "core/advise/basket.h"
#include "core/estimate/evidence.h"
#include "core/estimate/forecast.h"
#include "support/advice_scene.h"

namespace {

using core::Basket;
using core::Opportunity;
using core::Search;
using core::Stage;
using support::march;

Basket of(const Search& search) {
    return core::basket_of(search, core::Assumptions(core::evidence(), search), march(3));
}

// So many final interviews of today, all alike.
Search alike(int count) {
    Search search;
    for (int i = 0; i < count; ++i) {
        Opportunity one =
            support::opportunity("o" + std::to_string(i + 1), "Company", Stage::FinalInterview);
        one.stage_since = march(3);
        search.opportunities.push_back(one);
    }
    return search;
}

}  // namespace

TEST_CASE("n equal independent chances count as n, and all fail with the n-th power") {
    for (const int n : {1, 2, 3, 7}) {
        CAPTURE(n);
        const Basket basket = of(alike(n));
        REQUIRE(basket.parts.size() == static_cast<std::size_t>(n));
        CHECK(basket.effective == doctest::Approx(n));
        CHECK(basket.best_share == doctest::Approx(1.0 / n));
        const double chance = basket.parts[0].chance;
        // 0.38 if it comes at all, of which the answers of 90 days: log-normal, 20 and 45 days.
        const double sigma = std::log(45.0 / 20) / 1.2815515655446004;
        const double come = 0.5 * std::erfc(-std::log(90 / 20.0) / (sigma * std::sqrt(2.0)));
        CHECK(chance == doctest::Approx(0.38 * come).epsilon(1e-9));
        CHECK(basket.all_fail == doctest::Approx(std::pow(1 - chance, n)));
    }
}

TEST_CASE("a shared cause makes two chances count as less than two") {
    Search search = alike(2);
    for (Opportunity& one : search.opportunities)
        one.shared_cause = "recruiter Reyes";
    search.assumptions = {{"basket.shared_cause", 0.5}};
    const Basket half = of(search);
    const double p = half.parts[0].chance;
    CHECK(half.effective == doctest::Approx(4.0 / 3));  // (2p)^2 / (2p^2 + 2 * p^2 / 2)
    CHECK(half.all_fail == doctest::Approx(0.5 * (1 - p) * (1 - p) + 0.5 * (1 - p)));
    search.assumptions = {{"basket.shared_cause", 1}};
    CHECK(of(search).effective == doctest::Approx(1));
    CHECK(of(search).all_fail == doctest::Approx(1 - p));
    search.assumptions = {{"basket.shared_cause", 0}};
    CHECK(of(search).effective == doctest::Approx(2));
    search.opportunities[1].shared_cause = "another";
    search.assumptions = {{"basket.shared_cause", 1}};
    CHECK(of(search).effective == doctest::Approx(2));
}

TEST_CASE("the conversations that are still needed bring the basket just under its target") {
    const Basket basket = of(alike(1));
    REQUIRE(basket.conversations);
    const double each = basket.new_chance;
    CHECK(basket.all_fail > basket.target);
    CHECK(basket.all_fail * std::pow(1 - each, *basket.conversations) <= basket.target);
    CHECK(basket.all_fail * std::pow(1 - each, *basket.conversations - 1) > basket.target);
    Search easy = alike(1);
    easy.assumptions = {{"basket.target_all_fail", 1}};
    CHECK(of(easy).conversations == 0);
}

TEST_CASE("money that ends tomorrow leaves no number of conversations enough") {
    support::Scene scene{alike(1)};
    support::press_money(scene, 1);
    const Basket basket = of(scene.search);
    CHECK(basket.until_runway);
    CHECK(basket.until == march(4));
    CHECK(!basket.conversations);
}

TEST_CASE("all hope on one and nothing in hand is square one; a second hope is not (C16)") {
    CHECK(of(alike(1)).square_one);
    CHECK(!of(alike(2)).square_one);
    Search held = alike(1);
    held.opportunities.push_back(support::offered("o9", "Northwind", march(9)));
    CHECK(!of(held).square_one);
    CHECK(of(held).offers_in_hand == 1);
    CHECK(!of(Search{}).square_one);
    CHECK(of(Search{}).all_fail == 1);
}
