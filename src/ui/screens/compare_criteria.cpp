// What matters: criteria with anchored scales and swing weights, must-haves, and the least pay.

#include <algorithm>
#include <array>
#include <vector>

#include "ui/screens/compare_parts.h"
#include "ui/screens/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kBetween = 16;
constexpr double kUnsure = 15;  // where a range begins, either side

struct Suggestion {
    const char* key;
    core::CriterionKind kind;
};

constexpr std::array<Suggestion, 6> kSuggestions = {
    {{"pay", core::CriterionKind::Pay},
     {"growth", core::CriterionKind::Direction},  // E6
     {"people", core::CriterionKind::Scored},
     {"commute", core::CriterionKind::Scored},
     {"security", core::CriterionKind::Scored},
     {"work", core::CriterionKind::Level}}};  // D2

std::string suggestion_text(const Suggestion& suggestion, const char* part) {
    return std::string(app::text("suggestion." + std::string(suggestion.key) + std::string(part)));
}

core::CriterionId fresh_criterion(const core::Search& search) {
    for (int number = 1;; ++number) {
        const core::CriterionId id{"k" + std::to_string(number)};
        if (core::find_criterion(search, id) == nullptr) return id;
    }
}

bool in_order(const core::Criterion& each) {
    return !each.pay_worst || !each.pay_best || *each.pay_worst < *each.pay_best;
}

// Edits one criterion; what was changed in this frame leaves as one command.
struct CriterionEdit {
    Ui& ui;
    const View& view;
    Wishes& wishes;
    const core::Criterion& now;

    void send(const core::Criterion& changed, std::string_view part,
              EditMode mode = EditMode::Commit) const {
        wishes.edit(app::EditCriterion{changed, std::string(part)}, mode);
    }
    void text(Column& column, std::string_view part, std::string_view label,
              std::string core::Criterion::*field) const {
        FieldSpec spec;
        spec.label = label;
        spec.value = now.*field;
        const FieldOutcome out = text_field(ui, column, part, spec);
        if (out.typed) {
            core::Criterion changed = now;
            changed.*field = *out.typed;
            send(changed, part, EditMode::Typing);
        }
        if (out.committed) wishes.end_edit = true;
        column.skip(kBetween);
    }
    // Half an amount may stand on the wrong side of the other end: it waits in the field.
    void pay(Column& column, std::string_view part, std::string_view label,
             std::optional<core::Money> core::Criterion::*field) const {
        MoneySpec spec;
        spec.label = label;
        spec.amount = now.*field;
        spec.hint = app::text("criteria.pay_hint");
        const std::string* typed = typing(ui, id_of(part));
        const auto waiting =
            typed != nullptr ? app::parse_money(*typed, view.locale) : std::optional<core::Money>();
        if (waiting) {
            core::Criterion changed = now;
            changed.*field = waiting;
            if (!in_order(changed)) spec.error = app::text("criteria.pay_order");
        }
        const MoneyOutcome out = money_field(ui, column, view.locale, part, spec);
        if (out.typed) {
            core::Criterion changed = now;
            changed.*field = out.amount;
            if (in_order(changed)) send(changed, part, EditMode::Typing);
        }
        if (out.committed) wishes.end_edit = true;
        column.skip(kBetween);
    }
};

void weight_slider(Column& column, const CriterionEdit& edit, double share,
                   const std::string& name) {
    const core::Criterion& now = edit.now;
    const bool of_pay = now.kind == core::CriterionKind::Pay;
    std::string worst = now.worst, best = now.best;
    if (of_pay && now.pay_worst && now.pay_best) {
        worst = app::money_text(*now.pay_worst, edit.view.search.currency, edit.view.locale);
        best = app::money_text(*now.pay_best, edit.view.search.currency, edit.view.locale);
    }
    std::string hint;
    if (!worst.empty() && !best.empty()) {
        hint = std::string(app::text("criteria.from")) + " " + worst + " " +
               std::string(app::text("criteria.to")) + " " + best + ".";
    }
    if (share > 0) {
        hint += (hint.empty() ? "" : " ") + app::percent_text(share) +
                std::string(app::text("criteria.of_all"));
    }
    const bool range = now.weight_low && now.weight_high;
    const Slid slid = hundred_slider(edit.ui, column, "weight",
                                     std::string(app::text("criteria.weight")) + " " + name,
                                     now.weight, app::text("criteria.not_weighed"), hint,
                                     range ? *now.weight_low : 0, range ? *now.weight_high : 0);
    if (!slid.value) return;
    core::Criterion changed = now;
    changed.weight = slid.value;
    if (changed.weight_low) changed.weight_low = std::min(*changed.weight_low, *slid.value);
    if (changed.weight_high) changed.weight_high = std::max(*changed.weight_high, *slid.value);
    edit.send(changed, "weight", slid.mode);
}

void weight_range(Column& column, const CriterionEdit& edit) {
    const core::Criterion& now = edit.now;
    if (!now.weight) return;
    const bool unsure = now.weight_low || now.weight_high;
    if (const auto checked = checkbox(edit.ui, column, "unsure", app::text("criteria.unsure"),
                                      unsure, app::text("criteria.unsure_hint"))) {
        core::Criterion changed = now;
        changed.weight_low.reset();
        changed.weight_high.reset();
        if (*checked) {
            changed.weight_low = std::max(0.0, *now.weight - kUnsure);
            changed.weight_high = std::min(100.0, *now.weight + kUnsure);
        }
        edit.send(changed, "range");
    }
    column.skip(kSmallGap);
    if (!unsure) return;
    const double low = now.weight_low.value_or(*now.weight);
    const double high = now.weight_high.value_or(*now.weight);
    const Slid lower =
        hundred_slider(edit.ui, column, "low", app::text("criteria.weight_low"), low, {});
    const Slid upper =
        hundred_slider(edit.ui, column, "high", app::text("criteria.weight_high"), high, {});
    column.skip(kSmallGap);
    core::Criterion changed = now;
    if (lower.value) {
        changed.weight_low = std::min(*lower.value, *now.weight);
        edit.send(changed, "low", lower.mode);
    } else if (upper.value) {
        changed.weight_high = std::max(*upper.value, *now.weight);
        edit.send(changed, "high", upper.mode);
    }
}

void must_have(Column& column, const CriterionEdit& edit) {
    const core::Criterion& now = edit.now;
    if (const auto checked =
            checkbox(edit.ui, column, "must", app::text("criteria.must_have"),
                     now.must_have.has_value(), app::text("criteria.must_have_hint"))) {
        core::Criterion changed = now;
        changed.must_have = *checked ? std::optional<double>(50) : std::nullopt;
        edit.send(changed, "must");
    }
    column.skip(kSmallGap);
    if (!now.must_have) return;
    const Slid slid =
        hundred_slider(edit.ui, column, "floor", app::text("criteria.floor"), now.must_have, {});
    column.skip(kSmallGap);
    if (!slid.value) return;
    core::Criterion changed = now;
    changed.must_have = slid.value;
    edit.send(changed, "floor", slid.mode);
}

void criterion_item(Ui& ui, Column& column, const View& view, Wishes& wishes,
                    const core::Criterion& each, double share) {
    const std::string name = app::criterion_name(view.search, each.id);
    IdScope scope(each.id.text);
    Container group(ui, "item", Role::Group, name);
    const CriterionEdit edit{ui, view, wishes, each};
    weight_slider(column, edit, share, name);
    if (!disclosure(ui, column, "open", std::string(app::text("criteria.change")) + " " + name)) {
        return;
    }
    column.skip(kSmallGap);
    edit.text(column, "name", app::text("criteria.name"), &core::Criterion::name);
    if (each.kind == core::CriterionKind::Pay) {
        edit.pay(column, "pay_worst", app::text("criteria.pay_worst"), &core::Criterion::pay_worst);
        edit.pay(column, "pay_best", app::text("criteria.pay_best"), &core::Criterion::pay_best);
    } else {
        edit.text(column, "worst", app::text("criteria.worst"), &core::Criterion::worst);
        edit.text(column, "best", app::text("criteria.best"), &core::Criterion::best);
    }
    weight_range(column, edit);
    must_have(column, edit);
    if (button(ui, column, "remove", std::string(app::text("list.remove")) + " " + name)) {
        wishes.edit(app::RemoveCriterion{each.id});
    }
    column.skip(kBetween);
}

void add_buttons(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const core::CriterionId id = fresh_criterion(view.search);
    const bool full = view.search.criteria.size() >= static_cast<std::size_t>(core::kMaxCriteria);
    if (full) return;
    ButtonRow row(ui, column);
    for (const Suggestion& each : kSuggestions) {
        const std::string name = suggestion_text(each, "");
        const bool there =
            std::any_of(view.search.criteria.begin(), view.search.criteria.end(),
                        [&](const core::Criterion& criterion) { return criterion.name == name; });
        if (there) continue;
        const std::string words = std::string(app::text("criteria.add")) + " " + name;
        if (!row.add(std::string("add_") + each.key, words)) continue;
        const bool pay = each.kind == core::CriterionKind::Pay;
        wishes.edit(app::AddCriterion{id, name, each.kind,
                                      pay ? "" : suggestion_text(each, ".worst"),
                                      pay ? "" : suggestion_text(each, ".best")});
    }
    if (row.add("add_own", app::text("criteria.add_own"))) {
        wishes.edit(app::AddCriterion{id, "", core::CriterionKind::Scored, "", ""});
    }
}

void pay_floor(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    MoneySpec spec;
    spec.label = app::text("criteria.pay_floor");
    spec.amount = view.search.pay_floor;
    spec.unit = app::text("compare.a_year");
    spec.hint = app::text("criteria.pay_floor_hint");
    const MoneyOutcome out = money_field(ui, column, view.locale, "pay_floor", spec);
    if (out.typed) {
        const bool none = out.amount->minor == 0;
        wishes.edit(app::SetPayFloor{none ? std::nullopt : out.amount}, EditMode::Typing);
    }
    if (out.committed) wishes.end_edit = true;
}

}  // namespace

void criteria_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::Comparison& comparison) {
    Card card(ui, column, "criteria", Role::Region, app::text("criteria.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("criteria.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("criteria.line"), muted(ui));
    inner.skip(kSmallGap);
    if (view.search.criteria.empty()) {
        paragraph(ui, inner, "none", app::text("criteria.none"));
        inner.skip(kSmallGap);
    } else {
        paragraph(ui, inner, "how", app::text("criteria.how"), small_muted(ui));
        inner.skip(kBetween);
    }
    for (std::size_t k = 0; k < view.search.criteria.size(); ++k) {
        criterion_item(ui, inner, view, wishes, view.search.criteria[k],
                       comparison.criteria[k].share);
        inner.skip(kSmallGap);
    }
    inner.skip(kSmallGap);
    add_buttons(ui, inner, view, wishes);
    inner.skip(kBetween);
    pay_floor(ui, inner, view, wishes);
}

}  // namespace ui
