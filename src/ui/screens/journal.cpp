// The Journal: what was believed and decided, what came of it, and what there is to learn (E15).

#include <algorithm>
#include <string>
#include <vector>

#include "ui/screens/journal_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kAtOnce = 20;

// Draws the first of a list, in steps, with a rule between two; `one` draws a row.
template <class One>
void in_steps(Ui& ui, Column& column, const View& view, Wishes& wishes,
              const std::vector<std::size_t>& places, int app::JournalPlace::*steps, One one) {
    const auto more = static_cast<std::size_t>(std::max(0, view.session.journal.*steps));
    const std::size_t shown = std::min(places.size(), kAtOnce * (more + 1));
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) {
            column.skip(12);
            rule(ui, column);
            column.skip(12);
        }
        one(places[i]);
    }
    if (shown == places.size()) return;
    column.skip(kGap);
    ButtonSpec spec;
    const std::string left = std::to_string(places.size() - shown);
    spec.description = left;
    if (button(ui, column, "more", std::string(app::text("journal.more")) + " (" + left + ")",
               spec)) {
        ++(wishes.session_from(view).journal.*steps);
    }
}

struct ResultButton {
    core::ForecastResult result;
    const char* key;
};
constexpr ResultButton kResults[] = {{core::ForecastResult::Happened, "journal.happened"},
                                     {core::ForecastResult::DidNot, "journal.not_happened"},
                                     {core::ForecastResult::Void, "journal.void"}};

void forecast_row(Ui& ui, Column& column, const View& view, Wishes& wishes,
                  const core::ForecastRecord& forecast) {
    Container row(ui, forecast.id.text, Role::ListItem, {});
    const std::string title = app::forecast_text(forecast, view.search, view.today, view.locale);
    const bool open = forecast.result == core::ForecastResult::Open;
    paragraph(ui, column, "title", title, open ? strong() : body());
    column.skip(2);
    TextStyle line = small_muted(ui);
    if (open && forecast.by && *forecast.by < view.today) line.colour = ui.theme->risk;
    paragraph(ui, column, "line", app::forecast_line(forecast, view.today, view.locale), line);
    column.skip(kSmallGap);
    ButtonRow buttons(ui, column);
    for (const ResultButton& each : kResults) {
        if (forecast.result == each.result) continue;
        ButtonSpec spec;
        spec.kind = open ? ButtonKind::Secondary : ButtonKind::Quiet;
        spec.description = title;
        if (!buttons.add(each.key, app::text(each.key), spec)) continue;
        wishes.edit(
            app::CloseForecast{forecast.id, each.result, std::max(view.today, forecast.made)});
    }
}

void open_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
               const app::Journal& journal) {
    Card card(ui, column, "open", Role::Region, app::text("journal.open"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("journal.open"));
    inner.skip(12);
    if (journal.open.empty()) {
        paragraph(ui, inner, "none", app::text("journal.none_open"), muted(ui));
    } else {
        Container list(ui, "list", Role::List, app::text("journal.open"));
        in_steps(ui, inner, view, wishes, journal.open, &app::JournalPlace::open,
                 [&](std::size_t i) {
                     forecast_row(ui, inner, view, wishes, view.search.forecasts[i]);
                 });
    }
    if (journal.closed.empty()) return;
    inner.skip(12);
    if (!disclosure(ui, inner, "closed", app::text("journal.closed"))) return;
    inner.skip(kSmallGap);
    Container list(ui, "closed_list", Role::List, app::text("journal.closed"));
    in_steps(
        ui, inner, view, wishes, journal.closed, &app::JournalPlace::closed,
        [&](std::size_t i) { forecast_row(ui, inner, view, wishes, view.search.forecasts[i]); });
}

void lesson_field(Ui& ui, Column& column, const View& view, Wishes& wishes,
                  const core::DecisionRecord& decision) {
    FieldSpec spec;
    spec.label = app::text("journal.learnt");
    spec.value = decision.lesson;
    spec.kind = TextKind::Multiline;
    spec.max_length = 2000;
    spec.height = std::max(ui.px(64), text_height(ui, decision.lesson, body(), column.w - 24) + 24);
    std::string day;
    if (decision.lesson_date) {
        day = app::date_text(*decision.lesson_date, view.today, view.locale) + ".";
        spec.hint = day;
    }
    const FieldOutcome out = text_field(ui, column, "lesson", spec);
    if (out.typed) {
        wishes.edit(app::WriteLesson{decision.id, *out.typed, std::max(view.today, decision.date)},
                    EditMode::Typing);
    }
    if (out.committed) wishes.end_edit = true;
}

void diary_row(Ui& ui, Column& column, const View& view, Wishes& wishes,
               const core::DecisionRecord& decision) {
    Container row(ui, decision.id.text, Role::ListItem, {});
    const std::string title = app::decision_text(decision, view.search);
    paragraph(ui, column, "date", app::date_text(decision.date, view.today, view.locale),
              small_muted(ui));
    column.skip(2);
    paragraph(ui, column, "title", title, strong());
    const std::string advised = app::advised_text(decision);
    if (!advised.empty()) paragraph(ui, column, "advised", advised, muted(ui));
    if (!decision.reasons.empty()) {
        column.skip(4);
        paragraph(ui, column, "reasons", decision.reasons);
    }
    int number = 0;
    for (const std::string& words : app::rehearsed_texts(decision))
        paragraph(ui, column, "rehearsed_" + std::to_string(number++), words, small_muted(ui));
    column.skip(kSmallGap);
    lesson_field(ui, column, view, wishes, decision);
    column.skip(kSmallGap);
    ButtonSpec quiet;
    quiet.kind = ButtonKind::Quiet;
    quiet.description = title;
    if (button(ui, column, "remove", app::text("list.remove"), quiet)) {
        wishes.edit(app::RemoveJournalEntry{decision.id});
    }
}

void diary_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const app::Journal& journal) {
    Card card(ui, column, "diary", Role::Region, app::text("journal.diary"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("journal.diary"));
    inner.skip(12);
    Container list(ui, "list", Role::List, app::text("journal.diary"));
    in_steps(ui, inner, view, wishes, journal.diary, &app::JournalPlace::diary,
             [&](std::size_t i) { diary_row(ui, inner, view, wishes, view.search.decisions[i]); });
}

void empty_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "empty", Role::Group, app::text("journal.empty_title"));
    heading(ui, card.inner, "title", 2, app::text("journal.empty_title"));
    card.inner.skip(4);
    paragraph(ui, card.inner, "line", app::text("journal.empty_line"), muted(ui));
    card.inner.skip(kGap);
    ButtonSpec primary;
    primary.kind = ButtonKind::Primary;
    if (button(ui, card.inner, "go", app::text("journal.empty_step"), primary)) {
        wishes.go_to(view, app::Screen::Decide);
    }
}

}  // namespace

void screen_journal(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("nav.journal"), app::text("journal.line"));
    if (view.search.forecasts.empty() && view.search.decisions.empty()) {
        empty_card(ui, column, view, wishes);
        return;
    }
    const app::Journal& journal = view.journals->of(view.search, view.today, view.revision);
    open_card(ui, column, view, wishes, journal);
    column.skip(kGap);
    calibration_card(ui, column, view, wishes, journal);
    if (journal.diary.empty()) return;
    column.skip(kGap);
    diary_card(ui, column, view, wishes, journal);
}

}  // namespace ui
