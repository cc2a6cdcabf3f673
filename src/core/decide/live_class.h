#pragma once

// A local state within its class: the live offers of a day, or all others. Internal to capped.h.

#include "core/decide/local_chain.h"

namespace core {

// Local state <-> place in its class: live offers 1..live count from 0; the others keep dead first.
inline int place_of(const LocalDay& day, int local) {
    if (local == 0) return 0;
    return local <= day.live ? local - 1 : local - day.live;
}
inline int local_of(const LocalDay& day, bool live, int place) {
    if (live) return place + 1;
    return place == 0 ? 0 : day.live + place;
}

}  // namespace core
