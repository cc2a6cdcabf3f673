// A1..A19: an offer in hand, and another chance beside it (seed 000).

#include <algorithm>

#include "core/advise/found.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

constexpr int kDraggingDays = 3;  // half of what offers usually give (offer.time_given, 6 days)
constexpr int kForcedDays = 2;    // so near the deadline that the other answer decides nothing

bool not_told(const Opportunity& hope) {
    return !hope.told_of_offer && hope.stage >= Stage::Screen;
}

// Truly better: by the margin that A15 asks for.
bool truly_better(const AdviceFacts& facts, const Opportunity& hope, const Opportunity& offer) {
    const double margin = facts.input().assumptions(key::kDiscloseBetter);
    return facts.value(hope) > facts.value(offer) * (1 + margin);
}

Finding a1(const AdviceFacts& facts) {
    const GateResult* gate = facts.first_gate();
    if (!facts.offer() || !gate) return std::nullopt;
    return fires(about(*facts.offer(), facts.of(*gate)));
}

Finding a2(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    return fires(about(*facts.offer(), *facts.hope()));
}

Finding a3(const AdviceFacts& facts) {
    const GateResult* gate = facts.first_gate();
    const Opportunity* held = facts.offer() ? facts.offer() : facts.accepted();
    if (!gate || !held || held->id == gate->opportunity) return std::nullopt;
    return fires(about(facts.of(*gate), *held));
}

Finding a4(const AdviceFacts& facts) {
    if (!facts.accepted()) return std::nullopt;
    return fires(about(*facts.accepted()));
}

Finding a5(const AdviceFacts& facts) {
    if (!facts.overlap() || !not_told(*facts.hope())) return std::nullopt;
    return fires(about(*facts.hope(), *facts.offer()));
}

Finding a6(const AdviceFacts& facts) {
    if (!facts.overlap() || facts.hope()->answer_expected) return std::nullopt;
    return fires(about(*facts.hope()));
}

Finding a7(const AdviceFacts& facts) {
    const PlannedAct* ask = facts.plan(ActionKind::Ask);
    if (!ask || !ask->opportunity) return std::nullopt;
    const Opportunity* offer = find_opportunity(facts.search(), *ask->opportunity);
    return fires(numbered(about(*offer), ask->extra_days));
}

Finding a8(const AdviceFacts& facts) {
    const Opportunity* held = facts.offer() ? facts.offer() : facts.accepted();
    if (!held) return std::nullopt;
    const Assumptions& assumptions = facts.input().assumptions;
    const double risk = assumptions(key::kWithdrawn) * assumptions.standing_risk(held->standing);
    return fires(with_share(about(*held), std::min(1.0, risk)));
}

Finding a9(const AdviceFacts& facts) {
    const Opportunity* offer = facts.offer();
    if (!offer) return std::nullopt;
    const bool open_long = offer->offer && offer->offer->received &&
                           facts.today() - *offer->offer->received >= kDraggingDays;
    const bool asked = requests_made(*offer, RequestKind::Time) > 0;
    const bool last_day = facts.days_to_deadline(*offer) <= 0;
    if (open_long || asked || last_day) return fires(about(*offer));
    if (offer->offer && offer->offer->received) return std::nullopt;
    return needs(facts.path(*offer, "/offer/received"), about(*offer));
}

Finding a10(const AdviceFacts& facts) {
    if (!facts.overlap() || facts.input().acts.empty() || facts.takes_an_offer()) {
        return std::nullopt;
    }
    AdviceWords words = about(*facts.offer(), *facts.hope());
    words.share = facts.input().nothing;
    return fires(words);
}

Finding a11(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    return fires(with_share(about(*facts.hope(), *facts.offer()), facts.chance(*facts.hope())));
}

Finding a12(const AdviceFacts& facts) {
    if (facts.search().purpose != Purpose::Relationships || facts.open_count() == 0) {
        return std::nullopt;
    }
    return fires({});
}

Finding a13(const AdviceFacts& facts) {
    const Opportunity* offer = facts.offer();
    if (!offer) return std::nullopt;
    if (offer->standing == Standing::Unknown) {
        return needs(facts.path(*offer, "/standing"), about(*offer));
    }
    return fires(numbered(about(*offer), static_cast<int>(offer->standing)));
}

Finding a14(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    const Opportunity& offer = *facts.offer();
    if (!facts.knows_deadline(offer)) {
        return needs(facts.path(offer, "/offer/deadline"), about(offer, *facts.hope()));
    }
    const int left = facts.days_to_deadline(offer);
    const Prospect* hope = facts.prospect(*facts.hope());
    const bool answers_first =
        hope && hope->forecast.wait.median_day && *hope->forecast.wait.median_day <= left;
    if (left > kForcedDays || answers_first) return std::nullopt;
    return fires(on_day(about(offer, *facts.hope()), *offer.offer->deadline));
}

// Both conditions of A15 are asked here and in its conflict row: better here, likely there.
Finding a15(const AdviceFacts& facts) {
    if (!facts.overlap() || !truly_better(facts, *facts.hope(), *facts.offer())) {
        return std::nullopt;
    }
    return fires(with_share(about(*facts.offer(), *facts.hope()), facts.chance(*facts.hope())));
}

Finding a16(const AdviceFacts& facts) {
    if (!a15(facts) || requests_made(*facts.offer(), RequestKind::Terms) > 0) return std::nullopt;
    const Assumptions& assumptions = facts.input().assumptions;
    const double improved = assumptions(key::kNegotiationImproved) *
                            assumptions.standing_bargaining(facts.offer()->standing);
    return fires(with_share(about(*facts.offer()), std::min(1.0, improved)));
}

Finding a17(const AdviceFacts& facts) {
    if (!a15(facts)) return std::nullopt;
    const Assumptions& assumptions = facts.input().assumptions;
    const double lost = assumptions(key::kNegotiationWithdrawn) *
                        assumptions.standing_risk(facts.offer()->standing);
    return fires(with_share(about(*facts.offer()), std::min(1.0, lost)));
}

Finding a18(const AdviceFacts& facts) {
    for (const Opportunity* offer : facts.in_hand()) {
        const bool waited_for = offer->standing == Standing::LongSoughtFit;
        if (offer->offer && offer->offer->improved && !waited_for) return fires(about(*offer));
    }
    return std::nullopt;
}

Finding a19(const AdviceFacts& facts) {
    if (!facts.offer() || facts.input().acts.empty()) return std::nullopt;
    return fires({});
}

constexpr AdviceMoment kToday = AdviceMoment::Today;
constexpr AdviceMoment kNext = AdviceMoment::Next;
constexpr AdviceMoment kAlong = AdviceMoment::Along;

constexpr RuleRow kRows[] = {
    {"A1", kAlong, "", a1},
    {"A2", kNext, "", a2},
    {"A3", kToday, "gate item offer_in_hand", a3},
    {"A4", kAlong, "", a4},
    {"A5", kToday, "", a5},
    {"A6", kToday, "", a6},
    {"A7", kToday, "model extension.granted_7_days", a7},
    {"A8", kToday, "model offer.withdrawn_for_business", a8},
    {"A9", kToday, "model offer.withdrawn_growth", a9},
    {"A10", kToday, "", a10},
    {"A11", kToday, "model chance by stage", a11},
    {"A12", kAlong, "gate item relationships", a12},
    {"A13", kToday, "model standing", a13},
    {"A14", kToday, "", a14},
    {"A15", kToday, "", a15},
    {"A16", kToday, "", a16},
    {"A17", kToday, "model negotiation.withdrawn", a17},
    {"A18", kToday, "model asking settles", a18},
    {"A19", kToday, "", a19},
};

}  // namespace

std::span<const RuleRow> offer_rules() {
    return kRows;
}

}  // namespace core
