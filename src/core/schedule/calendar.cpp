#include "core/schedule/calendar.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/base/utf8.h"
#include "core/estimate/runway.h"
#include "core/schedule/follow_up_rows.h"
#include "core/schedule/stable_hash.h"
#include "core/schedule/titles.h"

namespace core {
namespace {

// Reminders at nine in the morning: of the day itself, of the day before what cannot wait, and four
// weeks before the money ends (a search takes eight; defaults.md section 4).
constexpr int kThatMorning = 9;
constexpr int kMorningBefore = kThatMorning - 24;
constexpr int kFourWeeksBefore = kThatMorning - 28 * 24;

constexpr int kCounterRoom = 1000;
const Date kFirstDay = from_civil({2020, 1, 1});

struct Item {
    std::string id;
    CalendarEvent event;
};

int sequence(int changes, Date today) {
    return std::max(0, today - kFirstDay) * kCounterRoom + changes % kCounterRoom;
}

Item item_of(std::string id, Date date, std::string summary, int changes, Date today) {
    Item item;
    item.event.uid = stable_hash(id) + stable_hash("juggle " + id) + "@juggle";
    item.event.sequence = sequence(changes, today);
    item.event.date = date;
    item.event.summary = std::move(summary);
    item.id = std::move(id);
    return item;
}

EventStatus status_of(RoundState state) {
    switch (state) {
        case RoundState::Invited:
            return EventStatus::Tentative;
        case RoundState::Declined:
        case RoundState::Cancelled:
            return EventStatus::Cancelled;
        case RoundState::Confirmed:
        case RoundState::Done:
        case RoundState::Missed:
            break;
    }
    return EventStatus::Confirmed;
}

void add_deadline(std::vector<Item>& out, const Search& search, const Opportunity& opportunity,
                  Date today) {
    if (!opportunity.offer || !opportunity.offer->deadline) return;
    Item item = item_of("deadline/" + opportunity.id.text, *opportunity.offer->deadline,
                        deadline_title(search, opportunity.id), opportunity.offer->sequence, today);
    item.event.alarm_hours = kMorningBefore;
    if (!has_offer(opportunity)) item.event.status = EventStatus::Cancelled;
    out.push_back(std::move(item));
}

void add_rounds(std::vector<Item>& out, const Search& search, const Opportunity& opportunity,
                Date today) {
    for (const Round& round : opportunity.rounds) {
        const std::string place = opportunity.id.text + "/" + round.id.text;
        const bool over = !is_open(opportunity) && round.state < RoundState::Done;
        if (round.answer_by) {
            Item item = item_of("invitation/" + place, *round.answer_by,
                                invitation_title(search, opportunity.id), round.sequence, today);
            item.event.alarm_hours = kMorningBefore;
            if (over || round.state != RoundState::Invited) {
                item.event.status = EventStatus::Cancelled;
            }
            out.push_back(std::move(item));
        }
        if (!round.date) continue;
        Item item =
            item_of("interview/" + place, *round.date,
                    interview_title(search, opportunity.id, round.id), round.sequence, today);
        item.event.status = over ? EventStatus::Cancelled : status_of(round.state);
        item.event.alarm_hours = kMorningBefore;
        out.push_back(std::move(item));
    }
}

void add_follow_ups(std::vector<Item>& out, const Search& search, Date today) {
    for (const PlannedFollowUp& planned : follow_ups(search, today)) {
        const FollowUp& follow_up = planned.follow_up;
        Item item = item_of("follow_up/" + follow_up.id.text, follow_up.due,
                            follow_up_title(search, follow_up), follow_up.sequence, today);
        item.event.description = follow_up.note;
        if (follow_up.state == FollowUpState::Open) {
            item.event.alarm_hours = kThatMorning;
        } else if (follow_up.state != FollowUpState::Done) {
            item.event.status = EventStatus::Cancelled;
        }
        out.push_back(std::move(item));
    }
}

void add_runway(std::vector<Item>& out, const Search& search, Date today) {
    const auto end = runway_end(search.finances, today);
    if (!end) return;
    Item item = item_of("runway", *end, runway_title(), 0, today);
    item.event.alarm_hours = kFourWeeksBefore;
    if (schedule_facts(search, today).accepted != nullptr) {
        item.event.status = EventStatus::Cancelled;
    }
    out.push_back(std::move(item));
}

int next_count(int before) {
    constexpr int kMost = 1'000'000'000;
    return std::min(before + 1, kMost);
}

void count_offer(const Opportunity& before, Opportunity& after) {
    if (!after.offer) return;
    if (!before.offer) return;
    const bool same =
        before.offer->deadline == after.offer->deadline && has_offer(before) == has_offer(after);
    const int counted = before.offer->sequence;
    after.offer->sequence = same ? counted : next_count(counted);
}

void count_rounds(const Opportunity& before, Opportunity& after) {
    for (Round& round : after.rounds) {
        for (const Round& old : before.rounds) {
            if (old.id != round.id) continue;
            const bool same = old.date == round.date && old.answer_by == round.answer_by &&
                              old.state == round.state && is_open(before) == is_open(after);
            round.sequence = same ? old.sequence : next_count(old.sequence);
        }
    }
}

void count_follow_up(const FollowUp& before, FollowUp& after) {
    after.sequence = before.sequence;
    if (after != before) after.sequence = next_count(before.sequence);
}

}  // namespace

Result<std::vector<CalendarEvent>> calendar_events(const Search& search, Date today,
                                                   std::string_view item) {
    std::vector<Item> items;
    for (const Opportunity& opportunity : search.opportunities) {
        add_deadline(items, search, opportunity, today);
        add_rounds(items, search, opportunity, today);
    }
    add_follow_ups(items, search, today);
    add_runway(items, search, today);
    if (!item.empty()) {
        std::erase_if(items, [&](const Item& one) { return one.id != item; });
        if (items.empty()) {
            return Error{ErrorCode::UnknownId, "/item", fragment(std::string(item))};
        }
    }
    stable_sort(items, [](const Item& a, const Item& b) { return a.event.date < b.event.date; });
    std::vector<CalendarEvent> out;
    for (Item& one : items)
        out.push_back(std::move(one.event));
    return out;
}

Result<std::string> calendar_text(const Search& search, Date today, std::string_view item) {
    const auto events = calendar_events(search, today, item);
    if (!events) return events.error();
    return calendar_file(*events, today);
}

Search count_changes(const Search& before, Search after) {
    for (Opportunity& opportunity : after.opportunities) {
        const Opportunity* old = find_opportunity(before, opportunity.id);
        if (old == nullptr) continue;
        count_offer(*old, opportunity);
        count_rounds(*old, opportunity);
    }
    std::map<FollowUpId, const FollowUp*> old;
    for (const FollowUp& follow_up : before.follow_ups)
        old[follow_up.id] = &follow_up;
    for (FollowUp& follow_up : after.follow_ups) {
        const auto place = old.find(follow_up.id);
        if (place != old.end()) count_follow_up(*place->second, follow_up);
    }
    return after;
}

}  // namespace core
