#include "core/compose/facts.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace core {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The offer that must be answered first; one without a deadline comes last. Ties: file order.
bool is_more_pressing(const Opportunity& a, const Opportunity& b) {
    const bool a_dated = a.offer && a.offer->deadline;
    const bool b_dated = b.offer && b.offer->deadline;
    if (!a_dated || !b_dated) return a_dated && !b_dated;
    return *a.offer->deadline < *b.offer->deadline;
}

void gather_people(Facts& facts) {
    for (const Contact& contact : facts.to->contacts) {
        const std::string name = trimmed(contact.name);
        if (name.empty() || name == facts.person) continue;
        if (facts.person.empty()) {
            facts.person = name;
        } else if (std::find(facts.others.begin(), facts.others.end(), name) ==
                   facts.others.end()) {
            facts.others.push_back(name);
        }
    }
}

void gather_elsewhere(const Search& search, Facts& facts) {
    for (const Opportunity& opportunity : search.opportunities) {
        if (&opportunity == facts.to) continue;
        if (search.favourite == opportunity.id && is_open(opportunity)) {
            facts.favourite = &opportunity;
            facts.favourite_role = trimmed(opportunity.role);
        }
        if (!is_in_hand(opportunity, facts.today)) continue;
        if (opportunity.stage == Stage::Offer) facts.has_written_offer_elsewhere = true;
        if (facts.offer_elsewhere == nullptr ||
            is_more_pressing(opportunity, *facts.offer_elsewhere)) {
            facts.offer_elsewhere = &opportunity;
        }
    }
}

std::string named_role(const Facts& facts) {
    if (facts.role.empty()) return by_tone(facts.tone, "the role", "the role", "the position");
    const std::string role = "the " + facts.role + " role";
    return by_tone(facts.tone, role, role, "the position of " + facts.role);
}

}  // namespace

bool is_in_hand(const Opportunity& opportunity, Date today) {
    if (!has_offer(opportunity)) return false;
    const bool passed =
        opportunity.offer && opportunity.offer->deadline && *opportunity.offer->deadline < today;
    return !passed;
}

Result<Facts> gather_facts(const Search& search, Date today, const MessageRequest& request) {
    Facts facts;
    facts.today = today;
    facts.tone = request.tone;
    facts.extra_days = request.extra_days;
    facts.to = find_opportunity(search, request.opportunity);
    if (facts.to == nullptr) {
        return Error{ErrorCode::UnknownId, "/opportunity", request.opportunity.text};
    }
    const auto place = facts.to - search.opportunities.data();
    facts.path = "/opportunities/" + std::to_string(place);
    facts.company = trimmed(facts.to->company);
    facts.role = trimmed(facts.to->role);
    facts.sign_as = trimmed(search.sign_as);
    facts.is_favourite = search.favourite == facts.to->id;
    gather_people(facts);
    gather_elsewhere(search, facts);
    return facts;
}

std::string role_words(const Facts& facts) {
    return facts.company.empty() ? named_role(facts) : named_role(facts) + " at " + facts.company;
}

std::string role_words_without_company(const Facts& facts) {
    return named_role(facts);
}

std::string deadline_words(Date deadline, Date today) {
    const std::string words = day_words(deadline, today);
    return deadline == today ? "today, " + words : words;
}

std::string greeting(const Facts& facts) {
    if (!facts.person.empty()) {
        return by_tone(facts.tone, "Dear ", "Hello ", "Dear ") + facts.person + ",";
    }
    if (!facts.company.empty()) {
        return by_tone(facts.tone, "Hello ", "Hello ", "Dear ") + facts.company + " team,";
    }
    return by_tone(facts.tone, "Hello,", "Hello,", "Dear hiring team,");
}

Message signed_message(Letter letter, const Facts& facts) {
    letter.close(
        by_tone(facts.tone, "With thanks and best wishes", "Kind regards", "Yours sincerely"),
        facts.sign_as);
    if (facts.sign_as.empty()) letter.hint("add_your_name");
    return std::move(letter).message();
}

}  // namespace core
