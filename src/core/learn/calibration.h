#pragma once

// Were the forecasts right? Brier score with Murphy's split (A new vector partition of the
// probability score, J. Appl. Meteorology 1973), log score, reliability by bands, and the optimism
// in them, offered as a correction. decision.md section 2 (calibration) and A15.

#include <optional>
#include <vector>

#include "core/base/result.h"

namespace core {

struct Resolved {
    double probability = 0;  // 0..1
    bool happened = false;
};

// One band of forecasts; edges at 0, .1, .3, .5, .7, .9, 1, the upper one excluded but the last.
struct Band {
    double low = 0, high = 0;
    int count = 0;
    double forecast = 0, happened = 0;  // means; 0 when empty
    bool enough = false;                // at least kEnoughInBand: a figure worth reading
};

constexpr int kEnoughInBand = 5;
constexpr int kEnoughForCorrection = 30;

struct Calibration {
    int count = 0;
    double brier = 0;  // mean of (probability - outcome)^2; 0 perfect, .25 a coin's
    // brier = reliability - resolution + uncertainty, over the distinct probabilities.
    double reliability = 0, resolution = 0, uncertainty = 0;
    // Mean of -ln of the probability given to what happened; each probability kept at least
    // kLogFloor from 0 and 1, so that one certainty gone wrong does not drown the rest.
    double log_score = 0;
    int held_back = 0;  // how many were nearer to certainty than that
    std::vector<Band> bands;
    double optimism = 0;  // mean probability less the share that happened; above 0 is optimistic
    bool enough = false;  // kEnoughForCorrection resolved
};

constexpr double kLogFloor = 0.01;

// Nothing without forecasts. Probabilities outside 0..1 are the caller's mistake.
std::optional<Calibration> calibration(const std::vector<Resolved>& resolved);

// p corrected to logistic(intercept + slope * logit(p)).
struct Correction {
    double intercept = 0, slope = 1;  // the identity
    int count = 0;                    // resolved forecasts it was learnt from
};

// The logistic recalibration that fits best (maximum likelihood with a prior worth one forecast of
// doubt: N(0, 1) on the intercept, N(1, 1) on the slope), drawn back to the identity under 30
// resolved forecasts: by count / 30. Offered, never applied by itself.
Correction correction(const std::vector<Resolved>& resolved);
double corrected(double probability, const Correction& correction);

}  // namespace core
