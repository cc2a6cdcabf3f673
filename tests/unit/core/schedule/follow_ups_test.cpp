#include "core/schedule/follow_ups.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "core/schedule/follow_up_rows.h"
#include "support/search_builder.h"
#include "support/text_file.h"

using namespace core;
using support::march;

namespace {

// Contoso, interviewed on Monday, 2 March, by Dana; they named no day.
Search interviewed() {
    Search search;
    Opportunity o = support::opportunity("o1", "Contoso", Stage::FirstInterview);
    o.contacts = {{ContactId{"c1"}, "Dana", "hiring manager", "", ContactKind::HiringManager}};
    o.rounds = {{RoundId{"r1"}, march(2), RoundState::Done, "first interview", ""}};
    o.rounds[0].contacts = {ContactId{"c1"}};
    search.opportunities.push_back(o);
    return search;
}

std::vector<PlannedFollowUp> open_of(const Search& search, Date today, std::string_view row) {
    std::vector<PlannedFollowUp> out;
    for (const PlannedFollowUp& planned : follow_ups(search, today)) {
        if (planned.follow_up.state != FollowUpState::Open) continue;
        if (planned.follow_up.row == row) out.push_back(planned);
    }
    return out;
}

PlannedFollowUp first_of(const Search& search, Date today, std::string_view row) {
    const auto all = open_of(search, today, row);
    REQUIRE_FALSE(all.empty());
    return all.empty() ? PlannedFollowUp{} : all.front();
}

// The due days of the open ones of a row.
std::vector<Date> days_of(const Search& search, Date today, std::string_view row) {
    std::vector<Date> out;
    for (const PlannedFollowUp& planned : open_of(search, today, row))
        out.push_back(planned.follow_up.due);
    return out;
}

using Days = std::vector<Date>;

// As the user would: keeps the list and closes the first open one of the row.
Search closed(const Search& search, Date today, std::string_view row, FollowUpState state) {
    Search out = keep_follow_ups(search, today);
    for (FollowUp& follow_up : out.follow_ups) {
        if (follow_up.row != row || follow_up.state != FollowUpState::Open) continue;
        follow_up.state = state;
        follow_up.closed = today;
        break;
    }
    return out;
}

Search done(const Search& search, Date today, std::string_view row) {
    return closed(search, today, row, FollowUpState::Done);
}

Search sent(Search search, int situation, const char* opportunity, Date date) {
    search.sent.push_back({MessageId{"m" + std::to_string(search.sent.size() + 1)}, situation,
                           OpportunityId{opportunity}, std::nullopt, date, "words"});
    return search;
}

}  // namespace

TEST_CASE("an interview asks for thanks within 24 hours and a connection the day after") {
    const Search search = interviewed();
    CHECK(days_of(search, march(2), "thank_you") == Days{march(3)});
    CHECK(days_of(search, march(2), "connect") == Days{march(3)});
    CHECK(first_of(search, march(2), "thank_you").situation == 14);
    CHECK(first_of(search, march(2), "connect").follow_up.contact == ContactId{"c1"});
}

TEST_CASE("thanks after a Friday's interview do not wait for Monday") {
    Search search = interviewed();
    search.opportunities[0].rounds[0].date = march(6);
    CHECK(days_of(search, march(6), "thank_you") == Days{march(6)});
    CHECK(days_of(search, march(6), "connect") == Days{march(9)});
    search.opportunities[0].rounds[0].date = march(7);  // a Saturday
    CHECK(days_of(search, march(7), "thank_you") == Days{march(9)});
}

TEST_CASE("a thank-you is overdue for a week and then nobody needs it") {
    const Search search = interviewed();
    const auto late = open_of(search, march(10), "thank_you");
    REQUIRE(late.size() == 1);
    CHECK(is_overdue(late[0].follow_up, march(10)));
    CHECK(open_of(search, march(11), "thank_you").empty());
    // One that was kept becomes moot, and stays so.
    const Search kept = keep_follow_ups(search, march(3));
    const Search later = keep_follow_ups(kept, march(11));
    REQUIRE_FALSE(later.follow_ups.empty());
    CHECK(later.follow_ups[0].state == FollowUpState::Moot);
    CHECK(later.follow_ups[0].closed == march(11));
    CHECK(keep_follow_ups(later, march(12)) == later);
}

TEST_CASE("the short cadence: five business days after the named day, a week later, then stop") {
    Search search = interviewed();
    search.opportunities[0].answer_expected = march(6);  // a Friday
    CHECK(days_of(search, march(3), "answer_due") == Days{march(6)});
    CHECK(days_of(search, march(3), "check_in") == Days{march(13)});
    Search asked = done(search, march(13), "check_in");
    CHECK(days_of(asked, march(13), "check_in") == Days{march(20)});
    asked = done(asked, march(23), "check_in");
    CHECK(days_of(asked, march(23), "check_in").empty());
    CHECK(days_of(asked, march(31), "check_in").empty());
}

TEST_CASE("without a named day the usual eight business days count from the last round") {
    const Search search = interviewed();
    // Eight business days after 2 March: 12 March; five more: 19 March.
    CHECK(days_of(search, march(3), "check_in") == Days{march(19)});
    Search holidays = search;
    holidays.holidays = {march(4), march(13), march(17)};
    CHECK(days_of(holidays, march(3), "check_in") == Days{march(24)});
}

TEST_CASE("a reorganisation takes its time, and so does the check-in") {
    Search search = interviewed();
    search.opportunities[0].restructuring = true;
    // 2.5 times eight business days after 2 March: 30 March; five more: 6 April.
    CHECK(days_of(search, march(3), "check_in") == Days{from_civil({2026, 4, 6})});
}

TEST_CASE("the day of an open check-in moves with the facts, unless it was put off") {
    Search search = interviewed();
    search.opportunities[0].answer_expected = march(6);
    Search kept = keep_follow_ups(search, march(3));
    kept.holidays = {march(13)};
    CHECK(days_of(kept, march(4), "check_in") == Days{march(16)});
    for (FollowUp& follow_up : kept.follow_ups) {
        if (follow_up.row != "check_in") continue;
        follow_up.snoozed_from = follow_up.due;
        follow_up.due = march(18);
    }
    CHECK(days_of(kept, march(4), "check_in") == Days{march(18)});
}

TEST_CASE("a new promise starts the check-ins afresh") {
    Search search = interviewed();
    search.opportunities[0].answer_expected = march(6);
    Search asked = done(search, march(13), "check_in");
    asked.opportunities[0].answer_expected = march(20);
    CHECK(days_of(asked, march(16), "check_in") == Days{march(27)});
}

TEST_CASE("a cancelled check-in ends the cadence and is never made again") {
    const Search search = interviewed();
    const Search off = closed(search, march(18), "check_in", FollowUpState::Cancelled);
    CHECK(days_of(off, march(19), "check_in").empty());
    CHECK(keep_follow_ups(off, march(30)).follow_ups.size() == off.follow_ups.size());
}

TEST_CASE("a message that was sent settles what it answers") {
    const Search search = interviewed();
    CHECK(days_of(sent(search, 14, "o1", march(2)), march(2), "thank_you").empty());
    CHECK(days_of(sent(search, 14, "o1", march(1)), march(2), "thank_you").size() == 1);
    CHECK(days_of(sent(search, 13, "o1", march(3)), march(3), "connect").empty());
    // The first check-in was written on its day: the second follows a week later.
    CHECK(days_of(sent(search, 6, "o1", march(19)), march(19), "check_in") == Days{march(26)});
}

TEST_CASE("the quiet note needs permission and keeps to three or four weeks") {
    Search search = interviewed();
    search.opportunities[0].stage = Stage::Closed;
    search.opportunities[0].outcome = Outcome::Declined;
    search.opportunities[0].closed_on = march(2);
    CHECK(days_of(search, march(2), "keep_warm").empty());
    search.opportunities[0].contacts[0].keep_warm = Permission::Given;
    CHECK(days_of(search, march(2), "keep_warm") == Days{march(26)});  // 24 days later
    search.opportunities[0].contacts[0].keep_warm = Permission::Withdrawn;
    CHECK(days_of(search, march(2), "keep_warm").empty());
}

TEST_CASE("around holidays the quiet note stays within three and four weeks where it can") {
    Search search = interviewed();
    search.opportunities[0].stage = Stage::Closed;
    search.opportunities[0].outcome = Outcome::Rejected;
    search.opportunities[0].contacts[0].keep_warm = Permission::Given;
    // 26, 27 and 30 March (days 24, 25 and 28) are off: the next one is day 29, so day 23 it is.
    search.holidays = {march(26), march(27), march(30)};
    CHECK(days_of(search, march(3), "keep_warm") == Days{march(25)});
}

TEST_CASE("a note asks each time, and warns when there is nothing new to say") {
    Search search = interviewed();
    search.opportunities[0].contacts[0].keep_warm = Permission::Given;
    using Warnings = std::vector<ScheduleWarning>;
    CHECK(first_of(search, march(3), "keep_warm").warnings ==
          Warnings{ScheduleWarning::AskPermission, ScheduleWarning::NothingNew});
    search.achievements = {{march(2), "a certificate"}};  // they heard of it that day
    CHECK(first_of(search, march(3), "keep_warm").warnings.size() == 2);
    search.achievements.push_back({march(5), "a talk"});
    CHECK(first_of(search, march(6), "keep_warm").warnings ==
          Warnings{ScheduleWarning::AskPermission});
}

TEST_CASE("the quiet note waits while they are asked about their answer") {
    Search search = interviewed();
    search.opportunities[0].contacts[0].keep_warm = Permission::Given;
    // The check-in is due on 19 March; 24 days later is Sunday, 12 April.
    CHECK(days_of(search, march(3), "keep_warm") == Days{from_civil({2026, 4, 13})});
}

TEST_CASE("the quiet note survives acceptance and first tells of it") {
    Search search = interviewed();
    search.opportunities[0].contacts[0].keep_warm = Permission::Given;
    search.opportunities.push_back(support::offered("o2", "Northwind", march(20)));
    search.opportunities[1].stage = Stage::Accepted;
    search.opportunities[1].stage_since = march(9);
    const auto notes = open_of(search, march(9), "keep_warm");
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].situation == 12);
    CHECK(first_of(sent(search, 12, "o1", march(10)), march(11), "keep_warm").situation == 7);
}

TEST_CASE("a spoken offer is asked for in writing, then by phone, then once more") {
    Search search;
    search.opportunities.push_back(support::opportunity("o1", "Northwind", Stage::VerbalOffer));
    search.opportunities[0].offer = Offer{march(2), std::nullopt, {}};
    CHECK(days_of(search, march(2), "in_writing") == Days{march(3)});
    CHECK(first_of(search, march(2), "in_writing").situation == 20);
    search = sent(search, 20, "o1", march(3));
    CHECK(days_of(search, march(3), "in_writing").empty());
    CHECK(days_of(search, march(3), "verbal_silence") == Days{march(10)});
    CHECK_FALSE(first_of(search, march(3), "verbal_silence").situation.has_value());
    search = done(search, march(10), "verbal_silence");
    CHECK(days_of(search, march(10), "verbal_silence") == Days{march(17)});
    search = sent(search, 20, "o1", march(17));
    CHECK(days_of(search, march(17), "verbal_silence").empty());
    search.opportunities[0].stage = Stage::Offer;
    CHECK(days_of(search, march(17), "verbal_silence").empty());
}

TEST_CASE("a day that no fact names is set once and then becomes overdue") {
    Search search;
    search.opportunities.push_back(support::opportunity("o1", "Northwind", Stage::VerbalOffer));
    search.opportunities[0].offer.emplace();
    CHECK(days_of(search, march(7), "in_writing") == Days{march(9)});  // asked on a Saturday
    const Search kept = keep_follow_ups(search, march(9));
    CHECK(days_of(kept, march(12), "in_writing") == Days{march(9)});
}

TEST_CASE("a reason to decline asks for the talk first, until the deadline") {
    Search search;
    search.opportunities.push_back(support::offered("o1", "Northwind", march(9)));
    CHECK(days_of(search, march(3), "talk_first").empty());
    search.opportunities[0].decline_reason = "another direction";
    CHECK(days_of(search, march(3), "talk_first") == Days{march(3)});
    CHECK(first_of(search, march(3), "talk_first").situation == 4);
    CHECK(days_of(search, march(7), "talk_first") == Days{march(9)});
    CHECK(days_of(sent(search, 4, "o1", march(3)), march(4), "talk_first").empty());
    search.holidays = {march(9)};
    CHECK(days_of(search, march(7), "talk_first").empty());  // no day is left
}

TEST_CASE("the gut is asked again a day after the spark, before the deadline") {
    Search search;
    search.opportunities.push_back(support::offered("o1", "Northwind", march(9)));
    CHECK(days_of(search, march(3), "gut_again").empty());
    search.opportunities[0].gut = {{march(2), 9, 8}};
    CHECK(days_of(search, march(2), "gut_again") == Days{march(3)});
    search.opportunities[0].gut.push_back({march(3), 5, 6});
    CHECK(days_of(search, march(3), "gut_again").empty());
}

TEST_CASE("with nothing left the search starts again in three steps") {
    Search search = support::offer_and_hope();
    search.opportunities[0].stage = Stage::Closed;
    search.opportunities[0].outcome = Outcome::Declined;
    search.opportunities[0].closed_on = march(5);
    CHECK(days_of(search, march(5), "restart").empty());
    search.opportunities[1].stage = Stage::Closed;
    search.opportunities[1].outcome = Outcome::Rejected;
    search.opportunities[1].closed_on = march(6);
    CHECK(days_of(search, march(6), "restart") == Days{march(9), march(11), march(13)});
    search.opportunities.push_back(support::opportunity("o3", "Fabrikam", Stage::Applied));
    CHECK(days_of(search, march(9), "restart").empty());
}

TEST_CASE("after accepting nobody is left without an answer") {
    Search search = support::offer_and_hope();
    search.opportunities.push_back(support::offered("o3", "Fabrikam", march(12)));
    search.opportunities.push_back(support::opportunity("o4", "Tailspin", Stage::Lead));
    search.opportunities[0].stage = Stage::Accepted;
    search.opportunities[0].stage_since = march(6);
    const auto notes = open_of(search, march(6), "closing_note");
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].follow_up.opportunity == OpportunityId{"o2"});
    CHECK(notes[0].situation == 21);
    CHECK(notes[1].follow_up.opportunity == OpportunityId{"o3"});
    CHECK(notes[1].situation == 5);
    CHECK(notes[1].follow_up.due == march(9));
    // Closing it in the list is no answer to them; the message is.
    search.opportunities[2].stage = Stage::Closed;
    search.opportunities[2].outcome = Outcome::Declined;
    search.opportunities[2].closed_on = march(6);
    CHECK(days_of(search, march(6), "closing_note").size() == 2);
    search = sent(search, 5, "o3", march(6));
    CHECK(days_of(search, march(6), "closing_note").size() == 1);
    CHECK(days_of(sent(search, 21, "o2", march(9)), march(9), "closing_note").empty());
}

TEST_CASE("a withdrawn offer: reply, favourite, and those who were declined for it") {
    Search search = support::offer_and_hope();
    search.opportunities[0].stage = Stage::Closed;
    search.opportunities[0].outcome = Outcome::Rescinded;
    search.opportunities[0].closed_on = march(10);
    search.opportunities.push_back(support::opportunity("o3", "Fabrikam", Stage::Closed));
    search.opportunities[2].outcome = Outcome::Declined;
    search.opportunities[2].closed_on = march(4);
    CHECK(days_of(search, march(10), "withdrawn_reply") == Days{march(11)});
    CHECK(first_of(search, march(10), "withdrawn_reply").situation == 15);
    CHECK(days_of(search, march(10), "withdrawn_favourite") == Days{march(12)});
    CHECK(days_of(search, march(10), "withdrawn_return") == Days{march(13)});
    CHECK(first_of(search, march(10), "withdrawn_return").situation == 19);
    CHECK(days_of(sent(search, 15, "o1", march(10)), march(10), "withdrawn_reply").empty());
}

TEST_CASE("a missed deadline: call first, then write") {
    Search search = support::offer_and_hope();
    CHECK(days_of(search, march(9), "missed_deadline").empty());
    const auto call = open_of(search, march(10), "missed_deadline");
    REQUIRE(call.size() == 1);
    CHECK(call[0].follow_up.due == march(10));
    CHECK(call[0].warnings == std::vector{ScheduleWarning::SayItFirst});
    const Search called = done(search, march(10), "missed_deadline");
    const auto letter = open_of(called, march(10), "missed_deadline");
    REQUIRE(letter.size() == 1);
    CHECK(letter[0].situation == 11);
    CHECK(letter[0].follow_up.due == march(11));
}

TEST_CASE("the favourite calls after another was accepted") {
    Search search = support::offer_and_hope();
    search.opportunities[0].stage = Stage::Accepted;
    search.opportunities[0].stage_since = march(6);
    search.opportunities[1].stage = Stage::Offer;
    search.opportunities[1].offer = Offer{march(11), march(18), {}};
    CHECK(days_of(search, march(11), "closing_note").empty());
    CHECK(days_of(search, march(11), "late_favourite") == Days{march(12)});
    CHECK(days_of(search, march(11), "late_answer") == Days{march(13)});
    CHECK(first_of(search, march(11), "late_answer").situation == 5);
    CHECK(days_of(sent(search, 5, "o2", march(13)), march(13), "late_answer").empty());
}

TEST_CASE("what no longer applies is moot, and opens again when it does") {
    Search search = keep_follow_ups(interviewed(), march(3));
    search.opportunities[0].stage = Stage::Offer;
    search.opportunities[0].offer.emplace();
    search = keep_follow_ups(search, march(4));
    CHECK(open_of(search, march(4), "check_in").empty());
    search.opportunities[0].stage = Stage::FirstInterview;
    CHECK(days_of(search, march(4), "check_in") == Days{march(19)});
    const Search again = keep_follow_ups(search, march(4));
    for (const FollowUp& follow_up : again.follow_ups) {
        if (follow_up.row == "check_in") CHECK(follow_up.sequence == 2);
    }
}

TEST_CASE("what a change sets off is told apart from what was there") {
    const Search before = interviewed();
    const Search after = sent(before, 6, "o1", march(19));
    const auto set_off = triggered(before, after, march(19));
    REQUIRE(set_off.size() == 1);
    CHECK(set_off[0].follow_up.row == "check_in");
    CHECK(set_off[0].follow_up.step == 2);
}

TEST_CASE("follow-ups of the user are left alone") {
    Search search;
    FollowUp own;
    own.id.text = "f7";
    own.due = march(7);
    search.follow_ups = {own};
    CHECK(keep_follow_ups(search, march(20)) == search);
    CHECK(is_overdue(own, march(20)));
    CHECK(fresh_follow_up_id(search) == FollowUpId{"f8"});
}

TEST_CASE("every row names rules that exist, and its key fits into an id") {
    const std::string rules = support::read_source_file("assets/rules.json");
    std::set<std::string_view> keys;
    for (const FollowUpRow& row : follow_up_rows()) {
        CAPTURE(row.key);
        CHECK(keys.insert(row.key).second);
        CHECK(is_valid_id(std::string(row.key) + "-0123456789abcdef"));
        std::string list(row.rules);
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            CHECK(rules.find("\"" + list.substr(at, end - at) + "\"") != std::string::npos);
            at = end + 1;
        }
    }
}
