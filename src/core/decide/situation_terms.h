#pragma once

// The parts a Situation is put together from: what days cost, what jobs are worth, and the chain of
// one opportunity. Used by situation.cpp and its tests.

#include <optional>

#include "core/base/date.h"
#include "core/decide/situation.h"

namespace core {

// What holds for the whole search, in its unit.
struct SearchTerms {
    double years = 2;                // over which jobs are compared
    double reference_pay = 0;        // a year, of the offers in hand, else of what is open
    double point = 1;                // the worth of one point of 0..100
    double typical_job = 0;          // what one would find by going on searching
    double typical_job_per_day = 0;  // the chance of finding it on a day
    double burn_per_day = 0;
    double after_runway_per_day = 0;
    std::optional<double> runway_days;  // from today; 0 when the money has ended
    int horizon_days = 60;
};

SearchTerms search_terms(const Search& search, const Assumptions& assumptions, Date today);

// What it is worth, `day` days from now, to go on searching with nothing open: the typical job,
// less what the days until it is found cost (the planning years at most).
double value_of_searching_on(const SearchTerms& terms, int day);

// Pay over the planning years or points; where the user gave none, the quick start's.
double worth_of(const Opportunity& opportunity, const Search& search,
                const Assumptions& assumptions, const SearchTerms& terms);

// Days until the offer in hand must be answered, >= 0; without a deadline, as if the usual time had
// been given when it came, and not before tomorrow.
int days_to_answer(const Opportunity& opportunity, const Assumptions& assumptions, Date today);

// How many days more to ask for: the smallest request that reaches the likely offer of the one
// hoped for, kShortestRequest..kLongestRequest; a week, the norm, when even that would not do.
constexpr int kShortestRequest = 2;
constexpr int kLongestRequest = 14;
int days_to_ask_for(int days_left, const std::optional<double>& hope_day);

struct OpportunityTerms {
    Date today;
    double withdrawal = 0;           // of an open offer over the usual time given
    bool hope = false;               // something pending that time could be asked for
    bool is_hope = false;            // it is this one
    std::optional<double> hope_day;  // days from today to its likely offer
};

ModelOpportunity model_opportunity(const Opportunity& opportunity, const Prospect& prospect,
                                   const Assumptions& assumptions, const SearchTerms& terms,
                                   const OpportunityTerms& mine);

}  // namespace core
