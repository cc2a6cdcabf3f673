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

// A negative `silent_days` means that what is waited on lies that many days ahead (a round still to
// be held): nothing comes before it. answer_by has horizon + 1 entries and finish_prob has horizon;
// the curve rises and stays at or below 1 - no_answer. median_day is looked for up to
// kMedianSearchDays; nothing beyond.
constexpr int kMedianSearchDays = 730;
WaitingCurve waiting_curve(const WaitingTime& time, int silent_days, int horizon_days);

// Is this silence normal? By the share of the answers, among those that come at all, that have come
// by now: under a quarter it is early, over three quarters late, over 19 in 20 very late.
enum class SilenceKind { NotYet, Early, Usual, Late, VeryLate };  // NotYet: nothing to wait for yet
struct Silence {
    SilenceKind kind = SilenceKind::NotYet;
    int days = 0;           // of silence; 0 before the round is held
    double percentile = 0;  // 0..1
};
Silence silence(const WaitingTime& time, int silent_days);

}  // namespace core
