#pragma once

// One number on a line: dragged with mouse or finger, stepped with arrow keys, read in words.

#include <optional>
#include <span>
#include <string_view>

#include "ui/context.h"

namespace ui {

struct SliderSpec {
    std::string_view label;
    std::string_view value_words;  // "about one in three"
    double value = 0, low = 0, high = 100, step = 1;
    std::string_view hint;
    std::span<const double> marks;       // break-evens: drawn as ticks
    double band_low = 0, band_high = 0;  // the range one believes; equal: none
    bool label_hidden = false;
    bool unset = false;  // nothing is said yet: the thumb is hollow and the track empty
};

struct SliderOutcome {
    std::optional<double> preview;  // while it moves
    std::optional<double> commit;   // let go, or a key step
};

SliderOutcome slider(Ui& ui, Column& column, std::string_view key, const SliderSpec& spec);

}  // namespace ui
