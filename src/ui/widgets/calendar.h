#pragma once

// One month as a grid in a popover; arrows move by day and week, PageUp and PageDown by month.

#include <optional>

#include "core/base/date.h"
#include "ui/context.h"

namespace ui {

enum class CalendarEvent { None, Picked, Closed };

// Draws below `anchor` while `ui.open_popover` is `owner`; the day is `ui.calendar_cursor`.
CalendarEvent calendar_popover(Ui& ui, NodeId owner, const Rect& anchor, core::Date today,
                               std::optional<core::Date> chosen);

}  // namespace ui
