#include "ui/screens/opportunity_edit.h"

#include <cmath>

#include "ui/screens/fields.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_field.h"

namespace ui {

namespace {

constexpr float kBetween = 16;

}  // namespace

OpportunityEdit::~OpportunityEdit() {
    if (edited_) wishes_.edit(app::EditOpportunity{std::move(changed), *edited_}, mode_);
}

void OpportunityEdit::text(Column& column, std::string_view key, std::string_view label,
                           std::string& target, TextKind kind, std::string_view hint) {
    const std::string value = target;
    FieldSpec spec;
    spec.label = label;
    spec.value = value;
    spec.kind = kind;
    spec.hint = hint;
    if (kind == TextKind::Multiline) {
        spec.max_length = core::kMaxLongText;
        spec.height = ui_.px(120);
    }
    const FieldOutcome out = text_field(ui_, column, key, spec);
    if (out.typed) {
        target = *out.typed;
        edited_ = part_ + ":" + std::to_string(id_of(key));
        mode_ = EditMode::Typing;
    }
    if (out.committed) wishes_.end_edit = true;
    column.skip(kBetween);
}

void OpportunityEdit::date(Column& column, std::string_view key, std::string_view label,
                           std::optional<core::Date>& target, std::string_view hint) {
    DateSpec spec;
    spec.label = label;
    spec.date = target;
    spec.today = view_.today;
    spec.hint = hint;
    spec.may_be_empty = true;
    const DateOutcome out = date_field(ui_, column, key, spec);
    if (out.changed) {
        target = out.date;
        edited_ = part_ + ":" + std::to_string(id_of(key));
        mode_ = EditMode::Typing;
    }
    if (out.committed) wishes_.end_edit = true;
    column.skip(kBetween);
}

void OpportunityEdit::money(Column& column, std::string_view key, std::string_view label,
                            core::Money& target) {
    MoneySpec spec;
    spec.label = label;
    if (target.minor != 0) spec.amount = target;
    const MoneyOutcome out = money_field(ui_, column, view_.locale, key, spec);
    if (out.typed) {
        target = *out.amount;
        edited_ = part_ + ":" + std::to_string(id_of(key));
        mode_ = EditMode::Typing;
    }
    if (out.committed) wishes_.end_edit = true;
    column.skip(kBetween);
}

// Read as an amount is: the locale's own decimals, two of them.
void OpportunityEdit::number(Column& column, std::string_view key, std::string_view label,
                             std::optional<double>& target, std::string_view hint) {
    MoneySpec spec;
    spec.label = label;
    spec.hint = hint;
    if (target) spec.amount = core::Money{std::llround(*target * core::kMinorPerMajor)};
    const MoneyOutcome out = money_field(ui_, column, view_.locale, key, spec);
    if (out.typed) {
        target = core::major_units(*out.amount);
        edited_ = part_ + ":" + std::to_string(id_of(key));
        mode_ = EditMode::Typing;
    }
    if (out.committed) wishes_.end_edit = true;
    column.skip(kBetween);
}

void OpportunityEdit::check(Column& column, std::string_view key, std::string_view label,
                            bool& target, std::string_view hint) {
    if (const auto now = checkbox(ui_, column, key, label, target, hint)) {
        target = *now;
        mark();
    }
    column.skip(kSmallGap);
}

void OpportunityEdit::choose(Column& column, std::string_view key, std::string_view label,
                             std::span<const std::string> options, int& option,
                             std::string_view hint) {
    if (const auto now = select(ui_, column, key, label, options, option, hint)) {
        option = *now;
        mark();
    }
    column.skip(kBetween);
}

}  // namespace ui
