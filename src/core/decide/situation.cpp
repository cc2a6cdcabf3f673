#include "core/decide/situation.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/decide/situation_terms.h"
#include "core/estimate/evidence_keys.h"
#include "core/estimate/runway.h"

namespace core {
namespace {

const Opportunity& opportunity_of(const Search& search, const Prospect& prospect) {
    return search.opportunities[static_cast<std::size_t>(prospect.index)];
}

const Prospect& at(const std::vector<Prospect>& prospects, int index) {
    return prospects[static_cast<std::size_t>(index)];
}

// Far enough ahead that what is open has mostly answered; what is later is in the fallback.
int horizon_of(const Search& search, const Assumptions& assumptions, Date today) {
    constexpr int kAfterDeadline = 21;  // an extension and a week
    constexpr int kMost = 120;
    double days = assumptions(key::kHorizonDays);
    for (const Opportunity& opportunity : search.opportunities) {
        if (!is_open(opportunity)) continue;
        if (opportunity.stage < Stage::FirstInterview || opportunity.restructuring) {
            days = std::max(days, assumptions(key::kHorizonDaysLong));
        }
        if (has_offer(opportunity) && opportunity.offer && opportunity.offer->deadline) {
            days = std::max<double>(days, *opportunity.offer->deadline - today + kAfterDeadline);
        }
    }
    return std::clamp(static_cast<int>(days), 1, kMost);
}

// What is left out comes up by the way, spread evenly over the days until it is likely to.
void add_left_out(const std::vector<Prospect>& prospects, const std::vector<int>& left_out,
                  int horizon_days, Background& background) {
    constexpr std::size_t kGroups = 32;
    constexpr double kMostPerDay = 0.9;
    std::vector<int> sorted = left_out;
    stable_sort(sorted,
                [&](int a, int b) { return at(prospects, a).value < at(prospects, b).value; });
    std::vector<double> daily(std::min(kGroups, sorted.size()), 0);
    std::vector<double> weighted(daily.size(), 0);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const Prospect& prospect = at(prospects, sorted[i]);
        const double days =
            std::max<double>(horizon_days, prospect.forecast.offer_day.value_or(kMedianSearchDays));
        const std::size_t group = i * daily.size() / sorted.size();
        daily[group] += prospect.forecast.chance / days;
        weighted[group] += prospect.forecast.chance / days * prospect.value;
    }
    std::vector<double> values = background.values;
    std::vector<double> rates(values.size(), background.prob_per_day);
    for (std::size_t g = 0; g < daily.size(); ++g) {
        if (daily[g] <= 0) continue;
        values.push_back(weighted[g] / daily[g]);
        rates.push_back(daily[g]);
    }
    double total = 0;
    for (const double rate : rates)
        total += rate;
    background.values = std::move(values);
    background.probs.clear();
    for (const double rate : rates)
        background.probs.push_back(rate / total);
    background.prob_per_day = std::min(kMostPerDay, total);
}

DecisionGlobals globals_of(const SearchTerms& terms, const std::vector<Prospect>& prospects,
                           const std::vector<int>& left_out) {
    DecisionGlobals globals;
    globals.horizon_days = terms.horizon_days;
    globals.burn_per_day = terms.burn_per_day;
    globals.runway_days = terms.runway_days;
    globals.extra_burn_after_runway = terms.runway_days ? terms.after_runway_per_day : 0;
    globals.fallback_value = value_of_searching_on(terms, terms.horizon_days);
    Background background{terms.typical_job_per_day, {terms.typical_job}, {1.0}};
    if (background.prob_per_day <= 0) background = {};
    add_left_out(prospects, left_out, terms.horizon_days, background);
    if (!background.values.empty()) globals.background = std::move(background);
    return globals;
}

DecisionModel build_model(const Search& search, const Assumptions& assumptions, Date today,
                          const std::vector<Prospect>& prospects, const std::vector<int>& modelled,
                          const std::vector<int>& left_out, const Moved& moved) {
    SearchTerms terms = search_terms(search, assumptions, today);
    terms.horizon_days = horizon_of(search, assumptions, today);
    if (moved.runway_days) terms.runway_days = std::max(0.0, *moved.runway_days);
    DecisionModel model;
    model.globals = globals_of(terms, prospects, left_out);
    const std::optional<int> hope = hoped_for(search, prospects);
    for (const int p : modelled) {
        Prospect prospect = at(prospects, p);
        const bool is_moved = p == moved.prospect;
        if (is_moved && moved.value) prospect.value = *moved.value;
        if (is_moved && moved.chance) {
            prospect.forecast = with_chance(std::move(prospect.forecast), *moved.chance);
        }
        OpportunityTerms mine;
        mine.today = today;
        mine.withdrawal =
            is_moved && moved.withdrawal ? *moved.withdrawal : assumptions(key::kWithdrawn);
        mine.hope_day = hope ? at(prospects, *hope).forecast.offer_day : std::nullopt;
        mine.hope = hope.has_value();
        mine.is_hope = hope == p;
        model.opportunities.push_back(model_opportunity(opportunity_of(search, prospect), prospect,
                                                        assumptions, terms, mine));
    }
    return model;
}

}  // namespace

std::optional<int> hoped_for(const Search& search, const std::vector<Prospect>& prospects) {
    std::optional<int> best;
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        const Opportunity& opportunity = opportunity_of(search, prospects[i]);
        if (has_offer(opportunity)) continue;
        if (search.favourite == opportunity.id) return static_cast<int>(i);
        if (!best || prospects[i].value > at(prospects, *best).value) best = static_cast<int>(i);
    }
    return best;
}

std::vector<Prospect> prospects_of(const Search& search, const Assumptions& assumptions,
                                   Date today) {
    const SearchTerms terms = search_terms(search, assumptions, today);
    const int horizon = horizon_of(search, assumptions, today);
    std::vector<Prospect> prospects;
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        const Opportunity& opportunity = search.opportunities[i];
        if (!is_open(opportunity)) continue;
        Prospect prospect;
        prospect.index = static_cast<int>(i);
        prospect.forecast = forecast(opportunity, assumptions, today, horizon);
        prospect.worth_given = search.worth_basis == WorthBasis::Points
                                   ? opportunity.worth.has_value()
                                   : base_pay(search, opportunity).has_value();
        prospect.value = worth_of(opportunity, search, assumptions, terms);
        prospects.push_back(std::move(prospect));
    }
    return prospects;
}

Situation build_situation(const Search& search, const Assumptions& assumptions, Date today,
                          std::vector<Prospect> prospects, const std::vector<int>& kept) {
    Situation situation;
    situation.prospects = std::move(prospects);
    // The most valuable first: of equal courses the solver names the first, and nobody wants to
    // hear that he could bargain for the lesser job before taking the better one.
    situation.modelled = kept;
    stable_sort(situation.modelled, [&](int a, int b) {
        return at(situation.prospects, a).value > at(situation.prospects, b).value;
    });
    for (int i = 0; i < static_cast<int>(situation.prospects.size()); ++i) {
        if (!std::binary_search(kept.begin(), kept.end(), i)) situation.left_out.push_back(i);
        const Opportunity& opportunity = opportunity_of(search, at(situation.prospects, i));
        if (!has_offer(opportunity)) continue;
        const Date deadline = today + days_to_answer(opportunity, assumptions, today);
        if (!situation.decide_by || deadline < *situation.decide_by) {
            situation.decide_by = deadline;
        }
    }
    situation.runway = runway_end(search.finances, today);
    situation.point = search_terms(search, assumptions, today).point;
    situation.model = build_model(search, assumptions, today, situation.prospects,
                                  situation.modelled, situation.left_out, {});
    return situation;
}

DecisionModel moved_model(const Search& search, const Assumptions& assumptions, Date today,
                          const Situation& situation, const Moved& moved) {
    return build_model(search, assumptions, today, situation.prospects, situation.modelled,
                       situation.left_out, moved);
}

std::vector<int> by_importance(const Search& search, const std::vector<Prospect>& prospects,
                               double fallback_value) {
    struct Rank {
        int group;
        double adds;
    };
    std::vector<Rank> ranks;
    std::vector<int> order;
    for (int i = 0; i < static_cast<int>(prospects.size()); ++i) {
        const Prospect& prospect = at(prospects, i);
        const Opportunity& opportunity = opportunity_of(search, prospect);
        const int group = has_offer(opportunity) ? 0 : search.favourite == opportunity.id ? 1 : 2;
        ranks.push_back(
            {group, prospect.forecast.chance * std::max(0.0, prospect.value - fallback_value)});
        order.push_back(i);
    }
    stable_sort(order, [&ranks](int a, int b) {
        const Rank& left = ranks[static_cast<std::size_t>(a)];
        const Rank& right = ranks[static_cast<std::size_t>(b)];
        return left.group != right.group ? left.group < right.group : left.adds > right.adds;
    });
    return order;
}

}  // namespace core
