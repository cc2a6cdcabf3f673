#pragma once

// What each command does to a search. Pure: the old search is left alone, today is in the command.

#include "app/command.h"
#include "core/base/result.h"

namespace app {

// The search after the command, or why it does not apply; nothing is ever clamped or cut. What
// comes out is well-formed (core/model/well_formed.h), so it can be saved and read again.
// Errors, with the path of the place: UnknownId for an id that is not there; NotApplicable for a
// change this opportunity cannot take (a deadline without an offer, closing without an outcome);
// UnknownValue for an example that does not exist; else those of core::well_formed.
core::Result<core::Search> apply(const core::Search& search, const Command& command);

}  // namespace app
