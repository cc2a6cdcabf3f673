// What went wrong, what was kept, what to do: one sentence for every error, with its place. The
// switch over all codes is longer than the budget, so that the compiler names a code without words.

#include <array>
#include <string>
#include <string_view>

#include "app/strings.h"
#include "app/wording.h"

namespace app {
namespace {

using core::Error;
using core::ErrorCode;

struct FieldName {
    std::string_view end;  // of the path
    std::string_view words;
};

constexpr auto kFieldNames = std::to_array<FieldName>({
    {"/offer/deadline", "the deadline"},
    {"/offer/received", "the day of the offer"},
    {"/offer/requests", "the requests"},
    {"/offer", "the offer"},
    {"/answer_expected", "the day of the answer"},
    {"/told_of_offer", "the day they were told"},
    {"/stage_since", "the day this stage was reached"},
    {"/company", "the company"},
    {"/role", "the role"},
    {"/stage", "the stage"},
    {"/outcome", "the outcome"},
    {"/standing", "the standing"},
    {"/own_chance", "the chance"},
    {"/yearly_pay", "the pay"},
    {"/worth", "the worth"},
    {"/notes", "the notes"},
    {"/name", "the name"},
    {"/email", "the mail address"},
    {"/title", "the title"},
    {"/savings", "the savings"},
    {"/monthly_spending", "the monthly spending"},
    {"/monthly_income", "the monthly income"},
    {"/as_of", "the day the savings were counted"},
    {"/currency", "the currency"},
    {"/favourite", "the favourite"},
    {"/date", "the day"},
    {"/by", "the day of a forecast"},
    {"/opportunities", "the list of companies"},
    {"/version", "the version"},
    {"/format", "the kind of file"},
    {"/today", "today's date"},
    {"/example", "the example"},
});

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string field_words(std::string_view path) {
    for (const FieldName& field : kFieldNames) {
        if (ends_with(path, field.end)) return std::string(field.words);
    }
    return "a value";
}

std::string place(const Error& error) {
    return error.where.empty() ? "" : " at " + error.where;
}

std::string bracketed(const std::string& detail) {
    return detail.empty() ? "" : " (" + detail + ")";
}

// The company a path speaks of; empty for the rest of the search.
std::optional<core::OpportunityId> opportunity_of(std::string_view path,
                                                  const core::Search& search) {
    constexpr std::string_view kList = "/opportunities/";
    if (path.substr(0, kList.size()) != kList) return std::nullopt;
    path.remove_prefix(kList.size());
    std::size_t index = 0;
    for (const char c : path.substr(0, path.find('/'))) {
        if (c < '0' || c > '9' || index > search.opportunities.size()) return std::nullopt;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    if (index >= search.opportunities.size()) return std::nullopt;
    return search.opportunities[index].id;
}

// "the deadline" -> "Northwind's deadline"; "the currency" stays.
std::string owned_field(std::string_view path, const core::Search& search) {
    const std::string words = field_words(path);
    const auto id = opportunity_of(path, search);
    if (!id) return capitalised(words);
    constexpr std::string_view kThe = "the ";
    const std::string bare =
        words.substr(0, kThe.size()) == kThe ? words.substr(kThe.size()) : words;
    return company_possessive_at_start(search, *id) + " " + bare;
}

}  // namespace

std::string error_text(const Error& error) {
    const std::string field = capitalised(field_words(error.where));
    const std::string at = place(error);
    const std::string detail = bracketed(error.detail);
    const std::string kept = "; nothing was changed.";
    switch (error.code) {
        case ErrorCode::SyntaxError:
            return "This text cannot be read" + at + detail + kept;
        case ErrorCode::TooLarge:
            return (error.where.empty() ? "This is" : field + at + " is") + " too long" + detail +
                   kept;
        case ErrorCode::TooDeep:
            return "This is not a search file: it is nested too deeply" + at + detail + kept;
        case ErrorCode::WrongType:
            return "This is not what is expected" + at + detail + kept;
        case ErrorCode::Missing:
            return "Something is missing" + at + detail + kept;
        case ErrorCode::UnknownKey:
            return "There is something unknown" + at + detail + kept;
        case ErrorCode::UnknownValue:
            return field + at + " is not one that is known" + detail + kept;
        case ErrorCode::OutOfRange:
            return field + at + " is outside what is possible" + detail + kept;
        case ErrorCode::NotADate:
            return field + at + " is not a day of the calendar" + detail + kept;
        case ErrorCode::DuplicateId:
            return "The same name stands twice" + at + detail + kept;
        case ErrorCode::UnknownId:
            return "What this speaks of is not there" + at + detail + kept;
        case ErrorCode::Inconsistent:
            return "Two values contradict each other" + at +
                   (error.detail.empty() ? "" : " and " + error.detail) + kept;
        case ErrorCode::DeadlinePassed:
            return "A deadline has passed" + at + detail +
                   ": ask whether the offer still stands, then change the day or close it.";
        case ErrorCode::VersionTooNew:
            return "This was written by a newer Juggle" + at + detail +
                   "; it was left as it is. Reload to get the newer one.";
        case ErrorCode::UnsupportedVersion:
            return "No Juggle ever wrote this version" + at + detail + kept;
        case ErrorCode::TooBig:
            return "There is too much open at once for an exact answer" + at + detail +
                   ": close what is no longer a chance.";
        case ErrorCode::NothingOpen:
            return "Nothing is open" + at + detail + ": add an offer or an application.";
        case ErrorCode::NotApplicable:
            return "This does not apply here any more" + at + detail + kept;
        case ErrorCode::StorageBlocked:
            return "Your browser keeps nothing here" + detail +
                   "; your search stays open in this page. Save it as a file before you leave.";
        case ErrorCode::StorageFull:
            return "There is no room left to save" + detail +
                   "; the last saved copy is untouched. Save your search as a file.";
        case ErrorCode::StorageDamaged:
            return "What was stored is damaged" + at + detail +
                   "; it was kept aside untouched. Save your search as a file.";
        case ErrorCode::Unsupported:
            return "Your browser cannot do this" + at + detail + kept;
        case ErrorCode::UnknownCommand:
            return "There is no such command" + at + detail + ".";
        case ErrorCode::Unreadable:
            return "This file cannot be read" + at + detail + kept;
        case ErrorCode::DayPassed:
            return field + at + " has passed already" + detail + ": check the date.";
        case ErrorCode::DayAhead:
            return field + at + " is still to come" + detail + ": check the date.";
    }
    return "Something went wrong" + at + detail + kept;
}

std::string problem_text(const core::Problem& problem, const core::Search& search) {
    const Error& error = problem.error;
    const auto id = opportunity_of(error.where, search);
    const std::string field = owned_field(error.where, search);
    switch (error.code) {
        case ErrorCode::Missing:
            return missing_text({error.where, id}, search);
        case ErrorCode::DeadlinePassed:
            return field + " has passed. Ask whether the offer still stands.";
        case ErrorCode::DayPassed:
            return field + " has passed. Is there news?";
        case ErrorCode::DayAhead:
            return field + " lies in the future, but it has happened already. Check the date.";
        case ErrorCode::OutOfRange:
            return field + " looks too far away. Check it.";
        case ErrorCode::Inconsistent:
            return field + " does not fit with " + field_words(error.detail) + ". Check both.";
        case ErrorCode::DuplicateId:
            return (id ? company_name_at_start(search, *id) : std::string("A company")) +
                   " stands here twice with the same role. Remove one, or it counts as two "
                   "chances.";
        case ErrorCode::UnknownId:
            return field + " is not part of this search any more.";
        default:
            return error_text(error);
    }
}

std::string missing_text(const core::MissingInput& missing, const core::Search& search) {
    const std::string_view path = missing.where;
    const auto id = missing.opportunity ? missing.opportunity : opportunity_of(path, search);
    const std::string company = id ? company_name(search, *id) : "the company";
    if (ends_with(path, "/deadline") || ends_with(path, "/offer")) {
        return "By when does " + company + " want your answer?";
    }
    if (ends_with(path, "/worth")) return "What is the job at " + company + " worth to you?";
    if (ends_with(path, "/yearly_pay")) return "What would " + company + " pay in a year?";
    if (ends_with(path, "/answer_expected"))
        return "When did " + company + " say they would answer?";
    if (ends_with(path, "/own_chance")) {
        return "How likely do you think an offer from " + company + " is?";
    }
    if (ends_with(path, "/company")) return "What is the name of " + company + "?";
    if (ends_with(path, "/role")) return "What is the role at " + company + "?";
    if (ends_with(path, "/stage_since"))
        return "When did you reach this stage with " + company + "?";
    if (ends_with(path, "/date")) return "On which day is the interview with " + company + "?";
    if (ends_with(path, "/outcome")) return "How did it end with " + company + "?";
    if (ends_with(path, "/received")) return "When did " + company + " make its offer?";
    if (ends_with(path, "/standing")) return "How does " + company + " see you?";
    if (ends_with(path, "/savings")) return "How much have you saved to live on?";
    if (ends_with(path, "/monthly_spending")) return "How much do you spend in a month?";
    if (ends_with(path, "/finances")) return "Does money press while you search?";
    if (ends_with(path, "/favourite")) return "Which one would you rather have?";
    if (ends_with(path, "/opportunities")) return "Which offer or application is open?";
    return capitalised(field_words(path)) + " is missing.";
}

}  // namespace app
