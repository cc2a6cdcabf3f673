#pragma once

// What an Answer says about each open opportunity by itself.

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/estimate/waiting.h"

namespace core {

// What the model believes about one open opportunity, and where it has it from.
struct Estimate {
    OpportunityId opportunity;
    double chance = 0;  // of an offer, as used, 0..1
    double chance_low = 0, chance_high = 1;
    double usual_chance = 0;            // the default of its stage
    std::optional<double> own_chance;   // what the user put
    std::string chance_source;          // key of the evidence row
    std::optional<Date> answer_median;  // half of the answers that come have come by this day
    double answer_by_deadline = 0;      // chance of any answer up to the earliest open deadline
    std::vector<double> answer_by_day;  // cumulative, [0] = today; length horizon_days + 1; empty
                                        // for an offer in hand. The answer to the present stage
    Silence silence;                    // is this silence normal?
    std::vector<double> offer_by_day;   // cumulative chance of an offer; as answer_by_day
    double silence_ever = 0;            // chance of never hearing again; refusal is the rest
    double value = 0;                   // what the job is worth in the unit of the search
    double presence = 0;                // what having it open adds to the whole (not additive)
};

}  // namespace core
