// A year in the life of a search: somebody who does each morning what is due, with the public
// holidays of the United States in 2026.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/business_days.h"
#include "core/schedule/follow_up_rows.h"
#include "support/search_builder.h"

using namespace core;

namespace {

Date day(int month, int number) {
    return from_civil({2026, month, number});
}

const std::vector<Date> kHolidays = {day(1, 1),   day(1, 19),  day(2, 16), day(5, 25),
                                     day(6, 19),  day(7, 3),   day(9, 7),  day(10, 12),
                                     day(11, 11), day(11, 26), day(12, 25)};

struct Deed {
    Date date;
    std::string row;
    int step = 1;
    std::optional<OpportunityId> opportunity;
    std::vector<ScheduleWarning> warnings;
};

// Does what is due on that day and notes it; messages that are asked for are sent.
void live(Search& search, Date today, std::vector<Deed>& deeds) {
    search = keep_follow_ups(search, today);
    REQUIRE(keep_follow_ups(search, today) == search);
    for (const PlannedFollowUp& planned : follow_ups(search, today)) {
        const FollowUp& due = planned.follow_up;
        if (due.state != FollowUpState::Open || due.due > today) continue;
        CHECK(is_business_day(due.due, search.holidays));
        CHECK(due.due == today);  // somebody who never forgets is never late
        deeds.push_back({today, due.row, due.step, due.opportunity, planned.warnings});
        for (FollowUp& follow_up : search.follow_ups) {
            if (follow_up.id != due.id) continue;
            follow_up.state = FollowUpState::Done;
            follow_up.closed = today;
        }
        if (!planned.situation) continue;
        search.sent.push_back({MessageId{"m" + std::to_string(search.sent.size() + 1)},
                               *planned.situation, due.opportunity, due.contact, today, ""});
    }
}

std::vector<Deed> of_row(const std::vector<Deed>& deeds, std::string_view row) {
    std::vector<Deed> out;
    for (const Deed& deed : deeds) {
        if (deed.row == row) out.push_back(deed);
    }
    return out;
}

Search favourite_waits() {
    Search search;
    search.holidays = kHolidays;
    Opportunity o = support::opportunity("o1", "Contoso", Stage::FinalInterview);
    o.contacts = {{ContactId{"c1"}, "Dana", "", "", ContactKind::HiringManager}};
    o.contacts[0].keep_warm = Permission::Given;
    o.rounds = {{RoundId{"r1"}, day(1, 5), RoundState::Done, "final interview", ""}};
    o.rounds[0].contacts = {ContactId{"c1"}};
    search.opportunities.push_back(o);
    search.favourite = OpportunityId{"o1"};
    return search;
}

}  // namespace

TEST_CASE("a year of waiting: thanks, connection, two check-ins, then a note every month") {
    Search search = favourite_waits();
    std::vector<Deed> deeds;
    for (Date today = day(1, 5); today <= day(12, 31); today = today + 1)
        live(search, today, deeds);
    CHECK(of_row(deeds, "thank_you").size() == 1);
    CHECK(of_row(deeds, "connect").size() == 1);
    CHECK(of_row(deeds, "check_in").size() == 2);
    const auto notes = of_row(deeds, "keep_warm");
    // From the second check-in (end of January) to the end of the year: every 24 to 28 days.
    CHECK(notes.size() >= 11);
    CHECK(notes.size() <= 14);
    for (std::size_t i = 1; i < notes.size(); ++i) {
        CHECK(notes[i].date - notes[i - 1].date >= 21);
        CHECK(notes[i].date - notes[i - 1].date <= 28);
        CHECK(notes[i].step == notes[i - 1].step + 1);
    }
    CHECK(std::all_of(notes.begin(), notes.end(), [](const Deed& deed) {
        return std::find(deed.warnings.begin(), deed.warnings.end(), ScheduleWarning::NothingNew) !=
               deed.warnings.end();
    }));
    CHECK(search.sent.size() == notes.size() + 4);
}

TEST_CASE("a no to staying in touch ends the notes on that day") {
    Search search = favourite_waits();
    std::vector<Deed> deeds;
    for (Date today = day(1, 5); today <= day(12, 31); today = today + 1) {
        if (today == day(6, 1)) {
            search.opportunities[0].contacts[0].keep_warm = Permission::Withdrawn;
        }
        live(search, today, deeds);
    }
    const auto notes = of_row(deeds, "keep_warm");
    REQUIRE_FALSE(notes.empty());
    CHECK(notes.back().date < day(6, 1));
    CHECK(std::none_of(search.follow_ups.begin(), search.follow_ups.end(),
                       [](const FollowUp& one) { return one.state == FollowUpState::Open; }));
}

TEST_CASE("another job is taken: the notes to the favourite go on, the check-ins do not") {
    Search search = favourite_waits();
    search.opportunities.push_back(support::offered("o2", "Northwind", day(1, 9)));
    std::vector<Deed> deeds;
    for (Date today = day(1, 5); today <= day(12, 31); today = today + 1) {
        if (today == day(1, 8)) {
            search.opportunities[1].stage = Stage::Accepted;
            search.opportunities[1].stage_since = today;
        }
        live(search, today, deeds);
    }
    CHECK(of_row(deeds, "check_in").empty());
    const auto closing = of_row(deeds, "closing_note");
    REQUIRE(closing.size() == 1);
    CHECK(closing[0].date == day(1, 9));
    CHECK(closing[0].opportunity == OpportunityId{"o1"});
    const auto notes = of_row(deeds, "keep_warm");
    CHECK(notes.size() >= 12);
    const auto tells = std::count_if(search.sent.begin(), search.sent.end(),
                                     [](const SentMessage& one) { return one.situation == 12; });
    CHECK(tells == 1);
}

TEST_CASE("the search ends with nothing and starts again") {
    Search search = favourite_waits();
    std::vector<Deed> deeds;
    for (Date today = day(1, 5); today <= day(12, 31); today = today + 1) {
        if (today == day(7, 2)) {
            search.opportunities[0].stage = Stage::Closed;
            search.opportunities[0].outcome = Outcome::Rejected;
            search.opportunities[0].closed_on = today;
        }
        if (today == day(7, 8)) {
            search.opportunities.push_back(support::opportunity("o2", "Fabrikam", Stage::Applied));
        }
        live(search, today, deeds);
    }
    const auto restart = of_row(deeds, "restart");
    // 3 July is a holiday; the third step is moot once there is something to work on again.
    REQUIRE(restart.size() == 1);
    CHECK(restart[0].date == day(7, 6));
}

TEST_CASE("with nothing new to work on, all three steps of a restart come, around the holiday") {
    Search search = favourite_waits();
    std::vector<Deed> deeds;
    for (Date today = day(1, 5); today <= day(12, 31); today = today + 1) {
        if (today == day(7, 2)) {
            search.opportunities[0].stage = Stage::Closed;
            search.opportunities[0].outcome = Outcome::Rejected;
            search.opportunities[0].closed_on = today;
        }
        live(search, today, deeds);
    }
    const auto restart = of_row(deeds, "restart");
    REQUIRE(restart.size() == 3);
    // One, three and five business days after 2 July, and the 3rd is none.
    CHECK(restart[0].date == day(7, 6));
    CHECK(restart[1].date == day(7, 8));
    CHECK(restart[2].date == day(7, 10));
}
