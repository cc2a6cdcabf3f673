#include "ui/widgets/choice.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// Arrow keys are the browser's: it selects the next radio of the group and sends its Activate.
bool segment(Ui& ui, const Rect& rect, std::string_view words, bool chosen) {
    const NodeId id = id_of(words);
    const Press state = press(ui, id, rect);
    const Theme& theme = *ui.theme;
    if (chosen) {
        fill(ui, rect, theme.accent_soft, kControlRadius - 2);
        outline(ui, rect, theme.accent, kControlRadius - 2, 1.5f);
    } else if (state.hovered) {
        fill(ui, rect, mix(theme.field, theme.ink, 0.05f), kControlRadius - 2);
    }
    TextStyle style = chosen ? strong() : body();
    style.colour = chosen ? theme.accent : theme.ink;
    style.align = Align::Centre;
    draw_line(ui, {rect.x + 6, rect.y, rect.w - 12, rect.h}, words, style);
    record(ui, id, Role::Radio, words, rect).flags = chosen ? kChecked : 0u;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    return state.pressed && !chosen;
}

}  // namespace

std::optional<int> segments(Ui& ui, Column& column, std::string_view key, std::string_view label,
                            std::span<const std::string_view> options, int chosen,
                            std::string_view hint) {
    Container group(ui, key, Role::RadioGroup, label);
    control_label(ui, column, label);
    const float inset = 3;
    // On touch each segment alone is as tall as a finger wants it.
    const float height = field_height(ui) + (ui.display->coarse_pointer ? 2 * inset : 0);
    float widest = 0;
    for (std::string_view words : options) {
        widest = std::max(widest, text_width(ui, words, strong()) + 24);
    }
    const float count = static_cast<float>(options.size());
    const bool stacked = widest * count + 2 * inset > column.w;
    const float width =
        std::min(column.w, stacked ? column.w : std::max(widest * count, 120.0f) + 2 * inset);
    const Rect box{column.x, column.y, width,
                   stacked ? (height - 2 * inset) * count + 2 * inset : height};
    fill(ui, box, ui.theme->field, kControlRadius);
    outline(ui, box, ui.theme->border, kControlRadius);
    const float each = (box.w - 2 * inset) / count;
    std::optional<int> result;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float index = static_cast<float>(i);
        const Rect rect =
            stacked ? Rect{box.x + inset, box.y + inset + index * (height - 2 * inset),
                           box.w - 2 * inset, height - 2 * inset}
                    : Rect{box.x + inset + index * each, box.y + inset, each, box.h - 2 * inset};
        if (segment(ui, rect, options[i], static_cast<int>(i) == chosen)) {
            result = static_cast<int>(i);
        }
    }
    Node& node = group.node();
    node.description = hint;
    column.y += box.h;
    control_hint(ui, column, hint, {});
    return result;
}

std::optional<int> select(Ui& ui, Column& column, std::string_view key, std::string_view label,
                          std::span<const std::string> options, int chosen, std::string_view hint) {
    const NodeId id = id_of(key);
    control_label(ui, column, label);
    const Rect box{column.x, column.y, column.w, field_height(ui)};
    const ImVec2 a = ui.at(box.x, box.y);
    ImGui::ItemAdd(ImRect(a, {a.x + box.w, a.y + box.h}), id);
    fill(ui, box, ui.theme->field, kControlRadius);
    outline(ui, box, ui.theme->border, kControlRadius);
    if (chosen >= 0) {
        draw_line(ui, {box.x + 12, box.y, box.w - 40, box.h},
                  options[static_cast<std::size_t>(chosen)], body());
    }
    const ImVec2 c = ui.at(box.right() - 18, box.y + box.h * 0.5f);
    const ImVec2 arrow[3] = {{c.x - 5, c.y - 2.5f}, {c.x, c.y + 2.5f}, {c.x + 5, c.y - 2.5f}};
    ui.draw->AddPolyline(arrow, 3, ui.theme->muted, 0, 1.75f);
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, box, kControlRadius);
    Node& node = record(ui, id, Role::Select, label, box);
    node.description = hint;
    node.options.assign(options.begin(), options.end());
    node.option = chosen;
    node.text_px = ui.px(kBody);
    node.flags = is_obscured(ui, box) ? kObscured : 0u;
    column.y += box.h;
    control_hint(ui, column, hint, {});
    // Keys pressed faster than frames are drawn: the last one says what is chosen.
    std::optional<int> outcome;
    while (auto action = take(ui, id, SemanticAction::Kind::Choose)) {
        const int index = static_cast<int>(action->number);
        if (index >= 0 && index < static_cast<int>(options.size())) outcome = index;
    }
    return outcome;
}

std::optional<bool> checkbox(Ui& ui, Column& column, std::string_view key, std::string_view label,
                             bool checked, std::string_view hint) {
    const NodeId id = id_of(key);
    const float side = ui.px(20);
    const float words_x = column.x + side + 10;
    const float words_width = column.w - side - 10;
    const float words_height = text_height(ui, label, body(), words_width);
    const float minimum = ui.display->coarse_pointer ? 44.0f : 28.0f;
    const Rect rect{column.x, column.y, column.w, std::max(minimum, words_height)};
    const Press state = press(ui, id, rect);
    const Theme& theme = *ui.theme;
    const Rect box{column.x, rect.y + (rect.h - side) * 0.5f, side, side};
    fill(ui, box, checked ? theme.accent : theme.field, 5);
    if (!checked) outline(ui, box, state.hovered ? theme.accent : theme.border, 5, 1.5f);
    if (checked) {
        const ImVec2 o = ui.at(box.x, box.y);
        const ImVec2 tick[3] = {{o.x + side * 0.25f, o.y + side * 0.52f},
                                {o.x + side * 0.43f, o.y + side * 0.70f},
                                {o.x + side * 0.76f, o.y + side * 0.32f}};
        ui.draw->AddPolyline(tick, 3, theme.on_accent, 0, 2);
    }
    draw_wrapped(ui, words_x, rect.y + (rect.h - words_height) * 0.5f, words_width, label, body());
    Node& node = record(ui, id, Role::Checkbox, label, rect);
    node.description = hint;
    node.flags = checked ? kChecked : 0u;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    column.y += rect.h;
    control_hint(ui, column, hint, {});
    if (!state.pressed) return std::nullopt;
    return !checked;
}

}  // namespace ui
