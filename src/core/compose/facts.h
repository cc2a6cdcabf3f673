#pragma once

// What a message may say: only what the search holds about the one it goes to, about offers really
// in hand, and about the favourite. What is not there is empty and is not said.

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/compose/letter.h"
#include "core/compose/message.h"
#include "core/model/search.h"

namespace core {

// An offer can still be answered today: spoken or written, its deadline not passed.
bool is_in_hand(const Opportunity& opportunity, Date today);

struct Facts {
    Date today;
    Tone tone = Tone::Warm;
    int extra_days = 0;

    const Opportunity* to = nullptr;    // lives as long as the search handed in
    std::string path;                   // of `to` in the search file
    std::string company, role, person;  // trimmed; empty: not known
    std::vector<std::string> others;    // further people there by name, each once
    std::string sign_as;

    bool is_favourite = false;
    std::string favourite_role;                    // trimmed
    const Opportunity* favourite = nullptr;        // another one, still open
    const Opportunity* offer_elsewhere = nullptr;  // in hand, the one to be answered first
    bool has_written_offer_elsewhere = false;
};

// Errors: UnknownId when the addressee is not in the search.
Result<Facts> gather_facts(const Search& search, Date today, const MessageRequest& request);

// "the Planner role at Contoso", in the formal tone "the position of Planner at Contoso"; shorter
// by what is not known. Never ends a sentence: a company may end in "Inc."
std::string role_words(const Facts& facts);
std::string role_words_without_company(const Facts& facts);

// The date as the deadline of an offer: "today, Monday, 9 March" on the day itself.
std::string deadline_words(Date deadline, Date today);

// "Dear Dana," or what is polite without a name.
std::string greeting(const Facts& facts);

// The letter with the closing of its tone and the user's name.
Message signed_message(Letter letter, const Facts& facts);

}  // namespace core
