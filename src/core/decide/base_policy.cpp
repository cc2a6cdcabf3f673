#include "core/decide/base_policy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/decide/solve.h"

namespace core {
namespace {

constexpr std::size_t kMostKept = 4;

struct Worth {
    double value = 0;
    double prob = 0;
};

// What an offer of it turns out to be worth, without boost: by quality and by what a restructuring
// leaves of the job.
std::vector<Worth> possible_worths(const ModelOpportunity& opportunity) {
    std::vector<JobQuality::Level> levels = {{1, 0}};
    if (opportunity.quality) levels = opportunity.quality->levels;
    std::vector<Worth> worths;
    for (const JobQuality::Level& level : levels) {
        const double value = opportunity.offer.value + level.value_change;
        if (!opportunity.restructuring || opportunity.restructuring->vanishes >= 1) {
            worths.push_back({value, level.prob});
            continue;
        }
        const Restructuring& change = *opportunity.restructuring;
        const double goes_on = 1 - change.vanishes;
        worths.push_back({value, level.prob * change.stays / goes_on});
        for (const Restructuring::Change& other : change.changes)
            worths.push_back({value + other.value_change, level.prob * other.prob / goes_on});
    }
    return worths;
}

// The model of these opportunities; the rest as offers by the way, spread evenly over the days.
DecisionModel reduced(const DecisionModel& model, const Chains& chains,
                      const std::vector<int>& kept) {
    DecisionModel out;
    out.globals = model.globals;
    Background background = out.globals.background.value_or(Background{});
    std::vector<double> rates;
    for (const double prob : background.probs)
        rates.push_back(background.prob_per_day * prob);
    const double days = std::max(1, model.globals.horizon_days);
    for (std::size_t i = 0; i < model.opportunities.size(); ++i) {
        if (std::find(kept.begin(), kept.end(), static_cast<int>(i)) != kept.end()) {
            out.opportunities.push_back(model.opportunities[i]);
            continue;
        }
        const double chance = reach(chains[i], starting_state(model.opportunities[i]));
        const double daily = 1 - std::pow(1 - std::min(chance, 0.999), 1 / days);
        for (const Worth& worth : possible_worths(model.opportunities[i])) {
            background.values.push_back(worth.value);
            rates.push_back(daily * worth.prob);
        }
    }
    const double total = std::accumulate(rates.begin(), rates.end(), 0.0);
    out.globals.background.reset();
    if (total <= 0) return out;
    background.prob_per_day = std::min(1.0, total);
    background.probs.clear();
    for (const double rate : rates)
        background.probs.push_back(rate / total);
    out.globals.background = std::move(background);
    return out;
}

double value_alone(const DecisionModel& model, const std::vector<int>& kept) {
    DecisionModel alone;
    alone.globals = model.globals;
    for (const int i : kept)
        alone.opportunities.push_back(model.opportunities[static_cast<std::size_t>(i)]);
    const Result<Solution> solution = core::solve(alone);
    // One opportunity always fits; a utility that cannot tell such a model is refused before.
    return solution ? solution->value : -std::numeric_limits<double>::infinity();
}

}  // namespace

double reach(const std::vector<LocalDay>& chain, const LocalState& start) {
    std::vector<double> later;
    for (std::size_t t = chain.size(); t-- > 0;) {
        const LocalDay& day = chain[t];
        std::vector<double> now(day.keys.size(), 0.0);
        for (std::size_t s = 1; s < now.size(); ++s) {
            if (day.is_live(static_cast<int>(s))) {
                now[s] = 1;
                continue;
            }
            if (t + 1 < chain.size()) {
                for (const LocalOutcome& move : day.night.from(s))
                    now[s] += move.prob * later[static_cast<std::size_t>(move.to)];
            }
            // Actions lead to smaller numbers, so what they lead to is known.
            for (auto a = static_cast<std::size_t>(day.action_begin[s]);
                 a < static_cast<std::size_t>(day.action_begin[s + 1]); ++a) {
                double then = 0;
                for (int o = 0; o < day.actions[a].outcome_count; ++o) {
                    const LocalOutcome& outcome = day.actions[a].outcomes[o];
                    then += outcome.prob * now[static_cast<std::size_t>(outcome.to)];
                }
                now[s] = std::max(now[s], then);
            }
        }
        later = std::move(now);
    }
    const int at = chain.front().find(local_key(start));
    return at < 0 ? 0 : std::min(1.0, later[static_cast<std::size_t>(at)]);
}

BasePolicy::BasePolicy(const DecisionModel& model, const Chains& chains, std::int64_t state_days)
    : model_(model), chains_(chains) {
    is_kept_.assign(model.opportunities.size(), false);
    choose_kept(state_days);
    solve();
}

// By what each is worth alone, as many as fit.
void BasePolicy::choose_kept(std::int64_t state_days) {
    const double nothing = value_alone(model_, {});
    std::vector<std::pair<double, int>> order;
    for (int i = 0; i < static_cast<int>(model_.opportunities.size()); ++i) {
        const double adds = value_alone(model_, {i}) - nothing;
        worth_going_.push_back(adds > kTieTolerance * std::max(1.0, std::fabs(nothing)));
        order.emplace_back(-adds, i);
    }
    stable_sort(order);
    Budget budget;
    budget.state_days = state_days;
    for (const auto& [adds, i] : order) {
        if (kept_.size() == kMostKept) break;
        std::vector<int> wider = kept_;
        wider.insert(std::upper_bound(wider.begin(), wider.end(), i), i);
        if (!JointChain::create(reduced(model_, chains_, wider), budget)) continue;
        kept_ = std::move(wider);
    }
    for (const int i : kept_)
        is_kept_[static_cast<std::size_t>(i)] = true;
}

void BasePolicy::solve() {
    const DecisionModel base = reduced(model_, chains_, kept_);
    Result<JointChain> chain = JointChain::create(base, Budget{});
    JUGGLE_ASSERT(chain);
    const int horizon = base.globals.horizon_days;
    Backward backward(base, *std::move(chain), {}, Keep::Choices);
    values_.resize(static_cast<std::size_t>(horizon) + 1);
    for (int t = horizon; t >= 0; --t) {
        backward.advance_past(t);
        values_[static_cast<std::size_t>(t)] = backward.values();
    }
    utility_ = backward.utility();
    choices_ = backward.take_choices();
    chain_ = backward.take_chain();
}

std::size_t BasePolicy::index(const Standing& standing) const {
    std::int64_t out = 0;
    for (int m = 0; m < chain_.mode_count(); ++m) {
        const int base = chain_.mode(m).opportunity;
        const auto stride = chain_.shape(standing.day).strides[static_cast<std::size_t>(m)];
        if (base == kMarketMode) {
            out += standing.market == Regime::Frozen ? stride : 0;
        } else if (base >= 0) {
            const auto i = static_cast<std::size_t>(kept_[static_cast<std::size_t>(base)]);
            out += standing.at[i] * stride;
        }
    }
    return static_cast<std::size_t>(out);
}

double BasePolicy::going_on(const Standing& standing) const {
    const auto day = static_cast<std::size_t>(standing.day);
    return utility_.certainty_equivalent(values_[day][index(standing)]);
}

ModelAction BasePolicy::act(const Standing& standing) const {
    const double on = going_on(standing);
    const double costs = costs_until(model_.globals, standing.day);
    // The best offer of the rest, when it beats going on without it.
    int best = -1;
    double most = on;
    for (std::size_t i = 0; i < standing.at.size(); ++i) {
        const LocalDay& local = chains_[i][static_cast<std::size_t>(standing.day)];
        if (is_kept_[i] || !local.is_live(standing.at[i])) continue;
        const double value = local.value[static_cast<std::size_t>(standing.at[i])] - costs;
        if (value < most || (best >= 0 && value == most)) continue;
        best = static_cast<int>(i);
        most = value;
    }
    if (best >= 0) return {ActionKind::Accept, best};
    const auto& choices = choices_.by_day[static_cast<std::size_t>(standing.day)];
    ModelAction action = Choices::action(choices[index(standing)]);
    if (action.kind == ActionKind::Wait) return act_on_rest(standing, on + costs);
    action.opportunity = kept_[static_cast<std::size_t>(action.opportunity)];
    return action;
}

// Goes to an interview when the job alone is worth it, and back to a refused offer when that is
// worth more than going on, costs until today left out of both.
ModelAction BasePolicy::act_on_rest(const Standing& standing, double on) const {
    for (std::size_t i = 0; i < standing.at.size(); ++i) {
        if (is_kept_[i]) continue;
        const LocalDay& local = chains_[i][static_cast<std::size_t>(standing.day)];
        const auto s = static_cast<std::size_t>(standing.at[i]);
        for (auto a = static_cast<std::size_t>(local.action_begin[s]);
             a < static_cast<std::size_t>(local.action_begin[s + 1]); ++a) {
            const LocalAction& action = local.actions[a];
            const int place = static_cast<int>(i);
            if (action.kind == ActionKind::Go && worth_going_[i]) return {ActionKind::Go, place};
            if (action.kind != ActionKind::Return) continue;
            const auto back = static_cast<std::size_t>(action.outcomes[0].to);
            if (local.value[back] > on) return {ActionKind::Return, place};
        }
    }
    return {};
}

}  // namespace core
