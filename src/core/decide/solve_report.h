#pragma once

// Everything `juggle solve` can be asked about a model, beside its solution.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/decide/bounded.h"
#include "core/decide/break_even.h"
#include "core/decide/outlook.h"
#include "core/decide/plan_tree.h"
#include "core/decide/reservation.h"
#include "core/decide/robust.h"
#include "core/decide/tail.h"

namespace core {

struct InputBreakEven {
    ModelInput input;
    double yours = 0;
    double low = 0, high = 0;            // the range that was searched
    ModelAction throughout;              // best over the whole range when there are no changes
    std::vector<VerdictChange> changes;  // ascending
};

// The smallest single change that makes another action best.
struct ModelCounterAdvice {
    ModelAction action;
    ModelInput input;
    double yours = 0, needed = 0;
    double distance = 0;  // input_distance: small is plausible
};

struct InterviewReport {
    int opportunity = -1;
    InterviewWorth worth;
};

struct ReservationReport {
    int opportunity = -1;
    std::vector<ReservationLevel> levels;
};

struct SolveWishes {
    bool explain = false;  // outcomes, plan, drivers, break-evens, interviews, reservations
    int samples = 0;       // robustness; 0: none
    std::uint64_t seed = 1;
    std::optional<double> cvar_level;  // 0 < level <= 1
};

// What was wished for and is not there, or not all of it.
struct LeftOut {
    const char* what = "";  // the member of the result
    int kept = 0, of = 0;   // of how many: inputs, offers in hand, draws; or 0 of 1
    bool operator==(const LeftOut&) const = default;
};

struct SolveReport {
    Solution solution;
    // Of several equally good actions, those that all belong to today: each stays best after the
    // one before it had its likeliest result ("do both today"). Empty when there is no such tie.
    std::vector<ModelAction> together_today;
    // Nothing where not wished for, where the model is too large for exact solving, or where the
    // counted work is; the latter two are told in left_out.
    std::optional<std::vector<Outcomes>> outcomes;
    std::optional<PlanTree> plan;
    std::optional<std::vector<Driver>> drivers;
    std::optional<std::vector<InputBreakEven>> break_evens;         // largest swing first
    std::optional<std::vector<ModelCounterAdvice>> counter_advice;  // most plausible first
    std::optional<std::vector<InterviewReport>> interviews;         // of today's invitations
    std::optional<std::vector<ReservationReport>> reservations;     // of the offers in hand
    std::optional<Robustness> robustness;
    std::optional<Firmness> firmness;
    std::optional<TailPlan> tail;
    std::vector<LeftOut> left_out;
};

// Errors: those of solve_bounded, of robustness and of best_tail_plan. Drivers all or none, within
// kDriverStateDays. The break-evens are those of the inputs with the largest swings, as many as fit
// kBreakEvenStateDays; reservation levels likewise in the order of the model. Draws are as many as
// wished for, whatever they cost.
constexpr std::int64_t kDriverStateDays = 3'000'000'000;
constexpr std::int64_t kBreakEvenStateDays = 2'000'000'000;
Result<SolveReport> solve_report(const DecisionModel& model, const BoundedOptions& options,
                                 const SolveWishes& wishes);

}  // namespace core
