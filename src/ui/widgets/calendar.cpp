#include "ui/widgets/calendar.h"

#include <algorithm>
#include <string>

#include "app/calendar_words.h"
#include "app/strings.h"
#include "imgui_internal.h"
#include "ui/overlay.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

core::Date month_moved(core::Date date, int months) {
    core::CivilDate civil = core::to_civil(date);
    const int index = civil.year * 12 + civil.month - 1 + months;
    civil.year = index / 12;
    civil.month = index % 12 + 1;
    civil.day = std::min(civil.day, core::days_in_month(civil.year, civil.month));
    return core::from_civil(civil);
}

std::optional<core::Date> moved_by_key(core::Date from, const std::string& key) {
    if (key == "ArrowLeft") return from - 1;
    if (key == "ArrowRight") return from + 1;
    if (key == "ArrowUp") return from - 7;
    if (key == "ArrowDown") return from + 7;
    if (key == "Home") return from - static_cast<int>(core::weekday(from));
    if (key == "End") return from + (6 - static_cast<int>(core::weekday(from)));
    if (key == "PageUp") return month_moved(from, -1);
    if (key == "PageDown") return month_moved(from, 1);
    return std::nullopt;
}

bool same_month(core::Date a, core::Date b) {
    const core::CivilDate x = core::to_civil(a), y = core::to_civil(b);
    return x.year == y.year && x.month == y.month;
}

std::string month_words(core::Date date) {
    const core::CivilDate civil = core::to_civil(date);
    return std::string(app::kMonthNames[static_cast<std::size_t>(civil.month - 1)]) + " " +
           std::to_string(civil.year);
}

struct Month {
    core::Date today;
    std::optional<core::Date> chosen;
    float cell;
};

// One day; true when picked.
bool day_cell(Ui& ui, const Rect& rect, core::Date day, const Month& month) {
    const std::string key = core::format_date(day);
    const NodeId id = id_of(key);
    const Press state = press(ui, id, rect);
    const Theme& theme = *ui.theme;
    const bool is_chosen = month.chosen && *month.chosen == day;
    const Rect dot{rect.x + 2, rect.y + 2, rect.w - 4, rect.h - 4};
    if (is_chosen) {
        fill(ui, dot, theme.accent, kControlRadius);
    } else if (state.hovered) {
        fill(ui, dot, theme.accent_soft, kControlRadius);
    }
    if (day == month.today && !is_chosen) outline(ui, dot, theme.accent, kControlRadius, 1.5f);
    TextStyle style = day == month.today || is_chosen ? strong() : body();
    style.align = Align::Centre;
    const bool outside = !same_month(day, ui.calendar_cursor);
    style.colour = is_chosen                      ? theme.on_accent
                   : outside || day < month.today ? theme.muted
                                                  : theme.ink;
    draw_line(ui, rect, std::to_string(core::to_civil(day).day), style);
    Node& node =
        record(ui, id, Role::GridCell, app::date_text(day, month.today, ui.display->locale), rect);
    if (is_chosen) node.flags |= kSelected;
    if (day == month.today) node.flags |= kCurrent;
    if (day != ui.calendar_cursor) node.flags |= kNotInTabOrder;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, dot, kControlRadius);
    return state.pressed;
}

void header(Ui& ui, const Column& column, float cell) {
    Rect rect{column.x, column.y, cell, cell};
    ButtonSpec quiet;
    quiet.kind = ButtonKind::Quiet;
    if (button_at(ui, rect, "previous", "\xE2\x80\xB9", quiet)) {
        ui.calendar_cursor = month_moved(ui.calendar_cursor, -1);
    }
    ui.tree->find(id_of("previous"))->name = app::text("calendar.previous");
    TextStyle title = strong();
    title.align = Align::Centre;
    title.role = Role::Heading;
    title.level = 2;
    label(ui, {column.x + cell, column.y, column.w - 2 * cell, cell}, "month",
          month_words(ui.calendar_cursor), title);
    rect.x = column.x + column.w - cell;
    if (button_at(ui, rect, "next", "\xE2\x80\xBA", quiet)) {
        ui.calendar_cursor = month_moved(ui.calendar_cursor, 1);
    }
    ui.tree->find(id_of("next"))->name = app::text("calendar.next");
}

void weekday_row(Ui& ui, const Column& column, float cell) {
    Container row(ui, "weekdays", Role::Row, {});
    for (int i = 0; i < 7; ++i) {
        const std::string_view full = app::kWeekdayNames[static_cast<std::size_t>(i)];
        TextStyle style = small_muted(ui);
        style.align = Align::Centre;
        const Rect rect{column.x + static_cast<float>(i) * cell, column.y, cell, ui.px(22)};
        draw_line(ui, rect, full.substr(0, 2), style);
        record(ui, id_of(full), Role::ColumnHeader, full, rect);
    }
}

std::optional<core::Date> days(Ui& ui, const Column& column, const Month& month) {
    core::CivilDate first = core::to_civil(ui.calendar_cursor);
    first.day = 1;
    core::Date day = core::from_civil(first);
    day = day - static_cast<int>(core::weekday(day));
    std::optional<core::Date> picked;
    for (int week = 0; week < 6; ++week) {
        Container row(ui, core::format_date(day), Role::Row, {});
        for (int i = 0; i < 7; ++i, day = day + 1) {
            const Rect rect{column.x + static_cast<float>(i) * month.cell,
                            column.y + static_cast<float>(week) * month.cell, month.cell,
                            month.cell};
            if (day_cell(ui, rect, day, month)) picked = day;
        }
    }
    return picked;
}

// Arrow keys arrive for whichever cell holds the focus.
bool move_by_keys(Ui& ui, bool& closed) {
    bool moved = false;
    for (auto it = ui.inbox.begin(); it != ui.inbox.end();) {
        if (it->kind != SemanticAction::Kind::Key) {
            ++it;
            continue;
        }
        if (it->text == "Escape") closed = true;
        if (const auto to = moved_by_key(ui.calendar_cursor, it->text)) {
            ui.calendar_cursor = *to;
            moved = true;
        }
        it = ui.inbox.erase(it);
    }
    return moved;
}

}  // namespace

CalendarEvent calendar_popover(Ui& ui, NodeId owner, const Rect& anchor, core::Date today,
                               std::optional<core::Date> chosen) {
    bool closed = false;
    const bool just_opened = !ui.popover_open_last_frame;
    const bool moved = move_by_keys(ui, closed);
    const float cell = std::max(ui.display->coarse_pointer ? 42.0f : 36.0f, ui.px(34));
    const float padding = 12;
    const float width = 7 * cell + 2 * padding;
    const float height = cell + ui.px(22) + 6 * cell + 2 * padding + 4;
    const float x =
        std::clamp(anchor.right() - width, 8.0f, std::max(8.0f, ui.display->width - width - 8));
    ui.popover_rect = {x, anchor.bottom() + 4, width, height};

    const Overlay overlay(ui, "##popover", ui.popover_rect, Layer::Popover);
    if (just_opened) ImGui::SetWindowFocus();
    CalendarEvent event = CalendarEvent::None;
    {
        Container dialog(ui, "calendar", Role::Dialog, app::text("calendar.title"));
        place(dialog.node(), ui.popover_rect);
        fill(ui, {x - 1, ui.popover_rect.y + 2, width + 2, height + 2},
             with_alpha(0xFF000000u, 0.10f), 12);
        fill(ui, ui.popover_rect, ui.theme->card, kCardRadius);
        outline(ui, ui.popover_rect, ui.theme->border, kCardRadius);
        Column column{x + padding, ui.popover_rect.y + padding, 7 * cell};
        header(ui, column, cell);
        column.y += cell + 4;
        Container grid(ui, "days", Role::Grid, month_words(ui.calendar_cursor));
        weekday_row(ui, column, cell);
        column.y += ui.px(22);
        if (const auto picked = days(ui, column, {today, chosen, cell})) {
            ui.calendar_cursor = *picked;
            event = CalendarEvent::Picked;
        }
        if (just_opened || moved) {
            ui.focus_cursor_day = true;
        }
        if (ui.focus_cursor_day) {
            for (const Node& each : ui.tree->nodes()) {
                const bool is_cursor =
                    each.role == Role::GridCell && (each.flags & kNotInTabOrder) == 0;
                if (is_cursor) ui.focus_request = each.id;
            }
            ui.focus_cursor_day = false;
        }
    }
    // The button that opened it closes it by itself.
    const ImVec2 button = ui.at(anchor.x, anchor.y);
    const bool on_button =
        ImGui::IsMouseHoveringRect(button, {button.x + anchor.w, button.y + anchor.h}, false);
    const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !just_opened &&
                         !on_button &&
                         !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (event == CalendarEvent::None && (closed || outside)) event = CalendarEvent::Closed;
    if (event != CalendarEvent::None && !outside) ui.focus_request = owner;
    return event;
}

}  // namespace ui
