#pragma once

// The chain of one opportunity, day by day: which local states can occur on that day, where each
// can be tomorrow, and what each within-day action does (decision.md 3.2, 4.1).
//
// The order of local states is what makes the solver simple: a within-day action always leads to a
// smaller number, so one ascending pass over a day's joint states sees every result before it is
// needed. Dead is 0, live offers are 1..live (those with more requests used come first), then told
// pending, pending, invited.

#include <cstdint>
#include <vector>

#include "core/decide/action.h"
#include "core/decide/decision_model.h"

namespace core {

struct LocalState {
    enum class Kind { Dead, Offer, ToldPending, Pending, Invite };
    enum class Extension { Granted, Denied, Unasked };
    enum class Talks { Boosted, Unchanged, Fresh };
    Kind kind = Kind::Dead;
    int stage = 0;  // pending, invite
    int phase = 0;  // pending
    Extension extension = Extension::Unasked;
    Talks talks = Talks::Fresh;
    int days_left = 0;  // offer; 0: today is the last day
    bool operator==(const LocalState&) const = default;
};

// Orders local states as described above; distinct states have distinct keys, dead has 0.
std::uint32_t local_key(const LocalState& state);
LocalState local_state(std::uint32_t key);

struct LocalOutcome {
    std::int32_t to = 0;  // index into the states of the same day (actions) or the next (overnight)
    double prob = 0;
};

struct LocalAction {
    ActionKind kind = ActionKind::Wait;
    bool needs_rival = false;  // only while another opportunity has a live offer
    double cost = 0;           // paid when it is taken
    int outcome_count = 0;
    LocalOutcome outcomes[3];
};

struct LocalDay {
    std::vector<std::uint32_t> keys;         // ascending; keys[0] is dead
    int live = 0;                            // indices 1..live are live offers
    std::vector<double> value;               // of accepting, by index; 0 where not live
    std::vector<std::int32_t> action_begin;  // size keys + 1
    std::vector<LocalAction> actions;        // empty on the last day
    std::vector<std::int32_t> move_begin;    // size keys + 1; empty on the last day
    std::vector<LocalOutcome> moves;

    int size() const { return static_cast<int>(keys.size()); }
    int find(std::uint32_t key) const;  // -1 when it cannot occur on this day
};

// Today's local state, as the start block says it.
LocalState starting_state(const ModelOpportunity& opportunity);

// The quiet course of `state` after `days` nights in which nothing happens: offers tick down and
// die after their last day, everything else stays as it is.
LocalState after_quiet_nights(const LocalState& state, int days);

// Days 0..horizon. The model must pass check_model.
std::vector<LocalDay> build_chain(const ModelOpportunity& opportunity, int horizon_days);

}  // namespace core
