// "I decided ..." on Decide, and the Journal: recorded whatever the advice, closed by hand or by
// what happens, scored, and learnt from.

#include <algorithm>
#include <string>
#include <utility>

#include "app/strings.h"
#include "doctest/doctest.h"
#include "support/headless.h"
#include "support/layout_checks.h"
#include "support/search_builder.h"

namespace {

using support::Headless;
using support::march;
using ui::Role;

const core::OpportunityId kHope{"o2"};

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

void open_at(Headless& page, app::Screen screen) {
    app::Session session = page.store.session();
    session.screen = screen;
    page.store.set_session(session);
    page.settle();
}

void open_decide(Headless& page) {
    page.store.adopt(support::offer_and_hope());
    open_at(page, app::Screen::Decide);
}

bool says(Headless& page, std::string_view part) {
    for (const ui::Node& node : page.shell().tree().nodes()) {
        if (node.name.find(part) != std::string::npos) return true;
    }
    return false;
}

long count_of(Headless& page, Role role, const std::string& name) {
    const auto& nodes = page.shell().tree().nodes();
    return std::count_if(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
        return node.role == role && node.name == name;
    });
}

core::ForecastRecord closed(int number, double p, bool own, bool happened) {
    core::ForecastRecord out;
    out.id.text = "e" + std::to_string(number);
    out.made = march(1);
    out.company = "Fabrikam";
    out.stage = core::Stage::FinalInterview;
    out.opportunity = kHope;
    out.probability = p;
    out.own = own;
    out.result = happened ? core::ForecastResult::Happened : core::ForecastResult::DidNot;
    out.closed = march(2);
    return out;
}

core::ForecastRecord open(const char* id, const char* company, std::optional<core::Date> by) {
    core::ForecastRecord out;
    out.id.text = id;
    out.made = march(1);
    out.company = company;
    out.event = core::ForecastEvent::Answers;
    out.by = by;
    out.probability = 1.0 / 3;
    return out;
}

core::DecisionRecord decided(int number) {
    core::DecisionRecord out;
    out.id.text = "d" + std::to_string(number);
    out.date = march(1) + number % 3;
    out.company = "Northwind " + std::to_string(number);
    out.advised = "wait";
    out.chosen = "ask_for_time";
    out.badge = "coin_flip";
    out.reasons = "They were in no hurry.";
    out.regret_waiting = 3;
    return out;
}

// Forty closed forecasts of the user's at three in five, of which twenty came true.
core::Search experienced() {
    core::Search search = support::offer_and_hope();
    search.opportunities[1].own_chance = 0.7;
    for (int i = 0; i < 40; ++i)
        search.forecasts.push_back(closed(i, 0.6, true, i % 2 == 0));
    for (int i = 40; i < 43; ++i)
        search.forecasts.push_back(closed(i, 0.2, false, i == 40));
    search.forecasts.push_back(open("later", "Contoso", march(20)));
    search.forecasts.push_back(open("never", "Adatum", std::nullopt));
    search.forecasts.push_back(open("late", "Fabrikam", march(4)));
    for (int i = 0; i < 3; ++i)
        search.decisions.push_back(decided(i));
    return search;
}

}  // namespace

TEST_CASE("one's own choice is recorded whatever the advice, and taken back from the card") {
    Headless page(march(3));
    open_decide(page);
    const core::Search before = page.store.search();
    page.choose(words("decided.what"), words("decided.other"));
    page.type(words("decided.reasons"), "I know the team.");
    page.set_number(words("decided.sure"), 70);
    CHECK(page.store.search() == before);  // nothing is kept yet
    page.activate(Role::Button, words("decided.record"));
    REQUIRE(page.store.search().decisions.size() == 1);
    const core::DecisionRecord& kept = page.store.search().decisions[0];
    CHECK(kept.chosen == "something_else");
    CHECK_FALSE(kept.advised.empty());
    CHECK(kept.date == march(3));
    CHECK(kept.reasons == "I know the team.");
    CHECK(kept.sure == 70);
    CHECK(page.store.search().forecasts.size() == 2);
    CHECK(says(page, words("decided.kept") + " " + words("decided.other")));
    CHECK(page.store.session().decision == app::DecisionDraft{});
    CHECK(page.find(Role::Button, words("decided.record")) == nullptr);  // behind "something else"
    page.activate(Role::Button, words("edit.undo"));
    CHECK(page.store.search() == before);
    CHECK(page.find(Role::Button, words("decided.record")) != nullptr);
}

TEST_CASE("waiting is rehearsed beside its odds, and the rehearsal stays with the decision") {
    Headless page(march(3));
    open_decide(page);
    page.choose(words("decided.what"), "Wait");
    REQUIRE(page.find(Role::Heading, words("decided.regret")) != nullptr);
    std::string waited, accepted;
    for (const ui::Node& node : page.all(Role::Slider)) {
        if (node.name.find("says no") != std::string::npos) waited = node.name;
        if (node.name.find("would have said yes") != std::string::npos) accepted = node.name;
    }
    CHECK(page.get(Role::Slider, waited).value == words("decided.unsaid"));
    CHECK(page.get(Role::Slider, waited).description.find("Chance of that: about") !=
          std::string::npos);
    page.set_number(waited, 3);
    page.set_number(accepted, 8);
    page.activate(Role::Button, words("decided.record"));
    REQUIRE(page.store.search().decisions.size() == 1);
    CHECK(page.store.search().decisions[0].chosen == "wait");
    CHECK(page.store.search().decisions[0].regret_waiting == 3);
    CHECK(page.store.search().decisions[0].regret_accepting == 8);
    CHECK(page.store.search().opportunities[1].regret == core::RegretRehearsal{march(3), 3, ""});
    page.activate(Role::Button, words("decided.to_journal"));
    CHECK(page.store.session().screen == app::Screen::Journal);
    CHECK(says(page, "Regret if you wait and they say no: 3 of 10."));
}

TEST_CASE("a decision to accept or decline offers what carries it out") {
    for (const bool accept : {true, false}) {
        Headless page(march(3));
        open_decide(page);
        page.choose(words("decided.what"),
                    accept ? "Accept Northwind's offer" : "Decline Northwind's offer");
        page.activate(Role::Button, words("decided.record"));
        page.activate(
            Role::Button,
            words(accept ? "decided.mark_accepted" : "decided.mark_declined") + " Northwind");
        const core::Opportunity& offer = page.store.search().opportunities[0];
        CHECK(offer.stage == (accept ? core::Stage::Accepted : core::Stage::Closed));
        if (!accept) CHECK(offer.outcome == core::Outcome::Declined);
        CHECK(says(page, words("decided.kept")));  // still there, with nothing left to do
        CHECK_FALSE(says(page, words("decided.mark_accepted")));
        CHECK(page.find(Role::Button, words("edit.undo")) == nullptr);
    }
}

TEST_CASE("asking for time is forecast, and recording twice a day forecasts once") {
    Headless page(march(3));
    open_decide(page);
    std::string asks;
    for (const std::string& option : page.get(Role::Select, words("decided.what")).options) {
        if (option.find("Ask Northwind for") == 0 && option.find("more day") != std::string::npos)
            asks = option;
    }
    REQUIRE_FALSE(asks.empty());
    page.choose(words("decided.what"), asks);
    page.activate(Role::Button, words("decided.record"));
    REQUIRE(page.store.search().forecasts.size() == 3);
    const core::ForecastRecord& granted = page.store.search().forecasts[2];
    CHECK(granted.event == core::ForecastEvent::GrantsTime);
    CHECK(granted.opportunity == core::OpportunityId{"o1"});
    CHECK(granted.probability > 0.1);
    CHECK(granted.probability < 0.9);
    CHECK(page.find(Role::Button, words("decide.write_to") + " Northwind") != nullptr);
    page.activate(Role::Button, words("decided.again"));
    page.choose(words("decided.what"), words("decided.other"));
    page.activate(Role::Button, words("decided.record"));
    CHECK(page.store.search().decisions.size() == 2);
    CHECK(page.store.search().forecasts.size() == 3);
}

TEST_CASE("an empty journal says what it will be good for, and where to begin") {
    Headless page(march(3));
    page.store.adopt(support::offer_and_hope());
    open_at(page, app::Screen::Journal);
    CHECK(page.find(Role::Heading, words("journal.empty_title")) != nullptr);
    page.activate(Role::Button, words("journal.empty_step"));
    CHECK(page.store.session().screen == app::Screen::Decide);
}

TEST_CASE("open forecasts stand in the order of their days and are closed one by one") {
    Headless page(march(5));
    page.store.adopt(experienced());
    open_at(page, app::Screen::Journal);
    float y = 0;
    for (const char* title : {"Fabrikam answers by Wednesday, 4 March",
                              "Contoso answers by Friday, 20 March", "Adatum answers"}) {
        const ui::Node& node = page.get(Role::Text, title);
        CHECK(node.y > y);
        y = node.y;
    }
    CHECK(says(page, "Its day was yesterday."));
    CHECK(page.get(Role::Button, words("journal.happened")).description ==
          "Fabrikam answers by Wednesday, 4 March");
    const core::Search before = page.store.search();
    page.activate(Role::Button, words("journal.not_happened"));
    const auto result = [&](std::string_view id) {
        for (const core::ForecastRecord& forecast : page.store.search().forecasts) {
            if (forecast.id.text == id) return forecast.result;
        }
        return core::ForecastResult::Open;
    };
    CHECK(result("late") == core::ForecastResult::DidNot);
    page.activate(Role::Button, words("journal.void"));
    CHECK(result("later") == core::ForecastResult::Void);
    page.activate(Role::Button, words("journal.happened"));
    CHECK(result("never") == core::ForecastResult::Happened);
    CHECK(says(page, words("journal.none_open")));
    page.store.undo();
    page.store.undo();
    page.store.undo();
    CHECK(page.store.search() == before);
    page.settle();
    page.activate(Role::Button, words("journal.closed"));
    CHECK(count_of(page, Role::Button, words("journal.void")) == 3 + 20);
}

TEST_CASE("Today leads to what waits to be closed, and Decide does not nag about it") {
    Headless page(march(5));
    page.store.adopt(experienced());
    open_at(page, app::Screen::Decide);
    CHECK_FALSE(says(page, "the day of a forecast"));
    CHECK_FALSE(says(page, "The day of a forecast"));
    open_at(page, app::Screen::Today);
    CHECK(says(page, "One forecast is past its day: has it happened?"));
    page.activate(Role::Button, words("decided.to_journal"));
    CHECK(page.store.session().screen == app::Screen::Journal);
}

TEST_CASE("how right the chances were is said in words, drawn, and written as a table") {
    Headless page(march(5));
    page.store.adopt(experienced());
    open_at(page, app::Screen::Journal);
    CHECK(says(page,
               "Your 40 closed forecasts: about three in five on average; 20 of 40 happened. "
               "That is more hope than came true."));
    CHECK(says(page,
               "Juggle's 3 closed forecasts: about one in five on average; 1 of 3 happened. "
               "So few say little yet."));
    CHECK(says(page, "0.26."));  // (.6 - 1)^2 and (.6 - 0)^2, half of each
    CHECK(page.find(Role::Image, words("journal.plot")) != nullptr);
    CHECK(page.find(Role::RowHeader, "50 to 70 %") != nullptr);
    CHECK(page.find(Role::Cell, "20 of 40") != nullptr);
    CHECK(page.find(Role::Cell, "1 of 3, 2 more needed") != nullptr);
    CHECK(says(page,
               "A correction, if you like: where you said about three in five, the odds were "
               "about one in two."));
    CHECK(says(page, "You give Contoso about two in three; corrected"));
    CHECK(says(page, "Final interview done: 1 of 1 came to an offer. Usual: about"));
    page.activate(Role::Button, words("journal.change") + " Contoso");
    CHECK(page.store.session().screen == app::Screen::Opportunities);
    CHECK(page.store.session().opportunity == kHope);
}

TEST_CASE("under thirty closed forecasts it says how many are missing for a correction") {
    Headless page(march(5));
    core::Search search = experienced();
    search.forecasts.resize(12);
    page.store.adopt(search);
    open_at(page, app::Screen::Journal);
    CHECK(says(page, "18 " + words("journal.correction_later")));
    CHECK_FALSE(says(page, words("journal.change")));
}

TEST_CASE("the diary is newest first; a lesson is written in one step, an entry removed") {
    Headless page(march(5));
    page.store.adopt(experienced());
    open_at(page, app::Screen::Journal);
    CHECK(page.get(Role::Text, "Ask Northwind 2 for more time").y <
          page.get(Role::Text, "Ask Northwind 1 for more time").y);
    CHECK(says(page, "Juggle advised: wait (a coin flip)."));
    CHECK(says(page, "They were in no hurry."));
    page.type(words("journal.learnt"), "Ask sooner.");
    CHECK(page.store.search().decisions[2].lesson == "Ask sooner.");
    CHECK(page.store.search().decisions[2].lesson_date == march(5));
    page.store.undo();
    CHECK(page.store.search().decisions[2].lesson.empty());
    page.settle();
    page.activate(Role::Button, words("list.remove"));
    CHECK(page.store.search().decisions.size() == 2);
    CHECK_FALSE(says(page, "Northwind 2"));
}

TEST_CASE("five hundred entries are shown twenty at a time") {
    Headless page(march(5));
    core::Search search = support::offer_and_hope();
    for (int i = 0; i < 500; ++i) {
        search.decisions.push_back(decided(i));
        search.forecasts.push_back(open(("e" + std::to_string(i)).c_str(), "Contoso", march(9)));
    }
    page.store.adopt(search);
    open_at(page, app::Screen::Journal);
    CHECK(count_of(page, Role::Button, words("list.remove")) == 20);
    CHECK(count_of(page, Role::Button, words("journal.happened")) == 20);
    page.activate(Role::Button, words("journal.more") + " (480)");  // of the forecasts
    CHECK(count_of(page, Role::Button, words("journal.happened")) == 40);
    CHECK(count_of(page, Role::Button, words("list.remove")) == 20);
    CHECK(page.find(Role::Button, words("journal.more") + " (460)") != nullptr);
}

TEST_CASE("the Journal is behind More on a phone") {
    Headless page(march(3));
    page.display.width = 390;
    page.store.adopt(support::offer_and_hope());
    open_at(page, app::Screen::Today);
    CHECK(page.find(Role::Link, words("nav.journal")) == nullptr);
    page.activate(Role::Link, words("nav.more"));
    page.activate(Role::Link, words("nav.journal"));
    CHECK(page.store.session().screen == app::Screen::Journal);
}

TEST_CASE("the Journal and the decision are complete, quiet and nothing overlaps, at any size") {
    struct Size {
        float width, height;
        int percent;
    };
    for (const Size& size : {Size{1440, 900, 100}, Size{1024, 768, 200}, Size{390, 844, 100},
                             Size{844, 390, 100}, Size{390, 844, 200}}) {
        CAPTURE(size.width);
        CAPTURE(size.percent);
        Headless page(march(5));
        page.display.width = size.width;
        page.display.height = size.height;
        core::Search search = experienced();
        search.opportunities[0].company = "The Extraordinarily Long Northwind Trading Company Ltd";
        search.opportunities[1].company = "\xE6\xA0\xAA\xE5\xBC\x8F\xE4\xBC\x9A\xE7\xA4\xBE";
        search.forecasts.push_back(open(
            "rtl", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D", march(6)));
        search.decisions[1].company = search.opportunities[0].company;
        search.decisions[1].lesson = "One line.\nAnd another one, much longer than the first was.";
        page.store.adopt(search);
        app::Session session = page.store.session();
        session.text_percent = size.percent;
        session.screen = app::Screen::Journal;
        page.store.set_session(session);
        page.settle();
        page.activate(Role::Button, words("journal.closed"));
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
        CHECK_FALSE(page.frame().document_changed);
        open_at(page, app::Screen::Decide);
        page.choose(words("decided.what"), "Wait");
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
        page.activate(Role::Button, words("decided.record"));
        page.activate(Role::Button, words("decided.again"));
        support::check_unique_ids(page);
        support::check_layout(page);
    }
}
