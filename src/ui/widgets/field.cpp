#include "ui/widgets/field.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kInset = 12;

// Smaller than 16 px, a phone zooms into the page as soon as one types.
float field_text_size(const Ui& ui) {
    return ui.display->coarse_pointer ? 16 : kBody;
}

void draw_box(Ui& ui, const Rect& box, NodeId id, bool invalid) {
    const bool editing = ui.focused == id;
    const Theme& theme = *ui.theme;
    fill(ui, box, theme.field, kControlRadius);
    const Colour edge = invalid ? theme.risk : editing ? theme.accent : theme.border;
    outline(ui, box, edge, kControlRadius, editing ? 2.0f : 1.0f);
}

void draw_words(Ui& ui, const Rect& box, const FieldSpec& spec, std::string_view shown) {
    const bool empty = shown.empty();
    TextStyle style = empty ? muted(ui) : body();
    style.size = field_text_size(ui);
    const std::string_view words = empty ? spec.placeholder : shown;
    if (words.empty()) return;
    const ImVec2 a = ui.at(box.x, box.y);
    ui.draw->PushClipRect(a, {a.x + box.w, a.y + box.h}, true);
    if (spec.kind == TextKind::Multiline) {
        draw_wrapped(ui, box.x, box.y + 8, box.w, words, style);
    } else {
        draw_line(ui, box, words, style);
    }
    ui.draw->PopClipRect();
}

}  // namespace

float field_height(const Ui& ui) {
    return ui.display->coarse_pointer ? std::max(44.0f, ui.px(44)) : ui.px(40);
}

const std::string* typing(const Ui& ui, NodeId id) {
    const auto it = ui.buffers.find(id);
    return it == ui.buffers.end() ? nullptr : &it->second;
}

void control_label(Ui& ui, Column& column, std::string_view words) {
    TextStyle style = strong();
    style.size = kSmall;
    column.y += draw_wrapped(ui, column.x, column.y, column.w, words, style) + 4;
}

void control_hint(Ui& ui, Column& column, std::string_view hint, std::string_view error) {
    const std::string_view words = error.empty() ? hint : error;
    if (words.empty()) return;
    TextStyle style = small_muted(ui);
    if (!error.empty()) style.colour = ui.theme->risk;
    column.y += 4;
    column.y += draw_wrapped(ui, column.x, column.y, column.w, words, style);
}

FieldOutcome text_field(Ui& ui, Column& column, std::string_view key, const FieldSpec& spec) {
    const NodeId id = id_of(key);
    FieldOutcome outcome;
    while (auto action = take(ui, id, SemanticAction::Kind::SetText)) {
        ui.buffers[id] = action->text;
        outcome.typed = std::move(action->text);
    }
    while (const auto action = take(ui, id, SemanticAction::Kind::CommitText)) {
        outcome.committed = true;
        outcome.entered = outcome.entered || action->number != 0;
    }

    if (!spec.label_hidden) control_label(ui, column, spec.label);
    const float height = spec.kind == TextKind::Multiline ? spec.height : field_height(ui);
    const Rect box{column.x, column.y, column.w - spec.reserve_right, height};
    outcome.box = box;
    const std::string* typed = typing(ui, id);
    const std::string_view shown = typed != nullptr ? std::string_view(*typed) : spec.value;

    // The item is registered for hover and for the completeness check; clicks belong to the DOM.
    const ImVec2 a = ui.at(box.x, box.y);
    ImGui::ItemAdd(ImRect(a, {a.x + box.w, a.y + box.h}), id);
    draw_box(ui, box, id, !spec.error.empty());
    float unit_width = 0;
    if (!spec.unit.empty()) {
        unit_width = text_width(ui, spec.unit, small_muted(ui)) + 8;
        TextStyle style = small_muted(ui);
        style.align = Align::Right;
        draw_line(ui, {box.x, box.y, box.w - kInset, box.h}, spec.unit, style);
    }
    const Rect words{box.x + kInset, box.y, box.w - 2 * kInset - unit_width, box.h};
    if (ui.focused != id) draw_words(ui, words, spec, shown);

    Node& node = record(ui, id, spec.kind == TextKind::Multiline ? Role::TextArea : Role::TextField,
                        spec.label, words);
    node.text_kind = spec.kind;
    node.value = shown;
    node.text_px = ui.px(field_text_size(ui));
    node.description = spec.error.empty() ? spec.hint : spec.error;
    node.placeholder = spec.placeholder;
    node.max_length = spec.max_length;
    node.flags =
        kDraws | (spec.error.empty() ? 0u : kInvalid) | (is_obscured(ui, box) ? kObscured : 0u);
    column.y += height;
    control_hint(ui, column, spec.hint, spec.error);

    // Left with a text the model took: the model's own writing of it is shown from now on.
    if (outcome.committed && spec.error.empty()) ui.buffers.erase(id);
    return outcome;
}

}  // namespace ui
