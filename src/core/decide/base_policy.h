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

// Where a search stands: the day, the local state of each opportunity, and the market as it was
// seen this morning. Nobody has seen today's: on day 0 it makes no difference to what is done.
struct Standing {
    int day = 0;
    std::vector<int> at;
    Regime market = Regime::Normal;
};

class BasePolicy {
public:
    // `chains` are those of the model. Solves at most about this many state-days.
    BasePolicy(const DecisionModel& model, const Chains& chains, std::int64_t state_days);

    // What to do there: an action that is possible. Wait ends the day.
    ModelAction act(const Standing& standing) const;
    // The certain equivalent of going on, interviews already paid for set aside.
    double going_on(const Standing& standing) const;

    const Utility& utility() const { return utility_; }
    const std::vector<int>& kept() const { return kept_; }

private:
    std::size_t index(const Standing& standing) const;
    ModelAction act_on_rest(const Standing& standing, double on) const;
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
    std::vector<std::vector<double>> values_;  // by day: utility of the best that can be done
};

// The best chance of ever having an offer by the end, whatever is done, from today's state and in a
// market that is never frozen: a frozen one only takes from it.
double reach(const std::vector<LocalDay>& chain, const LocalState& start);

}  // namespace core
