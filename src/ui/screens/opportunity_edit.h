#pragma once

// One opportunity being edited: every field of the detail page changes one member of a copy, and
// what was changed in this frame leaves as one EditOpportunity. Each helper draws its field and
// leaves the gap below it.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/context.h"
#include "ui/view.h"
#include "ui/widgets/field.h"

namespace ui {

class OpportunityEdit {
public:
    OpportunityEdit(Ui& ui, const View& view, Wishes& wishes, const core::Opportunity& now)
        : changed(now), ui_(ui), view_(view), wishes_(wishes) {}
    ~OpportunityEdit();  // hands the change over
    OpportunityEdit(const OpportunityEdit&) = delete;
    OpportunityEdit& operator=(const OpportunityEdit&) = delete;

    core::Opportunity changed;

    // Everything drawn until the next call belongs to this part: "people", "rounds", ...
    void begin_part(std::string part) { part_ = std::move(part); }
    // `changed` was changed by other means than the helpers: by a button.
    void mark() { edited_ = part_; }

    void text(Column& column, std::string_view key, std::string_view label, std::string& target,
              TextKind kind = TextKind::Plain, std::string_view hint = {});
    void date(Column& column, std::string_view key, std::string_view label,
              std::optional<core::Date>& target, std::string_view hint = {});
    void check(Column& column, std::string_view key, std::string_view label, bool& target,
               std::string_view hint = {});
    // An amount that cannot be read stays in the field alone, as does a number.
    void money(Column& column, std::string_view key, std::string_view label, core::Money& target);
    void number(Column& column, std::string_view key, std::string_view label,
                std::optional<double>& target, std::string_view hint = {});
    // `option` is an index into `options`.
    void choose(Column& column, std::string_view key, std::string_view label,
                std::span<const std::string> options, int& option, std::string_view hint = {});
    template <class Enum>
    void choose_word(Column& column, std::string_view key, std::string_view label,
                     std::span<const std::string> options, Enum& target) {
        int option = static_cast<int>(target);
        choose(column, key, label, options, option);
        target = static_cast<Enum>(option);
    }

private:
    Ui& ui_;
    const View& view_;
    Wishes& wishes_;
    std::string part_;
    std::optional<std::string> edited_;  // the part, and the field while one types in it
    EditMode mode_ = EditMode::Commit;
};

}  // namespace ui
