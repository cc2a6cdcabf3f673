#pragma once

// The text of one slot: a header line that tells whether the rest is whole, then the search file.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/search.h"

namespace app {

struct StoredSearch {
    std::uint64_t generation = 0;  // grows with every save
    core::Search search;
};

// "juggle-search 1 42 1234 cbf43926\n" (format, generation, bytes, CRC-32) and the search file.
std::string stored_text(std::uint64_t generation, const core::Search& search);

// Errors: StorageDamaged when it is not exactly what was written; VersionTooNew when a newer Juggle
// wrote it.
core::Result<StoredSearch> read_stored(std::string_view text);

// The generation of a slot whose header is in order, whatever follows; 0: none.
std::uint64_t stored_generation(std::string_view text);

// {"slot":0,"generation":42}: which slot was verified last.
struct Head {
    int slot = 0;
    std::uint64_t generation = 0;
};
std::string head_text(const Head& head);
std::optional<Head> read_head(std::string_view text);

}  // namespace app
