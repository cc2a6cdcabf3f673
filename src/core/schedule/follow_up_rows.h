#pragma once

// The rows that make follow-ups: one occasion each, with the rules it carries and a small function
// that reads the facts. A new row is a line in the table and a function. For core/schedule only.

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/model/search.h"
#include "core/schedule/follow_ups.h"

namespace core {

// The search as the rows see it.
struct ScheduleFacts {
    const Search& search;
    Date today;
    std::map<FollowUpId, const FollowUp*> stored = {};  // those of the search
    const Opportunity* accepted = nullptr;              // the first that was accepted
    std::optional<Date> accepted_on = {};               // nothing: not known
    // The norms of assets/evidence.json, rows follow_up.* and time.answer_after_final, or the
    // user's own in their place.
    int thank_you = 1, second_check = 7, keep_warm = 24, keep_warm_least = 21, keep_warm_most = 28;
    int first_check = 5, usual_answer = 8;  // business days
    int restructuring_answer = 20;          // the same while a reorganisation is awaited (B21)
};
ScheduleFacts schedule_facts(const Search& search, Date today);

struct FollowUpRow;

// What a row asks for; the follow-up is open and has its id.
struct Wanted {
    PlannedFollowUp planned;
    const FollowUpRow* row = nullptr;
    bool floating = false;  // no fact says when: due now, and kept once it is set
};

// Most messages that can answer one row.
constexpr int kMostAnswers = 5;

struct FollowUpRow {
    std::string_view key;    // in files; at most 23 characters
    std::string_view rules;  // of assets/rules.json, separated by spaces
    FollowUpKind kind;
    Cadence cadence;
    int useful_days;  // after the due day nobody needs it any more; 0: until the facts change
    std::array<int, kMostAnswers> answers;  // messages that settle it, the usual one first; 0: none
    std::vector<Wanted> (*want)(const ScheduleFacts& facts, const FollowUpRow& row);
};

std::span<const FollowUpRow> follow_up_rows();
const FollowUpRow* find_row(std::string_view key);  // null: no such row

// An occasion: of whom, after what, and which time round.
struct Occasion {
    const Opportunity* opportunity = nullptr;
    std::optional<ContactId> contact = std::nullopt;
    std::optional<RoundId> round = std::nullopt;
    int step = 1;
    std::optional<Date> day = std::nullopt;  // a day that makes it another occasion
};
Wanted wanted(const FollowUpRow& row, const Occasion& occasion, Date due);
// Due now, as no fact names a day.
Wanted wanted_now(const ScheduleFacts& facts, const FollowUpRow& row, const Occasion& occasion);

const FollowUp* find_stored(const ScheduleFacts& facts, const FollowUpId& id);  // null: none
// The day it was settled: done by the user, or else by the first message of its row to that
// opportunity on `since` or later. Nothing: not settled, or cancelled.
std::optional<Date> settled_on(const ScheduleFacts& facts, const Wanted& item, Date since);
bool was_cancelled(const ScheduleFacts& facts, const Wanted& item);
// The first such message.
std::optional<Date> first_sent(const ScheduleFacts& facts, const OpportunityId& id,
                               const FollowUpRow& row, Date since);

// --- questions about an opportunity -------------------------------------------------------------

bool is_waiting(const Opportunity& opportunity);  // applied or interviewed, no offer, not ended
const Round* last_done_round(const Opportunity& opportunity);  // of those with a date; null: none
std::optional<Date> last_contact(const Search& search, const Opportunity& opportunity);
std::optional<Date> offer_day(const Opportunity& opportunity);  // received, else stage_since
std::vector<const Contact*> people_met(const Opportunity& opportunity);

// --- the functions of the rows ------------------------------------------------------------------

using WantedList = std::vector<Wanted>;
// after_interviews.cpp
WantedList want_thank_you(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_connect(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_answer_due(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_check_in(const ScheduleFacts& facts, const FollowUpRow& row);
// keep_warm.cpp
WantedList want_keep_warm(const ScheduleFacts& facts, const FollowUpRow& row);
// around_offers.cpp
WantedList want_in_writing(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_verbal_silence(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_talk_first(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_gut_again(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_missed_deadline(const ScheduleFacts& facts, const FollowUpRow& row);
// after_endings.cpp
WantedList want_closing_note(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_restart(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_withdrawn_reply(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_withdrawn_favourite(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_withdrawn_return(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_late_favourite(const ScheduleFacts& facts, const FollowUpRow& row);
WantedList want_late_answer(const ScheduleFacts& facts, const FollowUpRow& row);

}  // namespace core
