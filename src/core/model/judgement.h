#pragma once

// What the user thinks of one opportunity: scores, pros and cons, gut, mentors, hesitations, and
// what was found out about it. Numbers, gut and mentors stay three voices (core/compare).

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

namespace core {

// On the criterion's anchored scale: 0 its worst anchor, 100 its best. A range when unsure.
struct Score {
    CriterionId criterion;
    double value = 50;           // 0..100, the most likely
    std::optional<double> low;   // 0..value
    std::optional<double> high;  // value..100
    bool operator==(const Score&) const = default;
};

enum class ReasonKind { Pro, Con };

// A weighted reason (E7).
struct Reason {
    ReasonKind kind = ReasonKind::Pro;
    std::string text;
    int weight = 3;  // 1..5
    bool operator==(const Reason&) const = default;
};

// Gut, twice: the spark when it came and what is left a day later (E1, E3).
struct GutRating {
    Date date;
    int job = 5;      // 0..10
    int company = 5;  // 0..10
    bool operator==(const GutRating&) const = default;
};

// Ratings this far apart count as two (E3: the spark may fade within a day).
constexpr int kCoolingDays = 1;

enum class Stance { For, Against, Unsure };

// A mentor's or relative's view (E8).
struct Opinion {
    OpinionId id;
    std::string from;
    std::optional<Date> date;
    Stance stance = Stance::Unsure;
    std::string reason;
    int independence = 3;  // 1..5: nothing to gain from either choice
    int knowledge = 3;     // 1..5: of this job, company or trade
    bool operator==(const Opinion&) const = default;
};

// Something that makes one hesitate, turned into the question that would settle it (C4).
struct Hesitation {
    std::string text;
    std::string question;  // to ask at the next interview
    std::string answer;    // what was said; empty: not asked yet
    bool operator==(const Hesitation&) const = default;
};

enum class CheckState { Open, Confirmed, Contradicted };

// A claim to verify before believing it (B3, B4).
struct ClaimCheck {
    std::string claim;
    CheckState state = CheckState::Open;
    std::string evidence;
    std::optional<double> confidence;  // 0..1
    bool operator==(const ClaimCheck&) const = default;
};

enum class Ternary { Unknown, Yes, No };

// An answer to one item of the interview gate (core/gate names the items by key).
struct GateAnswer {
    std::string item;  // key of a gate item, such as "values_conflict"
    Ternary answer = Ternary::Unknown;
    std::string note;
    bool operator==(const GateAnswer&) const = default;
};

// How a "no" from the favourite would feel with this offer gone (B6), rated before waiting.
struct RegretRehearsal {
    Date date;
    int regret = 5;  // 0..10
    std::string note;
    bool operator==(const RegretRehearsal&) const = default;
};

}  // namespace core
