#pragma once

// The journal as its room shows it: the score sheet, and every list in its order. Worked out once
// for each revision of the search and each day, and kept: the screen asks each frame.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/learn/score.h"

namespace app {

// The lists are indices into the search.
struct Journal {
    core::ScoreSheet sheet;
    std::vector<std::size_t> open;    // forecasts, the earliest day first, without one last
    std::vector<std::size_t> closed;  // forecasts, the latest closed first
    std::vector<std::size_t> diary;   // decisions, the latest first
};
Journal journal_of(const core::Search& search, core::Date today);

class JournalMemory {
public:
    // `revision`: of the search (app::Store::revision).
    const Journal& of(const core::Search& search, core::Date today, std::uint64_t revision);

private:
    std::optional<Journal> kept_;
    core::Date today_;
    std::uint64_t revision_ = 0;
};

}  // namespace app
