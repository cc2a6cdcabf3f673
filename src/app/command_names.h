#pragma once

// The stable word of every command, and which field it writes.

#include <string>

#include "app/command.h"

namespace app {

// "set_deadline": the word in recorded sessions.
const char* command_name(const Command& command);

// The field a command writes ("set_deadline o1"): typing that goes on in one field is one undo
// step. Empty for commands that never join (adding, removing, replacing).
std::string edited_field(const Command& command);

}  // namespace app
