#pragma once

// A day, typed ("27 Nov", "Friday", "in 3 days", the locale's numbers) or picked from a calendar.

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "ui/context.h"

namespace ui {

struct DateSpec {
    std::string_view label;
    std::optional<core::Date> date;
    core::Date today;
    std::string_view hint;
    std::string_view error;  // of the model; a text that is no date has its own words
    bool may_be_empty = false;
};

struct DateOutcome {
    bool changed = false;
    std::optional<core::Date> date;  // when changed
    bool committed = false;          // the field was left
};

DateOutcome date_field(Ui& ui, Column& column, std::string_view key, const DateSpec& spec);

}  // namespace ui
