// Does the advice pay? Made-up searches played to their end by Juggle's policy and by the rules
// that people use by hand, all with the same luck: what an opportunity does overnight, what a
// question is answered and what comes by the way are drawn once for a search and used by every
// policy.
//
//   juggle_advice_study [SEARCHES]    10,000 when not given; prints the table of README.md
//
// The generator (numbers: assets/evidence.json, points of 0..100, 60 days). Two things are open in
// 70 % of the searches, else three; the first is an offer in hand in three of four (always of
// three). What is pending has done its first, second or final interview; its chance is drawn from
// that stage's prior (Beta(2.2, 11.8), Beta(3.2, 8.8), Beta(4.6, 7.4)), each round takes a
// log-normal number of days (median 8). Worths are normal around 60 (in hand) and 68 (pending),
// spread 12. Offers stand 2 to 14 days, most often 6, and are withdrawn with 2 % over six days; one
// extension of a week is granted with .4 to .8; bargaining brings 2 to 6 points with .5 to .8 and
// loses the offer with .02 to .10. Offers by the way come with 8.2 % a week. A day costs .05 to .4
// points, one after the runway (15 to 90 days) .4 more; ending with nothing counts 30.
//
// All rules may ask quietly for better terms before they accept, when boost times gain is above
// loss times what the offer is above nothing; so they are not beaten for silence. The clairvoyant
// knows all luck beforehand: no policy can do better. Beliefs are about chances only. Errors are
// standard errors over twenty batches; the difference to Juggle is paired.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/decide/solve.h"

namespace {

using namespace core;

constexpr int kBatches = 20;
constexpr double kReservation = 65;
constexpr double kStageDefault[] = {0.16, 0.27, 0.38};  // first, second, final interview done
constexpr double kPrior[][2] = {{2.2, 11.8}, {3.2, 8.8}, {4.6, 7.4}};
constexpr double kPass[] = {0.58, 0.70, 0.38};  // of the rounds still to come

struct MadeSearch {
    DecisionModel model;
    std::vector<int> stage;  // by opportunity: 0..2 as above; -1 in hand
};

void add_terms(ModelOpportunity& one, Random& random) {
    one.offer.boosted_value = one.offer.value + random.uniform(2, 6);
    one.offer.days_to_deadline =
        std::clamp(static_cast<int>(std::lround(6 + 4 * random.normal() * 0.6)), 2, 14);
    one.offer.rescind_base = 0.0017;
    one.offer.rescind_per_day_of_age = 0.0006;
    AskMoreTime ask;
    ask.extra_days = 7;
    ask.grant = random.uniform(0.4, 0.8);
    ask.rescind = 0.02;
    ask.deny = 1 - ask.grant - ask.rescind;
    one.ask_more_time = ask;
    const NegotiationOdds quiet{random.uniform(0.5, 0.8), random.uniform(0.02, 0.10)};
    one.negotiate = Negotiate{quiet, NegotiationOdds{quiet.boost + 0.1, quiet.lost}};
}

MadeSearch made_search(Random& random) {
    MadeSearch out;
    DecisionGlobals& globals = out.model.globals;
    globals.horizon_days = 60;
    globals.fallback_value = 30;
    globals.burn_per_day = random.uniform(0.05, 0.4);
    globals.runway_days = random.uniform(15, 90);
    globals.extra_burn_after_runway = 0.4;
    globals.background = Background{0.082 / 7, {42, 48, 54, 60, 66}, {0.2, 0.2, 0.2, 0.2, 0.2}};
    const int count = random.chance(0.7) ? 2 : 3;
    const bool in_hand = count == 3 || random.chance(0.75);
    for (int i = 0; i < count; ++i) {
        const bool offer = i == 0 && in_hand;
        ModelOpportunity one;
        one.name = std::string(1, static_cast<char>('A' + i));
        one.offer.value = std::clamp((offer ? 60 : 68) + 12 * random.normal(), 20.0, 94.0);
        const int stage = random.integer(0, 2);
        if (!offer) {
            one.start.kind = ModelStart::Kind::Pending;
            for (int s = stage; s < 3; ++s) {
                const double days = 8 * std::exp(0.5 * random.normal());
                one.stages.push_back({kPass[s], std::clamp(1 / days, 0.03, 0.5), std::nullopt});
            }
            const double chance = random.beta(kPrior[stage][0], kPrior[stage][1]);
            one = with_overall_chance(one, std::clamp(chance, 0.005, 0.95));
        }
        add_terms(one, random);
        out.stage.push_back(offer ? -1 : stage);
        out.model.opportunities.push_back(one);
    }
    return out;
}

enum class Belief { Right, Optimistic, OptimisticShrunk, Noisy, NoisyShrunk };

DecisionModel believed(const MadeSearch& made, Belief belief, std::uint64_t seed) {
    DecisionModel model = made.model;
    Random random(seed);
    for (std::size_t i = 0; i < model.opportunities.size(); ++i) {
        const double noise = random.normal();
        if (made.stage[i] < 0 || belief == Belief::Right) continue;
        const double right = overall_chance(model.opportunities[i]);
        double mine = 1.5 * right;
        if (belief == Belief::Noisy || belief == Belief::NoisyShrunk) {
            mine = 1 / (1 + (1 - right) / right * std::exp(-0.8 * noise));
        }
        // Half-way to what is usual at that stage: the rule of core/estimate.
        if (belief == Belief::OptimisticShrunk || belief == Belief::NoisyShrunk) {
            mine = (mine + kStageDefault[made.stage[i]]) / 2;
        }
        model.opportunities[i] =
            with_overall_chance(model.opportunities[i], std::clamp(mine, 0.005, 0.95));
    }
    return model;
}

// The luck of one search: one number for each place it is asked for.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : seed_(seed) {}
    double at(int opportunity, int day, int purpose) const {
        Random random(seed_ * 1'000'003 +
                      static_cast<std::uint64_t>(opportunity * 4096 + purpose * 512 + day));
        random.bits();
        return random.uniform();
    }

private:
    std::uint64_t seed_;
};
constexpr int kOvernight = 0;
constexpr int kAnswer = 1;  // and the action's kind

int drawn(const LocalOutcome* outcomes, std::size_t count, double luck) {
    for (std::size_t k = 0; k + 1 < count; ++k) {
        if (luck < outcomes[k].prob) return outcomes[k].to;
        luck -= outcomes[k].prob;
    }
    return outcomes[count - 1].to;
}

// A search on its way: the real chances, one local state for each mode.
struct Play {
    const DecisionModel& model;
    const JointChain& chain;
    const Luck& luck;
    int day = 0;
    std::vector<int> at;  // local state by mode

    const LocalDay& local(int m) const { return chain.local(m, day); }
    int modes() const { return chain.mode_count(); }
    int opportunity(int m) const { return chain.mode(m).opportunity; }
    bool live(int m) const {
        const int x = at[static_cast<std::size_t>(m)];
        return local(m).is_live(x);
    }
    bool pending(int m) const { return !live(m) && at[static_cast<std::size_t>(m)] > 0; }
    double worth(int m) const {
        return local(m).value[static_cast<std::size_t>(at[static_cast<std::size_t>(m)])];
    }
    LocalState state(int m) const {
        return local_state(
            local(m).keys[static_cast<std::size_t>(at[static_cast<std::size_t>(m)])]);
    }
    bool act(int m, ActionKind kind) {
        const auto x = static_cast<std::size_t>(at[static_cast<std::size_t>(m)]);
        for (auto a = static_cast<std::size_t>(local(m).action_begin[x]);
             a < static_cast<std::size_t>(local(m).action_begin[x + 1]); ++a) {
            const LocalAction& action = local(m).actions[a];
            if (action.kind != kind) continue;
            // One answer for both ways of asking for more: their odds differ, the luck does not.
            const int asked = kind == ActionKind::Ask ? 1 : 2;
            at[static_cast<std::size_t>(m)] =
                drawn(action.outcomes, static_cast<std::size_t>(action.outcome_count),
                      luck.at(opportunity(m), 0, kAnswer + asked));
            return true;
        }
        return false;
    }
    void overnight() {
        for (int m = 0; m < modes(); ++m) {
            const auto x = static_cast<std::size_t>(at[static_cast<std::size_t>(m)]);
            const auto moves = local(m).night.from(x);
            at[static_cast<std::size_t>(m)] =
                drawn(moves.data(), moves.size(), luck.at(opportunity(m), day, kOvernight));
        }
        ++day;
    }
    // The worth of today's offer by the way; nothing on most days.
    std::optional<double> background() const {
        const Background& by_the_way = *model.globals.background;
        const double draw = luck.at(63, day, kOvernight);
        if (day == 0 || draw >= by_the_way.prob_per_day) return std::nullopt;
        const auto count = by_the_way.values.size();
        const auto k =
            static_cast<std::size_t>(draw / by_the_way.prob_per_day * static_cast<double>(count));
        return by_the_way.values[std::min(k, count - 1)];
    }
    double paid(double worth_taken) const { return worth_taken - costs_until(model.globals, day); }
};

struct End {
    double outcome = 0;
    bool nothing = false;
};

class Policy {
public:
    virtual ~Policy() = default;
    virtual bool takes(const Play& play, double background) = 0;
    // One act of today; Accept ends, Wait goes to the next day.
    virtual ModelAction next(const Play& play) = 0;
};

End played(Play play, Policy& policy) {
    for (const int horizon = play.chain.horizon();; play.overnight()) {
        const auto background = play.background();
        if (background && policy.takes(play, *background)) return {play.paid(*background), false};
        for (;;) {
            const ModelAction action = policy.next(play);
            if (action.kind == ActionKind::Wait) break;
            const int m = play.chain.mode_of(action.opportunity);
            if (action.kind == ActionKind::Accept) return {play.paid(play.worth(m)), false};
            if (!play.act(m, action.kind)) std::abort();
        }
        if (play.day == horizon) return {play.paid(play.model.globals.fallback_value), true};
    }
}

class Juggle : public Policy {
public:
    explicit Juggle(const DecisionModel& belief) {
        SolveOptions options;
        options.keep = Keep::Choices;
        Result<Solver> solver = Solver::create(belief, options);
        if (!solver) std::abort();
        Solver& work = *solver;
        while (work.step(100'000'000) == Progress::Working) {
        }
        expected_ = work.solution().value;
        choices_ = work.take_choices();
        for (const double value : belief.globals.background->values)
            background_.push_back(value);
        std::sort(background_.rbegin(), background_.rend());
    }
    double expected() const { return expected_; }
    bool takes(const Play& play, double background) override {
        const auto count =
            choices_.background_by_day[static_cast<std::size_t>(play.day)][index(play)];
        return count > 0 && background >= background_[static_cast<std::size_t>(count) - 1];
    }
    ModelAction next(const Play& play) override {
        return Choices::action(choices_.by_day[static_cast<std::size_t>(play.day)][index(play)]);
    }

private:
    static std::size_t index(const Play& play) {
        std::int64_t sum = 0;
        for (int m = 0; m < play.modes(); ++m) {
            sum += play.at[static_cast<std::size_t>(m)] *
                   play.chain.shape(play.day).strides[static_cast<std::size_t>(m)];
        }
        return static_cast<std::size_t>(sum);
    }
    double expected_ = 0;
    Choices choices_;
    std::vector<double> background_;
};

enum class Rule { First, Favourite, Reservation, Hand };

class ByRule : public Policy {
public:
    ByRule(Rule rule, const DecisionModel& belief) : rule_(rule), belief_(belief) {
        for (std::size_t i = 1; i < belief.opportunities.size(); ++i) {
            if (belief.opportunities[i].offer.value > worth_of(favourite_)) {
                favourite_ = static_cast<int>(i);
            }
        }
    }
    bool takes(const Play& play, double background) override {
        const int best = best_live(play);
        if (best >= 0 && play.worth(best) >= background) return false;
        switch (rule_) {
            case Rule::First:
                return true;
            case Rule::Favourite:
                return !favourite_open(play);
            case Rule::Reservation:
                return background >= kReservation;
            case Rule::Hand:
                return background >= best_hope(play);
        }
        return true;
    }
    ModelAction next(const Play& play) override {
        const int best = best_live(play);
        if (best < 0 || !wants(play, best)) return {};
        const ModelOpportunity& one =
            belief_.opportunities[static_cast<std::size_t>(play.opportunity(best))];
        const NegotiationOdds& odds = *one.negotiate->quiet;
        const bool pays = odds.boost * (one.offer.boosted_value - one.offer.value) >
                          odds.lost * (one.offer.value - belief_.globals.fallback_value);
        const bool may =
            play.state(best).talks == LocalState::Talks::Fresh && play.day < play.chain.horizon();
        return {pays && may ? ActionKind::Negotiate : ActionKind::Accept, play.opportunity(best)};
    }

private:
    double worth_of(int i) const {
        return belief_.opportunities[static_cast<std::size_t>(i)].offer.value;
    }
    static int best_live(const Play& play) {
        int best = -1;
        for (int m = 0; m < play.modes(); ++m) {
            if (play.live(m) && (best < 0 || play.worth(m) > play.worth(best))) best = m;
        }
        return best;
    }
    bool favourite_open(const Play& play) const {
        return play.at[static_cast<std::size_t>(play.chain.mode_of(favourite_))] != 0;
    }
    // p times b of the best of what is pending; p of what is left, as believed.
    double best_hope(const Play& play) const {
        double best = 0;
        for (int m = 0; m < play.modes(); ++m) {
            if (!play.pending(m)) continue;
            const auto& one = belief_.opportunities[static_cast<std::size_t>(play.opportunity(m))];
            double chance = 1;
            for (auto s = static_cast<std::size_t>(play.state(m).stage); s < one.stages.size(); ++s)
                chance *= one.stages[s].pass_prob;
            best = std::max(best, chance * one.offer.value);
        }
        return best;
    }
    bool wants(const Play& play, int best) const {
        if (play.day == play.chain.horizon()) return true;
        switch (rule_) {
            case Rule::First:
                return true;
            case Rule::Favourite:
                return !favourite_open(play) || play.opportunity(best) == favourite_;
            case Rule::Reservation:
                return play.worth(best) >= kReservation;
            case Rule::Hand:
                break;
        }
        // Time is used up to the last day, unless nothing can be better or nothing is pending.
        bool better = false;
        for (int m = 0; m < play.modes(); ++m) {
            better =
                better || (play.pending(m) && worth_of(play.opportunity(m)) > play.worth(best));
        }
        if (!better) return true;
        return play.state(best).days_left == 0 && play.worth(best) >= best_hope(play);
    }

    Rule rule_;
    const DecisionModel& belief_;
    int favourite_ = 0;
};

// What knowing all luck could bring at most: each offer on the day it comes, improved where any
// way of asking would do.
End clairvoyant(Play play) {
    End best{
        play.model.globals.fallback_value - costs_until(play.model.globals, play.chain.horizon()),
        true};
    std::vector<bool> seen(static_cast<std::size_t>(play.modes()), false);
    for (;; play.overnight()) {
        const auto take = [&](double worth) {
            if (play.paid(worth) > best.outcome) best = {play.paid(worth), false};
        };
        if (const auto background = play.background()) take(*background);
        for (int m = 0; m < play.modes(); ++m) {
            if (!play.live(m) || seen[static_cast<std::size_t>(m)]) continue;
            seen[static_cast<std::size_t>(m)] = true;
            const auto& one =
                play.model.opportunities[static_cast<std::size_t>(play.opportunity(m))];
            take(play.worth(m));
            const double answer = play.luck.at(play.opportunity(m), 0, kAnswer + 2);
            // With either odds the improved terms come first or last among the answers.
            const double boost = one.negotiate->disclose->boost;
            const bool may = play.day < play.chain.horizon();
            if (may && (answer < boost || answer > 1 - boost)) take(one.offer.boosted_value);
        }
        if (play.day == play.chain.horizon()) return best;
    }
}

struct Tally {
    std::string name;
    std::vector<End> ends;
};

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(std::max<std::size_t>(1, values.size()));
}

double worst_tenth(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.resize(std::max<std::size_t>(1, values.size() / 10));
    return mean_of(values);
}

// A figure of all, and its standard error from twenty batches.
template <class Figure>
std::pair<double, double> with_error(const std::vector<double>& values, Figure figure) {
    std::vector<double> batches;
    for (std::size_t b = 0; b < kBatches; ++b) {
        const auto from = static_cast<std::ptrdiff_t>(b * values.size() / kBatches);
        const auto to = static_cast<std::ptrdiff_t>((b + 1) * values.size() / kBatches);
        batches.push_back(figure(std::vector<double>(values.begin() + from, values.begin() + to)));
    }
    const double mean = mean_of(batches);
    double spread = 0;
    for (const double batch : batches)
        spread += (batch - mean) * (batch - mean);
    return {figure(values), std::sqrt(spread / (kBatches - 1) / kBatches)};
}

void print_row(const Tally& tally, const Tally& juggle) {
    std::vector<double> outcomes;
    std::vector<double> behind;
    std::vector<double> nothing;
    for (std::size_t i = 0; i < tally.ends.size(); ++i) {
        outcomes.push_back(tally.ends[i].outcome);
        behind.push_back(tally.ends[i].outcome - juggle.ends[i].outcome);
        nothing.push_back(tally.ends[i].nothing ? 100 : 0);
    }
    const auto mean = with_error(outcomes, mean_of);
    const auto tail = with_error(outcomes, worst_tenth);
    const auto none = with_error(nothing, mean_of);
    const auto less = with_error(behind, mean_of);
    std::printf("| %-42s | %5.2f ± %.2f | %+5.2f ± %.2f | %5.2f ± %.2f | %4.1f ± %.1f |\n",
                tally.name.c_str(), mean.first, mean.second, less.first, less.second, tail.first,
                tail.second, none.first, none.second);
}

}  // namespace

int main(int argc, char** argv) {
    const int searches = argc > 1 ? std::atoi(argv[1]) : 10'000;
    if (searches < kBatches) return 2;
    constexpr const char* kBeliefs[] = {"chances right", "half too optimistic",
                                        "half too optimistic, shrunk", "noisy", "noisy, shrunk"};
    std::vector<Tally> tallies;
    for (const char* belief : kBeliefs)
        tallies.push_back({std::string("Juggle, ") + belief, {}});
    tallies.push_back({"accept the first offer", {}});
    tallies.push_back({"always wait for the favourite", {}});
    tallies.push_back({"accept from 65 points on", {}});
    for (const char* belief : kBeliefs)
        tallies.push_back({std::string("p times b against a, ") + belief, {}});
    tallies.push_back({"clairvoyant (bound)", {}});

    std::vector<double> expected;  // of Juggle with the right chances, as solved
    Random random(2026);
    for (int i = 0; i < searches; ++i) {
        const MadeSearch made = made_search(random);
        const std::uint64_t seed = random.bits();
        const Luck luck(seed);
        const Result<JointChain> chain = JointChain::create(made.model, {});
        if (!chain) return 1;
        Play start{made.model, *chain, luck, 0, {}};
        for (int m = 0; m < chain->mode_count(); ++m) {
            start.at.push_back(chain->local(m, 0).find(local_key(chain->mode(m).start)));
        }
        std::size_t row = 0;
        std::vector<DecisionModel> beliefs;
        for (int b = 0; b < 5; ++b) {
            beliefs.push_back(believed(made, static_cast<Belief>(b), seed + 1));
            Juggle policy(beliefs.back());
            if (b == 0) expected.push_back(policy.expected());
            tallies[row++].ends.push_back(played(start, policy));
        }
        for (const Rule rule : {Rule::First, Rule::Favourite, Rule::Reservation}) {
            ByRule policy(rule, made.model);
            tallies[row++].ends.push_back(played(start, policy));
        }
        for (const DecisionModel& belief : beliefs) {
            ByRule policy(Rule::Hand, belief);
            tallies[row++].ends.push_back(played(start, policy));
        }
        tallies[row].ends.push_back(clairvoyant(start));
    }
    std::printf(
        "| %-42s | mean outcome | against Juggle | worst tenth | nothing, %% |\n"
        "|---|---|---|---|---|\n",
        "policy");
    for (const Tally& tally : tallies)
        print_row(tally, tallies.front());
    std::printf("\nSolved before playing: %.2f on average over the same searches.\n",
                mean_of(expected));
    return 0;
}
