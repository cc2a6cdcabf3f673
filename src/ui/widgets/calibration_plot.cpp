#include "ui/widgets/calibration_plot.h"

#include <algorithm>
#include <string>

#include "app/journal_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using Found = std::optional<core::Calibration>;

constexpr float kSide = 220;
constexpr float kDot = 6;

ImVec2 place(const Ui& ui, const Rect& plot, double said, double happened) {
    return ui.at(plot.x + static_cast<float>(said) * plot.w,
                 plot.bottom() - static_cast<float>(happened) * plot.h);
}

void frame(Ui& ui, const Rect& plot) {
    const Theme& theme = *ui.theme;
    for (const float share : {0.0f, 0.25f, 0.5f, 0.75f, 1.0f}) {
        fill(ui, {plot.x, plot.y + share * plot.h, plot.w, 1}, theme.hairline);
        fill(ui, {plot.x + share * plot.w, plot.y, 1, plot.h}, theme.hairline);
    }
    ui.draw->AddLine(place(ui, plot, 0, 0), place(ui, plot, 1, 1), theme.muted, 1.5f);
}

// Only bands that say something.
void dots(Ui& ui, const Rect& plot, const Found& found, bool filled) {
    if (!found) return;
    for (const core::Band& band : found->bands) {
        if (!band.enough) continue;
        const ImVec2 at = place(ui, plot, band.forecast, band.happened);
        if (filled) {
            ui.draw->AddCircleFilled(at, kDot, ui.theme->accent);
        } else {
            ui.draw->AddCircle(at, kDot + 1.5f, ui.theme->ink, 0, 2);
        }
    }
}

void picture(Ui& ui, Column& column, const Found& own, const Found& ours) {
    const float side = std::min(ui.px(kSide), column.w - 8);
    const Rect plot{column.x + 8, column.y + 8, side - 8, side - 8};
    frame(ui, plot);
    dots(ui, plot, ours, false);
    dots(ui, plot, own, true);
    record(ui, id_of("plot"), Role::Image, app::text("journal.plot"),
           {column.x, column.y, side, side + 8})
        .description = app::text("journal.plot_line");
    column.y += side + 16;
    paragraph(ui, column, "legend", app::text("journal.plot_line"), small_muted(ui));
}

struct Cells {
    std::string band, own, ours;
};

void row(Ui& ui, Column& column, std::string_view key, const Cells& cells, Role first, Role rest,
         bool wide) {
    Container container(ui, key, Role::Row, {});
    TextStyle style = rest == Role::ColumnHeader ? small_muted(ui) : body();
    const float width = wide ? (column.w - 2 * kGap) / 3 : column.w;
    const float top = column.y;
    float bottom = top;
    const std::string* words[] = {&cells.band, &cells.own, &cells.ours};
    const char* keys[] = {"band", "own", "ours"};
    for (int i = 0; i < 3; ++i) {
        Column place{column.x, bottom, width};
        if (wide) {
            place.x = column.x + static_cast<float>(i) * (width + kGap);
            place.y = top;
        }
        style.role = i == 0 ? first : rest;
        paragraph(ui, place, keys[i], *words[i], style);
        bottom = std::max(bottom, place.y);
    }
    column.y = bottom;
}

std::string cell(const Found& found, std::size_t band) {
    if (!found) return std::string(app::text("journal.band_none"));
    return app::band_text(found->bands[band]);
}

void table(Ui& ui, Column& column, const Found& own, const Found& ours) {
    Container table(ui, "bands", Role::Table, app::text("journal.plot"));
    const bool wide = column.w >= 420 * ui.scale;
    const std::string you(app::text("journal.you")), juggle(app::text("app.name"));
    if (wide) {
        row(ui, column, "head", {std::string(app::text("journal.band")), you, juggle},
            Role::ColumnHeader, Role::ColumnHeader, wide);
    }
    const core::Calibration& any = own ? *own : *ours;
    for (std::size_t i = 0; i < any.bands.size(); ++i) {
        column.skip(6);
        rule(ui, column);
        column.skip(6);
        Cells cells{app::band_name(any.bands[i]), cell(own, i), cell(ours, i)};
        if (!wide) {
            cells.own = you + ": " + cells.own;
            cells.ours = juggle + ": " + cells.ours;
        }
        row(ui, column, "band_" + std::to_string(i), cells, Role::RowHeader, Role::Cell, wide);
    }
}

}  // namespace

void calibration_plot(Ui& ui, Column& column, const Found& own, const Found& ours) {
    if (!own && !ours) return;
    const float side = ui.px(kSide);
    if (column.w < side + kLargeGap + 420 * ui.scale) {
        picture(ui, column, own, ours);
        column.skip(kGap);
        table(ui, column, own, ours);
        return;
    }
    Column left{column.x, column.y, side};
    Column right{column.x + side + kLargeGap, column.y, column.w - side - kLargeGap};
    picture(ui, left, own, ours);
    table(ui, right, own, ours);
    column.y = std::max(left.y, right.y);
}

}  // namespace ui
