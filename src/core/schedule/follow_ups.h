#pragma once

// What must not be forgotten: which follow-ups a search needs on a day, from its facts and the
// rows of follow_up_rows.h. Pure: today is an argument and nothing is sent or stored here.
//
// A follow-up of a row has an id made from the row and the occasion (whose, after which round,
// which step), so planning again finds it: twice adds nothing, and what was done or cancelled is
// history and never made again. An open one keeps up with the facts: its day moves with theirs
// unless the user put it off, and it becomes moot when they no longer ask for it.

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/model/search.h"

namespace core {

enum class ScheduleWarning {
    AskPermission,  // ask each time whether staying in touch is still fine (B17)
    NothingNew,     // nothing was gained since the last note: better wait until there is (B18)
    SayItFirst,     // speak before you write (P2)
    OnlySpoken,     // decline nobody and resign from nothing on a spoken offer (P1)
    KeepYourWord,   // taking back an acceptance has its price (P4)
};

struct PlannedFollowUp {
    FollowUp follow_up;
    std::optional<int> situation;  // the message it needs: its number in assets/rules.json
    std::vector<ScheduleWarning> warnings;
    bool operator==(const PlannedFollowUp&) const = default;
};

// All of them: those the search holds in its order, brought up to date, then the new ones by due
// day, row, opportunity, contact. None of a row is due on a weekend or holiday.
std::vector<PlannedFollowUp> follow_ups(const Search& search, Date today);

// The search with that list as its own. keep(keep(x)) == keep(x).
Search keep_follow_ups(Search search, Date today);

// Open and due before today. What is due in the past is always overdue, never merely planned.
bool is_overdue(const FollowUp& follow_up, Date today);

// Open in `after` on that day but not in `before`: what a change has set off.
std::vector<PlannedFollowUp> triggered(const Search& before, const Search& after, Date today);

// Whether a message of that situation, to that opportunity and perhaps that person, is what the
// open follow-up asked for.
bool is_answered_by(const PlannedFollowUp& planned, const SentMessage& message);

// The user's own id, "f12": one more than the largest that is there.
FollowUpId fresh_follow_up_id(const Search& search);

}  // namespace core
