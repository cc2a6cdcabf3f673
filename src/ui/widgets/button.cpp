#include "ui/widgets/button.h"

#include <algorithm>

#include "ui/widgets/text.h"

namespace ui {

namespace {

struct Paint {
    Colour surface, edge, words;
};

Paint paint_of(const Ui& ui, const ButtonSpec& spec, const Press& state) {
    const Theme& theme = *ui.theme;
    if (spec.enabled == Enabled::No) {
        return {spec.kind == ButtonKind::Quiet ? 0 : theme.track, 0, theme.muted};
    }
    const bool lit = state.hovered || state.held;
    switch (spec.kind) {
        case ButtonKind::Primary:
            return {lit ? theme.accent_hover : theme.accent, 0, theme.on_accent};
        case ButtonKind::Secondary:
            return {lit ? mix(theme.card, theme.ink, 0.05f) : theme.card, theme.border, theme.ink};
        case ButtonKind::Quiet:
            return {lit ? theme.accent_soft : 0, 0, theme.accent};
    }
    return {};
}

float padding(const ButtonSpec& spec) {
    return spec.kind == ButtonKind::Quiet ? 10.0f : 16.0f;
}

}  // namespace

float button_height(const Ui& ui) {
    return ui.display->coarse_pointer ? std::max(44.0f, ui.px(44)) : ui.px(38);
}

float button_width(const Ui& ui, std::string_view words, const ButtonSpec& spec) {
    return std::max(button_height(ui), text_width(ui, words, strong()) + 2 * ui.px(padding(spec)));
}

bool button_at(Ui& ui, const Rect& rect, std::string_view key, std::string_view words,
               const ButtonSpec& spec) {
    const NodeId id = id_of(key);
    const Press state = press(ui, id, rect, spec.enabled);
    const Paint paint = paint_of(ui, spec, state);
    if (paint.surface != 0) fill(ui, rect, paint.surface, kControlRadius);
    if (paint.edge != 0) outline(ui, rect, mix(paint.edge, ui.theme->card, 0.35f), kControlRadius);
    TextStyle style = strong();
    style.colour = paint.words;
    style.align = Align::Centre;
    const float inset = std::min(ui.px(padding(spec)), rect.w * 0.25f) * 0.5f;
    draw_line(ui, {rect.x + inset, rect.y, rect.w - 2 * inset, rect.h}, words, style);
    Node& node = record(ui, id, Role::Button, words, rect);
    node.description = spec.description;
    node.flags = spec.flags | (spec.enabled == Enabled::No ? kDisabled : 0u);
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    return state.pressed;
}

bool button(Ui& ui, Column& column, std::string_view key, std::string_view words,
            const ButtonSpec& spec) {
    const float natural = button_width(ui, words, spec);
    const float width = spec.fill_width ? column.w : std::min(natural, column.w);
    // Words without a box begin where the text above them begins.
    const float hang =
        spec.kind == ButtonKind::Quiet ? std::min(ui.px(padding(spec)), column.x) : 0;
    const Rect rect{column.x - hang, column.y, width, button_height(ui)};
    column.y += rect.h;
    return button_at(ui, rect, key, words, spec);
}

ButtonRow::ButtonRow(Ui& ui, Column& column) : ui_(ui), column_(column), x_(column.x) {}

ButtonRow::~ButtonRow() {
    if (!empty_) column_.y += button_height(ui_);
}

bool ButtonRow::add(std::string_view key, std::string_view words, const ButtonSpec& spec) {
    const float width = std::min(button_width(ui_, words, spec), column_.w);
    if (!empty_ && x_ + width > column_.x + column_.w + 0.5f) {
        x_ = column_.x;
        column_.y += button_height(ui_) + kSmallGap;
    }
    const Rect rect{x_, column_.y, width, button_height(ui_)};
    x_ += width + kSmallGap;
    empty_ = false;
    return button_at(ui_, rect, key, words, spec);
}

bool list_button(Ui& ui, Column& column, std::string_view key, std::string_view title,
                 std::string_view line) {
    const float inset = 12;
    const float words_width = column.w - 2 * inset;
    const float title_width = text_width(ui, title, strong());
    TextStyle line_style = small_muted(ui);
    const bool beside = title_width + 24 + text_width(ui, line, line_style) <= words_width;
    const float least = button_height(ui);
    float height = least;
    if (!beside) {
        height = std::max(least, 16 + text_height(ui, title, strong(), words_width) +
                                     text_height(ui, line, line_style, words_width));
    }
    const Rect rect{column.x, column.y, column.w, height};
    const NodeId id = id_of(key);
    const Press state = press(ui, id, rect);
    const Theme& theme = *ui.theme;
    fill(ui, rect, state.hovered ? theme.accent_soft : theme.card, kControlRadius);
    if (beside) {
        draw_line(ui, {rect.x + inset, rect.y, words_width, height}, title, strong());
        line_style.align = Align::Right;
        draw_line(ui, {rect.x + inset, rect.y, words_width, height}, line, line_style);
    } else {
        const float y = rect.y + 8;
        const float used = draw_wrapped(ui, rect.x + inset, y, words_width, title, strong());
        draw_wrapped(ui, rect.x + inset, y + used, words_width, line, line_style);
    }
    record(ui, id, Role::Button, title, rect).description = line;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    column.y += height;
    return state.pressed;
}

bool choice_card(Ui& ui, Column& column, std::string_view key, std::string_view title,
                 std::string_view line) {
    const Theme& theme = *ui.theme;
    const float inset = 16;
    TextStyle title_style = strong();
    const TextStyle line_style = muted(ui);
    const float chevron = ui.px(20);
    const float words_width = column.w - 2 * inset - chevron;
    const float height = 2 * inset + text_height(ui, title, title_style, words_width) +
                         text_height(ui, line, line_style, words_width) + 2;
    const Rect rect{column.x, column.y, column.w, height};
    const NodeId id = id_of(key);
    const Press state = press(ui, id, rect);
    fill(ui, rect, state.hovered ? mix(theme.card, theme.accent, 0.05f) : theme.card, kCardRadius);
    outline(ui, rect, state.hovered ? theme.accent : theme.hairline, kCardRadius);
    float y = rect.y + inset;
    y += draw_wrapped(ui, rect.x + inset, y, words_width, title, title_style) + 2;
    draw_wrapped(ui, rect.x + inset, y, words_width, line, line_style);
    const ImVec2 tip = ui.at(rect.right() - inset - 2, rect.y + rect.h * 0.5f);
    const ImVec2 arrow[3] = {{tip.x - 5, tip.y - 5}, tip, {tip.x - 5, tip.y + 5}};
    ui.draw->AddPolyline(arrow, 3, theme.muted, 0, 1.75f);
    Node& node = record(ui, id, Role::Button, title, rect);
    node.description = line;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kCardRadius);
    column.y += height;
    return state.pressed;
}

}  // namespace ui
