#pragma once

// What is kept of a session between visits: lines of "name=value". What cannot be read is at its
// default, since losing a theme is no loss worth a word.

#include <string>
#include <string_view>

#include "app/session.h"

namespace app {

std::string session_text(const Session& session);  // theme, text size, screen
Session read_session(std::string_view text);

}  // namespace app
