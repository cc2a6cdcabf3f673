#pragma once

// An Answer as JSON for the command line, the wasm module and golden files.
//
// One object: today, unit, problems, missing, verdict (or null), actions, plan, branches,
// break_evens, estimates, gates, basket, advice, runway, horizon_days, fallback_value,
// burn_per_day, exact, value, lower, upper, state_days, and what core/answer_doubt.h adds: future,
// plan_tree, robust, drivers, next_questions, counter_advice, interviews, reservations. Names are
// those of the structs in snake_case, enumerations are words, dates are YYYY-MM-DD, nothing is
// null; a course is "hold" or {"take": opportunity}. Probabilities and inputs have four decimals,
// values two, by core/base/number_text, so that every machine writes the same bytes.

#include <optional>
#include <string>
#include <string_view>

#include "core/answer.h"

namespace core {

std::string encode_answer(const Answer& answer);

// today, unit and the gates alone; `only`: those of one opportunity.
std::string encode_gates(const Answer& answer, const std::optional<OpportunityId>& only);

// "accept", "decline", "ask_for_time", "negotiate", "tell_favourite", "wait", "go", "withdraw".
const char* action_word(Action action);
std::optional<Action> parse_action(std::string_view word);
// "firm", "lean", "coin_flip".
const char* badge_word(Badge badge);

}  // namespace core
