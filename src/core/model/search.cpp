#include "core/model/search.h"

#include <cmath>
#include <utility>

namespace core {
namespace {

void shift(Date& date, int days) {
    date = date + days;
}

void shift(std::optional<Date>& date, int days) {
    if (date) shift(*date, days);
}

void shift_opportunity(Opportunity& opportunity, int days) {
    shift(opportunity.stage_since, days);
    shift(opportunity.answer_expected, days);
    shift(opportunity.told_of_offer, days);
    shift(opportunity.closed_on, days);
    if (opportunity.regret) shift(opportunity.regret->date, days);
    for (Round& round : opportunity.rounds) {
        shift(round.date, days);
        shift(round.answer_by, days);
    }
    for (GutRating& rating : opportunity.gut)
        shift(rating.date, days);
    for (Opinion& opinion : opportunity.opinions)
        shift(opinion.date, days);
    if (!opportunity.offer) return;
    shift(opportunity.offer->received, days);
    shift(opportunity.offer->deadline, days);
    for (Request& request : opportunity.offer->requests)
        shift(request.date, days);
}

void shift_journal(Search& search, int days) {
    for (ForecastRecord& forecast : search.forecasts) {
        shift(forecast.made, days);
        shift(forecast.by, days);
        shift(forecast.closed, days);
    }
    for (DecisionRecord& decision : search.decisions) {
        shift(decision.date, days);
        shift(decision.lesson_date, days);
    }
}

void shift_plans(Search& search, int days) {
    for (FollowUp& follow_up : search.follow_ups) {
        shift(follow_up.made, days);
        shift(follow_up.due, days);
        shift(follow_up.snoozed_from, days);
        shift(follow_up.closed, days);
    }
    for (SentMessage& message : search.sent)
        shift(message.date, days);
    for (Achievement& achievement : search.achievements)
        shift(achievement.date, days);
    for (Date& holiday : search.holidays)
        shift(holiday, days);
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

const Criterion* find_criterion(const Search& search, const CriterionId& id) {
    for (const Criterion& criterion : search.criteria) {
        if (criterion.id == id) return &criterion;
    }
    return nullptr;
}

std::optional<Money> base_pay(const Search& search, const Opportunity& opportunity) {
    const std::optional<Money>& pay = opportunity.yearly_pay;
    const std::optional<Compensation>& terms = opportunity.compensation;
    if (!pay || !terms || terms->currency.empty() || terms->currency == search.currency) return pay;
    if (!terms->rate) return std::nullopt;
    return Money{std::llround(static_cast<double>(pay->minor) * *terms->rate)};
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
    for (Opportunity& opportunity : search.opportunities)
        shift_opportunity(opportunity, days);
    shift_plans(search, days);
    shift_journal(search, days);
    return search;
}

Search made_current(Search example, Date today) {
    if (!example.example_day) return example;
    const int days = today - *example.example_day;
    return shift_days(std::move(example), days);
}

}  // namespace core
