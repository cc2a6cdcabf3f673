#include "core/model/search.h"

#include <utility>

namespace core {

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

}  // namespace core
