// Where the best course changes when one input alone is moved (decision.md 7.2).

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/answer_parts.h"
#include "core/decide/break_even.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

constexpr double kFarRunwayDays = 365;
// What a search of one number may take: the nine points, and two changes pinned down.
constexpr std::int64_t kLikelySolves = 30;

struct Input {
    BreakEven::Input kind;
    int opportunity;  // of the model
    double yours, low, high;
};

Moved moved_to(const Solved& solved, const Input& input, double number) {
    Moved moved;
    moved.prospect = solved.situation.modelled[static_cast<std::size_t>(input.opportunity)];
    switch (input.kind) {
        case BreakEven::Input::ChanceOfOffer:
            moved.chance = number;
            break;
        case BreakEven::Input::Worth:
            moved.value = number;
            break;
        case BreakEven::Input::Withdrawal:
            moved.withdrawal = number;
            break;
        case BreakEven::Input::Runway:
            moved.runway_days = number;
            break;
    }
    return moved;
}

Considered solved_at(const Solved& solved, const Input& input, double number) {
    Result<Considered> considered =
        consider(moved_model(solved.search, solved.assumptions, solved.today, solved.situation,
                             moved_to(solved, input, number)));
    JUGGLE_ASSERT(considered);
    return *std::move(considered);
}

// The chances that a person would have to name for the model to use these (see forecast.cpp).
std::vector<double> own_chances(const Solved& solved, const Input& input,
                                const std::vector<double>& used) {
    const int prospect = solved.situation.modelled[static_cast<std::size_t>(input.opportunity)];
    const double usual =
        solved.situation.prospects[static_cast<std::size_t>(prospect)].forecast.usual;
    const double pull = solved.assumptions(key::kOptimismPull);
    std::vector<double> own;
    for (const double chance : used) {
        const double named = (chance - pull * usual) / (1 - pull);
        if (pull < 1 && named >= 0 && named <= 1) own.push_back(named);
    }
    return own;
}

BreakEven break_even_of(Solved& solved, const Input& input) {
    BreakEvenSearch search(input.low, input.high);
    while (const std::optional<double> number = search.next()) {
        search.tell(courses(solved_at(solved, input, *number)));
        solved.further_state_days -= solved.considered.solution.state_days;
    }
    BreakEven out;
    out.input = input.kind;
    out.opportunity = opportunity_of(solved, input.opportunity).id;
    out.yours = input.yours;
    out.low = input.low;
    out.high = input.high;
    for (const VerdictChange& change : search.changes())
        out.crossings.push_back(change.at);
    if (input.kind == BreakEven::Input::ChanceOfOffer) {
        out.own_crossings = own_chances(solved, input, out.crossings);
    }
    // The actions beside the crossing that is told: the first one.
    ModelAction below = search.at_low();
    ModelAction above = below;
    double at = input.yours;
    if (!search.changes().empty()) {
        const VerdictChange& first = search.changes().front();
        below = first.below;
        above = first.above;
        at = first.at;
    }
    const Considered there = solved_at(solved, input, at);
    below = best_in_course(there, below);
    above = best_in_course(there, above);
    out.below = action_of(below.kind);
    out.below_opportunity = id_of(solved, below.opportunity);
    out.above = action_of(above.kind);
    out.above_opportunity = id_of(solved, above.opportunity);
    return out;
}

// The favourite among what is pending, else the one with the most worth; -1: nothing is pending.
int hoped_for(const Solved& solved) {
    const Situation& situation = solved.situation;
    int best = -1;
    double worth = 0;
    for (int i = 0; i < static_cast<int>(situation.modelled.size()); ++i) {
        const Opportunity& opportunity = opportunity_of(solved, i);
        if (has_offer(opportunity)) continue;
        if (solved.search.favourite == opportunity.id) return i;
        const double value = situation.model.opportunities[static_cast<std::size_t>(i)].offer.value;
        if (best < 0 || value > worth) {
            best = i;
            worth = value;
        }
    }
    return best;
}

// The offer in hand that must be answered first; -1: none.
int first_offer(const Solved& solved) {
    const auto& opportunities = solved.situation.model.opportunities;
    int first = -1;
    for (int i = 0; i < static_cast<int>(opportunities.size()); ++i) {
        if (!has_offer(opportunity_of(solved, i))) continue;
        const auto days = [&](int j) {
            return opportunities[static_cast<std::size_t>(j)].offer.days_to_deadline;
        };
        if (first < 0 || days(i) < days(first)) first = i;
    }
    return first;
}

std::vector<Input> inputs_of(const Solved& solved) {
    const Situation& situation = solved.situation;
    std::vector<Input> inputs;
    const int hope = hoped_for(solved);
    const int offer = first_offer(solved);
    if (offer < 0) return inputs;  // nothing to accept: one course only
    if (hope >= 0) {
        const int p = situation.modelled[static_cast<std::size_t>(hope)];
        const Prospect& prospect = situation.prospects[static_cast<std::size_t>(p)];
        inputs.push_back({BreakEven::Input::ChanceOfOffer, hope, prospect.forecast.chance, 0, 1});
        const bool points = solved.search.worth_basis == WorthBasis::Points;
        inputs.push_back({BreakEven::Input::Worth, hope, prospect.value, 0,
                          points ? 100 : 3 * std::max(prospect.value, situation.point)});
    }
    inputs.push_back(
        {BreakEven::Input::Withdrawal, offer, solved.assumptions(key::kWithdrawn), 0, 1});
    if (const auto& runway = situation.model.globals.runway_days) {
        inputs.push_back(
            {BreakEven::Input::Runway, offer, *runway, 0, std::max(kFarRunwayDays, *runway)});
    }
    return inputs;
}

}  // namespace

std::vector<BreakEven> break_evens_of(Solved& solved) {
    std::vector<BreakEven> out;
    for (const Input& input : inputs_of(solved)) {
        const std::int64_t likely = kLikelySolves * solved.considered.solution.state_days;
        // The first one is what the verdict is told with; the others as far as the work allows.
        const bool enough = solved.detail == Detail::Quick || solved.further_state_days < likely;
        if (!out.empty() && enough) break;
        out.push_back(break_even_of(solved, input));
    }
    return out;
}

}  // namespace core
