#pragma once

// A text that the browser would not copy for us, in a real field and selected: what is left is one
// key, or a long press.

#include <string>

#include "ui/context.h"

namespace ui {

struct CopyByHand {
    std::string text;
    bool shown = false;  // has had the focus
};

// True when the person is done with it.
bool copy_by_hand(Ui& ui, Column& column, CopyByHand& copy);

}  // namespace ui
