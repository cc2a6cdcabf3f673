#pragma once

// "I decided ...": what one can choose, what is recorded of it, and what is left to do.

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/session.h"
#include "core/answer.h"

namespace app {

struct DecisionOption {
    std::string word;  // of the action
    std::optional<core::OpportunityId> opportunity;
    int extra_days = 0;  // asked for
    std::string text;    // "Ask Northwind for 4 more days"
};

// Every action of the answer, the advised one first, and "Something else".
std::vector<DecisionOption> decision_options(const core::Answer& answer,
                                             const core::Search& search);
// Where the draft stands among them; the advised one while nothing else was chosen.
std::size_t chosen_option(const std::vector<DecisionOption>& options, const DecisionDraft& draft);

// The rehearsal before waiting (B6): whose answer is waited for with an offer in hand, and how
// likely an offer of theirs is. Nothing when neither the advice nor the choice is to wait.
struct Rehearsal {
    core::OpportunityId hope;
    double chance = 0;
};
std::optional<Rehearsal> rehearsal(const core::Search& search, const core::Answer& answer,
                                   const DecisionOption& chosen);

// The decision frozen with the beliefs of the answer (core/learn/freeze).
RecordDecision decision_of(const core::Search& search, const core::Answer& answer,
                           const DecisionDraft& draft);

// Those of that day, the latest first; indices into Search::decisions.
std::vector<std::size_t> decided_on(const core::Search& search, core::Date day);

// What carries the decision out, while it can be: the offer accepted, the opportunity closed.
std::optional<Command> carries_out(const core::DecisionRecord& decision, const core::Search& search,
                                   core::Date today);
// The line of the answer that is about the same, for its message.
const core::ActionLine* line_of(const core::DecisionRecord& decision, const core::Answer& answer);

}  // namespace app
