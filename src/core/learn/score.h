#pragma once

// What the journal of a search teaches: its closed forecasts scored, the user's own and Juggle's
// apart, and what is still open. A forecast that became void counts nowhere.

#include <optional>

#include "core/estimate/own_rates.h"
#include "core/learn/calibration.h"
#include "core/model/search.h"

namespace core {

struct ScoreSheet {
    std::optional<Calibration> own;   // forecasts the user gave; nothing without a closed one
    std::optional<Calibration> ours;  // those Juggle showed
    std::optional<Correction> own_correction;
    OwnRates rates;
    int open = 0;     // forecasts not closed yet
    int overdue = 0;  // of them, whose day has passed
    int voided = 0;
    int decisions = 0;  // in the diary
    int followed = 0;   // of them, chosen as advised
    int lessons = 0;    // of them, with what was learnt (E15)
};

// One's own stage rates, from the closed forecasts of an offer, the user's and Juggle's alike: one
// case for each opportunity and stage in which such a forecast was made, the first one. Stages
// without a forecast are not counted, not even those that were passed on the way to an offer: that
// would count the lucky alone.
OwnRates own_rates(const Search& search);

ScoreSheet score_sheet(const Search& search, Date today);

}  // namespace core
