#pragma once

// How much hangs on one hope: the eggs and the basket (C16, beyond_the_peers.md items 15 and 16).
// Counted is what is still open without an offer; an offer in hand is not a hope but a choice, and
// is shown beside it.

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/estimate/assumptions.h"
#include "core/model/search.h"

namespace core {

struct BasketPart {
    OpportunityId opportunity;
    double chance = 0;  // of an offer by the day `until`
    double share = 0;   // of all hope
    bool operator==(const BasketPart&) const = default;
};

struct Basket {
    Date until;                     // the runway's end, else the far day below
    bool until_runway = false;      // whether that is the runway's end
    std::vector<BasketPart> parts;  // pending ones, largest chance first; ties in file order
    // (sum p)^2 / sum r_ij p_i p_j, with r_ij = 1 for i = j, the assumed correlation for two with
    // the same shared cause, else 0: the number of equal independent chances with this spread.
    double effective = 0;
    double best_share = 0;  // 0 without any hope
    // That every pending one fails by then. With one shared cause: between independent (the
    // product) and all or none (the worst of them), as far as the correlation says.
    double all_fail = 1;
    int offers_in_hand = 0;  // their number
    double target = 0;       // what all_fail should stay under: an assumption
    double new_chance = 0;   // of an offer from one new conversation by then: an assumption
    // How many new conversations bring all_fail to the target or below; 0: it is there already;
    // nothing: no number of them would, there is too little time.
    std::optional<int> conversations;
    // One no would put one back at the start: no offer in hand, and all hope or nearly all of it on
    // one (C16).
    bool square_one = false;
};

constexpr int kBasketDays = 90;  // without a runway's end: a quarter
constexpr int kMostConversations = 99;
constexpr double kNearlyAll = 0.7;  // of the hope on one: two equal hopes have a half each

Basket basket_of(const Search& search, const Assumptions& assumptions, Date today);

}  // namespace core
