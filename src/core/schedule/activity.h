#pragma once

// The week's work against the money (C20): a search that must succeed before the runway ends needs
// a certain number of new conversations a week.

#include <optional>

#include "core/base/date.h"
#include "core/model/search.h"

namespace core {

struct WeeklyActivity {
    Date week_start;                // Monday
    int target = 0;                 // new conversations; the user's own where there is one
    bool own_target = false;        // the user's, not computed
    int done = 0;                   // opportunities moved forward this week, each counted once
    std::optional<int> weeks_left;  // whole weeks until the money ends; nothing: it does not end
    bool operator==(const WeeklyActivity&) const = default;
};

// Computed target: with `chance.screen` for each conversation, the number that together lead to an
// offer with a chance of 80 %, spread over the weeks that are left once
// `time.interview_to_decision` is taken off; at least 1, at most 15 (a working week has no more; no
// published figure). Without an end of the money: over twice `search.weeks_median`. Done:
// applications, conversations and messages of this week up to today. Nothing: a job was accepted.
std::optional<WeeklyActivity> weekly_activity(const Search& search, Date today);

}  // namespace core
