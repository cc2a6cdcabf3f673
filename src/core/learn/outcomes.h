#pragma once

// Forecasts close by themselves where the search says what happened.

#include <optional>

#include "core/model/search.h"

namespace core {

// What an opportunity's present state says about a forecast of it; nothing: it does not say yet.
// An offer, or an end that only an offer has, makes "an offer" happened; turned down or never heard
// again makes it not; an end of one's own, or a position that is gone, says nothing about it: void.
std::optional<ForecastResult> outcome_of(const ForecastRecord& forecast,
                                         const Opportunity& opportunity);

// The search after a change, with the forecasts closed that it decides, on the day it gives for
// the change (none when it gives none). What was closed by a state that is now taken back or put
// right is opened or closed anew; what a person closed stays. Of an opportunity that was removed,
// what is open becomes void.
Search closed_by_events(const Search& before, Search after);

}  // namespace core
