#pragma once

// What a person can do to the app as a whole, in one table: menus, shortcuts and the help page are
// made from it, so that none of them knows a command the others do not.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/session.h"

namespace app {

enum class UserCommand {
    Undo,
    Redo,
    NewSearch,
    Import,
    Export,
    ShowToday,
    ShowDecide,
    ShowFacts,
    ShowMessages,
    ShowSettings,
    ShowCompare,
    ShowOpportunities,
    AddOpportunity,
    Find,
    WhatIf,
    ShowJournal,
};

// A letter with Ctrl (Cmd on Apple), with or without Shift; a sign such as '?' by itself.
struct KeyStroke {
    char key = 0;
    bool shift = false;
    bool operator==(const KeyStroke&) const = default;
};

struct UserCommandRow {
    UserCommand command;
    std::string_view id;         // stable word, "undo"
    std::string_view label_key;  // of app::text
    std::optional<KeyStroke> stroke;
    std::optional<KeyStroke> other_stroke;  // the same by another habit: Ctrl+Y
    std::optional<Screen> screen;           // the one it opens
};

std::span<const UserCommandRow> command_table();  // in the order of the enumerators
const UserCommandRow& row_of(UserCommand command);

// The command of a key stroke; nothing: not ours, the browser may have it.
std::optional<UserCommand> command_of(const KeyStroke& stroke);

// What there is to act on.
struct Available {
    bool undo = false, redo = false;
    bool search = false;  // something was typed, opened or imported
};

// Whether it would do anything now.
bool is_enabled(UserCommand command, const Available& available);

enum class Keyboard { Apple, Other };
// "Ctrl+Shift+Z", on Apple keyboards with the signs used there; empty without a stroke.
std::string stroke_text(const UserCommandRow& row, Keyboard keyboard);

}  // namespace app
