// The ways out of a letter: copied, handed to a mail program, shared; and that it went.

#include <algorithm>

#include "app/message_text.h"
#include "core/compose/mail_link.h"
#include "ui/screens/messages_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

std::string mail_of(const View& view, const core::Message& message) {
    const core::Opportunity* there =
        core::find_opportunity(view.search, view.session.message.opportunity);
    const core::Contact* to =
        there == nullptr || !message.to ? nullptr : core::find_contact(*there, *message.to);
    return to == nullptr ? std::string() : to->email;
}

void open_mail(const View& view, Wishes& wishes, const Letter& letter) {
    std::string link =
        core::mail_link(mail_of(view, letter.message), letter.message.subject, letter.body);
    if (link.size() <= core::kMostMailLink) {
        wishes.mail_link = std::move(link);
        return;
    }
    wishes.copy_text = letter.body;
    wishes.copied_notice = std::string(app::text("messages.too_long_for_mail"));
}

// The last of its kind to the same person, as far as it is known to whom.
const core::SentMessage* sent_before(const View& view, const core::Message& message) {
    const core::MessageRequest& request = view.session.message;
    const core::SentMessage* last = nullptr;
    for (const core::SentMessage& sent : view.search.sent) {
        if (sent.situation != static_cast<int>(request.situation)) continue;
        if (sent.opportunity != request.opportunity) continue;
        if (sent.contact && message.to && sent.contact != message.to) continue;
        if (last == nullptr || sent.date >= last->date) last = &sent;
    }
    return last;
}

void mark_part(Ui& ui, Column& column, const View& view, Wishes& wishes, const Letter& letter) {
    column.skip(kGap);
    const core::SentMessage* before = sent_before(view, letter.message);
    if (before == nullptr) {
        const bool spoken = letter.message.form == core::MessageForm::CallOutline;
        const char* key = spoken ? "messages.mark_called" : "messages.mark";
        if (button(ui, column, "mark", app::text(key))) mark_sent(view, wishes, letter);
        return;
    }
    paragraph(ui, column, "sent", app::sent_text(view.search, *before, view.today, view.locale),
              strong());
    // Nothing goes out twice by accident, and the same to the same person on one day never.
    if (before->date == view.today && before->contact == letter.message.to) return;
    if (!disclosure(ui, column, "again", app::text("messages.again"))) return;
    column.skip(6);
    if (button(ui, column, "mark_again", app::text("messages.mark_again"))) {
        mark_sent(view, wishes, letter);
    }
}

}  // namespace

void message_actions(Ui& ui, Column& column, const View& view, Wishes& wishes,
                     const Letter& letter) {
    const core::Message& message = letter.message;
    const bool spoken = message.form == core::MessageForm::CallOutline;
    const bool mailed =
        !spoken && view.session.message.situation != core::Situation::Connect;  // sent elsewhere
    {
        ButtonRow row(ui, column);
        ButtonSpec primary;
        primary.kind = ButtonKind::Primary;
        if (row.add("copy", app::text("messages.copy"), primary)) {
            wishes.copy_text = letter.body;
            wishes.copied_notice = std::string(app::text("messages.copied"));
        }
        if (mailed && row.add("mail", app::text("messages.open_mail"))) {
            open_mail(view, wishes, letter);
        }
        if (!spoken && ui.display->can_share && row.add("share", app::text("messages.share"))) {
            wishes.share = SharedText{message.subject, letter.body};
        }
        if (mailed && row.add("copy_subject", app::text("messages.copy_subject"))) {
            wishes.copy_text = message.subject;
            wishes.copied_notice = std::string(app::text("notice.copied_subject"));
        }
        if (letter.edited && row.add("restore", app::text("messages.reset"))) {
            wishes.session_from(view).message_draft.clear();
            ui.buffers.erase(letter.field);
        }
    }
    mark_part(ui, column, view, wishes, letter);
}

}  // namespace ui
