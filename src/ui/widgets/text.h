#pragma once

// Words on the canvas and, with the same call, in the semantic tree.

#include <string_view>

#include "ui/context.h"

namespace ui {

enum class Weight { Regular, Semibold };
enum class Align { Left, Right, Centre };

struct TextStyle {
    float size = kBody;
    Weight weight = Weight::Regular;
    Colour colour = 0;  // 0: the theme's ink
    float line_height = kLineHeight;
    float max_width = 0;  // 0: the column's; text columns are at most about 68 characters
    Align align = Align::Left;
    Role role = Role::Text;
    int level = 0;  // of a heading
};

TextStyle body();
TextStyle muted(const Ui& ui);
TextStyle small_muted(const Ui& ui);
TextStyle strong();

// Wrapped text at the column; moves the column down. `key` names it inside its container.
void paragraph(Ui& ui, Column& column, std::string_view key, std::string_view words,
               const TextStyle& style = {});
void heading(Ui& ui, Column& column, std::string_view key, int level, std::string_view words);

// One line inside a rectangle (vertically centred, ellipsis when too long), semantic node included.
void label(Ui& ui, const Rect& rect, std::string_view key, std::string_view words,
           const TextStyle& style = {});

// Drawing alone, for widgets whose node carries the words.
float text_width(const Ui& ui, std::string_view words, const TextStyle& style);
float text_height(const Ui& ui, std::string_view words, const TextStyle& style, float width);
float line_px(const Ui& ui, const TextStyle& style);
void draw_line(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style);
float draw_wrapped(Ui& ui, float x, float y, float width, std::string_view words,
                   const TextStyle& style);

}  // namespace ui
