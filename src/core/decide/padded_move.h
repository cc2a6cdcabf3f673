#pragma once

// What the innermost loops of backward.h run over.

#include <cstdint>

#include "core/decide/utility.h"

namespace core {

// The last mode's steps and actions, laid out for the innermost loops.
struct PaddedMove {
    std::int32_t to[3] = {0, 0, 0};  // unused ones repeat the first, with probability 0
    double prob[3] = {0, 0, 0};

    double expected(const double* values) const {
        return prob[0] * values[to[0]] + prob[1] * values[to[1]] + prob[2] * values[to[2]];
    }
};
struct InnerAction {
    std::int32_t at = 0;
    bool needs_rival = false;
    std::uint8_t code = 0;
    PaddedMove results;
    AffineCost pay;
};

}  // namespace core
