#pragma once

// Calendar files (RFC 5545, method PUBLISH): all-day events that any calendar takes. Knows the
// format, nothing of searches.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace core {

enum class EventStatus { Confirmed, Tentative, Cancelled };

struct CalendarEvent {
    std::string uid;          // the same for ever; an import with it updates, never duplicates
    int sequence = 0;         // grows whenever the event changes
    Date date;                // all day
    std::string summary;      // one line, UTF-8
    std::string description;  // may hold line breaks; empty: none
    EventStatus status = EventStatus::Confirmed;
    std::optional<int> alarm_hours;  // after the beginning of the day, negative: before; none
    bool operator==(const CalendarEvent&) const = default;
};

// The whole file: lines end in CRLF and are folded at 75 octets, never inside a character; commas,
// semicolons, backslashes and line breaks of texts are escaped, other control characters become
// spaces; DTSTAMP is midnight UTC of `stamp`; DTEND is the day after, as RFC 5545 3.6.1 wants it
// for whole days. Without events: a valid calendar without content.
std::string calendar_file(const std::vector<CalendarEvent>& events, Date stamp);

}  // namespace core
