#pragma once

// The steps of core/answer.cpp that are long enough for a source of their own. Internal.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/answer.h"
#include "core/decide/outlook.h"
#include "core/decide/quiet_plan.h"
#include "core/decide/situation.h"
#include "core/estimate/assumptions.h"

namespace core {

// Counted work, so that the answer is the same on every machine (house.md section 9).
constexpr std::int64_t kModelStateDays = 200'000;      // of one solve
constexpr std::int64_t kFurtherStateDays = 2'000'000;  // of break-evens and badge, all together

// A model and its solution, with what is needed to tell courses apart.
struct Considered {
    DecisionModel model;
    Solution solution;
};

// What is known of a search on a day before the verdict is drawn from it.
struct Solved {
    const Search& search;
    const Assumptions& assumptions;
    Date today;
    Situation situation;
    Considered considered;  // of situation.model
    std::vector<Outcomes> outcomes;
    QuietPlan plan;
    Detail detail = Detail::Full;
    double bracket = 0;  // upper less lower bound of the value; 0: exact
    std::int64_t further_state_days = kFurtherStateDays;  // left to spend
};

Action action_of(ActionKind kind);
// False for a request or a message about an opportunity that adds next to nothing.
bool matters(const Solved& solved, const ModelAction& action);
std::optional<OpportunityId> id_of(const Solved& solved, int opportunity);
int file_place(const Solved& solved, int opportunity);  // of the model; in Search::opportunities
const Opportunity& opportunity_of(const Solved& solved, int opportunity);  // of the model
ActionLine line_of(const Solved& solved, const Outcomes& outcomes);

// Best first; ties by action order, then file order. Withdrawing is not listed.
std::vector<ActionLine> action_lines(const Solved& solved);

// Marks the best of the lines. Nothing when there are none.
std::optional<Verdict> verdict_of(Solved& solved, std::vector<ActionLine>& lines);

// The chance of the favourite (or the most valuable pending) first, then its worth, the withdrawal
// of the first offer in hand and the runway, as far as they exist and the counted work allows.
std::vector<BreakEven> break_evens_of(Solved& solved);

// Errors: those of solve.
Result<Considered> consider(DecisionModel model);

// The value of each course: to hold (Wait stands for all of it), or to take one offer today (Accept
// stands for it). Asking for better terms and then taking the offer is the way to close; telling
// somebody of an offer and then taking it the same day is no way to hold. Holding must be better by
// a thousandth of the value, an offer in the hand wins near-ties; it is lowered by that much.
constexpr double kBirdInTheHand = 0.001;
std::vector<ActionValue> courses(const Considered& considered);
// The best single action of the best course, the first in the order of action.h.
ModelAction best_action(const Considered& considered);
// The same within one course; of taking: accepting or asking for better terms.
ModelAction best_in_course(const Considered& considered, const ModelAction& course);

}  // namespace core
