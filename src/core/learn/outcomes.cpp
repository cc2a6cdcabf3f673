#include "core/learn/outcomes.h"

#include <algorithm>

namespace core {
namespace {

using Result = std::optional<ForecastResult>;

std::optional<Date> day_of(const Opportunity& opportunity) {
    return opportunity.closed_on ? opportunity.closed_on : opportunity.stage_since;
}

// Recorded late, it still counts from the forecast on.
std::optional<Date> closing_day(const ForecastRecord& forecast, const Opportunity& opportunity) {
    const std::optional<Date> day = day_of(opportunity);
    return day ? std::optional(std::max(*day, forecast.made)) : std::nullopt;
}

// How an end reads for what was hoped for. Some ends only an offer has.
ForecastResult by_end(Outcome outcome) {
    switch (outcome) {
        case Outcome::Accepted:
        case Outcome::Lapsed:
        case Outcome::Rescinded:
            return ForecastResult::Happened;
        case Outcome::Rejected:
        case Outcome::Ghosted:
            return ForecastResult::DidNot;
        case Outcome::Declined:
        case Outcome::Withdrawn:
        case Outcome::Cancelled:
            break;
    }
    return ForecastResult::Void;
}

// A spoken offer was forecast to come in writing (P1).
Result written(const Opportunity& opportunity) {
    if (opportunity.stage == Stage::Offer || opportunity.stage == Stage::Accepted) {
        return ForecastResult::Happened;
    }
    if (!opportunity.outcome) return std::nullopt;
    if (*opportunity.outcome == Outcome::Rescinded) return ForecastResult::DidNot;
    return by_end(*opportunity.outcome);
}

Result offered(const ForecastRecord& forecast, const Opportunity& opportunity) {
    if (forecast.stage == Stage::VerbalOffer) return written(opportunity);
    const bool reached = opportunity.stage >= Stage::VerbalOffer;
    if (reached && (opportunity.offer || opportunity.stage < Stage::Closed)) {
        return ForecastResult::Happened;
    }
    return opportunity.outcome ? Result(by_end(*opportunity.outcome)) : std::nullopt;
}

Result passed(const ForecastRecord& forecast, const Opportunity& opportunity) {
    const bool onward = forecast.stage && opportunity.stage > *forecast.stage;
    if (onward && opportunity.stage < Stage::Closed) return ForecastResult::Happened;
    return opportunity.outcome ? offered(forecast, opportunity) : std::nullopt;
}

Result answered(const ForecastRecord& forecast, const Opportunity& opportunity) {
    const bool onward = forecast.stage && opportunity.stage > *forecast.stage;
    if (onward && opportunity.stage < Stage::Closed) return ForecastResult::Happened;
    if (!opportunity.outcome) return std::nullopt;
    if (*opportunity.outcome == Outcome::Rejected) return ForecastResult::Happened;
    return offered(forecast, opportunity);
}

Result requested(const ForecastRecord& forecast, const Opportunity& opportunity, RequestKind kind) {
    const bool raised =
        kind == RequestKind::Terms && opportunity.offer && opportunity.offer->improved;
    if (raised) return ForecastResult::Happened;
    const Request* last = nullptr;
    if (opportunity.offer) {
        for (const Request& request : opportunity.offer->requests) {
            if (request.kind == kind && request.date >= forecast.made) last = &request;
        }
    }
    if (last != nullptr && last->answer == RequestAnswer::Granted) return ForecastResult::Happened;
    if (last != nullptr && last->answer == RequestAnswer::Refused) return ForecastResult::DidNot;
    return has_offer(opportunity) ? std::nullopt : Result(ForecastResult::Void);
}

Result by_event(const ForecastRecord& forecast, const Opportunity& opportunity) {
    switch (forecast.event) {
        case ForecastEvent::PassesStage:
            return passed(forecast, opportunity);
        case ForecastEvent::Offers:
            return offered(forecast, opportunity);
        case ForecastEvent::Answers:
            return answered(forecast, opportunity);
        case ForecastEvent::GrantsTime:
            return requested(forecast, opportunity, RequestKind::Time);
        case ForecastEvent::ImprovesOffer:
            return requested(forecast, opportunity, RequestKind::Terms);
    }
    return std::nullopt;
}

// As far as a forecast sees it.
bool same_state(const Opportunity& a, const Opportunity& b) {
    return a.stage == b.stage && a.outcome == b.outcome && a.offer == b.offer &&
           a.stage_since == b.stage_since && a.closed_on == b.closed_on;
}

void set_result(ForecastRecord& forecast, const Result& result, const Opportunity& opportunity) {
    forecast.result = result.value_or(ForecastResult::Open);
    forecast.closed = result ? closing_day(forecast, opportunity) : std::nullopt;
}

void follow(ForecastRecord& forecast, const Opportunity& before, const Opportunity& after) {
    const Result was = outcome_of(forecast, before);
    const Result is = outcome_of(forecast, after);
    if (forecast.result == ForecastResult::Open) {
        set_result(forecast, is, after);
        return;
    }
    // An end adds to what happened on the way and takes nothing back.
    const bool ends = !before.outcome && after.outcome;
    const bool by_state =
        forecast.result == was && forecast.closed == closing_day(forecast, before);
    if (is != was && by_state && !ends) set_result(forecast, is, after);
}

}  // namespace

Result outcome_of(const ForecastRecord& forecast, const Opportunity& opportunity) {
    const Result result = by_event(forecast, opportunity);
    if (!result || !forecast.by) return result;
    const std::optional<Date> day = day_of(opportunity);
    // By its day or not: without the day of the change only a person can tell.
    if (!day) return result == ForecastResult::Happened ? std::nullopt : result;
    return *day > *forecast.by ? ForecastResult::DidNot : result;
}

Search closed_by_events(const Search& before, Search after) {
    if (after.forecasts.empty()) return after;
    for (const Opportunity& old : before.opportunities) {
        const Opportunity* now = find_opportunity(after, old.id);
        if (now != nullptr && same_state(old, *now)) continue;
        for (ForecastRecord& forecast : after.forecasts) {
            if (forecast.opportunity != old.id) continue;
            if (now != nullptr) {
                follow(forecast, old, *now);
            } else if (forecast.result == ForecastResult::Open) {
                forecast.result = ForecastResult::Void;
            }
        }
    }
    return after;
}

}  // namespace core
