#include "core/schedule/follow_ups.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "core/base/stable_sort.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

// What the user put off counts from the day it was put off to.
bool is_too_late(const Wanted& item, const FollowUp* stored, Date today) {
    if (item.row->useful_days == 0) return false;
    const bool snoozed = stored != nullptr && stored->snoozed_from.has_value();
    const Date due = snoozed ? stored->due : item.planned.follow_up.due;
    return today > due + item.row->useful_days;
}

WantedList everything_wanted(const ScheduleFacts& facts) {
    WantedList out;
    for (const FollowUpRow& row : follow_up_rows()) {
        for (Wanted& item : row.want(facts, row)) {
            const FollowUp* stored = find_stored(facts, item.planned.follow_up.id);
            if (!is_too_late(item, stored, facts.today)) out.push_back(std::move(item));
        }
    }
    return out;
}

bool is_history(const FollowUp& follow_up) {
    return follow_up.state == FollowUpState::Done || follow_up.state == FollowUpState::Cancelled;
}

// A stored one of a row, as the facts want it today.
PlannedFollowUp brought_up(const FollowUp& stored, const WantedList& wanted, Date today) {
    PlannedFollowUp out{stored, std::nullopt, {}};
    FollowUp& kept = out.follow_up;
    if (stored.row.empty() || is_history(stored)) return out;
    const auto item = std::find_if(wanted.begin(), wanted.end(), [&](const Wanted& candidate) {
        return candidate.planned.follow_up.id == stored.id;
    });
    if (item == wanted.end()) {
        if (kept.state == FollowUpState::Moot) return out;
        kept.state = FollowUpState::Moot;
        kept.closed = today;
        ++kept.sequence;
        return out;
    }
    out.situation = item->planned.situation;
    out.warnings = item->planned.warnings;
    if (kept.state == FollowUpState::Moot) {
        kept.state = FollowUpState::Open;
        kept.closed.reset();
    }
    if (!kept.snoozed_from && !item->floating) kept.due = item->planned.follow_up.due;
    if (kept != stored) ++kept.sequence;
    return out;
}

std::size_t place_of(const Search& search, const std::optional<OpportunityId>& id) {
    std::size_t place = 0;
    while (place < search.opportunities.size() && search.opportunities[place].id != id)
        ++place;
    return place;
}

void sort_new(WantedList& items, const Search& search) {
    const auto order = [&](const Wanted& item) {
        const FollowUp& made = item.planned.follow_up;
        return std::tuple(made.due, item.row, place_of(search, made.opportunity), made.contact,
                          made.round, made.step, made.id);
    };
    stable_sort(items, [&](const Wanted& a, const Wanted& b) { return order(a) < order(b); });
}

}  // namespace

std::vector<PlannedFollowUp> follow_ups(const Search& search, Date today) {
    const ScheduleFacts facts = schedule_facts(search, today);
    WantedList wanted = everything_wanted(facts);
    std::vector<PlannedFollowUp> out;
    for (const FollowUp& stored : search.follow_ups)
        out.push_back(brought_up(stored, wanted, today));
    std::erase_if(wanted, [&](const Wanted& item) {
        return find_stored(facts, item.planned.follow_up.id) != nullptr;
    });
    sort_new(wanted, search);
    for (Wanted& item : wanted) {
        item.planned.follow_up.made = today;
        out.push_back(std::move(item.planned));
    }
    return out;
}

Search keep_follow_ups(Search search, Date today) {
    std::vector<FollowUp> kept;
    for (PlannedFollowUp& planned : follow_ups(search, today))
        kept.push_back(std::move(planned.follow_up));
    search.follow_ups = std::move(kept);
    return search;
}

bool is_overdue(const FollowUp& follow_up, Date today) {
    return follow_up.state == FollowUpState::Open && follow_up.due < today;
}

std::vector<PlannedFollowUp> triggered(const Search& before, const Search& after, Date today) {
    const std::vector<PlannedFollowUp> old = follow_ups(before, today);
    std::vector<PlannedFollowUp> out;
    for (PlannedFollowUp& planned : follow_ups(after, today)) {
        if (planned.follow_up.state != FollowUpState::Open) continue;
        const bool was_there = std::any_of(old.begin(), old.end(), [&](const PlannedFollowUp& one) {
            return one.follow_up.id == planned.follow_up.id &&
                   one.follow_up.state == FollowUpState::Open;
        });
        if (!was_there) out.push_back(std::move(planned));
    }
    return out;
}

bool is_answered_by(const PlannedFollowUp& planned, const SentMessage& message) {
    const FollowUp& follow_up = planned.follow_up;
    const FollowUpRow* row = find_row(follow_up.row);
    if (row == nullptr || follow_up.state != FollowUpState::Open || !follow_up.opportunity) {
        return false;
    }
    if (follow_up.opportunity != message.opportunity) return false;
    if (follow_up.contact && message.contact && follow_up.contact != message.contact) return false;
    // A step that asks for a call is not settled by a letter.
    if (!planned.situation) return false;
    return std::find(row->answers.begin(), row->answers.end(), message.situation) !=
           row->answers.end();
}

FollowUpId fresh_follow_up_id(const Search& search) {
    long long largest = 0;
    for (const FollowUp& follow_up : search.follow_ups) {
        const std::string& text = follow_up.id.text;
        long long number = 0;
        if (text.size() < 2 || text[0] != 'f') continue;
        const auto read = std::from_chars(text.data() + 1, text.data() + text.size(), number);
        const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
        if (whole && number < 1'000'000'000'000) largest = std::max(largest, number);
    }
    return {"f" + std::to_string(largest + 1)};
}

}  // namespace core
