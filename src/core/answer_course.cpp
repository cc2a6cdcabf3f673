// Holding or taking: what an action of today comes down to.

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/answer_parts.h"
#include "core/decide/local_chain.h"

namespace core {
namespace {

bool ties(double a, double b) {
    return std::fabs(a - b) <= 1e-7 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

const ModelOpportunity& at(const DecisionModel& model, int opportunity) {
    return model.opportunities[static_cast<std::size_t>(opportunity)];
}

bool can_close(const ModelOpportunity& opportunity) {
    return opportunity.start.kind == ModelStart::Kind::Offer && opportunity.negotiate &&
           opportunity.negotiate->quiet;
}

// Asked of the solver besides today: what is left once firm `told` knows (or dropped one) and the
// bargaining has cost the offer of firm `lost`.
struct Loss {
    int told = -1;
    bool dropped = false;
    int lost = -1;
};

std::vector<Loss> losses(const DecisionModel& model) {
    std::vector<Loss> out;
    const int count = static_cast<int>(model.opportunities.size());
    for (int t = 0; t < count; ++t) {
        if (at(model, t).start.kind == ModelStart::Kind::Offer) continue;
        if (!at(model, t).tell_pending_firm) continue;
        for (int i = 0; i < count; ++i) {
            if (!can_close(at(model, i))) continue;
            out.push_back({t, false, i});
            out.push_back({t, true, i});
        }
    }
    return out;
}

std::optional<double> value_after(const Considered& considered, const Loss& loss) {
    const std::vector<Loss> asked = losses(considered.model);
    for (std::size_t q = 0; q < asked.size(); ++q) {
        const bool same = asked[q].told == loss.told && asked[q].dropped == loss.dropped &&
                          asked[q].lost == loss.lost;
        if (!same) continue;
        const auto& answer = considered.solution.queried[q];
        return answer ? std::optional(answer->value) : std::nullopt;
    }
    return std::nullopt;
}

// Bargaining, then taking the offer as it then is; `otherwise` is what a lost offer leaves.
double closing(const ModelOpportunity& opportunity, double otherwise) {
    const NegotiationOdds& odds = *opportunity.negotiate->quiet;
    return odds.boost * opportunity.offer.boosted_value +
           (1 - odds.boost - odds.lost) * opportunity.offer.value + odds.lost * otherwise;
}

// The offer that telling only precedes; nothing when it is told in order to hold.
std::optional<int> taken_after_telling(const Considered& considered, const ActionValue& tell) {
    const int told = tell.action.opportunity;
    const double dropped = at(considered.model, told).tell_pending_firm->dropped;
    for (int i = 0; i < static_cast<int>(considered.model.opportunities.size()); ++i) {
        const ModelOpportunity& offer = at(considered.model, i);
        if (offer.start.kind != ModelStart::Kind::Offer) continue;
        if (ties(tell.value, offer.offer.value)) return i;
        if (!can_close(offer)) continue;
        const auto knows = value_after(considered, {told, false, i});
        const auto drops = dropped > 0 ? value_after(considered, {told, true, i}) : 0.0;
        if (!knows || !drops) continue;
        const double taken = offer.offer.value;
        const double value = (1 - dropped) * std::max(taken, closing(offer, *knows)) +
                             dropped * std::max(taken, closing(offer, *drops));
        if (ties(tell.value, value)) return i;
    }
    return std::nullopt;
}

// Bargaining for an offer that would not be taken afterwards is a way to hold.
ModelAction course_of(const Considered& considered, const ActionValue& value) {
    const int i = value.action.opportunity;
    const ModelAction hold{};
    const ModelAction take{ActionKind::Accept, i};
    switch (value.action.kind) {
        case ActionKind::Accept:
            return take;
        case ActionKind::Negotiate: {
            const double without = considered.solution.value_without[static_cast<std::size_t>(i)];
            return ties(value.value, closing(at(considered.model, i), without)) ? take : hold;
        }
        case ActionKind::Tell:
            if (const auto taken = taken_after_telling(considered, value)) {
                return {ActionKind::Accept, *taken};
            }
            return hold;
        case ActionKind::Ask:
        case ActionKind::Disclose:
        case ActionKind::Go:
        case ActionKind::Return:
        case ActionKind::Decline:
        case ActionKind::Wait:
            break;
    }
    return hold;
}

}  // namespace

Result<Considering> Considering::create(DecisionModel model,
                                        const std::vector<StateQuery>& queries) {
    SolveOptions options;
    for (const Loss& loss : losses(model)) {
        StateQuery query;
        for (const ModelOpportunity& opportunity : model.opportunities) {
            query.states.push_back(starting_state(opportunity));
        }
        LocalState& told = query.states[static_cast<std::size_t>(loss.told)];
        told.kind = LocalState::Kind::ToldPending;
        if (loss.dropped) told = LocalState{};
        query.states[static_cast<std::size_t>(loss.lost)] = LocalState{};
        options.queries.push_back(std::move(query));
    }
    options.queries.insert(options.queries.end(), queries.begin(), queries.end());
    Result<Solver> solver = Solver::create(model, options);
    if (!solver) return solver.error();
    return Considering(std::move(model), *std::move(solver));
}

Considered Considering::take() {
    return {std::move(model_), solver_.solution()};
}

Result<Considered> consider(DecisionModel model) {
    Result<Considering> considering = Considering::create(std::move(model));
    if (!considering) return considering.error();
    Considering& work = *considering;
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    return work.take();
}

std::vector<ActionValue> courses(const Considered& considered) {
    std::vector<ActionValue> out;
    for (const ActionValue& value : considered.solution.action_values) {
        // What telling adds to taking is not counted: it is not said.
        const ModelAction course = course_of(considered, value);
        if (value.action.kind == ActionKind::Tell && course.kind == ActionKind::Accept) continue;
        const auto known = std::find_if(out.begin(), out.end(), [&](const ActionValue& other) {
            return other.action == course;
        });
        if (known == out.end()) {
            out.push_back({course, value.value});
        } else {
            known->value = std::max(known->value, value.value);
        }
    }
    for (ActionValue& course : out) {
        if (course.action.kind != ActionKind::Wait) continue;
        course.value -= kBirdInTheHand * std::fabs(course.value);
    }
    return out;
}

Course course_named(const Solved& solved, const ModelAction& course) {
    return {course.kind == ActionKind::Accept ? id_of(solved, course.opportunity) : std::nullopt};
}

ModelAction best_in_course(const Considered& considered, const ModelAction& course) {
    std::vector<ActionValue> members;
    for (const ActionValue& value : considered.solution.action_values) {
        const bool closes =
            value.action.kind == ActionKind::Accept || value.action.kind == ActionKind::Negotiate;
        const bool fits = course.kind != ActionKind::Accept || closes;
        if (fits && course_of(considered, value) == course) members.push_back(value);
    }
    return members.empty() ? course : best_of(members).front();
}

ModelAction best_action(const Considered& considered) {
    return best_in_course(considered, best_of(courses(considered)).front());
}

}  // namespace core
