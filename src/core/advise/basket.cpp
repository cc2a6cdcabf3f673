#include "core/advise/basket.h"

#include <algorithm>
#include <cmath>

#include "core/estimate/evidence_keys.h"
#include "core/estimate/forecast.h"
#include "core/estimate/runway.h"

namespace core {
namespace {

constexpr int kFarthestDays = 365;

double chance_until(const Opportunity& opportunity, const Assumptions& assumptions, Date today,
                    int days) {
    return end_curve(forecast(opportunity, assumptions, today, days)).offer_by.back();
}

// A first interview that was held today, with nothing else known.
double chance_of_new(const Assumptions& assumptions, Date today, int days) {
    Opportunity fresh;
    fresh.stage = Stage::FirstInterview;
    fresh.stage_since = today;
    return chance_until(fresh, assumptions, today, days);
}

struct Live {
    const Opportunity* opportunity;
    double chance;
};

double effective_number(const std::vector<Live>& live, double correlation) {
    double sum = 0;
    double spread = 0;
    for (const Live& one : live) {
        sum += one.chance;
        for (const Live& other : live) {
            const bool same = &one == &other;
            const bool together = !one.opportunity->shared_cause.empty() &&
                                  one.opportunity->shared_cause == other.opportunity->shared_cause;
            spread += (same ? 1 : together ? correlation : 0) * one.chance * other.chance;
        }
    }
    return spread > 0 ? sum * sum / spread : 0;
}

double chance_that_all_fail(const std::vector<Live>& live, double correlation) {
    double all = 1;
    for (std::size_t i = 0; i < live.size(); ++i) {
        const std::string& cause = live[i].opportunity->shared_cause;
        const auto together = [&cause](const Live& other) {
            return other.opportunity->shared_cause == cause;
        };
        const auto place = live.begin() + static_cast<std::ptrdiff_t>(i);
        if (cause.empty()) {
            all *= 1 - live[i].chance;
        } else if (std::find_if(live.begin(), place, together) == place) {
            double independent = 1;
            double worst = 1;
            for (const Live& other : live) {
                if (!together(other)) continue;
                independent *= 1 - other.chance;
                worst = std::min(worst, 1 - other.chance);
            }
            all *= (1 - correlation) * independent + correlation * worst;
        }
    }
    return all;
}

std::optional<int> conversations_needed(double all_fail, double target, double each) {
    constexpr double kRounding = 1e-9;
    int needed = 0;
    for (double left = all_fail; left > target + kRounding; left *= 1 - each) {
        if (++needed > kMostConversations) return std::nullopt;
    }
    return needed;
}

}  // namespace

Basket basket_of(const Search& search, const Assumptions& assumptions, Date today) {
    Basket basket;
    const std::optional<Date> end = runway_end(search.finances, today);
    basket.until_runway = end.has_value();
    const int days = std::clamp(end ? *end - today : kBasketDays, 0, kFarthestDays);
    basket.until = today + days;
    std::vector<Live> live;
    for (const Opportunity& opportunity : search.opportunities) {
        if (has_offer(opportunity)) basket.offers_in_hand += 1;
        if (!is_open(opportunity) || has_offer(opportunity)) continue;
        live.push_back({&opportunity, chance_until(opportunity, assumptions, today, days)});
    }
    std::stable_sort(live.begin(), live.end(),
                     [](const Live& a, const Live& b) { return a.chance > b.chance; });
    double sum = 0;
    for (const Live& one : live)
        sum += one.chance;
    for (const Live& one : live) {
        basket.parts.push_back({one.opportunity->id, one.chance, sum > 0 ? one.chance / sum : 0});
    }
    const double correlation = assumptions(key::kSharedCause);
    basket.effective = effective_number(live, correlation);
    basket.best_share = basket.parts.empty() ? 0 : basket.parts.front().share;
    basket.all_fail = chance_that_all_fail(live, correlation);
    basket.target = assumptions(key::kBasketTarget);
    basket.new_chance = chance_of_new(assumptions, today, days);
    basket.conversations = conversations_needed(basket.all_fail, basket.target, basket.new_chance);
    basket.square_one =
        !live.empty() && basket.offers_in_hand == 0 && basket.best_share >= kNearlyAll;
    return basket;
}

}  // namespace core
