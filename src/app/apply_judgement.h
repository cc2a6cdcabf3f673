#pragma once

// What the commands of judgement do: criteria, scores, gut ratings, the least pay. Pros and cons
// and opinions are edited with their opportunity (EditOpportunity). For apply.cpp only.
// Errors: UnknownId for what is gone; all else is refused by core::well_formed with its place.

#include "app/command.h"
#include "core/base/result.h"

namespace app {

core::Result<core::Search> apply_one(core::Search search, const AddCriterion& c);
core::Result<core::Search> apply_one(core::Search search, const EditCriterion& c);
core::Result<core::Search> apply_one(core::Search search, const RemoveCriterion& c);
core::Result<core::Search> apply_one(core::Search search, const SetScore& c);
core::Result<core::Search> apply_one(core::Search search, const RateGut& c);
core::Result<core::Search> apply_one(core::Search search, const SetPayFloor& c);

}  // namespace app
