// Decide: the advice by rule with its reasons, and how much hangs on one hope.

#include <algorithm>
#include <string>
#include <utility>

#include "app/advice_text.h"
#include "app/reasons_text.h"
#include "doctest/doctest.h"
#include "support/advice_scene.h"
#include "support/headless.h"
#include "support/layout_checks.h"

namespace {

using support::Headless;
using support::march;
using ui::Role;

const core::Date kToday = core::from_civil({2026, 3, 2});

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

void go_to(Headless& page, app::Screen screen) {
    app::Session session = page.store.session();
    session.screen = screen;
    page.store.set_session(session);
    page.settle();
}

void open_example(Headless& page, const char* key) {
    REQUIRE(page.store.dispatch(app::OpenExample{key, kToday}));
    go_to(page, app::Screen::Decide);
}

void open(Headless& page, const core::Search& search, app::Screen screen) {
    page.store.adopt(search);
    go_to(page, screen);
}

std::size_t count_starting(Headless& page, Role role, const std::string& part) {
    const std::vector<ui::Node> all = page.all(role);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(),
                      [&part](const ui::Node& node) { return node.name.starts_with(part); }));
}

const ui::Node* text_starting(Headless& page, std::string_view part) {
    for (const ui::Node& node : page.shell().tree().nodes()) {
        if (node.role == Role::Text && node.name.starts_with(part)) return &node;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Decide shows the five reasons that matter most, and all of them when asked") {
    Headless page(kToday);
    open_example(page, "graduate");
    REQUIRE(page.find(Role::Region, words("advice.title")) != nullptr);
    CHECK(count_starting(page, Role::Button, words("advice.why")) == 5);
    // The verdict asks Northwind for time, so its rule comes first.
    CHECK(page.find(Role::Text, "Ask Northwind for 4 more days. The other chance is worth it.") !=
          nullptr);
    const std::size_t all = app::most_relevant_first(*page.store.answer()).size();
    REQUIRE(all > 5);
    page.activate(Role::Button, words("advice.show_all") + " " + std::to_string(all));
    CHECK(count_starting(page, Role::Button, words("advice.why")) == all);
    CHECK(page.find(Role::Text,
                    "This is advice. Only you can decide whether the risk is worth taking.") !=
          nullptr);
}

TEST_CASE("why a piece of advice speaks: the rule's own words and what made it") {
    Headless page(kToday);
    open_example(page, "graduate");
    CHECK(text_starting(page, "Rule A7,") == nullptr);
    page.activate(Role::Button, words("advice.why") + " A7");
    const ui::Node* why = text_starting(page, "Rule A7,");
    REQUIRE(why != nullptr);
    CHECK(why->name.find(app::rule_text("A7")) != std::string::npos);
    CHECK(why->name.find("Here it speaks because of Northwind (Offer in writing, answer by ") !=
          std::string::npos);
    CHECK(why->name.ends_with("It is for today's decision."));
    page.activate(Role::Button, words("advice.why") + " A7");
    CHECK(text_starting(page, "Rule A7,") == nullptr);
}

TEST_CASE("where two rules disagree, both sides are said and which one is held back") {
    Headless page(kToday);
    open_example(page, "laid_off");
    CHECK(page.find(Role::Heading, words("advice.conflicts")) != nullptr);
    CHECK(page.find(Role::Text, app::conflict_text(2)) != nullptr);
    CHECK(page.find(Role::Text, app::conflict_text(1)) == nullptr);
    const ui::Node* held = text_starting(page, "Held back, as A17 goes first. ");
    REQUIRE(held != nullptr);
    CHECK(held->name.ends_with("(A15)"));
}

TEST_CASE("what would bring more advice leads to where it is entered, and goes once it is") {
    Headless page(kToday);
    open_example(page, "laid_off");
    page.activate(Role::Button, words("advice.more"));
    CHECK(page.find(Role::ListItem, "It would help to know how your gut rates it. (B1, E3)") !=
          nullptr);
    CHECK(page.find(Role::ListItem, "Does it conflict with your values? (D5)") != nullptr);
    const core::OpportunityId id = page.store.search().opportunities[0].id;
    REQUIRE(page.store.dispatch(app::RateGut{id, kToday, 8, 8}));
    page.settle();
    CHECK(page.find(Role::ListItem, "It would help to know how your gut rates it. (B1, E3)") ==
          nullptr);
    page.activate(Role::Button, words("advice.enter"));
    CHECK(page.store.session().screen == app::Screen::Opportunities);
    CHECK_FALSE(page.store.session().opportunity.text.empty());
}

TEST_CASE("the basket is a sentence, a ring with its words, and a table") {
    Headless page(kToday);
    open_example(page, "laid_off");
    REQUIRE(page.find(Role::Region, words("basket.title")) != nullptr);
    const std::string sentence = app::basket_text(page.store.answer()->basket, page.store.search(),
                                                  kToday, page.display.locale);
    CHECK(sentence.starts_with("Your hopes count as about 1\xC2\xBD equal chances. "));
    CHECK(page.find(Role::Text, sentence) != nullptr);
    CHECK(page.get(Role::Image, words("basket.ring")).description == sentence);
    CHECK(page.find(Role::Table, words("basket.ring")) != nullptr);
    CHECK(count_starting(page, Role::RowHeader, "Proseware") == 1);
    CHECK(page.find(Role::Text, words("basket.until_money")) != nullptr);
    CHECK(page.find(Role::Text, words("basket.assumed")) != nullptr);
    go_to(page, app::Screen::Today);
    CHECK(page.find(Role::Text, sentence) != nullptr);
}

TEST_CASE("all hope on one and no offer is said plainly, and no hope at all as well") {
    core::Search search = support::offer_and_hope();
    search.opportunities.erase(search.opportunities.begin());
    Headless page(march(3));
    open(page, search, app::Screen::Today);
    CHECK(text_starting(page, "Nearly all your hope is on Contoso.") != nullptr);
    search = support::offer_and_hope();
    search.favourite.reset();
    search.opportunities.pop_back();
    open(page, search, app::Screen::Decide);
    CHECK(page.find(Role::Text, "Nothing is open that could still become an offer.") != nullptr);
    CHECK(page.find(Role::Image, words("basket.ring")) == nullptr);
    open(page, search, app::Screen::Today);
    CHECK(page.find(Role::Text, "Nothing is open that could still become an offer.") == nullptr);
}

TEST_CASE("with nothing open the rules for afterwards still speak") {
    core::Search search = support::after_accepting().search;
    search.opportunities[1].stage = core::Stage::Closed;
    search.opportunities[1].outcome = core::Outcome::Rejected;
    search.opportunities[1].closed_on = march(2);
    Headless page(march(3));
    open(page, search, app::Screen::Decide);
    CHECK(page.find(Role::Region, words("advice.title")) != nullptr);
    CHECK(page.find(Role::Region, words("basket.title")) == nullptr);
    CHECK(text_starting(page, "You said yes to Northwind. Keep making contacts") != nullptr);
}

TEST_CASE("reasons and basket are complete, and nothing of them overlaps, at any size") {
    using Size = std::pair<float, int>;
    core::Search search = support::with_invitation().search;
    search.opportunities[2].company =
        "Fabrikam International Precision Instruments and Surveying Equipment GmbH";
    search.opportunities[1].company =
        "株式会社コントソ・インターナショナル・ホールディングス東京本社";
    for (int i = 4; i <= 9; ++i) {
        search.opportunities.push_back(support::opportunity(
            "o" + std::to_string(i), "Company " + std::to_string(i), core::Stage::Screen));
    }
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
        open(page, search, app::Screen::Decide);
        const std::size_t all = app::most_relevant_first(*page.store.answer()).size();
        page.activate(Role::Button, words("advice.show_all") + " " + std::to_string(all));
        page.activate(Role::Button, words("advice.why") + " A3");
        page.activate(Role::Button, words("advice.more"));
        CHECK(page.find(Role::RowHeader, "3 others") != nullptr);
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
        if (!page.display.coarse_pointer) continue;
        for (const ui::Node& node : page.all(Role::Button)) {
            CHECK_MESSAGE(node.h >= 44, node.name);
        }
    }
}
