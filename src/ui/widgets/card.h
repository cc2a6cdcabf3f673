#pragma once

// A surface that holds one thought. The background is drawn behind what was drawn inside, once its
// height is known; the next card lies below.

#include <string_view>

#include "imgui.h"
#include "ui/context.h"

namespace ui {

struct CardStyle {
    Colour surface = 0;  // 0: the theme's card
    Colour edge = 0;     // 0: hairline
    float padding = 0;       // 0: 24, on a phone 16
    float min_height = 0;  // to line up with a neighbour
};

class Card {
public:
    Card(Ui& ui, Column& outer, std::string_view key, Role role, std::string_view name,
         const CardStyle& style = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    Column inner;  // draw here

private:
    Ui& ui_;
    Column& outer_;
    CardStyle style_;
    Container container_;
    ImDrawListSplitter splitter_;
};

// A hairline across the column.
void rule(Ui& ui, Column& column);

}  // namespace ui
