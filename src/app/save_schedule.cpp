#include "app/save_schedule.h"

#include <algorithm>

namespace app {
namespace {

constexpr SaveSchedule::Milliseconds kQuiet = 400;
constexpr SaveSchedule::Milliseconds kLongest = 2000;

}  // namespace

void SaveSchedule::changed(Milliseconds now) {
    if (!first_unsaved_) first_unsaved_ = now;
    last_change_ = now;
}

void SaveSchedule::saved(Milliseconds now) {
    first_unsaved_.reset();
    last_change_.reset();
    last_try_ = now;
}

void SaveSchedule::refused(Milliseconds now) {
    last_change_.reset();
    last_try_ = now;
}

std::optional<SaveSchedule::Milliseconds> SaveSchedule::due() const {
    if (!first_unsaved_ || !last_change_) return std::nullopt;
    const Milliseconds when = std::min(*last_change_ + kQuiet, *first_unsaved_ + kLongest);
    return last_try_ ? std::max(when, *last_try_ + kLongest) : when;
}

}  // namespace app
