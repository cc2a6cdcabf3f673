#pragma once

// Should I go to this interview? Hard stops first, then reasons to go, then hesitations, which
// become questions to ask there (C4). Anything short of a stop, or of a near-certain dislike that
// was felt twice, leans to going (rules.md, conflict 1: C1, C19, D13 against C17, E16).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/estimate/assumptions.h"
#include "core/gate/items.h"
#include "core/model/search.h"

namespace core {

enum class GateVerdict { Go, GoWithQuestions, StepBack };

// One thing that counts, by rule. `key` is an item of the checklist, or one of: "coaches" (D13),
// "better_role" (D14), "never_wasted" (C19), "not_seen" (C3), "only_words" (C2), "surprise" (C5),
// "known" (C6), "practice" (C9), "offer_in_hand" (A3), "waiting_for_favourite" (C1),
// "relationships" (A12), "dislike_twice" (E16), "dislike_once" (E3), "gut_unasked" (E1),
// "little_money" (E2).
struct GateReason {
    std::string_view key;
    std::string_view rule;
    GateKind kind = GateKind::ReasonToGo;
    bool operator==(const GateReason&) const = default;
};

// A hesitation as a question: the user's own words, or the one that a contradicted claim asks.
struct GateQuestion {
    std::string hesitation;
    std::string question;  // empty: still to be put in words
    bool operator==(const GateQuestion&) const = default;
};

// What the engine says going is worth, in the unit of the search: the job itself, and the leverage
// its offer would give over the others (decision.md 7.5). Leverage is the whole less the job; a
// little below 0 where telling helps the others so much that one more chance matters less.
struct GoingWorth {
    double job = 0;
    double leverage = 0;
};

// In the unit of the search. Practice and contact are assumptions of the user's, with no published
// figure behind them; with the defaults no interview is worth nothing (C19).
struct GateValue {
    std::optional<GoingWorth> going;  // nothing: not worked out by the engine
    double practice = 0;
    double contact = 0;
    double time_cost = 0;
    double total = 0;
};

// Which message fits the result: M17 or a plain yes, M8 before a first interview, M9 after one.
enum class GateMessage { None, CancelFirst, DeclineSecond };

struct GateResult {
    OpportunityId opportunity;
    RoundId round;
    bool confirmed = false;  // said yes to already: stepping back means cancelling (C17)
    GateVerdict verdict = GateVerdict::Go;
    std::vector<GateReason> reasons;  // stops, then reasons to go, then hesitations
    std::vector<GateQuestion> questions;
    std::vector<std::string_view> unknown;  // items that would count if they were answered
    std::optional<Date> gut_again;          // the first day on which a second rating says something
    GateValue value;
    GateMessage message = GateMessage::None;
    // With a cancellation: write, never just stay away (C18), and tell this recruiter as well.
    std::optional<ContactId> recruiter;
};

struct GateInput {
    const Search& search;
    const Assumptions& assumptions;
    Date today;
    double point = 1;  // the worth of one point of 0..100, in the unit of the search
};

// Whether a rating is a near-certain dislike: job and company both at most this (of 0..10).
constexpr int kDislike = 2;
// A gut below this makes one hesitate (E1).
constexpr int kLowGut = 5;

bool is_dislike(const GutRating& rating);
// Disliked nearly for certain, twice, and the latest says so still.
bool disliked_twice(const Opportunity& opportunity);

// What is known of an item of the checklist: the user's answer, else what the search itself tells.
Ternary gate_answer(const Search& search, const Opportunity& opportunity, std::string_view item);

// The opportunity must be open and have a round ahead (round_ahead of core/estimate).
GateResult gate(const GateInput& input, const Opportunity& opportunity,
                const std::optional<GoingWorth>& going);

}  // namespace core
