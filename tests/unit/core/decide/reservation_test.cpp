#include "core/decide/reservation.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core;

namespace {

// An offer in hand with two days left, and one process that may bring 100.
DecisionModel one_in_hand() {
    DecisionModel model;
    model.globals.horizon_days = 12;
    ModelOpportunity a;
    a.name = "A";
    a.offer.value = a.offer.boosted_value = 60;
    a.offer.days_to_deadline = 2;
    ModelOpportunity b;
    b.name = "B";
    b.start.kind = ModelStart::Kind::Pending;
    b.stages = {{0.5, 0.2, std::nullopt}};
    b.offer.value = b.offer.boosted_value = 100;
    b.offer.days_to_deadline = 12;
    model.opportunities = {a, b};
    return model;
}

}  // namespace

TEST_CASE("on its last day an offer must beat what waiting for the rest is worth") {
    const auto levels = reservation_levels(one_in_hand(), 0);
    REQUIRE(levels);
    REQUIRE(levels->size() == 3);
    const double rest = 0.5 * 100 * (1 - std::pow(0.8, 10));
    REQUIRE((*levels)[2].level);
    CHECK(*(*levels)[2].level == doctest::Approx(rest).epsilon(1e-5));
    // Before that waiting costs nothing: only an offer as good as the best one is taken at once.
    for (int day = 0; day < 2; ++day) {
        REQUIRE((*levels)[static_cast<std::size_t>(day)].level);
        CHECK(*(*levels)[static_cast<std::size_t>(day)].level ==
              doctest::Approx(100).epsilon(1e-5));
    }
}

TEST_CASE("a risk of withdrawal lowers what is enough, and costs do too") {
    DecisionModel model = one_in_hand();
    const double free = *reservation_levels(model, 0)->front().level;
    model.opportunities[0].offer.rescind_base = 0.1;
    const double risky = *reservation_levels(model, 0)->front().level;
    CHECK(risky < free);
    model.globals.burn_per_day = 1;
    CHECK(*reservation_levels(model, 0)->front().level < risky);
}

TEST_CASE("only an offer in hand has levels") {
    CHECK(reservation_levels(one_in_hand(), 1)->empty());
}
