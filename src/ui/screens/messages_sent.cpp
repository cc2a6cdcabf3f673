// What was sent: just now, with what it sets off, and earlier.

#include <algorithm>
#include <optional>
#include <vector>

#include "app/apply.h"
#include "app/message_text.h"
#include "app/today_text.h"
#include "core/base/stable_sort.h"
#include "core/schedule/agenda.h"
#include "ui/screens/messages_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostListed = 12;

// Runs the command, and adds what it sets off to what is shown of the message.
void do_and_show(const View& view, Wishes& wishes, const app::Command& command,
                 app::SentNow shown) {
    const core::Result<core::Search> after = app::apply(view.search, command);
    if (after) {
        if (shown.id.text.empty()) shown.id = after->sent.back().id;
        for (const core::PlannedFollowUp& planned :
             core::triggered(view.search, *after, view.today)) {
            shown.set_off.push_back(planned.follow_up.id);
        }
        wishes.session_from(view).sent_now = std::move(shown);
    }
    wishes.edit(command);
}

struct Outcome {
    const char* key;  // of the button's words
    app::Command command;
};

// What such a message leads to, when it is not noted yet: the offer is accepted, or it is over.
std::optional<Outcome> outcome_of(const View& view, const core::SentMessage& message) {
    const core::Opportunity* there =
        message.opportunity ? core::find_opportunity(view.search, *message.opportunity) : nullptr;
    if (there == nullptr || !core::is_open(*there)) return std::nullopt;
    const bool offered = core::has_offer(*there);
    const auto over = [&](core::Outcome outcome, const char* key) {
        return Outcome{key, app::CloseOpportunity{there->id, outcome, view.today}};
    };
    switch (static_cast<core::Situation>(message.situation)) {
        case core::Situation::Accept:
            // A spoken offer is accepted once it is in writing (P1).
            if (there->stage != core::Stage::Offer) return std::nullopt;
            return Outcome{"messages.note_accepted", app::AcceptOffer{there->id, view.today}};
        case core::Situation::DeclineOffer:
            if (!offered) return std::nullopt;
            return over(core::Outcome::Declined, "messages.note_declined");
        case core::Situation::CancelInterview:
        case core::Situation::DeclineInterview:
        case core::Situation::AcceptedElsewhere:
        case core::Situation::LeaveProcess:
            if (offered) return over(core::Outcome::Declined, "messages.note_declined");
            return over(core::Outcome::Withdrawn, "messages.note_withdrawn");
        default:
            return std::nullopt;
    }
}

// The last step is one that this part has made.
bool can_take_back(const View& view) {
    if (!view.can_undo) return false;
    for (const app::Command& step :
         {app::Command(app::MarkSent{}), app::Command(app::AcceptOffer{}),
          app::Command(app::CloseOpportunity{})}) {
        if (view.undo_label == app::command_label(step)) return true;
    }
    return false;
}

void set_off_list(Ui& ui, Column& column, const View& view) {
    std::vector<core::AgendaItem> items;
    for (core::AgendaItem& item : core::agenda(view.search, view.today)) {
        if (!item.follow_up) continue;
        const auto& ids = view.session.sent_now.set_off;
        const bool is_one =
            std::find(ids.begin(), ids.end(), item.follow_up->follow_up.id) != ids.end();
        if (is_one) items.push_back(std::move(item));
    }
    column.skip(6);
    if (items.empty()) {
        paragraph(ui, column, "nothing", app::text("messages.sets_nothing"), muted(ui));
        return;
    }
    paragraph(ui, column, "sets", app::text("messages.sets"), muted(ui));
    Container list(ui, "set_off", Role::List, app::text("messages.sets"));
    for (const core::AgendaItem& item : items) {
        Container row(ui, item.id, Role::ListItem, {});
        column.skip(8);
        paragraph(ui, column, "title", app::agenda_text(view.search, item), strong());
        column.skip(2);
        paragraph(ui, column, "when", app::when_text(item, view.today, view.locale),
                  small_muted(ui));
    }
}

}  // namespace

const core::SentMessage* sent_now(const View& view) {
    for (const core::SentMessage& message : view.search.sent) {
        if (message.id == view.session.sent_now.id) return &message;
    }
    return nullptr;
}

void mark_sent(const View& view, Wishes& wishes, const Letter& letter) {
    const core::MessageRequest& request = view.session.message;
    do_and_show(view, wishes,
                app::MarkSent{static_cast<int>(request.situation), request.opportunity,
                              letter.message.to, view.today, letter.body},
                {});
}

void sent_now_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::SentMessage& message) {
    IdScope scope("sent_now");
    std::string words(app::text("messages.sent_now"));
    words += ": " + std::string(app::situation_text(message.situation));
    if (message.opportunity) words += ", " + app::company_name(view.search, *message.opportunity);
    heading(ui, column, "heading", 2, words);
    if (!view.session.sent_now.told) {
        ui.focus_request = id_of("heading");  // so that it is read, wherever one was
        wishes.session_from(view).sent_now.told = true;
    }
    set_off_list(ui, column, view);
    column.skip(kGap);
    ButtonRow row(ui, column);
    if (const auto outcome = outcome_of(view, message)) {
        if (row.add("outcome", app::text(outcome->key))) {
            do_and_show(view, wishes, outcome->command, view.session.sent_now);
        }
    }
    if (can_take_back(view)) {
        ButtonSpec spec;
        spec.description = view.undo_label;
        if (row.add("undo", app::text("messages.take_back"), spec)) wishes.undo = true;
    }
    if (row.add("today", app::text("messages.see_today"))) {
        wishes.go_to(view, app::Screen::Today);
    }
}

bool sent_messages(Ui& ui, Column& column, const View& view, const core::OpportunityId& id) {
    std::vector<const core::SentMessage*> all;
    for (const core::SentMessage& message : view.search.sent) {
        if (message.opportunity == id) all.push_back(&message);
    }
    if (all.empty()) return false;
    std::reverse(all.begin(), all.end());  // of one day the later one first
    core::stable_sort(all, [](const auto* a, const auto* b) { return a->date > b->date; });
    Card card(ui, column, "sent_messages", Role::Region, app::text("messages.history"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("messages.history"));
    Container list(ui, "list", Role::List, app::text("messages.history"));
    for (std::size_t i = 0; i < all.size() && i < kMostListed; ++i) {
        Container row(ui, all[i]->id.text, Role::ListItem, {});
        const std::string title = app::sent_title(view.search, *all[i], view.today, view.locale);
        inner.skip(6);
        if (all[i]->body.empty()) {
            paragraph(ui, inner, "title", title);
        } else if (disclosure(ui, inner, "title", title)) {
            paragraph(ui, inner, "body", all[i]->body, muted(ui));
        }
    }
    return true;
}

}  // namespace ui
