#pragma once

// The promises every search keeps, whether read from a file or changed by a command: what is
// well-formed can be written, and what was written can be read again.

#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

// The first broken promise in document order, with its path:
// - ids have the form of ids and stand once (contacts, rounds and opinions: once in their
//   opportunity; forecasts and decisions: once among both); a score or a gate answer stands once;
// - what is referred to exists: the favourite, a score's criterion, a round's contacts, the
//   opportunity, contact and round of a follow-up, message, forecast or decision;
// - an outcome stands only at a closed opportunity, its day only at one that is no longer open, the
//   closing day of a follow-up or forecast only when it is not open;
// - a range holds its value: low <= value <= high; pay_worst < pay_best, and only of kind pay;
// - texts are UTF-8 without control characters, one-line texts without line breaks, none too long;
// - lists are no longer than their limits; numbers and dates are within their ranges;
// - the currency is three capital letters; assumptions are sorted by key and
//   holidays by day, each once; gut ratings are in order of their days.
// Errors: SyntaxError (a text that is not UTF-8), UnknownValue, TooLarge, OutOfRange, NotADate,
// DuplicateId, UnknownId, Inconsistent.
Status well_formed(const Search& search);

}  // namespace core
