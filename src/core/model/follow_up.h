#pragma once

// One dated thing to say or do (core/schedule makes them), and the messages that were sent. History
// is kept: what was done, snoozed or cancelled stays.

#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/id.h"

namespace core {

enum class Cadence { Once, Short, KeepWarm };

enum class FollowUpKind {
    ThankYou,           // 24 h after a round
    CheckIn,            // short cadence while an answer is awaited
    KeepWarm,           // every three to four weeks (B16)
    ConnectionRequest,  // after an interview or a decline (C8, E14)
    ClosingNote,        // when another offer was accepted (P6)
    TalkFirst,          // a talk before a decline (B9, P2)
    GetInWriting,       // a spoken offer (P1)
    AnswerDue,          // the date they named, or the one asked for
    GutAgain,           // the cooling-off rating (E3)
    Restart,            // back to a determined search (B8)
    Task,               // anything else
};

// Cancelled by the user: never made again. Moot: the facts have changed and nobody needs it; should
// they change back, it opens again.
enum class FollowUpState { Open, Done, Cancelled, Moot };

struct FollowUp {
    FollowUpId id;
    std::string row;  // of core/schedule's table ("check_in"); empty: the user's own
    FollowUpKind kind = FollowUpKind::Task;
    Cadence cadence = Cadence::Once;
    std::optional<OpportunityId> opportunity;
    std::optional<ContactId> contact;  // of that opportunity
    std::optional<RoundId> round;      // of that opportunity: what it follows
    std::optional<Date> made;          // the day it was set
    Date due;
    std::optional<Date> snoozed_from;  // the due day before it was put off
    FollowUpState state = FollowUpState::Open;
    std::optional<Date> closed;  // the day it was done, cancelled or became moot
    int step = 1;                // the first, second ... of its cadence
    int sequence = 0;            // counts changes, for the calendar (RFC 5545 SEQUENCE)
    std::string note;
    bool operator==(const FollowUp&) const = default;
};

// A message marked as sent; `situation` is its number in assets/rules.json (M1 is 1).
struct SentMessage {
    MessageId id;
    int situation = 1;
    std::optional<OpportunityId> opportunity;
    std::optional<ContactId> contact;
    Date date;
    std::string body;
    bool operator==(const SentMessage&) const = default;
};

// Something gained since, for the next note (B18).
struct Achievement {
    Date date;
    std::string text;
    bool operator==(const Achievement&) const = default;
};

}  // namespace core
