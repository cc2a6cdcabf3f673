// The numbers: a bar for each open opportunity, in the order they stand, with how often it wins,
// what stands against it, and what its money comes to. A table in the semantic layer, row by row.

#include <algorithm>

#include "core/base/number_text.h"
#include "ui/screens/compare_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostRows = 20;

std::string money_words(const View& view, const core::Compared& option) {
    if (!option.money) return {};
    std::string words = std::string(app::text("compare.money_a_year")) + " " +
                        app::money_text(option.money->total, view.search.currency, view.locale);
    if (option.money->per_hour) {
        words += ", " +
                 app::money_text(*option.money->per_hour, view.search.currency, view.locale) +
                 std::string(app::text("compare.an_hour"));
    }
    return words + ".";
}

void draw_total(Ui& ui, Column& column, const core::Compared& option, bool first) {
    const Rect track{column.x, column.y, column.w, 10};
    fill(ui, track, ui.theme->track, 5);
    const double share = std::clamp(option.total.value_or(0) / 100, 0.0, 1.0);
    if (share > 0) {
        const Colour colour = first ? ui.theme->accent : ui.theme->muted;
        fill(ui, {track.x, track.y, std::max(track.w * static_cast<float>(share), 6.0f), track.h},
             colour, 5);
    }
    column.y += track.h;
}

void total_row(Ui& ui, Column& column, const View& view, const core::Comparison& comparison,
               const core::Compared& option) {
    Container row(ui, option.id.text, Role::Row, {});
    const bool first = comparison.winner == option.id;
    TextStyle name = first ? strong() : body();
    const std::string total =
        option.total ? of_hundred(*option.total) : std::string(app::text("compare.not_counted"));
    const float total_width = std::min(text_width(ui, total, name) + 2, column.w * 0.5f);
    const float top = column.y;
    Column left{column.x, top, column.w - total_width - 12};
    TextStyle row_name = name;
    row_name.role = Role::RowHeader;
    paragraph(ui, left, "name", app::company_name_at_start(view.search, option.id), row_name);
    Column right{column.x + column.w - total_width, top, total_width};
    TextStyle figure = name;
    figure.role = Role::Cell;
    figure.align = Align::Right;
    paragraph(ui, right, "total", total, figure);
    column.y = std::max(left.y, right.y) + 4;
    draw_total(ui, column, option, first);
    column.skip(6);
    TextStyle small = small_muted(ui);
    small.role = Role::Cell;
    const std::string against = app::option_text(option, view.search);
    std::string wins = app::wins_text(option, view.search);
    if (!wins.empty()) wins += " ";
    const std::string more =
        wins + money_words(view, option) + (option.money ? " " : "") + app::reasons_text(option);
    if (!more.empty()) paragraph(ui, column, "more", more, small);
    if (against.empty()) return;
    small.colour = ui.theme->risk;
    paragraph(ui, column, "against", against, small);
}

}  // namespace

void totals_card(Ui& ui, Column& column, const View& view, const core::Comparison& comparison) {
    Card card(ui, column, "totals", Role::Region, app::text("compare.totals"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("compare.totals"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("compare.totals_line"), small_muted(ui));
    inner.skip(kGap);
    {
        Container table(ui, "table", Role::Table, app::text("compare.totals"));
        const std::size_t shown = std::min(comparison.options.size(), kMostRows);
        for (std::size_t i = 0; i < shown; ++i) {
            if (i > 0) inner.skip(kGap);
            total_row(ui, inner, view, comparison, comparison.options[i]);
        }
    }
    if (comparison.options.size() > kMostRows) {
        inner.skip(kSmallGap);
        paragraph(ui, inner, "rest",
                  std::to_string(comparison.options.size() - kMostRows) +
                      std::string(app::text("compare.rest")),
                  small_muted(ui));
    }
    const std::string flip = app::flip_text(comparison, view.search);
    if (!flip.empty()) {
        inner.skip(kGap);
        paragraph(ui, inner, "flip", flip);
    }
    if (app::wins_text(comparison.options.front(), view.search).empty()) {
        inner.skip(kSmallGap);
        paragraph(ui, inner, "sure", app::text("compare.say_unsure"), small_muted(ui));
    }
}

}  // namespace ui
