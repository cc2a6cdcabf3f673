#pragma once

// Something that lies over the page in a window of its own: bars and notices (Layer::Fixed, in
// screen coordinates), the calendar (Layer::Popover, in content coordinates).

#include "ui/context.h"

namespace ui {

// While it lives, drawing and nodes go to the overlay; afterwards to what lay below.
class Overlay {
public:
    Overlay(Ui& ui, const char* name, const Rect& rect, Layer layer);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

private:
    Ui& ui_;
    ImDrawList* draw_below_;
    float scroll_below_;
    Layer layer_below_;
};

// Gives the node of an overlay's container the place of the whole overlay.
void place(Node& node, const Rect& rect);

}  // namespace ui
