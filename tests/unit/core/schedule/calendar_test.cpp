#include "core/schedule/calendar.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/base/utf8.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

// The lines of a file, each of which must end in CRLF.
std::vector<std::string> lines_of(const std::string& file) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = file.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        if (end == std::string::npos) break;
        out.push_back(file.substr(at, end - at));
        at = end + 2;
    }
    return out;
}

bool has_line(const std::string& file, std::string_view line) {
    for (const std::string& one : lines_of(file)) {
        if (one == line) return true;
    }
    return false;
}

// What a reader does first (RFC 5545 3.1).
std::string unfolded(std::string file) {
    for (std::size_t at = 0; (at = file.find("\r\n ", at)) != std::string::npos;)
        file.erase(at, 3);
    return file;
}

CalendarEvent event_on(Date date, std::string summary) {
    CalendarEvent event;
    event.uid = "one@juggle";
    event.date = date;
    event.summary = std::move(summary);
    return event;
}

CalendarEvent only(const Search& search, Date today, std::string_view item) {
    const auto events = calendar_events(search, today, item);
    REQUIRE(events);
    if (!events || events->size() != 1) {
        FAIL_CHECK("not one event");
        return {};
    }
    return events->front();
}

}  // namespace

TEST_CASE("an all-day event ends on the day after, which does not belong to it") {
    const std::string file = calendar_file({event_on(march(31), "Answer")}, march(2));
    CHECK(has_line(file, "DTSTART;VALUE=DATE:20260331"));
    CHECK(has_line(file, "DTEND;VALUE=DATE:20260401"));
    CHECK(has_line(file, "DTSTAMP:20260302T000000Z"));
    CHECK(has_line(file, "VERSION:2.0"));
    CHECK(has_line(file, "METHOD:PUBLISH"));
}

TEST_CASE("commas, semicolons, backslashes and line breaks are escaped") {
    CalendarEvent event = event_on(march(3), "a,b;c\\d");
    event.description = "one\ntwo\tthree";
    const std::string file = calendar_file({event}, march(2));
    CHECK(has_line(file, "SUMMARY:a\\,b\\;c\\\\d"));
    CHECK(has_line(file, "DESCRIPTION:one\\ntwo three"));
}

TEST_CASE("lines are folded at 75 octets and never inside a character") {
    std::string name;
    for (int i = 0; i < 300; ++i)
        name += i % 3 == 0 ? "\xF0\x9F\x9A\x80" : i % 3 == 1 ? "\xC3\xA4" : "x";
    const std::string file = calendar_file({event_on(march(3), name)}, march(2));
    for (const std::string& line : lines_of(file)) {
        CHECK(line.size() <= 75);
        CHECK(is_valid_utf8(line));
    }
    CHECK(unfolded(file).find("SUMMARY:" + name + "\r\n") != std::string::npos);
}

TEST_CASE("alarms ring before or on the day, and not for what was cancelled") {
    CalendarEvent event = event_on(march(3), "Answer");
    event.alarm_hours = 9;
    CHECK(has_line(calendar_file({event}, march(2)), "TRIGGER:PT9H"));
    event.alarm_hours = -15;
    CHECK(has_line(calendar_file({event}, march(2)), "TRIGGER:-PT15H"));
    event.alarm_hours = -48;
    CHECK(has_line(calendar_file({event}, march(2)), "TRIGGER:-P2D"));
    event.status = EventStatus::Cancelled;
    CHECK_FALSE(has_line(calendar_file({event}, march(2)), "BEGIN:VALARM"));
    CHECK(has_line(calendar_file({event}, march(2)), "STATUS:CANCELLED"));
}

TEST_CASE("a deadline keeps its UID and counts up when its day changes, also on the same day") {
    const Search before = support::offer_and_hope();
    Search after = before;
    after.opportunities[0].offer->deadline = march(13);
    after = count_changes(before, after);
    const CalendarEvent old = only(before, march(3), "deadline/o1");
    const CalendarEvent changed = only(after, march(3), "deadline/o1");
    CHECK(old.uid == changed.uid);
    CHECK(old.date == march(9));
    CHECK(changed.date == march(13));
    CHECK(changed.sequence > old.sequence);
    // Undone: what the calendar has is older than the export of the next day.
    CHECK(only(before, march(4), "deadline/o1").sequence > changed.sequence);
}

TEST_CASE("rounds and follow-ups count their changes, and nothing else does") {
    Search before = support::offer_and_hope();
    before.opportunities[1].rounds = {{RoundId{"r1"}, march(5), RoundState::Confirmed, "", ""}};
    FollowUp own;
    own.id.text = "f1";
    own.due = march(6);
    before.follow_ups = {own};
    Search after = before;
    after.opportunities[1].notes = "nice people";
    CHECK(count_changes(before, after).opportunities == after.opportunities);
    after.opportunities[1].rounds[0].date = march(6);
    after.follow_ups[0].due = march(9);
    after = count_changes(before, after);
    CHECK(after.opportunities[1].rounds[0].sequence == 1);
    CHECK(after.follow_ups[0].sequence == 1);
    CHECK(count_changes(after, after) == after);
}

TEST_CASE("what is over is cancelled in the calendar") {
    Search search = support::offer_and_hope();
    search.opportunities[1].rounds = {{RoundId{"r1"}, march(5), RoundState::Confirmed, "", ""}};
    CHECK(only(search, march(3), "deadline/o1").status == EventStatus::Confirmed);
    CHECK(only(search, march(3), "interview/o2/r1").status == EventStatus::Confirmed);
    search.opportunities[1].rounds[0].state = RoundState::Invited;
    CHECK(only(search, march(3), "interview/o2/r1").status == EventStatus::Tentative);
    search.opportunities[1].rounds[0].state = RoundState::Cancelled;
    CHECK(only(search, march(3), "interview/o2/r1").status == EventStatus::Cancelled);
    search.opportunities[0].stage = Stage::Accepted;
    CHECK(only(search, march(3), "deadline/o1").status == EventStatus::Cancelled);
}

TEST_CASE("the day the money ends has its place, and an unknown item is refused") {
    Search search = support::offer_and_hope();
    search.finances = {false, {1'000'000}, {200'000}, {0}, march(2)};
    const CalendarEvent end = only(search, march(2), "runway");
    // 10,000 at 2,000 a month of 30.4375 days last 152 whole days: until 1 August.
    CHECK(end.date == from_civil({2026, 8, 1}));
    CHECK(end.alarm_hours == 9 - 28 * 24);
    const auto none = calendar_events(search, march(2), "deadline/gone");
    REQUIRE_FALSE(none);
    if (!none) CHECK(none.error().code == ErrorCode::UnknownId);
}
