// How sure the verdict is, what moves it and what to find out, in words.

#include "app/doubt_text.h"

#include <algorithm>
#include <cmath>

#include "app/wording.h"

namespace app {
namespace {

using core::Answer;
using core::Course;
using core::Search;
using core::Uncertain;
using Kind = core::Uncertain::Kind;

std::string name_of(const Uncertain& input, const Search& search) {
    return input.opportunity ? company_name(search, *input.opportunity) : std::string();
}

// "keeping everything open", "taking Northwind's offer".
std::string course_phrase(const Course& course, const Search& search) {
    if (!course.taken) return "keeping everything open";
    return "taking " + possessive(company_name(search, *course.taken)) + " offer";
}

// "how likely Contoso's offer is": what one may be wrong about, as a clause.
std::string input_clause(const Uncertain& input, const Search& search) {
    const std::string name = name_of(input, search);
    switch (input.kind) {
        case Kind::ChanceOfOffer:
            return "how likely " + possessive(name) + " offer is";
        case Kind::WaitingTime:
            return "how soon " + name + " answers";
        case Kind::Worth:
            return "what " + possessive(name) + " job is worth to you";
        case Kind::Withdrawal:
            return "whether " + name + " might take its offer back";
        case Kind::TimeGranted:
            return "whether " + name + " would give you more time";
        case Kind::TimeCosts:
            return "whether asking " + name + " for time could cost its offer";
        case Kind::BetterTerms:
            return "whether " + name + " would improve its offer";
        case Kind::TermsCost:
            return "whether asking " + name + " for more could cost its offer";
        case Kind::TellingCosts:
            return "whether " + name + " would mind hearing of another offer";
        case Kind::Spending:
            return "what a day without a job costs you";
        case Kind::GoingOn:
            break;
    }
    return "what you would find by going on searching";
}

// "the chance that Northwind improves its offer".
std::string chance_clause(const Uncertain& input, const Search& search) {
    const std::string name = name_of(input, search);
    switch (input.kind) {
        case Kind::ChanceOfOffer:
            return possessive(name) + " chance";
        case Kind::TimeGranted:
            return "the chance that " + name + " gives you more time";
        case Kind::TimeCosts:
            return "the chance that asking for time costs you " + possessive(name) + " offer";
        case Kind::BetterTerms:
            return "the chance that " + name + " improves its offer";
        case Kind::TermsCost:
            return "the chance that asking for more costs you " + possessive(name) + " offer";
        case Kind::Withdrawal:
            return "the chance that " + name + " takes its offer back on a given night";
        default:
            return "the chance that telling " + name + " ends the talks";
    }
}

// " Contoso's job were worth less than 97,000".
std::string needed_clause(const core::CounterAdvice& advice, const Answer& answer,
                          const Search& search, const Locale& locale) {
    const std::string name = name_of(advice.input, search);
    const bool more = advice.needed > advice.yours;
    const auto worth = [&] {
        return (more ? "more than about " : "less than about ") +
               value_text(advice.needed, answer, search, locale);
    };
    switch (advice.input.kind) {
        case Kind::Worth:
            return possessive(name) + " job were worth " + worth();
        case Kind::Spending:
            return "a day without a job cost you " + worth();
        case Kind::GoingOn:
            return "going on searching were worth " + worth();
        case Kind::WaitingTime:
            return more ? name + " took more than " + factor_text(advice.needed) +
                              " as long to answer as we expect"
                        : name + " answered in less than " + factor_text(advice.needed) +
                              " of the time we expect";
        default:
            return chance_clause(advice.input, search) + " were " + (more ? "above " : "below ") +
                   odds_text(advice.needed);
    }
}

std::string plausibility(double distance) {
    if (distance < 1) return "That is easy to believe.";
    if (distance < 2) return "That would be a surprise, but not a big one.";
    return distance < 3 ? "That is a stretch." : "That is hard to believe.";
}

const core::CourseDoubt* best_course(const Answer& answer) {
    const core::Verdict& verdict = *answer.verdict;
    const bool takes =
        verdict.action == core::Action::Accept || verdict.action == core::Action::Negotiate;
    const Course course{takes ? verdict.opportunity : std::nullopt};
    for (const core::CourseDoubt& each : answer.robust->courses) {
        if (each.course == course) return &each;
    }
    return nullptr;
}

}  // namespace

std::string factor_text(double factor) {
    struct Named {
        double at;
        const char* words;
    };
    constexpr Named kNamed[] = {{0.25, "a quarter"},
                                {1.0 / 3, "a third"},
                                {0.5, "half"},
                                {2.0 / 3, "two thirds"},
                                {0.75, "three quarters"},
                                {1.5, "one and a half times"},
                                {2, "twice"},
                                {3, "three times"},
                                {4, "four times"},
                                {5, "five times"}};
    const Named* nearest = kNamed;
    for (const Named& each : kNamed) {
        if (std::fabs(std::log(each.at / factor)) < std::fabs(std::log(nearest->at / factor))) {
            nearest = &each;
        }
    }
    return nearest->words;
}

std::string acceptability_text(const Answer& answer, const Search& search) {
    if (!answer.robust || !answer.verdict) return "";
    const core::CourseDoubt* best = best_course(answer);
    if (best == nullptr) return "";
    const int hundred = static_cast<int>(std::lround(100 * best->acceptability));
    const std::string course = course_phrase(best->course, search);
    const std::string tried = "Every number here may be a little wrong. Over " +
                              std::to_string(answer.robust->samples) +
                              " sets of numbers that are easy to believe, ";
    if (hundred >= 100) return tried + course + " always comes out best.";
    if (hundred <= 0) return tried + course + " hardly ever comes out best.";
    return tried + course + " comes out best in " + std::to_string(hundred) + " of 100.";
}

std::string driver_label(const core::DriverLine& line, const Search& search) {
    return capitalised(input_clause(line.input, search));
}

std::string driver_text(const core::DriverLine& line, const Answer& answer, const Search& search,
                        const Locale& locale) {
    const double low = std::min(line.value_at_low, line.value_at_high);
    const double high = std::max(line.value_at_low, line.value_at_high);
    const std::string from = value_text(low, answer, search, locale);
    const std::string to = value_text(high, answer, search, locale);
    std::string out = driver_label(line, search) + ": ";
    out += from == to ? "about " + from + " either way" : "from " + from + " to " + to;
    return out + (line.flips ? "; this could turn the answer." : ".");
}

std::string next_question_text(const core::NextQuestion& question, const Answer& answer,
                               const Search& search, const Locale& locale) {
    const std::string worth = question.worth < 1 && answer.unit == core::WorthBasis::Points
                                  ? "less than a point"
                                  : "about " + value_text(question.worth, answer, search, locale);
    return "Most worth finding out first: " + input_clause(question.input, search) +
           ". Knowing it before you decide is worth " + worth + " on average.";
}

std::string counter_advice_text(const core::CounterAdvice& advice, const Answer& answer,
                                const Search& search, const Locale& locale) {
    return capitalised(course_phrase(advice.course, search)) + " would be better if " +
           needed_clause(advice, answer, search, locale) + ". " + plausibility(advice.distance);
}

}  // namespace app
