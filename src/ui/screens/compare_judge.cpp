// One opportunity judged: its scores, the gut twice (E1, E3), pros and cons (E7), what others say
// (E8), and its money made comparable.

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/number_text.h"
#include "ui/screens/compare_parts.h"
#include "ui/screens/fields.h"
#include "ui/screens/opportunity_edit.h"
#include "ui/screens/opportunity_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr double kUnsure = 15;

// The one chosen, else the first that is open; there is one.
const core::Opportunity& judged(const View& view) {
    const core::Opportunity* first = nullptr;
    for (const core::Opportunity& each : view.search.opportunities) {
        if (!core::is_open(each)) continue;
        if (first == nullptr) first = &each;
        if (each.id == view.session.compared) return each;
    }
    return *first;
}

void choose_job(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::Opportunity& each) {
    std::vector<std::string> names;
    std::vector<core::OpportunityId> ids;
    int chosen = 0;
    for (const core::Opportunity& other : view.search.opportunities) {
        if (!core::is_open(other)) continue;
        if (other.id == each.id) chosen = static_cast<int>(ids.size());
        ids.push_back(other.id);
        names.push_back(app::company_name_at_start(view.search, other.id));
    }
    if (ids.size() < 2) return;
    const auto now = select(ui, column, "which", app::text("judge.which"), names, chosen,
                            app::text("judge.which_hint"));
    if (now) wishes.session_from(view).compared = ids[static_cast<std::size_t>(*now)];
    column.skip(kGap);
}

struct ScoreEdit {
    Wishes& wishes;
    const core::Opportunity& each;
    const core::Criterion& criterion;
    void send(std::optional<double> value, std::optional<double> low, std::optional<double> high,
              EditMode mode) const {
        wishes.edit(app::SetScore{each.id, criterion.id, value, low, high}, mode);
    }
};

// The range around a score one is unsure of.
void score_range(Ui& ui, Column& column, const ScoreEdit& edit, const core::Score& score,
                 const std::string& name) {
    const bool unsure = score.low || score.high;
    const std::string label = std::string(app::text("judge.unsure")) + " " + name;
    if (const auto checked = checkbox(ui, column, "unsure", label, unsure)) {
        if (*checked) {
            edit.send(score.value, std::max(0.0, score.value - kUnsure),
                      std::min(100.0, score.value + kUnsure), EditMode::Commit);
        } else {
            edit.send(score.value, std::nullopt, std::nullopt, EditMode::Commit);
        }
    }
    if (!unsure) return;
    const double low = score.low.value_or(score.value), high = score.high.value_or(score.value);
    column.skip(kSmallGap);
    const Slid lower = hundred_slider(ui, column, "low",
                                      std::string(app::text("judge.low")) + " " + name, low, {});
    const Slid upper = hundred_slider(ui, column, "high",
                                      std::string(app::text("judge.high")) + " " + name, high, {});
    if (lower.value) {
        edit.send(score.value, std::min(*lower.value, score.value), high, lower.mode);
    } else if (upper.value) {
        edit.send(score.value, low, std::max(*upper.value, score.value), upper.mode);
    }
}

void score_item(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::Opportunity& each, const core::Criterion& criterion) {
    const std::string name = app::criterion_name(view.search, criterion.id);
    IdScope scope("score_" + criterion.id.text);
    Container group(ui, "item", Role::Group, name);
    const core::Score* score = nullptr;
    for (const core::Score& given : each.scores) {
        if (given.criterion == criterion.id) score = &given;
    }
    const ScoreEdit edit{wishes, each, criterion};
    std::string hint;
    if (!criterion.worst.empty()) {
        hint = std::string(app::text("judge.zero")) + " " + criterion.worst + ". ";
    }
    if (!criterion.best.empty()) {
        hint += std::string(app::text("judge.hundred")) + " " + criterion.best + ".";
    }
    const bool range = score != nullptr && score->low && score->high;
    const Slid slid = hundred_slider(
        ui, column, "value", std::string(app::text("judge.score")) + " " + name,
        score != nullptr ? std::optional(score->value) : std::nullopt, app::text("judge.unknown"),
        hint, range ? *score->low : 0, range ? *score->high : 0);
    if (slid.value) {
        std::optional<double> low, high;
        if (score != nullptr && score->low) low = std::min(*score->low, *slid.value);
        if (score != nullptr && score->high) high = std::max(*score->high, *slid.value);
        edit.send(slid.value, low, high, slid.mode);
    }
    if (score == nullptr) return;
    score_range(ui, column, edit, *score, name);
    ButtonSpec quiet;
    quiet.kind = ButtonKind::Quiet;
    if (button(ui, column, "forget", name + std::string(app::text("judge.forget")), quiet)) {
        edit.send(std::nullopt, std::nullopt, std::nullopt, EditMode::Commit);
    }
}

void scores_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const core::Comparison& comparison, const core::Opportunity& each) {
    Card card(ui, column, "scores", Role::Region, app::text("judge.scores"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("judge.scores"));
    inner.skip(kSmallGap);
    if (!all_weighed(view.search)) {
        paragraph(ui, inner, "first", app::text("judge.weights_first"), muted(ui));
        return;
    }
    const core::Compared* option = nullptr;
    for (const core::Compared& other : comparison.options) {
        if (other.id == each.id) option = &other;
    }
    for (std::size_t k = 0; k < view.search.criteria.size(); ++k) {
        const core::Criterion& criterion = view.search.criteria[k];
        if (criterion.kind != core::CriterionKind::Pay) {
            score_item(ui, inner, view, wishes, each, criterion);
        } else {
            const bool known = option != nullptr && option->scores[k];
            const std::string points =
                known ? of_hundred(*option->scores[k]) : std::string(app::text("judge.unknown"));
            paragraph(ui, inner, "pay_" + criterion.id.text,
                      app::criterion_name(view.search, criterion.id) +
                          std::string(app::text("judge.from_money")) + " " + points + ".");
        }
        inner.skip(kGap);
    }
}

// The draft of today's rating; what was rated today goes on from there.
app::GutDraft draft_of(const View& view, const core::Opportunity& each) {
    if (view.session.gut.id == each.id) return view.session.gut;
    app::GutDraft draft;
    draft.id = each.id;
    if (!each.gut.empty() && each.gut.back().date == view.today) {
        draft.job = each.gut.back().job;
        draft.company = each.gut.back().company;
    }
    return draft;
}

bool gut_slider(Ui& ui, Column& column, std::string_view key, std::string_view label, int& value) {
    const std::string words = std::to_string(value) + std::string(app::text("gut.of_ten"));
    SliderSpec spec;
    spec.label = label;
    spec.value_words = words;
    spec.value = value;
    spec.high = core::kMaxFeeling;
    const SliderOutcome out = slider(ui, column, key, spec);
    const std::optional<double> now = out.commit ? out.commit : out.preview;
    if (!now) return false;
    value = static_cast<int>(*now);
    return true;
}

void gut_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
              const core::Opportunity& each) {
    Card card(ui, column, "gut", Role::Region, app::text("gut.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("gut.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("gut.line"), muted(ui));
    inner.skip(kSmallGap);
    paragraph(ui, inner, "state", app::gut_state_text(each, view.today, view.locale));
    inner.skip(kSmallGap);
    app::GutDraft draft = draft_of(view, each);
    const bool job = gut_slider(ui, inner, "job", app::text("gut.job"), draft.job);
    const bool company = gut_slider(ui, inner, "company", app::text("gut.company"), draft.company);
    if (job || company) wishes.session_from(view).gut = draft;
    inner.skip(kSmallGap);
    if (button(ui, inner, "rate", app::text("gut.rate"))) {
        wishes.edit(app::RateGut{each.id, view.today, draft.job, draft.company});
        wishes.session_from(view).gut = {};
    }
}

void money_lines(Ui& ui, Column& column, const View& view, const core::Comparison& comparison,
                 const core::Opportunity& each) {
    for (const core::Compared& option : comparison.options) {
        if (option.id != each.id || !option.money) continue;
        Container list(ui, "lines", Role::List, app::text("pay.title"));
        TextStyle style = muted(ui);
        style.role = Role::ListItem;
        for (const core::MoneyLine& line : option.money->lines) {
            const std::string word(core::money_part_word(line.part));
            paragraph(ui, column, word,
                      std::string(app::text("pay." + word)) + " " +
                          app::money_text(line.amount, view.search.currency, view.locale),
                      style);
        }
        TextStyle sum = strong();
        sum.role = Role::ListItem;
        paragraph(ui, column, "total",
                  std::string(app::text("pay.total")) + " " +
                      app::money_text(option.money->total, view.search.currency, view.locale),
                  sum);
        column.skip(kGap);
    }
}

void money_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::Comparison& comparison, const core::Opportunity& each,
                OpportunityEdit& edit) {
    Card card(ui, column, "pay", Role::Region, app::text("pay.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("pay.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("pay.line"), muted(ui));
    inner.skip(kSmallGap);
    money_lines(ui, inner, view, comparison, each);
    edit.begin_part("pay");
    MoneySpec base;
    base.label = app::text("field.yearly_pay");
    base.amount = each.yearly_pay;
    const MoneyOutcome out = money_field(ui, inner, view.locale, "yearly_pay", base);
    if (out.typed) wishes.edit(app::SetYearlyPay{each.id, out.amount}, EditMode::Typing);
    if (out.committed) wishes.end_edit = true;
    inner.skip(kGap);
    if (!disclosure(ui, inner, "more", app::text("pay.more"))) return;
    inner.skip(kSmallGap);
    core::Compensation pay = each.compensation.value_or(core::Compensation{});
    const core::Compensation before = pay;
    edit.money(inner, "bonus", app::text("pay.bonus_field"), pay.bonus);
    edit.money(inner, "equity", app::text("pay.equity_field"), pay.equity);
    SliderSpec haircut;
    const std::string share = app::percent_text(pay.equity_haircut);
    haircut.label = app::text("pay.haircut");
    haircut.value_words = share;
    haircut.value = pay.equity_haircut * 100;
    haircut.step = 5;
    haircut.hint = app::text("pay.haircut_hint");
    if (const auto kept = slider(ui, inner, "haircut", haircut).commit) {
        pay.equity_haircut = *kept / 100;
        edit.mark();
    }
    inner.skip(kGap);
    edit.money(inner, "benefits", app::text("pay.benefits_field"), pay.benefits);
    edit.money(inner, "signing", app::text("pay.signing_field"), pay.signing);
    edit.money(inner, "support", app::text("pay.support_field"), pay.relocation_support);
    edit.money(inner, "cost", app::text("pay.cost_field"), pay.relocation_cost);
    edit.money(inner, "commute", app::text("pay.commute_field"), pay.commute_cost);
    edit.number(inner, "hours", app::text("pay.hours"), pay.hours_per_week,
                app::text("pay.hours_hint"));
    edit.number(inner, "way", app::text("pay.commute_hours"), pay.commute_hours_per_week);
    std::optional<double> days;
    if (pay.holiday_days) days = *pay.holiday_days;
    edit.number(inner, "holidays", app::text("pay.holidays"), days);
    pay.holiday_days.reset();
    if (days) pay.holiday_days = static_cast<int>(*days);
    if (pay != before) edit.changed.compensation = pay;
}

}  // namespace

void judge_cards(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const core::Comparison& comparison) {
    const core::Opportunity& each = judged(view);
    heading(ui, column, "judge", 2,
            std::string(app::text("judge.title")) + " " + app::company_name(view.search, each.id));
    column.skip(kSmallGap);
    choose_job(ui, column, view, wishes, each);
    IdScope scope(each.id.text);
    OpportunityEdit edit(ui, view, wishes, each);
    scores_card(ui, column, view, wishes, comparison, each);
    column.skip(kGap);
    gut_card(ui, column, view, wishes, each);
    column.skip(kGap);
    opinions_part(ui, column, view, edit);
    column.skip(kGap);
    reasons_part(ui, column, edit);
    column.skip(kGap);
    money_card(ui, column, view, wishes, comparison, each, edit);
    column.skip(kGap);
}

}  // namespace ui
