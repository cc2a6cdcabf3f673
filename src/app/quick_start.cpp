#include "app/quick_start.h"

#include <cmath>

#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"

namespace app {
namespace {

int typical(std::string_view key) {
    return static_cast<int>(std::lround(core::evidence().row(key).typical.value_or(0)));
}

core::Money typical_money(std::string_view key) {
    return core::money_from_major(typical(key));
}

// Nobody is asked for an answer on a weekend: the Friday before.
core::Date working_day(core::Date date) {
    const int past_friday =
        static_cast<int>(core::weekday(date)) - static_cast<int>(core::Weekday::Friday);
    return past_friday > 0 ? date - past_friday : date;
}

}  // namespace

core::Search quick_start(core::Date today, const std::string& currency) {
    core::Opportunity offer;
    offer.id = {"o1"};
    offer.stage = core::Stage::Offer;
    offer.stage_since = today;
    offer.worth = typical(core::key::kOfferWorth);
    offer.yearly_pay = typical_money(core::key::kYearlyPay);
    offer.offer = core::Offer{today, working_day(today + typical(core::key::kTimeGiven)), {}};

    core::Opportunity favourite;
    favourite.id = {"o2"};
    favourite.stage = core::Stage::FinalInterview;
    favourite.stage_since = today;
    favourite.worth = typical(core::key::kFavouriteWorth);
    favourite.yearly_pay = typical_money(core::key::kFavouritePay);
    favourite.answer_expected = working_day(today + typical(core::key::kAnswerExpected));

    core::Search search;
    search.currency = currency;
    search.finances.savings = typical_money(core::key::kSavings);
    search.finances.monthly_spending = typical_money(core::key::kMonthlySpending);
    search.finances.as_of = today;
    search.favourite = favourite.id;
    search.opportunities = {offer, favourite};
    return search;
}

}  // namespace app
