#pragma once

// Choosing one of a few: segments (all visible), a select (native list), a checkbox.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/context.h"

namespace ui {

// One of two to four, side by side; stacked when they do not fit. The index chosen in this frame.
std::optional<int> segments(Ui& ui, Column& column, std::string_view key, std::string_view label,
                            std::span<const std::string_view> options, int chosen,
                            std::string_view hint = {});

// A native select lies over the box, so the browser's own list opens.
std::optional<int> select(Ui& ui, Column& column, std::string_view key, std::string_view label,
                          std::span<const std::string> options, int chosen,
                          std::string_view hint = {});

// The new state when it was changed in this frame.
std::optional<bool> checkbox(Ui& ui, Column& column, std::string_view key, std::string_view label,
                             bool checked, std::string_view hint = {});

}  // namespace ui
