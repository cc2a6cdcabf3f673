#pragma once

// The same few rooms everywhere: a rail at the left on a wide screen, a bar at the top on a
// tablet, a bar at the bottom on a phone.

#include "ui/context.h"
#include "ui/view.h"

namespace ui {

struct Frame {
    Column content;       // where the screen draws
    float bottom_margin;  // below the content, so that nothing hides it
};

// The space that navigation leaves, for this size of screen.
Frame content_frame(const Ui& ui, const View& view);

// Draws over the content, in its own window.
void navigation(Ui& ui, const View& view, Wishes& wishes);

// The rooms that a narrow bar has no place for.
void screen_more(Ui& ui, Column& column, const View& view, Wishes& wishes);

}  // namespace ui
