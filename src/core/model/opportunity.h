#pragma once

// One job at one employer, from lead to closed, with its offer, rounds and people.

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/model/compensation.h"
#include "core/model/judgement.h"

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
    bool improved = false;  // they raised it after a request (A18)
    int sequence = 0;       // counts changes of the deadline, for the calendar
    bool operator==(const Offer&) const = default;
};

// What a person is to the process: who is thanked, told, or copied (B9, B12, C18, E12).
enum class ContactKind { Other, HiringManager, HumanResources, Interviewer, Recruiter, Referrer };

// May one write now and then (B15..B17)?
enum class Permission { NotAsked, Given, Withdrawn };

struct Contact {
    ContactId id;
    std::string name;
    std::string role;  // "hiring manager", free text
    std::string email;
    ContactKind kind = ContactKind::Other;
    std::optional<int> rapport = {};  // 1..5: how well one got on (C7, E13)
    Permission keep_warm = Permission::NotAsked;
    bool operator==(const Contact&) const = default;
};

// Invited: offered and not yet answered; the interview gate decides on it.
enum class RoundState { Invited, Confirmed, Done, Declined, Cancelled, Missed };

// A question that stumped one, and the answer prepared since (C10).
struct Stumper {
    std::string question;
    std::string prepared;  // empty: not prepared yet
    bool operator==(const Stumper&) const = default;
};

// One dated interview or call.
struct Round {
    RoundId id;
    std::optional<Date> date;
    RoundState state = RoundState::Invited;
    std::string kind;  // "second interview", free text
    std::string notes;
    std::optional<Date> answer_by = {};    // of an invitation
    std::vector<ContactId> contacts = {};  // who was or will be there
    std::vector<Stumper> stumpers = {};
    int sequence = 0;  // counts changes of day and state, for the calendar
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

    std::optional<Compensation> compensation;  // beside yearly_pay, which is the base
    std::vector<Score> scores;                 // by criterion, each once
    std::vector<Reason> reasons;               // pros and cons
    std::vector<GutRating> gut;                // in order of date
    std::vector<Opinion> opinions;
    std::vector<Hesitation> hesitations;
    std::vector<ClaimCheck> checks;
    std::vector<GateAnswer> gate;  // by item, each once
    std::optional<RegretRehearsal> regret;
    std::vector<std::string> wishes;  // what would make it right (B10)
    std::string shared_cause;         // the same words at two: their chances move together
    bool seen_in_person = false;      // C3
    std::optional<Date> closed_on;    // when it ended; only when accepted or closed
    std::string decline_reason;       // of direction, honest and not brutal (E10)
    bool operator==(const Opportunity&) const = default;
};

// Nothing when no such one is there.
const Contact* find_contact(const Opportunity& opportunity, const ContactId& id);
const Round* find_round(const Opportunity& opportunity, const RoundId& id);

bool is_open(const Opportunity& opportunity);    // neither accepted nor closed
bool has_offer(const Opportunity& opportunity);  // open, and spoken or written offer in hand

}  // namespace core
