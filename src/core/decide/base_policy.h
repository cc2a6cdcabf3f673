#pragma once

// The policy that solver C plays (see simulate.h): exact for a few opportunities, with what going
// on is worth on every day, and rules of thumb for the rest. Internal to simulate.cpp.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/decide/backward.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

using Chains = std::vector<std::vector<LocalDay>>;  // by opportunity, by day

class BasePolicy {
public:
    // `chains` are those of the model. Solves at most about this many state-days.
    BasePolicy(const DecisionModel& model, const Chains& chains, std::int64_t state_days);

    // What to do on that day, when the opportunities are in these local states: an action that is
    // possible there. Wait ends the day.
    ModelAction act(int day, const std::vector<int>& at) const;
    // The certain equivalent of going on, interviews already paid for set aside.
    double going_on(int day, const std::vector<int>& at) const;

    const Utility& utility() const { return utility_; }
    const std::vector<int>& kept() const { return kept_; }

private:
    std::size_t index(int day, const std::vector<int>& at) const;
    void choose_kept(std::int64_t state_days);
    void solve();

    const DecisionModel& model_;
    const Chains& chains_;
    std::vector<int> kept_;          // in the order of the model
    std::vector<bool> is_kept_;      // by opportunity
    std::vector<bool> worth_going_;  // by opportunity
    Utility utility_{std::nullopt, 0};
    JointChain chain_;
    Choices choices_;
    std::vector<std::vector<double>> values_;  // by day: utility after what came overnight
};

// The best chance of ever having an offer by the end, whatever is done, from today's state.
double reach(const std::vector<LocalDay>& chain, const LocalState& start);

}  // namespace core
