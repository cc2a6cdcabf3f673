#include "app/apply_judgement.h"

#include <string>
#include <utility>

namespace app {
namespace {

using core::Error;
using core::ErrorCode;
using core::Opportunity;
using core::Result;
using core::Search;

Error gone(const char* where, const std::string& id) {
    return {ErrorCode::UnknownId, where, id};
}

// Of the criterion with that id; the size when there is none.
std::size_t place_of(const Search& search, const core::CriterionId& id) {
    std::size_t place = 0;
    while (place < search.criteria.size() && search.criteria[place].id != id)
        ++place;
    return place;
}

void drop_score(Opportunity& opportunity, const core::CriterionId& id) {
    std::erase_if(opportunity.scores,
                  [&](const core::Score& score) { return score.criterion == id; });
}

}  // namespace

Result<Search> apply_one(Search search, const AddCriterion& c) {
    core::Criterion added;
    added.id = c.id;
    added.name = c.name;
    added.kind = c.kind;
    added.worst = c.worst;
    added.best = c.best;
    search.criteria.push_back(std::move(added));
    return search;
}

Result<Search> apply_one(Search search, const EditCriterion& c) {
    const std::size_t place = place_of(search, c.criterion.id);
    if (place == search.criteria.size()) return gone("/criteria", c.criterion.id.text);
    search.criteria[place] = c.criterion;
    return search;
}

Result<Search> apply_one(Search search, const RemoveCriterion& c) {
    const std::size_t place = place_of(search, c.id);
    if (place == search.criteria.size()) return gone("/criteria", c.id.text);
    search.criteria.erase(search.criteria.begin() + static_cast<std::ptrdiff_t>(place));
    for (Opportunity& opportunity : search.opportunities)
        drop_score(opportunity, c.id);
    return search;
}

Result<Search> apply_one(Search search, const SetScore& c) {
    Opportunity* opportunity = core::find_opportunity(search, c.id);
    if (opportunity == nullptr) return gone("/opportunities", c.id.text);
    if (place_of(search, c.criterion) == search.criteria.size()) {
        return gone("/criteria", c.criterion.text);
    }
    if (!c.value) {
        drop_score(*opportunity, c.criterion);
        return search;
    }
    const core::Score score{c.criterion, *c.value, c.low, c.high};
    for (core::Score& each : opportunity->scores) {
        if (each.criterion != c.criterion) continue;
        each = score;
        return search;
    }
    opportunity->scores.push_back(score);
    return search;
}

Result<Search> apply_one(Search search, const RateGut& c) {
    Opportunity* opportunity = core::find_opportunity(search, c.id);
    if (opportunity == nullptr) return gone("/opportunities", c.id.text);
    std::vector<core::GutRating>& gut = opportunity->gut;
    if (!gut.empty() && gut.back().date == c.date) gut.pop_back();
    gut.push_back({c.date, c.job, c.company});
    return search;
}

Result<Search> apply_one(Search search, const SetPayFloor& c) {
    search.pay_floor = c.pay;
    return search;
}

}  // namespace app
