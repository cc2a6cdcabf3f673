#include "ui/widgets/card.h"

#include <algorithm>

namespace ui {

Card::Card(Ui& ui, Column& outer, std::string_view key, Role role, std::string_view name,
           const CardStyle& style)
    : ui_(ui), outer_(outer), style_(style), container_(ui, key, role, name) {
    if (style_.padding == 0) {
        style_.padding = ui.display->width < kBottomBarBelow ? kGap : kLargeGap;
    }
    inner = {outer.x + style_.padding, outer.y + style_.padding, outer.w - 2 * style_.padding};
    splitter_.Split(ui.draw, 2);
    splitter_.SetCurrentChannel(ui.draw, 1);
}

Card::~Card() {
    const float bottom = std::max(inner.y + style_.padding, outer_.y + style_.min_height);
    const Rect rect{outer_.x, outer_.y, outer_.w, bottom - outer_.y};
    splitter_.SetCurrentChannel(ui_.draw, 0);
    const Theme& theme = *ui_.theme;
    if ((theme.shadow >> 24) != 0) {
        fill(ui_, {rect.x, rect.y + 1, rect.w, rect.h + 1}, theme.shadow, kCardRadius);
    }
    fill(ui_, rect, style_.surface != 0 ? style_.surface : theme.card, kCardRadius);
    outline(ui_, rect, style_.edge != 0 ? style_.edge : theme.hairline, kCardRadius);
    splitter_.Merge(ui_.draw);
    Node& node = container_.node();
    node.x = rect.x;
    node.y = rect.y;
    node.w = rect.w;
    node.h = rect.h;
    outer_.y = bottom;
}

void rule(Ui& ui, Column& column) {
    fill(ui, {column.x, column.y, column.w, 1}, ui.theme->hairline);
    column.y += 1;
}

}  // namespace ui
