#pragma once

// A criterion of the comparison, in the field's usual sense: what it measures, its anchored scale,
// its swing weight, and the floor that makes it a must-have.

#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/money.h"

namespace core {

// Pay is scored from the money itself (core/compare); the others by the user. Direction is where
// the career must go next (E6); Level is how far the job uses one's abilities, so that a must-have
// on it says "far below" (D2).
enum class CriterionKind { Pay, Scored, Direction, Level };

struct Criterion {
    CriterionId id;
    std::string name;
    CriterionKind kind = CriterionKind::Scored;
    std::string worst;  // what a score of 0 means, in words
    std::string best;   // what a score of 100 means, in words
    // Pay only: the comparable money of a year that scores 0 and 100. Part of the question that
    // elicits the weight, so never taken from the offers at hand: a new offer moves no score.
    std::optional<Money> pay_worst;
    std::optional<Money> pay_best;  // above pay_worst
    // Swing weight: how much the swing from worst to best counts, the largest swing being 100.
    // Nothing: not elicited yet. Elicited before scores are shown.
    std::optional<double> weight;
    std::optional<double> weight_low;   // 0..weight: the range one is unsure over
    std::optional<double> weight_high;  // weight..100
    std::optional<double> must_have;    // floor of the score that overrides any total
    bool operator==(const Criterion&) const = default;
};

}  // namespace core
