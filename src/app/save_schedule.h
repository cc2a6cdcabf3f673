#pragma once

// When to save, from timestamps that are handed in: 400 ms after the last change, at most every
// 2 s, and never later than 2 s after the first unsaved one.

#include <cstdint>
#include <optional>

namespace app {

class SaveSchedule {
public:
    using Milliseconds = std::int64_t;  // of any steady clock

    void changed(Milliseconds now);
    void saved(Milliseconds now);
    // The write failed: it waits for the next change, since repeating it alone brings no room.
    void refused(Milliseconds now);

    // When to save; nothing while all is saved or refused. May lie in the past: then at once.
    std::optional<Milliseconds> due() const;
    bool has_unsaved() const { return first_unsaved_.has_value(); }  // also after a refusal

private:
    std::optional<Milliseconds> first_unsaved_;
    std::optional<Milliseconds> last_change_;  // nothing: no change since the refusal
    std::optional<Milliseconds> last_try_;
};

}  // namespace app
