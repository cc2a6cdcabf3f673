// The interview gate, the basket and the advice by rule, put together from what was solved.

#include <algorithm>
#include <utility>

#include "core/advise/advice.h"
#include "core/answer_tasks.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

// The same situation with the choice open whether to go to the round ahead; its cost is counted in
// the gate, so that it stays the user's own assumption.
DecisionModel with_invitation(const Solved& solved, int opportunity) {
    DecisionModel model = solved.situation.model;
    ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(opportunity)];
    one.start.kind = ModelStart::Kind::Invite;
    ModelStage& stage = one.stages[static_cast<std::size_t>(one.start.stage)];
    if (!stage.invitation) {
        stage.invitation =
            ModelStage::Invitation{0, std::min(1.0, solved.assumptions(key::kInvitationLapse))};
    }
    return model;
}

// Without disclosing and telling there is no leverage.
void silence_offers(DecisionModel& model) {
    for (ModelOpportunity& one : model.opportunities) {
        if (one.negotiate) one.negotiate->disclose.reset();
        one.tell_pending_firm.reset();
    }
}

std::optional<double> worth_of_going(const Solution& solution, int opportunity) {
    for (const ActionValue& value : solution.action_values) {
        if (value.action != ModelAction{ActionKind::Go, opportunity}) continue;
        return value.value - solution.value_without[static_cast<std::size_t>(opportunity)];
    }
    return std::nullopt;
}

ActionKind kind_of(Action action) {
    switch (action) {
        case Action::Accept:
            return ActionKind::Accept;
        case Action::Decline:
        case Action::Withdraw:
            return ActionKind::Decline;
        case Action::AskForTime:
            return ActionKind::Ask;
        case Action::Negotiate:
            return ActionKind::Negotiate;
        case Action::TellFavourite:
            return ActionKind::Tell;
        case Action::Go:
            return ActionKind::Go;
        case Action::Wait:
            break;
    }
    return ActionKind::Wait;
}

const Opportunity& of_prospect(const Solved& solved, int prospect) {
    const Prospect& found = solved.situation.prospects[static_cast<std::size_t>(prospect)];
    return solved.search.opportunities[static_cast<std::size_t>(found.index)];
}

// The prospects on which the gate decides, in file order.
std::vector<int> rounds_ahead(const Solved& solved) {
    std::vector<int> found;
    for (int p = 0; p < static_cast<int>(solved.situation.prospects.size()); ++p) {
        const Opportunity& opportunity = of_prospect(solved, p);
        if (!has_offer(opportunity) && round_ahead(opportunity)) found.push_back(p);
    }
    return found;
}

GateResult gate_of(const Solved& solved, int prospect, const std::optional<GoingWorth>& worth) {
    return gate({solved.search, solved.assumptions, solved.today, solved.situation.point},
                of_prospect(solved, prospect), worth);
}

}  // namespace

AdviceTask::AdviceTask(const Solved& solved) {
    const auto& modelled = solved.situation.modelled;
    for (const int prospect : rounds_ahead(solved)) {
        const auto at = std::find(modelled.begin(), modelled.end(), prospect);
        const bool solvable = at != modelled.end();
        rounds_.push_back(
            {prospect, solvable ? static_cast<int>(at - modelled.begin()) : -1, {}, {}});
    }
}

std::optional<Question> AdviceTask::next(Solved& solved) {
    while (asked_ < 2 * rounds_.size()) {
        const int opportunity = rounds_[asked_ / 2].opportunity;
        if (opportunity >= 0) {
            Question question{with_invitation(solved, opportunity), {}};
            if (asked_ % 2 == 1) silence_offers(question.model);
            return question;
        }
        ++asked_;
    }
    return std::nullopt;
}

void AdviceTask::tell(const Solved&, const Considered& found) {
    Round& round = rounds_[asked_ / 2];
    (asked_ % 2 == 0 ? round.going : round.job) = worth_of_going(found.solution, round.opportunity);
    ++asked_;
}

void AdviceTask::write(const Solved& solved, Answer& answer) {
    answer.gates.clear();
    for (const Round& round : rounds_) {
        std::optional<GoingWorth> worth;
        if (round.going && round.job) {
            worth = GoingWorth{*round.job, *round.going - *round.job};
            answer.interviews.push_back({of_prospect(solved, round.prospect).id, *round.going,
                                         worth->job, worth->leverage});
        }
        answer.gates.push_back(gate_of(solved, round.prospect, worth));
    }
    add_advice(solved, answer);
}

void add_gates(const Solved& solved, Answer& answer) {
    for (const int prospect : rounds_ahead(solved)) {
        answer.gates.push_back(gate_of(solved, prospect, std::nullopt));
    }
}

void add_advice(const Solved& solved, Answer& answer) {
    answer.basket = basket_of(solved.search, solved.assumptions, solved.today);
    std::vector<PlannedAct> acts;
    if (answer.verdict) {
        const ActionLine& first = answer.actions.front();
        acts.push_back({kind_of(first.action), first.opportunity, first.extra_days});
        for (const ActionLine& line : answer.verdict->also) {
            acts.push_back({kind_of(line.action), line.opportunity, line.extra_days});
        }
    }
    std::optional<double> nothing;
    if (answer.verdict) nothing = answer.actions.front().nothing;
    answer.advice =
        advise({solved.search, solved.assumptions, solved.today, solved.situation.prospects,
                answer.gates, answer.basket, acts, nothing});
}

}  // namespace core
