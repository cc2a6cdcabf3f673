#pragma once

// Cards of Decide that have sources of their own.

#include "ui/context.h"
#include "ui/view.h"

namespace ui {

constexpr float kDecideTextWidth = 620;  // of sentences that are read, not looked at

// The advice by rule: what fires and why, where rules disagree, what would bring more.
void reasons_card(Ui& ui, Column& column, const View& view, Wishes& wishes);
// How much hangs on one hope (C16).
void basket_card(Ui& ui, Column& column, const View& view);

}  // namespace ui
