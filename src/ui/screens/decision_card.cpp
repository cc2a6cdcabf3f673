// "I decided ...": the person's own choice is kept, whatever the advice (A19), with a rehearsal
// before waiting (B6). What was recorded today stands on top, with what is left to do.

#include <algorithm>
#include <string>
#include <vector>

#include "app/decided.h"
#include "app/journal_text.h"
#include "ui/screens/links.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostToday = 5;

// The words of the command that carries it out.
std::string_view deed_words(const app::Command& command) {
    if (std::holds_alternative<app::AcceptOffer>(command.any())) {
        return app::text("decided.mark_accepted");
    }
    const auto* closes = std::get_if<app::CloseOpportunity>(&command.any());
    const bool withdraws = closes != nullptr && closes->outcome == core::Outcome::Withdrawn;
    return app::text(withdraws ? "decided.mark_withdrawn" : "decided.mark_declined");
}

// The next step of one decision: what carries it out, and the message it needs.
void next_steps(ButtonRow& row, const View& view, Wishes& wishes,
                const core::DecisionRecord& decision) {
    ButtonSpec primary;
    primary.kind = ButtonKind::Primary;
    if (const auto deed = app::carries_out(decision, view.search, view.today)) {
        const std::string words = std::string(deed_words(*deed)) + " " +
                                  app::company_name(view.search, *decision.opportunity);
        if (row.add("carry_out", words, primary)) wishes.edit(*deed);
        primary.kind = ButtonKind::Secondary;
    }
    const core::ActionLine* line = view.answer ? app::line_of(decision, *view.answer) : nullptr;
    const auto request = line != nullptr ? message_for(*line) : std::nullopt;
    if (!request) return;
    const std::string words = std::string(app::text("decide.write_to")) + " " +
                              app::company_name(view.search, request->opportunity);
    if (row.add("write", words, primary)) open_message(view, wishes, *request);
}

void recorded(Ui& ui, Column& column, const View& view, Wishes& wishes,
              const std::vector<std::size_t>& today) {
    Container list(ui, "recorded", Role::Group, app::text("decided.kept"));
    for (std::size_t i = 0; i < std::min(today.size(), kMostToday); ++i) {
        const core::DecisionRecord& decision = view.search.decisions[today[i]];
        IdScope scope(decision.id.text);
        paragraph(ui, column, "kept",
                  std::string(app::text("decided.kept")) + " " +
                      app::decision_text(decision, view.search) + ".",
                  i == 0 ? strong() : body());
        column.skip(4);
        const std::string advised = app::advised_text(decision);
        if (!advised.empty()) paragraph(ui, column, "advised", advised, muted(ui));
        column.skip(kSmallGap);
        if (i > 0) continue;
        ButtonRow row(ui, column);
        next_steps(row, view, wishes, decision);
        if (view.undo_label == app::command_label(app::RecordDecision{}) &&
            row.add("take_back", app::text("edit.undo"))) {
            wishes.undo = true;
        }
        if (row.add("journal", app::text("decided.to_journal"))) {
            wishes.go_to(view, app::Screen::Journal);
        }
    }
}

// A slider that says nothing until it is moved.
void feeling(Ui& ui, Column& column, std::string_view key, std::string_view question,
             std::string_view odds, const View& view, Wishes& wishes,
             std::optional<int> app::DecisionDraft::*field) {
    const std::optional<int> given = view.session.decision.*field;
    const std::string words = given ? std::to_string(*given) + std::string(app::text("gut.of_ten"))
                                    : std::string(app::text("decided.unsaid"));
    SliderSpec spec;
    spec.label = question;
    spec.value_words = words;
    spec.value = given.value_or(core::kMaxFeeling / 2);
    spec.high = core::kMaxFeeling;
    spec.unset = !given;
    spec.hint = odds;
    const SliderOutcome out = slider(ui, column, key, spec);
    const std::optional<double> now = out.commit ? out.commit : out.preview;
    if (now) wishes.session_from(view).decision.*field = static_cast<int>(*now);
    column.skip(kSmallGap);
}

void rehearsal_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
                    const app::Rehearsal& tried) {
    Container group(ui, "regret", Role::Group, app::text("decided.regret"));
    heading(ui, column, "heading", 3, app::text("decided.regret"));
    column.skip(kSmallGap);
    const app::RegretQuestions ask =
        app::regret_questions(app::company_name(view.search, tried.hope), tried.chance);
    feeling(ui, column, "waiting", ask.waiting, ask.waiting_odds, view, wishes,
            &app::DecisionDraft::regret_waiting);
    feeling(ui, column, "accepting", ask.accepting, ask.accepting_odds, view, wishes,
            &app::DecisionDraft::regret_accepting);
    column.skip(kSmallGap);
}

void sure_slider(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const std::optional<int> sure = view.session.decision.sure;
    const std::string words =
        sure ? app::percent_text(*sure / 100.0) : std::string(app::text("decided.unsaid"));
    SliderSpec spec;
    spec.label = app::text("decided.sure");
    spec.value_words = words;
    spec.value = sure.value_or(core::kMaxSure / 2);
    spec.step = 5;
    spec.unset = !sure;
    const SliderOutcome out = slider(ui, column, "sure", spec);
    const std::optional<double> now = out.commit ? out.commit : out.preview;
    if (now) wishes.session_from(view).decision.sure = static_cast<int>(*now);
}

void form(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const std::vector<app::DecisionOption> options =
        app::decision_options(*view.answer, view.search);
    const std::size_t chosen = app::chosen_option(options, view.session.decision);
    std::vector<std::string> words;
    for (const app::DecisionOption& option : options)
        words.push_back(option.text);
    if (const auto now = select(ui, column, "what", app::text("decided.what"), words,
                                static_cast<int>(chosen))) {
        const app::DecisionOption& option = options[static_cast<std::size_t>(*now)];
        app::DecisionDraft& draft = wishes.session_from(view).decision;
        draft.chosen = option.word;
        draft.opportunity = option.opportunity.value_or(core::OpportunityId{});
    }
    column.skip(kGap);
    if (const auto tried = app::rehearsal(view.search, *view.answer, options[chosen])) {
        rehearsal_part(ui, column, view, wishes, *tried);
    }
    FieldSpec why;
    why.label = app::text("decided.reasons");
    why.value = view.session.decision.reasons;
    why.hint = app::text("decided.reasons_hint");
    const FieldOutcome out = text_field(ui, column, "reasons", why);
    if (out.typed) wishes.session_from(view).decision.reasons = *out.typed;
    column.skip(kGap);
    sure_slider(ui, column, view, wishes);
    column.skip(kGap);
    if (!button(ui, column, "record", app::text("decided.record"))) return;
    // As the fields have it in this very frame.
    const app::DecisionDraft draft = wishes.session_from(view).decision;
    wishes.edit(app::decision_of(view.search, *view.answer, draft));
    wishes.session_from(view).decision = {};
    ui.buffers.erase(id_of("reasons"));
}

}  // namespace

void decision_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const bool can_choose = view.answer && !view.answer->actions.empty();
    const std::vector<std::size_t> today = app::decided_on(view.search, view.today);
    if (!can_choose && today.empty()) return;
    column.skip(kGap);
    Card card(ui, column, "decision", Role::Region, app::text("decided.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decided.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("decided.line"), muted(ui));
    inner.skip(kGap);
    if (!today.empty()) recorded(ui, inner, view, wishes, today);
    if (!can_choose) return;
    if (!today.empty()) {
        inner.skip(kSmallGap);
        if (!disclosure(ui, inner, "again", app::text("decided.again"))) return;
        inner.skip(kSmallGap);
    }
    // As wide as one reads: a line of a thousand pixels is no question.
    Column narrow{inner.x, inner.y, std::min(inner.w, 600 * ui.scale)};
    form(ui, narrow, view, wishes);
    inner.y = narrow.y;
}

}  // namespace ui
