#include "core/decide/simulated_path.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;

int drawn(const LocalOutcome* outcomes, int count, double uniform) {
    for (int k = 0; k + 1 < count; ++k) {
        uniform -= outcomes[k].prob;
        if (uniform < 0) return outcomes[k].to;
    }
    return outcomes[count - 1].to;
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

std::vector<int> start_of(const DecisionModel& model, const Chains& chains) {
    std::vector<int> at;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const LocalState start = starting_state(model.opportunities[i]);
        at.push_back(std::max(0, chains[i].front().find(local_key(start))));
    }
    return at;
}

Path::Path(const Game& game, int number)
    : game_(game),
      nights_(game.seed * kSpread + 2 * static_cast<std::uint64_t>(number)),
      requests_(game.seed * kSpread + 2 * static_cast<std::uint64_t>(number) + 1),
      at_(start_of(game.model, game.chains)) {}

double Path::play(const std::optional<ModelAction>& first) {
    const int horizon = game_.model.globals.horizon_days;
    if (first && first->kind == ActionKind::Wait) {
        if (horizon == 0) return end(game_.model.globals.fallback_value);
        overnight();
    } else if (first && act(*first)) {
        return ending_;
    }
    while (true) {
        if (day_ > 0 && take_background()) return ending_;
        while (true) {
            const ModelAction action = game_.policy.act(day_, at_);
            if (action.kind == ActionKind::Wait) break;
            if (act(action)) return ending_;
        }
        if (day_ == horizon) return end(game_.model.globals.fallback_value);
        overnight();
    }
}

double Path::end(double value) {
    ending_ = game_.policy.utility().of(value - costs_until(game_.model.globals, day_) - paid_);
    return ending_;
}

// True when it ends the search.
bool Path::act(const ModelAction& action) {
    const auto i = static_cast<std::size_t>(action.opportunity);
    if (action.kind == ActionKind::Accept) {
        end(local(i).value[static_cast<std::size_t>(at_[i])]);
        return true;
    }
    const LocalAction* taken = local_action(local(i), at_[i], action.kind);
    JUGGLE_ASSERT(taken != nullptr);
    paid_ += taken->cost;
    at_[i] = drawn(taken->outcomes, taken->outcome_count, requests_.uniform());
    return false;
}

bool Path::take_background() {
    const std::optional<Background>& background = game_.model.globals.background;
    if (!background) return false;
    const bool comes = nights_.uniform() < background->prob_per_day;
    double which = nights_.uniform();
    if (!comes || background->values.empty()) return false;
    std::size_t k = 0;
    while (k + 1 < background->values.size() && which >= background->probs[k]) {
        which -= background->probs[k];
        ++k;
    }
    const double wealth = background->values[k] - costs_until(game_.model.globals, day_);
    if (wealth <= game_.policy.going_on(day_, at_)) return false;
    end(background->values[k]);
    return true;
}

void Path::overnight() {
    for (std::size_t i = 0; i < at_.size(); ++i) {
        const LocalDay& day = local(i);
        const auto s = static_cast<std::size_t>(at_[i]);
        const auto from = static_cast<std::size_t>(day.move_begin[s]);
        const int count = day.move_begin[s + 1] - day.move_begin[s];
        at_[i] = drawn(&day.moves[from], count, nights_.uniform());
    }
    ++day_;
    transitions_ += static_cast<std::int64_t>(at_.size());
}

}  // namespace core
