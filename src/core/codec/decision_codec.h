#pragma once

// The canonical model format of `juggle solve` (decision.md section 10), and its result.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/solve_report.h"

namespace core {

// A model, and optionally later states to answer about:
//   "state_query": [{"day": 5, "states": {"A": {"kind": "offer", "days_left": 0},
//                                         "B": {"kind": "pending", "stage": 0}}}]
// Every opportunity is named. kind: dead, offer (days_left; extension unasked, denied, granted or
// returned; talks fresh, unchanged or boosted), pending and told_pending (stage, phase), invite
// (stage), on_hold, just_declined, declined (days_since; 1 without a fade); where it is known,
// quality and change (places in their lists). Beside states: market (normal, frozen).
// Also, beside the model: "explain": true; "samples": N and "seed": S for robustness over N draws;
// "cvar_level": a share of the worst outcomes to plan for.
struct SolveRequest {
    DecisionModel model;
    std::vector<StateQuery> queries;
    SolveWishes wishes;
};

// Errors: everything of json_fields.h and of check_model, with the path in the given text. Members
// that may be left out: everything that may be null, the whole list of stages and
// `phases_per_stage` (1) of an offer, `boosted_value` (the value), `rescind` (the rest of grant and
// deny), `age_at_start` (0). An invitation to a stage is told by `interview_cost` or
// `invite_lapse_prob_per_day`; the missing one of the two is 0.
Result<SolveRequest> decode_solve_request(std::string_view text);

std::string encode_decision_model(const DecisionModel& model);

// Explained: `outcomes`, `plan`, `drivers`, `break_evens`, `counter_advice`, `interviews` and
// `reservations`; with draws: `badge`, `acceptability`, `regret`, `central_inputs`,
// `confidence_factors`, `next_questions` and `evpi` (the last two null below
// kLeastDrawsForInputs); `left_out` says what of it the counted work did not allow.
//   "plan": {"boxes": [{"parent": null, "from_day": 0, "to_day": 4, "actions": ["wait"]},
//                      {"parent": 0, "event": "offers:B", "probability": 0.3,
//                       "actions": ["accept:B"]}], "left_out": 0}
//
// Values rounded to six decimals; keys in a fixed order. When not exact: also
// `live_offers_at_most`, `action_upper_bounds` and `undecided_by` (bounded.h). A queried state that
// cannot occur on its day gives null.
std::string encode_solution(const SolveRequest& request, const SolveReport& report);

}  // namespace core
