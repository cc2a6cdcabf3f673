#pragma once

// Where one opportunity stands, as one number that orders the states of a day.
//
// The order is what makes the solver simple: a within-day action always leads to a smaller number,
// so one ascending pass over a day's joint states sees every result before it is needed. Dead comes
// first, then refused today, live offers (those with more requests used before the others),
// refused earlier (coming back makes a live offer), told pending, pending, invited, on hold.

#include <cstdint>

namespace core {

struct LocalState {
    // FrozenMarket is the one state of the market's own mode beside Dead, which stands for normal.
    enum class Kind {
        Dead,
        JustDeclined,
        Offer,
        Declined,
        ToldPending,
        Pending,
        Invite,
        OnHold,
        FrozenMarket
    };
    // Returned: live again after a refusal, with nothing more to ask for.
    enum class Extension { Granted, Denied, Unasked, Returned };
    enum class Talks { Boosted, Unchanged, Fresh };
    Kind kind = Kind::Dead;
    int stage = 0;  // pending, invite
    int phase = 0;  // pending
    Extension extension = Extension::Unasked;
    Talks talks = Talks::Fresh;
    int days_left = 0;   // offer; 0: today is the last day
    int days_since = 0;  // declined; 1 throughout when the chance does not fade
    int quality = 0;     // 0: not known, or always the same; else 1 + place of the level
    int change = 0;      // 0: as it was; else 1 + place of the restructuring's change
    bool operator==(const LocalState&) const = default;
};

// Distinct states have distinct keys, dead has 0. Fields that do not belong to the kind are not
// kept.
std::uint32_t local_key(const LocalState& state);
LocalState local_state(std::uint32_t key);

}  // namespace core
