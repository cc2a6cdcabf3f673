#include "ui/navigation.h"

#include <algorithm>
#include <array>

#include "app/command_table.h"
#include "ui/commands.h"
#include "ui/overlay.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

enum class Place { None, Rail, Top, Bottom };

struct Room {
    app::Screen screen;
    const char* key;
    const char* short_key;  // where there is little room; the full name is still the accessible one
    bool in_narrow_bar;     // else behind "More" there
};

// In the rail all of them; in a bar that is too narrow four, and "More" for the others.
constexpr std::array<Room, 8> kRooms = {
    {{app::Screen::Today, "nav.today", "nav.today", true},
     {app::Screen::Opportunities, "nav.opportunities", "nav.opportunities_short", true},
     {app::Screen::Decide, "nav.decide", "nav.decide", true},
     {app::Screen::Compare, "nav.compare", "nav.compare", false},
     {app::Screen::Messages, "nav.messages", "nav.messages", true},
     {app::Screen::Journal, "nav.journal", "nav.journal", false},
     {app::Screen::QuickStart, "nav.quick_start", "nav.quick_start", false},
     {app::Screen::Settings, "nav.settings", "nav.settings", false}}};
constexpr Room kMore = {app::Screen::More, "nav.more", "nav.more", true};
constexpr std::size_t kInNarrowBar = 4;  // rooms
constexpr float kLeastBarWidth = 92;     // of one room, at text size 100 %

float rail_width(const Ui& ui) {
    return std::min(kRailWidth * ui.scale, 300.0f);
}
float bar_height(const Ui& ui) {
    return 60 + 16 * (ui.scale - 1);
}

Place place_of(const Ui& ui, const View& view) {
    if (view.session.screen == app::Screen::Welcome) return Place::None;
    const Display& display = *ui.display;
    if (display.width >= kRailFrom) return Place::Rail;
    return display.width < kBottomBarBelow ? Place::Bottom : Place::Top;
}

std::string save_words(const View& view) {
    switch (view.save_state) {
        case SaveState::Empty:
            return {};
        case SaveState::Saved:
            return std::string(app::text("status.saved"));
        case SaveState::Pending:
            return std::string(app::text("status.pending"));
        case SaveState::Failed:
            return std::string(app::text("status.failed"));
        case SaveState::ReadOnly:
            return std::string(app::text("status.read_only"));
    }
    return {};
}

// The rooms behind "More" are its own while they are open.
bool is_here(const View& view, const Room& room) {
    if (view.session.screen == room.screen) return true;
    if (room.screen != app::Screen::More) return false;
    return std::any_of(kRooms.begin(), kRooms.end(), [&](const Room& other) {
        return !other.in_narrow_bar && other.screen == view.session.screen;
    });
}

void room_button(Ui& ui, const Rect& rect, const Room& room, const View& view, Wishes& wishes,
                 Align align, float size) {
    const Theme& theme = *ui.theme;
    const std::string_view words = app::text(room.key);
    const NodeId id = id_of(room.key);
    const bool here = is_here(view, room);
    const Press state = press(ui, id, rect);
    const bool rail = align == Align::Left;
    if (here && rail) fill(ui, rect, theme.accent_soft, kControlRadius);
    if (state.hovered && !here)
        fill(ui, rect, mix(theme.background, theme.ink, 0.05f), kControlRadius);
    TextStyle style = here ? strong() : body();
    style.size = size;
    style.colour = here ? theme.accent : theme.muted;
    style.align = align;
    const float inset = rail ? 12.0f : 2.0f;
    const bool fits = text_width(ui, words, style) <= rect.w - 2 * inset;
    draw_line(ui, {rect.x + inset, rect.y, rect.w - 2 * inset, rect.h},
              fits ? words : app::text(room.short_key), style);
    Node& node = record(ui, id, Role::Link, words, rect);
    if (here) node.flags |= kCurrent;
    if (shows_focus_ring(ui, id)) {
        draw_focus_ring(ui, {rect.x + 3, rect.y + 3, rect.w - 6, rect.h - 6}, kControlRadius - 3);
    }
    if (state.pressed) wishes.go_to(view, room.screen);
}

void save_line(Ui& ui, const View& view, const Rect& rect, Align align) {
    const std::string words = save_words(view);
    if (words.empty()) return;
    TextStyle style = small_muted(ui);
    style.align = align;
    if (view.save_state == SaveState::Failed) style.colour = ui.theme->risk;
    style.role = Role::Status;
    draw_wrapped(ui, rect.x, rect.y, rect.w, words, style);
    record(ui, id_of("save"), Role::Status, words, rect).text_px = ui.px(kSmall);
}

// Looks like the field it leads to, with the keys that lead there too.
void find_button(Ui& ui, const Rect& rect, const View& view, Wishes& wishes) {
    const NodeId id = id_of("find");
    const Press state = press(ui, id, rect);
    const Theme& theme = *ui.theme;
    const bool here = view.session.screen == app::Screen::Find;
    fill(ui, rect, theme.field, kControlRadius);
    outline(ui, rect, state.hovered || here ? theme.accent : theme.border, kControlRadius);
    const Rect inner{rect.x + 12, rect.y, rect.w - 24, rect.h};
    draw_line(ui, inner, app::text("find.button"), muted(ui));
    const auto keyboard = ui.display->apple ? app::Keyboard::Apple : app::Keyboard::Other;
    const std::string stroke = app::stroke_text(app::row_of(app::UserCommand::Find), keyboard);
    TextStyle keys = small_muted(ui);
    keys.align = Align::Right;
    const bool both =
        text_width(ui, app::text("find.button"), muted(ui)) + text_width(ui, stroke, keys) + 12 <=
        inner.w;
    if (both && !ui.display->coarse_pointer) draw_line(ui, inner, stroke, keys);
    Node& node = record(ui, id, Role::Button, app::text("find.title"), rect);
    node.description = stroke;
    if (here) node.flags |= kCurrent;
    if (shows_focus_ring(ui, id)) draw_focus_ring(ui, rect, kControlRadius);
    if (state.pressed) run_command(app::UserCommand::Find, view, wishes);
}

void rail(Ui& ui, const View& view, Wishes& wishes) {
    const Theme& theme = *ui.theme;
    const float width = rail_width(ui);
    const float height = ui.display->height;
    fill(ui, {0, 0, width, height}, theme.background);
    fill(ui, {width - 1, 0, 1, height}, theme.hairline);
    TextStyle brand = strong();
    brand.size = kLead;
    label(ui, {24, 24, width - 36, ui.px(28)}, "brand", app::text("app.name"), brand);
    float y = 24 + ui.px(28) + 16;
    const float each = ui.px(40);
    find_button(ui, {12, y, width - 24, each}, view, wishes);
    y += each + 12;
    for (const Room& room : kRooms) {
        room_button(ui, {12, y, width - 24, each}, room, view, wishes, Align::Left, kBody);
        y += each + 4;
    }
    const float foot = ui.px(kSmall * kLineHeight) * 3;
    save_line(ui, view, {24, height - foot - 16, width - 40, foot}, Align::Left);
}

void bar(Ui& ui, const View& view, Wishes& wishes, float y) {
    const Theme& theme = *ui.theme;
    const float width = ui.display->width;
    const float height = bar_height(ui);
    fill(ui, {0, y, width, height + ui.display->safe_bottom}, theme.card);
    fill(ui, {0, y == 0 ? height - 1 : y, width, 1}, theme.hairline);
    const bool narrow = width < kLeastBarWidth * ui.scale * static_cast<float>(kRooms.size());
    const std::size_t count = narrow ? kInNarrowBar : kRooms.size();
    const float each = width / static_cast<float>(count + (narrow ? 1 : 0));
    Rect place{0, y, each, height};
    for (const Room& room : kRooms) {
        if (narrow && !room.in_narrow_bar) continue;
        room_button(ui, place, room, view, wishes, Align::Centre, kSmall);
        place.x += each;
    }
    if (narrow) room_button(ui, place, kMore, view, wishes, Align::Centre, kSmall);
}

}  // namespace

Frame content_frame(const Ui& ui, const View& view) {
    const Display& display = *ui.display;
    const Place place = place_of(ui, view);
    const float margin = display.width < kBottomBarBelow ? 16.0f : 32.0f;
    const float left = place == Place::Rail ? rail_width(ui) : 0;
    const float room = display.width - left - 2 * margin;
    const float width = std::min(room, kContentWidth * std::min(ui.scale, 1.3f));
    Frame frame;
    const float slack = place == Place::Rail ? 0 : (room - width) * 0.5f;
    frame.content = {left + margin + slack, place == Place::Top ? bar_height(ui) + 24 : margin,
                     width};
    frame.bottom_margin =
        margin + (place == Place::Bottom ? bar_height(ui) + display.safe_bottom : 0);
    return frame;
}

void navigation(Ui& ui, const View& view, Wishes& wishes) {
    const Place where = place_of(ui, view);
    if (where == Place::None) return;
    const Display& display = *ui.display;
    const float height = bar_height(ui);
    Rect area{0, 0, display.width, height};
    if (where == Place::Rail) area = {0, 0, rail_width(ui), display.height};
    if (where == Place::Bottom) {
        area = {0, display.height - height - display.safe_bottom, display.width,
                height + display.safe_bottom};
    }
    const Overlay overlay(ui, "##navigation", area, Layer::Fixed);
    Container container(ui, "navigation", Role::Navigation, app::text("nav.name"));
    place(container.node(), area);
    if (where == Place::Rail) {
        rail(ui, view, wishes);
    } else {
        bar(ui, view, wishes, area.y);
    }
}

void screen_more(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    heading(ui, column, "title", 1, app::text("nav.more"));
    column.skip(kGap);
    find_button(ui, {column.x, column.y, column.w, field_height(ui)}, view, wishes);
    column.y += field_height(ui) + kGap;
    for (const Room& room : kRooms) {
        if (room.in_narrow_bar) continue;
        const Rect rect{column.x, column.y, column.w, ui.px(48)};
        room_button(ui, rect, room, view, wishes, Align::Left, kLead);
        column.y += rect.h + kSmallGap;
    }
}

}  // namespace ui
