// The quiet note every three to four weeks (B15..B19): to everyone who said yes to it, for as long
// as nobody says no, also after one has taken another job. A cancelled note is left out and the
// next one comes in its time; withdrawing the permission is what stops them.

#include <algorithm>

#include "core/base/business_days.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

// The notes to one person so far.
struct Notes {
    int count = 0;             // done or cancelled
    std::optional<Date> last;  // the day of the last one
};

Notes notes_so_far(const ScheduleFacts& facts, const FollowUpRow& row,
                   const Opportunity& opportunity, const Contact& contact) {
    Notes out;
    for (const FollowUp& follow_up : facts.search.follow_ups) {
        if (follow_up.row != row.key || follow_up.opportunity != opportunity.id) continue;
        if (follow_up.contact != contact.id) continue;
        if (follow_up.state == FollowUpState::Open || follow_up.state == FollowUpState::Moot) {
            continue;
        }
        // Never a number that was given already, also when some of the history is gone.
        out.count = std::max(out.count, follow_up.step);
        const Date day = follow_up.closed.value_or(follow_up.due);
        if (!out.last || day > *out.last) out.last = day;
    }
    return out;
}

// The business day nearest after the usual interval, within three to four weeks where there is one.
Date note_day(const ScheduleFacts& facts, Date base) {
    const auto& holidays = facts.search.holidays;
    const Date later = business_day_from(base + facts.keep_warm, holidays);
    if (later - base <= facts.keep_warm_most) return later;
    const Date earlier = business_day_until(base + facts.keep_warm, holidays);
    return earlier - base >= facts.keep_warm_least ? earlier : later;
}

std::optional<Date> later_of(std::optional<Date> one, std::optional<Date> other) {
    if (!one) return other;
    return other ? std::optional<Date>(std::max(*one, *other)) : one;
}

// One question at a time: while they are asked about their answer, the note waits.
std::optional<Date> check_in_day(const WantedList& check_ins, const OpportunityId& id) {
    for (const Wanted& item : check_ins) {
        if (item.planned.follow_up.opportunity == id) return item.planned.follow_up.due;
    }
    return std::nullopt;
}

// The first note after one has taken another job says so (M12).
bool tells_of_acceptance(const ScheduleFacts& facts, const FollowUpRow& row,
                         const Opportunity& opportunity) {
    if (facts.accepted == nullptr) return false;
    for (const SentMessage& message : facts.search.sent) {
        if (message.situation == row.answers[1] && message.opportunity == opportunity.id) {
            return false;
        }
    }
    return true;
}

bool has_news(const ScheduleFacts& facts, const std::optional<Date>& since) {
    for (const Achievement& gained : facts.search.achievements) {
        if (!since || gained.date > *since) return true;
    }
    return false;
}

}  // namespace

WantedList want_keep_warm(const ScheduleFacts& facts, const FollowUpRow& row) {
    WantedList out;
    const WantedList check_ins = want_check_in(facts, *find_row("check_in"));
    for (const Opportunity& opportunity : facts.search.opportunities) {
        if (has_offer(opportunity) || &opportunity == facts.accepted) continue;
        for (const Contact& contact : opportunity.contacts) {
            if (contact.keep_warm != Permission::Given) continue;
            const Notes notes = notes_so_far(facts, row, opportunity, contact);
            Occasion occasion{&opportunity, contact.id};
            occasion.step = notes.count + 1;
            const auto spoken = later_of(notes.last, last_contact(facts.search, opportunity));
            auto base = later_of(spoken, check_in_day(check_ins, opportunity.id));
            if (!base) base = later_of(opportunity.closed_on, opportunity.stage_since);
            Wanted item = base ? wanted(row, occasion, note_day(facts, *base))
                               : wanted_now(facts, row, occasion);
            if (tells_of_acceptance(facts, row, opportunity)) {
                item.planned.situation = row.answers[1];
            }
            item.planned.warnings.push_back(ScheduleWarning::AskPermission);
            if (!has_news(facts, spoken)) {
                item.planned.warnings.push_back(ScheduleWarning::NothingNew);
            }
            out.push_back(std::move(item));
        }
    }
    return out;
}

}  // namespace core
