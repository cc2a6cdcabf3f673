// The verdict in words: one sentence that says what to do, then two or three that say why, what
// comes next and what it risks. Written so that each sentence is true of the numbers behind it and
// of nothing more; when a fact is missing its sentence is left out.

#include <algorithm>
#include <string>
#include <vector>

#include "app/strings.h"
#include "app/wording.h"
#include "core/base/stable_sort.h"

namespace app {
namespace {

using core::Action;
using core::ActionLine;
using core::Answer;
using core::Opportunity;
using core::OpportunityId;
using core::Search;
using core::Stage;
using core::Verdict;

// Below three months money is short (runway bands, defaults.md section 4).
constexpr int kShortRunwayDays = 91;
// A smaller risk of ending with nothing is not worth a sentence.
constexpr double kRiskWorthSaying = 0.03;
constexpr std::size_t kMostSentences = 3;

Deed deed_of(const ActionLine& line) {
    return {line.action, line.opportunity, line.extra_days};
}

const ActionLine* line_of(const Answer& answer, Action action,
                          const std::optional<OpportunityId>& opportunity) {
    for (const ActionLine& line : answer.actions) {
        if (line.action == action && line.opportunity == opportunity) return &line;
    }
    return nullptr;
}

const ActionLine* best_line(const Answer& answer) {
    return line_of(answer, answer.verdict->action, answer.verdict->opportunity);
}

Deed verdict_deed(const Answer& answer) {
    const ActionLine* line = best_line(answer);
    return {answer.verdict->action, answer.verdict->opportunity,
            line == nullptr ? 0 : line->extra_days};
}

// These leave the offer open and everything else possible, so several fit into one day.
bool keeps_all_open(Action action) {
    return action == Action::AskForTime || action == Action::Negotiate ||
           action == Action::TellFavourite;
}

bool holds_out(Action action) {
    return keeps_all_open(action) || action == Action::Wait;
}

// The offer in hand that must be answered first; file order where days are equal or unknown.
const Opportunity* first_offer(const Search& search) {
    const Opportunity* first = nullptr;
    for (const Opportunity& opportunity : search.opportunities) {
        if (!core::has_offer(opportunity)) continue;
        const auto deadline = [](const Opportunity& o) {
            return o.offer ? o.offer->deadline : std::nullopt;
        };
        if (first == nullptr) {
            first = &opportunity;
        } else if (deadline(opportunity) &&
                   (!deadline(*first) || *deadline(opportunity) < *deadline(*first))) {
            first = &opportunity;
        }
    }
    return first;
}

// The plan says yes today, after what can still be asked for.
bool accepts_today(const Answer& answer) {
    return std::any_of(answer.plan.begin(), answer.plan.end(), [&](const core::PlanStep& step) {
        return step.action == Action::Accept && step.from <= answer.today;
    });
}

// What to do today: the verdict and the ties that fit beside it, requests before the news. Nobody
// else needs to be told of an offer that is accepted the same day.
std::vector<Deed> deeds_of_today(const Answer& answer) {
    const Verdict& verdict = *answer.verdict;
    std::vector<Deed> deeds = {verdict_deed(answer)};
    if (!keeps_all_open(verdict.action)) return deeds;
    for (const ActionLine& tie : verdict.also) {
        if (keeps_all_open(tie.action)) deeds.push_back(deed_of(tie));
    }
    const auto tells = [](const Deed& deed) { return deed.action == Action::TellFavourite; };
    core::stable_sort(deeds, [&](const Deed& a, const Deed& b) { return !tells(a) && tells(b); });
    if (accepts_today(answer) && !tells(deeds.front())) {
        deeds.erase(std::remove_if(deeds.begin(), deeds.end(), tells), deeds.end());
    }
    return deeds;
}

const Deed* deed_among(const std::vector<Deed>& deeds, Action action) {
    for (const Deed& deed : deeds) {
        if (deed.action == action) return &deed;
    }
    return nullptr;
}

// --- headline -----------------------------------------------------------------------------------

std::string wait_headline(const Answer& answer, const Search& search) {
    const Opportunity* offer = first_offer(search);
    const auto hope = waited_for(search);
    const std::string wait = hope ? "wait for " + company_name(search, *hope) : "wait";
    if (offer == nullptr) {
        return hope ? capitalised(wait) + "; nothing needs an answer from you today."
                    : "Wait for now; nothing needs an answer from you today.";
    }
    const std::string theirs = possessive(company_name(search, offer->id)) + " offer";
    if (answer.verdict->decide_by == answer.today)
        return "Let " + theirs + " go, and " + wait + ".";
    return capitalised(wait) + " for now, and keep " + theirs + " open.";
}

std::string headline(const Answer& answer, const Search& search) {
    const Verdict& verdict = *answer.verdict;
    if (verdict.action == Action::Wait) return wait_headline(answer, search);
    const Opportunity* job =
        verdict.opportunity ? core::find_opportunity(search, *verdict.opportunity) : nullptr;
    if (verdict.action == Action::Accept && job != nullptr && job->stage == Stage::VerbalOffer) {
        return "Say yes to " + company_name(search, job->id) +
               ", and ask for the offer in writing.";
    }
    const std::vector<Deed> deeds = deeds_of_today(answer);
    const Deed& first = deeds.front();
    if (deeds.size() == 1 && first.action == Action::Negotiate && accepts_today(answer)) {
        const bool spoken = job != nullptr && job->stage == Stage::VerbalOffer;
        return capitalised(imperative(first, search)) +
               (spoken ? ", then say yes." : ", then accept its offer.");
    }
    std::vector<std::string> clauses;
    for (const Deed& deed : deeds) {
        std::string clause = imperative(deed, search);
        // Telling is for today: it helps only while there is time left to move.
        const std::size_t that =
            deed.action == Action::TellFavourite ? clause.rfind(" that you ") : std::string::npos;
        if (that != std::string::npos) clause.insert(that, " today");
        clauses.push_back(std::move(clause));
    }
    return capitalised(joined_clauses(clauses)) + ".";
}

// --- reason -------------------------------------------------------------------------------------

std::string coin_flip_sentence(const Answer& answer, const Search& search) {
    const auto& runner_up = answer.verdict->runner_up;
    if (!runner_up) return "It is a coin flip: on average the difference is too small to call.";
    return "It is a coin flip: " + gerund(deed_of(*runner_up), search) +
           " comes out about the same, so choose what you would regret less.";
}

// Where no chance turns the verdict, or nothing is pending.
std::string plain_reason(const Answer& answer, const Search& search) {
    const Action action = deeds_of_today(answer).front().action;
    const auto pending = std::any_of(search.opportunities.begin(), search.opportunities.end(),
                                     [](const Opportunity& o) { return is_pending(o); });
    const auto offers = std::count_if(search.opportunities.begin(), search.opportunities.end(),
                                      [](const Opportunity& o) { return core::has_offer(o); });
    switch (action) {
        case Action::Accept:
            if (pending) return "Nothing still open is likely and good enough to wait for.";
            return offers > 1 ? "It is the best of the offers you hold, and nothing else is open."
                              : "Nothing else is open, so waiting would bring you nothing.";
        case Action::Decline:
            return offers > 1 ? "You do better with another offer you hold."
                              : "On average you do better by going on without it.";
        case Action::AskForTime:
            return "One polite request, for one date, rarely costs an offer.";
        case Action::Negotiate:
            return "One polite request rarely costs an offer, and more often than not it brings "
                   "something.";
        case Action::TellFavourite:
            return "It is true and polite to say, and sometimes they then decide sooner.";
        case Action::Wait:
            return offers > 0
                       ? "There is still time, and an answer may come before you must decide."
                       : "You will hear more before anything has to be decided.";
        case Action::Go:
            return "A conversation costs little and may surprise you.";
        case Action::Withdraw:
            return "Your time is better spent elsewhere.";
    }
    return "";
}

const core::PlanBranch* refusal_of(const Answer& answer, const OpportunityId& id) {
    for (const core::PlanBranch& branch : answer.branches) {
        if (branch.event == core::PlanBranch::Event::Refuses && branch.opportunity == id) {
            return &branch;
        }
    }
    return nullptr;
}

// The first day after today on which the quiet path says yes or no.
const core::PlanStep* end_of_waiting(const Answer& answer) {
    for (const core::PlanStep& step : answer.plan) {
        const bool ends = step.action == Action::Accept || step.action == Action::Decline;
        if (ends && step.from > answer.today) return &step;
    }
    return nullptr;
}

// How long the waiting lasts when the request for time is granted, and when it is refused.
std::string asked_sentence(const Answer& answer, const Search& search, const Locale& locale,
                           const OpportunityId& asked) {
    const core::PlanBranch* refusal = refusal_of(answer, asked);
    if (refusal == nullptr) return "";
    const std::string company = company_name(search, asked);
    if (refusal->then == Action::Accept && refusal->then_opportunity == asked) {
        return "If " + company + " refuses, accept the offer as it is.";
    }
    const core::PlanStep* end = end_of_waiting(answer);
    const Opportunity* job = core::find_opportunity(search, asked);
    const bool has_deadline = job != nullptr && job->offer && job->offer->deadline;
    if (!has_deadline) return "";
    const bool no_waits = refusal->then == Action::Wait;
    const std::string until = near_day_text(*job->offer->deadline, answer.today, locale);
    const bool yes_waits_longer = end != nullptr && end->action == Action::Accept &&
                                  end->opportunity == asked && end->from > *job->offer->deadline;
    if (!yes_waits_longer) {
        return no_waits ? "If " + company + " refuses, you still have until " + until + "." : "";
    }
    const std::string longer = near_day_text(end->from, answer.today, locale);
    const std::string accept = job->stage == Stage::VerbalOffer ? "say yes." : "accept its offer.";
    if (!no_waits) {
        return "If " + company + " agrees and nothing has come by " + longer + ", " + accept;
    }
    return "If " + company + " agrees, you can wait until " + longer + ", else until " + until +
           "; if nothing has come by then, " + accept;
}

// What happens when the request is refused, or when the quiet days run out.
std::string next_sentence(const Answer& answer, const Search& search, const Locale& locale) {
    if (!holds_out(answer.verdict->action)) return "";
    if (accepts_today(answer)) {
        const bool pending = std::any_of(search.opportunities.begin(), search.opportunities.end(),
                                         [](const Opportunity& o) { return is_pending(o); });
        return pending ? "Nothing still open is good enough to wait for." : "";
    }
    const std::vector<Deed> deeds = deeds_of_today(answer);
    if (const Deed* asks = deed_among(deeds, Action::AskForTime)) {
        std::string asked = asked_sentence(answer, search, locale, *asks->opportunity);
        if (!asked.empty()) return asked;
    }
    const core::PlanStep* end = end_of_waiting(answer);
    if (end == nullptr) return "";
    const std::string day = near_day_text(end->from, answer.today, locale);
    return "If nothing has come by " + day + ", " +
           imperative({end->action, end->opportunity, 0}, search) + ".";
}

std::optional<int> short_runway_days(const Answer& answer) {
    if (!answer.runway) return std::nullopt;
    const int days = *answer.runway - answer.today;
    return days <= kShortRunwayDays ? std::optional(days) : std::nullopt;
}

// What it can cost: the chance of ending with nothing, and the money there is for it.
std::string risk_sentence(const Answer& answer) {
    const ActionLine* best = best_line(answer);
    const auto days = short_runway_days(answer);
    const Action action = answer.verdict->action;
    if (action == Action::Accept) {
        if (!days) return "";
        if (*days <= 0) return "Your money has run out, and a yes ends that worry.";
        return "You have money for " + span_text(*days) + ", and a yes ends that worry.";
    }
    if (best == nullptr || best->nothing < kRiskWorthSaying) return "";
    std::string out = "The risk of ending with nothing is " + odds_text(best->nothing);
    if (!days) return out + ".";
    if (*days <= 0) return out + ", and your money has run out.";
    return out + ", with money for " + span_text(*days) + ".";
}

// Nothing counts until it is in writing (P1).
std::string spoken_offer_sentence(const Answer& answer, const Search& search) {
    const Verdict& verdict = *answer.verdict;
    const bool declines = verdict.action == Action::Decline || verdict.action == Action::Withdraw;
    const Opportunity* spoken = nullptr;
    for (const Opportunity& opportunity : search.opportunities) {
        if (opportunity.stage != Stage::VerbalOffer) continue;
        if (declines && opportunity.id == verdict.opportunity) continue;
        if (spoken == nullptr || opportunity.id == verdict.opportunity) spoken = &opportunity;
    }
    if (spoken == nullptr) return "";
    if (verdict.action == Action::Accept && spoken->id == verdict.opportunity) {
        return "Until it is in writing, turn nothing else down.";
    }
    const std::string theirs = company_possessive_at_start(search, spoken->id);
    if (verdict.action == Action::Accept) {
        return theirs + " offer is only spoken so far and does not count yet.";
    }
    return theirs + " offer is only spoken so far: get it in writing before you " +
           (declines ? "turn this one down." : "turn anything else down.");
}

std::string reason(const Answer& answer, const Search& search, const Locale& locale) {
    const Verdict& verdict = *answer.verdict;
    std::vector<std::string> sentences;
    const auto say = [&](std::string sentence) {
        if (!sentence.empty()) sentences.push_back(std::move(sentence));
    };
    if (verdict.badge == core::Badge::CoinFlip) {
        say(coin_flip_sentence(answer, search));
    } else {
        // With a yes today nothing is waited for, so no chance turns it.
        std::string chance = verdict.action != Action::Accept && accepts_today(answer)
                                 ? ""
                                 : chance_sentence(answer, search);
        say(chance.empty() ? plain_reason(answer, search) : std::move(chance));
    }
    if (verdict.action == Action::Wait && verdict.decide_by == answer.today) {
        say("A kind no today is better than letting it run out in silence.");
    } else {
        say(next_sentence(answer, search, locale));
    }
    const std::string spoken = spoken_offer_sentence(answer, search);
    const std::string risk = risk_sentence(answer);
    // The warning stays even where it makes one sentence more than the money would.
    if (spoken.empty() || sentences.size() + 1 < kMostSentences) say(risk);
    say(spoken);
    std::string out;
    for (const std::string& sentence : sentences)
        out += (out.empty() ? "" : " ") + sentence;
    return out;
}

std::string deadline_line(const Answer& answer, const Search& search, const Locale& locale) {
    const Opportunity* offer = first_offer(search);
    if (offer != nullptr) {
        const std::string theirs = company_possessive_at_start(search, offer->id) + " offer ";
        if (!offer->offer || !offer->offer->deadline) return theirs + "has no deadline yet";
        const core::Date deadline = *offer->offer->deadline;
        const std::string when = near_day_text(deadline, answer.today, locale);
        if (deadline < answer.today)
            return theirs + "ended " + on_day_text(deadline, answer.today, locale);
        if (deadline - answer.today <= 1) return theirs + "ends " + when;
        return theirs + "ends " + when + ", " + relative_day_text(deadline, answer.today);
    }
    const auto hope = waited_for(search);
    const Opportunity* pending = hope ? core::find_opportunity(search, *hope) : nullptr;
    if (pending == nullptr || !pending->answer_expected) return "";
    const core::Date expected = *pending->answer_expected;
    const std::string company = company_name_at_start(search, pending->id);
    if (expected < answer.today) {
        return company + " wanted to answer by " + near_day_text(expected, answer.today, locale);
    }
    return company + " wants to answer by " + near_day_text(expected, answer.today, locale);
}

}  // namespace

VerdictText verdict_text(const core::Answer& answer, const core::Search& search,
                         const Locale& locale) {
    if (!answer.verdict) {
        return {"Nothing is open right now.",
                "Add an offer or an application, and you will see here what to do next.", ""};
    }
    return {headline(answer, search), reason(answer, search, locale),
            deadline_line(answer, search, locale)};
}

}  // namespace app
