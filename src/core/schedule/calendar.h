#pragma once

// What of a search goes into a calendar: deadlines, interviews, follow-ups and the day the money
// ends, with titles in plain English (they leave the house, as messages do).
//
// UID: a hash of the item's id ("deadline/o1", see agenda.h), so the same item is the same event in
// every export. SEQUENCE must grow when an event changes, also across an undo, which takes counters
// back. So it is made of the day of the export and, for several exports on one day, of the
// counters kept at offers, rounds and follow-ups:
//   (days since 2020-01-01) * 1000 + changes modulo 1000.
// What undo takes back on the very day of an export is right again with the next day's export.

#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/search.h"
#include "core/schedule/calendar_file.h"

namespace core {

// All events in order of day, then as in agenda.h; history included: a deadline that was answered,
// a round or follow-up that was cancelled or became moot is STATUS:CANCELLED and disappears from
// the calendar at the next import. `item` is an id of agenda.h; empty: all. Errors: UnknownId at
// "/item" for one that is not there.
Result<std::vector<CalendarEvent>> calendar_events(const Search& search, Date today,
                                                   std::string_view item);

// The file of those events. Errors: the same.
Result<std::string> calendar_text(const Search& search, Date today, std::string_view item);

// The counters of the calendar after a change: each offer whose deadline, each round whose day or
// state, and each follow-up that differs from `before` counts one more than it did there.
Search count_changes(const Search& before, Search after);

}  // namespace core
