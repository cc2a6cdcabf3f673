#pragma once

// The sentences of the Today screen that hold names and numbers.

#include <optional>
#include <string>
#include <vector>

#include "app/strings.h"
#include "core/schedule/activity.h"
#include "core/schedule/agenda.h"

namespace app {

// "Last day to answer Northwind".
std::string agenda_text(const core::Search& search, const core::AgendaItem& item);

// When it is, with the day: "in 3 days, on Friday, 27 November"; late: "was due 2 days ago".
std::string when_text(const core::AgendaItem& item, core::Date today, const Locale& locale);

// What to keep in mind with a follow-up, one sentence each, in order.
std::vector<std::string> warning_texts(const core::AgendaItem& item);

// "Your money lasts until Saturday, 1 August, in 22 weeks."; empty: money does not press or end.
std::string runway_text(const core::Search& search, core::Date today, const Locale& locale);

// "This week: one of two new conversations."; empty: a job was accepted.
std::string activity_text(const std::optional<core::WeeklyActivity>& activity);

}  // namespace app
