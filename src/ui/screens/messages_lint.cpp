// A second pair of eyes on the letter, and advice before it goes.

#include "app/message_text.h"
#include "ui/screens/messages_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

void finding_row(Ui& ui, Column& column, const View& view, Wishes& wishes, const Letter& letter,
                 const core::Finding& finding) {
    const std::string words = app::finding_text(finding, letter.body);
    paragraph(ui, column, "words", words);
    const std::string offer = app::fix_text(finding);
    if (offer.empty()) return;
    column.skip(6);
    paragraph(ui, column, "offer", offer, muted(ui));
    column.skip(6);
    ButtonSpec spec;
    spec.description = words;
    if (button(ui, column, "fix", app::text("lint.apply"), spec)) {
        wishes.session_from(view).message_draft = core::with_fix(letter.body, finding);
        ui.buffers.erase(letter.field);
    }
}

}  // namespace

void message_findings(Ui& ui, Column& column, const View& view, Wishes& wishes,
                      const Letter& letter) {
    const auto all = core::lint(letter.body, view.session.message, view.search, view.today);
    if (all.empty() && !letter.edited) return;
    column.skip(kLargeGap);
    heading(ui, column, "lint", 2, app::text("messages.lint"));
    column.skip(6);
    if (all.empty()) {
        paragraph(ui, column, "lint_none", app::text("messages.lint_none"), muted(ui));
        return;
    }
    Container list(ui, "findings", Role::List, app::text("messages.lint"));
    int number = 0;
    for (const core::Finding& finding : all) {
        Container row(ui, "finding" + std::to_string(++number), Role::ListItem, {});
        finding_row(ui, column, view, wishes, letter, finding);
        column.skip(kGap);
    }
}

void message_hints(Ui& ui, Column& column, const core::Message& message) {
    if (message.hints.empty()) return;
    column.skip(kLargeGap);
    heading(ui, column, "hints", 2, app::text("messages.hints"));
    column.skip(6);
    for (const std::string& hint : message.hints) {
        paragraph(ui, column, hint, app::text("hint." + hint), muted(ui));
        column.skip(6);
    }
}

}  // namespace ui
