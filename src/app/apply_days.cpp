#include "app/apply_days.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/base/business_days.h"
#include "core/base/stable_sort.h"
#include "core/schedule/follow_ups.h"

namespace app {
namespace {

using core::ErrorCode;
using core::FollowUp;
using core::FollowUpState;
using core::Opportunity;
using core::Result;
using core::Search;
using core::Status;

// Numbers of assets/rules.json.
constexpr int kMostSituations = 21;
constexpr int kAskForTime = 1;
constexpr int kTellFavourite = 2;
constexpr int kAskForTerms = 16;

core::Error refused(ErrorCode code, std::string where, std::string detail) {
    return core::Error{code, std::move(where), std::move(detail)};
}

std::string path_of(const Search& search, const OpportunityId& id) {
    std::size_t place = 0;
    while (place < search.opportunities.size() && search.opportunities[place].id != id)
        ++place;
    return "/opportunities/" + std::to_string(place);
}

core::Contact* find_contact(Opportunity& opportunity, const core::ContactId& id) {
    for (core::Contact& contact : opportunity.contacts) {
        if (contact.id == id) return &contact;
    }
    return nullptr;
}

// Of the form "m12", one more than there are, or the next that is free.
core::MessageId fresh_message_id(const Search& search) {
    std::set<std::string> taken;
    for (const core::SentMessage& message : search.sent)
        taken.insert(message.id.text);
    std::size_t number = search.sent.size() + 1;
    while (taken.contains("m" + std::to_string(number)))
        ++number;
    return {"m" + std::to_string(number)};
}

// What the message itself is a fact of.
void note_facts(Opportunity& opportunity, const MarkSent& c) {
    if (c.situation == kTellFavourite) opportunity.told_of_offer = c.date;
    const bool asks = c.situation == kAskForTime || c.situation == kAskForTerms;
    if (!asks || !core::has_offer(opportunity) || !opportunity.offer) return;
    const auto kind =
        c.situation == kAskForTime ? core::RequestKind::Time : core::RequestKind::Terms;
    for (const core::Request& request : opportunity.offer->requests) {
        if (request.date == c.date && request.kind == kind) return;  // noted by hand already
    }
    opportunity.offer->requests.push_back({c.date, kind, core::RequestAnswer::Open});
}

bool was_sent(const Search& search, const MarkSent& c) {
    return std::any_of(search.sent.begin(), search.sent.end(),
                       [&](const core::SentMessage& message) {
                           return message.situation == c.situation && message.opportunity == c.id &&
                                  message.contact == c.contact && message.date == c.date;
                       });
}

Status check_sent(Search& search, const MarkSent& c) {
    if (const Status day = check_today(c.date); !day) return day;
    if (c.situation < 1 || c.situation > kMostSituations) {
        return refused(ErrorCode::OutOfRange, "/situation",
                       "expected 1..21, found " + std::to_string(c.situation));
    }
    Opportunity* opportunity = core::find_opportunity(search, c.id);
    if (opportunity == nullptr) return refused(ErrorCode::UnknownId, "/opportunities", c.id.text);
    if (c.contact && find_contact(*opportunity, *c.contact) == nullptr) {
        return refused(ErrorCode::UnknownId, path_of(search, c.id) + "/contacts", c.contact->text);
    }
    if (was_sent(search, c)) {
        return refused(ErrorCode::NotApplicable, "/sent", "sent on that day already");
    }
    return {};
}

// The open follow-up of that id among those of the day, stored if it was not yet.
Result<Search> with_open_follow_up(const Search& search, const core::FollowUpId& id, Date today,
                                   void (*change)(Search&, FollowUp&, Date today, Date until),
                                   Date until) {
    if (const Status day = check_today(today); !day) return day.error();
    Search kept = core::keep_follow_ups(search, today);
    for (std::size_t i = 0; i < kept.follow_ups.size(); ++i) {
        FollowUp& follow_up = kept.follow_ups[i];
        if (follow_up.id != id) continue;
        if (follow_up.state != FollowUpState::Open) {
            return refused(ErrorCode::NotApplicable, "/follow_ups/" + std::to_string(i) + "/state",
                           "not open");
        }
        change(kept, follow_up, today, until);
        return core::keep_follow_ups(std::move(kept), today);
    }
    return refused(ErrorCode::UnknownId, "/follow_ups", id.text);
}

void close(FollowUp& follow_up, FollowUpState state, Date today) {
    follow_up.state = state;
    follow_up.closed = today;
}

void close_answered(Search& search, const std::vector<core::PlannedFollowUp>& before,
                    const core::SentMessage& message) {
    for (const core::PlannedFollowUp& planned : before) {
        if (!core::is_answered_by(planned, message)) continue;
        auto place =
            std::find_if(search.follow_ups.begin(), search.follow_ups.end(),
                         [&](const FollowUp& stored) { return stored.id == planned.follow_up.id; });
        if (place == search.follow_ups.end()) {
            search.follow_ups.push_back(planned.follow_up);
            place = search.follow_ups.end() - 1;
        }
        close(*place, FollowUpState::Done, message.date);
    }
}

void forget_gone_contact(Search& search, const std::optional<OpportunityId>& id,
                         std::optional<core::ContactId>& contact) {
    if (!contact) return;
    Opportunity* opportunity = id ? core::find_opportunity(search, *id) : nullptr;
    const bool is_there = opportunity != nullptr && find_contact(*opportunity, *contact) != nullptr;
    if (!is_there) contact.reset();
}

void forget_gone(Search& search, FollowUp& follow_up) {
    forget_gone_contact(search, follow_up.opportunity, follow_up.contact);
    if (!follow_up.round) return;
    const Opportunity* opportunity =
        follow_up.opportunity ? core::find_opportunity(search, *follow_up.opportunity) : nullptr;
    bool is_there = false;
    if (opportunity != nullptr) {
        for (const core::Round& round : opportunity->rounds)
            is_there = is_there || round.id == *follow_up.round;
    }
    if (!is_there) follow_up.round.reset();
}

void end_at(Opportunity& opportunity, core::Stage stage, Date date) {
    opportunity.stage = stage;
    opportunity.stage_since = date;
    opportunity.outcome.reset();
    opportunity.closed_on.reset();
}

}  // namespace

Status check_today(Date today) {
    if (core::parse_date(core::format_date(today))) return {};
    return core::Error{ErrorCode::NotADate, "/today", ""};
}

Search without_loose_ends(Search search) {
    const auto is_gone = [&](const std::optional<OpportunityId>& id) {
        return id && core::find_opportunity(search, *id) == nullptr;
    };
    std::erase_if(search.follow_ups, [&](const FollowUp& one) { return is_gone(one.opportunity); });
    for (FollowUp& follow_up : search.follow_ups)
        forget_gone(search, follow_up);
    for (core::SentMessage& message : search.sent) {
        if (is_gone(message.opportunity)) message.opportunity.reset();
        forget_gone_contact(search, message.opportunity, message.contact);
    }
    for (core::ForecastRecord& forecast : search.forecasts) {
        if (is_gone(forecast.opportunity)) forecast.opportunity.reset();
    }
    for (core::DecisionRecord& decision : search.decisions) {
        if (is_gone(decision.opportunity)) decision.opportunity.reset();
    }
    return search;
}

Result<Search> apply_one(Search search, const MarkSent& c) {
    if (const Status status = check_sent(search, c); !status) return status.error();
    const std::vector<core::PlannedFollowUp> before = core::follow_ups(search, c.date);
    const core::SentMessage message{
        fresh_message_id(search), c.situation, c.id, c.contact, c.date, c.body};
    search.sent.push_back(message);
    note_facts(*core::find_opportunity(search, c.id), c);
    close_answered(search, before, message);
    return core::keep_follow_ups(std::move(search), c.date);
}

Result<Search> apply_one(const Search& search, const FinishFollowUp& c) {
    const auto change = [](Search&, FollowUp& follow_up, Date today, Date) {
        close(follow_up, FollowUpState::Done, today);
    };
    return with_open_follow_up(search, c.id, c.today, change, c.today);
}

Result<Search> apply_one(const Search& search, const CancelFollowUp& c) {
    const auto change = [](Search&, FollowUp& follow_up, Date today, Date) {
        close(follow_up, FollowUpState::Cancelled, today);
    };
    return with_open_follow_up(search, c.id, c.today, change, c.today);
}

Result<Search> apply_one(const Search& search, const SnoozeFollowUp& c) {
    if (c.until <= c.today) {
        return refused(ErrorCode::OutOfRange, "/until", "expected a day after today");
    }
    if (const Status day = check_today(c.until); !day) return day.error();
    const auto change = [](Search& whole, FollowUp& follow_up, Date, Date until) {
        if (!follow_up.snoozed_from) follow_up.snoozed_from = follow_up.due;
        const bool own = follow_up.row.empty();
        follow_up.due = own ? until : core::business_day_from(until, whole.holidays);
    };
    return with_open_follow_up(search, c.id, c.today, change, c.until);
}

Result<Search> apply_one(Search search, const AddFollowUp& c) {
    if (const Status day = check_today(c.today); !day) return day.error();
    if (c.id && core::find_opportunity(search, *c.id) == nullptr) {
        return refused(ErrorCode::UnknownId, "/opportunities", c.id->text);
    }
    if (c.note.empty()) return refused(ErrorCode::Missing, "/note", "");
    FollowUp added;
    added.id = core::fresh_follow_up_id(search);
    added.opportunity = c.id;
    added.made = c.today;
    added.due = c.due;
    added.note = c.note;
    search.follow_ups.push_back(std::move(added));
    return search;
}

Result<Search> apply_one(Search search, const AddAchievement& c) {
    if (c.text.empty()) return refused(ErrorCode::Missing, "/text", "");
    search.achievements.push_back({c.date, c.text});
    core::stable_sort(search.achievements,
                      [](const auto& a, const auto& b) { return a.date < b.date; });
    return search;
}

Result<Search> apply_one(Search search, const AddHoliday& c) {
    const auto place = std::lower_bound(search.holidays.begin(), search.holidays.end(), c.date);
    if (place == search.holidays.end() || *place != c.date) search.holidays.insert(place, c.date);
    return search;
}

Result<Search> apply_one(Search search, const RemoveHoliday& c) {
    std::erase(search.holidays, c.date);
    return search;
}

Result<Search> apply_one(Search search, const SetPermission& c) {
    if (const Status day = check_today(c.today); !day) return day.error();
    Opportunity* opportunity = core::find_opportunity(search, c.id);
    if (opportunity == nullptr) return refused(ErrorCode::UnknownId, "/opportunities", c.id.text);
    core::Contact* contact = find_contact(*opportunity, c.contact);
    if (contact == nullptr) {
        return refused(ErrorCode::UnknownId, path_of(search, c.id) + "/contacts", c.contact.text);
    }
    contact->keep_warm = c.permission;
    return core::keep_follow_ups(std::move(search), c.today);
}

Result<Search> apply_one(Search search, const AcceptOffer& c) {
    if (const Status day = check_today(c.date); !day) return day.error();
    Opportunity* opportunity = core::find_opportunity(search, c.id);
    if (opportunity == nullptr) return refused(ErrorCode::UnknownId, "/opportunities", c.id.text);
    if (!core::has_offer(*opportunity)) {
        return refused(ErrorCode::NotApplicable, path_of(search, c.id) + "/stage", "no offer");
    }
    // What was planned before keeps its history: it becomes moot rather than forgotten.
    Search kept = core::keep_follow_ups(std::move(search), c.date);
    end_at(*core::find_opportunity(kept, c.id), core::Stage::Accepted, c.date);
    return core::keep_follow_ups(std::move(kept), c.date);
}

Result<Search> apply_one(Search search, const CloseOpportunity& c) {
    if (const Status day = check_today(c.date); !day) return day.error();
    const Opportunity* found = core::find_opportunity(search, c.id);
    if (found == nullptr) return refused(ErrorCode::UnknownId, "/opportunities", c.id.text);
    const bool taken = found->stage == core::Stage::Accepted;
    if (c.outcome == core::Outcome::Accepted && !taken) {
        return refused(ErrorCode::NotApplicable, path_of(search, c.id) + "/stage", "not accepted");
    }
    Search kept = core::keep_follow_ups(std::move(search), c.date);
    Opportunity& opportunity = *core::find_opportunity(kept, c.id);
    end_at(opportunity, core::Stage::Closed, c.date);
    opportunity.outcome = c.outcome;
    opportunity.closed_on = c.date;
    return core::keep_follow_ups(std::move(kept), c.date);
}

}  // namespace app
