#include "core/decide/simulated_path.h"

#include <algorithm>
#include <span>

namespace core {
namespace {

constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;

int drawn(std::span<const LocalOutcome> outcomes, double uniform) {
    for (const LocalOutcome& outcome : outcomes.first(outcomes.size() - 1)) {
        uniform -= outcome.prob;
        if (uniform < 0) return outcome.to;
    }
    return outcomes.back().to;
}

}  // namespace

const LocalAction* local_action(const LocalDay& day, int state, ActionKind kind) {
    const auto s = static_cast<std::size_t>(state);
    for (auto a = static_cast<std::size_t>(day.action_begin[s]);
         a < static_cast<std::size_t>(day.action_begin[s + 1]); ++a) {
        if (day.actions[a].kind == kind) return &day.actions[a];
    }
    return nullptr;
}

Standing today_of(const DecisionModel& model, const Chains& chains) {
    Standing today;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const LocalState start = starting_state(model.opportunities[i]);
        today.at.push_back(std::max(0, chains[i].front().find(local_key(start))));
    }
    return today;
}

Path::Path(const Game& game, int number)
    : game_(game),
      nights_(game.seed * kSpread + 2 * static_cast<std::uint64_t>(number)),
      requests_(game.seed * kSpread + 2 * static_cast<std::uint64_t>(number) + 1),
      now_(today_of(game.model, game.chains)) {
    if (!game.model.globals.market) return;
    const bool frozen = nights_.uniform() < game.model.globals.market->frozen_prob_today;
    hidden_ = frozen ? Regime::Frozen : Regime::Normal;
}

double Path::play(const std::optional<ModelAction>& first) {
    const int horizon = game_.model.globals.horizon_days;
    if (first && first->kind == ActionKind::Wait) {
        if (horizon == 0) return end(game_.model.globals.fallback_value);
        overnight();
    } else if (first && act(*first)) {
        return ending_;
    }
    while (true) {
        if (now_.day > 0 && take_background()) return ending_;
        while (true) {
            const ModelAction action = game_.policy.act(now_);
            if (action.kind == ActionKind::Wait) break;
            if (act(action)) return ending_;
        }
        if (now_.day == horizon) return end(game_.model.globals.fallback_value);
        overnight();
    }
}

double Path::end(double value) {
    ending_ = game_.policy.utility().of(value - costs_until(game_.model.globals, now_.day) - paid_);
    return ending_;
}

// True when it ends the search.
bool Path::act(const ModelAction& action) {
    const auto i = static_cast<std::size_t>(action.opportunity);
    if (action.kind == ActionKind::Accept) {
        end(local(i).value[static_cast<std::size_t>(now_.at[i])]);
        return true;
    }
    const LocalAction* taken = local_action(local(i), now_.at[i], action.kind);
    JUGGLE_ASSERT(taken != nullptr);
    paid_ += taken->cost;
    const auto results = static_cast<std::size_t>(taken->outcome_count);
    now_.at[i] = drawn({taken->outcomes, results}, requests_.uniform());
    return false;
}

bool Path::take_background() {
    const std::optional<Background>& background = game_.model.globals.background;
    if (!background) return false;
    double prob = background->prob_per_day;
    if (now_.market == Regime::Frozen) prob *= game_.model.globals.market->background_factor;
    const bool comes = nights_.uniform() < prob;
    double which = nights_.uniform();
    if (!comes || background->values.empty()) return false;
    std::size_t k = 0;
    while (k + 1 < background->values.size() && which >= background->probs[k]) {
        which -= background->probs[k];
        ++k;
    }
    const double wealth = background->values[k] - costs_until(game_.model.globals, now_.day);
    if (wealth <= game_.policy.going_on(now_)) return false;
    end(background->values[k]);
    return true;
}

void Path::overnight() {
    for (std::size_t i = 0; i < now_.at.size(); ++i) {
        const Night& night = local(i).night_in(hidden_);
        now_.at[i] = drawn(night.from(static_cast<std::size_t>(now_.at[i])), nights_.uniform());
    }
    if (const std::optional<Market>& market = game_.model.globals.market) {
        const bool frozen = hidden_ == Regime::Frozen;
        const double stays = frozen ? 1 - market->thaw_prob_per_day : market->freeze_prob_per_day;
        hidden_ = nights_.uniform() < stays ? Regime::Frozen : Regime::Normal;
        now_.market = hidden_;
    }
    ++now_.day;
    transitions_ += static_cast<std::int64_t>(now_.at.size());
}

}  // namespace core
