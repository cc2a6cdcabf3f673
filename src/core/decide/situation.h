#pragma once

// A search on a day, as the solver sees it: evidence and what the user typed become a
// DecisionModel. How each number is made is told in README.md of this room.

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/decide/decision_model.h"
#include "core/decide/prospect.h"
#include "core/estimate/assumptions.h"
#include "core/estimate/forecast.h"
#include "core/model/search.h"

namespace core {

struct Situation {
    std::vector<Prospect> prospects;
    std::vector<int> modelled;  // the prospect of each opportunity of the model: most value first
    std::vector<int> left_out;  // prospects that only count as offers by the way
    DecisionModel model;
    std::optional<Date> runway;
    std::optional<Date> decide_by;  // the earliest deadline of an offer in hand
    double point = 1;               // the worth of one point of 0..100, in the unit of the search
};

// Numbers that a break-even moves; nothing: as they stand.
struct Moved {
    int prospect = -1;                  // whose chance, worth or withdrawal it is
    std::optional<double> chance;       // 0..1, pending prospects only
    std::optional<double> value;        // of the job, in the unit of the search
    std::optional<double> withdrawal;   // of an offer in hand, over the usual time given, 0..1
    std::optional<double> runway_days;  // from today
};

// The pending prospect that time is asked for: the favourite, else the one with the most worth
// (ties: the first).
std::optional<int> hoped_for(const Search& search, const std::vector<Prospect>& prospects);

// What is believed about everything open. today and the search must be free of blocking problems.
std::vector<Prospect> prospects_of(const Search& search, const Assumptions& assumptions,
                                   Date today);

// `kept` names the prospects to be modelled exactly, ascending; the others count as offers by the
// way with the same daily chance.
Situation build_situation(const Search& search, const Assumptions& assumptions, Date today,
                          std::vector<Prospect> prospects, const std::vector<int>& kept);

// The model of the same situation with one number moved.
DecisionModel moved_model(const Search& search, const Assumptions& assumptions, Date today,
                          const Situation& situation, const Moved& moved);

// Prospects in the order in which they deserve to be modelled: offers in hand, then the favourite,
// then by chance times what they would add to going on searching; ties in file order.
std::vector<int> by_importance(const Search& search, const std::vector<Prospect>& prospects,
                               double fallback_value);

}  // namespace core
