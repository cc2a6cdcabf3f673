#pragma once

// What a message may say: only what the search holds about the one it goes to, about offers really
// in hand, and about the favourite. What is not there is empty and is not said.

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/compose/message.h"
#include "core/model/search.h"

namespace core {

// An offer can still be answered today: spoken or written, its deadline not passed.
bool is_in_hand(const Opportunity& opportunity, Date today);

// Pointers live as long as the search handed in.
struct Facts {
    Date today;
    MessageRequest request;
    const Search* search = nullptr;
    const Opportunity* to = nullptr;
    std::string path;                   // of `to` in the search file
    std::string company, role, person;  // trimmed; empty: not known
    const Contact* addressee = nullptr;
    std::vector<std::string> others;  // further people there by name, each once
    std::string sign_as;

    bool is_favourite = false;
    std::string favourite_role;                       // trimmed
    const Opportunity* favourite = nullptr;           // another one, still open
    const Opportunity* offer_elsewhere = nullptr;     // in hand, the one to be answered first
    const Opportunity* accepted_elsewhere = nullptr;  // the first of the file
    bool has_written_offer_elsewhere = false;
    int talks_elsewhere = 0;      // other processes without an offer in which one has talked
    bool open_elsewhere = false;  // another process to be told when this offer is accepted (P6)
    bool worth_telling = false;   // A15: one of them is better, and likely to come

    bool met = false;                  // a talk was had with them
    const Round* next = nullptr;       // the earliest invitation or appointment that is not past
    const Round* last = nullptr;       // the latest talk that was held
    std::optional<Date> last_contact;  // a talk held or a message sent
    std::vector<const Achievement*> news;  // since then, newest first, kMostNews at most

    int extra_days = 0;           // AskForTime: as asked for, or planned
    std::optional<Date> new_day;  // the day that is asked for or proposed
    std::optional<Date> due;      // by when they are asked for an answer, a talk or the terms
};

constexpr std::size_t kMostNews = 3;

// Errors: UnknownId when the addressee is not in the search.
Result<Facts> gather_facts(const Search& search, Date today, const MessageRequest& request);

// The same facts for another situation with the same opportunity: other people, other days.
Status turn_to(Facts& facts, Situation situation);

}  // namespace core
