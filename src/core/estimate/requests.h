#pragma once

// What asking an employer for more time or better terms may bring, and lose (A7, A18, P3).

#include "core/base/date.h"
#include "core/estimate/assumptions.h"
#include "core/model/opportunity.h"

namespace core {

// The last one of that kind; null when there is none.
const Request* last_request(const Opportunity& opportunity, RequestKind kind);

// Days since the offer came; 0 when that is not known.
int age_of_offer(const Opportunity& opportunity, Date today);

// Chance that this many days more are granted, before standing.
double chance_of_extension(const Assumptions& assumptions, int extra_days);

// Chance that who asks now gets so many days more, `age` days after the offer came; and that asking
// loses the offer: a request that was made before costs more.
double chance_of_time(const Opportunity& opportunity, const Assumptions& assumptions,
                      int extra_days, int age);
double lost_by_asking(const Opportunity& opportunity, const Assumptions& assumptions);

// Chance that asking improves the terms; and that it loses the offer.
double chance_of_terms(const Opportunity& opportunity, const Assumptions& assumptions);
double lost_by_negotiating(const Opportunity& opportunity, const Assumptions& assumptions);

}  // namespace core
