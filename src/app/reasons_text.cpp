#include "app/reasons_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/wording.h"
#include "core/base/contract.h"
#include "core/base/stable_sort.h"

namespace app {
namespace {

using core::Action;
using core::Advice;
using core::AdviceMoment;
using core::AdviceState;

struct Carrying {
    Action action;
    std::string_view rules;  // what speaks for it, with a space around each
};

constexpr Carrying kCarrying[] = {
    {Action::Accept, " A14 A18 B2 E4 P1 "}, {Action::Decline, " B7 B8 B9 E9 "},
    {Action::AskForTime, " A7 A9 P3 "},     {Action::Negotiate, " A15 A16 B10 "},
    {Action::TellFavourite, " A5 A6 "},     {Action::Wait, " A10 B5 B6 "},
    {Action::Go, " A3 C1 D11 D13 "},        {Action::Withdraw, " D15 E16 "},
};

bool speaks_for(Action action, std::string_view rule) {
    const std::string wanted = " " + std::string(rule) + " ";
    return std::any_of(std::begin(kCarrying), std::end(kCarrying), [&](const Carrying& row) {
        return row.action == action && row.rules.find(wanted) != std::string_view::npos;
    });
}

int rank(const core::Answer& answer, const Advice& advice) {
    constexpr int kAfterAll = 1000, kAfterVerdict = 100;
    // True of every search, so it says least about this one.
    if (advice.rule == "A19") return kAfterAll;
    int place = 0;
    for (const core::ActionLine& line : answer.actions) {
        if (line.is_best && speaks_for(line.action, advice.rule)) return place;
        if (place < kAfterVerdict) ++place;
    }
    const int moment = static_cast<int>(advice.moment);
    const bool figure = advice.words.share || advice.words.date;
    return kAfterVerdict + 2 * moment + (figure ? 0 : 1);
}

// By the letter of the rule: the question each of the documents answers.
std::string_view source_of(std::string_view rule) {
    switch (rule.front()) {
        case 'A':
            return "on juggling an offer with a new interview";
        case 'B':
            return "on turning down an offer while another is hoped for";
        case 'C':
            return "on why to keep interviewing";
        case 'D':
            return "on going to a second interview";
        case 'E':
            return "on turning an offer down well";
        default:
            return "a practice that experienced advisers agree on";
    }
}

std::string_view moment_words(AdviceMoment moment) {
    switch (moment) {
        case AdviceMoment::Today:
            return "It is for today's decision.";
        case AdviceMoment::Next:
            return "It is for the next step.";
        case AdviceMoment::Along:
            break;
    }
    return "It holds along the whole search.";
}

// "Northwind (Offer in writing, answer by Monday, 9 March)"
std::string fact_of(const core::OpportunityId& id, const core::Search& search, core::Date today,
                    const Locale& locale) {
    const core::Opportunity* opportunity = core::find_opportunity(search, id);
    std::string out = company_name(search, id);
    if (opportunity == nullptr) return out;
    out += " (" + stage_text(opportunity->stage);
    if (core::has_offer(*opportunity) && opportunity->offer && opportunity->offer->deadline) {
        out += ", answer by " + date_text(*opportunity->offer->deadline, today, locale);
    }
    if (search.favourite == id) out += ", your favourite";
    return out + ")";
}

constexpr auto kConflictWords = std::to_array<std::string_view>({
    "Always go, or waste nobody's time: only a hard stop, or a dislike felt on two days, goes "
    "before going.",
    "Tell of the rival, or be dropped for it: whoever made the offer is told only if the other "
    "job is better and likely.",
    "A talk costs nothing, or how you decline matters: the talk waits until you have a reason and "
    "know what you wish for.",
    "Go on exploring, or keep your word: once you have said yes, contacts go on and interviews do "
    "not.",
    "Take time to think, or do not keep them waiting: on the last day there is no time left to "
    "take.",
});

}  // namespace

std::vector<const Advice*> most_relevant_first(const core::Answer& answer) {
    std::vector<const Advice*> fired;
    for (const Advice& advice : answer.advice) {
        if (advice.state == AdviceState::Fires) fired.push_back(&advice);
    }
    core::stable_sort(fired, [&answer](const Advice* a, const Advice* b) {
        return rank(answer, *a) < rank(answer, *b);
    });
    return fired;
}

std::string why_text(const Advice& advice, const core::Search& search, core::Date today,
                     const Locale& locale) {
    const bool practice = advice.rule.front() == 'P';
    std::string out = std::string(practice ? "Practice " : "Rule ") + std::string(advice.rule) +
                      ", " + (practice ? "" : "from the document ") +
                      std::string(source_of(advice.rule)) + ": " +
                      std::string(rule_text(advice.rule));
    if (advice.words.opportunity) {
        out += " Here it speaks because of " +
               fact_of(*advice.words.opportunity, search, today, locale);
        if (advice.words.other)
            out += " and " + fact_of(*advice.words.other, search, today, locale);
        out += ".";
    }
    return out + " " + std::string(moment_words(advice.moment));
}

std::string_view conflict_text(int number) {
    static_assert(kConflictWords.size() == core::kConflicts);
    JUGGLE_ASSERT(number >= 1 && number <= core::kConflicts);
    return kConflictWords[static_cast<std::size_t>(number - 1)];
}

std::string held_back_text(const Advice& advice, const core::Search& search, core::Date today,
                           const Locale& locale) {
    return "Held back, as " + std::string(advice.yields_to) + " goes first. " +
           advice_text(advice, search, today, locale) + " (" + std::string(advice.rule) + ")";
}

std::vector<MoreAdvice> what_would_bring_more(const core::Answer& answer,
                                              const core::Search& search) {
    struct Line {
        std::optional<core::OpportunityId> opportunity;
        std::string words, rules;
    };
    std::vector<Line> lines;
    for (const Advice& advice : answer.advice) {
        if (advice.state != AdviceState::WouldFire) continue;
        Line line{std::nullopt, advice_silence_text(advice), std::string(advice.rule)};
        const bool of_opportunity = advice.needs.starts_with("/opportunities/");
        if (of_opportunity) line.opportunity = advice.words.opportunity;
        const auto same = std::find_if(lines.begin(), lines.end(), [&line](const Line& other) {
            return other.words == line.words && other.opportunity == line.opportunity;
        });
        if (same == lines.end()) {
            lines.push_back(std::move(line));
        } else {
            same->rules += ", " + line.rules;
        }
    }
    std::vector<MoreAdvice> out;
    const auto add = [&](const std::optional<core::OpportunityId>& place) {
        MoreAdvice more{place, {}};
        for (const Line& line : lines) {
            if (line.opportunity == place)
                more.lines.push_back(line.words + " (" + line.rules + ")");
        }
        if (!more.lines.empty()) out.push_back(std::move(more));
    };
    add(std::nullopt);
    for (const core::Opportunity& opportunity : search.opportunities)
        add(opportunity.id);
    return out;
}

}  // namespace app
