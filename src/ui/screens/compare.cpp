// Compare: what is wanted, beside what is likely. Numbers, gut and mentors stand side by side and
// are never blended (E3, E7, E8).

#include <algorithm>
#include <cmath>

#include "core/base/number_text.h"
#include "ui/screens/compare_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostMissing = 5;

void one_voice(Ui& ui, Column& column, std::string_view key, std::string_view name,
               const std::string& words) {
    Container group(ui, key, Role::Group, name);
    heading(ui, column, "heading", 3, name);
    column.skip(2);
    paragraph(ui, column, "words", words);
}

void missing_list(Ui& ui, Column& column, const View& view, const core::Comparison& comparison) {
    const std::vector<std::string> lines = app::missing_lines(comparison, view.search);
    if (lines.empty()) return;
    column.skip(kGap);
    heading(ui, column, "missing_heading", 3, app::text("compare.missing"));
    column.skip(2);
    Container list(ui, "missing", Role::List, app::text("compare.missing"));
    TextStyle style = muted(ui);
    style.role = Role::ListItem;
    for (std::size_t i = 0; i < std::min(lines.size(), kMostMissing); ++i)
        paragraph(ui, column, "line_" + std::to_string(i), lines[i], style);
    if (lines.size() <= kMostMissing) return;
    paragraph(ui, column, "more",
              std::to_string(lines.size() - kMostMissing) +
                  std::string(app::text("compare.missing_more")),
              style);
}

// No open opportunity: nothing to compare, and where to add one.
void nothing_open(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "empty", Role::Group, app::text("compare.empty_title"));
    heading(ui, card.inner, "title", 2, app::text("compare.empty_title"));
    card.inner.skip(4);
    paragraph(ui, card.inner, "line", app::text("compare.empty_line"), muted(ui));
    card.inner.skip(kGap);
    ButtonSpec primary;
    primary.kind = ButtonKind::Primary;
    if (button(ui, card.inner, "add", app::text("compare.empty_add"), primary)) {
        wishes.go_to(view, app::Screen::Opportunities);
    }
}

}  // namespace

bool all_weighed(const core::Search& search) {
    return !search.criteria.empty() &&
           std::all_of(search.criteria.begin(), search.criteria.end(),
                       [](const core::Criterion& each) { return each.weight.has_value(); });
}

std::string of_hundred(double value) {
    return core::number_text(value, 0) + std::string(app::text("field.of_hundred"));
}

Slid hundred_slider(Ui& ui, Column& column, std::string_view key, std::string_view label,
                    std::optional<double> value, std::string_view unknown, std::string_view hint,
                    double band_low, double band_high) {
    const std::string words = value ? of_hundred(*value) : std::string(unknown);
    SliderSpec spec;
    spec.label = label;
    spec.value_words = words;
    spec.value = value.value_or(50);
    spec.hint = hint;
    spec.band_low = band_low;
    spec.band_high = band_high;
    const SliderOutcome out = slider(ui, column, key, spec);
    if (out.commit) return {out.commit, EditMode::Commit};
    if (out.preview) return {out.preview, EditMode::Preview};
    return {};
}

void voices_card(Ui& ui, Column& column, const View& view, const core::Comparison& comparison) {
    Card card(ui, column, "voices", Role::Region, app::text("compare.voices"));
    Column& inner = card.inner;
    TextStyle lead = strong();
    lead.size = kLead;
    lead.role = Role::Heading;
    lead.level = 2;
    paragraph(ui, inner, "accord", app::accord_text(comparison, view.search), lead);
    inner.skip(4);
    paragraph(ui, inner, "line", app::text("compare.voices_line"), small_muted(ui));
    inner.skip(kGap);
    const std::string said[3] = {app::numbers_text(comparison, view.search),
                                 app::gut_text(comparison, view.search),
                                 app::mentors_text(comparison, view.search)};
    const char* keys[3] = {"compare.numbers", "compare.gut", "compare.mentors"};
    const bool wide = inner.w >= 620 * ui.scale;
    const float width = wide ? std::floor((inner.w - 2 * kLargeGap) / 3) : inner.w;
    float bottom = inner.y;
    const float top = inner.y;
    for (int i = 0; i < 3; ++i) {
        Column place = inner;
        if (wide) {
            place = {inner.x + static_cast<float>(i) * (width + kLargeGap), top, width};
        } else {
            place.y = bottom + (i > 0 ? kGap : 0);
        }
        one_voice(ui, place, keys[i], app::text(keys[i]), said[i]);
        bottom = std::max(bottom, place.y);
    }
    inner.y = bottom;
    missing_list(ui, inner, view, comparison);
}

void screen_compare(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    screen_header(ui, column, view, wishes, app::text("compare.title"), app::text("compare.line"));
    const core::Comparison& comparison = view.comparisons->of(view.search, view.revision);
    if (comparison.options.empty()) return nothing_open(ui, column, view, wishes);
    if (comparison.options.size() == 1) {
        paragraph(ui, column, "one", app::text("compare.one"), muted(ui));
        column.skip(kGap);
    }
    // Weights first: what stands on top is the next thing to do.
    const bool weighed = all_weighed(view.search);
    if (!weighed) {
        criteria_card(ui, column, view, wishes, comparison);
        column.skip(kGap);
    }
    voices_card(ui, column, view, comparison);
    column.skip(kGap);
    if (weighed) {
        totals_card(ui, column, view, comparison);
        column.skip(kGap);
    }
    judge_cards(ui, column, view, wishes, comparison);
    if (weighed) criteria_card(ui, column, view, wishes, comparison);
}

}  // namespace ui
