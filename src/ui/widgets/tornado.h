#pragma once

// What moves the outcome: one bar for each uncertain number, from its low to its high point, around
// the average as things stand. What could turn the answer carries a mark and the word.

#include "app/strings.h"
#include "ui/context.h"

namespace ui {

void tornado(Ui& ui, Column& column, const core::Answer& answer, const core::Search& search,
             const app::Locale& locale);

}  // namespace ui
