#include "ui/widgets/date_field.h"

#include <string>

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/field.h"

namespace ui {

namespace {

// A small calendar sheet, drawn so that no icon font is needed.
void draw_sheet(Ui& ui, const Rect& rect) {
    const float side = ui.px(16);
    const Rect sheet{rect.x + (rect.w - side) * 0.5f, rect.y + (rect.h - side) * 0.5f, side, side};
    const Colour colour = ui.theme->muted;
    outline(ui, sheet, colour, 3, 1.5f);
    fill(ui, {sheet.x, sheet.y + side * 0.28f, side, 1.5f}, colour);
    fill(ui, {sheet.x + side * 0.28f, sheet.y - 2, 1.5f, 4}, colour);
    fill(ui, {sheet.x + side * 0.66f, sheet.y - 2, 1.5f, 4}, colour);
}

}  // namespace

DateOutcome date_field(Ui& ui, Column& column, std::string_view key, const DateSpec& spec) {
    IdScope scope(key);
    DateOutcome outcome;
    const NodeId field_id = id_of("field");
    const std::string written =
        spec.date ? app::numeric_date_text(*spec.date, ui.display->locale) : std::string();
    const std::string* typed = typing(ui, field_id);
    const auto parsed = typed != nullptr
                            ? app::parse_typed_date(*typed, spec.today, ui.display->locale)
                            : spec.date;
    const bool empty_is_fine = spec.may_be_empty && typed != nullptr && typed->empty();
    const bool unreadable = typed != nullptr && !parsed && !empty_is_fine && ui.focused != field_id;

    FieldSpec field;
    field.label = spec.label;
    field.value = written;
    field.kind = TextKind::Date;
    field.max_length = 40;
    const std::string in_words =
        parsed ? app::date_text(*parsed, spec.today, ui.display->locale) : std::string();
    const std::string hint = in_words.empty()    ? std::string(spec.hint)
                             : spec.hint.empty() ? in_words
                                                 : in_words + ". " + std::string(spec.hint);
    field.hint = hint;
    field.error = unreadable ? app::text("field.not_a_date") : spec.error;
    field.reserve_right = field_height(ui) + 6;
    field.placeholder = app::text("field.date_placeholder");
    const FieldOutcome text = text_field(ui, column, "field", field);
    if (text.typed) {
        const auto day = app::parse_typed_date(*text.typed, spec.today, ui.display->locale);
        if (day || (spec.may_be_empty && text.typed->empty())) {
            outcome.changed = day != spec.date;
            outcome.date = day;
        }
    }
    outcome.committed = text.committed;

    const Rect rect{text.box.right() + 6, text.box.y, field_height(ui), text.box.h};
    const bool open = ui.open_popover == id_of("open");
    ButtonSpec button;
    button.flags = kHasPopup | (open ? kExpanded : kCollapsed);
    const bool toggled = button_at(ui, rect, "open", "", button);
    draw_sheet(ui, rect);
    ui.tree->find(id_of("open"))->name =
        std::string(app::text("calendar.open")) + ", " + std::string(spec.label);
    const NodeId button_id = id_of("open");
    if (toggled) {
        ui.open_popover = open ? 0 : button_id;
        ui.popover_open_last_frame = false;
        ui.calendar_cursor = spec.date.value_or(spec.today);
        ui.wants_frame = true;
    }
    if (ui.open_popover != button_id || toggled) return outcome;
    const CalendarEvent event = calendar_popover(ui, button_id, rect, spec.today, spec.date);
    ui.popover_open_last_frame = true;
    if (event == CalendarEvent::Picked) {
        outcome.changed = true;
        outcome.committed = true;
        outcome.date = ui.calendar_cursor;
        ui.buffers.erase(field_id);
    }
    if (event != CalendarEvent::None) {
        ui.open_popover = 0;
        ui.popover_open_last_frame = false;
        ui.wants_frame = true;
    }
    return outcome;
}

}  // namespace ui
