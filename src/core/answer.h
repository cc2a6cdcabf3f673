#pragma once

// A search and today in, everything the screens and the command line say out: check -> estimate ->
// build the decision model -> solve -> explain. Values only; no sentences (app/strings makes them)
// and no pixels. Same search, same day, same answer, everywhere.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/advise/advice.h"
#include "core/answer_doubt.h"
#include "core/answer_estimate.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/gate/gate.h"
#include "core/model/search.h"
#include "core/model/validate.h"

namespace core {

// What one can do today; the words of product.md.
enum class Action {
    Accept, Decline, AskForTime, Negotiate, TellFavourite, Wait, Go, Withdraw,
};

// How sure the verdict is: from the margin, the bounds and how often the same course is best when
// everything uncertain is drawn (decide/README.md). Asking for time, telling, going and waiting are
// one course, to hold; taking an offer, as it is or after asking for better terms (A18), is
// another, one for each offer. An offer in the hand wins near-ties: holding must be better by a
// thousandth of the value.
// Firm: best in at least 80 % of the draws even at the low end of the error, ahead by at least 1 %
//       of the best average and by more than the bounds leave open, and no other course is regretted
//       less by 1 %.
// CoinFlip: ahead of the next really different action by less than 1 %, or best in fewer than 60 %
//       of the draws even at the high end. Two actions are really different when what follows ends
//       differently with a chance of 1 in 10 or more.
// Lean: all else, and what is shown until the draws are done.
enum class Badge { Firm, Lean, CoinFlip };

// One row of the side-by-side table. Values are in the unit of the search (money over the planning
// years in major units, or points) and compare with each other only.
struct ActionLine {
    Action action = Action::Wait;
    std::optional<OpportunityId> opportunity;  // nothing for Wait
    int extra_days = 0;        // AskForTime: the days asked for
    double average = 0;        // mean outcome when what follows is played best
    double bad_case = 0;       // 10th percentile of the outcome
    double good_case = 0;      // 90th percentile
    double nothing = 0;        // probability of ending without any of these jobs, 0..1
    double past_runway = 0;    // probability of still searching when the money ends; 0: it does not
    double shortfall = 0;      // best average minus this one, >= 0
    bool is_best = false;      // the recommended one and what is to be done with it today
};

// Consecutive days of the quiet path (nothing happens, requests have their likeliest result) with
// the same best action. Decline: the last offer in hand is let go on its last day.
struct PlanStep {
    Date from;
    Date to;
    Action action = Action::Wait;
    std::optional<OpportunityId> opportunity;
};

// The first thing that may happen, and what to do right then.
struct PlanBranch {
    enum class Event { Offers, Rejects, Withdraws, Grants, Refuses };
    Event event = Event::Offers;
    OpportunityId opportunity;
    double probability = 0;    // that it happens before the end of the plan
    Action then = Action::Wait;
    std::optional<OpportunityId> then_opportunity;
};

// Where the best course changes (see Badge) when one input alone is moved. ChanceOfOffer is the
// chance as used; Worth is in the unit of the search; Withdrawal is the chance that an offer in
// hand is withdrawn within the usual time given; Runway is in days from today.
struct BreakEven {
    enum class Input { ChanceOfOffer, Worth, Withdrawal, Runway };
    Input input = Input::ChanceOfOffer;
    OpportunityId opportunity;            // whose input it is
    double yours = 0;                     // the value the model used
    double low = 0, high = 1;             // the range that was searched
    std::vector<double> crossings;        // ascending; empty: holds for the whole range
    // ChanceOfOffer only: the crossings as the user's own chance, before it is pulled towards what
    // is usual; those that no own chance reaches are left out.
    std::vector<double> own_crossings;
    Action below = Action::Wait;          // what is best just under the first crossing
    std::optional<OpportunityId> below_opportunity;
    Action above = Action::Wait;          // what is best just over it
    std::optional<OpportunityId> above_opportunity;
};

struct Verdict {
    Action action = Action::Wait;
    std::optional<OpportunityId> opportunity;
    std::vector<ActionLine> also;         // to do on the same day: what is best next
    Badge badge = Badge::CoinFlip;
    double margin = 0;                    // to the best action that is not a tie
    std::optional<ActionLine> runner_up;
    std::optional<Date> decide_by;        // earliest open deadline
    bool risks_money = false;             // the money may well end first (E5): label it
};

// What is missing before the answer can be better, most important first.
struct MissingInput {
    std::string where;                    // path into the search file
    std::optional<OpportunityId> opportunity;
};

struct Answer {
    Date today;
    WorthBasis unit = WorthBasis::Points;
    std::vector<Problem> problems;
    std::vector<MissingInput> missing;
    std::optional<Verdict> verdict;       // nothing when no opportunity is open
    std::vector<ActionLine> actions;      // the verdict's first, then best first; ties by action
                                          // order, then file order
    std::vector<PlanStep> plan;
    std::vector<PlanBranch> branches;
    std::vector<BreakEven> break_evens;   // the favourite's (or most valuable pending) chance first
    std::vector<Estimate> estimates;      // file order, open ones only
    // Empty in a quick answer. What going to a round is worth is worked out last.
    std::vector<GateResult> gates;        // one for each round ahead, file order
    Basket basket;
    std::vector<Advice> advice;           // by rule, in the order of rules.md
    std::optional<Date> runway;           // the day the money ends; nothing: does not end
    int horizon_days = 0;
    double fallback_value = 0;            // what ending with nothing counts
    double burn_per_day = 0;
    bool exact = true;                    // false: `value` lies between lower and upper
    double value = 0, lower = 0, upper = 0;
    std::int64_t state_days = 0;          // counted work of one solve

    // answer_doubt.h; empty in a quick answer, and until the work on it is finished.
    std::optional<Future> future;         // of the verdict
    std::vector<PlanBox> plan_tree;
    std::optional<Robust> robust;
    std::vector<DriverLine> drivers;      // largest swing first
    std::vector<NextQuestion> next_questions;
    std::vector<CounterAdvice> counter_advice;  // one a course at most, most plausible first
    std::vector<InterviewLine> interviews;      // of the rounds ahead
    std::vector<ReservationLine> reservations;  // of the offers in hand
};

// Quick is the verdict with its first break-even, without the draws: the badge is not final.
enum class Detail { Quick, Full };

// All of core/answer_work.h at once.
// Errors: TooBig when the situation exceeds the solver's budget. A search without anything open, or
// with a blocking problem, gives an Answer without verdict, not an error.
Result<Answer> answer(const Search& search, Date today, Detail detail = Detail::Full);

}  // namespace core
