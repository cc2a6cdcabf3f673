#pragma once

// Backward induction over the joint chain: exact, dense, factored (decision.md section 4).
//
// One array of utilities holds V(t, .) for one day. Going one day back is
//   1. background: V_start = (1 - lambda) V + lambda sum_k b_k max(u(w_k - costs), V);
//   2. for each mode (the market's first), V <- P_m V: joint transitions are the product of the
//   local ones, so the
//      expectation is taken one opportunity after another and no joint matrix ever exists;
//   3. decide, in place: the array holds the values of waiting; going upwards through the joint
//      states, each takes the maximum with accepting and with its actions. Every action leads to a
//      smaller index (see local_chain.h), which is final by then, so chains of actions within one
//      day need nothing more.
// The simplest correct version is tests/support/oracle.h.
//
// Work is done in counted slices, so a page can stop between frames.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/decide/action.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"
#include "core/decide/padded_move.h"
#include "core/decide/utility.h"

namespace core {

// A joint state at which all actions are wanted, not only the best one.
struct Probe {
    int day = 0;
    std::vector<LocalState> states;  // by mode
};

struct ProbedAction {
    ModelAction action;
    double utility = 0;
};

struct ProbeAnswer {
    bool reachable = false;  // on that day, from today's state
    double utility = 0;
    std::vector<ProbedAction> actions;    // in the order of action.h, without declining
    std::vector<double> utility_without;  // by opportunity, with it dead
};

enum class Keep { Values, Choices };

// The best action of every state and day, for forward passes. Ties (1e-10 relative) go to the first
// in the order of action.h.
struct Choices {
    static constexpr std::uint8_t kWait = 255;
    static constexpr int kKinds = 8;                       // of actions on an opportunity
    static constexpr std::size_t kMostOpportunities = 31;  // that codes have room for
    static std::uint8_t code(const ModelAction& action);
    static ModelAction action(std::uint8_t code);
    // Refusing is chosen only where it is strictly better than all else.
    static bool only_if_better(std::uint8_t code) {
        return code != kWait && code % kKinds == static_cast<int>(ActionKind::Decline);
    }

    std::vector<std::vector<std::uint8_t>> by_day;
    // How many of the background values, best first, are taken when they come; empty without.
    std::vector<std::vector<std::uint8_t>> background_by_day;
};

class Backward {
public:
    Backward(const DecisionModel& model, JointChain chain, std::vector<Probe> probes, Keep keep,
             std::optional<Utility> utility = std::nullopt);

    // Goes on for about `elements` array elements; at least one slice.
    void advance(std::int64_t elements);
    bool done() const { return day_ < 0; }

    // For an upper bound that is carried along (capped.h): goes on until the expectation over
    // `mode` on `day` is next, or behind. Then values() holds V with the modes before it on `day`
    // and it and the later ones on `day` + 1.
    void advance_to(int day, int mode);
    // The same, until that day is decided: then values() holds its V, before background offers.
    void advance_past(int day);
    const std::vector<double>& values() const { return values_; }

    const JointChain& chain() const { return chain_; }
    const Utility& utility() const { return utility_; }
    const std::vector<ProbeAnswer>& answers() const { return answers_; }
    Choices take_choices() { return std::move(choices_); }
    JointChain take_chain() { return std::move(chain_); }

private:
    enum class Phase { Background, Expectation, Decide };

    void begin_day();
    void end_phase();
    std::int64_t units() const;      // of the present phase
    std::int64_t unit_size() const;  // array elements in one
    void run(std::int64_t from, std::int64_t to);

    void add_background(std::int64_t from, std::int64_t to);
    void blend_background(const std::vector<double>& taken, double arrives, std::int64_t from,
                          std::int64_t to);
    void expect_mode(std::int64_t from, std::int64_t to);
    void expect_last_mode(std::int64_t from, std::int64_t to);
    void expect_last_mode_in(const Night& night, std::int64_t from, std::int64_t to);
    void forget_todays_market();
    void decide(std::int64_t from, std::int64_t to);
    template <class Row>
    void decide_row(const std::vector<int>& at, Row& row) const;
    template <class Row>
    void act_on_row(const std::vector<int>& at, int live, Row& row) const;
    template <class Row>
    void act_within_row(int live, Row& row) const;
    bool moves_nothing(int mode) const;

    void probe_waiting();
    void probe_actions();
    void probe_local_actions(const Probe& probe, int opportunity, ProbeAnswer& answer) const;

    DecisionGlobals globals_;
    int opportunity_count_;
    JointChain chain_;
    Utility utility_;
    Keep keep_;
    std::vector<double> background_values_;  // best first
    std::vector<double> background_probs_;

    int day_;
    Phase phase_ = Phase::Decide;
    int mode_ = 0;  // of Phase::Expectation
    std::int64_t unit_ = 0;
    std::vector<double> values_;
    std::vector<double> next_;
    std::vector<std::vector<double>> accept_;   // by mode and local state; -infinity where not live
    std::vector<std::vector<AffineCost>> pay_;  // by mode and local action
    std::vector<PaddedMove> inner_moves_;
    std::vector<InnerAction> inner_actions_;

    std::vector<Probe> probes_;
    std::vector<ProbeAnswer> answers_;
    Choices choices_;
};

}  // namespace core
