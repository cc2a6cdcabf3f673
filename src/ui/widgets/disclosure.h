#pragma once

// A line that opens what lies under it.

#include <string_view>

#include "ui/context.h"

namespace ui {

enum class Disclosure { Strong, Quiet };

// True while open; the state is the shell's, not the document's.
bool disclosure(Ui& ui, Column& column, std::string_view key, std::string_view words,
                Disclosure kind = Disclosure::Strong);

}  // namespace ui
