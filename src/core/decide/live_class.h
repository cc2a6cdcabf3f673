#pragma once

// A local state within its class: the live offers of a day, or all others. Internal to capped.h.

#include "core/decide/local_chain.h"

namespace core {

// Local state <-> place in its class, both in their order: live offers among themselves; of the
// others dead is first.
inline int place_of(const LocalDay& day, int local) {
    if (day.is_live(local)) return local - day.first_live;
    return local < day.first_live ? local : local - day.live;
}
inline int local_of(const LocalDay& day, bool live, int place) {
    if (live) return place + day.first_live;
    return place < day.first_live ? place : place + day.live;
}

}  // namespace core
