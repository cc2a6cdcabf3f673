#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

ImFont* font_of(const Ui& ui, const TextStyle& style) {
    return style.weight == Weight::Semibold ? ui.fonts.semibold : ui.fonts.regular;
}

Colour colour_of(const Ui& ui, const TextStyle& style) {
    return style.colour != 0 ? style.colour : ui.theme->ink;
}

// The browser's fonts are taller than their size; the line box is ours, so centre the glyphs in it.
float glyph_top(const Ui& ui, const TextStyle& style, float line_height) {
    const ImFontBaked* baked = font_of(ui, style)->GetFontBaked(ui.px(style.size));
    const float glyphs = baked->Ascent - baked->Descent;
    return std::round((line_height - glyphs) * 0.5f);
}

void draw_run(Ui& ui, float x, float y, std::string_view run, const TextStyle& style) {
    const ImVec2 position = ui.at(x, y);
    ui.draw->AddText(font_of(ui, style), ui.px(style.size), position, colour_of(ui, style),
                     run.data(), run.data() + run.size());
}

// Calls `line(std::string_view)` for each wrapped line.
template <class Line>
void each_line(const Ui& ui, std::string_view words, const TextStyle& style, float width,
               Line line) {
    ImFont* font = font_of(ui, style);
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at < end) {
        const char* newline = std::find(at, end, '\n');
        if (newline == at) line(std::string_view(at, 0));
        while (at < newline) {
            const char* stop = font->CalcWordWrapPosition(ui.px(style.size), at, newline, width);
            if (stop == at) ++stop;
            line(std::string_view(at, static_cast<std::size_t>(stop - at)));
            at = stop;
            while (at < newline && *at == ' ')
                ++at;
        }
        at = newline < end ? newline + 1 : end;
    }
}

}  // namespace

TextStyle body() {
    return {};
}

TextStyle muted(const Ui& ui) {
    TextStyle style;
    style.colour = ui.theme->muted;
    return style;
}

TextStyle small_muted(const Ui& ui) {
    TextStyle style = muted(ui);
    style.size = kSmall;
    return style;
}

TextStyle strong() {
    TextStyle style;
    style.weight = Weight::Semibold;
    return style;
}

float line_px(const Ui& ui, const TextStyle& style) {
    return std::round(ui.px(style.size) * style.line_height);
}

float text_width(const Ui& ui, std::string_view words, const TextStyle& style) {
    return font_of(ui, style)
        ->CalcTextSizeA(ui.px(style.size), 1e6f, 0, words.data(), words.data() + words.size())
        .x;
}

float text_height(const Ui& ui, std::string_view words, const TextStyle& style, float width) {
    int lines = 0;
    each_line(ui, words, style, width, [&](std::string_view) { ++lines; });
    return static_cast<float>(std::max(lines, 1)) * line_px(ui, style);
}

void draw_line(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style) {
    const float width = text_width(ui, words, style);
    const float top = rect.y + glyph_top(ui, style, rect.h);
    if (width <= rect.w + 0.5f) {
        float x = rect.x;
        if (style.align == Align::Right) x = rect.right() - width;
        if (style.align == Align::Centre) x = std::round(rect.x + (rect.w - width) * 0.5f);
        draw_run(ui, x, top, words, style);
        return;
    }
    const float room = rect.w - text_width(ui, kEllipsis, style);
    const char* remaining = nullptr;
    const ImVec2 used =
        font_of(ui, style)->CalcTextSizeA(ui.px(style.size), std::max(room, 0.0f), 0, words.data(),
                                          words.data() + words.size(), &remaining);
    const std::string_view head(words.data(), static_cast<std::size_t>(remaining - words.data()));
    draw_run(ui, rect.x, top, head, style);
    draw_run(ui, rect.x + used.x, top, kEllipsis, style);
}

float draw_wrapped(Ui& ui, float x, float y, float width, std::string_view words,
                   const TextStyle& style) {
    const float height = line_px(ui, style);
    const float top = glyph_top(ui, style, height);
    float line_y = y;
    each_line(ui, words, style, width, [&](std::string_view line) {
        float line_x = x;
        if (style.align != Align::Left) {
            const float slack = width - text_width(ui, line, style);
            line_x += style.align == Align::Right ? slack : std::round(slack * 0.5f);
        }
        draw_run(ui, line_x, line_y + top, line, style);
        line_y += height;
    });
    return std::max(line_y - y, height);
}

void paragraph(Ui& ui, Column& column, std::string_view key, std::string_view words,
               const TextStyle& style) {
    float width = column.w;
    if (style.max_width > 0) width = std::min(width, ui.px(style.max_width));
    const float height = draw_wrapped(ui, column.x, column.y, width, words, style);
    Node& node = record(ui, id_of(key), style.role, words, {column.x, column.y, width, height});
    node.text_px = ui.px(style.size);
    node.weight = style.weight == Weight::Semibold ? 600 : 400;
    node.level = style.level;
    column.y += height;
}

void heading(Ui& ui, Column& column, std::string_view key, int level, std::string_view words) {
    TextStyle style = strong();
    style.size = level == 1 ? kSection : kBody;
    style.line_height = 1.3f;
    style.role = Role::Heading;
    style.level = level;
    paragraph(ui, column, key, words, style);
}

void label(Ui& ui, const Rect& rect, std::string_view key, std::string_view words,
           const TextStyle& style) {
    draw_line(ui, rect, words, style);
    Node& node = record(ui, id_of(key), style.role, words, rect);
    node.text_px = ui.px(style.size);
    node.weight = style.weight == Weight::Semibold ? 600 : 400;
    node.level = style.level;
}

}  // namespace ui
