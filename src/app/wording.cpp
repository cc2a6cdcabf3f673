#include "app/wording.h"

#include <array>
#include <cstdlib>

#include "app/strings.h"

namespace app {
namespace {

using core::Action;
using core::Opportunity;
using core::Search;

constexpr std::array<std::string_view, 13> kNumbers = {"no",   "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};

constexpr std::array<std::string_view, 11> kOrdinals = {"",       "first", "second", "third",
                                                        "fourth", "fifth", "sixth",  "seventh",
                                                        "eighth", "ninth", "tenth"};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Whose name the user typed; nothing while the field is empty.
std::string typed_company(const Search& search, const core::OpportunityId& id) {
    const Opportunity* opportunity = core::find_opportunity(search, id);
    return opportunity == nullptr ? "" : std::string(trimmed(opportunity->company));
}

// The chances that have a name people use, ascending.
struct NamedOdds {
    double share;
    std::string_view words;
};
constexpr std::array<NamedOdds, 15> kOdds = {{
    {1.0 / 50, "one in fifty"},
    {1.0 / 20, "one in twenty"},
    {1.0 / 10, "one in ten"},
    {1.0 / 7, "one in seven"},
    {1.0 / 5, "one in five"},
    {1.0 / 4, "one in four"},
    {1.0 / 3, "one in three"},
    {2.0 / 5, "two in five"},
    {1.0 / 2, "one in two"},
    {3.0 / 5, "three in five"},
    {2.0 / 3, "two in three"},
    {3.0 / 4, "three in four"},
    {4.0 / 5, "four in five"},
    {9.0 / 10, "nine in ten"},
    {19.0 / 20, "nineteen in twenty"},
}};

struct Verb {
    std::string_view plain;
    std::string_view gerund;
};

std::string clause(const Deed& deed, const Search& search, const std::string_view Verb::*form) {
    const std::string company = deed.opportunity ? company_name(search, *deed.opportunity) : "";
    const Opportunity* opportunity =
        deed.opportunity ? core::find_opportunity(search, *deed.opportunity) : nullptr;
    const auto verb = [&](std::string_view plain, std::string_view gerund_form) {
        return std::string(Verb{plain, gerund_form}.*form);
    };
    switch (deed.action) {
        case Action::Accept:
            if (opportunity != nullptr && opportunity->stage == core::Stage::VerbalOffer) {
                return verb("say", "saying") + " yes to " + company;
            }
            return verb("accept", "accepting") + " " + possessive(company) + " offer";
        case Action::Decline:
            return verb("decline", "declining") + " " + possessive(company) + " offer";
        case Action::AskForTime:
            return verb("ask", "asking") + " " + company + " for " +
                   more_time_text(deed.extra_days);
        case Action::Negotiate:
            return verb("ask", "asking") + " " + company + " for better terms";
        case Action::TellFavourite:
            return verb("tell", "telling") + " " + company +
                   (only_spoken_offers(search) ? " that you have a spoken offer"
                                               : " that you hold an offer");
        case Action::Wait: {
            const auto hope = waited_for(search);
            const std::string wait = verb("wait", "waiting");
            return hope ? wait + " for " + company_name(search, *hope) : wait;
        }
        case Action::Go:
            return verb("go", "going") + " to the interview with " + company;
        case Action::Withdraw:
            return verb("step", "stepping") + " back from " + company;
    }
    return "";
}

}  // namespace

std::string possessive(std::string_view name) {
    std::string out(name);
    if (ends_with(name, "'s") || ends_with(name, "\xE2\x80\x99s")) return out;
    const bool ends_in_s = ends_with(name, "s") || ends_with(name, "S");
    return out + (ends_in_s ? "'" : "'s");
}

std::string capitalised(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
        out[0] = static_cast<char>(out[0] - 'a' + 'A');
    }
    return out;
}

std::string company_name(const Search& search, const core::OpportunityId& id) {
    std::string typed = typed_company(search, id);
    if (!typed.empty()) return typed;
    if (search.favourite == id) return "your favourite";
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        if (search.opportunities[i].id != id) continue;
        const std::size_t number = i + 1;
        if (number < kOrdinals.size()) return "the " + std::string(kOrdinals[number]) + " company";
        return "company " + std::to_string(number);
    }
    return "that company";
}

std::string company_name_at_start(const Search& search, const core::OpportunityId& id) {
    const std::string typed = typed_company(search, id);
    return typed.empty() ? capitalised(company_name(search, id)) : typed;
}

std::string company_possessive_at_start(const Search& search, const core::OpportunityId& id) {
    return possessive(company_name_at_start(search, id));
}

std::string number_words(int number) {
    if (number >= 0 && number < static_cast<int>(kNumbers.size())) {
        return std::string(kNumbers[static_cast<std::size_t>(number)]);
    }
    return std::to_string(number);
}

std::string count_text(int number, std::string_view unit) {
    return number_words(number) + " " + std::string(unit) + (number == 1 ? "" : "s");
}

std::string more_time_text(int days) {
    if (days <= 0) return "more time";
    const bool whole_weeks = days % 7 == 0;
    const int number = whole_weeks ? days / 7 : days;
    return number_words(number) + " more " + (whole_weeks ? "week" : "day") +
           (number == 1 ? "" : "s");
}

std::string span_text(int days) {
    if (days < 14) return count_text(days, "day");
    return "about " + count_text((days + 3) / 7, "week");
}

std::string joined_clauses(const std::vector<std::string>& clauses) {
    std::string out;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (i > 0) out += i + 1 == clauses.size() ? ", and " : ", ";
        out += clauses[i];
    }
    return out;
}

bool is_next_to_nothing(double share) {
    return share < 0.015;
}
bool is_almost_certain(double share) {
    return share > 0.97;
}

std::string bare_odds_text(double share) {
    if (is_next_to_nothing(share)) return "next to nothing";
    if (is_almost_certain(share)) return "almost certain";
    const NamedOdds* nearest = &kOdds[0];
    for (const NamedOdds& odds : kOdds) {
        if (std::abs(odds.share - share) < std::abs(nearest->share - share)) nearest = &odds;
    }
    return std::string(nearest->words);
}

std::string imperative(const Deed& deed, const Search& search) {
    return clause(deed, search, &Verb::plain);
}

std::string gerund(const Deed& deed, const Search& search) {
    return clause(deed, search, &Verb::gerund);
}

bool is_pending(const Opportunity& opportunity) {
    return core::is_open(opportunity) && !core::has_offer(opportunity);
}

std::optional<core::OpportunityId> waited_for(const Search& search) {
    if (search.favourite) {
        const Opportunity* favourite = core::find_opportunity(search, *search.favourite);
        if (favourite != nullptr && is_pending(*favourite)) return search.favourite;
    }
    std::optional<core::OpportunityId> only;
    for (const Opportunity& opportunity : search.opportunities) {
        if (!is_pending(opportunity)) continue;
        if (only) return std::nullopt;
        only = opportunity.id;
    }
    return only;
}

bool only_spoken_offers(const Search& search) {
    bool spoken = false;
    for (const Opportunity& opportunity : search.opportunities) {
        if (opportunity.stage == core::Stage::Offer) return false;
        spoken = spoken || opportunity.stage == core::Stage::VerbalOffer;
    }
    return spoken;
}

}  // namespace app
