#pragma once

// The one notice at the foot of the screen: what happened, and a way to put it away.

#include "app/store.h"
#include "ui/context.h"

namespace ui {

// True when it was dismissed.
bool toast(Ui& ui, const app::Notice& notice, float bottom_margin);

}  // namespace ui
