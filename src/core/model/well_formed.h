#pragma once

// The promises every search keeps, whether read from a file or changed by a command: what is
// well-formed can be written, and what was written can be read again.

#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

// The first broken promise in document order, with its path:
// - ids have the form of ids and stand once (contacts and rounds: once in their opportunity);
// - the favourite exists; an outcome stands only at a closed opportunity;
// - texts are UTF-8 without control characters, one-line texts without line breaks, none too long;
// - lists are no longer than their limits; numbers and dates are within their ranges;
// - the currency is three capital letters; assumptions are sorted by key, each key once.
// Errors: SyntaxError (a text that is not UTF-8), UnknownValue, TooLarge, OutOfRange, NotADate,
// DuplicateId, UnknownId, Inconsistent.
Status well_formed(const Search& search);

}  // namespace core
