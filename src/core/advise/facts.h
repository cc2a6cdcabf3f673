#pragma once

// What the rules ask about a search, answered once. Internal to this room. Pointers point into the
// search of the input; null where there is none.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/advise/advice.h"

namespace core {

class AdviceFacts {
public:
    explicit AdviceFacts(const AdviceInput& input);

    const AdviceInput& input() const { return input_; }
    const Search& search() const { return input_.search; }
    Date today() const { return input_.today; }

    // In file order.
    const std::vector<const Opportunity*>& in_hand() const { return in_hand_; }
    const std::vector<const Opportunity*>& pending() const { return pending_; }
    const Opportunity* accepted() const { return accepted_; }
    const Opportunity* favourite() const { return favourite_; }  // pending only
    // The favourite, else the pending one that is worth most.
    const Opportunity* hope() const { return hope_; }
    // The offer with the earliest deadline; without deadlines the first.
    const Opportunity* offer() const { return offer_; }
    bool overlap() const { return offer_ && hope_; }
    int open_count() const { return static_cast<int>(in_hand_.size() + pending_.size()); }

    const Prospect* prospect(const Opportunity& opportunity) const;
    double value(const Opportunity& opportunity) const;   // 0 when not open
    double chance(const Opportunity& opportunity) const;  // 0 when not open
    const GateResult* gate(const Opportunity& opportunity) const;
    const GateResult* first_gate() const;  // of the first round ahead; stepping back or not
    // The first gate with this verdict / this reason; null when none.
    const GateResult* gate_with(GateVerdict verdict) const;
    const GateResult* gate_with_rule(std::string_view rule, GateKind kind) const;
    const Opportunity& of(const GateResult& gate) const;

    bool plans(ActionKind kind) const;
    const PlannedAct* plan(ActionKind kind) const;
    bool takes_an_offer() const;  // accepts, or asks for better terms and then accepts
    // An offer in hand that is being declined: planned today, or the user has written the reason
    // or felt a near-certain dislike twice.
    const Opportunity* declining() const;
    // Declined by the user within the last `days`, the latest; without a date it counts.
    const Opportunity* declined_within(int days) const;
    std::optional<int> runway_days() const { return runway_days_; }
    bool money_unknown() const;  // it presses, but the sum is not there

    // "/opportunities/3", with `field` after it.
    std::string path(const Opportunity& opportunity, std::string_view field) const;
    // The last message of this situation (M7 is 7) to the opportunity; nothing: none.
    std::optional<Date> last_sent(const Opportunity& opportunity, int situation) const;
    const Contact* contact(const Opportunity& opportunity, ContactKind kind) const;
    const Contact* best_rapport(const Opportunity& opportunity) const;
    int days_to_deadline(const Opportunity& opportunity) const;  // large without one
    bool knows_deadline(const Opportunity& opportunity) const;

private:
    const AdviceInput& input_;
    std::vector<const Opportunity*> in_hand_;
    std::vector<const Opportunity*> pending_;
    const Opportunity* accepted_ = nullptr;
    const Opportunity* favourite_ = nullptr;
    const Opportunity* hope_ = nullptr;
    const Opportunity* offer_ = nullptr;
    std::optional<int> runway_days_;
};

// Low: the latest rating of job and company together is under the middle.
bool gut_is_low(const Opportunity& opportunity);
int rounds_done(const Opportunity& opportunity);
int requests_made(const Opportunity& opportunity, RequestKind kind);

}  // namespace core
