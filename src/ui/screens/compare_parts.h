#pragma once

// The cards of Compare. Weights come before scores: until every criterion is weighed, no score can
// be given, so that no score bends a weight.

#include <string>
#include <string_view>

#include "app/compare_text.h"
#include "ui/context.h"
#include "ui/view.h"

namespace ui {

void voices_card(Ui& ui, Column& column, const View& view, const core::Comparison& comparison);
void totals_card(Ui& ui, Column& column, const View& view, const core::Comparison& comparison);
void criteria_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::Comparison& comparison);
// Which job is judged, and everything about it: scores, gut, pros and cons, opinions, money.
void judge_cards(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const core::Comparison& comparison);

// Whether each criterion has its weight, and there is one.
bool all_weighed(const core::Search& search);

// "70 of 100".
std::string of_hundred(double value);

// A slider from 0 to 100; `moved` is called with what it shows and what is kept.
struct Slid {
    std::optional<double> value;
    EditMode mode = EditMode::Commit;
};
Slid hundred_slider(Ui& ui, Column& column, std::string_view key, std::string_view label,
                    std::optional<double> value, std::string_view unknown,
                    std::string_view hint = {}, double band_low = 0, double band_high = 0);

}  // namespace ui
