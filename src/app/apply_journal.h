#pragma once

// What the commands of the journal do. For apply.cpp only.

#include "app/command.h"
#include "core/base/result.h"

namespace app {

core::Result<core::Search> apply_one(core::Search search, const RecordDecision& c);
core::Result<core::Search> apply_one(core::Search search, const CloseForecast& c);
core::Result<core::Search> apply_one(core::Search search, const WriteLesson& c);
core::Result<core::Search> apply_one(core::Search search, const RemoveJournalEntry& c);

}  // namespace app
