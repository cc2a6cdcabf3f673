#pragma once

// When an answer may come: a log-normal wait since the stage was reached, some processes that never
// answer, and what the silence so far says about both (beyond_the_peers.md, item 2).

#include <optional>
#include <vector>

namespace core {

// The days from reaching the stage to hearing, among those who hear at all.
struct WaitingTime {
    double median = 0;     // days, > 0
    double sigma = 0;      // standard deviation of the logarithm, > 0
    double no_answer = 0;  // share that never hears, 0 <= no_answer < 1
};

// As seen after `silent_days` without an answer.
struct WaitingCurve {
    double no_answer = 0;             // share that never hears, given the silence so far
    std::vector<double> answer_by;    // cumulative chance; [0] = today = 0; [t] = by day t
    std::vector<double> finish_prob;  // [t]: that it comes overnight to t + 1, given none by day t
    std::optional<int> median_day;    // the first day with half of the answers that still come
};

// answer_by has horizon + 1 entries and finish_prob has horizon; the curve rises and stays at or
// below 1 - no_answer. median_day is looked for up to kMedianSearchDays; nothing beyond.
constexpr int kMedianSearchDays = 730;
WaitingCurve waiting_curve(const WaitingTime& time, int silent_days, int horizon_days);

}  // namespace core
