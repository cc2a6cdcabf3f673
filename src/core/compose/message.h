#pragma once

// The uncomfortable message, from the search's own facts and nothing else (no claim of an offer,
// interview or date that the search does not hold). Offline, deterministic.

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

// Numbers as in assets/rules.json; a later issue adds the others.
enum class Situation { AskForTime = 1, TellFavourite = 2, DeclineOffer = 5 };

enum class Tone { Warm, Plain, Formal };

struct MessageRequest {
    Situation situation = Situation::AskForTime;
    OpportunityId opportunity;   // to whom
    Tone tone = Tone::Warm;
    int extra_days = 0;          // AskForTime: counted from the present deadline
    bool operator==(const MessageRequest&) const = default;
};

struct Message {
    std::string subject;
    std::string body;            // plain text, paragraphs separated by one empty line
    std::vector<std::string> rules;  // the rules it carries, "A7", "P3"
    std::vector<std::string> hints;  // keys of advice for the sender, e.g. "say_it_first_by_phone"
};

// Errors: UnknownId; NotApplicable with the path of the missing fact (asking for time without an
// offer in hand, telling of an offer that is not there, declining what was not offered).
Result<Message> compose(const Search& search, Date today, const MessageRequest& request);

}  // namespace core
