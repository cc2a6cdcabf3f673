#pragma once

// Commands as text: a recorded session, so that a bug report and a golden session are a file.
//
//   {"format": "juggle.session", "version": 1, "records": [
//     {"command": "start_quickly", "today": "2026-03-02", "currency": "EUR"},
//     {"command": "set_company", "id": "o1", "text": "Northwind"},
//     {"command": "undo"}]}
//
// The fields of a command have the names of its members; money is in major units; what is absent
// or null has no value.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/command.h"
#include "core/base/result.h"

namespace app {

struct UndoStep {};
struct RedoStep {};
using SessionStep = std::variant<Command, UndoStep, RedoStep>;

// Strict: an unknown command, an unknown or missing field and a wrong kind are errors with their
// path ("/records/2/date"). Ranges are not checked here but by `apply`.
core::Result<std::vector<SessionStep>> decode_session(std::string_view text);

std::string encode_session(const std::vector<SessionStep>& steps);

}  // namespace app
