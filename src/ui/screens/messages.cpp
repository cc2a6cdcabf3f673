#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ui/screens/messages_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

struct Choice {
    core::MessageRequest request;
    std::string words;
};

// Every message that the facts allow, the most pressing first, in the tone and length of before.
std::vector<Choice> choices(const View& view) {
    std::vector<Choice> all;
    for (core::MessageRequest& request : core::applicable_situations(view.search, view.today)) {
        request.tone = view.session.message.tone;
        request.length = view.session.message.length;
        if (view.answer && request.situation == core::Situation::AskForTime) {
            for (const core::ActionLine& line : view.answer->actions) {
                const bool asks = line.action == core::Action::AskForTime &&
                                  line.opportunity == request.opportunity;
                if (asks) request.extra_days = line.extra_days;
            }
        }
        const std::string key = "situation.M" + std::to_string(static_cast<int>(request.situation));
        all.push_back({request, std::string(app::text(key)) + ": " +
                                    app::company_name(view.search, request.opportunity)});
    }
    return all;
}

bool is_about(const core::SentMessage& sent, const core::MessageRequest& request) {
    return sent.situation == static_cast<int>(request.situation) &&
           sent.opportunity == request.opportunity;
}

int chosen_in(const std::vector<Choice>& all, const core::MessageRequest& request) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool same = all[i].request.situation == request.situation &&
                          all[i].request.opportunity == request.opportunity;
        if (same) return static_cast<int>(i);
    }
    return -1;
}

void pickers(Ui& ui, Column& column, const View& view, Wishes& wishes,
             const std::vector<Choice>& all, int chosen) {
    std::vector<std::string> options;
    for (const Choice& each : all)
        options.push_back(each.words);
    const auto picked = select(ui, column, "which", app::text("messages.which"), options, chosen);
    if (picked) {
        app::Session& session = wishes.session_from(view);
        session.message = all[static_cast<std::size_t>(*picked)].request;
        session.message_draft.clear();
        session.sent_now = {};
    }
    column.skip(kGap);
    const std::array<std::string_view, 3> tones = {
        app::text("messages.warm"), app::text("messages.plain"), app::text("messages.formal")};
    const auto tone = segments(ui, column, "tone", app::text("messages.tone"), tones,
                               static_cast<int>(view.session.message.tone));
    if (tone) {
        app::Session& session = wishes.session_from(view);
        session.message.tone = static_cast<core::Tone>(*tone);
        session.message_draft.clear();
    }
    column.skip(kGap);
    const bool spoken =
        core::short_form(view.session.message.situation) == core::MessageForm::CallOutline;
    const std::array<std::string_view, 2> lengths = {
        app::text("messages.mail"), app::text(spoken ? "messages.call" : "messages.short")};
    const auto length = segments(ui, column, "length", app::text("messages.length"), lengths,
                                 static_cast<int>(view.session.message.length));
    if (length) {
        app::Session& session = wishes.session_from(view);
        session.message.length = static_cast<core::Length>(*length);
        session.message_draft.clear();
    }
    column.skip(kGap);
}

// The reason that a no gives (E10), where the message gives one.
void reason_picker(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const core::MessageRequest& request = view.session.message;
    if (!core::gives_reason(request.situation)) return;
    constexpr const char* kKeys[] = {"reason.none",   "reason.direction", "reason.location",
                                     "reason.timing", "reason.scope",     "reason.level",
                                     "reason.pay",    "reason.family"};
    std::vector<std::string> options;
    for (const char* key : kKeys)
        options.emplace_back(app::text(key));
    const int chosen = request.reason ? static_cast<int>(*request.reason) + 1 : 0;
    const auto picked = select(ui, column, "reason", app::text("messages.reason"), options, chosen,
                               app::text("messages.reason_hint"));
    if (picked) {
        app::Session& session = wishes.session_from(view);
        session.message.reason.reset();
        if (*picked > 0) session.message.reason = static_cast<core::DeclineReason>(*picked - 1);
        session.message_draft.clear();
    }
    column.skip(kGap);
}

// Others are interested: offered where it is true and said (C13).
void claim_picker(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    core::MessageRequest with = view.session.message;
    const bool claimed = !with.claims.empty();
    with.claims = {core::Claim::InDemand};
    if (!claimed && !core::compose(view.search, view.today, with)) return;
    if (const auto now =
            checkbox(ui, column, "in_demand", app::text("messages.in_demand"), claimed)) {
        app::Session& session = wishes.session_from(view);
        session.message.claims.clear();
        if (*now) session.message.claims = with.claims;
        session.message_draft.clear();
    }
    column.skip(kGap);
}

// To whom, where there is a choice of several.
void addressee_picker(Ui& ui, Column& column, const View& view, Wishes& wishes,
                      const std::optional<core::ContactId>& to) {
    const core::Opportunity* there =
        core::find_opportunity(view.search, view.session.message.opportunity);
    if (there == nullptr || there->contacts.size() < 2) return;
    std::vector<std::string> options;
    int chosen = -1;
    for (const core::Contact& contact : there->contacts) {
        if (to == contact.id) chosen = static_cast<int>(options.size());
        options.push_back(contact.name.empty() ? std::string(app::text("messages.someone"))
                                               : contact.name);
    }
    const auto picked = select(ui, column, "to", app::text("messages.to"), options, chosen);
    if (picked) {
        app::Session& session = wishes.session_from(view);
        session.message.contact = there->contacts[static_cast<std::size_t>(*picked)].id;
        session.message_draft.clear();
    }
    column.skip(kGap);
}

void contact_field(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::OpportunityId& id) {
    const core::Opportunity* to = core::find_opportunity(view.search, id);
    if (to == nullptr || to->contacts.size() > 1) return;  // several: picked from
    IdScope scope(id.text);
    FieldSpec spec;
    spec.label = app::text("messages.contact");
    spec.value =
        to->contacts.empty() ? std::string_view() : std::string_view(to->contacts.front().name);
    spec.hint = app::text("messages.contact_hint");
    const FieldOutcome out = text_field(ui, column, "contact", spec);
    if (out.typed) wishes.edit(app::SetContactName{id, *out.typed}, EditMode::Typing);
    if (out.committed) wishes.end_edit = true;
    column.skip(kGap);
}

void signature_field(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    FieldSpec spec;
    spec.label = app::text("messages.signature");
    spec.value = view.search.sign_as;
    const FieldOutcome out = text_field(ui, column, "signature", spec);
    if (out.typed) wishes.edit(app::SetSignature{*out.typed}, EditMode::Typing);
    if (out.committed) wishes.end_edit = true;
    column.skip(kGap);
}

void subject_and_text(Ui& ui, Column& column, const View& view, Wishes& wishes,
                      const Letter& letter) {
    if (!letter.message.subject.empty()) {  // a call has none
        paragraph(ui, column, "subject",
                  std::string(app::text("messages.subject")) + " " + letter.message.subject,
                  strong());
        column.skip(10);
    }
    FieldSpec text;
    text.label = app::text("messages.text");
    text.label_hidden = true;
    text.value = letter.body;
    text.kind = TextKind::Multiline;
    text.max_length = 8000;
    text.height = text_height(ui, letter.body, ui::body(), column.w - 24) + 40;
    const FieldOutcome out = text_field(ui, column, "text", text);
    if (out.typed) wishes.session_from(view).message_draft = *out.typed;
    column.skip(kGap);
}

void written(Ui& ui, Column& column, const View& view, Wishes& wishes,
             const core::Message& message) {
    const std::string& draft = view.session.message_draft;
    const Letter letter{message, draft.empty() ? message.body : draft, id_of("text"),
                        !draft.empty()};
    subject_and_text(ui, column, view, wishes, letter);
    message_actions(ui, column, view, wishes, letter);
    const core::SentMessage* sent = sent_now(view);
    if (sent != nullptr && is_about(*sent, view.session.message)) {
        column.skip(kGap);
        sent_now_part(ui, column, view, wishes, *sent);
    }
    message_findings(ui, column, view, wishes, letter);
    message_hints(ui, column, message);
}

// What was just sent stays in sight, also when nothing of the kind can be written any more.
void sent_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const core::SentMessage* sent = sent_now(view);
    if (sent == nullptr) return;
    {
        Card card(ui, column, "sent_card", Role::Region, app::text("messages.sent_now"));
        sent_now_part(ui, card.inner, view, wishes, *sent);
    }
    column.skip(kGap);
}

}  // namespace

void screen_messages(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("messages.title"),
                  app::text("messages.line"));
    const std::vector<Choice> all = choices(view);
    const int found = chosen_in(all, view.session.message);
    const core::SentMessage* sent = sent_now(view);
    const bool shown_below = sent != nullptr && found >= 0 && is_about(*sent, view.session.message);
    if (!shown_below) sent_card(ui, column, view, wishes);
    if (all.empty()) {
        Card card(ui, column, "empty", Role::Region, app::text("messages.title"));
        paragraph(ui, card.inner, "line", app::text("messages.empty"), muted(ui));
        return;
    }
    int chosen = found;
    core::MessageRequest request = view.session.message;
    if (chosen < 0) {
        chosen = 0;
        request = all.front().request;
        wishes.session_from(view).message = request;
    }
    {
        Card card(ui, column, "message", Role::Region, all[static_cast<std::size_t>(chosen)].words);
        Column& inner = card.inner;
        pickers(ui, inner, view, wishes, all, chosen);
        reason_picker(ui, inner, view, wishes);
        claim_picker(ui, inner, view, wishes);
        const core::Result<core::Message> message = core::compose(view.search, view.today, request);
        if (message) addressee_picker(ui, inner, view, wishes, message->to);
        contact_field(ui, inner, view, wishes, request.opportunity);
        signature_field(ui, inner, view, wishes);
        if (message) {
            written(ui, inner, view, wishes, *message);
        } else {
            TextStyle style = body();
            style.colour = ui.theme->risk;
            paragraph(ui, inner, "refused", app::error_text(message.error()), style);
        }
    }
    column.skip(kGap);
    sent_messages(ui, column, view, request.opportunity);
}

}  // namespace ui
