#pragma once

// What of the answer shown so far may stay beside a newer verdict until its own is known, so that
// nothing jumps. Only what is still true of the newer one is kept.

#include "core/answer_work.h"

namespace app {

// `fresh`, known up to `known`, with the rest taken from `before` where that still holds.
core::Answer carried_over(core::Answer fresh, core::AnswerWork::Known known,
                          const core::Answer& before);

// Whether the answer speaks of exactly the open opportunities of the search.
bool tells_of(const core::Answer& answer, const core::Search& search);

}  // namespace app
