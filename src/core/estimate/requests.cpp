#include "core/estimate/requests.h"

#include <algorithm>

#include "core/estimate/evidence_keys.h"

namespace core {

const Request* last_request(const Opportunity& opportunity, RequestKind kind) {
    const Request* last = nullptr;
    if (!opportunity.offer) return last;
    for (const Request& request : opportunity.offer->requests) {
        if (request.kind == kind) last = &request;
    }
    return last;
}

int age_of_offer(const Opportunity& opportunity, Date today) {
    if (!opportunity.offer || !opportunity.offer->received) return 0;
    return std::max(0, today - *opportunity.offer->received);
}

double chance_of_extension(const Assumptions& assumptions, int extra_days) {
    struct Point {
        int days;
        double chance;
    };
    const Point points[] = {{5, assumptions(key::kGranted5Days)},
                            {7, assumptions(key::kGranted7Days)},
                            {14, assumptions(key::kGranted14Days)},
                            {21, assumptions(key::kGranted21Days)}};
    if (extra_days <= points[0].days) return points[0].chance;
    for (int i = 1; i < 4; ++i) {
        if (extra_days > points[i].days) continue;
        const double share = static_cast<double>(extra_days - points[i - 1].days) /
                             (points[i].days - points[i - 1].days);
        return points[i - 1].chance + share * (points[i].chance - points[i - 1].chance);
    }
    return points[3].chance;
}

double lost_by_asking(const Opportunity& opportunity, const Assumptions& assumptions) {
    const bool asked = last_request(opportunity, RequestKind::Time) != nullptr;
    const double again = asked ? assumptions(key::kExtensionRepeated) : 1;
    return std::min(1.0, assumptions(key::kExtensionWithdrawn) * again *
                             assumptions.standing_risk(opportunity.standing));
}

double chance_of_time(const Opportunity& opportunity, const Assumptions& assumptions,
                      int extra_days, int age) {
    // The days it has been open already have cost their part, so that tomorrow agrees with today.
    const double lost = assumptions(key::kExtensionLostPerDay) * age;
    return std::clamp(chance_of_extension(assumptions, extra_days) *
                              assumptions.standing_bargaining(opportunity.standing) -
                          lost,
                      0.0, 1 - lost_by_asking(opportunity, assumptions));
}

double lost_by_negotiating(const Opportunity& opportunity, const Assumptions& assumptions) {
    return std::min(1.0, assumptions(key::kNegotiationWithdrawn) *
                             assumptions.standing_risk(opportunity.standing));
}

double chance_of_terms(const Opportunity& opportunity, const Assumptions& assumptions) {
    return std::min(1 - lost_by_negotiating(opportunity, assumptions),
                    assumptions(key::kNegotiationImproved) *
                        assumptions.standing_bargaining(opportunity.standing));
}

}  // namespace core
