#pragma once

// The steps of core/answer.cpp that are long enough for a source of their own. Internal.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/answer.h"
#include "core/decide/outlook.h"
#include "core/decide/quiet_plan.h"
#include "core/decide/situation.h"
#include "core/estimate/assumptions.h"

namespace core {

// Counted work, so that the answer is the same on every machine (house.md section 9).
constexpr std::int64_t kModelStateDays = 200'000;      // of one solve
constexpr std::int64_t kFurtherStateDays = 2'000'000;  // of break-evens, all together
constexpr std::int64_t kSampleStateDays = 40'000'000;  // of the draws: 1,000 of them where they fit
constexpr std::int64_t kExplainStateDays = 20'000'000;  // of drivers, counter-advice and the rest

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
    double bracket = 0;  // upper less lower bound of the value; 0: exact
    std::int64_t further_state_days = kFurtherStateDays;  // left to spend
};

// Deadlines first, then what the jobs are worth, then the money, then when answers come.
std::vector<MissingInput> missing_inputs(const Search& search,
                                         const std::vector<Prospect>& prospects);
// As many as the counted work allows, the most important first; the others come up by the way.
std::vector<int> kept_prospects(const Search& search, const Assumptions& assumptions, Date today,
                                const std::vector<Prospect>& prospects);
// Taking no notice of what was left out is a policy too: its value is a lower bound.
DecisionModel without_left_out(const Solved& solved);
double upper_bound_of(const Solved& solved, double lower);
Estimate estimate_of(const Solved& solved, int prospect);
std::vector<PlanStep> plan_steps(const Solved& solved, const Verdict& verdict);
std::vector<PlanBranch> plan_branches(const Solved& solved);

Action action_of(ActionKind kind);
// False for a request or a message about an opportunity that adds next to nothing.
bool matters(const Solved& solved, const ModelAction& action);
std::optional<OpportunityId> id_of(const Solved& solved, int opportunity);
int file_place(const Solved& solved, int opportunity);  // of the model; in Search::opportunities
const Opportunity& opportunity_of(const Solved& solved, int opportunity);  // of the model
ActionLine line_of(const Solved& solved, const Outcomes& outcomes);

// Best first; ties by action order, then file order. Withdrawing is not listed.
std::vector<ActionLine> action_lines(const Solved& solved);

// Marks the best of the lines; the badge is set by the margin alone. Nothing when there are none.
std::optional<Verdict> verdict_of(Solved& solved, std::vector<ActionLine>& lines);
// What is shown until the draws are done, and then. `bracket`: upper less lower bound of the value.
Badge badge_by_margin(const Verdict& verdict, double best_average);
Badge badge_by_draws(const Verdict& verdict, double best_average, double bracket,
                     const Robust& robust);

// The gates of the rounds ahead, not yet with what going is worth.
void add_gates(const Solved& solved, Answer& answer);
// The basket and the advice by rule, from everything else that stands in the answer.
void add_advice(const Solved& solved, Answer& answer);

// What comes of the verdict; the plan's tree.
Future future_of(const Solved& solved, const ActionLine& verdict);
std::vector<PlanBox> plan_tree(const Answer& answer);

// A model with what telling courses apart asks of its solver, solved in steps.
class Considering {
public:
    // `queries` come after those of its own.
    static Result<Considering> create(DecisionModel model,
                                      const std::vector<StateQuery>& queries = {});
    Progress step(std::int64_t state_days) { return solver_.step(state_days); }
    std::int64_t state_days() const { return solver_.state_days(); }
    Considered take();  // when done
private:
    Considering(DecisionModel model, Solver solver)
        : model_(std::move(model)), solver_(std::move(solver)) {}
    DecisionModel model_;
    Solver solver_;
};

// Errors: those of solve.
Result<Considered> consider(DecisionModel model);

// The value of each course: to hold (Wait stands for all of it), or to take one offer today (Accept
// stands for it). Asking for better terms and then taking the offer is the way to close; telling
// somebody of an offer and then taking it the same day is no way to hold. Holding must be better by
// a thousandth of the value, an offer in the hand wins near-ties; it is lowered by that much.
constexpr double kBirdInTheHand = 0.001;
std::vector<ActionValue> courses(const Considered& considered);
Course course_named(const Solved& solved, const ModelAction& course);
// The best single action of the best course, the first in the order of action.h.
ModelAction best_action(const Considered& considered);
// The same within one course; of taking: accepting or asking for better terms.
ModelAction best_in_course(const Considered& considered, const ModelAction& course);

}  // namespace core
