#pragma once

// The same short name for the same text, everywhere and for ever: ids of planned follow-ups and
// UIDs of calendar events.

#include <string>
#include <string_view>

namespace core {

// FNV-1a, 64 bits (Fowler, Noll, Vo), as 16 hexadecimal digits.
std::string stable_hash(std::string_view text);

}  // namespace core
