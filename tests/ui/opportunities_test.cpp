// The page of one opportunity: everything on it can be entered, is kept, and can be taken back.

#include <string>

#include "app/strings.h"
#include "doctest/doctest.h"
#include "support/headless.h"
#include "support/layout_checks.h"

namespace {

using support::Headless;
using ui::Role;

const core::Date kToday = core::from_civil({2026, 11, 24});

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

// With a new company open, the third of the search.
void open_new(Headless& page) {
    page.settle();
    page.activate(Role::Button, words("welcome.start"));
    page.activate(Role::Link, words("nav.opportunities"));
    page.activate(Role::Button, words("opportunities.add"));
}

const core::Opportunity& added(Headless& page) {
    REQUIRE(page.store.search().opportunities.size() == 3);
    return page.store.search().opportunities[2];
}

}  // namespace

TEST_CASE("a company is added, named and found again in the list") {
    Headless page(kToday);
    open_new(page);
    page.type(words("field.company"), "Fabrikam");
    page.type(words("field.role"), "Planner");
    CHECK(added(page).company == "Fabrikam");
    CHECK(added(page).role == "Planner");
    page.activate(Role::Button, words("opportunity.back"));
    bool listed = false;
    for (const ui::Node& node : page.all(Role::Button)) {
        if (node.name.find("Fabrikam, Planner") != std::string::npos) listed = true;
    }
    CHECK(listed);
}

TEST_CASE("people, interviews, doubts and claims are entered and undone step by step") {
    Headless page(kToday);
    open_new(page);
    page.activate(Role::Button, words("people.add"));
    page.type(words("people.name"), "山田 花子");
    page.choose(words("people.kind"), words("contact_kind.1"));
    page.choose(words("people.rapport"), words("rapport.4"));
    REQUIRE(added(page).contacts.size() == 1);
    CHECK(added(page).contacts[0].name == "山田 花子");
    CHECK(added(page).contacts[0].kind == core::ContactKind::HiringManager);
    CHECK(added(page).contacts[0].rapport == 4);
    page.activate(Role::Button, words("rounds.add"));
    page.type(words("rounds.kind"), "Second interview");
    page.type(words("rounds.date"), "in 3 days");
    REQUIRE(added(page).rounds.size() == 1);
    CHECK(added(page).rounds[0].date == kToday + 3);
    page.activate(Role::Button, words("questions.add"));
    page.type(words("questions.text"), "The hours");
    page.activate(Role::Button, words("claims.add"));
    page.type(words("claims.claim"), "No overtime");
    page.choose(words("claims.state"), words("claim_state.2"));
    REQUIRE(added(page).checks.size() == 1);
    CHECK(added(page).checks[0].state == core::CheckState::Contradicted);
    page.store.undo();
    CHECK(added(page).checks[0].state == core::CheckState::Open);
    page.store.undo();
    page.store.undo();
    CHECK(added(page).checks.empty());
    CHECK(added(page).hesitations.size() == 1);
}

TEST_CASE("a company is closed with its outcome and opened again") {
    Headless page(kToday);
    open_new(page);
    page.choose(words("opportunity.outcome"), words("outcome.rejected"));
    CHECK(added(page).outcome == core::Outcome::Rejected);
    CHECK(added(page).closed_on == kToday);
    page.choose(words("opportunity.outcome"), words("opportunity.still_open"));
    CHECK_FALSE(added(page).outcome.has_value());
    CHECK(core::is_open(added(page)));
}

TEST_CASE(
    "an offer taken back to a stage before it shows its chance before the new answer is there") {
    Headless page(kToday);
    open_new(page);
    page.activate(Role::Button, words("opportunity.back"));
    const core::OpportunityId offer = page.store.search().opportunities[0].id;
    REQUIRE(core::has_offer(page.store.search().opportunities[0]));
    app::Session session = page.store.session();
    session.opportunity = offer;
    page.store.set_session(session);
    page.settle();
    page.choose(words("field.stage"), app::stage_text(core::Stage::FinalInterview));
    CHECK_FALSE(core::has_offer(page.store.search().opportunities[0]));
    CHECK(page.find(Role::Slider, words("field.own_chance")) != nullptr);
}

TEST_CASE("a removed company is back with one undo") {
    Headless page(kToday);
    open_new(page);
    page.activate(Role::Button, words("opportunity.remove"));
    CHECK(page.store.search().opportunities.size() == 2);
    page.store.undo();
    CHECK(page.store.search().opportunities.size() == 3);
}

TEST_CASE("the page of one company is complete and nothing on it overlaps, at any size") {
    for (const float width : {1440.0f, 1024.0f, 390.0f, 320.0f}) {
        for (const int percent : {100, 200}) {
            CAPTURE(width);
            CAPTURE(percent);
            Headless page(kToday);
            page.display.width = width;
            app::Session session = page.store.session();
            session.text_percent = percent;
            page.store.set_session(session);
            open_new(page);
            for (const char* add : {"people.add", "rounds.add", "questions.add", "claims.add"}) {
                page.activate(Role::Button, words(add));
            }
            support::check_complete(page);
            support::check_layout(page);
            page.activate(Role::Button, words("opportunity.back"));
            for (const core::Opportunity& each : page.store.search().opportunities) {
                session = page.store.session();
                session.opportunity = each.id;
                page.store.set_session(session);
                page.settle();
                support::check_layout(page);
            }
        }
    }
}
