// The badge at each of its borders, one step to either side; the documented limits are those of
// Badge (core/answer.h) and Firmness (core/decide/robust.h).

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "core/answer_parts.h"
#include "core/decide/robust.h"

using namespace core;

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

double just_below(double value) {
    return std::nextafter(value, -kEndless);
}
double just_above(double value) {
    return std::nextafter(value, kEndless);
}

// Clear in every respect.
Clearness clear() {
    return {20, 1, 0.9, 0, 0};
}

// Holding is best by 20 of 100 and in every draw; o1 could be taken instead.
Verdict held() {
    Verdict verdict;
    verdict.action = Action::Wait;
    verdict.runner_up.emplace();
    verdict.runner_up->action = Action::Accept;
    verdict.runner_up->opportunity = OpportunityId{"o1"};
    verdict.margin = 20;
    return verdict;
}

Robust drawn(double share, double error) {
    Robust robust;
    robust.courses = {{{std::nullopt}, 100, share, error, 0, {}, {}},
                      {{OpportunityId{"o1"}}, 80, 1 - share, error, 20, {}, {}}};
    return robust;
}

}  // namespace

TEST_CASE("the margin's border: what counts as close is no longer a coin flip") {
    Clearness clearness = clear();
    clearness.margin = clearness.close;
    CHECK(firmness(clearness) == Firmness::Firm);
    clearness.margin = just_below(clearness.close);
    CHECK(firmness(clearness) == Firmness::CoinFlip);
}

TEST_CASE("the draws' borders: 80 % at the low end, 60 % at the high end") {
    Clearness clearness = clear();
    clearness.share = 0.8;
    CHECK(firmness(clearness) == Firmness::Firm);
    clearness.share = just_below(0.8);
    CHECK(firmness(clearness) == Firmness::Lean);
    clearness.share = 0.6;
    CHECK(firmness(clearness) == Firmness::Lean);
    clearness.share = just_below(0.6);
    CHECK(firmness(clearness) == Firmness::CoinFlip);
    // The error takes away from firm and keeps from calling a coin flip too early; powers of two,
    // so that the sums are exact.
    clearness.error = 0.0625;
    clearness.share = 0.875;
    CHECK(firmness(clearness) == Firmness::Firm);
    clearness.share = 0.8125;
    CHECK(firmness(clearness) == Firmness::Lean);
    clearness.share = 0.5625;
    CHECK(firmness(clearness) == Firmness::Lean);
    clearness.share = 0.53125;
    CHECK(firmness(clearness) == Firmness::CoinFlip);
}

TEST_CASE("the bounds' borders: only what is proven is firm, and wide bounds are a coin flip") {
    Clearness clearness = clear();
    clearness.undecided = just_above(0);
    CHECK(firmness(clearness) == Firmness::Lean);
    clearness.undecided = clearness.close;
    CHECK(firmness(clearness) == Firmness::Lean);
    clearness.undecided = just_above(clearness.close);
    CHECK(firmness(clearness) == Firmness::CoinFlip);
}

TEST_CASE("clearer in any one respect never makes the badge weaker") {
    const double margins[] = {0, 0.5, 1, 2, 20};
    const double shares[] = {0, 0.3, 0.55, 0.6, 0.7, 0.8, 0.9, 1};
    const double open[] = {2, 1, 0.5, 0};  // clearer to the right as well
    const auto at = [&](std::size_t m, std::size_t s, std::size_t u) {
        return static_cast<int>(firmness({margins[m], 1, shares[s], 0.03125, open[u]}));
    };
    for (std::size_t m = 0; m < std::size(margins); ++m) {
        for (std::size_t s = 0; s < std::size(shares); ++s) {
            for (std::size_t u = 0; u < std::size(open); ++u) {
                CAPTURE(m);
                CAPTURE(s);
                CAPTURE(u);
                if (m > 0) CHECK(at(m, s, u) <= at(m - 1, s, u));
                if (s > 0) CHECK(at(m, s, u) <= at(m, s - 1, u));
                if (u > 0) CHECK(at(m, s, u) <= at(m, s, u - 1));
            }
        }
    }
}

TEST_CASE("a search's badge: close is a hundredth of the best average") {
    Verdict verdict = held();
    CHECK(badge_by_draws(verdict, 100, 0, drawn(1, 0)) == Badge::Firm);
    verdict.margin = 1;
    CHECK(badge_by_draws(verdict, 100, 0, drawn(1, 0)) == Badge::Firm);
    CHECK(badge_by_margin(verdict, 100) == Badge::Lean);
    verdict.margin = just_below(1);
    CHECK(badge_by_draws(verdict, 100, 0, drawn(1, 0)) == Badge::CoinFlip);
    CHECK(badge_by_margin(verdict, 100) == Badge::CoinFlip);
    // What ends the same way is no other choice: without a runner-up nothing is close.
    verdict.runner_up.reset();
    CHECK(badge_by_draws(verdict, 100, 0, drawn(1, 0)) == Badge::Firm);
    CHECK(badge_by_margin(verdict, 100) == Badge::Lean);
}

TEST_CASE("a search's badge: the share is that of the verdict's course") {
    CHECK(badge_by_draws(held(), 100, 0, drawn(0.8, 0)) == Badge::Firm);
    CHECK(badge_by_draws(held(), 100, 0, drawn(just_below(0.8), 0)) == Badge::Lean);
    CHECK(badge_by_draws(held(), 100, 0, drawn(just_below(0.6), 0)) == Badge::CoinFlip);
    Verdict taken = held();
    taken.action = Action::Negotiate;  // then to take it: one course with taking it as it is
    taken.opportunity = OpportunityId{"o1"};
    CHECK(badge_by_draws(taken, 100, 0, drawn(0.8, 0)) == Badge::CoinFlip);
}

TEST_CASE("a search's badge: what was left out must not be able to turn it") {
    CHECK(badge_by_draws(held(), 100, just_below(20), drawn(1, 0)) == Badge::Firm);
    CHECK(badge_by_draws(held(), 100, 20, drawn(1, 0)) == Badge::Lean);
}

TEST_CASE("a search's badge: another course clearly regretted less keeps it from firm") {
    Robust robust = drawn(0.9, 0);
    robust.courses[0].regret = 1;
    robust.courses[1].regret = 0;
    CHECK(badge_by_draws(held(), 100, 0, robust) == Badge::Firm);
    robust.courses[0].regret = just_above(1);
    CHECK(badge_by_draws(held(), 100, 0, robust) == Badge::Lean);
}
