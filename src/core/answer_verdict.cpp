// What to do today, how clear it is, and what belongs to it on the same day.

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "core/answer_parts.h"
#include "core/base/stable_sort.h"
#include "core/decide/robust.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

constexpr double kReallyDifferent = 0.1;  // of the chance of each ending
constexpr double kCoinFlip = 0.01;        // of the best average
constexpr double kMatters = 0.002;        // what an opportunity must add to be worth a message
constexpr double kWouldTake = 0.02;       // the chance of ending with an offer one asks about

// Values that print alike: sums of rounding, not of reasons.
bool ties(double a, double b) {
    return std::fabs(a - b) <= 1e-7 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

bool same(const ActionLine& line, const ActionLine& other) {
    return line.action == other.action && line.opportunity == other.opportunity;
}

const Outcomes* outcomes_of(const Solved& solved, const ActionLine& line) {
    for (const Outcomes& outcomes : solved.outcomes) {
        if (action_of(outcomes.first.kind) == line.action &&
            id_of(solved, outcomes.first.opportunity) == line.opportunity) {
            return &outcomes;
        }
    }
    return nullptr;
}

double value_of(const std::vector<ActionValue>& values, const ModelAction& action) {
    for (const ActionValue& value : values) {
        if (value.action == action) return value.value;
    }
    return -std::numeric_limits<double>::infinity();
}

// How much of the probability ends elsewhere (total variation).
double difference(const Outcomes& a, const Outcomes& b) {
    double sum = std::fabs(a.nothing - b.nothing) + std::fabs(a.background - b.background);
    for (std::size_t i = 0; i < a.ends_with.size(); ++i) {
        sum += std::fabs(a.ends_with[i] - b.ends_with[i]);
    }
    return sum / 2;
}

// An offer that is worth nothing to hold is declined now, not left to run out (E16).
const ActionLine* offer_of_no_use(const Solved& solved, const std::vector<ActionLine>& lines) {
    const auto decline = std::find_if(lines.begin(), lines.end(), [&](const ActionLine& line) {
        return line.action == Action::Decline &&
               ties(line.average, solved.considered.solution.value);
    });
    return decline == lines.end() ? nullptr : &*decline;
}

ActionLine chosen_line(const Solved& solved, const std::vector<ActionLine>& lines) {
    // The best action of the best course; of equal ones, the order of the plan's day decides (whom
    // to tell first).
    const std::vector<ActionValue>& values = solved.considered.solution.action_values;
    ModelAction best = best_action(solved.considered);
    const ModelAction& planned = solved.plan.days.front().actions.front();
    const bool holds = best.kind != ActionKind::Accept && best.kind != ActionKind::Negotiate;
    if (holds && planned.kind != ActionKind::Accept) {
        const double value = value_of(values, planned);
        if (ties(value, value_of(values, best))) best = planned;
    }
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const ActionLine& line) {
        return line.action == action_of(best.kind) &&
               line.opportunity == id_of(solved, best.opportunity);
    });
    ActionLine chosen = found == lines.end() ? lines.front() : *found;
    if (chosen.action == Action::Wait || chosen.action == Action::Decline) {
        if (const ActionLine* decline = offer_of_no_use(solved, lines)) chosen = *decline;
    }
    return chosen;
}

// What the plan does besides today. A request about an offer that hardly matters is left out.
std::vector<ActionLine> same_day(const Solved& solved, const std::vector<ActionLine>& lines,
                                 const ActionLine& chosen) {
    std::vector<ActionLine> also;
    const bool closes = chosen.action == Action::Accept || chosen.action == Action::Negotiate ||
                        chosen.action == Action::Decline;
    if (closes) return also;
    for (const ModelAction& action : solved.plan.days.front().actions) {
        const bool keeps_open = action.kind == ActionKind::Ask || action.kind == ActionKind::Tell ||
                                action.kind == ActionKind::Go;
        if (!keeps_open || !matters(solved, action)) continue;
        for (const ActionLine& line : lines) {
            const bool planned = line.action == action_of(action.kind) &&
                                 line.opportunity == id_of(solved, action.opportunity);
            if (planned && !same(line, chosen)) also.push_back(line);
        }
    }
    return also;
}

// The course that the verdict belongs to.
Course course_of_verdict(const Verdict& verdict) {
    const bool takes = verdict.action == Action::Accept || verdict.action == Action::Negotiate;
    return {takes ? verdict.opportunity : std::nullopt};
}

}  // namespace

bool matters(const Solved& solved, const ModelAction& action) {
    if (action.opportunity < 0 || action.kind == ActionKind::Decline) return true;
    const auto i = static_cast<std::size_t>(action.opportunity);
    const Solution& solution = solved.considered.solution;
    if (solution.value - solution.value_without[i] < kMatters * std::fabs(solution.value)) {
        return false;
    }
    if (action.kind == ActionKind::Tell) return true;
    // Nothing is asked of a company whose offer one would hardly ever take (A2).
    return std::any_of(solved.outcomes.begin(), solved.outcomes.end(), [&](const Outcomes& out) {
        return out.first == solved.plan.days.front().actions.front() &&
               out.ends_with[i] >= kWouldTake;
    });
}

Action action_of(ActionKind kind) {
    switch (kind) {
        case ActionKind::Accept:
            return Action::Accept;
        case ActionKind::Ask:
            return Action::AskForTime;
        case ActionKind::Negotiate:
        case ActionKind::Disclose:
            return Action::Negotiate;
        case ActionKind::Tell:
            return Action::TellFavourite;
        case ActionKind::Go:
            return Action::Go;
        case ActionKind::Return:  // no search makes a model with it yet
            break;
        case ActionKind::Decline:
            return Action::Decline;
        case ActionKind::Wait:
            break;
    }
    return Action::Wait;
}

int file_place(const Solved& solved, int opportunity) {
    const int p = solved.situation.modelled[static_cast<std::size_t>(opportunity)];
    return solved.situation.prospects[static_cast<std::size_t>(p)].index;
}

const Opportunity& opportunity_of(const Solved& solved, int opportunity) {
    const int place = file_place(solved, opportunity);
    return solved.search.opportunities[static_cast<std::size_t>(place)];
}

std::optional<OpportunityId> id_of(const Solved& solved, int opportunity) {
    if (opportunity < 0) return std::nullopt;
    return opportunity_of(solved, opportunity).id;
}

ActionLine line_of(const Solved& solved, const Outcomes& outcomes) {
    ActionLine line;
    line.action = action_of(outcomes.first.kind);
    line.opportunity = id_of(solved, outcomes.first.opportunity);
    line.average = outcomes.mean;
    line.bad_case = outcomes.tenth;
    line.good_case = outcomes.ninetieth;
    line.nothing = outcomes.nothing + outcomes.background;
    line.past_runway = outcomes.past_runway;
    const auto& opportunities = solved.situation.model.opportunities;
    for (std::size_t i = 0; i < opportunities.size(); ++i) {
        // A spoken offer that one ends with may still not be put in writing (P1).
        const int p = solved.situation.modelled[i];
        const Forecast& forecast = solved.situation.prospects[static_cast<std::size_t>(p)].forecast;
        if (forecast.pass_probs.empty()) {
            line.nothing += outcomes.ends_with[i] * (1 - forecast.chance);
        }
    }
    if (outcomes.first.kind == ActionKind::Ask) {
        const auto i = static_cast<std::size_t>(outcomes.first.opportunity);
        line.extra_days = opportunities[i].ask_more_time->extra_days;
    }
    return line;
}

std::vector<ActionLine> action_lines(const Solved& solved) {
    struct Row {
        ActionLine line;
        int place;  // in the file
    };
    std::vector<Row> rows;
    double best = 0;
    for (const Outcomes& outcomes : solved.outcomes) {
        const int i = outcomes.first.opportunity;
        const bool withdraws =
            outcomes.first.kind == ActionKind::Decline && !has_offer(opportunity_of(solved, i));
        if (withdraws) continue;
        rows.push_back({line_of(solved, outcomes), i < 0 ? i : file_place(solved, i)});
        best =
            rows.size() == 1 ? rows.back().line.average : std::max(best, rows.back().line.average);
    }
    stable_sort(rows, [](const Row& a, const Row& b) {
        if (!ties(a.line.average, b.line.average)) return a.line.average > b.line.average;
        return std::tie(a.line.action, a.place) < std::tie(b.line.action, b.place);
    });
    std::vector<ActionLine> lines;
    for (Row& row : rows) {
        row.line.shortfall = std::max(0.0, best - row.line.average);
        lines.push_back(std::move(row.line));
    }
    return lines;
}

std::optional<Verdict> verdict_of(Solved& solved, std::vector<ActionLine>& lines) {
    if (lines.empty()) return std::nullopt;
    Verdict verdict;
    const ActionLine chosen = chosen_line(solved, lines);
    verdict.action = chosen.action;
    verdict.opportunity = chosen.opportunity;
    verdict.decide_by = solved.situation.decide_by;
    verdict.also = same_day(solved, lines, chosen);
    const auto place = std::find_if(lines.begin(), lines.end(), [&chosen](const ActionLine& line) {
        return same(line, chosen);
    });
    std::rotate(lines.begin(), place, place + 1);
    for (ActionLine& line : lines) {
        const auto alike = [&line](const ActionLine& other) { return same(line, other); };
        line.is_best =
            alike(chosen) || std::any_of(verdict.also.begin(), verdict.also.end(), alike);
    }
    for (ActionLine& line : verdict.also)
        line.is_best = true;
    const Outcomes* best = outcomes_of(solved, chosen);
    verdict.margin = std::fabs(chosen.average);
    for (const ActionLine& line : lines) {
        if (line.is_best) continue;
        if (difference(*best, *outcomes_of(solved, line)) < kReallyDifferent) continue;
        verdict.runner_up = line;
        verdict.margin = std::max(0.0, chosen.average - line.average);
        break;
    }
    verdict.risks_money = solved.situation.runway &&
                          chosen.past_runway >= solved.assumptions(key::kRunwayRiskLabelled);
    verdict.badge = badge_by_margin(verdict, chosen.average);
    return verdict;
}

Badge badge_by_margin(const Verdict& verdict, double best_average) {
    const bool close = verdict.runner_up && verdict.margin < kCoinFlip * std::fabs(best_average);
    return close ? Badge::CoinFlip : Badge::Lean;
}

Badge badge_by_draws(const Verdict& verdict, double best_average, double bracket,
                     const Robust& robust) {
    Clearness clearness;
    clearness.close = kCoinFlip * std::fabs(best_average);
    clearness.margin = verdict.runner_up ? verdict.margin : clearness.close;
    const Course course = course_of_verdict(verdict);
    double regretted = 0;
    double least = std::numeric_limits<double>::infinity();
    for (const CourseDoubt& each : robust.courses) {
        least = std::min(least, each.regret);
        if (each.course != course) continue;
        regretted = each.regret;
        clearness.share = each.acceptability;
        clearness.error = each.error;
    }
    switch (firmness(clearness)) {
        case Firmness::CoinFlip:
            return Badge::CoinFlip;
        case Firmness::Lean:
            return Badge::Lean;
        case Firmness::Firm:
            break;
    }
    // What was left out must not be able to turn it (its bounds are wide, so they only take away
    // from firm), and the draws must not say that another course is clearly regretted less (a
    // little less they often say of holding, since in a draw what follows is known).
    const bool proven = verdict.margin > bracket;
    return proven && regretted - least <= clearness.close ? Badge::Firm : Badge::Lean;
}

}  // namespace core
