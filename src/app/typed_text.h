#pragma once

// Small reading tools for what a person typed. For the sources of app/strings only.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// Without leading and trailing blanks of any kind; no-break and thin spaces become plain ones,
// ASCII letters small, a typographic apostrophe and minus plain.
std::string plain_typing(std::string_view typed);

// A run of digits, a run of letters, or one other character.
struct TypedPart {
    enum class Kind { Digits, Word, Sign };
    Kind kind = Kind::Sign;
    std::string text;
};

// The parts of plain typing, blanks dropped.
std::vector<TypedPart> typed_parts(std::string_view plain);

// The number of up to nine digits; else nothing.
std::optional<int> small_number(std::string_view digits);

}  // namespace app
