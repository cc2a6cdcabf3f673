#pragma once

// The plan a person can follow: the quiet path day by day under the best policy, and what may
// interrupt it first (decision.md 7.6).

#include <vector>

#include "core/decide/backward.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

struct PlannedDay {
    int day = 0;
    std::vector<ModelAction> actions;  // in order; the last is Wait, Accept or Decline
    bool operator==(const PlannedDay&) const = default;
};

struct PlannedEvent {
    enum class Kind { Offers, Rejects, Withdraws, Grants, Refuses };
    Kind kind = Kind::Offers;
    int opportunity = -1;
    double prob = 0;   // that it happens on or before the last day of the plan
    ModelAction then;  // best right when it happens, on the day by which it is half done
    bool operator==(const PlannedEvent&) const = default;
};

struct QuietPlan {
    // Today first, up to the day on which an offer is taken, or the last one in hand is let go
    // (Decline stands for letting it run out), or the horizon. A request or a message has its
    // likeliest result.
    std::vector<PlannedDay> days;
    std::vector<PlannedEvent> events;  // in the order of the model, then of Kind
};

// Choices must come from a solve of this model with Keep::Choices.
QuietPlan quiet_plan(const DecisionModel& model, const JointChain& chain, const Choices& choices);

}  // namespace core
