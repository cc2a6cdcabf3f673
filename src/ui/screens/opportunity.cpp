// Everything about one opportunity: where it stands, the offer, the waiting, and what to settle.
// Rounds and people are in screens/opportunity_people.

#include <array>
#include <cmath>
#include <vector>

#include "ui/screens/fields.h"
#include "ui/screens/gate_card.h"
#include "ui/screens/opportunity_edit.h"
#include "ui/screens/opportunity_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kBetween = 16;

void standing_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::Opportunity& each, OpportunityEdit& edit) {
    Card card(ui, column, "facts", Role::Group, app::text("opportunity.facts"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("opportunity.facts"));
    inner.skip(kBetween);
    edit.begin_part("facts");
    company_and_role(ui, inner, wishes, each);
    worth_field(ui, inner, view, wishes, each);
    std::vector<std::string> stages;
    for (int i = 0; i <= static_cast<int>(core::Stage::Accepted); ++i) {
        stages.push_back(app::stage_text(static_cast<core::Stage>(i)));
    }
    if (core::is_open(each)) {
        const auto stage = select(ui, inner, "stage", app::text("field.stage"), stages,
                                  static_cast<int>(each.stage), app::text("field.stage_hint"));
        if (stage) {
            wishes.edit(app::SetStage{each.id, static_cast<core::Stage>(*stage), view.today});
        }
        inner.skip(kBetween);
        edit.date(inner, "since", app::text("opportunity.since"), edit.changed.stage_since);
    }
    const std::vector<std::string> standings = option_words("standing.", 5);
    edit.choose_word(inner, "standing", app::text("opportunity.standing"), standings,
                     edit.changed.standing);
    const bool is_favourite = view.search.favourite == each.id;
    if (const auto now = checkbox(ui, inner, "favourite", app::text("opportunity.favourite"),
                                  is_favourite, app::text("opportunity.favourite_hint"))) {
        wishes.edit(app::SetFavourite{*now ? std::optional(each.id) : std::nullopt});
    }
    inner.skip(kSmallGap);
    edit.check(inner, "restructuring", app::text("opportunity.restructuring"),
               edit.changed.restructuring, app::text("opportunity.restructuring_hint"));
    edit.check(inner, "seen", app::text("opportunity.seen"), edit.changed.seen_in_person);
}

void offer_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::Opportunity& each, OpportunityEdit& edit) {
    Card card(ui, column, "offer", Role::Group, app::text("opportunity.offer"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("opportunity.offer"));
    inner.skip(kBetween);
    edit.begin_part("offer");
    edit.date(inner, "deadline", app::text("field.deadline"), edit.changed.offer->deadline);
    edit.date(inner, "received", app::text("opportunity.received"), edit.changed.offer->received);
    edit.check(inner, "improved", app::text("opportunity.improved"), edit.changed.offer->improved);
    for (const core::Request& request : each.offer->requests) {
        const bool time = request.kind == core::RequestKind::Time;
        paragraph(
            ui, inner, "request_" + core::format_date(request.date),
            std::string(app::text(time ? "opportunity.asked_time" : "opportunity.asked_terms")) +
                " " + app::date_text(request.date, view.today, view.locale) + ".",
            muted(ui));
        inner.skip(4);
    }
    ButtonRow row(ui, inner);
    if (row.add("ask_time", app::text("opportunity.note_time"))) {
        wishes.edit(app::AddRequest{each.id, {view.today, core::RequestKind::Time}});
    }
    if (row.add("ask_terms", app::text("opportunity.note_terms"))) {
        wishes.edit(app::AddRequest{each.id, {view.today, core::RequestKind::Terms}});
    }
}

void waiting_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
                  const core::Opportunity& each, OpportunityEdit& edit) {
    Card card(ui, column, "waiting", Role::Group, app::text("opportunity.waiting"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("opportunity.waiting"));
    inner.skip(kBetween);
    edit.begin_part("waiting");
    chance_slider(ui, inner, view, wishes, each, Marks::BreakEvens);
    inner.skip(kBetween);
    edit.date(inner, "expected", app::text("field.answer_expected"), edit.changed.answer_expected,
              app::text("field.answer_expected_hint"));
    waiting_curve(ui, inner, view, each);
}

void end_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
              const core::Opportunity& each, OpportunityEdit& edit) {
    Card card(ui, column, "end", Role::Group, app::text("opportunity.end"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("opportunity.end"));
    inner.skip(kBetween);
    edit.begin_part("end");
    std::vector<std::string> options = {std::string(app::text("opportunity.still_open"))};
    for (int i = 0; i < 8; ++i) {
        options.push_back(app::outcome_text(static_cast<core::Outcome>(i)));
    }
    const int now = each.outcome ? static_cast<int>(*each.outcome) + 1 : 0;
    int option = now;
    edit.choose(inner, "outcome", app::text("opportunity.outcome"), options, option,
                app::text("opportunity.outcome_hint"));
    if (option != now) {
        core::Opportunity& changed = edit.changed;
        changed.outcome.reset();
        if (option == 0) {
            changed.stage = changed.offer ? core::Stage::Offer : core::Stage::Applied;
            changed.closed_on.reset();
        } else {
            changed.stage = core::Stage::Closed;
            changed.outcome = static_cast<core::Outcome>(option - 1);
            changed.closed_on = view.today;
        }
    }
    if (each.outcome) {
        edit.date(inner, "closed_on", app::text("opportunity.closed_on"), edit.changed.closed_on);
    }
    edit.text(inner, "reason", app::text("opportunity.decline_reason"), edit.changed.decline_reason,
              TextKind::Plain, app::text("opportunity.decline_reason_hint"));
    ButtonSpec spec;
    spec.description = app::text("opportunity.remove_hint");
    if (button(ui, inner, "remove", app::text("opportunity.remove"), spec)) {
        wishes.edit(app::RemoveOpportunity{each.id});
        wishes.session_from(view).opportunity = {};
    }
}

void notes_part(Ui& ui, Column& column, OpportunityEdit& edit) {
    Card card(ui, column, "notes", Role::Group, app::text("opportunity.notes"));
    Column& inner = card.inner;
    edit.begin_part("notes");
    edit.text(inner, "text", app::text("opportunity.notes"), edit.changed.notes,
              TextKind::Multiline);
}

void left_cards(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::Opportunity& each, OpportunityEdit& edit) {
    const core::GateResult* gate = gate_of(view, each.id);
    if (gate != nullptr && core::is_open(each)) {
        gate_card(ui, column, view, wishes, each, *gate, edit);
        column.skip(kGap);
    }
    standing_card(ui, column, view, wishes, each, edit);
    column.skip(kGap);
    if (each.offer) {
        offer_part(ui, column, view, wishes, each, edit);
        column.skip(kGap);
    }
    if (core::is_open(each) && !core::has_offer(each)) {
        waiting_part(ui, column, view, wishes, each, edit);
        column.skip(kGap);
    }
    notes_part(ui, column, edit);
    column.skip(kGap);
}

void right_cards(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const core::Opportunity& each, OpportunityEdit& edit) {
    rounds_part(ui, column, view, edit);
    column.skip(kGap);
    people_part(ui, column, edit);
    column.skip(kGap);
    questions_part(ui, column, edit);
    column.skip(kGap);
    claims_part(ui, column, edit);
    column.skip(kGap);
    if (sent_messages(ui, column, view, each.id)) column.skip(kGap);
    end_part(ui, column, view, wishes, each, edit);
    column.skip(kGap);
}

}  // namespace

void opportunity_detail(Ui& ui, Column& column, const View& view, Wishes& wishes,
                        const core::Opportunity& each) {
    IdScope scope(each.id.text);
    ButtonSpec quiet;
    quiet.kind = ButtonKind::Quiet;
    if (button(ui, column, "back", app::text("opportunity.back"), quiet)) {
        wishes.session_from(view).opportunity = {};
    }
    column.skip(kSmallGap);
    screen_header(ui, column, view, wishes, app::company_name_at_start(view.search, each.id),
                  each.role);
    OpportunityEdit edit(ui, view, wishes, each);
    if (column.w < 760 * std::min(ui.scale, 1.3f)) {
        left_cards(ui, column, view, wishes, each, edit);
        right_cards(ui, column, view, wishes, each, edit);
        return;
    }
    const float width = std::round((column.w - kGap) * 0.5f);
    Column left{column.x, column.y, width};
    Column right{column.x + width + kGap, column.y, column.w - width - kGap};
    left_cards(ui, left, view, wishes, each, edit);
    right_cards(ui, right, view, wishes, each, edit);
    column.y = std::max(left.y, right.y);
}

}  // namespace ui
