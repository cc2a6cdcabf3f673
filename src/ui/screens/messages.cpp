#include <array>
#include <vector>

#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// One message that the facts allow: an offer in hand can be answered, a pending one told of it.
struct Choice {
    core::MessageRequest request;
    std::string words;
};

std::vector<Choice> choices(const View& view) {
    std::vector<Choice> all;
    bool holds_offer = false;
    for (const core::Opportunity& each : view.search.opportunities) {
        holds_offer = holds_offer || core::has_offer(each);
    }
    const auto add = [&](core::Situation situation, const core::Opportunity& each,
                         const char* key) {
        core::MessageRequest request;
        request.situation = situation;
        request.opportunity = each.id;
        request.tone = view.session.message.tone;
        request.extra_days = 4;
        if (view.answer) {
            for (const core::ActionLine& line : view.answer->actions) {
                const bool asks =
                    line.action == core::Action::AskForTime && line.opportunity == each.id;
                if (asks) request.extra_days = line.extra_days;
            }
        }
        all.push_back(
            {request, std::string(app::text(key)) + " " + app::company_name(view.search, each.id)});
    };
    for (const core::Opportunity& each : view.search.opportunities) {
        if (core::has_offer(each)) {
            add(core::Situation::AskForTime, each, "messages.ask_for_time");
            add(core::Situation::DeclineOffer, each, "messages.decline");
        } else if (core::is_open(each) && holds_offer) {
            add(core::Situation::TellFavourite, each, "messages.tell");
        }
    }
    return all;
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
}

void contact_field(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::OpportunityId& id) {
    const core::Opportunity* to = core::find_opportunity(view.search, id);
    if (to == nullptr) return;
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

void letter(Ui& ui, Column& column, const View& view, Wishes& wishes,
            const core::Message& message) {
    const bool edited = !view.session.message_draft.empty();
    const std::string& body = edited ? view.session.message_draft : message.body;
    const std::string subject_line =
        std::string(app::text("messages.subject")) + " " + message.subject;
    paragraph(ui, column, "subject", subject_line, strong());
    column.skip(10);
    FieldSpec text;
    text.label = app::text("messages.text");
    text.label_hidden = true;
    text.value = body;
    text.kind = TextKind::Multiline;
    text.max_length = 8000;
    text.height = text_height(ui, body, ui::body(), column.w - 24) + 40;
    const FieldOutcome out = text_field(ui, column, "text", text);
    if (out.typed) wishes.session_from(view).message_draft = *out.typed;
    column.skip(kGap);
    ButtonRow row(ui, column);
    ButtonSpec primary;
    primary.kind = ButtonKind::Primary;
    if (row.add("copy", app::text("messages.copy"), primary)) {
        wishes.copy_text = body;
        wishes.copied_notice = std::string(app::text("messages.copied"));
    }
    if (row.add("copy_subject", app::text("messages.copy_subject"))) {
        wishes.copy_text = message.subject;
        wishes.copied_notice = std::string(app::text("notice.copied_subject"));
    }
    if (edited && row.add("restore", app::text("messages.reset"))) {
        wishes.session_from(view).message_draft.clear();
        ui.buffers.erase(id_of("text"));
    }
}

void hints(Ui& ui, Column& column, const core::Message& message) {
    if (message.hints.empty()) return;
    column.skip(kLargeGap);
    heading(ui, column, "hints", 2, app::text("messages.hints"));
    column.skip(6);
    for (const std::string& hint : message.hints) {
        paragraph(ui, column, hint, app::text("hint." + hint), muted(ui));
        column.skip(6);
    }
}

}  // namespace

void screen_messages(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("messages.title"),
                  app::text("messages.line"));
    const std::vector<Choice> all = choices(view);
    if (all.empty()) {
        Card card(ui, column, "empty", Role::Region, app::text("messages.title"));
        paragraph(ui, card.inner, "line", app::text("messages.empty"), muted(ui));
        return;
    }
    int chosen = chosen_in(all, view.session.message);
    core::MessageRequest request = view.session.message;
    if (chosen < 0) {
        chosen = 0;
        request = all.front().request;
        wishes.session_from(view).message = request;
    }
    Card card(ui, column, "message", Role::Region, all[static_cast<std::size_t>(chosen)].words);
    Column& inner = card.inner;
    pickers(ui, inner, view, wishes, all, chosen);
    contact_field(ui, inner, view, wishes, request.opportunity);
    signature_field(ui, inner, view, wishes);
    const core::Result<core::Message> message = core::compose(view.search, view.today, request);
    if (!message) {
        TextStyle style = body();
        style.colour = ui.theme->risk;
        paragraph(ui, inner, "refused", app::error_text(message.error()), style);
        return;
    }
    letter(ui, inner, view, wishes, *message);
    hints(ui, inner, *message);
}

}  // namespace ui
