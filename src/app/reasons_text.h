#pragma once

// The advice by rule as a page shows it: what matters most first, why a piece of it speaks, where
// rules disagree, and what would bring more.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/advice_text.h"

namespace app {

// What fires: first what carries today's verdict, then what is for today, for the next step and for
// the whole search; those with a figure before those without; then in the order of rules.md.
std::vector<const core::Advice*> most_relevant_first(const core::Answer& answer);

// What a rule says to everybody, as the documents have it.
std::string_view rule_text(std::string_view rule);
// The rule's own words, where they are from, and what of this search made it speak.
std::string why_text(const core::Advice& advice, const core::Search& search, core::Date today,
                     const Locale& locale);

// Both sides of a conflict of rules.md (1..5) and what decides.
std::string_view conflict_text(int number);
// "Held back, as A17 goes first. You may tell ... (A15)"
std::string held_back_text(const core::Advice& advice, const core::Search& search, core::Date today,
                           const Locale& locale);

// What would let further rules speak if it were known, for each place where it is entered.
struct MoreAdvice {
    std::optional<core::OpportunityId> opportunity;  // nothing: of the search itself
    std::vector<std::string> lines;  // "It would help to know how your gut rates it. (B1, E3)"
};
std::vector<MoreAdvice> what_would_bring_more(const core::Answer& answer,
                                              const core::Search& search);

}  // namespace app
