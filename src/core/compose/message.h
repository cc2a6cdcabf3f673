#pragma once

// The uncomfortable message, from the search's own facts and nothing else (no claim of an offer,
// interview, date or feeling that the search does not hold). Offline, deterministic: what is said
// varies with the opportunity, so that two people who talk to each other do not read the same.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

// Numbers as in assets/rules.json: AskForTime is M1.
enum class Situation {
    AskForTime = 1,
    TellFavourite,
    TellOfferer,
    TalkFirst,
    DeclineOffer,
    Reaffirm,
    KeepWarm,
    CancelInterview,
    DeclineInterview,
    Interviewing,
    Accept,
    AcceptedElsewhere,
    Connect,
    ThankYou,
    OfferWithdrawn,
    BetterTerms,
    AnotherDay,
    TakeBack,
    ComeBack,
    InWriting,
    LeaveProcess,
};

enum class Tone { Warm, Plain, Formal };

// Short is what one types into a phone, or, where the matter is to be spoken, the outline of a
// call.
enum class Length { Mail, Short };
enum class MessageForm { Mail, ShortMessage, CallOutline };

// Honest without being brutal (E10): said in general words. Without one the opportunity's
// decline_reason is used, else the direction that the favourite's role shows, else none is given.
enum class DeclineReason { Direction, Location, Timing, Scope, Level, Pay, Family };

// What a message says only when asked to and true.
//   InDemand   others are interested (C13): an offer in hand elsewhere, or talks with two or more
//   OfferHelp  help to the addressee (E13): a rapport of 4 or 5 is recorded; said anyway then
enum class Claim { InDemand, OfferHelp };

struct MessageRequest {
    Situation situation = Situation::AskForTime;
    OpportunityId opportunity;
    Tone tone = Tone::Warm;
    int extra_days = 0;  // AskForTime: 1..kMaxExtraDays after the present deadline; 0: planned
    Length length = Length::Mail;
    std::optional<DeclineReason> reason = {};
    std::optional<ContactId> contact = {};  // to whom; nothing: by kind and rapport
    std::optional<Date> date = {};          // AnotherDay: the day proposed; nothing: a free one
    std::vector<Claim> claims = {};
    bool operator==(const MessageRequest&) const = default;
};

constexpr int kMaxExtraDays = 90;

struct Message {
    std::string subject;             // one line; empty for a call outline
    std::string body;                // plain text, paragraphs separated by one empty line; the
                                     // points of a call outline are lines that begin with "- "
    std::vector<std::string> rules;  // the rules it carries, "A7", "P3"; as they first appear
    std::vector<std::string> hints;  // keys of advice for the sender, from message_hints()
    MessageForm form = MessageForm::Mail;
    std::optional<ContactId> to;  // whom it greets; nothing: nobody by name
    bool operator==(const Message&) const = default;
};

// Errors: UnknownId; OutOfRange at "/extra_days" or "/date"; NotApplicable with the path of the
// fact that is missing or contradicts (asking for time without an offer in hand or a deadline
// ahead, telling of an offer that is not there, thanking for an interview that was not held, a
// keep-warm note after they asked for none (B17), a claim that is not true or not made here).
Result<Message> compose(const Search& search, Date today, const MessageRequest& request);

// What Length::Short gives, and whether a reason is given in it (E10).
MessageForm short_form(Situation situation);
bool gives_reason(Situation situation);

// What can be written today, the most pressing first: by the deadline of the offer it is about, by
// situation, then in file order.
std::vector<MessageRequest> applicable_situations(const Search& search, Date today);

// Every hint there is; app/strings_table.cpp says each.
std::span<const std::string_view> message_hints();

}  // namespace core
