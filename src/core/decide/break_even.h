#pragma once

// Where the best action changes when one number is moved: the sign is looked at on nine evenly
// spaced points, then every change is pinned down (decision.md 7.2). Changes that cancel between
// two neighbouring points are not seen.
//
// The search asks and is told, so that the caller can solve in slices and decides what the number
// means:
//   BreakEvenSearch search(0, 1);
//   while (const auto at = search.next()) search.tell(values_of_actions(*at));

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/decide/solve.h"

namespace core {

struct VerdictChange {
    double at = 0;      // within 1e-7 of the range, on the side of `above`
    ModelAction below;  // best just below, the first of a tie
    ModelAction above;  // best just above
};

class BreakEvenSearch {
public:
    // low <= high, finite.
    BreakEvenSearch(double low, double high);
    // Of these two actions only: where their values cross.
    BreakEvenSearch(double low, double high, ModelAction first, ModelAction second);

    // The number to solve for next; nothing when all is known.
    std::optional<double> next() const;
    // The values of today's actions at next().
    void tell(const std::vector<ActionValue>& values);

    // When next() gives nothing: ascending. Empty: `at_low` is best over the whole range.
    const std::vector<VerdictChange>& changes() const { return changes_; }
    ModelAction at_low() const;
    int evaluations() const { return evaluations_; }

private:
    struct Point {
        double at = 0;
        std::vector<ActionValue> values;
    };

    ModelAction best(const std::vector<ActionValue>& values) const;
    bool is_best(const ModelAction& action, const std::vector<ActionValue>& values) const;
    double margin(const std::vector<ActionValue>& values) const;
    void open_interval();
    void narrow(Point point);

    double low_;
    double high_;
    std::optional<std::pair<ModelAction, ModelAction>> pair_;
    std::vector<Point> points_;  // the grid
    std::size_t interval_ = 0;   // between points_[interval_] and the next, once the grid is full
    bool narrowing_ = false;
    Point left_;   // still `holding_`
    Point right_;  // no longer
    ModelAction holding_;
    int stalled_ = 0;         // steps since the bracket was last halved
    double left_weight_ = 1;  // Illinois: halved while the other end keeps moving
    double right_weight_ = 1;
    std::optional<bool> moved_left_;
    double width_at_halving_ = 0;
    int evaluations_ = 0;
    std::vector<VerdictChange> changes_;
};

// solved(number) -> Result<std::vector<ActionValue>>. The first error stops and is returned.
template <class Solved>
Result<BreakEvenSearch> run_break_even(BreakEvenSearch search, Solved solved) {
    while (const std::optional<double> at = search.next()) {
        const Result<std::vector<ActionValue>> values = solved(*at);
        if (!values) return values.error();
        search.tell(*values);
    }
    return search;
}

}  // namespace core
