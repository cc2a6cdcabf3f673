// What to do today, and what comes next. Every row leads to the place that acts on it.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/advice_text.h"
#include "app/journal_text.h"
#include "app/today_text.h"
#include "core/compose/situations.h"
#include "core/schedule/agenda.h"
#include "ui/screens/gate_card.h"
#include "ui/screens/links.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// What lies further ahead is in the calendar.
constexpr std::size_t kMostComing = 8;
constexpr int kLaterDays = 3;

using Items = std::vector<core::AgendaItem>;

// Nothing: its situation has no text, or the facts forbid it.
std::optional<core::MessageRequest> message_of(const core::AgendaItem& item, const View& view) {
    if (item.target != core::AgendaTarget::Message || !item.opportunity) return std::nullopt;
    const int number = item.follow_up->situation.value_or(0);
    for (const core::SituationRow& row : core::situations()) {
        if (static_cast<int>(row.situation) != number) continue;
        return message_now(view, *item.opportunity, row.situation);
    }
    return std::nullopt;
}

void verdict_line(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "verdict", Role::Region, app::text("decide.verdict"));
    Column& inner = card.inner;
    const bool has_verdict = view.answer && view.answer->verdict.has_value();
    TextStyle style = strong();
    style.size = kSection;
    style.line_height = 1.28f;
    style.role = Role::Heading;
    style.level = 2;
    std::string words(app::text("decide.empty_title"));
    if (has_verdict) {
        words = app::verdict_text(*view.answer, view.search, view.locale).headline;
    }
    paragraph(ui, inner, "headline", words, style);
    inner.skip(14);
    ButtonRow row(ui, inner);
    if (row.add("whole", app::text("quick.whole_answer"))) {
        wishes.go_to(view, app::Screen::Decide);
    }
}

void follow_up_buttons(Ui& ui, Column& column, const View& view, Wishes& wishes,
                       const core::AgendaItem& item, const std::string& title) {
    const core::FollowUpId id = item.follow_up->follow_up.id;
    ButtonSpec spec;
    spec.description = title;
    column.skip(8);
    ButtonRow row(ui, column);
    if (const auto request = message_of(item, view)) {
        ButtonSpec write = spec;
        write.kind = ButtonKind::Primary;
        if (row.add("write", app::text("today.write"), write)) {
            open_message(view, wishes, *request);
        }
    }
    if (row.add("done", app::text("today.done"), spec)) {
        wishes.edit(app::FinishFollowUp{id, view.today});
    }
    if (row.add("later", app::text("today.later"), spec)) {
        const core::Date from = std::max(item.date, view.today);
        wishes.edit(app::SnoozeFollowUp{id, from + kLaterDays, view.today});
    }
    ButtonSpec quiet = spec;
    quiet.kind = ButtonKind::Quiet;
    if (row.add("drop", app::text("today.drop"), quiet)) {
        wishes.edit(app::CancelFollowUp{id, view.today});
    }
}

void target_button(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::AgendaItem& item, const std::string& title) {
    // What has a round is answered on the page of its opportunity, where the gate is.
    const bool decides = item.target == core::AgendaTarget::Decide && !item.round;
    ButtonSpec spec;
    spec.description = title;
    column.skip(8);
    ButtonRow row(ui, column);
    const char* key = decides ? "today.decide" : "today.facts";
    if (!row.add("open", app::text(key), spec)) return;
    if (item.round && item.opportunity) {
        open_opportunity(view, wishes, *item.opportunity);
    } else {
        wishes.go_to(view, decides ? app::Screen::Decide : app::Screen::QuickStart);
    }
}

enum class RowButtons { All, None };

void agenda_row(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::AgendaItem& item, RowButtons buttons) {
    Container row(ui, item.id, Role::ListItem, {});
    const std::string title = app::agenda_text(view.search, item);
    paragraph(ui, column, "title", title, strong());
    column.skip(2);
    TextStyle when = small_muted(ui);
    if (item.overdue) when.colour = ui.theme->risk;
    paragraph(ui, column, "when", app::when_text(item, view.today, view.locale), when);
    if (buttons == RowButtons::None) return;
    int number = 0;
    for (const std::string& warning : app::warning_texts(item)) {
        column.skip(2);
        paragraph(ui, column, "warning_" + std::to_string(number++), warning, small_muted(ui));
    }
    if (item.follow_up) {
        follow_up_buttons(ui, column, view, wishes, item, title);
    } else {
        target_button(ui, column, view, wishes, item, title);
    }
}

void agenda_card(Ui& ui, Column& column, const View& view, Wishes& wishes, const char* key,
                 const Items& items, RowButtons buttons) {
    const std::string_view name = app::text("today." + std::string(key));
    Card card(ui, column, key, Role::Region, name);
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, name);
    inner.skip(12);
    if (items.empty()) {
        paragraph(ui, inner, "empty", app::text("today." + std::string(key) + "_empty"), muted(ui));
        return;
    }
    Container list(ui, "list", Role::List, name);
    bool first = true;
    for (const core::AgendaItem& item : items) {
        if (!first) {
            inner.skip(12);
            rule(ui, inner);
            inner.skip(12);
        }
        agenda_row(ui, inner, view, wishes, item, buttons);
        first = false;
    }
}

bool is_gated(const core::AgendaItem& item, const View& view) {
    const core::GateResult* gate = item.opportunity ? gate_of(view, *item.opportunity) : nullptr;
    return gate != nullptr && gate->round == item.round;
}

void week_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "week", Role::Region, app::text("today.week"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("today.week"));
    inner.skip(8);
    const std::string activity = app::activity_text(core::weekly_activity(view.search, view.today));
    if (!activity.empty()) paragraph(ui, inner, "activity", activity);
    const std::string money = app::runway_text(view.search, view.today, view.locale);
    if (!money.empty()) {
        inner.skip(4);
        paragraph(ui, inner, "money", money);
    }
    if (view.answer && !view.answer->basket.parts.empty()) {
        inner.skip(4);
        paragraph(ui, inner, "basket",
                  app::basket_text(view.answer->basket, view.search, view.today, view.locale));
    }
    const int overdue = view.journals->of(view.search, view.today, view.revision).sheet.overdue;
    if (overdue > 0) {
        inner.skip(4);
        paragraph(ui, inner, "forecasts", app::overdue_text(overdue));
        inner.skip(kSmallGap);
        if (button(ui, inner, "journal", app::text("decided.to_journal"))) {
            wishes.go_to(view, app::Screen::Journal);
        }
    }
    inner.skip(14);
    if (button(ui, inner, "calendar", app::text("today.add_to_calendar"))) {
        wishes.calendar_file = true;
    }
    inner.skip(6);
    paragraph(ui, inner, "calendar_line", app::text("today.calendar_line"), small_muted(ui));
}

}  // namespace

void screen_today(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("today.title"),
                  app::date_text(view.today, view.today, view.locale));
    verdict_line(ui, column, view, wishes);
    Items clocks, due, coming;
    for (core::AgendaItem& item : core::agenda(view.search, view.today)) {
        if (item.kind == core::AgendaKind::Deadline) {
            clocks.push_back(std::move(item));
        } else if (item.kind == core::AgendaKind::RunwayEnd) {
            continue;  // it has its line in the week
        } else if (item.kind == core::AgendaKind::InvitationAnswer && is_gated(item, view)) {
            continue;  // it has its row among the invitations
        } else if (item.date <= view.today) {
            due.push_back(std::move(item));
        } else if (coming.size() < kMostComing) {
            coming.push_back(std::move(item));
        }
    }
    if (!clocks.empty()) {
        column.skip(kGap);
        agenda_card(ui, column, view, wishes, "clocks", clocks, RowButtons::All);
    }
    if (waits_for_answer(view)) {
        column.skip(kGap);
        invitations_card(ui, column, view, wishes);
    }
    column.skip(kGap);
    agenda_card(ui, column, view, wishes, "due", due, RowButtons::All);
    column.skip(kGap);
    agenda_card(ui, column, view, wishes, "coming", coming, RowButtons::None);
    column.skip(kGap);
    week_card(ui, column, view, wishes);
}

}  // namespace ui
