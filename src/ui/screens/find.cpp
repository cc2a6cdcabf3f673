// Search and jump: type what you look for, Enter takes the first, every row leads there. With
// nothing typed it is also the list of commands and their keys.

#include <algorithm>
#include <array>

#include "app/find.h"
#include "ui/commands.h"
#include "ui/screens/links.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostShown = 30;  // longer lists are searched, not read

struct Part {
    app::FoundKind kind;
    const char* key;
};
constexpr std::array<Part, 4> kParts = {{{app::FoundKind::Opportunity, "find.opportunities"},
                                         {app::FoundKind::Person, "find.people"},
                                         {app::FoundKind::Message, "find.messages"},
                                         {app::FoundKind::Command, "find.commands"}}};

void jump(const app::Found& found, const View& view, Wishes& wishes) {
    core::MessageRequest message;
    message.opportunity = found.opportunity;
    switch (found.kind) {
        case app::FoundKind::Opportunity:
        case app::FoundKind::Person:
            open_opportunity(view, wishes, found.opportunity);
            return;
        case app::FoundKind::Message:
            open_message(view, wishes, message);
            return;
        case app::FoundKind::Command:
            // A deed leaves the list it was found in; a room is left for by itself.
            wishes.go_to(view, view.session.find_from);
            run_command(*found.command, view, wishes);
            return;
    }
}

std::optional<app::Found> rows(Ui& ui, Column& column, const std::vector<app::Found>& all,
                               const Part& part) {
    std::optional<app::Found> chosen;
    bool first = true;
    for (const app::Found& each : all) {
        if (each.kind != part.kind) continue;
        if (first) {
            heading(ui, column, part.key, 2, app::text(part.key));
            column.skip(kSmallGap);
            first = false;
        }
        if (list_button(ui, column, each.key, each.title, each.line)) chosen = each;
        column.skip(4);
    }
    if (!first) column.skip(kGap);
    return chosen;
}

}  // namespace

void screen_find(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("find.title"), app::text("find.line"));
    Column inner{column.x, column.y, std::min(column.w, 760 * ui.scale)};
    FieldSpec spec;
    spec.label = app::text("find.field");
    spec.value = view.session.find;
    spec.placeholder = app::text("find.placeholder");
    const FieldOutcome field = text_field(ui, inner, "query", spec);
    if (field.typed) wishes.session_from(view).find = *field.typed;
    if (ui.is_new_screen) ui.focus_request = id_of("query");
    inner.skip(kGap);

    const std::string& typed = field.typed ? *field.typed : view.session.find;
    std::vector<app::Found> all =
        app::find(view.search, typed, available(view),
                  ui.display->apple ? app::Keyboard::Apple : app::Keyboard::Other);
    const std::size_t count = all.size();
    std::string words = std::to_string(count) + std::string(app::text("find.count"));
    if (count == 1) words = app::text("find.count_one");
    if (count == 0) words = app::text("find.none");
    if (count > kMostShown) {
        words += std::string(app::text("find.shown")) + " " + std::to_string(kMostShown) + ".";
        all.resize(kMostShown);
    }
    TextStyle status = small_muted(ui);
    status.role = Role::Status;
    paragraph(ui, inner, "count", words, status);
    inner.skip(kSmallGap);

    std::optional<app::Found> chosen;
    for (const Part& part : kParts) {
        if (auto found = rows(ui, inner, all, part)) chosen = std::move(found);
    }
    if (field.entered && !chosen && !typed.empty() && !all.empty()) chosen = all.front();
    if (chosen) jump(*chosen, view, wishes);
    column.y = inner.y;
}

}  // namespace ui
