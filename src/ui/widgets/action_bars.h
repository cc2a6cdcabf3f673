#pragma once

// Every action side by side: on average, from a bad case to a good one, chance of ending with
// nothing. A table in the semantic layer, row by row.

#include "app/strings.h"
#include "core/answer.h"
#include "ui/context.h"

namespace ui {

void action_bars(Ui& ui, Column& column, const core::Answer& answer, const core::Search& search,
                 const app::Locale& locale);

}  // namespace ui
