#pragma once

// The comparison of what is open, worked out once for each revision of the search and kept: screens
// ask each frame.

#include <cstdint>
#include <optional>

#include "core/compare/compare.h"

namespace app {

class ComparisonMemory {
public:
    // `revision`: of the search (app::Store::revision).
    const core::Comparison& of(const core::Search& search, std::uint64_t revision);

private:
    std::optional<core::Comparison> kept_;
    std::uint64_t revision_ = 0;
};

}  // namespace app
