#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/business_days.h"
#include "core/base/random.h"
#include "core/schedule/agenda.h"
#include "core/schedule/follow_up_rows.h"
#include "core/schedule/follow_ups.h"
#include "support/random_search.h"

using namespace core;

namespace {

const Date kStart = from_civil({2026, 3, 2});

void fill_rounds(Random& random, Opportunity& o) {
    for (Contact& contact : o.contacts) {
        contact.kind = static_cast<ContactKind>(random.integer(0, 5));
        contact.keep_warm = static_cast<Permission>(random.integer(0, 2));
        if (random.chance(0.3)) contact.rapport = random.integer(1, 5);
    }
    for (Round& round : o.rounds) {
        for (const Contact& contact : o.contacts) {
            if (random.chance(0.3)) round.contacts.push_back(contact.id);
        }
        if (random.chance(0.5)) round.answer_by = kStart + random.integer(-5, 20);
    }
    if (o.stage == Stage::Closed) o.closed_on = kStart + random.integer(-20, 10);
    if (random.chance(0.3)) o.decline_reason = "another direction";
    if (random.chance(0.5)) o.gut = {{kStart + random.integer(-9, 3), 8, 7}};
}

// A random search with everything that follow-ups are made from.
Search busy_search(std::uint64_t seed) {
    Random random(seed * 7 + 1);
    Search search = support::random_search(seed, kStart);
    search.assumptions.clear();
    for (Opportunity& o : search.opportunities)
        fill_rounds(random, o);
    std::set<Date> holidays;
    for (int i = random.integer(0, 15); i > 0; --i)
        holidays.insert(kStart + random.integer(-30, 90));
    search.holidays.assign(holidays.begin(), holidays.end());
    search.follow_ups.clear();
    search.sent.clear();
    return search;
}

// One day of somebody who does some of it, puts some off, cancels some, and writes some messages.
void live(Search& search, Random& random, Date today) {
    search = keep_follow_ups(search, today);
    for (const PlannedFollowUp& planned : follow_ups(search, today)) {
        if (planned.follow_up.state != FollowUpState::Open || !random.chance(0.3)) continue;
        for (FollowUp& follow_up : search.follow_ups) {
            if (follow_up.id != planned.follow_up.id) continue;
            const int choice = random.integer(0, 3);
            if (choice == 3) {
                if (!follow_up.snoozed_from) follow_up.snoozed_from = follow_up.due;
                follow_up.due = business_day_from(today + random.integer(1, 9), search.holidays);
                continue;
            }
            follow_up.state = choice == 2 ? FollowUpState::Cancelled : FollowUpState::Done;
            follow_up.closed = today;
            if (choice == 0 && planned.situation) {
                search.sent.push_back({MessageId{"m" + std::to_string(search.sent.size())},
                                       *planned.situation, follow_up.opportunity, follow_up.contact,
                                       today, ""});
            }
        }
    }
    if (search.opportunities.empty() || !random.chance(0.2)) return;
    const int last = static_cast<int>(search.opportunities.size()) - 1;
    Opportunity& o = search.opportunities[static_cast<std::size_t>(random.integer(0, last))];
    o.stage = static_cast<Stage>(random.integer(0, 9));
    o.stage_since = today;
    o.outcome.reset();
    if (o.stage == Stage::Closed) {
        o.outcome = static_cast<Outcome>(random.integer(0, 7));
        o.closed_on = today;
    }
}

using Key = std::tuple<std::string, std::string, std::string, std::string, int>;

}  // namespace

TEST_CASE(
    "planned follow-ups never fall on a weekend or holiday, and planning twice adds nothing") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Search search = busy_search(seed);
        for (Date today = kStart; today < kStart + 60; today = today + 1) {
            live(search, random, today);
            const Search kept = keep_follow_ups(search, today);
            REQUIRE(keep_follow_ups(kept, today) == kept);
            const auto planned = follow_ups(search, today);
            const auto again = follow_ups(kept, today);
            REQUIRE(planned.size() == again.size());
            std::set<FollowUpId> ids;
            for (const PlannedFollowUp& one : planned) {
                const FollowUp& f = one.follow_up;
                REQUIRE(ids.insert(f.id).second);
                REQUIRE(is_business_day(f.due, search.holidays));
                REQUIRE((f.due >= today || is_overdue(f, today) || f.state != FollowUpState::Open));
                REQUIRE(f.closed.has_value() == (f.state != FollowUpState::Open));
            }
        }
    }
}

TEST_CASE("what was done or cancelled stays as it was, whatever happens later") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Random random(seed + 1000);
        Search search = busy_search(seed);
        std::map<FollowUpId, FollowUp> history;
        for (Date today = kStart; today < kStart + 60; today = today + 1) {
            live(search, random, today);
            std::size_t found = 0;
            for (const FollowUp& f : search.follow_ups) {
                const bool past =
                    f.state == FollowUpState::Done || f.state == FollowUpState::Cancelled;
                const auto before = history.find(f.id);
                if (before != history.end()) {
                    ++found;
                    REQUIRE(before->second == f);
                } else if (past) {
                    history[f.id] = f;
                    ++found;
                }
            }
            REQUIRE(found == history.size());
        }
    }
}

TEST_CASE("no one is asked for the same thing twice at a time") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Random random(seed + 2000);
        Search search = busy_search(seed);
        for (Date today = kStart; today < kStart + 60; today = today + 1) {
            live(search, random, today);
            std::set<Key> open;
            for (const PlannedFollowUp& one : follow_ups(search, today)) {
                const FollowUp& f = one.follow_up;
                if (f.state != FollowUpState::Open) continue;
                const Key key{f.row, f.opportunity ? f.opportunity->text : "",
                              f.contact ? f.contact->text : "", f.round ? f.round->text : "",
                              f.row == "restart" ? f.step : 0};
                REQUIRE(open.insert(key).second);
            }
        }
    }
}

TEST_CASE("nobody is written to without permission, or after it was withdrawn") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const Search search = keep_follow_ups(busy_search(seed), kStart);
        for (const FollowUp& f : search.follow_ups) {
            if (f.kind != FollowUpKind::KeepWarm) continue;
            const Opportunity* o = find_opportunity(search, *f.opportunity);
            REQUIRE(o != nullptr);
            for (const Contact& contact : o->contacts) {
                if (contact.id == f.contact) REQUIRE(contact.keep_warm == Permission::Given);
            }
        }
    }
}

TEST_CASE("the agenda is in order of day and kind, complete, and tells what is late") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const Search search = busy_search(seed);
        const auto items = agenda(search, kStart);
        std::set<std::string> ids;
        for (std::size_t i = 0; i < items.size(); ++i) {
            REQUIRE(ids.insert(items[i].id).second);
            REQUIRE(items[i].overdue == (items[i].date < kStart));
            if (i == 0) continue;
            REQUIRE(std::tuple(items[i - 1].date, items[i - 1].kind) <=
                    std::tuple(items[i].date, items[i].kind));
        }
        const auto planned = follow_ups(search, kStart);
        for (const PlannedFollowUp& one : planned) {
            const bool is_there = ids.contains("follow_up/" + one.follow_up.id.text);
            REQUIRE(is_there == (one.follow_up.state == FollowUpState::Open));
        }
        for (const Opportunity& o : search.opportunities) {
            const bool in_hand = has_offer(o) && o.offer && o.offer->deadline;
            REQUIRE(ids.contains("deadline/" + o.id.text) == in_hand);
        }
    }
}
