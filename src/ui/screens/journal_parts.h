#pragma once

// The cards of the Journal.

#include "app/journal_text.h"
#include "ui/context.h"
#include "ui/view.h"

namespace ui {

// How right the chances were: sentences, the picture, the correction, the rates of one's own.
void calibration_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                      const app::Journal& journal);

}  // namespace ui
