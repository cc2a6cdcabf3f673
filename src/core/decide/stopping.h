#pragma once

// When to stop looking: one offer at a time from a known stream, each taken or left at once. What
// lies behind the model's "going on searching", on its own so that it can be checked against the
// published cases (decision.md section 10, A1 to A4 and A9).
//   McCall, Economics of information and job search, QJE 1970; Weitzman, Optimal search for the
//   best alternative, Econometrica 1979; Gilbert and Mosteller, Recognizing the maximum of a
//   sequence, JASA 1966; for the finite stream Cayley and Moser.

#include <vector>

namespace core {

// What an offer may be worth: a share of the probability spread evenly over low..high; a single
// value when they are equal. Shares are >= 0 and sum to 1, low <= high, at least one.
struct WorthSlice {
    double low = 0;
    double high = 0;
    double prob = 1;
};
using WorthSpread = std::vector<WorthSlice>;

// E max(X, level).
double expected_best(const WorthSpread& worth, double level);

// The z at which paying `cost` > 0 to see X, with z to fall back on, just pays: cost = E(X - z)+.
// Weitzman's index of a box or an interview: open the largest first, stop when what is in hand is
// above all of them. Exact only with recall and without deadlines: an order to look in, not advice.
// Also the level above which an endless stream with this cost a draw is left.
double search_index(const WorthSpread& worth, double cost);

// A stream without end: h = income + discount * E max(X, h), with 0 <= discount < 1. An offer X is
// taken when it is above h. (McCall: X is a wage for ever, w / (1 - discount).)
double value_of_endless_search(const WorthSpread& worth, double income, double discount);

// A stream that ends: values[k] is what k draws to come are worth. values[0] = nothing; values[k] =
// income + discount * E max(X, values[k - 1]). With k draws to come an offer in hand is left when
// it is below values[k].
std::vector<double> values_of_last_draws(const WorthSpread& worth, int draws, double nothing,
                                         double income = 0, double discount = 1);

// The best of n seen in random order by rank only, without recall: pass over all before `first`
// (1-based), then take the first that is the best so far. Validation, not advice: whoever knows
// what offers are worth does better.
struct RankRule {
    int first = 1;
    double success = 1;  // the chance to end with the best
};
RankRule best_rank_rule(int n);  // n >= 1

}  // namespace core
