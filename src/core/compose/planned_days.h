#pragma once

// The one day that a message names (P3): until when time is asked for, by when a talk, an answer or
// the terms are asked for, and another day for an interview.

#include "core/compose/facts.h"

namespace core {

// Fills extra_days, new_day and due.
void plan_days(Facts& facts);

}  // namespace core
