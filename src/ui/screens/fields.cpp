#include "ui/screens/fields.h"

#include "ui/widgets/field.h"

namespace ui {

MoneyOutcome money_field(Ui& ui, Column& column, const app::Locale& locale, std::string_view key,
                         const MoneySpec& spec) {
    const NodeId id = id_of(key);
    const std::string written =
        spec.amount ? app::money_field_text(*spec.amount, locale) : std::string();
    const std::string* typed = typing(ui, id);
    const bool unreadable =
        typed != nullptr && !typed->empty() && !app::parse_money(*typed, locale).has_value();
    FieldSpec field;
    field.label = spec.label;
    field.value = written;
    field.unit = spec.unit;
    field.hint = spec.hint;
    field.kind = TextKind::Money;
    field.max_length = 24;
    // Half a number is no mistake while it is being typed.
    if (ui.focused != id) field.error = unreadable ? app::text("field.not_an_amount") : spec.error;
    const FieldOutcome text = text_field(ui, column, key, field);
    MoneyOutcome outcome;
    outcome.committed = text.committed;
    if (!text.typed) return outcome;
    outcome.amount = app::parse_money(*text.typed, locale);
    outcome.typed = outcome.amount.has_value();
    return outcome;
}

}  // namespace ui
