#include <doctest/doctest.h>

#include <string>

#include "app/apply.h"
#include "app/store.h"
#include "core/schedule/agenda.h"
#include "core/schedule/follow_ups.h"
#include "support/search_builder.h"

using core::FollowUp;
using core::FollowUpState;
using core::Search;
using support::busy;
using support::march;

namespace {

Search applied(const Search& search, const app::Command& command) {
    const auto result = app::apply(search, command);
    REQUIRE(result);
    return result ? *result : search;
}

void check_refused(const Search& search, const app::Command& command, core::ErrorCode code,
                   const std::string& where) {
    const auto result = app::apply(search, command);
    REQUIRE_FALSE(result);
    if (result) return;
    CHECK(result.error().code == code);
    CHECK(result.error().where == where);
}

FollowUp of_row(const Search& search, std::string_view row, int step = 1) {
    for (const FollowUp& follow_up : search.follow_ups) {
        if (follow_up.row == row && follow_up.step == step) return follow_up;
    }
    FAIL_CHECK("no such follow-up");
    return {};
}

core::FollowUpId planned_id(const Search& search, core::Date today, std::string_view row) {
    for (const core::PlannedFollowUp& planned : core::follow_ups(search, today)) {
        const FollowUp& one = planned.follow_up;
        if (one.row == row && one.state == FollowUpState::Open) return one.id;
    }
    FAIL_CHECK("nothing planned");
    return {};
}

const core::OpportunityId kNorthwind{"o1"}, kContoso{"o2"};

}  // namespace

TEST_CASE("marking as sent keeps the message, ticks off what it answers, sets off what follows") {
    const Search after =
        applied(busy(), app::MarkSent{6, kContoso, core::ContactId{"c1"}, march(19), "Dear Dana"});
    REQUIRE(after.sent.size() == 1);
    CHECK(after.sent[0].body == "Dear Dana");
    CHECK(of_row(after, "check_in").state == FollowUpState::Done);
    CHECK(of_row(after, "check_in").closed == march(19));
    CHECK(of_row(after, "check_in", 2).due == march(26));
    CHECK(of_row(after, "check_in", 2).state == FollowUpState::Open);
}

TEST_CASE("one undo takes back the message and its follow-ups, and redo brings both") {
    app::Store store(march(19));
    store.adopt(busy());
    REQUIRE(store.dispatch(app::MarkSent{6, kContoso, std::nullopt, march(19), "words"}));
    const Search after = store.search();
    CHECK(after.sent.size() == 1);
    store.undo();
    CHECK(store.search() == busy());
    CHECK_FALSE(store.can_undo());
    store.redo();
    CHECK(store.search() == after);
}

TEST_CASE("nothing is sent twice on one day") {
    const app::MarkSent once{6, kContoso, std::nullopt, march(19), "words"};
    const Search after = applied(busy(), once);
    check_refused(after, once, core::ErrorCode::NotApplicable, "/sent");
    check_refused(busy(), app::MarkSent{22, kContoso, std::nullopt, march(19), ""},
                  core::ErrorCode::OutOfRange, "/situation");
    check_refused(busy(), app::MarkSent{6, {"gone"}, std::nullopt, march(19), ""},
                  core::ErrorCode::UnknownId, "/opportunities");
    check_refused(busy(), app::MarkSent{6, kContoso, core::ContactId{"c9"}, march(19), ""},
                  core::ErrorCode::UnknownId, "/opportunities/1/contacts");
}

TEST_CASE("asking for time and telling the favourite are noted as the facts they are") {
    Search search = applied(busy(), app::MarkSent{1, kNorthwind, std::nullopt, march(3), ""});
    REQUIRE(search.opportunities[0].offer->requests.size() == 1);
    CHECK(search.opportunities[0].offer->requests[0] ==
          core::Request{march(3), core::RequestKind::Time, core::RequestAnswer::Open});
    search = applied(search, app::MarkSent{2, kContoso, std::nullopt, march(3), ""});
    CHECK(search.opportunities[1].told_of_offer == march(3));
}

TEST_CASE("a planned follow-up is ticked off, put off or cancelled though it was never stored") {
    const Search search = busy();
    const auto thanks = planned_id(search, march(2), "thank_you");
    const Search done = applied(search, app::FinishFollowUp{thanks, march(2)});
    CHECK(of_row(done, "thank_you").state == FollowUpState::Done);
    check_refused(done, app::FinishFollowUp{thanks, march(3)}, core::ErrorCode::NotApplicable,
                  "/follow_ups/0/state");

    const Search later = applied(search, app::SnoozeFollowUp{thanks, march(7), march(2)});
    CHECK(of_row(later, "thank_you").due == march(9));  // not on a Saturday
    CHECK(of_row(later, "thank_you").snoozed_from == march(3));
    CHECK(of_row(later, "thank_you").sequence == 0);  // new to the calendar
    const Search latest = applied(later, app::SnoozeFollowUp{thanks, march(10), march(9)});
    CHECK(of_row(latest, "thank_you").snoozed_from == march(3));
    CHECK(of_row(latest, "thank_you").sequence == 1);
    check_refused(search, app::SnoozeFollowUp{thanks, march(2), march(2)},
                  core::ErrorCode::OutOfRange, "/until");

    const Search off = applied(search, app::CancelFollowUp{thanks, march(2)});
    CHECK(of_row(off, "thank_you").state == FollowUpState::Cancelled);
    CHECK(core::keep_follow_ups(off, march(3)).follow_ups.size() == off.follow_ups.size());
    check_refused(search, app::CancelFollowUp{{"f9"}, march(2)}, core::ErrorCode::UnknownId,
                  "/follow_ups");
}

TEST_CASE("follow-ups of one's own, achievements and holidays") {
    Search search =
        applied(busy(), app::AddFollowUp{kContoso, march(7), "send the photos", march(3)});
    CHECK(search.follow_ups.back().id == core::FollowUpId{"f1"});
    CHECK(search.follow_ups.back().due == march(7));  // one's own day may be a Saturday
    check_refused(search, app::AddFollowUp{std::nullopt, march(7), "", march(3)},
                  core::ErrorCode::Missing, "/note");
    search = applied(search, app::AddAchievement{march(5), "a talk"});
    search = applied(search, app::AddAchievement{march(3), "a certificate"});
    CHECK(search.achievements.front().text == "a certificate");
    search = applied(search, app::AddHoliday{march(9)});
    search = applied(search, app::AddHoliday{march(6)});
    search = applied(search, app::AddHoliday{march(9)});
    CHECK(search.holidays == std::vector<core::Date>{march(6), march(9)});
    search = applied(search, app::RemoveHoliday{march(6)});
    CHECK(search.holidays == std::vector<core::Date>{march(9)});
}

TEST_CASE("a no to staying in touch takes the note off the list at once") {
    const core::ContactId dana{"c1"};
    const Search given =
        applied(busy(), app::SetPermission{kContoso, dana, core::Permission::Given, march(3)});
    CHECK(of_row(given, "keep_warm").state == FollowUpState::Open);
    const Search withdrawn =
        applied(given, app::SetPermission{kContoso, dana, core::Permission::Withdrawn, march(4)});
    CHECK(of_row(withdrawn, "keep_warm").state == FollowUpState::Moot);
    CHECK(of_row(withdrawn, "keep_warm").closed == march(4));
}

TEST_CASE("accepting sets off the closing round, and closing without a word does not end it") {
    check_refused(busy(), app::AcceptOffer{kContoso, march(6)}, core::ErrorCode::NotApplicable,
                  "/opportunities/1/stage");
    Search search = applied(busy(), app::AcceptOffer{kNorthwind, march(6)});
    CHECK(search.opportunities[0].stage == core::Stage::Accepted);
    CHECK(search.opportunities[0].offer.has_value());
    CHECK(of_row(search, "closing_note").opportunity == kContoso);
    CHECK(of_row(search, "check_in").state == FollowUpState::Moot);
    search = applied(search, app::CloseOpportunity{kContoso, core::Outcome::Withdrawn, march(6)});
    CHECK(of_row(search, "closing_note").state == FollowUpState::Open);
    search = applied(search, app::MarkSent{21, kContoso, std::nullopt, march(9), ""});
    CHECK(of_row(search, "closing_note").state == FollowUpState::Done);
}

TEST_CASE("closing needs an outcome that can be true") {
    check_refused(busy(), app::CloseOpportunity{kContoso, core::Outcome::Accepted, march(6)},
                  core::ErrorCode::NotApplicable, "/opportunities/1/stage");
    const Search search =
        applied(busy(), app::CloseOpportunity{kNorthwind, core::Outcome::Declined, march(6)});
    CHECK(search.opportunities[0].stage == core::Stage::Closed);
    CHECK(search.opportunities[0].outcome == core::Outcome::Declined);
    CHECK(search.opportunities[0].closed_on == march(6));
}

TEST_CASE("a removed opportunity takes its follow-ups along; what was sent stays sent") {
    Search search = applied(busy(), app::MarkSent{14, kContoso, std::nullopt, march(3), "thanks"});
    CHECK_FALSE(search.follow_ups.empty());
    search = applied(search, app::RemoveOpportunity{kContoso});
    for (const FollowUp& follow_up : search.follow_ups)
        CHECK(follow_up.opportunity != kContoso);
    REQUIRE(search.sent.size() == 1);
    CHECK_FALSE(search.sent[0].opportunity.has_value());
}

TEST_CASE("a person who is taken off the list leaves the history readable") {
    const core::ContactId dana{"c1"};
    Search search =
        applied(busy(), app::SetPermission{kContoso, dana, core::Permission::Given, march(3)});
    search = applied(search, app::MarkSent{7, kContoso, dana, march(3), "a note"});
    search.opportunities[1].rounds.clear();
    search = applied(search, app::SetContactName{kContoso, ""});
    CHECK(search.opportunities[1].contacts.empty());
    CHECK_FALSE(search.sent[0].contact.has_value());
    for (const FollowUp& follow_up : search.follow_ups) {
        CHECK_FALSE(follow_up.contact.has_value());
        CHECK_FALSE(follow_up.round.has_value());
    }
}

TEST_CASE("typing a date is one change for the calendar, and none when it ends where it began") {
    app::Store store(march(3));
    store.adopt(busy());
    REQUIRE(store.dispatch(app::SetDeadline{kNorthwind, march(10)}));
    REQUIRE(store.dispatch(app::SetDeadline{kNorthwind, march(13)}));
    CHECK(store.search().opportunities[0].offer->sequence == 1);
    REQUIRE(store.dispatch(app::SetDeadline{kNorthwind, march(9)}));
    CHECK(store.search() == busy());
    CHECK_FALSE(store.can_undo());
}
