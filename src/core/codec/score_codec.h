#pragma once

// What `juggle score` prints: the score sheet of core/learn/score.h, figures to 6 decimals, null
// for what no closed forecast speaks of.

#include <string>

#include "core/learn/score.h"

namespace core {

std::string encode_score_sheet(const ScoreSheet& sheet);

}  // namespace core
