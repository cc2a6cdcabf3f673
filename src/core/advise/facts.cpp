#include "core/advise/facts.h"

#include <algorithm>

#include "core/base/contract.h"
#include "core/estimate/runway.h"

namespace core {
namespace {

constexpr int kNoDeadline = 10'000;

}  // namespace

AdviceFacts::AdviceFacts(const AdviceInput& input) : input_(input) {
    for (const Opportunity& opportunity : search().opportunities) {
        if (opportunity.stage == Stage::Accepted && !accepted_) accepted_ = &opportunity;
        if (!is_open(opportunity)) continue;
        (has_offer(opportunity) ? in_hand_ : pending_).push_back(&opportunity);
        if (search().favourite == opportunity.id && !has_offer(opportunity)) {
            favourite_ = &opportunity;
        }
    }
    for (const Opportunity* offer : in_hand_) {
        if (!offer_ || days_to_deadline(*offer) < days_to_deadline(*offer_)) offer_ = offer;
    }
    hope_ = favourite_;
    for (const Opportunity* one : pending_) {
        if (favourite_) break;
        if (!hope_ || value(*one) > value(*hope_)) hope_ = one;
    }
    if (const std::optional<Date> end = runway_end(search().finances, today())) {
        runway_days_ = *end - today();
    }
}

const Prospect* AdviceFacts::prospect(const Opportunity& opportunity) const {
    for (const Prospect& one : input_.prospects) {
        const auto place = static_cast<std::size_t>(one.index);
        if (search().opportunities[place].id == opportunity.id) return &one;
    }
    return nullptr;
}

double AdviceFacts::value(const Opportunity& opportunity) const {
    const Prospect* one = prospect(opportunity);
    return one ? one->value : 0;
}

double AdviceFacts::chance(const Opportunity& opportunity) const {
    const Prospect* one = prospect(opportunity);
    return one ? one->forecast.chance : 0;
}

const GateResult* AdviceFacts::gate(const Opportunity& opportunity) const {
    for (const GateResult& one : input_.gates) {
        if (one.opportunity == opportunity.id) return &one;
    }
    return nullptr;
}

const GateResult* AdviceFacts::first_gate() const {
    return input_.gates.empty() ? nullptr : &input_.gates.front();
}

const GateResult* AdviceFacts::gate_with(GateVerdict verdict) const {
    for (const GateResult& one : input_.gates) {
        if (one.verdict == verdict) return &one;
    }
    return nullptr;
}

const GateResult* AdviceFacts::gate_with_rule(std::string_view rule, GateKind kind) const {
    for (const GateResult& one : input_.gates) {
        const bool there = std::any_of(
            one.reasons.begin(), one.reasons.end(),
            [&](const GateReason& reason) { return reason.rule == rule && reason.kind == kind; });
        if (there) return &one;
    }
    return nullptr;
}

const Opportunity& AdviceFacts::of(const GateResult& gate) const {
    const Opportunity* opportunity = find_opportunity(search(), gate.opportunity);
    JUGGLE_ASSERT(opportunity != nullptr);
    return *opportunity;
}

const PlannedAct* AdviceFacts::plan(ActionKind kind) const {
    for (const PlannedAct& act : input_.acts) {
        if (act.kind == kind) return &act;
    }
    return nullptr;
}

bool AdviceFacts::plans(ActionKind kind) const {
    return plan(kind) != nullptr;
}

bool AdviceFacts::takes_an_offer() const {
    return plans(ActionKind::Accept) || plans(ActionKind::Negotiate);
}

const Opportunity* AdviceFacts::declining() const {
    for (const Opportunity* offer : in_hand_) {
        const PlannedAct* act = plan(ActionKind::Decline);
        if (act && act->opportunity == offer->id) return offer;
        if (!offer->decline_reason.empty() || disliked_twice(*offer)) return offer;
    }
    return nullptr;
}

const Opportunity* AdviceFacts::declined_within(int days) const {
    const Opportunity* latest = nullptr;
    for (const Opportunity& one : search().opportunities) {
        if (one.stage != Stage::Closed || one.outcome != Outcome::Declined) continue;
        if (one.closed_on && today() - *one.closed_on > days) continue;
        if (!latest ||
            (one.closed_on && latest->closed_on && *one.closed_on > *latest->closed_on)) {
            latest = &one;
        }
    }
    return latest;
}

bool AdviceFacts::money_unknown() const {
    const Finances& finances = search().finances;
    return !finances.not_an_issue && finances.monthly_spending.minor == 0;
}

std::string AdviceFacts::path(const Opportunity& opportunity, std::string_view field) const {
    std::size_t place = 0;
    while (search().opportunities[place].id != opportunity.id)
        ++place;
    return "/opportunities/" + std::to_string(place) + std::string(field);
}

std::optional<Date> AdviceFacts::last_sent(const Opportunity& opportunity, int situation) const {
    std::optional<Date> last;
    for (const SentMessage& message : search().sent) {
        if (message.situation != situation || message.opportunity != opportunity.id) continue;
        if (!last || message.date > *last) last = message.date;
    }
    return last;
}

const Contact* AdviceFacts::contact(const Opportunity& opportunity, ContactKind kind) const {
    for (const Contact& one : opportunity.contacts) {
        if (one.kind == kind) return &one;
    }
    return nullptr;
}

const Contact* AdviceFacts::best_rapport(const Opportunity& opportunity) const {
    const Contact* best = nullptr;
    for (const Contact& one : opportunity.contacts) {
        if (!best || one.rapport.value_or(0) > best->rapport.value_or(0)) best = &one;
    }
    return best;
}

int AdviceFacts::days_to_deadline(const Opportunity& opportunity) const {
    return knows_deadline(opportunity) ? *opportunity.offer->deadline - today() : kNoDeadline;
}

bool AdviceFacts::knows_deadline(const Opportunity& opportunity) const {
    return opportunity.offer && opportunity.offer->deadline;
}

bool gut_is_low(const Opportunity& opportunity) {
    if (opportunity.gut.empty()) return false;
    const GutRating& latest = opportunity.gut.back();
    return latest.job + latest.company < 2 * kLowGut;
}

int rounds_done(const Opportunity& opportunity) {
    return static_cast<int>(
        std::count_if(opportunity.rounds.begin(), opportunity.rounds.end(),
                      [](const Round& round) { return round.state == RoundState::Done; }));
}

int requests_made(const Opportunity& opportunity, RequestKind kind) {
    if (!opportunity.offer) return 0;
    const auto& requests = opportunity.offer->requests;
    return static_cast<int>(
        std::count_if(requests.begin(), requests.end(),
                      [kind](const Request& request) { return request.kind == kind; }));
}

}  // namespace core
