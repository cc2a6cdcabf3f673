#include "core/decide/simulate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/number_text.h"
#include "core/base/stable_sort.h"
#include "core/decide/base_policy.h"
#include "core/decide/kinder_problem.h"
#include "core/decide/model_values.h"
#include "core/decide/simulated_path.h"

namespace core {
namespace {

constexpr double kNinetyFive = 1.96;

// Mean and its 95 % half width, of utilities.
struct Tally {
    double sum = 0;
    double squares = 0;
    int count = 0;

    void add(double value) {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return count > 0 ? sum / count : 0; }
    double error() const {
        if (count < 2) return 0;
        const double variance = std::max(0.0, squares - sum * mean()) / (count - 1);
        return kNinetyFive * std::sqrt(variance / count);
    }
};

// Everything that can be done today, in the order of action.h.
std::vector<ModelAction> actions_today(const DecisionModel& model, const Chains& chains) {
    const std::vector<int> at = today_of(model, chains).at;
    int live = 0;
    for (std::size_t i = 0; i < chains.size(); ++i)
        live += chains[i].front().is_live(at[i]) ? 1 : 0;
    std::vector<ModelAction> actions;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const LocalDay& day = chains[i].front();
        const bool is_live = day.is_live(at[i]);
        if (is_live) actions.push_back({ActionKind::Accept, static_cast<int>(i)});
        const bool rival = live - (is_live ? 1 : 0) > 0;
        for (const ActionKind kind :
             {ActionKind::Ask, ActionKind::Negotiate, ActionKind::Disclose, ActionKind::Tell,
              ActionKind::Go, ActionKind::Return, ActionKind::Decline}) {
            const LocalAction* action = local_action(day, at[i], kind);
            if (action == nullptr || (action->needs_rival && !rival)) continue;
            actions.push_back({kind, static_cast<int>(i)});
        }
    }
    actions.push_back({});
    return actions;
}

// Nobody gets more than the best offer that ever comes, at its boosted value and highest quality
// and free of costs. A market, which makes good days common to all, is never frozen here: given its
// course the opportunities are independent, and with no course are they better off.
double bound_without_costs(const DecisionModel& model, const Chains& chains,
                           const Utility& utility) {
    struct Chance {
        double value;
        double chance;
        double daily;  // of a background value, else 0
    };
    std::vector<Chance> best;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const ModelOpportunity& one = model.opportunities[i];
        const double boost = one.offer.boosted_value - one.offer.value;
        const double value = possible_values(one).back() + boost;
        best.push_back({value, reach(chains[i], starting_state(one)), 0});
    }
    if (const std::optional<Background>& background = model.globals.background) {
        for (std::size_t k = 0; k < background->values.size(); ++k) {
            const double daily = background->prob_per_day * background->probs[k];
            best.push_back({background->values[k], 0, daily});
        }
    }
    stable_sort(best, [](const Chance& a, const Chance& b) { return a.value > b.value; });
    // At most one background offer a day: the chance that none so good came on any day.
    double daily = 0;
    for (Chance& each : best) {
        if (each.daily <= 0 || daily >= 1) continue;
        const double rest = std::max(0.0, 1 - daily - each.daily) / (1 - daily);
        each.chance = 1 - std::pow(rest, model.globals.horizon_days);
        daily += each.daily;
    }
    double gained = 0;  // where spending is negative, time pays
    for (int t = 0; t <= model.globals.horizon_days; ++t)
        gained = std::max(gained, -costs_until(model.globals, t));
    double none = 1;
    double sum = 0;
    for (const Chance& each : best) {
        const double value = std::max(each.value, model.globals.fallback_value);
        sum += none * each.chance * utility.of(value + gained);
        none *= 1 - each.chance;
    }
    sum += none * utility.of(model.globals.fallback_value + gained);
    return utility.certainty_equivalent(sum);
}

}  // namespace

struct Simulation::State {
    DecisionModel model;
    SimulationOptions options;
    Chains chains;
    std::optional<BasePolicy> policy;
    std::vector<ModelAction> actions;
    std::vector<Tally> tallies;      // by action
    std::vector<Tally> differences;  // by action, to the base policy on the same path
    Tally base;
    Tally fresh;  // of the best action
    int screening_paths = 0;
    int fresh_paths = 0;
    int path = 0;
    std::size_t best = 0;
    double upper = 0;
    std::int64_t spent = 0;

    double start_upper() const;
    void plan_paths();
    void choose();
    std::int64_t screen();
    std::int64_t value_best();
    double valued(const Game& game, const std::optional<ModelAction>& first,
                  std::int64_t& transitions) const;
};

double Simulation::State::start_upper() const {
    const double bound = bound_without_costs(model, chains, policy->utility());
    std::vector<Mode> modes;
    const std::optional<Market>& market = model.globals.market;
    if (market) {
        modes.push_back({kMarketMode, build_market_chain(*market, model.globals.horizon_days), {}});
    }
    for (std::size_t i = 0; i < chains.size(); ++i) {
        modes.push_back({static_cast<int>(i), chains[i], starting_state(model.opportunities[i])});
    }
    const double days = model.globals.horizon_days + 1.0;
    const double states = kinder_states(model, modes);
    if (chains.empty() || states * days > static_cast<double>(options.upper_state_days))
        return bound;
    JointChain kinder = kinder_chain(model, modes);
    std::int64_t start = 0;
    for (int m = 0; m < kinder.mode_count(); ++m) {
        const Mode& mode = modes[static_cast<std::size_t>(m)];
        const LocalDay& today = mode.days.front();
        const int at = std::max(0, today.find(local_key(mode.start)));
        start += kinder_state(model, mode, today, at) *
                 kinder.shape(0).strides[static_cast<std::size_t>(m)];
    }
    Backward backward(model, std::move(kinder), {}, Keep::Values);
    while (!backward.done())
        backward.advance(std::numeric_limits<std::int32_t>::max());
    const double utility = backward.values()[static_cast<std::size_t>(start)];
    return std::min(bound, backward.utility().certainty_equivalent(utility));
}

// Half of the work tells today's actions apart, half values the best of them.
void Simulation::State::plan_paths() {
    constexpr std::int64_t kLeastScreening = 50;
    constexpr std::int64_t kMostScreening = 4000;
    constexpr std::int64_t kLeastFresh = 400;
    const std::int64_t longest = std::max<std::int64_t>(
        1, static_cast<std::int64_t>(chains.size()) * model.globals.horizon_days);
    const std::int64_t half = options.transitions / 2;
    const auto roots = static_cast<std::int64_t>(actions.size() + 1);
    screening_paths =
        static_cast<int>(std::clamp(half / (longest * roots), kLeastScreening, kMostScreening));
    fresh_paths = static_cast<int>(std::clamp<std::int64_t>(
        half / longest, kLeastFresh, std::max<std::int64_t>(kLeastFresh, options.most_paths)));
}

double Simulation::State::valued(const Game& game, const std::optional<ModelAction>& first,
                                 std::int64_t& transitions) const {
    Path one(game, path);
    const double utility = one.play(first);
    transitions += one.transitions() + 1;
    return utility;
}

std::int64_t Simulation::State::screen() {
    const Game game{model, chains, *policy, options.seed};
    std::int64_t transitions = 0;
    const double usual = valued(game, std::nullopt, transitions);
    base.add(usual);
    for (std::size_t a = 0; a < actions.size(); ++a) {
        const double utility = valued(game, actions[a], transitions);
        tallies[a].add(utility);
        differences[a].add(utility - usual);
    }
    ++path;
    if (path == screening_paths) choose();
    return transitions;
}

// The base policy's own action unless another is ahead by more than the noise of the difference.
void Simulation::State::choose() {
    const ModelAction usual = policy->act(today_of(model, chains));
    const auto place = std::find(actions.begin(), actions.end(), usual);
    best = static_cast<std::size_t>(place - actions.begin());
    double ahead = 0;
    for (std::size_t a = 0; a < actions.size(); ++a) {
        const double gain = differences[a].mean();
        if (gain - differences[a].error() <= 0 || gain <= ahead) continue;
        best = a;
        ahead = gain;
    }
    // Taking an offer is no matter of chance.
    if (actions[best].kind == ActionKind::Accept) fresh_paths = 1;
}

std::int64_t Simulation::State::value_best() {
    const Game game{model, chains, *policy, options.seed};
    std::int64_t transitions = 0;
    fresh.add(valued(game, actions[best], transitions));
    ++path;
    return transitions;
}

Simulation::Simulation(std::unique_ptr<State> state) : state_(std::move(state)) {}
Simulation::~Simulation() = default;
Simulation::Simulation(Simulation&&) noexcept = default;
Simulation& Simulation::operator=(Simulation&&) noexcept = default;

Result<Simulation> Simulation::create(const DecisionModel& model,
                                      const SimulationOptions& options) {
    const Status checked = check_model(model);
    if (!checked) return checked.error();
    auto state = std::make_unique<State>();
    state->model = model;
    state->options = options;
    double bytes = 0;
    for (const ModelOpportunity& one : model.opportunities) {
        state->chains.push_back(build_chain(one, model.globals));
        for (const LocalDay& day : state->chains.back()) {
            const std::size_t moves = day.night.moves.size() + day.frozen_night.moves.size();
            bytes += static_cast<double>(day.actions.size() * sizeof(LocalAction) +
                                         moves * sizeof(LocalOutcome) + day.keys.size() * 24);
        }
        if (bytes > static_cast<double>(options.bytes)) {
            return Error{ErrorCode::TooBig, "", number_text(bytes, 0) + " bytes"};
        }
    }
    state->policy.emplace(state->model, state->chains, options.base_state_days);
    state->actions = actions_today(model, state->chains);
    state->tallies.resize(state->actions.size());
    state->differences.resize(state->actions.size());
    state->plan_paths();
    state->upper = state->start_upper();
    return Simulation(std::move(state));
}

Progress Simulation::step(std::int64_t transitions) {
    State& state = *state_;
    std::int64_t left = std::max<std::int64_t>(1, transitions);
    const auto done = [&state] { return state.path >= state.screening_paths + state.fresh_paths; };
    while (left > 0 && !done()) {
        const std::int64_t used =
            state.path < state.screening_paths ? state.screen() : state.value_best();
        state.spent += used;
        left -= used;
    }
    return done() ? Progress::Done : Progress::Working;
}

Solution Simulation::solution() const {
    const State& state = *state_;
    const Utility& utility = state.policy->utility();
    const auto certain = [&utility](double of) { return utility.certainty_equivalent(of); };
    const auto width = [&certain](const Tally& tally) {
        return certain(tally.mean()) - certain(tally.mean() - tally.error());
    };
    Solution out;
    out.method = Method::Simulated;
    out.exact = false;
    out.value = certain(state.fresh.mean());
    out.error = width(state.fresh);
    out.lower = out.value - out.error;
    out.upper = std::max(state.upper, out.lower);
    for (std::size_t a = 0; a < state.actions.size(); ++a) {
        const bool taken = state.actions[a].kind == ActionKind::Accept;
        const bool best = a == state.best;
        const Tally& tally = best ? state.fresh : state.tallies[a];
        out.action_values.push_back({state.actions[a], certain(tally.mean())});
        out.action_errors.push_back(taken ? 0 : width(tally));
        out.action_uppers.push_back(taken ? certain(tally.mean()) : out.upper);
    }
    out.best_actions_today = {state.actions[state.best]};
    for (std::size_t a = 0; a < state.actions.size(); ++a) {
        if (a == state.best) continue;
        out.undecided = std::max(out.undecided, out.action_uppers[a] - out.lower);
    }
    out.state_days = state.spent;
    return out;
}

double Simulation::base_value() const {
    return state_->policy->utility().certainty_equivalent(state_->base.mean());
}

double Simulation::base_error() const {
    const Utility& utility = state_->policy->utility();
    const double mean = state_->base.mean();
    return utility.certainty_equivalent(mean) -
           utility.certainty_equivalent(mean - state_->base.error());
}

Result<Solution> simulate(const DecisionModel& model, const SimulationOptions& options) {
    Result<Simulation> simulation = Simulation::create(model, options);
    if (!simulation) return simulation.error();
    Simulation& work = *simulation;
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    return work.solution();
}

}  // namespace core
