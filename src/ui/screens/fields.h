#pragma once

// Fields that know the product: money as a person types it.

#include <optional>
#include <string>
#include <string_view>

#include "ui/context.h"
#include "ui/view.h"

namespace ui {

struct MoneySpec {
    std::string_view label;
    std::optional<core::Money> amount;
    std::string_view unit;
    std::string_view hint;
    std::string_view error;  // why what was typed does not reach the search; said when it is left
};

struct MoneyOutcome {
    bool typed = false;
    std::optional<core::Money> amount;  // when typed and readable
    bool committed = false;
};

// An amount that cannot be read is said at the field and does not reach the search.
MoneyOutcome money_field(Ui& ui, Column& column, const app::Locale& locale, std::string_view key,
                         const MoneySpec& spec);

}  // namespace ui
