#pragma once

// The whole document: one person's job search; the unit of saving, exporting and undo.
// A plain value: copied for undo, compared for "has anything changed".

#include <optional>
#include <string>
#include <vector>

#include "core/model/finances.h"
#include "core/model/opportunity.h"

namespace core {

// What a job's worth is counted in: yearly pay over the planning years, or 0..100 points.
enum class WorthBasis { YearlyPay, Points };

// A default the user replaced; `key` names a row of assets/evidence.json.
struct Assumption {
    std::string key;
    double value = 0;
    bool operator==(const Assumption&) const = default;
};

struct Search {
    std::string title;
    std::string example;              // key of the example it was opened from, else empty
    std::string currency = "USD";     // ISO 4217
    WorthBasis worth_basis = WorthBasis::Points;
    Finances finances;
    std::optional<OpportunityId> favourite;
    std::vector<Opportunity> opportunities;
    std::vector<Assumption> assumptions;  // sorted by key, each key once
    bool operator==(const Search&) const = default;
};

// Limits of a file; beyond them it is refused with `too_large`, never cut.
constexpr int kMaxOpportunities = 1000;
constexpr int kMaxShortText = 300;     // code points: names, roles
constexpr int kMaxLongText = 20000;    // code points: notes

const Opportunity* find_opportunity(const Search& search, const OpportunityId& id);
Opportunity* find_opportunity(Search& search, const OpportunityId& id);

// An id of the form "o12" that no opportunity has: the smallest free number, so replays agree.
OpportunityId fresh_opportunity_id(const Search& search);

}  // namespace core
