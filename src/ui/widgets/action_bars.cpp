#include "ui/widgets/action_bars.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/number_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

struct Scale {
    double low, high;
    float x, w;
    float at(double value) const {
        return x + static_cast<float>((value - low) / std::max(high - low, 1e-9)) * w;
    }
};

struct Words {
    std::string action, average, bad_case, nothing;
};

struct Columns {
    float label, bar, average, bad, nothing;  // widths; 0: not shown there
};

void draw_bar(Ui& ui, const Rect& rect, const core::ActionLine& line, const Scale& scale) {
    const Theme& theme = *ui.theme;
    const float middle = rect.y + rect.h * 0.5f;
    fill(ui, {rect.x, middle - 6, rect.w, 12}, theme.track, 6);
    const float bad = scale.at(line.bad_case), good = scale.at(line.good_case);
    const Colour band = mix(theme.track, theme.accent, line.is_best ? 0.45f : 0.25f);
    fill(ui, {bad, middle - 3, std::max(good - bad, 6.0f), 6}, band, 3);
    const Colour mark = line.is_best ? theme.accent : theme.muted;
    fill(ui, {scale.at(line.average) - 2, middle - 8, 4, 16}, mark, 2);
}

void cell(Ui& ui, const Rect& rect, std::string_view key, std::string_view words, TextStyle style,
          Role role) {
    style.role = role;
    label(ui, rect, key, words, style);
}

void header_row(Ui& ui, Column& column, const Columns& widths) {
    Container row(ui, "head", Role::Row, {});
    const float height = ui.px(22);
    TextStyle style = small_muted(ui);
    cell(ui, {column.x, column.y, widths.label, height}, "action",
         app::text("decide.column_action"), style, Role::ColumnHeader);
    style.align = Align::Right;
    float x = column.x + column.w - widths.average - widths.bad - widths.nothing;
    cell(ui, {x, column.y, widths.average, height}, "average", app::text("decide.column_average"),
         style, Role::ColumnHeader);
    x += widths.average;
    cell(ui, {x, column.y, widths.bad, height}, "bad", app::text("decide.column_bad"), style,
         Role::ColumnHeader);
    x += widths.bad;
    cell(ui, {x, column.y, widths.nothing, height}, "nothing", app::text("decide.column_nothing"),
         style, Role::ColumnHeader);
    column.y += height;
}

void wide_row(Ui& ui, Column& column, const Columns& widths, const core::ActionLine& line,
              const Words& words, const Scale& scale) {
    TextStyle name = line.is_best ? strong() : body();
    name.line_height = 1.3f;
    const float words_height = text_height(ui, words.action, name, widths.label - 12);
    const float height = std::max(ui.px(44), words_height + 16);
    draw_wrapped(ui, column.x, column.y + (height - words_height) * 0.5f, widths.label - 12,
                 words.action, name);
    record(ui, id_of("action"), Role::RowHeader, words.action,
           {column.x, column.y, widths.label - 12, height});
    draw_bar(ui, {scale.x, column.y, scale.w, height}, line, scale);
    TextStyle number = name;
    number.align = Align::Right;
    TextStyle quiet = muted(ui);
    quiet.align = Align::Right;
    float x = column.x + column.w - widths.average - widths.bad - widths.nothing;
    cell(ui, {x, column.y, widths.average, height}, "average", words.average, number, Role::Cell);
    x += widths.average;
    cell(ui, {x, column.y, widths.bad, height}, "bad", words.bad_case, quiet, Role::Cell);
    x += widths.bad;
    cell(ui, {x, column.y, widths.nothing, height}, "nothing", words.nothing, quiet, Role::Cell);
    column.y += height;
}

void narrow_row(Ui& ui, Column& column, const core::ActionLine& line, const Words& words,
                const Scale& scale) {
    TextStyle name = line.is_best ? strong() : body();
    const float number_width = ui.px(72);
    const float name_width = column.w - number_width - 8;
    const float name_height = text_height(ui, words.action, name, name_width);
    column.skip(10);
    draw_wrapped(ui, column.x, column.y, name_width, words.action, name);
    record(ui, id_of("action"), Role::RowHeader, words.action,
           {column.x, column.y, name_width, name_height});
    TextStyle number = name;
    number.align = Align::Right;
    cell(ui, {column.x + column.w - number_width, column.y, number_width, line_px(ui, name)},
         "average", words.average, number, Role::Cell);
    column.y += name_height + 4;
    draw_bar(ui, {scale.x, column.y, scale.w, 18}, line, scale);
    column.y += 20;
    const float half = column.w * 0.5f;
    const float height = line_px(ui, small_muted(ui));
    TextStyle right = small_muted(ui);
    right.align = Align::Right;
    cell(ui, {column.x, column.y, half, height}, "bad",
         std::string(app::text("decide.column_bad")) + " " + words.bad_case, small_muted(ui),
         Role::Cell);
    cell(ui, {column.x + half, column.y, half, height}, "nothing",
         std::string(app::text("decide.column_nothing")) + " " + words.nothing, right, Role::Cell);
    column.y += height + 10;
}

// The unit stands over the table once; the cells hold figures alone.
std::string figure(double value, const core::Answer& answer, const core::Search& search,
                   const app::Locale& locale) {
    if (answer.unit == core::WorthBasis::Points) return core::number_text(value, 0);
    return app::value_text(value, answer, search, locale);
}

Scale scale_of(const core::Answer& answer, float x, float w) {
    double low = answer.actions.front().bad_case, high = answer.actions.front().good_case;
    for (const core::ActionLine& line : answer.actions) {
        low = std::min({low, line.bad_case, line.average});
        high = std::max({high, line.good_case, line.average});
    }
    const double air = (high - low) * 0.04 + 1e-9;
    return {low - air, high + air, x, w};
}

}  // namespace

void action_bars(Ui& ui, Column& column, const core::Answer& answer, const core::Search& search,
                 const app::Locale& locale) {
    if (answer.actions.empty()) return;
    Container table(ui, "bars", Role::Table, app::text("decide.actions"));
    const bool wide = column.w >= 540 * ui.scale;
    const bool points = answer.unit == core::WorthBasis::Points;
    const float figures = ui.px(points ? 66 : 84);
    const Columns widths{std::round(column.w * 0.36f), 0, figures + ui.px(14), figures, ui.px(66)};
    const float bar_x = wide ? column.x + widths.label : column.x;
    const float bar_w =
        wide ? column.w - widths.label - widths.average - widths.bad - widths.nothing : column.w;
    const Scale scale = scale_of(answer, bar_x, bar_w);
    if (wide) header_row(ui, column, widths);
    for (const core::ActionLine& line : answer.actions) {
        rule(ui, column);
        const std::string key = std::to_string(static_cast<int>(line.action)) +
                                (line.opportunity ? line.opportunity->text : std::string());
        Container row(ui, key, Role::Row, {});
        const Words words{
            app::action_text(line, search), figure(line.average, answer, search, locale),
            figure(line.bad_case, answer, search, locale), app::percent_text(line.nothing)};
        if (wide) {
            wide_row(ui, column, widths, line, words, scale);
        } else {
            narrow_row(ui, column, line, words, scale);
        }
    }
}

}  // namespace ui
