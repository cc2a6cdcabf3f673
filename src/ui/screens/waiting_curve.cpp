// Whether the silence is normal, and the waiting curve: chance of an answer by each coming day, and
// the deadline it races.

#include <algorithm>
#include <cmath>

#include "app/advice_text.h"
#include "ui/screens/opportunity_parts.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kHeight = 96;

const core::Estimate* estimate_of(const View& view, const core::OpportunityId& id) {
    if (!view.answer) return nullptr;
    for (const core::Estimate& each : view.answer->estimates) {
        if (each.opportunity == id) return &each;
    }
    return nullptr;
}

// "By Friday, 27 November: 18 %. Half of the answers come by 3 December."
std::string words_of(const View& view, const core::Estimate& estimate,
                     std::optional<core::Date> deadline) {
    std::string words;
    if (deadline) {
        words = std::string(app::text("waiting.by")) + " " +
                app::date_text(*deadline, view.today, view.locale) + ": " +
                app::percent_text(estimate.answer_by_deadline) + ". ";
    }
    if (estimate.answer_median) {
        words += std::string(app::text("waiting.median")) + " " +
                 app::date_text(*estimate.answer_median, view.today, view.locale) + ".";
    }
    return words;
}

}  // namespace

void waiting_curve(Ui& ui, Column& column, const View& view, const core::Opportunity& each) {
    const core::Estimate* estimate = estimate_of(view, each.id);
    if (estimate == nullptr) return;
    const std::string silence = app::silence_text(estimate->silence);
    if (!silence.empty()) {
        paragraph(ui, column, "silence", silence);
        column.skip(kSmallGap);
    }
    if (estimate->answer_by_day.size() < 2) return;
    const std::vector<double>& chance = estimate->answer_by_day;
    const std::optional<core::Date> deadline =
        view.answer->verdict ? view.answer->verdict->decide_by : std::nullopt;
    const Theme& theme = *ui.theme;
    const Rect plot{column.x, column.y, column.w, ui.px(kHeight)};
    const float last = static_cast<float>(chance.size() - 1);
    const auto x_of = [&](float day) { return plot.x + plot.w * day / last; };
    const auto y_of = [&](double share) {
        return plot.bottom() - plot.h * static_cast<float>(std::clamp(share, 0.0, 1.0));
    };
    fill(ui, {plot.x, plot.bottom(), plot.w, 1}, theme.border);
    fill(ui, {plot.x, y_of(0.5), plot.w, 1}, theme.hairline);
    for (std::size_t day = 0; day + 1 < chance.size(); ++day) {
        const float x = x_of(static_cast<float>(day));
        const float top = y_of(chance[day]);
        const float next = x_of(static_cast<float>(day + 1));
        fill(ui, {x, top, next - x, plot.bottom() - top}, with_alpha(theme.accent, 0.18f));
        ui.draw->AddLine(ui.at(x, top), ui.at(next, y_of(chance[day + 1])), theme.accent, 2);
    }
    if (deadline && *deadline >= view.today && *deadline - view.today <= static_cast<int>(last)) {
        fill(ui, {x_of(static_cast<float>(*deadline - view.today)) - 1, plot.y, 2, plot.h},
             theme.ink);
    }
    record(ui, id_of("curve"), Role::Image, app::text("waiting.curve"), plot).description =
        words_of(view, *estimate, deadline);
    column.y += plot.h + 4;
    const Column place = column;
    const float line = ui.px(kSmall * kLineHeight);
    TextStyle style = small_muted(ui);
    label(ui, {place.x, place.y, place.w * 0.5f, line}, "from", app::text("waiting.today"), style);
    style.align = Align::Right;
    label(ui, {place.x + place.w * 0.5f, place.y, place.w * 0.5f, line}, "to",
          app::short_date_text(view.today + static_cast<int>(last), view.locale), style);
    column.y += line + kSmallGap;
    paragraph(ui, column, "words", words_of(view, *estimate, deadline), muted(ui));
}

}  // namespace ui
