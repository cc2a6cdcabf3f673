#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// A curved arrow, mirrored for redo.
void draw_arrow(Ui& ui, const Rect& rect, Colour colour, float direction) {
    const ImVec2 c = ui.at(rect.x + rect.w * 0.5f, rect.y + rect.h * 0.5f);
    const float r = 5.5f * ui.scale;
    constexpr float kPi = 3.14159265f;
    const float from = direction > 0 ? -kPi * 0.95f : -kPi * 0.05f;
    const float to = direction > 0 ? kPi * 0.5f : -kPi * 1.5f;
    ui.draw->PathArcTo({c.x, c.y + 1}, r, from, to, 20);
    ui.draw->PathStroke(colour, 0, 1.75f);
    const ImVec2 tip{c.x - direction * r, c.y + 1};
    const float wing = 4 * ui.scale;
    const ImVec2 head[3] = {{tip.x - wing, tip.y - wing * 0.4f},
                            {tip.x, tip.y + wing * 0.7f},
                            {tip.x + wing, tip.y - wing * 0.4f}};
    ui.draw->AddPolyline(head, 3, colour, 0, 1.75f);
}

bool step_button(Ui& ui, const Rect& rect, std::string_view key, const std::string& name,
                 bool enabled, float direction) {
    ButtonSpec spec;
    spec.kind = ButtonKind::Quiet;
    spec.enabled = enabled ? Enabled::Yes : Enabled::No;
    const bool pressed = button_at(ui, rect, key, "", spec);
    ui.tree->find(id_of(key))->name = name;
    const Theme& theme = *ui.theme;
    draw_arrow(ui, rect, enabled ? theme.ink : mix(theme.muted, theme.background, 0.5f), direction);
    return pressed;
}

std::string named(std::string_view word, const std::string& label) {
    return label.empty() ? std::string(word) : std::string(word) + ": " + label;
}

}  // namespace

void screen_header(Ui& ui, Column& column, const View& view, Wishes& wishes, std::string_view title,
                   std::string_view line) {
    Container header(ui, "header", Role::Banner, {});
    const float side = button_height(ui);
    const float top = column.y;
    Column words{column.x, column.y, column.w - 2 * side - 8};
    heading(ui, words, "title", 1, title);
    if (!line.empty()) {
        words.skip(2);
        paragraph(ui, words, "line", line, muted(ui));
    }
    const float x = column.x + column.w - 2 * side;
    if (step_button(ui, {x, top - 4, side, side}, "undo",
                    named(app::text("edit.undo"), view.undo_label), view.can_undo, 1)) {
        wishes.undo = true;
    }
    if (step_button(ui, {x + side, top - 4, side, side}, "redo",
                    named(app::text("edit.redo"), view.redo_label), view.can_redo, -1)) {
        wishes.redo = true;
    }
    column.y = words.y + kGap;
}

}  // namespace ui
