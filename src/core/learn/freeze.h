#pragma once

// What is kept when a decision is made: the choice beside the advice of that day (A19), and the
// forecasts behind it, so that what happens later can be held against them.

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/model/search.h"

namespace core {

// What was believed about one open opportunity on that day.
struct Believed {
    OpportunityId opportunity;
    double chance = 0;                  // of an offer, as used, 0..1
    std::optional<double> own;          // what the user put
    std::vector<double> answer_by_day;  // cumulative, [0] = today; may be empty
};

// What was asked for along with the choice: more time, or better terms of the offer.
struct Asked {
    OpportunityId opportunity;
    ForecastEvent event = ForecastEvent::GrantsTime;
    double probability = 0;
};

// An answer is forecast by the day they named, else within four weeks.
constexpr int kAnswerWithinDays = 28;

// The decision with its id, its day and the company's name put in, and the forecasts of that day:
// of every open opportunity without an offer, whether it comes to one at all and whether an answer
// comes by its day; and what was `asked`. A forecast that stands open already since the same day
// for the same stage is not made again, and none beyond what the journal can hold.
FrozenDecision freeze(const Search& search, Date today, DecisionRecord decision,
                      const std::vector<Believed>& believed, const std::optional<Asked>& asked);

// Whether both are about the same thing and still open: then they are one.
bool same_open_forecast(const ForecastRecord& a, const ForecastRecord& b);

}  // namespace core
