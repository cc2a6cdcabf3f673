#include "support/random_models.h"

#include <string>

namespace random_models {
namespace {

using namespace core;

// Probabilities hit their ends often enough to matter.
double probability(Random& random, double most) {
    const int kind = random.integer(0, 9);
    if (kind == 0) return 0;
    if (kind == 1) return most;
    return random.uniform(0, most);
}

std::vector<ModelStage> stages(Random& random, int first) {
    std::vector<ModelStage> list;
    const int count = first + random.integer(1, 2);
    for (int s = 0; s < count; ++s) {
        ModelStage stage;
        stage.pass_prob = probability(random, 1);
        stage.finish_prob_per_day = probability(random, 1);
        if (random.chance(0.4)) {
            stage.invitation =
                ModelStage::Invitation{random.uniform(0, 4), probability(random, 0.4)};
        }
        list.push_back(stage);
    }
    return list;
}

void add_actions(Random& random, ModelOpportunity& one) {
    if (random.chance(0.6)) {
        AskMoreTime ask;
        ask.extra_days = random.integer(0, 2);
        ask.grant = random.uniform();
        ask.rescind = (1 - ask.grant) * random.uniform(0, 0.5);
        ask.deny = 1 - ask.grant - ask.rescind;
        if (random.chance(0.5)) ask.only_when_days_left_at_most = random.integer(0, 2);
        if (random.chance(0.5)) ask.grant_lost_per_day_waited = random.uniform(0, 0.3);
        one.ask_more_time = ask;
    }
    if (random.chance(0.7)) {
        const auto odds = [&random]() {
            NegotiationOdds out;
            out.boost = probability(random, 0.7);
            out.lost = probability(random, 0.3);
            return out;
        };
        one.negotiate = Negotiate{};
        if (random.chance(0.8)) one.negotiate->quiet = odds();
        if (random.chance(0.8)) one.negotiate->disclose = odds();
        one.negotiate->settles = random.chance(0.4);
    }
    if (random.chance(0.6)) {
        one.tell_pending_firm = TellPendingFirm{probability(random, 0.3), random.uniform(0.5, 3)};
    }
}

// Shares of 1 that are sometimes nothing.
std::vector<double> shares(Random& random, int count) {
    std::vector<double> out;
    double left = 1;
    for (int i = 0; i + 1 < count; ++i) {
        out.push_back(left * probability(random, 1));
        left -= out.back();
    }
    out.push_back(left);
    return out;
}

void add_restructuring(Random& random, ModelOpportunity& one) {
    Restructuring change;
    change.median_days = random.uniform(0.3, 6);
    change.shape = random.uniform(0.5, 3);
    change.elapsed_days = random.integer(0, 4);
    change.never = random.chance(0.5) ? random.uniform(0, 0.5) : 0;
    const int ways = random.integer(0, 2);
    const std::vector<double> odds = shares(random, 2 + ways);
    change.stays = odds[0];
    change.vanishes = odds[1];
    for (int w = 0; w < ways; ++w) {
        change.changes.push_back({odds[static_cast<std::size_t>(2 + w)], random.uniform(-20, 20),
                                  random.chance(0.5) ? 1 : random.uniform(0, 2)});
    }
    one.restructuring = change;
    one.current_stage_finish_prob_by_day.clear();
}

void add_features(Random& random, ModelOpportunity& one) {
    const bool process = one.start.kind != ModelStart::Kind::Offer;
    if (process && random.chance(0.25)) add_restructuring(random, one);
    if (process && random.chance(0.25)) {
        JobQuality quality;
        quality.revealed_after_stage =
            random.integer(one.start.stage, static_cast<int>(one.stages.size()) - 1);
        for (const double prob : shares(random, random.integer(2, 3))) {
            quality.levels.push_back({prob, random.uniform(-20, 20)});
        }
        one.quality = quality;
    }
    if (random.chance(0.25)) {
        one.return_after_refusal = ReturnAfterRefusal{
            probability(random, 1), random.chance(0.5) ? probability(random, 0.5) : 0,
            random.integer(0, 1)};
        if (!process && random.chance(0.5)) {
            one.start.kind = ModelStart::Kind::Declined;
            one.start.days_ago = random.integer(0, 3);
        }
    }
    one.follows_market = random.chance(0.7);
}

ModelOpportunity opportunity(Random& random, int index) {
    ModelOpportunity one;
    one.name = std::string(1, static_cast<char>('A' + index));
    const int kind = random.integer(0, 2);
    one.start.kind = static_cast<ModelStart::Kind>(kind);
    if (kind != 0) {
        one.start.stage = random.integer(0, 1);
        one.stages = stages(random, one.start.stage);
        auto& first = one.stages[static_cast<std::size_t>(one.start.stage)];
        if (one.start.kind == ModelStart::Kind::Invite && !first.invitation) {
            first.invitation = ModelStage::Invitation{random.uniform(0, 4), 0.1};
        }
        one.phases_per_stage = random.integer(1, 4) == 4 ? 2 : 1;
        if (random.chance(0.3)) {
            for (int t = random.integer(1, 4); t > 0; --t) {
                one.current_stage_finish_prob_by_day.push_back(probability(random, 1));
            }
        }
    }
    one.offer.value = random.uniform(30, 100);
    one.offer.boosted_value = one.offer.value + (random.chance(0.8) ? random.uniform(0, 20) : 0);
    one.offer.days_to_deadline = random.integer(0, 3);
    one.offer.rescind_base = probability(random, 0.1);
    one.offer.rescind_per_day_of_age = probability(random, 0.1);
    if (kind == 0) one.offer.age_at_start = random.integer(0, 3);
    add_actions(random, one);
    add_features(random, one);
    return one;
}

}  // namespace

DecisionModel tiny(Random& random, int most, Risk risk) {
    DecisionModel model;
    const int count = random.integer(1, most);
    constexpr int kLongest[] = {0, 12, 8, 5, 3};
    model.globals.horizon_days = random.integer(0, kLongest[count]);
    model.globals.fallback_value = random.uniform(0, 60);
    model.globals.burn_per_day = random.chance(0.5) ? random.uniform(0, 2) : 0;
    if (random.chance(0.5)) {
        model.globals.runway_days = random.uniform(0, 5);
        model.globals.extra_burn_after_runway = random.uniform(0, 3);
    }
    if (risk == Risk::Averse || (risk == Risk::Either && random.chance(0.5))) {
        model.globals.risk_tolerance = random.uniform(8, 200);
    }
    if (random.chance(0.4)) {
        model.globals.background =
            Background{probability(random, 0.5), {40, 70, 55}, {0.5, 0.2, 0.3}};
    }
    if (random.chance(0.3)) {
        Market market;
        market.frozen_prob_today = probability(random, 1);
        market.freeze_prob_per_day = probability(random, 0.5);
        market.thaw_prob_per_day = probability(random, 0.7);
        market.finish_factor = random.uniform();
        market.pass_factor = random.chance(0.5) ? 1 : random.uniform();
        market.background_factor = probability(random, 1);
        model.globals.market = market;
    }
    for (int i = 0; i < count; ++i)
        model.opportunities.push_back(opportunity(random, i));
    return model;
}

}  // namespace random_models
