#include "ui/widgets/slider.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kThumb = 20;

struct Track {
    float x, w;
    double low, high;
    float at(double value) const {
        const double share = high > low ? (value - low) / (high - low) : 0;
        return x + static_cast<float>(std::clamp(share, 0.0, 1.0)) * w;
    }
};

double snapped(const SliderSpec& spec, double value) {
    const double steps = std::round((value - spec.low) / spec.step);
    return std::clamp(spec.low + steps * spec.step, spec.low, spec.high);
}

// The value under the pointer; a pointer that was taken away (the browser scrolls) points nowhere,
// and the value stays.
double pointed_at(const SliderSpec& spec, const Track& track) {
    const float x = ImGui::GetIO().MousePos.x;
    if (x < -1e5f) return spec.value;
    const double share = std::clamp((x - track.x) / track.w, 0.0f, 1.0f);
    return snapped(spec, spec.low + share * (spec.high - spec.low));
}

void draw_track(Ui& ui, const Track& track, float middle, const SliderSpec& spec, bool lit) {
    const Theme& theme = *ui.theme;
    const float thickness = 6;
    const float top = middle - thickness * 0.5f;
    fill(ui, {track.x, top, track.w, thickness}, theme.track, thickness * 0.5f);
    const float thumb = track.at(spec.value);
    if (spec.unset) {
        // An empty track: where the thumb waits is no opinion.
    } else if (spec.band_high > spec.band_low) {
        const float a = track.at(spec.band_low), b = track.at(spec.band_high);
        fill(ui, {a, top, b - a, thickness}, mix(theme.track, theme.accent, 0.45f),
             thickness * 0.5f);
    } else {
        fill(ui, {track.x, top, thumb - track.x, thickness}, theme.accent, thickness * 0.5f);
    }
    for (double mark : spec.marks) {
        fill(ui, {track.at(mark) - 1, middle - 12, 2, 24}, theme.ink, 1);
    }
    const ImVec2 centre = ui.at(thumb, middle);
    if (lit) ui.draw->AddCircleFilled(centre, kThumb * 0.5f + 5, with_alpha(theme.accent, 0.16f));
    ui.draw->AddCircleFilled(centre, kThumb * 0.5f, theme.card);
    if (spec.unset) {
        ui.draw->AddCircle(centre, kThumb * 0.5f - 2, theme.muted, 0, 2);
        return;
    }
    ui.draw->AddCircleFilled(centre, kThumb * 0.5f - 2, theme.accent);
}

// The name at the left and the value in words at the right, or below it where there is no room.
void caption(Ui& ui, Column& column, const SliderSpec& spec) {
    TextStyle name = strong();
    name.size = kSmall;
    TextStyle words = body();
    const float height = line_px(ui, words);
    const float name_width = text_width(ui, spec.label, name);
    if (name_width + 12 + text_width(ui, spec.value_words, words) <= column.w) {
        words.align = Align::Right;
        draw_line(ui, {column.x, column.y, name_width + 1, height}, spec.label, name);
        draw_line(ui, {column.x, column.y, column.w, height}, spec.value_words, words);
        column.y += height;
        return;
    }
    column.y += draw_wrapped(ui, column.x, column.y, column.w, spec.label, name);
    column.y += draw_wrapped(ui, column.x, column.y, column.w, spec.value_words, words);
}

}  // namespace

SliderOutcome slider(Ui& ui, Column& column, std::string_view key, const SliderSpec& spec) {
    const NodeId id = id_of(key);
    SliderOutcome outcome;
    if (!spec.label_hidden) caption(ui, column, spec);
    const float height = ui.display->coarse_pointer ? 44.0f : 34.0f;
    const Rect rect{column.x, column.y, column.w, height};
    const Track track{rect.x + kThumb * 0.5f, rect.w - kThumb, spec.low, spec.high};
    const Press state = press(ui, id, rect);
    double value = spec.value;
    const double pointed = pointed_at(spec, track);
    if (state.held) {
        if (pointed != spec.value) outcome.preview = pointed;
        value = pointed;
    }
    // Let go anywhere: where the pointer was last is what is kept, also after a fast flick.
    const bool released =
        ImGui::GetIO().MouseReleased[0] && ImGui::GetCurrentContext()->ActiveIdPreviousFrame == id;
    if (released && !state.held) outcome.commit = value = pointed;
    while (auto action = take(ui, id, SemanticAction::Kind::SetNumber)) {
        outcome.preview = value = snapped(spec, action->number);
    }
    while (auto action = take(ui, id, SemanticAction::Kind::CommitNumber)) {
        outcome.commit = value = snapped(spec, action->number);
    }
    SliderSpec shown = spec;
    shown.value = value;
    draw_track(ui, track, rect.y + rect.h * 0.5f, shown, state.hovered || state.held);
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    Node& node = record(ui, id, Role::Slider, spec.label, rect);
    node.low = spec.low;
    node.high = spec.high;
    node.step = spec.step;
    node.now = spec.value;
    node.value = spec.value_words;
    node.description = spec.hint;
    column.y += rect.h;
    control_hint(ui, column, spec.hint, {});
    return outcome;
}

}  // namespace ui
