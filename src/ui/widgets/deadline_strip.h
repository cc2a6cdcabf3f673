#pragma once

// The coming weeks in one picture: days as columns, offers as bars to their deadline, pending
// processes as the distribution of the day they answer, the end of the money. Each lane has its
// sentence in the semantic layer.

#include "app/strings.h"
#include "core/answer.h"
#include "ui/context.h"

namespace ui {

void deadline_strip(Ui& ui, Column& column, const core::Answer& answer, const core::Search& search,
                    const app::Locale& locale);

}  // namespace ui
