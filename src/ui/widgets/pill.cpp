#include "ui/widgets/pill.h"

#include "ui/widgets/text.h"

namespace ui {

namespace {

struct Paint {
    Colour ground, words;
};

Paint paint_of(const Theme& theme, Pill kind) {
    switch (kind) {
        case Pill::Good:
            return {theme.firm_soft, theme.firm};
        case Pill::Caution:
            return {theme.lean_soft, theme.lean};
        case Pill::Risk:
            return {theme.risk_soft, theme.risk};
        case Pill::Neutral:
            return {theme.track, theme.ink};
        case Pill::Accent:
            return {theme.accent_soft, theme.accent};
    }
    return {theme.track, theme.ink};
}

}  // namespace

float pill(Ui& ui, Column& column, std::string_view key, std::string_view words, Pill kind) {
    const Paint paint = paint_of(*ui.theme, kind);
    TextStyle style = strong();
    style.size = kSmall;
    style.colour = paint.words;
    style.align = Align::Centre;
    const Rect rect{column.x, column.y, text_width(ui, words, style) + 20, ui.px(25)};
    fill(ui, rect, paint.ground, rect.h * 0.5f);
    label(ui, rect, key, words, style);
    column.y += rect.h;
    return rect.w;
}

}  // namespace ui
