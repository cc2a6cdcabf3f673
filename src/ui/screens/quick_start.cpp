#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "app/source_text.h"
#include "core/base/stable_sort.h"
#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"
#include "ui/screens/fields.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kBetween = 16;  // fields of one card

const core::Opportunity* offer_in_hand(const core::Search& search) {
    for (const core::Opportunity& each : search.opportunities) {
        if (core::has_offer(each)) return &each;
    }
    return nullptr;
}

const core::Opportunity* hoped_for(const core::Search& search) {
    const core::Opportunity* favourite =
        search.favourite ? core::find_opportunity(search, *search.favourite) : nullptr;
    if (favourite != nullptr && !core::has_offer(*favourite)) return favourite;
    for (const core::Opportunity& each : search.opportunities) {
        if (core::is_open(each) && !core::has_offer(each)) return &each;
    }
    return nullptr;
}

void offer_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                const core::Opportunity& each) {
    Card card(ui, column, "offer", Role::Group, app::text("quick.offer"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("quick.offer"));
    inner.skip(kBetween);
    company_and_role(ui, inner, wishes, each);
    worth_field(ui, inner, view, wishes, each);
    DateSpec deadline;
    deadline.label = app::text("field.deadline");
    deadline.date = each.offer ? each.offer->deadline : std::nullopt;
    deadline.today = view.today;
    const std::string source = app::short_source_text(core::key::kTimeGiven);
    deadline.hint = source;
    const bool passed = deadline.date && *deadline.date < view.today;
    if (passed) deadline.error = app::text("field.deadline_passed");
    const DateOutcome date = date_field(ui, inner, "deadline", deadline);
    if (date.changed) wishes.edit(app::SetDeadline{each.id, date.date}, EditMode::Typing);
    if (date.committed) wishes.end_edit = true;
    inner.skip(kBetween);
    const std::array<std::string_view, 2> forms = {app::text("field.written"),
                                                   app::text("field.spoken")};
    const bool spoken = each.stage == core::Stage::VerbalOffer;
    const auto form = segments(ui, inner, "form", app::text("field.form"), forms, spoken ? 1 : 0,
                               spoken ? app::text("field.spoken_hint") : std::string_view());
    if (form) {
        const core::Stage stage = *form == 1 ? core::Stage::VerbalOffer : core::Stage::Offer;
        wishes.edit(app::SetStage{each.id, stage, each.stage_since});
    }
}

void stage_select(Ui& ui, Column& column, Wishes& wishes, const core::Opportunity& each) {
    std::vector<std::string> options;
    for (int i = 0; i <= static_cast<int>(core::Stage::FinalInterview); ++i) {
        options.push_back(app::stage_text(static_cast<core::Stage>(i)));
    }
    const auto chosen = select(ui, column, "stage", app::text("field.stage"), options,
                               static_cast<int>(each.stage), app::text("field.stage_hint"));
    if (chosen) wishes.edit(app::SetStage{each.id, static_cast<core::Stage>(*chosen)});
    column.skip(kBetween);
}

void favourite_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                    const core::Opportunity& each) {
    Card card(ui, column, "favourite", Role::Group, app::text("quick.favourite"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("quick.favourite"));
    inner.skip(kBetween);
    company_and_role(ui, inner, wishes, each);
    worth_field(ui, inner, view, wishes, each);
    stage_select(ui, inner, wishes, each);
    DateSpec expected;
    expected.label = app::text("field.answer_expected");
    expected.date = each.answer_expected;
    expected.today = view.today;
    expected.may_be_empty = true;
    const std::string source = std::string(app::text("field.answer_expected_hint")) + " " +
                               app::short_source_text(core::key::kAnswerExpected);
    expected.hint = source;
    const DateOutcome date = date_field(ui, inner, "expected", expected);
    if (date.changed) wishes.edit(app::SetAnswerExpected{each.id, date.date}, EditMode::Typing);
    if (date.committed) wishes.end_edit = true;
    inner.skip(kBetween);
    chance_slider(ui, inner, view, wishes, each, Marks::None);
}

void money_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const core::Finances& finances = view.search.finances;
    Card card(ui, column, "money", Role::Group, app::text("quick.money"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("quick.money"));
    inner.skip(kBetween);
    const std::array<std::string_view, 2> options = {app::text("money.no_issue"),
                                                     app::text("money.matters")};
    const auto chosen = segments(ui, inner, "presses", app::text("money.presses"), options,
                                 finances.not_an_issue ? 0 : 1);
    if (chosen) {
        core::Finances changed = finances;
        changed.not_an_issue = *chosen == 0;
        if (!changed.as_of) changed.as_of = view.today;
        wishes.edit(app::SetMoneyNotAnIssue{changed});
    }
    if (finances.not_an_issue) return;
    const auto amount = [&](std::string_view key, std::string_view label, core::Money money,
                            std::string_view unit, std::string_view hint) {
        inner.skip(kBetween);
        MoneySpec spec;
        spec.label = label;
        spec.amount = money;
        spec.unit = unit;
        spec.hint = hint;
        const MoneyOutcome out = money_field(ui, inner, view.locale, key, spec);
        if (out.committed) wishes.end_edit = true;
        return out;
    };
    const std::string monthly =
        view.search.currency + " " + std::string(app::text("money.a_month"));
    const std::string assumed = app::short_source_text(core::key::kSavings);
    const MoneyOutcome savings = amount("savings", app::text("money.savings"), finances.savings,
                                        view.search.currency, assumed);
    if (savings.typed && savings.amount) {
        wishes.edit(app::SetSavings{*savings.amount, view.today}, EditMode::Typing);
    }
    const MoneyOutcome spending =
        amount("spending", app::text("money.spending"), finances.monthly_spending, monthly, {});
    if (spending.typed && spending.amount) {
        wishes.edit(app::SetMonthlySpending{*spending.amount}, EditMode::Typing);
    }
    const MoneyOutcome income = amount("income", app::text("money.income"), finances.monthly_income,
                                       monthly, app::text("money.income_hint"));
    if (income.typed && income.amount) {
        wishes.edit(app::SetMonthlyIncome{*income.amount}, EditMode::Typing);
    }
    if (view.answer && view.answer->runway) {
        inner.skip(kBetween);
        const std::string words = std::string(app::text("money.lasts_until")) + " " +
                                  app::date_text(*view.answer->runway, view.today, view.locale) +
                                  ".";
        paragraph(ui, inner, "runway", words, strong());
    }
}

void basis_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const std::array<std::string_view, 2> options = {app::text("quick.basis_points"),
                                                     app::text("quick.basis_pay")};
    const bool pay = view.search.worth_basis == core::WorthBasis::YearlyPay;
    const auto chosen =
        segments(ui, column, "basis", app::text("quick.basis"), options, pay ? 1 : 0,
                 app::text(pay ? "quick.basis_pay_hint" : "quick.basis_points_hint"));
    if (chosen) {
        wishes.edit(app::SetWorthBasis{*chosen == 1 ? core::WorthBasis::YearlyPay
                                                    : core::WorthBasis::Points});
    }
}

// The sources of every default on this screen, for those who want to know.
void sources_card(Ui& ui, Column& column, const View& view) {
    if (!disclosure(ui, column, "sources", app::text("quick.sources"))) return;
    column.skip(4);
    std::vector<std::string_view> keys = {core::key::kTimeGiven, core::key::kAnswerExpected,
                                          core::key::kSavings, core::key::kMonthlySpending};
    const bool pay = view.search.worth_basis == core::WorthBasis::YearlyPay;
    keys.push_back(pay ? core::key::kYearlyPay : core::key::kOfferWorth);
    keys.push_back(pay ? core::key::kFavouritePay : core::key::kFavouriteWorth);
    if (view.answer) {
        for (const core::Estimate& each : view.answer->estimates) {
            if (!each.chance_source.empty()) keys.push_back(each.chance_source);
        }
    }
    Container list(ui, "source_list", Role::List, app::text("quick.sources"));
    core::stable_sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::string_view key : keys) {
        Container item(ui, key, Role::ListItem, {});
        const std::string words = core::evidence().row(key).text + ": " + app::range_text(key);
        paragraph(ui, column, "what", words, body());
        paragraph(ui, column, "source", app::source_text(key), small_muted(ui));
        column.skip(8);
    }
}

void form(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Container container(ui, "facts", Role::Form, app::text("quick.title"));
    basis_card(ui, column, view, wishes);
    column.skip(kGap);
    if (const core::Opportunity* offer = offer_in_hand(view.search)) {
        offer_card(ui, column, view, wishes, *offer);
        column.skip(kGap);
    }
    if (const core::Opportunity* favourite = hoped_for(view.search)) {
        favourite_card(ui, column, view, wishes, *favourite);
        column.skip(kGap);
    }
    money_card(ui, column, view, wishes);
    column.skip(kGap);
    sources_card(ui, column, view);
}

}  // namespace

void company_and_role(Ui& ui, Column& column, Wishes& wishes, const core::Opportunity& each) {
    FieldSpec company;
    company.label = app::text("field.company");
    company.value = each.company;
    const FieldOutcome company_out = text_field(ui, column, "company", company);
    if (company_out.typed) {
        wishes.edit(app::SetCompany{each.id, *company_out.typed}, EditMode::Typing);
    }
    column.skip(kBetween);
    FieldSpec role;
    role.label = app::text("field.role");
    role.value = each.role;
    const FieldOutcome role_out = text_field(ui, column, "role", role);
    if (role_out.typed) wishes.edit(app::SetRole{each.id, *role_out.typed}, EditMode::Typing);
    if (company_out.committed || role_out.committed) wishes.end_edit = true;
    column.skip(kBetween);
}

void worth_field(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const core::Opportunity& each) {
    if (view.search.worth_basis == core::WorthBasis::YearlyPay) {
        MoneySpec pay;
        pay.label = app::text("field.yearly_pay");
        pay.amount = each.yearly_pay;
        pay.unit = view.search.currency;
        const MoneyOutcome out = money_field(ui, column, view.locale, "pay", pay);
        if (out.typed) wishes.edit(app::SetYearlyPay{each.id, out.amount}, EditMode::Typing);
        if (out.committed) wishes.end_edit = true;
    } else {
        const int now = each.worth.value_or(50);
        const std::string words = std::to_string(now) + std::string(app::text("field.of_hundred"));
        SliderSpec spec;
        spec.label = app::text("field.worth");
        spec.value = now;
        spec.value_words = words;
        spec.hint = app::text("field.worth_hint");
        const SliderOutcome out = slider(ui, column, "worth", spec);
        if (out.preview) {
            wishes.edit(app::SetWorth{each.id, static_cast<int>(*out.preview)}, EditMode::Preview);
        }
        if (out.commit) wishes.edit(app::SetWorth{each.id, static_cast<int>(*out.commit)});
    }
    column.skip(kBetween);
}

void chance_slider(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::Opportunity& each, Marks marks) {
    const core::Estimate* estimate = nullptr;
    std::vector<double> crossings;
    if (view.answer) {
        for (const core::Estimate& one : view.answer->estimates) {
            // An answer of before may still take it for an offer in hand, which needs no chance.
            if (one.opportunity == each.id && !one.chance_source.empty()) estimate = &one;
        }
        for (const core::BreakEven& one : view.answer->break_evens) {
            if (marks == Marks::None || one.opportunity != each.id) continue;
            for (const double at : one.own_crossings)
                crossings.push_back(at * 100);
        }
    }
    const double usual = estimate != nullptr ? estimate->usual_chance : 0.5;
    const double now = each.own_chance.value_or(usual);
    const std::string words = each.own_chance
                                  ? app::odds_text(now)
                                  : app::odds_text(now) + std::string(app::text("field.usual"));
    std::string hint;
    if (estimate != nullptr) {
        hint = std::string(app::text("field.usual_here")) + " " + app::odds_text(usual) + ". " +
               app::short_source_text(estimate->chance_source);
    }
    SliderSpec spec;
    spec.label = app::text("field.own_chance");
    spec.value = std::round(now * 100);
    spec.value_words = words;
    spec.low = 1;
    spec.high = 99;
    spec.hint = hint;
    spec.marks = crossings;
    const SliderOutcome out = slider(ui, column, "chance", spec);
    if (out.preview) {
        wishes.edit(app::SetOwnChance{each.id, *out.preview / 100}, EditMode::Preview);
    }
    if (out.commit) wishes.edit(app::SetOwnChance{each.id, *out.commit / 100});
}

void screen_quick_start(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("quick.title"), app::text("quick.line"));
    const bool beside = column.w >= 820 * std::min(ui.scale, 1.25f);
    if (!beside) {
        verdict_card(ui, column, view, wishes, VerdictSize::Beside);
        column.skip(kGap);
        form(ui, column, view, wishes);
        return;
    }
    const float gap = kLargeGap;
    const float left = std::round((column.w - gap) * 0.56f);
    Column facts{column.x, column.y, left};
    form(ui, facts, view, wishes);
    // The verdict stays in sight beside the form while one scrolls through it.
    const float stay = std::max(column.y, ui.scroll_y + kLargeGap);
    Column verdict{column.x + left + gap, stay, column.w - left - gap};
    verdict_card(ui, verdict, view, wishes, VerdictSize::Beside);
    column.y = std::max(facts.y, verdict.y);
}

}  // namespace ui
