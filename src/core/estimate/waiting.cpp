#include "core/estimate/waiting.h"

#include <algorithm>
#include <cmath>

#include "core/base/contract.h"

namespace core {
namespace {

// Share of the answers that have not come after `days`; exact in the far tail, where 1 - F is not.
double still_to_come(const WaitingTime& time, double days) {
    if (days <= 0) return 1;
    return 0.5 * std::erfc(std::log(days / time.median) / (time.sigma * std::sqrt(2.0)));
}

}  // namespace

WaitingCurve waiting_curve(const WaitingTime& time, int silent_days, int horizon_days) {
    JUGGLE_ASSERT(time.median > 0 && time.sigma > 0 && horizon_days >= 0);
    JUGGLE_ASSERT(time.no_answer >= 0 && time.no_answer < 1);
    const double answering = 1 - time.no_answer;
    const auto silent = [&](int day) {  // silent from the stage on until `day` from today
        return time.no_answer + answering * still_to_come(time, silent_days + day);
    };
    // Without a share that never answers the tail may underflow; then the answer is due at once.
    const double now = silent(0);
    WaitingCurve curve;
    curve.no_answer = now > 0 ? time.no_answer / now : 0;
    const double coming = 1 - curve.no_answer;
    for (int day = 0; day <= horizon_days; ++day) {
        const double by = now > 0 ? 1 - silent(day) / now : (day == 0 ? 0.0 : 1.0);
        curve.answer_by.push_back(std::clamp(by, 0.0, coming));
        if (day == 0) continue;
        const double before = silent(day - 1);
        curve.finish_prob.push_back(before > 0 ? std::clamp(1 - silent(day) / before, 0.0, 1.0)
                                               : 1.0);
    }
    for (int day = 1; day <= kMedianSearchDays && coming > 0 && now > 0; ++day) {
        constexpr double kRounding = 1e-12;  // a median on a whole day is that day
        if (1 - silent(day) / now < coming / 2 - kRounding) continue;
        curve.median_day = day;
        break;
    }
    return curve;
}

Silence silence(const WaitingTime& time, int silent_days) {
    Silence out;
    if (silent_days <= 0) return out;
    out.days = silent_days;
    out.percentile = 1 - still_to_come(time, silent_days);
    out.kind = out.percentile < 0.25   ? SilenceKind::Early
               : out.percentile < 0.75 ? SilenceKind::Usual
               : out.percentile < 0.95 ? SilenceKind::Late
                                       : SilenceKind::VeryLate;
    return out;
}

}  // namespace core
