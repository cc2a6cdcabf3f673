#include "ui/widgets/disclosure.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

bool disclosure(Ui& ui, Column& column, std::string_view key, std::string_view words,
                Disclosure kind) {
    const NodeId id = id_of(key);
    const bool quiet = kind == Disclosure::Quiet;
    TextStyle style = quiet ? small_muted(ui) : strong();
    if (!quiet) style.colour = ui.theme->accent;
    const float triangle = ui.px(18);
    const float natural = triangle + text_width(ui, words, style) + 8;
    const float width = std::min(natural, column.w);
    const float words_height = text_height(ui, words, style, width - triangle);
    const float least = quiet && !ui.display->coarse_pointer ? ui.px(26) : button_height(ui);
    const float height = std::max(least, words_height + 8);
    const Rect rect{column.x, column.y, width, height};
    bool& open = ui.opened[id];
    if (press(ui, id, rect).pressed) {
        open = !open;
        ui.wants_frame = true;
    }
    const ImVec2 c = ui.at(rect.x + 6, rect.y + height * 0.5f);
    const Colour colour = style.colour;
    if (open) {
        const ImVec2 down[3] = {{c.x - 5, c.y - 2.5f}, {c.x, c.y + 2.5f}, {c.x + 5, c.y - 2.5f}};
        ui.draw->AddPolyline(down, 3, colour, 0, 1.75f);
    } else {
        const ImVec2 right[3] = {{c.x - 2.5f, c.y - 5}, {c.x + 2.5f, c.y}, {c.x - 2.5f, c.y + 5}};
        ui.draw->AddPolyline(right, 3, colour, 0, 1.75f);
    }
    draw_wrapped(ui, rect.x + triangle, rect.y + (height - words_height) * 0.5f, width - triangle,
                 words, style);
    record(ui, id, Role::Button, words, rect).flags = open ? kExpanded : kCollapsed;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    column.y += height;
    return open;
}

}  // namespace ui
