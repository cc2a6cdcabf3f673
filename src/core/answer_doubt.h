#pragma once

// The part of an Answer that says how far it can be trusted, and what would change it: robustness
// over everything that is uncertain, the drivers, the next best question, counter-advice; and what
// comes of following it. decide/README.md tells how each is made; values are in the unit of the
// search. Filled in last (core/answer_work.h).

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace core {

// A number one may be wrong about.
struct Uncertain {
    enum class Kind {
        ChanceOfOffer,  // 0..1, over all remaining stages
        WaitingTime,    // factor on the days until answers come; 1 as expected
        Worth,          // of the job, in the unit of the search
        Withdrawal,     // of an offer, a night while it is fresh
        TimeGranted,    // chance that a request for time is granted
        TimeCosts,      // that it costs the offer
        BetterTerms,    // chance that a request for better terms brings something
        TermsCost,      // that it costs the offer
        TellingCosts,   // chance that telling of an offer ends the talks
        Spending,       // what a day without a job costs
        GoingOn,        // what going on searching is worth
    };
    Kind kind = Kind::ChanceOfOffer;
    std::optional<OpportunityId> opportunity;  // nothing for Spending and GoingOn
    bool operator==(const Uncertain&) const = default;
};

// What it comes down to: to hold (nothing: keep everything open), or to take that offer now.
struct Course {
    std::optional<OpportunityId> taken;
    bool operator==(const Course&) const = default;
};

// One course over all draws.
struct CourseDoubt {
    Course course;
    double mean_value = 0;
    double acceptability = 0;          // share of draws in which it is best
    double error = 0;                  // half width of its 95 % interval
    double regret = 0;                 // expected, of choosing it now
    std::vector<double> central;       // Robust::inputs where it is best, on average; or empty
    std::optional<double> confidence;  // how often it is best for the person it suits best
};

struct UncertainValue {
    Uncertain input;
    double yours = 0;          // as the model has it
    double worth_knowing = 0;  // of finding it out before deciding, >= 0
};

struct Robust {
    int samples = 0;
    std::vector<CourseDoubt> courses;  // to hold first, then by the order of the model
    Course recommended;                // smallest expected regret
    double worth_knowing = 0;          // of finding out everything
    std::vector<UncertainValue> inputs;
};

// One number at its 10 and 90 percent point, all else as it stands.
struct DriverLine {
    Uncertain input;
    double yours = 0, low = 0, high = 0;
    double value_at_low = 0, value_at_high = 0;
    Course best_at_low, best_at_high;
    bool flips = false;
};

// Worth finding out before deciding, most first.
struct NextQuestion {
    Uncertain input;
    double worth = 0;
};

// The smallest single change that makes another course best.
struct CounterAdvice {
    Course course;
    Uncertain input;
    double yours = 0, needed = 0;
    double distance = 0;  // in standard deviations of the doubt about it: small is plausible
};

// Value of going to an interview, and what it is made of (negative: cancel politely).
struct InterviewLine {
    OpportunityId opportunity;
    double going = 0;
    double job = 0;       // the job itself
    double leverage = 0;  // what its offer does for the others
};

// How good the offer must be to be taken at once, by day from today; nothing: never.
struct ReservationLine {
    OpportunityId opportunity;
    std::vector<std::optional<double>> by_day;
};

struct EndsWith {
    OpportunityId opportunity;
    double probability = 0;
};

// What comes of the verdict when all that follows is played best.
struct Future {
    std::vector<EndsWith> ends_with;      // of what is modelled exactly, in the order of the model
    double found_on_the_way = 0;          // ends with another job that came up
    double nothing = 0;                   // ends without any job within the horizon
    std::vector<double> accepted_by_day;  // cumulative; [0] is today
    double past_runway = 0;
    double worst_tenth = 0;         // mean of the worst tenth
    std::vector<double> quantiles;  // of the outcome, at kFutureShares
};
constexpr double kFutureShares[] = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

// The plan as a tree of at most kMostPlanBoxes: each box follows its parent when the event happens,
// or when nothing does.
constexpr int kMostPlanBoxes = 9;
struct PlanBox {
    int parent = -1;            // into the tree; -1: the first box
    std::optional<int> step;    // of Answer::plan: nothing happened after the parent
    std::optional<int> branch;  // of Answer::branches: that happened; one of the two is set
};

}  // namespace core
