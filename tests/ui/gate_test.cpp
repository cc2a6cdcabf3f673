// The interview gate: on the page of an invitation and on Today; what is answered there changes the
// search and the verdict, and can be taken back.

#include <string>
#include <utility>

#include "app/strings.h"
#include "doctest/doctest.h"
#include "support/advice_scene.h"
#include "support/headless.h"
#include "support/layout_checks.h"

namespace {

using support::Headless;
using support::march;
using ui::Role;

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

// Northwind's offer, Contoso the favourite, and an invitation of Fabrikam ("o3") for Friday.
core::Search invited(core::Stage stage = core::Stage::FirstInterview) {
    return support::with_invitation(stage).search;
}

void show(Headless& page, const core::Search& search, app::Screen screen) {
    page.store.adopt(search);
    app::Session session = page.store.session();
    session.screen = screen;
    session.opportunity = core::OpportunityId{"o3"};
    page.store.set_session(session);
    page.settle();
}

void show_page(Headless& page, const core::Search& search) {
    show(page, search, app::Screen::Opportunities);
}

const core::Opportunity& third(Headless& page) {
    REQUIRE(page.store.search().opportunities.size() == 3);
    return page.store.search().opportunities[2];
}

bool has_gate(Headless& page) {
    return page.find(Role::Region, words("gate.title")) != nullptr;
}

// A radio of one group, by the names of both.
ui::NodeId radio_of(Headless& page, std::string_view group, std::string_view option) {
    const ui::NodeId parent = page.get(Role::RadioGroup, group).id;
    for (const ui::Node& node : page.all(Role::Radio)) {
        if (node.parent == parent && node.name == option) return node.id;
    }
    FAIL("no such answer: " << std::string(option));
    return 0;
}

void pick(Headless& page, std::string_view question, std::string_view option) {
    const ui::NodeId id = radio_of(page, question, option);
    page.shell().push({ui::SemanticAction::Kind::Activate, id, {}, 0});
    page.settle();
}

constexpr const char* kBehaviour = "Did you see people treated badly? (D3)";

}  // namespace

TEST_CASE("an invitation has its gate: what to do, and the reasons with their rules") {
    Headless page(march(3));
    show_page(page, invited());
    REQUIRE(has_gate(page));
    CHECK(page.find(Role::Text, "Go to Fabrikam.") != nullptr);
    CHECK(page.find(Role::Text, "You are invited: interview, on Friday.") != nullptr);
    CHECK(page.find(Role::List, words("gate.reasons")) != nullptr);
    CHECK(page.find(Role::ListItem,
                    "Your offer is no reason not to go; it is only a conversation. (A3)") !=
          nullptr);
    CHECK(page.find(Role::ListItem, "No interview is a complete waste. (C19)") == nullptr);
    page.activate(Role::Button, "7 more reasons");
    CHECK(page.find(Role::ListItem, "No interview is a complete waste. (C19)") != nullptr);
}

TEST_CASE("an answered item changes the search and the verdict, and is undone") {
    Headless page(march(3));
    show_page(page, invited());
    page.activate(Role::Button, "Hard stops: 0 of 7 known");
    pick(page, kBehaviour, words("gate.yes"));
    REQUIRE(third(page).gate.size() == 1);
    CHECK(third(page).gate[0] == core::GateAnswer{"negative_behaviour", core::Ternary::Yes, ""});
    CHECK(page.store.undo_label() == words("edit.gate"));
    CHECK(page.find(Role::Button, "Hard stops: 1 of 7 known") != nullptr);
    CHECK(page.find(Role::Text, "Step back from Fabrikam, politely.") != nullptr);
    CHECK(page.find(Role::ListItem, "You saw people treated badly. (D3)") != nullptr);
    pick(page, kBehaviour, words("gate.no"));
    CHECK(third(page).gate[0].answer == core::Ternary::No);
    CHECK(page.find(Role::Text, "Go to Fabrikam.") != nullptr);
    pick(page, kBehaviour, words("gate.not_known"));
    CHECK(third(page).gate.empty());
    page.store.undo();
    page.store.undo();
    page.store.undo();
    CHECK(page.store.search() == invited());
}

TEST_CASE("what the search knows is said under its item and need not be answered") {
    core::Search search = invited();
    search.pay_floor = core::money_from_major(40'000);
    search.opportunities[2].yearly_pay = core::money_from_major(50'000);
    Headless page(march(3));
    show_page(page, search);
    page.activate(Role::Button, "Reasons to go: 1 of 7 known");
    CHECK(page.get(Role::RadioGroup, "Is the starting pay adequate? (D7)").description ==
          "Your search says yes.");
    CHECK(page.get(Role::RadioGroup, "Does the job seem interesting? (D7)").description.empty());
}

TEST_CASE("stepping back is a message with its manners, and going can be noted or put off") {
    core::Search search = invited();
    support::answer_gate(search.opportunities[2], "values_conflict", core::Ternary::Yes);
    search.opportunities[2].contacts = {support::person("c7", core::ContactKind::Recruiter)};
    Headless page(march(3));
    show_page(page, search);
    bool manners = false;
    for (const ui::Node& node : page.all(Role::Text)) {
        const bool here =
            node.name.find("Never agree and then stay away. (C18)") != std::string::npos;
        manners = manners || (here && node.name.find("Tell Person c7, your recruiter, as well.") !=
                                          std::string::npos);
    }
    CHECK(manners);
    CHECK(page.find(Role::Button, words("gate.cancel")) == nullptr);
    page.activate(Role::Button, words("gate.decline"));
    CHECK(page.store.session().screen == app::Screen::Messages);
    CHECK(page.store.session().message.situation == core::Situation::DeclineInterview);
    CHECK(page.store.session().message.opportunity.text == "o3");

    show_page(page, invited(core::Stage::Applied));
    page.activate(Role::Button, words("gate.cancel"));
    CHECK(page.store.session().message.situation == core::Situation::CancelInterview);
    show_page(page, invited());
    page.activate(Role::Button, words("gate.another_day"));
    CHECK(page.store.session().message.situation == core::Situation::AnotherDay);
}

TEST_CASE("a yes is noted, whatever the gate says, and the gate stays until the day") {
    core::Search search = invited();
    support::answer_gate(search.opportunities[2], "values_conflict", core::Ternary::Yes);
    Headless page(march(3));
    show_page(page, search);
    page.activate(Role::Button, words("gate.said_yes"));
    CHECK(third(page).rounds[0].state == core::RoundState::Confirmed);
    CHECK(has_gate(page));
    CHECK(page.find(Role::Button, words("gate.said_yes")) == nullptr);
    CHECK(page.find(Role::Text, "You have said yes: interview, on Friday.") != nullptr);
    page.store.undo();
    CHECK(page.store.search() == search);
}

TEST_CASE("a doubt becomes a question to ask there, and so does a claim that is not so") {
    core::Search search = invited();
    search.opportunities[2].hesitations = {{"The hours", "", ""}, {"The place", "", "It is fine"}};
    search.opportunities[2].checks = {{"No overtime", core::CheckState::Contradicted, "", {}}};
    Headless page(march(3));
    show_page(page, search);
    CHECK(page.find(Role::Text, "Go to Fabrikam, with your questions.") != nullptr);
    page.type(words("gate.ask") + ": The hours", "When do people go home?");
    CHECK(third(page).hesitations[0].question == "When do people go home?");
    CHECK(page.find(Role::TextField, words("gate.ask") + ": The place") == nullptr);
    page.activate(Role::Button, words("gate.ask_about_it"));
    REQUIRE(third(page).hesitations.size() == 3);
    CHECK(third(page).hesitations[2].text == "No overtime");
    CHECK(page.find(Role::Button, words("gate.ask_about_it")) == nullptr);
    CHECK(page.find(Role::TextField, words("gate.ask") + ": No overtime") != nullptr);
}

TEST_CASE("a dislike of today asks for a second rating on a later day, in Compare") {
    core::Search search = invited();
    search.opportunities[2].gut = {{march(3), 1, 2}};
    Headless page(march(3));
    show_page(page, search);
    bool said = false;
    for (const ui::Node& node : page.all(Role::Text)) {
        said = said || node.name.starts_with("From tomorrow on, a second rating of your gut");
    }
    CHECK(said);
    page.activate(Role::Button, words("gate.rate_gut"));
    CHECK(page.store.session().screen == app::Screen::Compare);
    CHECK(page.store.session().compared.text == "o3");
    CHECK(page.find(Role::Region, words("gut.title")) != nullptr);
}

TEST_CASE("what going is worth adds up in a table, its assumptions named as such") {
    Headless page(march(3));
    show_page(page, invited());
    page.activate(Role::Button, words("gate.worth"));
    CHECK(page.find(Role::RowHeader, words("gate.worth_practice")) != nullptr);
    CHECK(page.find(Role::RowHeader, words("gate.worth_job")) == nullptr);
    CHECK(page.find(Role::Text, words("gate.worth_later")) != nullptr);
    page.finish_answer();
    CHECK(page.find(Role::RowHeader, words("gate.worth_job")) != nullptr);
    CHECK(page.find(Role::RowHeader, words("gate.worth_leverage")) != nullptr);
    CHECK(page.find(Role::RowHeader, words("gate.worth_total")) != nullptr);
    CHECK(page.find(Role::Text, words("gate.worth_line")) != nullptr);
    CHECK(page.find(Role::Text, words("gate.worth_later")) == nullptr);
    // It stays while an answer that does not touch it is worked into the verdict.
    page.activate(Role::Button, "Hard stops: 0 of 7 known");
    pick(page, kBehaviour, words("gate.no"));
    CHECK(page.find(Role::RowHeader, words("gate.worth_job")) != nullptr);
}

TEST_CASE("without a round ahead, with an offer in hand or once closed there is no gate") {
    core::Search search = invited();
    search.opportunities[2].rounds[0].state = core::RoundState::Done;
    Headless page(march(3));
    show_page(page, search);
    CHECK_FALSE(has_gate(page));

    search = invited();
    search.opportunities[2].stage = core::Stage::Closed;
    search.opportunities[2].outcome = core::Outcome::Rejected;
    search.opportunities[2].closed_on = march(3);
    show_page(page, search);
    CHECK_FALSE(has_gate(page));

    search = invited();
    search.opportunities[2].stage = core::Stage::Offer;
    search.opportunities[2].offer = core::Offer{march(2), march(12), {}};
    show_page(page, search);
    CHECK_FALSE(has_gate(page));
    show_page(page, invited());
    CHECK(has_gate(page));
}

TEST_CASE("Today lists an invitation once, and leads to its gate") {
    core::Search search = invited();
    search.opportunities[2].rounds[0].answer_by = march(4);
    Headless page(march(3));
    show(page, search, app::Screen::Today);
    CHECK(page.find(Role::Region, words("today.invitations")) != nullptr);
    CHECK(page.find(Role::Text,
                    "You are invited: interview, on Friday. They want your answer by tomorrow.") !=
          nullptr);
    CHECK(page.find(Role::Text, "Go to Fabrikam.") != nullptr);
    int titles = 0;
    for (const ui::Node& node : page.all(Role::Text)) {
        if (node.name == "Answer the invitation of Fabrikam") ++titles;
    }
    CHECK(titles == 1);
    page.activate(Role::Button, words("today.gate"));
    CHECK(page.store.session().screen == app::Screen::Opportunities);
    CHECK(page.store.session().opportunity.text == "o3");
    CHECK(has_gate(page));
    page.activate(Role::Button, words("gate.said_yes"));
    page.activate(Role::Link, words("nav.today"));
    CHECK(page.find(Role::Region, words("today.invitations")) == nullptr);
}

TEST_CASE("a long silence is said on the card of the waiting, and a fresh one is not there yet") {
    core::Search search = invited();
    search.opportunities[1].stage_since = march(3) - 120;
    Headless page(march(3));
    show_page(page, search);
    app::Session session = page.store.session();
    session.opportunity = core::OpportunityId{"o2"};
    page.store.set_session(session);
    page.settle();
    CHECK(page.find(Role::Text,
                    "This silence is very long: nearly every answer has come by now.") != nullptr);
}

TEST_CASE("the gate is complete, and nothing of it overlaps, at any size and with long names") {
    using Size = std::pair<float, int>;
    core::Search search = invited();
    core::Opportunity& one = search.opportunities[2];
    one.company = "Fabrikam International Precision Instruments and Surveying Equipment GmbH";
    one.rounds[0].kind =
        "Zweites Vorstellungsgespräch mit der Geschäftsführung und dem Betriebsrat";
    one.hesitations = {{"勤務時間が長いという評判をあちこちで聞いたことがある", "", ""},
                       {"اسم طويل جدا لسؤال عن ساعات العمل في هذه الشركة", "", ""}};
    one.checks = {{"Nobody ever works overtime", core::CheckState::Contradicted, "", {}}};
    one.gut = {{march(3), 1, 1}};
    support::answer_gate(one, "values_conflict", core::Ternary::Yes);
    support::answer_gate(one, "values_match", core::Ternary::No);
    for (const Size& size : {Size{1440.0f, 100}, Size{1024.0f, 200}, Size{844.0f, 100},
                             Size{390.0f, 100}, Size{390.0f, 200}, Size{300.0f, 200}}) {
        const float width = size.first;
        const int percent = size.second;
        CAPTURE(width);
        CAPTURE(percent);
        Headless page(march(3));
        page.display.width = width;
        page.display.coarse_pointer = width < 800;
        app::Session session = page.store.session();
        session.text_percent = percent;
        page.store.set_session(session);
        show_page(page, search);
        for (const char* group : {"Hard stops: 1 of 7 known", "Reasons to go: 2 of 7 known",
                                  "Hesitations: 0 of 1 known", "What else counts: 0 of 1 known"}) {
            page.activate(Role::Button, group);
        }
        page.activate(Role::Button, words("gate.worth"));
        page.settle();
        CHECK(has_gate(page));
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
        if (!page.display.coarse_pointer) continue;
        for (const ui::Node& node : page.all(Role::Radio)) {
            CHECK(node.h >= 44);
            CHECK(node.w >= 44);
        }
        for (const ui::Node& node : page.all(Role::Button)) {
            CHECK_MESSAGE(node.h >= 44, node.name);
        }
        app::Session today = page.store.session();
        today.screen = app::Screen::Today;
        page.store.set_session(today);
        page.settle();
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
    }
}
