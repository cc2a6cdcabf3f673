// The plan and the table of actions in words.

#include <string>

#include "app/strings.h"
#include "app/wording.h"
#include "core/model/words.h"

namespace app {
namespace {

using core::Action;
using core::Answer;
using core::Date;
using core::PlanBranch;
using core::PlanStep;
using core::Search;

// As near_day_text, but short where a row has little room.
std::string step_day(Date date, Date today, const Locale& locale) {
    return date - today > 6 ? short_date_text(date, locale) : near_day_text(date, today, locale);
}

int days_asked_today(const PlanStep& step, const Answer& answer) {
    if (step.from > answer.today) return 0;
    for (const core::ActionLine& line : answer.actions) {
        if (line.action == step.action && line.opportunity == step.opportunity) {
            return line.extra_days;
        }
    }
    return 0;
}

std::string event_clause(const PlanBranch& branch, const Search& search) {
    const std::string company = company_name(search, branch.opportunity);
    switch (branch.event) {
        case PlanBranch::Event::Offers:
            return company + " makes an offer";
        case PlanBranch::Event::Rejects:
            return company + " says no";
        case PlanBranch::Event::Withdraws:
            return company + " takes its offer back";
        case PlanBranch::Event::Grants:
            return company + " agrees";
        case PlanBranch::Event::Refuses:
            return company + " refuses";
    }
    return company;
}

std::string response_clause(const PlanBranch& branch, const Search& search) {
    const bool same = branch.then_opportunity == branch.opportunity;
    const bool new_offer = branch.event == PlanBranch::Event::Offers;
    if (same && new_offer && branch.then == Action::Accept) return "accept it";
    if (same && new_offer && branch.then == Action::Decline) return "decline it";
    if (branch.then == Action::Wait) {
        const auto hope = waited_for(search);
        const bool hope_is_over = hope && *hope == branch.opportunity;
        return hope_is_over || !hope ? "wait" : "wait for " + company_name(search, *hope);
    }
    return imperative({branch.then, branch.then_opportunity, 0}, search);
}

}  // namespace

std::string action_text(const core::ActionLine& line, const Search& search) {
    const std::string company = line.opportunity ? company_name(search, *line.opportunity) : "";
    if (line.action == Action::AskForTime && line.extra_days > 0) {
        return "Ask " + company + " for " + std::to_string(line.extra_days) + " more day" +
               (line.extra_days == 1 ? "" : "s");
    }
    if (line.action == Action::Wait) return "Wait";
    return capitalised(imperative({line.action, line.opportunity, line.extra_days}, search));
}

std::string plan_step_text(const PlanStep& step, const Answer& answer, const Search& search,
                           const Locale& locale) {
    std::string days = capitalised(step_day(step.from, answer.today, locale));
    if (step.to > step.from) days += " to " + step_day(step.to, answer.today, locale);
    const bool final = step.action == Action::Accept || step.action == Action::Decline;
    const std::string condition = final && step.from > answer.today ? "if nothing has come, " : "";
    return days + ": " + condition +
           imperative({step.action, step.opportunity, days_asked_today(step, answer)}, search);
}

std::string plan_branch_text(const PlanBranch& branch, const Search& search) {
    return "If " + event_clause(branch, search) + " (" + odds_text(branch.probability) + "), " +
           response_clause(branch, search) + ".";
}

std::string outcome_text(core::Outcome outcome) {
    return std::string(text("outcome." + std::string(core::word(outcome))));
}

std::string stage_text(core::Stage stage) {
    switch (stage) {
        case core::Stage::Lead:
            return "Not applied yet";
        case core::Stage::Applied:
            return "Applied";
        case core::Stage::Screen:
            return "First call done";
        case core::Stage::FirstInterview:
            return "First interview done";
        case core::Stage::SecondInterview:
            return "Second interview done";
        case core::Stage::FinalInterview:
            return "Final interview done";
        case core::Stage::VerbalOffer:
            return "Offer, only spoken";
        case core::Stage::Offer:
            return "Offer in writing";
        case core::Stage::Accepted:
            return "Accepted";
        case core::Stage::Closed:
            return "Closed";
    }
    return "";
}

std::string badge_text(core::Badge badge) {
    switch (badge) {
        case core::Badge::Firm:
            return "Firm";
        case core::Badge::Lean:
            return "Leaning";
        case core::Badge::CoinFlip:
            return "A coin flip";
    }
    return "";
}

}  // namespace app
