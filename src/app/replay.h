#pragma once

// A recorded session played again, from an empty search.

#include <string_view>

#include "core/base/result.h"
#include "core/model/search.h"

namespace app {

// The search a recorded session (app/command_codec) ends with. Errors: those of decode_session; a
// command that is refused ends it, with "/records/N" before the path of the refusal.
core::Result<core::Search> replay(std::string_view session_text);

}  // namespace app
