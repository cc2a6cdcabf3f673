#include "core/decide/model_features.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

double still_open(const Restructuring& change, int days) {
    const double settled_part = 1 / (1 + std::pow(days / change.median_days, change.shape));
    return change.never + (1 - change.never) * settled_part;
}

}  // namespace

double settle_prob(const Restructuring& change, int day) {
    const int days = change.elapsed_days + day;
    const double before = still_open(change, days);
    if (before <= 0) return 1;
    return std::clamp(1 - still_open(change, days + 1) / before, 0.0, 1.0);
}

double return_prob(const ReturnAfterRefusal& terms, int days_since) {
    return terms.chance * std::pow(1 - terms.fade_per_day, days_since);
}

}  // namespace core
