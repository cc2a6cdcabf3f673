#pragma once

// One job at one employer, from lead to closed, with its offer, rounds and people.

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"

namespace core {

// In order: a later stage is nearer to the job. VerbalOffer is spoken, Offer is in writing (P1).
enum class Stage {
    Lead,
    Applied,
    Screen,
    FirstInterview,
    SecondInterview,
    FinalInterview,
    VerbalOffer,
    Offer,
    Accepted,
    Closed,
};

// How a closed opportunity ended, and who ended it.
enum class Outcome {
    Accepted,
    Declined,
    Withdrawn,
    Rejected,
    Ghosted,
    Lapsed,
    Rescinded,
    Cancelled,
};

// How the employer sees the user (A13).
enum class Standing { LongSoughtFit, Strong, OneOfSeveral, OneOfMany, Unknown };

enum class RequestKind { Time, Terms };
enum class RequestAnswer { Open, Granted, Refused };

// One thing asked of the employer about its offer (A7, P3).
struct Request {
    Date date;
    RequestKind kind = RequestKind::Time;
    RequestAnswer answer = RequestAnswer::Open;
    bool operator==(const Request&) const = default;
};

// What is known of an offer; spoken or written is the opportunity's stage.
struct Offer {
    std::optional<Date> received;
    std::optional<Date> deadline;  // the last day on which it can be answered
    std::vector<Request> requests;
    bool operator==(const Offer&) const = default;
};

struct Contact {
    ContactId id;
    std::string name;
    std::string role;  // "hiring manager", free text
    std::string email;
    bool operator==(const Contact&) const = default;
};

enum class RoundState { Invited, Confirmed, Done };

// One dated interview or call.
struct Round {
    RoundId id;
    std::optional<Date> date;
    RoundState state = RoundState::Invited;
    std::string kind;  // "second interview", free text
    std::string notes;
    bool operator==(const Round&) const = default;
};

struct Opportunity {
    OpportunityId id;
    std::string company;
    std::string role;
    Stage stage = Stage::Lead;
    std::optional<Outcome> outcome;  // exactly when stage is Closed
    Standing standing = Standing::Unknown;
    bool restructuring = false;           // waits for an organisational change (B20)
    std::optional<Date> stage_since;      // the day this stage was reached
    std::optional<Date> answer_expected;  // "they said they would answer by"
    std::optional<Date> told_of_offer;    // the day they were told of an offer elsewhere (A5)
    std::optional<double> own_chance;     // the user's own chance of an offer, 0..1
    std::optional<Money> yearly_pay;
    std::optional<int> worth;    // 0..100, all things considered
    std::optional<Offer> offer;  // exactly when stage is VerbalOffer or later with one
    std::vector<Round> rounds;
    std::vector<Contact> contacts;
    std::string notes;
    bool operator==(const Opportunity&) const = default;
};

bool is_open(const Opportunity& opportunity);    // neither accepted nor closed
bool has_offer(const Opportunity& opportunity);  // open, and spoken or written offer in hand

}  // namespace core
