#include "core/decide/break_even.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {
namespace {

constexpr std::size_t kGridPoints = 9;
constexpr double kWidth = 1e-7;  // of the range

}  // namespace

BreakEvenSearch::BreakEvenSearch(double low, double high) : low_(low), high_(high) {
    JUGGLE_ASSERT(low <= high);
}

BreakEvenSearch::BreakEvenSearch(double low, double high, ModelAction first, ModelAction second)
    : BreakEvenSearch(low, high) {
    pair_.emplace(first, second);
}

std::optional<double> BreakEvenSearch::next() const {
    if (points_.size() < kGridPoints) {
        const double share =
            static_cast<double>(points_.size()) / static_cast<double>(kGridPoints - 1);
        return low_ + (high_ - low_) * share;
    }
    if (!narrowing_) return std::nullopt;
    const double middle = left_.at + (right_.at - left_.at) / 2;
    // Regula falsi with the Illinois weights, which make both ends close in; a kink or a jump can
    // still stall it, and then halving makes sure that the bracket shrinks.
    constexpr int kPatience = 4;
    if (stalled_ >= kPatience) return middle;
    const double over = margin(left_.values) * left_weight_;
    const double under = -margin(right_.values) * right_weight_;
    if (!(over > 0) || !(under > 0) || !std::isfinite(over + under)) return middle;
    const double share = over / (over + under);
    // Never on an end: a step of about the tolerance lets the last one close the bracket.
    const double step = kWidth * (high_ - low_) / 2;
    return std::clamp(left_.at + (right_.at - left_.at) * share, left_.at + step, right_.at - step);
}

void BreakEvenSearch::tell(const std::vector<ActionValue>& values) {
    const std::optional<double> at = next();
    JUGGLE_ASSERT(at.has_value());
    ++evaluations_;
    Point point{*at, {}};
    for (const ActionValue& value : values) {
        if (pair_ && value.action != pair_->first && value.action != pair_->second) continue;
        point.values.push_back(value);
    }
    if (points_.size() == kGridPoints) {
        narrow(std::move(point));
        return;
    }
    points_.push_back(std::move(point));
    if (points_.size() < kGridPoints) return;
    interval_ = 0;
    left_ = points_[0];
    holding_ = at_low();
    open_interval();
}

ModelAction BreakEvenSearch::best(const std::vector<ActionValue>& values) const {
    const std::vector<ModelAction> tied = best_of(values);
    return tied.empty() ? ModelAction{} : tied.front();
}

// Of a tie at the very end the one that goes on being best: the end of the range is no change.
ModelAction BreakEvenSearch::at_low() const {
    for (const ModelAction& action : best_of(points_[0].values)) {
        if (is_best(action, points_[1].values)) return action;
    }
    return best(points_[0].values);
}

bool BreakEvenSearch::is_best(const ModelAction& action,
                              const std::vector<ActionValue>& values) const {
    const std::vector<ModelAction> tied = best_of(values);
    return std::find(tied.begin(), tied.end(), action) != tied.end();
}

// How far the held action is ahead of the best other one.
double BreakEvenSearch::margin(const std::vector<ActionValue>& values) const {
    double mine = -std::numeric_limits<double>::infinity();
    double other = mine;
    for (const ActionValue& value : values) {
        double& side = value.action == holding_ ? mine : other;
        side = std::max(side, value.value);
    }
    return mine - other;
}

// From left_ on: finds the next grid point at which the held action is no longer best.
void BreakEvenSearch::open_interval() {
    narrowing_ = false;
    for (; interval_ + 1 < kGridPoints; ++interval_) {
        const Point& end = points_[interval_ + 1];
        if (is_best(holding_, end.values)) {
            left_ = end;
            continue;
        }
        right_ = end;
        narrowing_ = right_.at > left_.at;
        stalled_ = 0;
        left_weight_ = right_weight_ = 1;
        moved_left_.reset();
        width_at_halving_ = right_.at - left_.at;
        if (narrowing_) return;
        left_ = end;
        holding_ = best(end.values);
    }
}

void BreakEvenSearch::narrow(Point point) {
    const bool moves_left = is_best(holding_, point.values);
    double& stays = moves_left ? right_weight_ : left_weight_;
    stays = moves_left == moved_left_ ? stays / 2 : 1;
    (moves_left ? left_weight_ : right_weight_) = 1;
    moved_left_ = moves_left;
    (moves_left ? left_ : right_) = std::move(point);
    const double width = right_.at - left_.at;
    ++stalled_;
    if (width <= width_at_halving_ / 2) {
        stalled_ = 0;
        width_at_halving_ = width;
    }
    if (width > kWidth * (high_ - low_) * 1.01) return;
    const ModelAction above = best(right_.values);
    changes_.push_back({right_.at, holding_, above});
    left_ = right_;
    holding_ = above;
    open_interval();
}

}  // namespace core
