#include <algorithm>
#include <string>

#include "app/examples.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// Three balls in an arc: the sign of the app.
void draw_sign(Ui& ui, Column& column) {
    const float r = 6 * ui.scale;
    const ImVec2 o = ui.at(column.x, column.y);
    const Theme& theme = *ui.theme;
    ui.draw->AddCircleFilled({o.x + r, o.y + 4 * r}, r, theme.accent);
    ui.draw->AddCircleFilled({o.x + 3.6f * r, o.y + 1.4f * r}, r,
                             mix(theme.accent, theme.background, 0.35f));
    ui.draw->AddCircleFilled({o.x + 6.2f * r, o.y + 4 * r}, r,
                             mix(theme.accent, theme.background, 0.6f));
    column.y += 6 * r;
}

void examples(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Container region(ui, "examples", Role::Region, app::text("welcome.examples"));
    heading(ui, column, "heading", 2, app::text("welcome.examples"));
    column.skip(4);
    paragraph(ui, column, "line", app::text("welcome.examples_line"), muted(ui));
    column.skip(12);
    for (std::string_view key : app::example_keys()) {
        const std::string title = "example." + std::string(key) + ".title";
        const std::string line = "example." + std::string(key) + ".line";
        if (choice_card(ui, column, key, app::text(title), app::text(line))) {
            wishes.edit(app::OpenExample{std::string(key), view.today});
            wishes.go_to(view, app::Screen::Decide);
        }
        column.skip(10);
    }
}

}  // namespace

void screen_welcome(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const float width = std::min(column.w, 660.0f * ui.scale);
    Column inner{column.x + (column.w - width) * 0.5f, column.y, width};
    inner.skip(ui.display->height > 760 ? 40.0f : 8.0f);
    draw_sign(ui, inner);
    inner.skip(16);
    TextStyle title = strong();
    title.size = ui.display->width < kBottomBarBelow ? 27 : kHeadline;
    title.line_height = 1.22f;
    title.role = Role::Heading;
    title.level = 1;
    paragraph(ui, inner, "title", app::text("welcome.title"), title);
    inner.skip(12);
    TextStyle lead = muted(ui);
    lead.size = kLead;
    paragraph(ui, inner, "lead", app::text("welcome.lead"), lead);
    inner.skip(8);
    paragraph(ui, inner, "privacy", app::text("welcome.privacy"), strong());
    inner.skip(28);
    ButtonSpec primary;
    primary.kind = ButtonKind::Primary;
    primary.fill_width = ui.display->width < kBottomBarBelow;
    if (button(ui, inner, "start", app::text("welcome.start"), primary)) {
        wishes.edit(app::StartQuickly{view.today, view.currency});
        wishes.go_to(view, app::Screen::QuickStart);
    }
    inner.skip(8);
    paragraph(ui, inner, "start_line", app::text("welcome.start_line"), small_muted(ui));
    inner.skip(32);
    examples(ui, inner, view, wishes);
    inner.skip(14);
    ButtonSpec quiet;
    quiet.kind = ButtonKind::Quiet;
    if (button(ui, inner, "open_file", app::text("welcome.open_file"), quiet)) {
        wishes.import_file = true;
    }
    column.y = inner.y;
}

}  // namespace ui
