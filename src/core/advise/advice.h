#pragma once

// The advice of rules.md, rule by rule: each of the 92 rules and six practices is one row with its
// number, its condition and what would have to be known for it to speak. Core gives numbers and
// keys; the sentences are in app ("advice.A7").

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/advise/basket.h"
#include "core/decide/action.h"
#include "core/decide/prospect.h"
#include "core/gate/gate.h"

namespace core {

// When it is of use: in today's decision, at the next thing to do, or along the whole search.
enum class AdviceMoment { Today, Next, Along };

// The conflicts of rules.md are numbered from 1 to this.
constexpr int kConflicts = 5;

enum class AdviceState {
    Fires,
    HeldBack,   // its condition holds, but a rule that it conflicts with goes first
    WouldFire,  // it would, if something were known
};

// What a sentence is filled with; each rule says in its row which of these it gives.
struct AdviceWords {
    std::optional<OpportunityId> opportunity;  // {company}
    std::optional<OpportunityId> other;        // {other}
    std::optional<ContactId> contact;          // {contact}, of `opportunity`
    std::optional<int> number;                 // {number}
    std::optional<double> share;               // {odds}
    std::optional<Date> date;                  // {date}
    bool operator==(const AdviceWords&) const = default;
};

struct Advice {
    std::string_view rule;  // "A7"
    AdviceMoment moment = AdviceMoment::Today;
    AdviceState state = AdviceState::Fires;
    AdviceWords words;
    std::string needs;           // WouldFire: the path into the search file that is missing
    int conflict = 0;            // HeldBack: its number in rules.md, 1..5
    std::string_view yields_to;  // HeldBack: the rule that goes first
};

// What the engine recommends for today, as far as the rules ask for it.
struct PlannedAct {
    ActionKind kind = ActionKind::Wait;
    std::optional<OpportunityId> opportunity;
    int extra_days = 0;  // Ask
};

struct AdviceInput {
    const Search& search;
    const Assumptions& assumptions;
    Date today;
    std::span<const Prospect> prospects;  // of the open opportunities, in file order
    std::span<const GateResult> gates;    // of the rounds ahead
    const Basket& basket;
    std::span<const PlannedAct> acts;  // empty: nothing is open
    std::optional<double> nothing;     // the chance of ending with nothing by these acts
};

// All that fires, is held back or would fire, in the order of rules.md: A1 .. E17, P1 .. P6.
std::vector<Advice> advise(const AdviceInput& input);

}  // namespace core
