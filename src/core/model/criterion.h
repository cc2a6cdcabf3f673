#pragma once

// A criterion of the comparison, in the field's usual sense: what it measures, its anchored scale,
// its swing weight, and the floor that makes it a must-have.

#include <optional>
#include <string>

#include "core/base/id.h"

namespace core {

// Pay is scored from the money itself (core/compare); the others by the user.
enum class CriterionKind { Pay, Scored };

struct Criterion {
    CriterionId id;
    std::string name;
    CriterionKind kind = CriterionKind::Scored;
    std::string worst;  // what a score of 0 means, in words
    std::string best;   // what a score of 100 means, in words
    // Swing weight: how much the swing from worst to best counts, the largest swing being 100.
    // Nothing: not elicited yet. Elicited before scores are shown.
    std::optional<double> weight;
    std::optional<double> weight_low;   // 0..weight: the range one is unsure over
    std::optional<double> weight_high;  // weight..100
    std::optional<double> must_have;    // floor of the score that overrides any total
    bool operator==(const Criterion&) const = default;
};

}  // namespace core
