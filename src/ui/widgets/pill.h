#pragma once

// A short word on a tinted ground; the word carries the meaning, the colour only helps.

#include <string_view>

#include "ui/context.h"

namespace ui {

enum class Pill { Good, Caution, Risk, Neutral, Accent };

// Gives back its width.
float pill(Ui& ui, Column& column, std::string_view key, std::string_view words, Pill kind);

}  // namespace ui
