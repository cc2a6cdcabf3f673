#include <algorithm>
#include <array>
#include <string>

#include "app/source_text.h"
#include "core/estimate/evidence.h"
#include "ui/commands.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

void refused_file(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    if (view.refused_import == nullptr) return;
    CardStyle style;
    style.surface = ui.theme->risk_soft;
    style.edge = ui.theme->risk;
    style.padding = 16;
    {
        Card card(ui, column, "refused", Role::Group, app::text("settings.refused"), style);
        paragraph(ui, card.inner, "why", app::error_text(*view.refused_import));
        card.inner.skip(4);
        paragraph(ui, card.inner, "kept", app::text("settings.refused_line"), muted(ui));
        card.inner.skip(12);
        ButtonRow row(ui, card.inner);
        if (row.add("anyway", app::text("settings.open_anyway"))) wishes.open_refused = true;
        if (row.add("drop", app::text("settings.leave_it"))) wishes.drop_refused = true;
    }
    column.skip(kGap);
}

void data_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "data", Role::Region, app::text("settings.data"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("settings.data"));
    inner.skip(4);
    paragraph(ui, inner, "line", app::text("settings.data_line"), muted(ui));
    inner.skip(14);
    refused_file(ui, inner, view, wishes);
    ButtonRow row(ui, inner);
    for (const app::UserCommand each :
         {app::UserCommand::Export, app::UserCommand::Import, app::UserCommand::NewSearch}) {
        const app::UserCommandRow& command = app::row_of(each);
        ButtonSpec spec;
        spec.enabled = app::is_enabled(each, available(view)) ? Enabled::Yes : Enabled::No;
        if (row.add(command.id, app::text(command.label_key), spec))
            run_command(each, view, wishes);
    }
}

void appearance_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "appearance", Role::Region, app::text("settings.appearance"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("settings.appearance"));
    inner.skip(14);
    const std::array<std::string_view, 4> themes = {
        app::text("theme.system"), app::text("theme.light"), app::text("theme.dark"),
        app::text("theme.high_contrast")};
    const auto theme = segments(ui, inner, "theme", app::text("settings.theme"), themes,
                                static_cast<int>(view.session.theme));
    if (theme) wishes.session_from(view).theme = static_cast<app::ThemeChoice>(*theme);
    inner.skip(kGap);
    const std::array<std::string_view, 4> sizes = {"100 %", "125 %", "150 %", "200 %"};
    const std::array<int, 4> percents = {100, 125, 150, 200};
    int now = 0;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        if (percents[i] <= view.session.text_percent) now = static_cast<int>(i);
    }
    const auto size = segments(ui, inner, "size", app::text("settings.text_size"), sizes, now);
    if (size) wishes.session_from(view).text_percent = percents[static_cast<std::size_t>(*size)];
}

void evidence_row(Ui& ui, Column& column, const core::EvidenceRow& row) {
    rule(ui, column);
    column.skip(10);
    Container item(ui, row.key, Role::ListItem, {});
    paragraph(ui, column, "text", row.text);
    const std::string numbers = app::range_text(row.key);
    if (!numbers.empty()) paragraph(ui, column, "range", numbers, strong());
    paragraph(ui, column, "source", app::source_text(row.key), small_muted(ui));
    column.skip(10);
}

void evidence_card(Ui& ui, Column& column) {
    Card card(ui, column, "evidence", Role::Region, app::text("settings.evidence"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("settings.evidence"));
    inner.skip(4);
    paragraph(ui, inner, "line", app::text("settings.evidence_line"), muted(ui));
    inner.skip(10);
    if (!disclosure(ui, inner, "show", app::text("settings.evidence_show"))) return;
    inner.skip(10);
    Container list(ui, "rows", Role::List, app::text("settings.evidence"));
    for (const core::EvidenceRow& row : core::evidence().rows())
        evidence_row(ui, inner, row);
}

void about_card(Ui& ui, Column& column, const View& view) {
    Card card(ui, column, "about", Role::Region, app::text("settings.about"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("settings.about"));
    inner.skip(4);
    paragraph(ui, inner, "privacy", app::text("welcome.privacy"), muted(ui));
    inner.skip(8);
    paragraph(ui, inner, "advice", app::text("settings.advice"), muted(ui));
    if (view.version.empty()) return;
    inner.skip(8);
    paragraph(ui, inner, "version",
              std::string(app::text("settings.version")) + " " + std::string(view.version),
              small_muted(ui));
}

}  // namespace

void screen_settings(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("settings.title"),
                  app::text("settings.line"));
    const float width = std::min(column.w, 760 * ui.scale);
    Column inner{column.x, column.y, width};
    data_card(ui, inner, view, wishes);
    inner.skip(kGap);
    appearance_card(ui, inner, view, wishes);
    inner.skip(kGap);
    evidence_card(ui, inner);
    inner.skip(kGap);
    about_card(ui, inner, view);
    column.y = inner.y;
}

}  // namespace ui
