#pragma once

// The uncomfortable message, from the search's own facts and nothing else (no claim of an offer,
// interview, date or feeling that the search does not hold). Offline, deterministic.

#include <span>
#include <string>
#include <string_view>
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
    OpportunityId opportunity;  // to whom; the person is its first contact
    Tone tone = Tone::Warm;
    int extra_days = 0;  // AskForTime: 1..kMaxExtraDays, counted from the present deadline
    bool operator==(const MessageRequest&) const = default;
};

constexpr int kMaxExtraDays = 90;

struct Message {
    std::string subject;             // one line
    std::string body;                // plain text, paragraphs separated by one empty line
    std::vector<std::string> rules;  // the rules it carries, "A7", "P3"; as they first appear
    std::vector<std::string> hints;  // keys of advice for the sender, from message_hints()
    bool operator==(const Message&) const = default;
};

// Errors: UnknownId; OutOfRange at "/extra_days"; NotApplicable with the path of the fact that is
// missing or contradicts (asking for time without an offer in hand or a deadline ahead, telling of
// an offer that is not there, telling the one that made it, declining what was not offered).
Result<Message> compose(const Search& search, Date today, const MessageRequest& request);

// Every hint there is. Before sending:
//   add_your_name          no name to sign with is known
//   add_your_reason        the search holds no reason of direction; one sentence of yours is better
//   ask_for_it_in_writing  the offer is only spoken (P1)
//   asked_before           time was asked for already (P3)
//   asks_for_weekend       the day asked for is a Saturday or Sunday
//   last_day               the deadline is today; ask earlier where possible (P3)
//   longer_than_usual      more than a week: granted less often than not (defaults.md section 3)
//   nothing_else_in_hand   after declining no other offer is left (B7, B8)
//   say_it_first           speak with them before you write (B9, P2)
//   then_tell_favourite    after declining, tell the favourite what its job means to you (B12)
//   told_before            they were told of an offer already
std::span<const std::string_view> message_hints();

}  // namespace core
