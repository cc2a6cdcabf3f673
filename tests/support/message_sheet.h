#pragma once

// Every message there is, as text to be read from top to bottom: 21 situations, three tones, two
// lengths, from a search that knows a great deal and from one that knows as little as it may.

#include <string>

#include "core/model/search.h"

namespace support {

enum class Knowledge { Rich, Bare };

// The search and the opportunity that a situation's messages are written from, on 4 March 2026.
struct SheetCase {
    core::Search search;
    core::OpportunityId opportunity;
};
SheetCase sheet_case(int situation, Knowledge knowledge);

std::string message_sheet(Knowledge knowledge);

}  // namespace support
