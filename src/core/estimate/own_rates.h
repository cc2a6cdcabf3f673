#pragma once

// The user's own history, stage by stage, as core/learn counts it: blended into the chances once
// there is enough of it.

#include <array>

#include "core/model/opportunity.h"

namespace core {

// Fewer finished processes than this say less than they seem to: the evidence stands alone.
constexpr int kMinimumOwnCases = 5;

// Of the finished processes that had done a stage, how many came to an offer in the end.
struct OwnTally {
    int finished = 0;
    int offers = 0;  // 0..finished
    bool operator==(const OwnTally&) const = default;
};

struct OwnRates {
    // By Stage: Lead .. VerbalOffer (there the offers that were put in writing).
    std::array<OwnTally, 7> by_stage;
    bool operator==(const OwnRates&) const = default;
};

}  // namespace core
