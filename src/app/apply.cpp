#include "app/apply.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/apply_days.h"
#include "app/apply_journal.h"
#include "app/apply_judgement.h"
#include "app/examples.h"
#include "app/quick_start.h"
#include "core/base/number_text.h"
#include "core/estimate/evidence.h"
#include "core/learn/outcomes.h"
#include "core/model/well_formed.h"
#include "core/schedule/calendar.h"

namespace app {
namespace {

using core::ErrorCode;
using core::Opportunity;
using core::Result;
using core::Search;
using core::Status;

Status not_applicable(std::string where, std::string detail) {
    return core::Error{ErrorCode::NotApplicable, std::move(where), std::move(detail)};
}

// Finds the opportunity and lets `change` alter it; `change` is given its path and answers with a
// Status, or with nothing when it cannot fail.
template <class Change>
Result<Search> with_opportunity(Search search, const OpportunityId& id, Change change) {
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        Opportunity& opportunity = search.opportunities[i];
        if (opportunity.id != id) continue;
        const std::string path = "/opportunities/" + std::to_string(i);
        if constexpr (std::is_void_v<decltype(change(opportunity, path))>) {
            change(opportunity, path);
        } else {
            const Status status = change(opportunity, path);
            if (!status) return status.error();
        }
        return search;
    }
    return core::Error{ErrorCode::UnknownId, "/opportunities", id.text};
}

template <class Change>
Result<Search> with_offer(Search search, const OpportunityId& id, Change change) {
    return with_opportunity(std::move(search), id,
                            [&](Opportunity& o, const std::string& path) -> Status {
                                if (!o.offer) return not_applicable(path + "/offer", "no offer");
                                change(*o.offer);
                                return {};
                            });
}

Result<Search> apply_one(const Search&, const StartQuickly& c) {
    if (const Status status = check_today(c.today); !status) return status.error();
    return quick_start(c.today, c.currency);
}

Result<Search> apply_one(const Search&, const OpenExample& c) {
    if (const Status status = check_today(c.today); !status) return status.error();
    return open_example(c.key, c.today);
}

Result<Search> apply_one(const Search&, const ReplaceSearch& c) {
    return c.search;
}

// The currency stays: it is the person's, not the search's story.
Result<Search> apply_one(const Search& search, const ClearSearch&) {
    Search empty;
    empty.currency = search.currency;
    return empty;
}

Status move_to_stage(Opportunity& o, const SetStage& c, const std::string& path) {
    if (o.stage == c.stage) {
        if (c.since) o.stage_since = c.since;
        return {};
    }
    if (c.stage == core::Stage::Closed) return not_applicable(path + "/outcome", "no outcome");
    o.stage = c.stage;
    o.stage_since = c.since;
    o.outcome.reset();
    if (core::is_open(o)) o.closed_on.reset();
    if (core::has_offer(o)) {
        if (!o.offer) o.offer.emplace();
    } else if (core::is_open(o)) {
        o.offer.reset();
    }
    return {};
}

Result<Search> apply_one(Search search, const AddOpportunity& c) {
    Opportunity added;
    added.id = c.id;
    added.company = c.company;
    const std::string path = "/opportunities/" + std::to_string(search.opportunities.size());
    const Status status = move_to_stage(added, {c.id, c.stage}, path);
    if (!status) return status.error();
    search.opportunities.push_back(std::move(added));
    return search;
}

Result<Search> apply_one(Search search, const RemoveOpportunity& c) {
    auto& all = search.opportunities;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Opportunity& o) { return o.id == c.id; });
    if (found == all.end()) return core::Error{ErrorCode::UnknownId, "/opportunities", c.id.text};
    all.erase(found);
    if (search.favourite == c.id) search.favourite.reset();
    return search;
}

Result<Search> apply_one(const Search& search, const SetCompany& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.company = c.text; });
}

Result<Search> apply_one(const Search& search, const SetRole& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.role = c.text; });
}

Result<Search> apply_one(const Search& search, const SetStage& c) {
    return with_opportunity(search, c.id, [&](Opportunity& o, const std::string& path) {
        return move_to_stage(o, c, path);
    });
}

Result<Search> apply_one(const Search& search, const SetStanding& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.standing = c.standing; });
}

Result<Search> apply_one(const Search& search, const SetDeadline& c) {
    return with_offer(search, c.id, [&](core::Offer& offer) { offer.deadline = c.date; });
}

Result<Search> apply_one(const Search& search, const SetAnswerExpected& c) {
    return with_opportunity(
        search, c.id, [&](Opportunity& o, const std::string&) { o.answer_expected = c.date; });
}

Result<Search> apply_one(const Search& search, const SetOwnChance& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.own_chance = c.chance; });
}

Result<Search> apply_one(const Search& search, const SetYearlyPay& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.yearly_pay = c.pay; });
}

Result<Search> apply_one(const Search& search, const SetWorth& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.worth = c.worth; });
}

Result<Search> apply_one(const Search& search, const SetContactName& c) {
    return with_opportunity(search, c.id, [&](Opportunity& o, const std::string&) {
        if (o.contacts.empty()) o.contacts.push_back({core::ContactId{"c1"}, "", "", ""});
        core::Contact& first = o.contacts.front();
        first.name = c.name;
        const bool says_nothing = first.name.empty() && first.role.empty() && first.email.empty();
        if (says_nothing) o.contacts.erase(o.contacts.begin());
    });
}

Result<Search> apply_one(const Search& search, const EditOpportunity& c) {
    return with_opportunity(search, c.opportunity.id,
                            [&](Opportunity& o, const std::string&) { o = c.opportunity; });
}

Result<Search> apply_one(const Search& search, const SetToldOfOffer& c) {
    return with_opportunity(search, c.id,
                            [&](Opportunity& o, const std::string&) { o.told_of_offer = c.date; });
}

Result<Search> apply_one(const Search& search, const AddRequest& c) {
    return with_offer(search, c.id,
                      [&](core::Offer& offer) { offer.requests.push_back(c.request); });
}

Result<Search> apply_one(Search search, const SetFavourite& c) {
    search.favourite = c.id;
    return search;
}

Result<Search> apply_one(Search search, const SetWorthBasis& c) {
    search.worth_basis = c.basis;
    return search;
}

Result<Search> apply_one(Search search, const SetCurrency& c) {
    search.currency = c.currency;
    return search;
}

Result<Search> apply_one(Search search, const SetSignature& c) {
    search.sign_as = c.name;
    return search;
}

Result<Search> apply_one(Search search, const SetMoneyNotAnIssue& c) {
    search.finances = c.finances;
    return search;
}

Result<Search> apply_one(Search search, const SetSavings& c) {
    search.finances.savings = c.amount;
    search.finances.as_of = c.as_of;
    return search;
}

Result<Search> apply_one(Search search, const SetMonthlySpending& c) {
    search.finances.monthly_spending = c.amount;
    return search;
}

Result<Search> apply_one(Search search, const SetMonthlyIncome& c) {
    search.finances.monthly_income = c.amount;
    return search;
}

// A key of no row would be kept and never used; a value no such row can take would not be computed.
Status check_assumption(const SetAssumption& c) {
    const core::EvidenceRow* row = core::evidence().find(c.key);
    if (row == nullptr) return core::Error{ErrorCode::UnknownId, "/assumptions", c.key};
    if (!c.value) return {};
    const auto range = core::evidence_range(row->unit);
    if (range && *c.value >= range->low && *c.value <= range->high) return {};
    return core::Error{ErrorCode::OutOfRange, "/assumptions/" + c.key,
                       range ? "expected " + core::number_text(range->low, 2) + ".." +
                                   core::number_text(range->high, 2) + ", found " +
                                   core::number_text(*c.value, 6)
                             : "not a number"};
}

Result<Search> apply_one(Search search, const SetAssumption& c) {
    if (const Status status = check_assumption(c); !status) return status.error();
    auto& all = search.assumptions;
    const auto place = std::lower_bound(
        all.begin(), all.end(), c.key,
        [](const core::Assumption& a, const std::string& key) { return a.key < key; });
    const bool is_there = place != all.end() && place->key == c.key;
    if (!c.value) {
        if (is_there) all.erase(place);
    } else if (is_there) {
        place->value = *c.value;
    } else {
        all.insert(place, {c.key, *c.value});
    }
    return search;
}

// Its counters are its own.
bool is_another_search(const AnyCommand& command) {
    return std::holds_alternative<StartQuickly>(command) ||
           std::holds_alternative<OpenExample>(command) ||
           std::holds_alternative<ReplaceSearch>(command) ||
           std::holds_alternative<ClearSearch>(command);
}

}  // namespace

core::Result<core::Search> apply(const core::Search& search, const Command& command) {
    Result<Search> changed =
        std::visit([&](const auto& c) { return apply_one(search, c); }, command.any());
    if (!changed) return changed;
    if (!is_another_search(command.any())) {
        // Forecasts of what is removed close before they let go of it.
        changed = core::closed_by_events(search, *std::move(changed));
        changed = core::count_changes(search, without_loose_ends(*std::move(changed)));
    }
    if (const Status status = core::well_formed(*changed); !status) return status.error();
    return changed;
}

}  // namespace app
