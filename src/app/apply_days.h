#pragma once

// What the commands of days do: messages sent, follow-ups, holidays, permissions, endings. Each
// leaves the follow-ups as core/schedule wants them on that day. For apply.cpp only.

#include "app/command.h"
#include "core/base/result.h"

namespace app {

// A day far outside any calendar would overflow when days are added to it. Error: NotADate.
core::Status check_today(Date today);

// After something was removed: follow-ups of what is gone go with it, and what is only remembered
// (messages, forecasts, decisions, follow-ups of a person or round) points at it no longer.
core::Search without_loose_ends(core::Search search);

core::Result<core::Search> apply_one(core::Search search, const MarkSent& c);
core::Result<core::Search> apply_one(const core::Search& search, const FinishFollowUp& c);
core::Result<core::Search> apply_one(const core::Search& search, const SnoozeFollowUp& c);
core::Result<core::Search> apply_one(const core::Search& search, const CancelFollowUp& c);
core::Result<core::Search> apply_one(core::Search search, const AddFollowUp& c);
core::Result<core::Search> apply_one(core::Search search, const AddAchievement& c);
core::Result<core::Search> apply_one(core::Search search, const AddHoliday& c);
core::Result<core::Search> apply_one(core::Search search, const RemoveHoliday& c);
core::Result<core::Search> apply_one(core::Search search, const SetPermission& c);
core::Result<core::Search> apply_one(core::Search search, const AcceptOffer& c);
core::Result<core::Search> apply_one(core::Search search, const CloseOpportunity& c);

}  // namespace app
