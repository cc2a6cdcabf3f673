#pragma once

// The rules of the job model told a second time, as plainly as possible, for oracle.h only: joint
// states as tuples of readable parts, one possibility after another. Shares nothing with
// core/decide but the structs of the model.

#include <optional>
#include <string>
#include <vector>

#include "core/decide/decision_model.h"

namespace oracle {

// One opportunity: what it is, and the numbers that go with it.
struct Local {
    char what = 'x';  // x dead, i invited, p pending, o offer, h on hold, r refused
    int stage = 0;
    int phase = 0;
    bool told = false;
    char ext = 'u';   // u unasked, d denied, g granted
    char talk = 'f';  // f fresh, b boosted, n unchanged
    int left = 0;
    bool again = false;   // an offer that came back
    int refused_for = 0;  // nights since the refusal
    double worth = 0;     // what has been learnt about it: added to the value
    double easier = 1;    // the factor on its pass chances
};

using Joint = std::vector<Local>;

struct Chance {
    Local to;
    double prob;
};

// The market of a day: as it is seen, or today's, which is not seen yet.
enum Seen { kNormal = 0, kFrozen = 1, kUnseen = 2 };

// One thing that can be done on a day.
struct Option {
    std::string name;
    std::optional<double> taken;  // accepting: the worth of the job
    std::size_t which = 0;        // else what it acts on, and what becomes of that
    std::vector<Chance> results;  // none for waiting
    double cost = 0;
};

Local start(const core::ModelOpportunity& one);
std::vector<Chance> night(const core::DecisionModel& model, std::size_t i, const Local& now,
                          int day, int market);
// Waiting first. The last day knows only waiting and accepting.
std::vector<Option> options(const core::DecisionModel& model, int day, const Joint& joint);

// The amount less what the calendar has cost up to that day.
double wealth(const core::DecisionModel& model, double amount, int day);

// Distinct joint states have distinct texts.
std::string text_of(const Joint& joint);

}  // namespace oracle
