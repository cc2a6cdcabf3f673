#include "core/model/search.h"

#include <utility>

namespace core {
namespace {

void shift(std::optional<Date>& date, int days) {
    if (date) date = *date + days;
}

}  // namespace

const Opportunity* find_opportunity(const Search& search, const OpportunityId& id) {
    for (const Opportunity& opportunity : search.opportunities) {
        if (opportunity.id == id) return &opportunity;
    }
    return nullptr;
}

Opportunity* find_opportunity(Search& search, const OpportunityId& id) {
    return const_cast<Opportunity*>(find_opportunity(std::as_const(search), id));
}

OpportunityId fresh_opportunity_id(const Search& search) {
    for (int number = 1;; ++number) {
        OpportunityId id{"o" + std::to_string(number)};
        if (find_opportunity(search, id) == nullptr) return id;
    }
}

Search shift_days(Search search, int days) {
    shift(search.example_day, days);
    shift(search.finances.as_of, days);
    for (Opportunity& opportunity : search.opportunities) {
        shift(opportunity.stage_since, days);
        shift(opportunity.answer_expected, days);
        shift(opportunity.told_of_offer, days);
        for (Round& round : opportunity.rounds)
            shift(round.date, days);
        if (!opportunity.offer) continue;
        shift(opportunity.offer->received, days);
        shift(opportunity.offer->deadline, days);
        for (Request& request : opportunity.offer->requests)
            request.date = request.date + days;
    }
    return search;
}

Search made_current(Search example, Date today) {
    if (!example.example_day) return example;
    const int days = today - *example.example_day;
    return shift_days(std::move(example), days);
}

}  // namespace core
