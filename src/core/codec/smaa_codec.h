#pragma once

// What `juggle smaa` takes and gives:
//
//   {"alternatives": ["A", "B"], "criteria": ["pay", "team"], "samples": 10000, "seed": 1,
//    "weights": {"kind": "uniform"},
//    "scores": [[0.4, {"kind": "uniform", "low": 0, "high": 1}],
//               [{"kind": "normal", "mean": 0.5, "spread": 0.1}, {"kind": "beta", "a": 2, "b":
//               3}]]}
//
// weights: uniform; ordinal with "order" (names of criteria, the weightiest first); range with
// "low", "high" and, if there is a most likely one, "values"; exact with "values"; sampled with
// "rows". scores, one row an alternative: a number; exact "value"; uniform "low", "high";
// triangular "low", "value", "high"; normal "mean", "spread"; beta "a", "b" and "low", "high" (left
// out: 0, 1); sampled "values". Left out: samples 10000, seed 1, weights uniform.
//
// Out: {"samples", "alternatives": [{"name", "rank_shares", "central_weights", "confidence"}]},
// six decimals; central weights are null for an alternative that is never first.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/compare/smaa.h"

namespace core {

Result<SmaaProblem> decode_smaa(std::string_view text);
std::string encode_smaa(const SmaaProblem& problem, const SmaaShares& shares);

}  // namespace core
