#include "core/schedule/agenda.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/schedule/activity.h"
#include "core/schedule/titles.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

std::vector<std::string> ids_of(const std::vector<AgendaItem>& items) {
    std::vector<std::string> out;
    for (const AgendaItem& item : items) {
        // The made-up part of a follow-up's id says nothing here.
        out.push_back(item.id.substr(0, item.id.find('-')));
    }
    return out;
}

}  // namespace

TEST_CASE("the agenda: deadline, interview, invitation, follow-ups, money, by day") {
    Search search = support::offer_and_hope();
    search.finances = {false, {1'000'000}, {200'000}, {0}, march(2)};
    search.opportunities[1].answer_expected = march(9);
    search.opportunities[1].rounds = {{RoundId{"r1"}, march(9), RoundState::Invited, "", ""}};
    search.opportunities[1].rounds[0].answer_by = march(4);
    const auto items = agenda(search, march(3));
    CHECK(ids_of(items) == std::vector<std::string>{"invitation/o2/r1", "deadline/o1",
                                                    "interview/o2/r1", "follow_up/answer_due",
                                                    "follow_up/check_in", "runway"});
    REQUIRE(items.size() == 6);
    CHECK(items[1].target == AgendaTarget::Decide);
    CHECK(items[4].target == AgendaTarget::Message);
    CHECK(items[5].target == AgendaTarget::Settings);
    CHECK(agenda_title(search, items[1]) == "Last day to answer Northwind");
    CHECK(agenda_title(search, items[4]) == "Check in with Contoso");
}

TEST_CASE("what lies before today is overdue") {
    Search search = support::offer_and_hope();
    FollowUp own;
    own.id.text = "f1";
    own.due = march(5);
    own.note = "call the bank\nabout the loan";
    search.follow_ups = {own};
    const auto items = agenda(search, march(6));
    REQUIRE(items.size() == 2);
    CHECK(items[0].overdue);
    CHECK(agenda_title(search, items[0]) == "call the bank");
    CHECK_FALSE(items[1].overdue);
}

TEST_CASE("an empty search has nothing on its agenda") {
    CHECK(agenda(Search{}, march(2)).empty());
}

TEST_CASE("the week's target follows the money, unless one was set") {
    Search search = support::offer_and_hope();
    // ln 0.2 / ln(1 - 0.055) is 28.4 conversations. Money for 152 days is 21 weeks, less 24 days
    // until a decision: 17.6 weeks, so two a week.
    search.finances = {false, {1'000'000}, {200'000}, {0}, march(2)};
    auto activity = weekly_activity(search, march(4));
    REQUIRE(activity);
    if (!activity) return;
    CHECK(activity->week_start == march(2));
    CHECK(activity->weeks_left == 21);
    CHECK(activity->target == 2);
    CHECK_FALSE(activity->own_target);
    // Money for six weeks: 28.4 in 2.6 weeks.
    search.finances.savings = {276'000};
    activity = weekly_activity(search, march(2));
    REQUIRE(activity);
    if (!activity) return;
    CHECK(activity->weeks_left == 6);
    CHECK(activity->target == 12);
    search.weekly_target = 5;
    CHECK(weekly_activity(search, march(4))->target == 5);
}

TEST_CASE("the week counts each opportunity once, from Monday to today") {
    Search search = support::offer_and_hope();
    CHECK(weekly_activity(search, march(6))->done == 0);
    search.opportunities[1].stage_since = march(3);
    search.opportunities[1].rounds = {{RoundId{"r1"}, march(4), RoundState::Done, "", ""}};
    search.sent = {{MessageId{"m1"}, 2, OpportunityId{"o1"}, {}, march(2), ""}};
    CHECK(weekly_activity(search, march(6))->done == 2);
    CHECK(weekly_activity(search, march(9))->done == 0);
    search.opportunities[0].stage = Stage::Accepted;
    CHECK_FALSE(weekly_activity(search, march(6)).has_value());
}
