#pragma once

// The grammar under the sentences: names and possessives, small numbers as words, one action in
// the forms a sentence needs. For the sources of app/strings only.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/answer.h"

namespace app {

struct Locale;

// "Northwind's", "Siemens'", "McDonald's" (a name that already ends so stays as it is).
std::string possessive(std::string_view name);
// First letter large; only for our own words, since a company may want to be called "eBay".
std::string capitalised(std::string_view words);
std::string company_possessive_at_start(const core::Search& search, const core::OpportunityId& id);

std::string number_words(int number);                       // "four", from 13 on "13"
std::string count_text(int number, std::string_view unit);  // "one day", "four days"
std::string more_time_text(int days);                       // "four more days", "one more week"
std::string span_text(int days);                            // "nine days", "about five weeks"
// "a", "a, and b", "a, b, and c".
std::string joined_clauses(const std::vector<std::string>& clauses);
// "one in three" without "about"; "next to nothing" and "almost certain" at the ends.
std::string bare_odds_text(double share);
bool is_next_to_nothing(double share);
bool is_almost_certain(double share);

// Which job an action is about, and how much time it asks for.
struct Deed {
    core::Action action = core::Action::Wait;
    std::optional<core::OpportunityId> opportunity;
    int extra_days = 0;
};

// "ask Northwind for four more days", "accept Northwind's offer", "wait for Contoso".
std::string imperative(const Deed& deed, const core::Search& search);
// "asking Northwind for four more days", "accepting Northwind's offer", "waiting for Contoso".
std::string gerund(const Deed& deed, const core::Search& search);

// The opportunity one is waiting for: the favourite while it is pending, else the only pending
// one, else nothing.
std::optional<core::OpportunityId> waited_for(const core::Search& search);
// Open and without an offer.
bool is_pending(const core::Opportunity& opportunity);
// True when nothing in hand is in writing (P1); false without any offer.
bool only_spoken_offers(const core::Search& search);

// The sentence with the break-even of the first chance in the answer; empty when there is none.
std::string chance_sentence(const core::Answer& answer, const core::Search& search);

// Where the day lies from today: "today", "tomorrow", "Friday" up to six days ahead, else
// "Friday, 4 December". `on`: the same with "on" where English wants it.
std::string near_day_text(core::Date date, core::Date today, const Locale& locale);
std::string on_day_text(core::Date date, core::Date today, const Locale& locale);

}  // namespace app
