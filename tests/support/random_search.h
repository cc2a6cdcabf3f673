#pragma once

// Well-formed searches by seed: every field, every word, every alphabet, texts up to their limits;
// odd ones (validate complains) and plain ones. The same seed gives the same search everywhere.

#include <cstdint>

#include "core/base/date.h"
#include "core/model/search.h"

namespace support {

// Dates lie within a few weeks of `today`, so that offers are in hand about as often as not.
core::Search random_search(std::uint64_t seed, core::Date today);

}  // namespace support
