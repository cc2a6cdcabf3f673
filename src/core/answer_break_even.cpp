// Where the best course changes when one input alone is moved (decision.md 7.2).

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/answer_tasks.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

constexpr double kFarRunwayDays = 365;
// What a search of one number may take: the nine points, and two changes pinned down.
constexpr std::int64_t kLikelySolves = 30;

using Input = BreakEvenTask::Input;

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

// The chances that a person would have to name for the model to use these (see forecast.cpp).
std::vector<double> own_chances(const Solved& solved, const Input& input,
                                const std::vector<double>& used) {
    const int prospect = solved.situation.modelled[static_cast<std::size_t>(input.opportunity)];
    const Forecast& forecast =
        solved.situation.prospects[static_cast<std::size_t>(prospect)].forecast;
    const double usual = forecast.usual;
    const double pull = forecast.pull;
    std::vector<double> own;
    for (const double chance : used) {
        const double named = (chance - pull * usual) / (1 - pull);
        if (pull < 1 && named >= 0 && named <= 1) own.push_back(named);
    }
    return own;
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

BreakEvenTask::BreakEvenTask(const Input& input, Place place)
    : input_(input), place_(place), search_(input.low, input.high) {}

std::optional<Question> BreakEvenTask::next(Solved& solved) {
    const std::int64_t each = solved.considered.solution.state_days;
    if (!started_) {
        started_ = true;
        skipped_ = place_ == Place::Further && solved.further_state_days < kLikelySolves * each;
    }
    if (skipped_ || beside_) return std::nullopt;
    // The last question is for the actions beside the crossing that is told: the first one.
    std::optional<double> number = search_.next();
    if (!number) {
        number = search_.changes().empty() ? input_.yours : search_.changes().front().at;
    }
    solved.further_state_days -= each;
    return Question{moved_model(solved.search, solved.assumptions, solved.today, solved.situation,
                                moved_to(solved, input_, *number)),
                    {}};
}

void BreakEvenTask::tell(const Solved&, const Considered& found) {
    if (search_.next()) {
        search_.tell(courses(found));
    } else {
        beside_ = found;
    }
}

void BreakEvenTask::write(const Solved& solved, Answer& answer) {
    if (skipped_ || !beside_) return;
    BreakEven out;
    out.input = input_.kind;
    out.opportunity = opportunity_of(solved, input_.opportunity).id;
    out.yours = input_.yours;
    out.low = input_.low;
    out.high = input_.high;
    for (const VerdictChange& change : search_.changes())
        out.crossings.push_back(change.at);
    if (input_.kind == BreakEven::Input::ChanceOfOffer) {
        out.own_crossings = own_chances(solved, input_, out.crossings);
    }
    const bool turns = !search_.changes().empty();
    const ModelAction below =
        best_in_course(*beside_, turns ? search_.changes().front().below : search_.at_low());
    const ModelAction above =
        best_in_course(*beside_, turns ? search_.changes().front().above : search_.at_low());
    out.below = action_of(below.kind);
    out.below_opportunity = id_of(solved, below.opportunity);
    out.above = action_of(above.kind);
    out.above_opportunity = id_of(solved, above.opportunity);
    answer.break_evens.push_back(std::move(out));
}

std::vector<BreakEvenTask> break_even_tasks(const Solved& solved) {
    std::vector<BreakEvenTask> tasks;
    for (const Input& input : inputs_of(solved)) {
        using Place = BreakEvenTask::Place;
        tasks.emplace_back(input, tasks.empty() ? Place::First : Place::Further);
    }
    return tasks;
}

}  // namespace core
