#include "app/decided.h"

#include <algorithm>
#include <utility>

#include "app/strings.h"
#include "app/wording.h"
#include "core/codec/answer_codec.h"
#include "core/estimate/assumptions.h"
#include "core/estimate/evidence.h"
#include "core/estimate/requests.h"
#include "core/learn/freeze.h"
#include "core/learn/score.h"

namespace app {
namespace {

using core::Action;
using core::Answer;
using core::Search;

bool holds(Action action) {
    return action == Action::Wait || action == Action::AskForTime ||
           action == Action::TellFavourite;
}

const core::Estimate* estimate_of(const Answer& answer, const core::OpportunityId& id) {
    for (const core::Estimate& each : answer.estimates) {
        if (each.opportunity == id) return &each;
    }
    return nullptr;
}

// The one that is waited for; of several without a favourite, the one worth most.
const core::Estimate* hope_of(const Search& search, const Answer& answer) {
    if (const auto one = waited_for(search)) return estimate_of(answer, *one);
    const core::Estimate* best = nullptr;
    for (const core::Estimate& each : answer.estimates) {
        const core::Opportunity* of = core::find_opportunity(search, each.opportunity);
        if (of == nullptr || !is_pending(*of)) continue;
        if (best == nullptr || each.value > best->value) best = &each;
    }
    return best;
}

// What the choice asks for, and how likely that is to be granted.
std::optional<core::Asked> asked_by(const DecisionOption& chosen, const Search& search,
                                    core::Date today) {
    const auto action = core::parse_action(chosen.word);
    if (!action || !chosen.opportunity) return std::nullopt;
    const core::Opportunity* of = core::find_opportunity(search, *chosen.opportunity);
    if (of == nullptr || !core::has_offer(*of)) return std::nullopt;
    const core::OwnRates rates = core::own_rates(search);
    const core::Assumptions assumptions(core::evidence(), search, rates);
    if (*action == Action::AskForTime) {
        return core::Asked{*chosen.opportunity, core::ForecastEvent::GrantsTime,
                           core::chance_of_time(*of, assumptions, chosen.extra_days,
                                                core::age_of_offer(*of, today))};
    }
    if (*action == Action::Negotiate) {
        return core::Asked{*chosen.opportunity, core::ForecastEvent::ImprovesOffer,
                           core::chance_of_terms(*of, assumptions)};
    }
    return std::nullopt;
}

}  // namespace

std::vector<DecisionOption> decision_options(const Answer& answer, const Search& search) {
    std::vector<DecisionOption> options;
    for (const core::ActionLine& line : answer.actions) {
        options.push_back({core::action_word(line.action), line.opportunity, line.extra_days,
                           action_text(line, search)});
    }
    options.push_back({core::kSomethingElse, std::nullopt, 0, std::string(text("decided.other"))});
    return options;
}

std::size_t chosen_option(const std::vector<DecisionOption>& options, const DecisionDraft& draft) {
    if (draft.chosen.empty()) return 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool same_job =
            options[i].opportunity.value_or(core::OpportunityId{}) == draft.opportunity;
        if (options[i].word == draft.chosen && same_job) return i;
    }
    return 0;
}

std::optional<Rehearsal> rehearsal(const Search& search, const Answer& answer,
                                   const DecisionOption& chosen) {
    const auto action = core::parse_action(chosen.word);
    const bool waits =
        (action && holds(*action)) || (answer.verdict && holds(answer.verdict->action));
    const bool in_hand =
        std::any_of(search.opportunities.begin(), search.opportunities.end(), core::has_offer);
    const core::Estimate* hope = hope_of(search, answer);
    if (!waits || !in_hand || hope == nullptr) return std::nullopt;
    return Rehearsal{hope->opportunity, hope->chance};
}

RecordDecision decision_of(const Search& search, const Answer& answer, const DecisionDraft& draft) {
    const std::vector<DecisionOption> options = decision_options(answer, search);
    const DecisionOption& chosen = options[chosen_option(options, draft)];
    core::DecisionRecord decision;
    decision.opportunity = chosen.opportunity;
    decision.chosen = chosen.word;
    if (answer.verdict) {
        decision.advised = core::action_word(answer.verdict->action);
        decision.badge = core::badge_word(answer.verdict->badge);
    }
    decision.reasons = draft.reasons;
    decision.sure = draft.sure;
    RecordDecision record;
    if (const auto tried = rehearsal(search, answer, chosen)) {
        decision.regret_waiting = draft.regret_waiting;
        decision.regret_accepting = draft.regret_accepting;
        if (draft.regret_waiting) record.hope = tried->hope;
    }
    std::vector<core::Believed> believed;
    for (const core::Estimate& each : answer.estimates)
        believed.push_back({each.opportunity, each.chance, each.own_chance, each.answer_by_day});
    record.frozen = core::freeze(search, answer.today, std::move(decision), believed,
                                 asked_by(chosen, search, answer.today));
    return record;
}

std::vector<std::size_t> decided_on(const Search& search, core::Date day) {
    std::vector<std::size_t> places;
    for (std::size_t i = search.decisions.size(); i-- > 0;) {
        if (search.decisions[i].date == day) places.push_back(i);
    }
    return places;
}

std::optional<Command> carries_out(const core::DecisionRecord& decision, const Search& search,
                                   core::Date today) {
    const auto action = core::parse_action(decision.chosen);
    if (!action || !decision.opportunity) return std::nullopt;
    const core::Opportunity* of = core::find_opportunity(search, *decision.opportunity);
    if (of == nullptr || !core::is_open(*of)) return std::nullopt;
    if (*action == Action::Withdraw) {
        return CloseOpportunity{of->id, core::Outcome::Withdrawn, today};
    }
    if (!core::has_offer(*of)) return std::nullopt;
    if (*action == Action::Accept) return AcceptOffer{of->id, today};
    if (*action == Action::Decline) {
        return CloseOpportunity{of->id, core::Outcome::Declined, today};
    }
    return std::nullopt;
}

const core::ActionLine* line_of(const core::DecisionRecord& decision, const Answer& answer) {
    for (const core::ActionLine& line : answer.actions) {
        if (decision.chosen == core::action_word(line.action) &&
            line.opportunity == decision.opportunity) {
            return &line;
        }
    }
    return nullptr;
}

}  // namespace app
