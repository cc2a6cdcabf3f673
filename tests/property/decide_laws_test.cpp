// Closed forms and laws of the job model (decision.md section 10, C1 to C5), with random inputs.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/decide/solve.h"
#include "support/random_models.h"

using namespace core;

namespace {

double value_of(const DecisionModel& model) {
    const Result<Solution> solution = solve(model);
    REQUIRE(solution);
    return solution->value;
}

ModelOpportunity in_hand(const char* name, double value, int days_left) {
    ModelOpportunity one;
    one.name = name;
    one.offer.value = one.offer.boosted_value = value;
    one.offer.days_to_deadline = days_left;
    return one;
}

ModelOpportunity waiting_for(const char* name, double value, int deadline, double pass,
                             double finish) {
    ModelOpportunity one = in_hand(name, value, deadline);
    one.start.kind = ModelStart::Kind::Pending;
    ModelStage stage;
    stage.pass_prob = pass;
    stage.finish_prob_per_day = finish;
    one.stages = {stage};
    return one;
}

// V(changed) - V(model) for one change, on many random models to which the change applies.
template <class Change>
void check_never_falls(std::uint64_t seed, Change change) {
    Random random(seed);
    int applied = 0;
    for (int i = 0; i < 400; ++i) {
        CAPTURE(i);
        const DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Either);
        DecisionModel changed = model;
        if (!change(changed, random)) continue;
        if (!check_model(changed)) continue;
        ++applied;
        CHECK(value_of(changed) >= value_of(model) - 1e-8);
    }
    CHECK(applied >= 50);
}

ModelOpportunity& any(DecisionModel& model, Random& random) {
    const int last = static_cast<int>(model.opportunities.size()) - 1;
    return model.opportunities[static_cast<std::size_t>(random.integer(0, last))];
}

double toward(double from, double to, Random& random) {
    return from + (to - from) * random.uniform();
}

}  // namespace

TEST_CASE("C1: one offer in hand and one pending process") {
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        const double a = random.uniform(1, 80);
        const double b = random.uniform(a, 120);
        const double p = random.uniform();
        const double q = random.uniform(0.02, 0.9);
        const int days = random.integer(0, 8);
        const int horizon = days + random.integer(1, 12);
        DecisionModel model;
        model.globals.horizon_days = horizon;
        // The fresh offer must be keepable, or its last day would matter.
        model.opportunities = {in_hand("A", a, days), waiting_for("B", b, horizon, p, q)};
        const double early = 1 - std::pow(1 - q, days);
        const double later = p * b * (1 - std::pow(1 - q, horizon - days));
        const double expected =
            p * early * b + (1 - p) * early * a + (1 - early) * std::max(a, later);
        CHECK(value_of(model) == doctest::Approx(expected).epsilon(1e-10));
    }
}

TEST_CASE("C2: perpetual offers are worth the expected maximum") {
    Random random(2);
    for (int i = 0; i < 100; ++i) {
        DecisionModel model;
        model.globals.horizon_days = random.integer(1, 15);
        model.globals.fallback_value = random.uniform(0, 40);
        const int horizon = model.globals.horizon_days;
        std::vector<std::pair<double, double>> arrivals;  // value, probability by the horizon
        for (const char* name : {"A", "B", "C"}) {
            const double value = random.uniform(40, 100);
            const double p = random.uniform();
            const double q = random.uniform(0.05, 0.9);
            model.opportunities.push_back(waiting_for(name, value, horizon, p, q));
            arrivals.emplace_back(value, p * (1 - std::pow(1 - q, horizon)));
        }
        std::sort(arrivals.rbegin(), arrivals.rend());
        double expected = 0;
        double none_better = 1;
        for (const auto& [value, prob] : arrivals) {
            expected += none_better * prob * value;
            none_better *= 1 - prob;
        }
        expected += none_better * model.globals.fallback_value;
        CHECK(value_of(model) == doctest::Approx(expected).epsilon(1e-10));
    }
}

TEST_CASE("C3: background offers alone follow the recursion of the last chance") {
    DecisionModel model;
    Background background;
    background.prob_per_day = 1;
    for (int value = 10; value <= 100; value += 10) {
        background.values.push_back(value);
        background.probs.push_back(0.1);
    }
    model.globals.background = background;
    model.globals.horizon_days = 1;
    CHECK(value_of(model) == doctest::Approx(55).epsilon(1e-10));
    model.globals.horizon_days = 2;
    CHECK(value_of(model) == doctest::Approx(67.5).epsilon(1e-10));
    model.globals.horizon_days = 5;
    CHECK(value_of(model) == doctest::Approx(82.405).epsilon(1e-10));
}

TEST_CASE("C4: quiet negotiation on the last day is worth its odds") {
    Random random(4);
    for (int i = 0; i < 200; ++i) {
        const double fallback = random.uniform(0, 60);
        const double plain = random.uniform(fallback, 90);
        const double boosted = random.uniform(plain, 120);
        const double boost = random.uniform(0, 0.6);
        const double lost = random.uniform(0, 1 - boost);
        DecisionModel model;
        model.globals.horizon_days = 1;
        model.globals.fallback_value = fallback;
        model.opportunities = {in_hand("A", plain, 0)};
        model.opportunities[0].offer.boosted_value = boosted;
        model.opportunities[0].negotiate = Negotiate{NegotiationOdds{boost, lost}, std::nullopt};
        const double talks = boost * boosted + (1 - boost - lost) * plain + lost * fallback;
        CHECK(value_of(model) == doctest::Approx(std::max(plain, talks)).epsilon(1e-10));
    }
}

TEST_CASE("C4: the published break-even of a negotiation") {
    DecisionModel model;
    model.globals.horizon_days = 1;
    model.globals.fallback_value = 30;
    model.opportunities = {in_hand("A", 70, 0)};
    model.opportunities[0].offer.boosted_value = 80;
    model.opportunities[0].negotiate = Negotiate{NegotiationOdds{0.3, 0.0749}, std::nullopt};
    CHECK(solve(model)->best_actions_today.front().kind == ActionKind::Negotiate);
    model.opportunities[0].negotiate->quiet->lost = 0.0751;
    CHECK(solve(model)->best_actions_today.front().kind == ActionKind::Accept);
}

TEST_CASE("C5: more worth never hurts") {
    check_never_falls(11, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        one.offer.boosted_value += random.uniform(0, 20);
        one.offer.value = toward(one.offer.value, one.offer.boosted_value, random);
        return true;
    });
}

TEST_CASE("C5: a better chance to pass never hurts") {
    check_never_falls(12, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (one.stages.empty()) return false;
        double& pass = one.stages.back().pass_prob;
        pass = toward(pass, 1, random);
        return true;
    });
}

TEST_CASE("C5: milder hazards never hurt") {
    check_never_falls(13, [](DecisionModel& model, Random& random) {
        OfferTerms& offer = any(model, random).offer;
        offer.rescind_base = toward(offer.rescind_base, 0, random);
        offer.rescind_per_day_of_age = toward(offer.rescind_per_day_of_age, 0, random);
        return true;
    });
}

TEST_CASE("C5: a kinder answer to asking for time never hurts") {
    check_never_falls(14, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (!one.ask_more_time) return false;
        AskMoreTime& ask = *one.ask_more_time;
        const double moved = ask.rescind * random.uniform();
        ask.rescind -= moved;
        (random.chance(0.5) ? ask.grant : ask.deny) += moved;
        return true;
    });
}

TEST_CASE("C5: better odds of negotiation never hurt") {
    check_never_falls(15, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (!one.negotiate || !one.negotiate->quiet) return false;
        NegotiationOdds& odds = *one.negotiate->quiet;
        odds.lost = toward(odds.lost, 0, random);
        odds.boost = toward(odds.boost, 1 - odds.lost, random);
        return true;
    });
}

TEST_CASE("C5: lower costs, a longer runway and a better fallback never hurt") {
    check_never_falls(16, [](DecisionModel& model, Random& random) {
        model.globals.burn_per_day = toward(model.globals.burn_per_day, 0, random);
        if (model.globals.runway_days) *model.globals.runway_days += random.uniform(0, 3);
        model.globals.fallback_value += random.uniform(0, 10);
        return true;
    });
}

TEST_CASE("C5: a cheaper interview never hurts") {
    check_never_falls(17, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (one.stages.empty() || !one.stages.back().invitation) return false;
        double& cost = one.stages.back().invitation->interview_cost;
        cost = toward(cost, 0, random);
        return true;
    });
}

TEST_CASE("C5: another opportunity never hurts") {
    check_never_falls(18, [](DecisionModel& model, Random& random) {
        if (model.opportunities.size() > 2) return false;
        ModelOpportunity more =
            random_models::tiny(random, 1, random_models::Risk::Neutral).opportunities.front();
        more.name = "more";
        model.opportunities.push_back(more);
        return true;
    });
}

TEST_CASE("C5: a later deadline and a longer extension never hurt") {
    check_never_falls(21, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (one.ask_more_time) {
            // Asking must not have to wait for the last days, nor lose by waiting.
            if (one.ask_more_time->only_when_days_left_at_most) return false;
            if (one.ask_more_time->grant_lost_per_day_waited > 0) return false;
            one.ask_more_time->extra_days += random.integer(0, 2);
        }
        one.offer.days_to_deadline += random.integer(0, 2);
        return true;
    });
}

TEST_CASE("C5: a kinder end of a restructuring never hurts") {
    check_never_falls(22, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (!one.restructuring) return false;
        Restructuring& change = *one.restructuring;
        const double moved = change.vanishes * random.uniform();
        change.vanishes -= moved;
        change.stays += moved;
        for (Restructuring::Change& way : change.changes) {
            way.value_change += random.uniform(0, 10);
            way.pass_factor += random.uniform(0, 0.5);
        }
        return true;
    });
}

TEST_CASE("C5: a better job behind a quality never hurts") {
    check_never_falls(23, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (!one.quality) return false;
        for (JobQuality::Level& level : one.quality->levels)
            level.value_change += random.uniform(0, 10);
        return true;
    });
}

TEST_CASE("C5: knowing the quality never hurts") {
    check_never_falls(24, [](DecisionModel& model, Random&) {
        // The other model says the same thing with one level: it is worth what it is on average.
        // Risk aversion would make the average itself worth more than the draw.
        if (model.globals.risk_tolerance) return false;
        for (ModelOpportunity& one : model.opportunities) {
            if (!one.quality) continue;
            DecisionModel flat = model;
            ModelOpportunity& same =
                flat.opportunities[static_cast<std::size_t>(&one - model.opportunities.data())];
            double mean = 0;
            for (const JobQuality::Level& level : one.quality->levels)
                mean += level.prob * level.value_change;
            same.quality.reset();
            same.offer.value += mean;
            same.offer.boosted_value += mean;
            CHECK(value_of(model) >= value_of(flat) - 1e-8);
            return true;
        }
        return false;
    });
}

TEST_CASE("C5: an easier way back never hurts") {
    check_never_falls(25, [](DecisionModel& model, Random& random) {
        ModelOpportunity& one = any(model, random);
        if (!one.return_after_refusal) {
            one.return_after_refusal = ReturnAfterRefusal{random.uniform(), 0.1, 0};
            return true;
        }
        ReturnAfterRefusal& back = *one.return_after_refusal;
        back.chance = toward(back.chance, 1, random);
        back.fade_per_day = toward(back.fade_per_day, 0, random);
        back.days_to_answer += random.integer(0, 2);
        return true;
    });
}

TEST_CASE("C5: a better market never hurts") {
    check_never_falls(26, [](DecisionModel& model, Random& random) {
        if (!model.globals.market) return false;
        Market& market = *model.globals.market;
        market.pass_factor = toward(market.pass_factor, 1, random);
        market.background_factor = toward(market.background_factor, 1, random);
        return true;
    });
}

// Only where both regimes are equally quick: an answer may well come too soon.
TEST_CASE("C5: a market that freezes less and thaws sooner never hurts") {
    Random random(27);
    int applied = 0;
    for (int i = 0; i < 600; ++i) {
        CAPTURE(i);
        DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Either);
        if (!model.globals.market) continue;
        ++applied;
        model.globals.market->finish_factor = 1;
        const double before = value_of(model);
        Market& market = *model.globals.market;
        // Regimes must not take turns more often than chance: then less frozen is always better.
        market.freeze_prob_per_day =
            std::min(market.freeze_prob_per_day, 1 - market.thaw_prob_per_day);
        const double settled = value_of(model);
        CHECK(settled >= before - 1e-8);
        market.freeze_prob_per_day *= random.uniform();
        market.frozen_prob_today *= random.uniform();
        CHECK(value_of(model) >= settled - 1e-8);
    }
    CHECK(applied >= 50);
}

TEST_CASE("C5: the certain equivalent rises with the risk tolerance, up to the mean") {
    Random random(19);
    for (int i = 0; i < 100; ++i) {
        CAPTURE(i);
        DecisionModel model = random_models::tiny(random, 3, random_models::Risk::Neutral);
        const double neutral = value_of(model);
        double last = -1e300;
        for (const double tolerance : {8.0, 20.0, 50.0, 200.0, 1e4, 1e9}) {
            model.globals.risk_tolerance = tolerance;
            const double value = value_of(model);
            CHECK(value >= last - 1e-9);
            last = value;
        }
        CHECK(last <= neutral + 1e-9);
        CHECK(last == doctest::Approx(neutral).epsilon(1e-6));
    }
}

TEST_CASE("declining is never better than the best action") {
    Random random(20);
    for (int i = 0; i < 200; ++i) {
        const auto model = random_models::tiny(random, 3, random_models::Risk::Either);
        const Result<Solution> solution = solve(model);
        REQUIRE(solution);
        for (const double without : solution->value_without) {
            CHECK(without <= solution->value + 1e-9);
        }
    }
}
