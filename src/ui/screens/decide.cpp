#include <algorithm>
#include <cmath>

#include "app/doubt_text.h"
#include "ui/screens/decide_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/action_bars.h"
#include "ui/widgets/card.h"
#include "ui/widgets/deadline_strip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tornado.h"

namespace ui {

namespace {

void actions_card(Ui& ui, Column& column, const View& view) {
    Card card(ui, column, "actions", Role::Region, app::text("decide.actions"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.actions"));
    inner.skip(2);
    const bool pay = view.answer->unit == core::WorthBasis::YearlyPay;
    paragraph(ui, inner, "unit", app::text(pay ? "decide.unit_pay" : "decide.unit_points"),
              small_muted(ui));
    inner.skip(10);
    action_bars(ui, inner, *view.answer, view.search, view.locale);
    inner.skip(10);
    paragraph(ui, inner, "legend", app::text("decide.legend"), small_muted(ui));
}

const core::Opportunity* favourite_in(const View& view) {
    for (const core::BreakEven& each : view.answer->break_evens) {
        if (each.input != core::BreakEven::Input::ChanceOfOffer) continue;
        return core::find_opportunity(view.search, each.opportunity);
    }
    return nullptr;
}

void change_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "change", Role::Region, app::text("decide.change"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.change"));
    inner.skip(14);
    if (const core::Opportunity* favourite = favourite_in(view)) {
        IdScope scope(favourite->id.text);
        chance_slider(ui, inner, view, wishes, *favourite, Marks::BreakEvens);
        inner.skip(10);
    }
    bool first = true;
    int index = 0;
    for (const core::BreakEven& each : view.answer->break_evens) {
        const std::string words =
            app::break_even_text(each, *view.answer, view.search, view.locale);
        if (!first) {
            rule(ui, inner);
            inner.skip(10);
        }
        TextStyle style = first ? body() : muted(ui);
        if (!first && view.updating) style.colour = with_alpha(ui.theme->muted, 0.5f);
        paragraph(ui, inner, "break_even_" + std::to_string(index++), words, style);
        inner.skip(10);
        first = false;
    }
    if (first) paragraph(ui, inner, "none", app::text("decide.nothing_changes"), muted(ui));
}

void plan_box(Ui& ui, Column& column, std::string_view key, std::string_view words, bool lead) {
    CardStyle style;
    style.padding = 12;
    if (lead) style.edge = ui.theme->accent;
    {
        Card card(ui, column, key, Role::ListItem, {}, style);
        paragraph(ui, card.inner, "words", words, lead ? strong() : body());
    }
    column.skip(kSmallGap);
}

// The plan stays readable: nine boxes at most, the quiet path first.
constexpr std::size_t kMostBoxes = 9;

void plan_card(Ui& ui, Column& column, const View& view) {
    Card card(ui, column, "plan", Role::Region, app::text("decide.plan"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.plan"));
    inner.skip(2);
    paragraph(ui, inner, "quiet", app::text("decide.plan_line"), small_muted(ui));
    inner.skip(12);
    Container list(ui, "steps", Role::List, app::text("decide.plan"));
    const core::Answer& answer = *view.answer;
    std::size_t index = 0;
    for (const core::PlanStep& step : answer.plan) {
        if (index == kMostBoxes) break;
        plan_box(ui, inner, "step_" + std::to_string(index),
                 app::plan_step_text(step, answer, view.search, view.locale), index == 0);
        ++index;
    }
}

void branches_card(Ui& ui, Column& column, const View& view) {
    const core::Answer& answer = *view.answer;
    if (answer.branches.empty() || answer.plan.size() >= kMostBoxes) return;
    Card card(ui, column, "branches", Role::Region, app::text("decide.branches"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.branches"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("decide.branches_line"), small_muted(ui));
    inner.skip(12);
    Container list(ui, "events", Role::List, app::text("decide.branches"));
    const std::size_t room = kMostBoxes - answer.plan.size();
    for (std::size_t i = 0; i < std::min(room, answer.branches.size()); ++i) {
        plan_box(ui, inner, "branch_" + std::to_string(i),
                 app::plan_branch_text(answer.branches[i], view.search), false);
    }
}

void strip_card(Ui& ui, Column& column, const View& view) {
    Card card(ui, column, "strip", Role::Region, app::text("decide.strip"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.strip"));
    inner.skip(2);
    paragraph(ui, inner, "today",
              std::string(app::text("decide.today_is")) + " " +
                  app::date_text(view.today, view.today, view.locale) + ".",
              small_muted(ui));
    inner.skip(14);
    deadline_strip(ui, inner, *view.answer, view.search, view.locale);
}

// How far to trust it, what would turn it, what to find out. It fills in after the verdict.
void doubt_card(Ui& ui, Column& column, const View& view) {
    const core::Answer& answer = *view.answer;
    if (!answer.robust) return;
    Card card(ui, column, "doubt", Role::Region, app::text("decide.doubt"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.doubt"));
    inner.skip(8);
    paragraph(ui, inner, "share", app::acceptability_text(answer, view.search));
    int index = 0;
    for (const core::CounterAdvice& advice : answer.counter_advice) {
        if (index == 2) break;
        inner.skip(8);
        paragraph(ui, inner, "counter_" + std::to_string(index++),
                  app::counter_advice_text(advice, answer, view.search, view.locale), muted(ui));
    }
    if (!answer.next_questions.empty()) {
        inner.skip(10);
        rule(ui, inner);
        inner.skip(10);
        paragraph(ui, inner, "question",
                  app::next_question_text(answer.next_questions.front(), answer, view.search,
                                          view.locale));
    }
}

void drivers_card(Ui& ui, Column& column, const View& view) {
    const core::Answer& answer = *view.answer;
    if (answer.drivers.empty()) return;
    Card card(ui, column, "moves", Role::Region, app::text("decide.doubt_drivers"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.doubt_drivers"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("decide.doubt_drivers_line"), small_muted(ui));
    inner.skip(12);
    tornado(ui, inner, answer, view.search, view.locale);
}

// A forecast past its day is the Journal's to ask about: it makes no answer better.
bool is_of_journal(const core::Problem& problem) {
    return problem.error.where.starts_with("/forecasts");
}

void missing_card(Ui& ui, Column& column, const View& view) {
    const core::Answer& answer = *view.answer;
    const bool nothing = std::all_of(answer.problems.begin(), answer.problems.end(), is_of_journal);
    if (answer.missing.empty() && nothing) return;
    Card card(ui, column, "missing", Role::Region, app::text("decide.missing"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("decide.missing"));
    inner.skip(8);
    int index = 0;
    for (const core::Problem& problem : answer.problems) {
        if (is_of_journal(problem)) continue;
        TextStyle style = body();
        if (problem.severity == core::Severity::Blocking) style.colour = ui.theme->risk;
        paragraph(ui, inner, "problem_" + std::to_string(index++),
                  app::problem_text(problem, view.search), style);
        inner.skip(4);
    }
    for (const core::MissingInput& missing : answer.missing) {
        paragraph(ui, inner, "missing_" + std::to_string(index++),
                  app::missing_text(missing, view.search), muted(ui));
        inner.skip(4);
    }
}

// Two cards side by side where there is room, below each other where not.
template <class Left, class Right>
void side_by_side(Ui& ui, Column& column, float left_share, Left left, Right right) {
    if (column.w < 760 * std::min(ui.scale, 1.3f)) {
        left(column);
        column.skip(kGap);
        right(column);
        return;
    }
    const float width = std::round((column.w - kGap) * left_share);
    Column a{column.x, column.y, width};
    Column b{column.x + width + kGap, column.y, column.w - width - kGap};
    left(a);
    right(b);
    column.y = std::max(a.y, b.y);
}

}  // namespace

void screen_decide(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const bool has_verdict = view.answer && view.answer->verdict.has_value();
    const std::string line =
        has_verdict ? app::verdict_text(*view.answer, view.search, view.locale).deadline_line
                    : std::string();
    screen_header(ui, column, view, wishes, app::text("decide.title"), line);
    verdict_card(ui, column, view, wishes, VerdictSize::Full);
    if (!has_verdict) {
        decision_card(ui, column, view, wishes);
        if (view.answer) {
            column.skip(kGap);
            missing_card(ui, column, view);
            if (view.answer->advice.empty()) return;
            column.skip(kGap);
            reasons_card(ui, column, view, wishes);
        }
        return;
    }
    column.skip(kGap);
    side_by_side(
        ui, column, 0.6f, [&](Column& left) { actions_card(ui, left, view); },
        [&](Column& right) { change_card(ui, right, view, wishes); });
    column.skip(kGap);
    side_by_side(
        ui, column, 0.6f, [&](Column& left) { reasons_card(ui, left, view, wishes); },
        [&](Column& right) { basket_card(ui, right, view); });
    column.skip(kGap);
    strip_card(ui, column, view);
    column.skip(kGap);
    side_by_side(
        ui, column, 0.5f, [&](Column& left) { plan_card(ui, left, view); },
        [&](Column& right) { branches_card(ui, right, view); });
    decision_card(ui, column, view, wishes);
    column.skip(kGap);
    if (view.answer->robust || !view.answer->drivers.empty()) {
        side_by_side(
            ui, column, 0.5f, [&](Column& left) { doubt_card(ui, left, view); },
            [&](Column& right) { drivers_card(ui, right, view); });
        column.skip(kGap);
    }
    missing_card(ui, column, view);
}

}  // namespace ui
