// Where the documents disagree, and what we do: the five conflicts of rules.md.

#include "core/advise/facts.h"
#include "core/advise/rule_row.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

// 1. Always go, or do not waste people's time: a hard stop, or a near-certain dislike felt twice,
// means declining politely; anything short of that leans to going.
bool steps_back(const AdviceFacts& facts, const Found& second) {
    if (!second.words.opportunity) return false;
    const Opportunity* one = find_opportunity(facts.search(), *second.words.opportunity);
    const GateResult* gate = one ? facts.gate(*one) : nullptr;
    return gate && gate->verdict == GateVerdict::StepBack;
}

// 2. Disclose, or they may drop you: telling the company that made the offer needs both conditions
// of A15; better holds where the row fires, likely is asked here. Telling the favourite (A5) is
// low risk and never held back.
bool not_likely(const AdviceFacts& facts, const Found& second) {
    return second.words.share.value_or(0) < facts.input().assumptions(key::kDiscloseLikely);
}

// 3. Nothing to lose when declining, or how you decline is critical: the talk only with a prepared
// outline, which is a reason of direction and what one wishes for.
bool talk_unprepared(const AdviceFacts& facts, const Found& second) {
    if (!second.words.opportunity) return false;
    const Opportunity* offer = find_opportunity(facts.search(), *second.words.opportunity);
    return offer && (offer->decline_reason.empty() || offer->wishes.empty());
}

// 4. Keep exploring after accepting, or your reputation: contacts yes, interviews that could only
// end in breaking the acceptance no (that is the rescue path of M18).
bool has_accepted(const AdviceFacts& facts, const Found&) {
    return facts.accepted() != nullptr;
}

// 5. Take time to think, or do not drag your feet: on the last day there is no time left to take.
bool last_day(const AdviceFacts& facts, const Found&) {
    return facts.offer() && facts.days_to_deadline(*facts.offer()) <= 0;
}

constexpr ConflictRow kRows[] = {
    {1, "E16", "C1", steps_back},  {1, "E16", "C3", steps_back},      {1, "E16", "C5", steps_back},
    {1, "E16", "C6", steps_back},  {1, "E16", "C9", steps_back},      {1, "E16", "C19", steps_back},
    {1, "E16", "A3", steps_back},  {1, "E16", "D13", steps_back},     {1, "E16", "D14", steps_back},
    {2, "A17", "A15", not_likely}, {3, "E9", "B10", talk_unprepared}, {4, "P4", "A3", has_accepted},
    {4, "P4", "C1", has_accepted}, {5, "A9", "B3", last_day},         {5, "A9", "E8", last_day},
};

}  // namespace

std::span<const ConflictRow> conflict_rows() {
    return kRows;
}

}  // namespace core
