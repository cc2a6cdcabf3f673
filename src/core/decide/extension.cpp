#include "core/decide/extension.h"

#include <algorithm>

#include "core/decide/situation.h"
#include "core/decide/situation_terms.h"
#include "core/estimate/assumptions.h"
#include "core/model/validate.h"

namespace core {
namespace {

// Estimates need a search without blocking problems.
bool can_be_estimated(const Search& search, Date today) {
    const auto blocks = [](const Problem& problem) {
        return problem.severity == Severity::Blocking;
    };
    const std::vector<Problem> problems = validate(search, today);
    return std::none_of(problems.begin(), problems.end(), blocks) &&
           check_assumptions(evidence(), search).empty();
}

}  // namespace

int planned_extension(const Search& search, const Opportunity& offer, Date today) {
    const bool dated = offer.offer && offer.offer->deadline && *offer.offer->deadline >= today;
    if (!dated || !can_be_estimated(search, today)) return kUsualExtension;
    const auto prospects = prospects_of(search, Assumptions(evidence(), search), today);
    const std::optional<int> hope = hoped_for(search, prospects);
    std::optional<double> hope_day;
    if (hope) hope_day = prospects[static_cast<std::size_t>(*hope)].forecast.offer_day;
    return days_to_ask_for(*offer.offer->deadline - today, hope_day);
}

double estimated_chance(const Search& search, const Opportunity& opportunity, Date today) {
    if (!can_be_estimated(search, today)) return 0;
    for (const Prospect& prospect : prospects_of(search, Assumptions(evidence(), search), today)) {
        const auto place = static_cast<std::size_t>(prospect.index);
        if (&search.opportunities[place] == &opportunity) return prospect.forecast.chance;
    }
    return 0;
}

}  // namespace core
