#include "ui/widgets/basket_donut.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/advice_text.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostSlices = 5;  // the others are one slice
constexpr float kRing = 132, kThickness = 22;

struct Slice {
    std::string name, words;
    double share = 0;
};

std::vector<Slice> slices_of(const core::Basket& basket, const core::Search& search) {
    std::vector<Slice> slices;
    for (const core::BasketPart& part : basket.parts) {
        if (slices.size() == kMostSlices) break;
        slices.push_back({app::company_name_at_start(search, part.opportunity),
                          app::basket_part_text(part), part.share});
    }
    if (basket.parts.size() > kMostSlices) {
        Slice rest{app::basket_rest_text(basket.parts.size() - kMostSlices), "", 0};
        for (std::size_t i = kMostSlices; i < basket.parts.size(); ++i)
            rest.share += basket.parts[i].share;
        rest.words = app::percent_text(rest.share) + std::string(app::text("basket.of_hope"));
        slices.push_back(std::move(rest));
    }
    return slices;
}

// From the accent down to the track; the table has the same order and marks.
Colour colour_of(const Ui& ui, std::size_t slice) {
    const float share = std::min(static_cast<float>(slice) * 0.18f, 0.8f);
    return mix(ui.theme->accent, ui.theme->track, share);
}

void draw_ring(Ui& ui, const Rect& box, const std::vector<Slice>& slices) {
    constexpr float kTurn = 6.2831853f;
    const float radius = (box.w - kThickness) * 0.5f;
    const ImVec2 centre = ui.at(box.x + box.w * 0.5f, box.y + box.h * 0.5f);
    ui.draw->PathArcTo(centre, radius, 0, kTurn, 64);
    ui.draw->PathStroke(ui.theme->track, 0, kThickness);
    float from = -kTurn / 4;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const float angle = kTurn * static_cast<float>(std::clamp(slices[i].share, 0.0, 1.0));
        // A hairline of the ground between two slices, where there is room for one.
        const float gap = slices.size() > 1 && angle > 0.12f ? 0.03f : 0;
        if (angle > 0.005f) {
            ui.draw->PathArcTo(centre, radius, from + gap * 0.5f, from + angle - gap * 0.5f, 48);
            ui.draw->PathStroke(colour_of(ui, i), 0, kThickness);
        }
        from += angle;
    }
}

void legend_row(Ui& ui, Column& column, const Slice& slice, std::size_t index) {
    Container row(ui, "slice_" + std::to_string(index), Role::Row, {});
    const float mark = ui.px(12);
    TextStyle name = strong();
    const float line = line_px(ui, name);
    fill(ui, {column.x, column.y + (line - mark) * 0.5f, mark, mark}, colour_of(ui, index), 3);
    Column words{column.x + mark + 10, column.y, column.w - mark - 10};
    name.role = Role::RowHeader;
    paragraph(ui, words, "name", slice.name, name);
    TextStyle small = small_muted(ui);
    small.role = Role::Cell;
    paragraph(ui, words, "figures", slice.words, small);
    column.y = words.y;
}

}  // namespace

void basket_donut(Ui& ui, Column& column, const core::Basket& basket, const core::Search& search,
                  std::string_view sentence) {
    const std::vector<Slice> slices = slices_of(basket, search);
    const float side = std::min(kRing * std::min(ui.scale, 1.4f), column.w);
    const bool beside = column.w >= side + kLargeGap + ui.px(180);
    const Rect box{column.x, column.y, side, side};
    draw_ring(ui, box, slices);
    TextStyle figure = strong();
    figure.size = kSection;
    figure.align = Align::Centre;
    const float line = line_px(ui, figure);
    draw_line(ui, {box.x, box.y + (box.h - line) * 0.5f, box.w, line},
              app::equal_chances_text(basket.effective), figure);
    record(ui, id_of("ring"), Role::Image, app::text("basket.ring"), box).description = sentence;
    Column right{column.x, box.bottom() + kGap, column.w};
    if (beside) {
        right = {box.right() + kLargeGap, column.y, column.x + column.w - box.right() - kLargeGap};
    }
    {
        Container table(ui, "table", Role::Table, app::text("basket.ring"));
        for (std::size_t i = 0; i < slices.size(); ++i) {
            if (i > 0) right.skip(kSmallGap);
            legend_row(ui, right, slices[i], i);
        }
    }
    column.y = std::max(right.y, box.bottom());
}

}  // namespace ui
