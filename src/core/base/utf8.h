#pragma once

// What may stand in a text of a search, counted in code points, and fragments of foreign text that
// are safe to print in an error line.

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

enum class LineBreaks { Refused, Allowed };  // Allowed: newline and tab, nothing else

// Well-formed UTF-8 as in RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view text);

// Number of code points of valid UTF-8.
std::size_t code_points(std::string_view text);

// Byte offset of the first control character (C0, DEL, C1) that may not stand there; npos: none.
std::size_t find_control(std::string_view text, LineBreaks line_breaks);

// For an Error's detail: at most 60 code points, "..." after a cut, '?' for every control
// character and for every byte that is not UTF-8. Always one valid line.
std::string fragment(std::string_view text);

}  // namespace core
