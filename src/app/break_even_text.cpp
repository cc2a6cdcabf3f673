// Where the verdict turns, in words.

#include <cmath>
#include <string>

#include "app/strings.h"
#include "app/wording.h"

namespace app {
namespace {

using core::Action;
using core::Answer;
using core::BreakEven;
using core::Estimate;
using core::Opportunity;
using core::Search;

const Estimate* estimate_of(const Answer& answer, const core::OpportunityId& id) {
    for (const Estimate& estimate : answer.estimates) {
        if (estimate.opportunity == id) return &estimate;
    }
    return nullptr;
}

// The stretch around the user's value on which the verdict stays.
struct Stretch {
    std::optional<double> low;
    std::optional<double> high;
};

Stretch stretch_of(const BreakEven& break_even) {
    Stretch stretch;
    for (const double crossing : break_even.crossings) {
        if (crossing <= break_even.yours) {
            stretch.low = crossing;
        } else if (!stretch.high) {
            stretch.high = crossing;
        }
    }
    return stretch;
}

// "Waiting": the verdict as the subject of a sentence. Asking and telling are ways of waiting,
// unless the other side of the crossing waits too.
std::string subject(const BreakEven& break_even, const Answer& answer) {
    const Action action = answer.verdict ? answer.verdict->action : Action::Wait;
    const bool against_waiting = (break_even.below == Action::Wait && action != break_even.below) ||
                                 (break_even.above == Action::Wait && action != break_even.above);
    switch (action) {
        case Action::Accept:
            return "Accepting now";
        case Action::Decline:
            return "Turning it down";
        case Action::AskForTime:
            return against_waiting ? "Asking for time" : "Waiting";
        case Action::Negotiate:
            return "Asking for better terms";
        case Action::TellFavourite:
            return against_waiting ? "Telling them" : "Waiting";
        case Action::Wait:
            return "Waiting";
        case Action::Go:
            return "Going";
        case Action::Withdraw:
            return "Stepping back";
    }
    return "This";
}

bool is_waiting(Action action) {
    return action == Action::Wait || action == Action::AskForTime ||
           action == Action::TellFavourite;
}

std::string stage_reached(core::Stage stage) {
    switch (stage) {
        case core::Stage::Lead:
            return "before an application";
        case core::Stage::Applied:
            return "after an application";
        case core::Stage::Screen:
            return "after a first call";
        case core::Stage::FirstInterview:
            return "after a first interview";
        case core::Stage::SecondInterview:
            return "after a second interview";
        case core::Stage::FinalInterview:
            return "after a final interview";
        default:
            return "at this point";
    }
}

// "you put it at one in three", with what became of it where the count differs.
std::string yours_clause(const BreakEven& break_even, const Answer& answer, const Search& search) {
    const Estimate* estimate = estimate_of(answer, break_even.opportunity);
    const std::string counted = odds_text(break_even.yours);
    if (estimate == nullptr || !estimate->own_chance) {
        const Opportunity* job = core::find_opportunity(search, break_even.opportunity);
        const std::string reached =
            job == nullptr ? "" : ", as is usual " + stage_reached(job->stage);
        return "we take it to be " +
               (is_next_to_nothing(break_even.yours) ? "next to nothing" : counted) + reached;
    }
    const double own = *estimate->own_chance;
    const std::string put = is_almost_certain(own) ? "you are almost certain of it"
                                                   : "you put it at " + bare_odds_text(own);
    if (bare_odds_text(own) == bare_odds_text(break_even.yours)) return put;
    const std::string why = own > break_even.yours ? "because hopes tend to run high"
                                                   : "because at this stage it is usually higher";
    return put + ", which we count as " +
           (is_next_to_nothing(break_even.yours) ? "next to nothing" : counted) + ", " + why;
}

// A chance in the forms a condition needs.
struct ChanceWords {
    std::string chance;   // "Contoso's chance"
    std::string any;      // "Contoso has any real chance"
    std::string certain;  // "Contoso's offer is almost certain"
};

// " as long as Contoso's chance is above about one in five".
std::string chance_condition(const Stretch& stretch, const ChanceWords& words) {
    const bool has_low = stretch.low && !is_next_to_nothing(*stretch.low);
    const bool has_high = stretch.high && !is_almost_certain(*stretch.high);
    const std::string is = " as long as " + words.chance + " is ";
    if (has_low && has_high) {
        return is + "between " + odds_text(*stretch.low) + " and " + odds_text(*stretch.high);
    }
    if (has_low) return is + "above " + odds_text(*stretch.low);
    if (has_high) {
        return is + (is_next_to_nothing(*stretch.high) ? "next to nothing"
                                                       : "below " + odds_text(*stretch.high));
    }
    return stretch.low ? " as long as " + words.any : " unless " + words.certain;
}

// Two chances that are called the same: say on which side yours is instead of repeating the words.
std::string just_beside(const BreakEven& break_even, const Stretch& stretch) {
    const std::string yours = bare_odds_text(break_even.yours);
    const bool low = stretch.low && bare_odds_text(*stretch.low) == yours;
    const bool high = stretch.high && bare_odds_text(*stretch.high) == yours;
    if (low == high) return low ? "we count it as just there" : "";
    return low ? "we count it as only just above" : "we count it as only just below";
}

std::string chance_break_even(const BreakEven& break_even, const Answer& answer,
                              const Search& search) {
    const std::string theirs = possessive(company_name(search, break_even.opportunity));
    if (break_even.crossings.empty()) {
        const bool whole_range = break_even.low <= 0.05 && break_even.high >= 0.95;
        return subject(break_even, answer) + " comes out ahead " +
               (whole_range ? "whatever " + theirs + " chance is."
                            : "for every chance of " + theirs + " that is easy to believe.");
    }
    const Stretch stretch = stretch_of(break_even);
    std::string yours = just_beside(break_even, stretch);
    if (yours.empty()) yours = yours_clause(break_even, answer, search);
    const Action action = answer.verdict ? answer.verdict->action : Action::Wait;
    const bool waits_above = !stretch.low && is_waiting(break_even.above);
    if (action == Action::Accept && waits_above) {
        const double at = *stretch.high;
        const std::string were =
            is_almost_certain(at) ? "almost certain" : "above " + odds_text(at);
        return "Waiting would be worth it only if " + theirs + " chance were " + were + "; " +
               yours + ".";
    }
    return subject(break_even, answer) + " is worth it" +
           chance_condition(stretch,
                            {theirs + " chance",
                             company_name(search, break_even.opportunity) + " has any real chance",
                             theirs + " offer is almost certain"}) +
           "; " + yours + ".";
}

std::string worth_break_even(const BreakEven& break_even, const Answer& answer,
                             const Search& search, const Locale& locale) {
    const std::string theirs = possessive(company_name(search, break_even.opportunity));
    const std::string verdict = subject(break_even, answer);
    if (break_even.crossings.empty()) {
        return verdict + " comes out ahead whatever " + theirs + " job is worth.";
    }
    const auto say = [&](double value) {
        return "about " + value_text(value, answer, search, locale);
    };
    const Stretch stretch = stretch_of(break_even);
    std::string limits;
    if (stretch.low && stretch.high) {
        limits = "between " + say(*stretch.low) + " and " + say(*stretch.high);
    } else {
        limits = stretch.low ? "more than " + say(*stretch.low) : "less than " + say(*stretch.high);
    }
    return verdict + " is worth it as long as " + theirs + " job is worth " + limits +
           "; you put it at " + value_text(break_even.yours, answer, search, locale) + ".";
}

std::string withdrawal_break_even(const BreakEven& break_even, const Answer& answer,
                                  const Search& search) {
    const std::string company = company_name(search, break_even.opportunity);
    const std::string verdict = subject(break_even, answer);
    if (break_even.crossings.empty()) {
        return verdict + " comes out ahead however likely " + company +
               " is to take its offer back.";
    }
    return verdict + " is worth it" +
           chance_condition(stretch_of(break_even),
                            {"the chance that " + company + " takes its offer back",
                             company + " may take its offer back at all",
                             company + " is almost certain to take its offer back"}) +
           "; we count it as " +
           (is_next_to_nothing(break_even.yours) ? "next to nothing"
                                                 : odds_text(break_even.yours)) +
           ".";
}

std::string runway_break_even(const BreakEven& break_even, const Answer& answer) {
    const std::string verdict = subject(break_even, answer);
    if (break_even.crossings.empty()) {
        return verdict + " comes out ahead however long your money lasts.";
    }
    const auto days = [](double value) { return span_text(static_cast<int>(std::lround(value))); };
    const Stretch stretch = stretch_of(break_even);
    std::string limits;
    if (stretch.low && stretch.high) {
        limits = "between " + days(*stretch.low) + " and " + days(*stretch.high);
    } else {
        limits =
            stretch.low ? "more than " + days(*stretch.low) : "less than " + days(*stretch.high);
    }
    return verdict + " is worth it as long as your money lasts " + limits + "; you have " +
           days(break_even.yours) + ".";
}

}  // namespace

std::string chance_sentence(const Answer& answer, const Search& search) {
    for (const BreakEven& break_even : answer.break_evens) {
        if (break_even.input != BreakEven::Input::ChanceOfOffer) continue;
        return chance_break_even(break_even, answer, search);
    }
    return "";
}

std::string break_even_text(const core::BreakEven& break_even, const core::Answer& answer,
                            const core::Search& search, const Locale& locale) {
    switch (break_even.input) {
        case BreakEven::Input::ChanceOfOffer:
            return chance_break_even(break_even, answer, search);
        case BreakEven::Input::Worth:
            return worth_break_even(break_even, answer, search, locale);
        case BreakEven::Input::Withdrawal:
            return withdrawal_break_even(break_even, answer, search);
        case BreakEven::Input::Runway:
            return runway_break_even(break_even, answer);
    }
    return "";
}

}  // namespace app
