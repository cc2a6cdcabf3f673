#include "core/decide/situation_terms.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/estimate/evidence_keys.h"
#include "core/estimate/requests.h"
#include "core/estimate/runway.h"

namespace core {
namespace {

// The market shows itself in the offers in hand; without one, in what is hoped for.
double reference_pay(const Search& search, const Assumptions& assumptions) {
    for (const bool offers_only : {true, false}) {
        double sum = 0;
        int count = 0;
        for (const Opportunity& opportunity : search.opportunities) {
            const std::optional<Money> pay = base_pay(search, opportunity);
            if (!is_open(opportunity) || !pay || pay->minor <= 0) continue;
            if (offers_only && !has_offer(opportunity)) continue;
            sum += major_units(*pay);
            ++count;
        }
        if (count > 0) return sum / count;
    }
    return std::max(1.0, assumptions(key::kYearlyPay));
}

// A night's chance of losing an open offer, such that over the usual time given it comes to
// `total`: it grows by the same amount each day (A8, A9).
struct NightlyRisk {
    double base = 0;
    double per_day_of_age = 0;
};
NightlyRisk nightly_risk(const Assumptions& assumptions, double total, double standing) {
    const double days = std::max(1.0, assumptions(key::kTimeGiven));
    const double growth = assumptions(key::kWithdrawnGrowth);
    const double base = std::min(1.0, total * standing / (days + growth * days * (days - 1) / 2));
    return {base, std::min(1.0, base * growth)};
}

struct AskTerms {
    bool hopes = false;  // something is pending that time could be asked for
    std::optional<double> hope_day;
    int days_left = 0;
    int age = 0;  // days since the offer was made
};

// Asked once is enough (P3); only a request that was never answered may be made again, at a price.
std::optional<AskMoreTime> ask_block(const Opportunity& opportunity, const Assumptions& assumptions,
                                     const AskTerms& mine) {
    const Request* asked = last_request(opportunity, RequestKind::Time);
    if (!mine.hopes || (asked && asked->answer != RequestAnswer::Open)) return std::nullopt;
    AskMoreTime ask;
    ask.extra_days = days_to_ask_for(mine.days_left, mine.hope_day);
    ask.rescind = lost_by_asking(opportunity, assumptions);
    ask.grant_lost_per_day_waited = assumptions(key::kExtensionLostPerDay);
    ask.grant = chance_of_time(opportunity, assumptions, ask.extra_days, mine.age);
    ask.deny = std::max(0.0, 1 - ask.grant - ask.rescind);
    return ask;
}

// Asking for better terms means being ready to close: an answer is due at once (A18). Quietly only:
// telling the offering company of another one is a choice of its own (A15).
std::optional<Negotiate> negotiate_block(const Opportunity& opportunity,
                                         const Assumptions& assumptions) {
    if (last_request(opportunity, RequestKind::Terms)) return std::nullopt;
    NegotiationOdds odds;
    odds.lost = lost_by_negotiating(opportunity, assumptions);
    odds.boost = chance_of_terms(opportunity, assumptions);
    return Negotiate{odds, std::nullopt, true};
}

// Some speed up, most do not: the average of both.
double told_factor(const Assumptions& assumptions) {
    return std::max(1.0,
                    1 + assumptions(key::kTellSpeedsUp) * (assumptions(key::kTellSpeedUp) - 1));
}

void add_stages(const Opportunity& opportunity, const Forecast& forecast,
                const Assumptions& assumptions, ModelOpportunity& model) {
    const PresentStage present = present_stage(forecast);
    const double factor = opportunity.told_of_offer ? told_factor(assumptions) : 1;
    for (const double hazard : present.finish_prob) {
        model.current_stage_finish_prob_by_day.push_back(std::min(1.0, hazard * factor));
    }
    const double last = model.current_stage_finish_prob_by_day.empty()
                            ? 0
                            : model.current_stage_finish_prob_by_day.back();
    model.stages.push_back({std::min(1.0, present.pass_prob_when_answered), last, {}});
    for (std::size_t i = 0; i < forecast.later_mean_days.size(); ++i) {
        model.stages.push_back(
            {forecast.pass_probs[i + 1], std::min(1.0, factor / forecast.later_mean_days[i]), {}});
    }
}

}  // namespace

SearchTerms search_terms(const Search& search, const Assumptions& assumptions, Date today) {
    SearchTerms terms;
    const bool pay = search.worth_basis == WorthBasis::YearlyPay;
    terms.years = assumptions(key::kPlanningYears);
    terms.reference_pay = reference_pay(search, assumptions);
    // The reference job stands at the quick start's offer on the scale of points, so that money and
    // points give the same advice on the same jobs.
    const double reference_points = std::max(1.0, assumptions(key::kOfferWorth));
    const double money_per_point = terms.reference_pay * terms.years / reference_points;
    terms.point = pay ? money_per_point : 1;
    terms.typical_job = assumptions(key::kReemployedShare) * reference_points * terms.point;
    terms.typical_job_per_day = 1 - std::pow(1 - assumptions(key::kWeeklyJobChance), 1.0 / 7);
    const double money = pay ? 1 : 1 / money_per_point;
    terms.burn_per_day = net_spending_per_day(search.finances) * money +
                         assumptions(key::kSearchDayCost) * terms.point;
    terms.after_runway_per_day = assumptions(key::kAfterRunwayCost) * terms.point;
    if (const std::optional<Date> end = runway_end(search.finances, today)) {
        terms.runway_days = std::max(0, *end - today);
    }
    return terms;
}

double value_of_searching_on(const SearchTerms& terms, int day) {
    const double planned = terms.years * 365.25;
    const double found = terms.typical_job_per_day;
    // Expected days of searching from `from` on, within the planning years.
    const auto searching = [&](double from) {
        if (from >= planned) return 0.0;
        if (found <= 0) return planned - from;
        return (std::pow(1 - found, from) - std::pow(1 - found, planned)) / found;
    };
    const double finds = found <= 0 ? 0 : 1 - std::pow(1 - found, planned);
    double value = terms.typical_job * finds - terms.burn_per_day * searching(0);
    if (terms.runway_days) {
        value -= terms.after_runway_per_day * searching(std::max(0.0, *terms.runway_days - day));
    }
    return value;
}

double worth_of(const Opportunity& opportunity, const Search& search,
                const Assumptions& assumptions, const SearchTerms& terms) {
    const bool favourite = search.favourite == opportunity.id;
    if (search.worth_basis == WorthBasis::Points) {
        if (opportunity.worth) return *opportunity.worth;
        return assumptions(favourite ? key::kFavouriteWorth : key::kOfferWorth);
    }
    if (const auto pay = base_pay(search, opportunity)) return major_units(*pay) * terms.years;
    const double usual = std::max(1.0, assumptions(key::kYearlyPay));
    const double lead = favourite ? assumptions(key::kFavouritePay) / usual : 1;
    return terms.reference_pay * lead * terms.years;
}

int days_to_answer(const Opportunity& opportunity, const Assumptions& assumptions, Date today) {
    if (opportunity.offer && opportunity.offer->deadline) {
        return std::max(0, *opportunity.offer->deadline - today);
    }
    const Date since = opportunity.offer && opportunity.offer->received
                           ? std::min(*opportunity.offer->received, today)
                           : today;
    const int given = static_cast<int>(std::lround(assumptions(key::kTimeGiven)));
    return std::max(1, since + given - today);
}

int days_to_ask_for(int days_left, const std::optional<double>& hope_day) {
    constexpr int kNorm = 7;
    if (!hope_day) return kNorm;
    const int needed = static_cast<int>(std::ceil(*hope_day)) - days_left;
    return needed > kLongestRequest ? kNorm : std::max(kShortestRequest, needed);
}

ModelOpportunity model_opportunity(const Opportunity& opportunity, const Prospect& prospect,
                                   const Assumptions& assumptions, const SearchTerms& terms,
                                   const OpportunityTerms& mine) {
    ModelOpportunity model;
    model.name = opportunity.id.text;
    const double raised = prospect.value * (1 + assumptions(key::kNegotiationRaise));
    const NightlyRisk risk =
        nightly_risk(assumptions, mine.withdrawal, assumptions.standing_risk(opportunity.standing));
    model.offer.rescind_base = risk.base;
    model.offer.rescind_per_day_of_age = risk.per_day_of_age;
    model.offer.value = prospect.value;
    model.offer.boosted_value = raised;
    model.negotiate = negotiate_block(opportunity, assumptions);
    if (!has_offer(opportunity)) {
        model.start = {ModelStart::Kind::Pending, 0};
        model.offer.days_to_deadline = std::clamp(
            static_cast<int>(std::lround(assumptions(key::kTimeGiven))), 0, kMaxHorizonDays);
        add_stages(opportunity, prospect.forecast, assumptions, model);
        if (mine.is_hope && opportunity.stage >= Stage::Screen && !opportunity.told_of_offer) {
            model.tell_pending_firm =
                TellPendingFirm{assumptions(key::kTellDropped), told_factor(assumptions)};
        }
        return model;
    }
    // A spoken offer that never comes in writing leaves one where one was (P1).
    const double written = prospect.forecast.chance;
    const double otherwise = (1 - written) * value_of_searching_on(terms, 0);
    model.offer.value = written * prospect.value + otherwise;
    model.offer.boosted_value = std::max(model.offer.value, written * raised + otherwise);
    model.offer.days_to_deadline =
        std::min(days_to_answer(opportunity, assumptions, mine.today), kMaxHorizonDays);
    model.offer.age_at_start = std::min(age_of_offer(opportunity, mine.today), kMaxHorizonDays);
    model.ask_more_time = ask_block(
        opportunity, assumptions,
        {mine.hope, mine.hope_day, model.offer.days_to_deadline, model.offer.age_at_start});
    return model;
}

}  // namespace core
