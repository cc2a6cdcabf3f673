#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/compose/lint.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
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

// What reads badly or is missing, as it is typed, each with a way to put it right.
void findings(Ui& ui, Column& column, const View& view, Wishes& wishes,
              const core::Message& message) {
    constexpr std::size_t kMostQuoted = 80;  // bytes
    const std::string& draft = view.session.message_draft;
    const std::string& body = draft.empty() ? message.body : draft;
    const auto all = core::lint(body, view.session.message, view.search, view.today);
    if (all.empty()) return;
    column.skip(kLargeGap);
    heading(ui, column, "lint", 2, app::text("messages.lint"));
    column.skip(6);
    int number = 0;
    for (const core::Finding& each : all) {
        IdScope scope("finding" + std::to_string(++number));
        const bool adds = each.begin == each.end;
        std::string words(app::text("lint." + std::string(core::lint_word(each.kind))));
        if (!adds && each.end - each.begin <= kMostQuoted) {
            words += " \"" + body.substr(each.begin, each.end - each.begin) + "\"";
        }
        paragraph(ui, column, "words", words);
        column.skip(6);
        if (adds && each.fix.empty()) continue;
        std::string offer(app::text(adds ? "lint.add" : "lint.replace"));
        offer = each.fix.empty() ? std::string(app::text("lint.take_out")) : offer + " " + each.fix;
        if (each.kind == core::LintKind::TooLong) continue;  // what to cut is the writer's choice
        paragraph(ui, column, "offer", offer, muted(ui));
        column.skip(6);
        if (button(ui, column, "fix", app::text("lint.apply"))) {
            wishes.session_from(view).message_draft = core::with_fix(body, each);
            ui.buffers.erase(id_of("text"));
        }
        column.skip(kGap);
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
    reason_picker(ui, inner, view, wishes);
    const core::Result<core::Message> message = core::compose(view.search, view.today, request);
    if (message) addressee_picker(ui, inner, view, wishes, message->to);
    contact_field(ui, inner, view, wishes, request.opportunity);
    signature_field(ui, inner, view, wishes);
    if (!message) {
        TextStyle style = body();
        style.colour = ui.theme->risk;
        paragraph(ui, inner, "refused", app::error_text(message.error()), style);
        return;
    }
    letter(ui, inner, view, wishes, *message);
    findings(ui, inner, view, wishes, *message);
    hints(ui, inner, *message);
}

}  // namespace ui
