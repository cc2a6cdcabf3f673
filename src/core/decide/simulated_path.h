#pragma once

// One course of the future, drawn; see simulate.h. Internal to it.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/decide/base_policy.h"

namespace core {

// What is played: everything a path needs, and nothing that changes on it.
struct Game {
    const DecisionModel& model;
    const Chains& chains;
    const BasePolicy& policy;
    std::uint64_t seed;
};

// What that request does in this local state; null where it is not possible.
const LocalAction* local_action(const LocalDay& day, int state, ActionKind kind);

Standing today_of(const DecisionModel& model, const Chains& chains);

// One course of the future. The nights of a path are the same whatever is done, since every
// opportunity, and the market, takes one number a night, and requests draw from a sequence of their
// own.
class Path {
public:
    Path(const Game& game, int number);

    // The utility of its end when today begins with `first` (nothing: as the policy has it).
    double play(const std::optional<ModelAction>& first);
    std::int64_t transitions() const { return transitions_; }

private:
    const LocalDay& local(std::size_t i) const {
        return game_.chains[i][static_cast<std::size_t>(now_.day)];
    }
    double end(double value);
    bool act(const ModelAction& action);
    bool take_background();
    void overnight();

    const Game& game_;
    Random nights_;
    Random requests_;
    Standing now_;
    Regime hidden_ = Regime::Normal;  // the market of today, which shows tomorrow at the earliest
    double paid_ = 0;
    double ending_ = 0;
    std::int64_t transitions_ = 0;
};

}  // namespace core
