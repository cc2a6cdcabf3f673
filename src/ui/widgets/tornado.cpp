#include "ui/widgets/tornado.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/doubt_text.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostRows = 5;

struct Span {
    double low, high;
};

Span span_of(const core::Answer& answer, std::size_t rows) {
    Span span{answer.value, answer.value};
    for (std::size_t i = 0; i < rows; ++i) {
        const core::DriverLine& line = answer.drivers[i];
        span.low = std::min({span.low, line.value_at_low, line.value_at_high});
        span.high = std::max({span.high, line.value_at_low, line.value_at_high});
    }
    if (span.high - span.low < 1e-9) span.high = span.low + 1e-9;
    return span;
}

void draw_bar(Ui& ui, const Rect& rect, const core::DriverLine& line, const Span& span,
              double average) {
    const Theme& theme = *ui.theme;
    const auto at = [&](double value) {
        return rect.x + static_cast<float>((value - span.low) / (span.high - span.low)) * rect.w;
    };
    const float middle = rect.y + rect.h * 0.5f;
    fill(ui, {rect.x, middle - 6, rect.w, 12}, theme.track, 6);
    const float from = at(std::min(line.value_at_low, line.value_at_high));
    const float to = at(std::max(line.value_at_low, line.value_at_high));
    const Colour colour = line.flips ? theme.lean : mix(theme.track, theme.accent, 0.45f);
    fill(ui, {from, middle - 4, std::max(to - from, 3.0f), 8}, colour, 4);
    fill(ui, {at(average) - 1, middle - 8, 2, 16}, theme.muted, 1);
}

}  // namespace

void tornado(Ui& ui, Column& column, const core::Answer& answer, const core::Search& search,
             const app::Locale& locale) {
    const std::size_t rows = std::min(kMostRows, answer.drivers.size());
    if (rows == 0) return;
    const Span span = span_of(answer, rows);
    Container list(ui, "drivers", Role::List, app::text("decide.drivers"));
    for (std::size_t i = 0; i < rows; ++i) {
        const core::DriverLine& line = answer.drivers[i];
        const float top = column.y;
        TextStyle words = body();
        words.line_height = 1.3f;
        std::string name = app::driver_label(line, search);
        if (line.flips) name += " (" + std::string(app::text("decide.driver_turns")) + ")";
        column.y += draw_wrapped(ui, column.x, column.y, column.w, name, words) + 4;
        draw_bar(ui, {column.x, column.y, column.w, 18}, line, span, answer.value);
        column.y += 18;
        const std::string key = "driver_" + std::to_string(i);
        record(ui, id_of(key), Role::ListItem, app::driver_text(line, answer, search, locale),
               {column.x, top, column.w, column.y - top});
        column.skip(10);
    }
}

}  // namespace ui
