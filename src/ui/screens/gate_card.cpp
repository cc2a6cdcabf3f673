// The interview gate: what to do and why, what is worth asking there (C4), the checklist, what
// going is worth, and the message that fits. Whatever it says, the choice is the user's (A19).

#include "ui/screens/gate_card.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/gate_text.h"
#include "core/schedule/titles.h"
#include "ui/screens/links.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using core::GateKind;
using core::GateVerdict;

constexpr std::size_t kMostReasons = 3;  // of a kind, before a line that opens the rest

Pill pill_of(GateVerdict verdict) {
    switch (verdict) {
        case GateVerdict::Go:
            return Pill::Good;
        case GateVerdict::GoWithQuestions:
            return Pill::Caution;
        case GateVerdict::StepBack:
            break;
    }
    return Pill::Risk;
}

void headline(Ui& ui, Column& column, const View& view, const core::GateResult& gate) {
    paragraph(ui, column, "round", app::gate_round_text(gate, view.search, view.today, view.locale),
              muted(ui));
    column.skip(kSmallGap);
    pill(ui, column, "verdict", app::gate_verdict_text(gate.verdict), pill_of(gate.verdict));
    column.skip(kSmallGap);
    TextStyle style = strong();
    style.size = kLead;
    style.line_height = 1.3f;
    paragraph(ui, column, "headline", app::gate_headline(gate, view.search), style);
}

void reasons_of(Ui& ui, Column& column, const core::GateResult& gate, GateKind kind,
                const char* key) {
    std::vector<std::string> lines;
    for (const core::GateReason& reason : gate.reasons) {
        if (reason.kind == kind) lines.push_back(app::gate_reason_line(reason));
    }
    if (lines.empty()) return;
    column.skip(kGap);
    heading(ui, column, key, 3, app::text(key));
    IdScope scope(std::string(key) + "_lists");
    const auto list_of = [&](const char* name, std::size_t from, std::size_t to) {
        Container list(ui, name, Role::List, app::text(key));
        TextStyle style = body();
        style.role = Role::ListItem;
        for (std::size_t i = from; i < to; ++i) {
            column.skip(4);
            paragraph(ui, column, "reason_" + std::to_string(i), lines[i], style);
        }
    };
    list_of("first", 0, std::min(lines.size(), kMostReasons));
    if (lines.size() <= kMostReasons) return;
    column.skip(2);
    const std::string more =
        std::to_string(lines.size() - kMostReasons) + std::string(app::text("gate.more"));
    if (disclosure(ui, column, "more", more)) list_of("rest", kMostReasons, lines.size());
}

// Each doubt that nobody has answered yet, with the question it becomes (C4).
void questions(Ui& ui, Column& column, const core::GateResult& gate, OpportunityEdit& edit) {
    column.skip(kGap);
    heading(ui, column, "questions", 3, app::text("gate.questions"));
    column.skip(4);
    if (gate.questions.empty()) {
        paragraph(ui, column, "no_questions", app::text("gate.no_questions"), muted(ui));
        return;
    }
    edit.begin_part("questions");
    std::vector<core::Hesitation>& all = edit.changed.hesitations;
    const std::size_t noted = all.size();
    for (std::size_t i = 0; i < noted; ++i) {
        if (!all[i].answer.empty()) continue;
        IdScope scope("question_" + std::to_string(i));
        std::string label(app::text("gate.ask"));
        if (!all[i].text.empty()) label += ": " + all[i].text;
        edit.text(column, "question", label, all[i].question);
    }
    // A claim that turned out not to be so is a doubt as well, once it is noted as one.
    for (std::size_t i = 0; i < edit.changed.checks.size(); ++i) {
        const core::ClaimCheck& check = edit.changed.checks[i];
        const bool is_noted = std::any_of(
            all.begin(), all.end(),
            [&check](const core::Hesitation& each) { return each.text == check.claim; });
        if (check.state != core::CheckState::Contradicted || is_noted) continue;
        IdScope scope("claim_" + std::to_string(i));
        paragraph(ui, column, "claim",
                  std::string(app::text("claim_state.2")) + ": " + check.claim);
        column.skip(4);
        ButtonSpec spec;
        spec.description = check.claim;
        if (button(ui, column, "ask", app::text("gate.ask_about_it"), spec)) {
            all.push_back({check.claim, "", ""});
            edit.mark();
        }
        column.skip(kSmallGap);
    }
}

core::Ternary own_answer(const core::Opportunity& each, std::string_view item) {
    for (const core::GateAnswer& answer : each.gate) {
        if (answer.item == item) return answer.answer;
    }
    return core::Ternary::Unknown;
}

// An answer that says nothing is none, unless it carries a note.
void set_answer(core::Opportunity& each, std::string_view item, core::Ternary answer) {
    std::vector<core::GateAnswer>& all = each.gate;
    auto at = std::find_if(all.begin(), all.end(),
                           [item](const core::GateAnswer& one) { return one.item == item; });
    if (at == all.end()) at = all.insert(all.end(), {std::string(item), answer, ""});
    at->answer = answer;
    if (answer == core::Ternary::Unknown && at->note.empty()) all.erase(at);
}

void item_row(Ui& ui, Column& column, const View& view, const core::Opportunity& each,
              const core::GateItem& item, OpportunityEdit& edit) {
    const std::array<std::string_view, 3> options = {app::text("gate.yes"), app::text("gate.no"),
                                                     app::text("gate.not_known")};
    const core::Ternary own = own_answer(each, item.key);
    const std::string label =
        std::string(app::gate_question(item.key)) + " (" + std::string(item.rule) + ")";
    const std::string_view hint =
        own == core::Ternary::Unknown
            ? app::gate_known_text(core::gate_answer(view.search, each, item.key))
            : std::string_view();
    constexpr core::Ternary kAnswers[] = {core::Ternary::Yes, core::Ternary::No,
                                          core::Ternary::Unknown};
    const int chosen = own == core::Ternary::Yes ? 0 : own == core::Ternary::No ? 1 : 2;
    const auto picked = segments(ui, column, item.key, label, options, chosen, hint);
    if (picked) {
        edit.begin_part("gate");
        set_answer(edit.changed, item.key, kAnswers[*picked]);
        edit.mark();
    }
    column.skip(kGap);
}

void checklist(Ui& ui, Column& column, const View& view, const core::Opportunity& each,
               OpportunityEdit& edit) {
    column.skip(kGap);
    heading(ui, column, "checklist", 3, app::text("gate.checklist"));
    column.skip(2);
    paragraph(ui, column, "checklist_line", app::text("gate.checklist_line"), small_muted(ui));
    column.skip(4);
    for (const GateKind kind :
         {GateKind::HardStop, GateKind::ReasonToGo, GateKind::Hesitation, GateKind::Context}) {
        int known = 0, all = 0;
        for (const core::GateItem& item : core::gate_items()) {
            if (item.kind != kind) continue;
            ++all;
            if (core::gate_answer(view.search, each, item.key) != core::Ternary::Unknown) ++known;
        }
        const std::string key = "group_" + std::to_string(static_cast<int>(kind));
        if (!disclosure(ui, column, key, app::gate_group_text(kind, known, all))) continue;
        column.skip(kSmallGap);
        for (const core::GateItem& item : core::gate_items()) {
            if (item.kind == kind) item_row(ui, column, view, each, item, edit);
        }
    }
}

void worth_row(Ui& ui, Column& column, const char* key, const std::string& figure, bool total) {
    Container row(ui, key, Role::Row, {});
    TextStyle name = total ? strong() : body();
    TextStyle number = name;
    number.role = Role::Cell;
    number.align = Align::Right;
    name.role = Role::RowHeader;
    const float width = std::min(text_width(ui, figure, number) + 2, column.w * 0.55f);
    Column left{column.x, column.y, column.w - width - 12};
    Column right{column.x + column.w - width, column.y, width};
    paragraph(ui, left, "name", app::text(key), name);
    paragraph(ui, right, "figure", figure, number);
    column.y = std::max(left.y, right.y) + 4;
}

void worth(Ui& ui, Column& column, const View& view, const core::GateResult& gate) {
    column.skip(kSmallGap);
    if (!disclosure(ui, column, "worth", app::text("gate.worth"))) return;
    column.skip(4);
    const core::Answer& answer = *view.answer;
    const auto figure = [&](double value) {
        return app::gate_worth_text(value, answer, view.search, view.locale);
    };
    const bool pay = answer.unit == core::WorthBasis::YearlyPay;
    paragraph(ui, column, "unit", app::text(pay ? "decide.unit_pay" : "decide.unit_points"),
              small_muted(ui));
    column.skip(kSmallGap);
    {
        Container table(ui, "worth_table", Role::Table, app::text("gate.worth"));
        const core::GateValue& value = gate.value;
        if (value.going) {
            worth_row(ui, column, "gate.worth_job", figure(value.going->job), false);
            worth_row(ui, column, "gate.worth_leverage", figure(value.going->leverage), false);
        }
        worth_row(ui, column, "gate.worth_practice", figure(value.practice), false);
        worth_row(ui, column, "gate.worth_contact", figure(value.contact), false);
        worth_row(ui, column, "gate.worth_time", figure(-value.time_cost), false);
        if (value.going) worth_row(ui, column, "gate.worth_total", figure(value.total), true);
    }
    column.skip(4);
    if (!gate.value.going) {
        const char* key = view.updating ? "gate.worth_later" : "gate.worth_unknown";
        paragraph(ui, column, "worth_open", app::text(key), muted(ui));
        column.skip(4);
    }
    paragraph(ui, column, "worth_line", app::text("gate.worth_line"), small_muted(ui));
}

void gut_line(Ui& ui, Column& column, const View& view, Wishes& wishes,
              const core::GateResult& gate) {
    const std::string words = app::gate_gut_text(gate, view.today, view.locale);
    if (words.empty()) return;
    column.skip(kGap);
    paragraph(ui, column, "gut", words);
    column.skip(kSmallGap);
    if (button(ui, column, "rate", app::text("gate.rate_gut"))) {
        app::Session& session = wishes.session_from(view);
        session.compared = gate.opportunity;
        session.screen = app::Screen::Compare;
    }
}

void message_button(ButtonRow& row, const View& view, Wishes& wishes, const core::GateResult& gate,
                    core::Situation situation, const char* key, ButtonKind kind) {
    const auto request = message_now(view, gate.opportunity, situation);
    if (!request) return;
    ButtonSpec spec;
    spec.kind = kind;
    if (row.add(key, app::text(key), spec)) open_message(view, wishes, *request);
}

// What to do about it: a no is written, a yes is noted; either is open whatever the gate says.
void ways(Ui& ui, Column& column, const View& view, Wishes& wishes, const core::GateResult& gate,
          OpportunityEdit& edit) {
    const bool back = gate.verdict == GateVerdict::StepBack;
    column.skip(kGap);
    const std::string manners = app::gate_manners_text(gate, view.search);
    if (!manners.empty()) {
        paragraph(ui, column, "manners", manners);
        column.skip(kSmallGap);
    }
    ButtonRow row(ui, column);
    const ButtonKind no = back ? ButtonKind::Primary : ButtonKind::Quiet;
    const auto write_no = [&] {
        // One of them applies: before a first interview, or after one.
        message_button(row, view, wishes, gate, core::Situation::CancelInterview, "gate.cancel",
                       no);
        message_button(row, view, wishes, gate, core::Situation::DeclineInterview, "gate.decline",
                       no);
    };
    if (back) write_no();
    if (!gate.confirmed) {
        ButtonSpec spec;
        spec.kind = back ? ButtonKind::Secondary : ButtonKind::Primary;
        if (row.add("confirm", app::text("gate.said_yes"), spec)) {
            edit.begin_part("rounds");
            for (core::Round& round : edit.changed.rounds) {
                if (round.id == gate.round) round.state = core::RoundState::Confirmed;
            }
            edit.mark();
        }
    }
    message_button(row, view, wishes, gate, core::Situation::AnotherDay, "gate.another_day",
                   ButtonKind::Secondary);
    if (!back) write_no();
}

}  // namespace

const core::GateResult* gate_of(const View& view, const core::OpportunityId& id) {
    if (!view.answer) return nullptr;
    for (const core::GateResult& gate : view.answer->gates) {
        if (gate.opportunity == id) return &gate;
    }
    return nullptr;
}

void gate_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
               const core::Opportunity& each, const core::GateResult& gate, OpportunityEdit& edit) {
    Card card(ui, column, "gate", Role::Region, app::text("gate.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("gate.title"));
    inner.skip(4);
    headline(ui, inner, view, gate);
    reasons_of(ui, inner, gate, GateKind::HardStop, "gate.stops");
    reasons_of(ui, inner, gate, GateKind::ReasonToGo, "gate.reasons");
    reasons_of(ui, inner, gate, GateKind::Hesitation, "gate.hesitations");
    ways(ui, inner, view, wishes, gate, edit);
    gut_line(ui, inner, view, wishes, gate);
    questions(ui, inner, gate, edit);
    checklist(ui, inner, view, each, edit);
    worth(ui, inner, view, gate);
}

bool waits_for_answer(const View& view) {
    return view.answer && std::any_of(view.answer->gates.begin(), view.answer->gates.end(),
                                      [](const core::GateResult& gate) { return !gate.confirmed; });
}

void invitations_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const std::string_view name = app::text("today.invitations");
    Card card(ui, column, "invitations", Role::Region, name);
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, name);
    inner.skip(12);
    Container list(ui, "list", Role::List, name);
    bool first = true;
    for (const core::GateResult& gate : view.answer->gates) {
        if (gate.confirmed) continue;
        if (!first) {
            inner.skip(12);
            rule(ui, inner);
            inner.skip(12);
        }
        first = false;
        Container row(ui, gate.opportunity.text, Role::ListItem, {});
        const std::string title = core::invitation_title(view.search, gate.opportunity);
        paragraph(ui, inner, "title", title, strong());
        inner.skip(2);
        paragraph(ui, inner, "when",
                  app::gate_round_text(gate, view.search, view.today, view.locale),
                  small_muted(ui));
        inner.skip(2);
        paragraph(ui, inner, "says", app::gate_headline(gate, view.search));
        inner.skip(8);
        ButtonSpec spec;
        spec.description = title;
        if (button(ui, inner, "gate", app::text("today.gate"), spec)) {
            open_opportunity(view, wishes, gate.opportunity);
        }
    }
}

}  // namespace ui
