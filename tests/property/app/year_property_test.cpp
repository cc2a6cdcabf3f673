// A year of one search, lived through the commands of the app: somebody who looks each morning,
// does some of it late and puts some of it off, with holidays, a permission that is given and
// withdrawn, an offer that is accepted, and a search that starts again from nothing.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/store.h"
#include "app/today_text.h"
#include "core/base/business_days.h"
#include "core/base/random.h"
#include "core/schedule/agenda.h"
#include "support/search_builder.h"

using namespace core;

namespace {

const Date kFirst = from_civil({2026, 3, 2});
const OpportunityId kNorthwind{"o1"}, kContoso{"o2"};
const ContactId kDana{"c1"};

// What happens from outside, on its day.
void news_of_the_day(app::Store& store, Date today) {
    const auto happens = [&](const app::Command& command) {
        CHECK(store.dispatch(command));
        store.end_edit();
    };
    const int day = today - kFirst;
    if (day == 3) happens(app::SetPermission{kContoso, kDana, Permission::Given, today});
    if (day == 40) happens(app::AcceptOffer{kNorthwind, today});
    if (day == 140) happens(app::SetPermission{kContoso, kDana, Permission::Withdrawn, today});
    if (day == 200) {  // the job taken ends, and so does the hope
        happens(app::CloseOpportunity{kNorthwind, Outcome::Rescinded, today});
        happens(app::CloseOpportunity{kContoso, Outcome::Rejected, today});
    }
    if (day == 230) happens(app::AddOpportunity{OpportunityId{"o3"}, "Fabrikam", Stage::Applied});
}

bool is_sent(const Search& search, const app::MarkSent& message) {
    return std::any_of(search.sent.begin(), search.sent.end(), [&](const SentMessage& sent) {
        return sent.situation == message.situation && sent.opportunity == message.id &&
               sent.contact == message.contact && sent.date == message.date;
    });
}

// Sends it; the same once more is refused, and undo and redo move the message and its days at once.
void send(app::Store& store, const app::MarkSent& message) {
    const Search before = store.search();
    if (is_sent(before, message)) return;
    REQUIRE(store.dispatch(message));
    store.end_edit();
    const Search after = store.search();
    REQUIRE(after.sent.size() == before.sent.size() + 1);
    CHECK_FALSE(store.dispatch(message));
    CHECK(store.search() == after);
    store.undo();
    CHECK(store.search() == before);
    store.redo();
    CHECK(store.search() == after);
}

// What lies in the past says so, in the agenda and in words; nothing falls on a day off.
void look(const app::Store& store, Date today, std::set<FollowUpId>& seen) {
    const app::Locale locale;
    for (const AgendaItem& item : agenda(store.search(), today)) {
        CHECK(item.overdue == (item.date < today));
        const std::string when = app::when_text(item, today, locale);
        const bool marked = when.starts_with("Was due") || when.starts_with("It was");
        CHECK_MESSAGE(marked == (item.date < today), when);
        if (!item.follow_up) continue;
        const FollowUp& follow_up = item.follow_up->follow_up;
        CHECK(is_business_day(follow_up.due, store.search().holidays));
        // Every fact was entered on its day, so nothing is late when it is seen first.
        const bool late_from_the_start = seen.insert(follow_up.id).second && follow_up.due < today;
        CHECK_MESSAGE(!late_from_the_start, follow_up.row << " step " << follow_up.step << " "
                                                          << format_date(follow_up.due) << " on "
                                                          << format_date(today));
    }
}

void act(app::Store& store, Random& random, Date today, std::vector<FollowUp>& done) {
    for (const PlannedFollowUp& planned : follow_ups(store.search(), today)) {
        const FollowUp& due = planned.follow_up;
        if (due.state != FollowUpState::Open || due.due > today || random.chance(0.4)) continue;
        if (random.chance(0.2)) {
            REQUIRE(
                store.dispatch(app::SnoozeFollowUp{due.id, today + random.integer(1, 6), today}));
            store.end_edit();
            for (const FollowUp& stored : store.search().follow_ups) {
                if (stored.id == due.id) CHECK(stored.due > today);
            }
            continue;
        }
        done.push_back(due);
        done.back().closed = today;
        if (planned.situation && due.opportunity) {
            send(store, {*planned.situation, *due.opportunity, due.contact, today, "words"});
        } else {
            REQUIRE(store.dispatch(app::FinishFollowUp{due.id, today}));
            store.end_edit();
        }
    }
}

std::vector<FollowUp> of_row(const std::vector<FollowUp>& all, std::string_view row) {
    std::vector<FollowUp> out;
    for (const FollowUp& one : all) {
        if (one.row == row) out.push_back(one);
    }
    return out;
}

std::vector<FollowUp> lived(app::Store& store, std::uint64_t seed) {
    Random random(seed);
    Search search = support::busy();
    search.opportunities[0].offer->deadline = kFirst + 60;
    for (const int day : {1, 8, 39, 41, 84, 109, 123, 189, 202, 224, 253, 269, 298})
        search.holidays.push_back(kFirst + day);
    store.adopt(search);
    std::vector<FollowUp> done;
    std::set<FollowUpId> seen;
    for (Date today = kFirst; today < kFirst + 365; today = today + 1) {
        store.set_today(today);
        news_of_the_day(store, today);
        look(store, today, seen);
        act(store, random, today, done);
    }
    return done;
}

}  // namespace

TEST_CASE("a year through the commands: what is late says so, nothing twice, undo takes both") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        app::Store store(kFirst);
        const std::vector<FollowUp> done = lived(store, seed);
        // The quiet notes: with permission only, three weeks apart, also after the acceptance.
        std::vector<Date> notes;
        for (const SentMessage& sent : store.search().sent) {
            if (sent.situation == 7 || sent.situation == 12) notes.push_back(sent.date);
        }
        REQUIRE(notes.size() >= 2);
        if (notes.empty()) return;
        for (std::size_t i = 1; i < notes.size(); ++i)
            CHECK(notes[i] - notes[i - 1] >= 20);
        CHECK(notes.front() >= kFirst + 3);
        CHECK(notes.back() > kFirst + 40);
        CHECK(notes.back() < kFirst + 140);
        // One closing note, and after the end the search starts again in three steps.
        CHECK(of_row(done, "closing_note").size() <= 1);
        const auto restart = of_row(done, "restart");
        CHECK(restart.size() == 3);
        for (const FollowUp& step : restart) {
            CHECK(step.closed > kFirst + 200);
        }
        // Nobody was thanked or asked to connect twice.
        CHECK(of_row(done, "thank_you").size() <= 1);
        CHECK(of_row(done, "connect").size() <= 1);
    }
}
