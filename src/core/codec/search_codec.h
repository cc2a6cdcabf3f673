#pragma once

// The search file, version 2: what is saved, exported, imported and written by hand. Every field
// is documented in README.md of this room.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

constexpr int kSearchVersion = 2;

// Reads a file of any version up to ours. Strict: the first thing that is wrong is the error, with
// its path; nothing is coerced, dropped or cut. What is merely incomplete or odd is no error here
// but a problem of `validate`. Errors: those of parse_json; UnknownValue at /format; VersionTooNew
// and UnsupportedVersion at /version; kind, range, date, word and key errors; those of well_formed.
Result<Search> decode_search(std::string_view text);

// The one canonical text of a well-formed search: fixed order of keys, two spaces of indentation,
// a newline at the end; what has no value is not written. decode_search gives back an equal value.
std::string encode_search(const Search& search);

}  // namespace core
