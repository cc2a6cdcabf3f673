#include "core/answer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/answer_parts.h"
#include "core/answer_work.h"
#include "core/decide/situation_terms.h"
#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

std::string path_of(const Prospect& prospect) {
    return "/opportunities/" + std::to_string(prospect.index);
}

}  // namespace

// Deadlines first, then what the jobs are worth, then the money, then when answers come.
std::vector<MissingInput> missing_inputs(const Search& search,
                                         const std::vector<Prospect>& prospects) {
    std::vector<MissingInput> missing;
    const auto each = [&](const char* field, auto lacks) {
        for (const Prospect& prospect : prospects) {
            const Opportunity& opportunity =
                search.opportunities[static_cast<std::size_t>(prospect.index)];
            if (lacks(prospect, opportunity)) {
                missing.push_back({path_of(prospect) + field, opportunity.id});
            }
        }
    };
    each("/offer/deadline", [](const Prospect&, const Opportunity& opportunity) {
        return has_offer(opportunity) && !(opportunity.offer && opportunity.offer->deadline);
    });
    const bool points = search.worth_basis == WorthBasis::Points;
    each(points ? "/worth" : "/yearly_pay",
         [&](const Prospect& prospect, const Opportunity& opportunity) {
             return !prospect.worth_given && (points || !opportunity.yearly_pay);
         });
    if (!points) {
        each("/compensation/rate", [](const Prospect& prospect, const Opportunity& opportunity) {
            return !prospect.worth_given && opportunity.yearly_pay;
        });
    }
    const Finances& finances = search.finances;
    if (!finances.not_an_issue && finances.monthly_spending.minor == 0) {
        missing.push_back({"/finances/monthly_spending", std::nullopt});
    }
    if (!finances.not_an_issue && finances.savings.minor == 0 &&
        finances.monthly_spending > finances.monthly_income) {
        missing.push_back({"/finances/savings", std::nullopt});
    }
    const auto waits = [](const Opportunity& opportunity) {
        return !has_offer(opportunity) && opportunity.stage >= Stage::Screen;
    };
    each("/stage_since", [&](const Prospect&, const Opportunity& opportunity) {
        return waits(opportunity) && !opportunity.stage_since;
    });
    each("/answer_expected", [&](const Prospect&, const Opportunity& opportunity) {
        return waits(opportunity) && !opportunity.answer_expected;
    });
    if (!search.favourite && prospects.size() > 1) missing.push_back({"/favourite", std::nullopt});
    return missing;
}

// As many as the counted work allows, the most important first; the others come up by the way.
std::vector<int> kept_prospects(const Search& search, const Assumptions& assumptions, Date today,
                                const std::vector<Prospect>& prospects) {
    const SearchTerms terms = search_terms(search, assumptions, today);
    const std::vector<int> order = by_importance(search, prospects, terms.typical_job);
    Budget budget;
    budget.state_days = kModelStateDays;
    std::vector<int> kept;
    for (const int candidate : order) {
        std::vector<int> wider = kept;
        wider.insert(std::upper_bound(wider.begin(), wider.end(), candidate), candidate);
        const Situation situation = build_situation(search, assumptions, today, prospects, wider);
        if (!JointChain::create(situation.model, budget)) break;
        kept = std::move(wider);
    }
    return kept;
}

// What was left out can change the outcome only when it does offer, and then by no more than the
// whole span of outcomes.
double upper_bound_of(const Solved& solved, double lower) {
    const DecisionGlobals& globals = solved.situation.model.globals;
    const double raised = 1 + solved.assumptions(key::kNegotiationRaise);
    const double worst = globals.fallback_value - costs_until(globals, globals.horizon_days);
    double best = worst;
    double any = 0;
    for (const Prospect& prospect : solved.situation.prospects) {
        best = std::max(best, prospect.value * raised);
    }
    for (const int p : solved.situation.left_out) {
        any += solved.situation.prospects[static_cast<std::size_t>(p)].forecast.chance;
    }
    return lower + std::min(1.0, any) * std::max(0.0, best - worst);
}

DecisionModel without_left_out(const Solved& solved) {
    Situation alone = solved.situation;
    alone.left_out.clear();
    return moved_model(solved.search, solved.assumptions, solved.today, alone, {});
}

Estimate estimate_of(const Solved& solved, int p) {
    const Situation& situation = solved.situation;
    const Prospect& prospect = situation.prospects[static_cast<std::size_t>(p)];
    const Forecast& forecast = prospect.forecast;
    Estimate out;
    out.opportunity = solved.search.opportunities[static_cast<std::size_t>(prospect.index)].id;
    out.chance = forecast.chance;
    out.chance_low = forecast.chance_low;
    out.chance_high = forecast.chance_high;
    out.usual_chance = forecast.usual;
    out.own_chance = forecast.own;
    out.chance_source = forecast.source;
    out.value = prospect.value;
    if (!forecast.pass_probs.empty()) {
        out.answer_by_day = present_stage(forecast).answer_by;
        EndCurve ends = end_curve(forecast);
        out.offer_by_day = std::move(ends.offer_by);
        out.silence_ever = ends.silence_ever;
        out.silence = forecast.silence;
        if (forecast.wait.median_day) out.answer_median = solved.today + *forecast.wait.median_day;
        const int last = static_cast<int>(out.answer_by_day.size()) - 1;
        const int until = situation.decide_by ? *situation.decide_by - solved.today : last;
        out.answer_by_deadline =
            out.answer_by_day[static_cast<std::size_t>(std::clamp(until, 0, last))];
    }
    const auto at = std::find(situation.modelled.begin(), situation.modelled.end(), p);
    if (at != situation.modelled.end()) {
        const auto place = static_cast<std::size_t>(at - situation.modelled.begin());
        out.presence = std::max(0.0, solved.considered.solution.value -
                                         solved.considered.solution.value_without[place]);
    } else {
        // Only by the way: what its offer would add, if it came.
        out.presence =
            forecast.chance * std::max(0.0, prospect.value - solved.considered.solution.value);
    }
    return out;
}

std::vector<PlanStep> plan_steps(const Solved& solved, const Verdict& verdict) {
    std::vector<PlanStep> steps;
    const Date now = solved.today;
    if (verdict.action == Action::Accept || verdict.action == Action::Negotiate) {
        // Taken today, whatever else might be tried on the way.
        steps.push_back({now, now, verdict.action, verdict.opportunity});
        if (verdict.action == Action::Negotiate) {
            steps.push_back({now, now, Action::Accept, verdict.opportunity});
        }
        return steps;
    }
    for (const PlannedDay& planned : solved.plan.days) {
        const Date day = solved.today + planned.day;
        for (const ModelAction& action : planned.actions) {
            if (!matters(solved, action)) continue;
            // After something was done on a day, waiting out the rest of it is no step of its own.
            if (action.kind == ActionKind::Wait && planned.actions.size() > 1) continue;
            PlanStep step{day, day, action_of(action.kind), id_of(solved, action.opportunity)};
            const bool goes_on = !steps.empty() && steps.back().to + 1 == day &&
                                 steps.back().action == step.action &&
                                 steps.back().opportunity == step.opportunity;
            if (goes_on) {
                steps.back().to = day;
            } else {
                steps.push_back(std::move(step));
            }
        }
    }
    return steps;
}

std::vector<PlanBranch> plan_branches(const Solved& solved) {
    std::vector<PlanBranch> branches;
    for (const PlannedEvent& event : solved.plan.events) {
        PlanBranch branch;
        switch (event.kind) {
            case PlannedEvent::Kind::Offers:
                branch.event = PlanBranch::Event::Offers;
                break;
            case PlannedEvent::Kind::Rejects:
                branch.event = PlanBranch::Event::Rejects;
                break;
            case PlannedEvent::Kind::Withdraws:
                branch.event = PlanBranch::Event::Withdraws;
                break;
            case PlannedEvent::Kind::Grants:
                branch.event = PlanBranch::Event::Grants;
                break;
            case PlannedEvent::Kind::Refuses:
                branch.event = PlanBranch::Event::Refuses;
                break;
        }
        branch.opportunity = opportunity_of(solved, event.opportunity).id;
        branch.probability = event.prob;
        branch.then = action_of(event.then.kind);
        branch.then_opportunity = id_of(solved, event.then.opportunity);
        branches.push_back(std::move(branch));
    }
    return branches;
}

Result<Answer> answer(const Search& search, Date today, Detail detail) {
    AnswerWork work(search, today, detail);
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    return work.answer();
}

}  // namespace core
