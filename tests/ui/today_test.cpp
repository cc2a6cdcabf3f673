#include <string>

#include "app/strings.h"
#include "core/schedule/follow_ups.h"
#include "doctest/doctest.h"
#include "support/headless.h"
#include "support/search_builder.h"

namespace {

using support::Headless;
using support::busy;
using support::march;
using ui::Role;

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

void open_today(Headless& page, const core::Search& search) {
    page.store.adopt(search);
    app::Session session = page.store.session();
    session.screen = app::Screen::Today;
    page.store.set_session(session);
    page.settle();
}

bool says(Headless& page, std::string_view part) {
    for (const ui::Node& node : page.shell().tree().nodes()) {
        if (node.name.find(part) != std::string::npos) return true;
    }
    return false;
}

std::size_t count_in(Headless& page, Role role, std::string_view name) {
    std::size_t count = 0;
    for (const ui::Node& node : page.all(role)) {
        if (node.name == name) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("today shows the verdict, the clocks and what is due") {
    Headless page(march(3));
    open_today(page, busy());
    CHECK(says(page, "Last day to answer Northwind"));
    CHECK(says(page, "In 6 days, Monday, 9 March"));
    CHECK(says(page, "Thank Contoso for the interview"));
    CHECK(says(page, "Ask Dana of Contoso to connect"));
    page.activate(Role::Button, words("quick.whole_answer"));
    CHECK(page.store.session().screen == app::Screen::Decide);
}

TEST_CASE("a follow-up is ticked off, put off or dropped with one press, and undone with one") {
    for (const char* key : {"today.done", "today.later", "today.drop"}) {
        CAPTURE(key);
        Headless page(march(3));
        open_today(page, busy());
        const std::size_t before = count_in(page, Role::Button, words(key));
        CHECK(before == 2);
        page.activate(Role::Button, words(key));
        page.settle();
        CHECK(count_in(page, Role::Button, words(key)) == before - 1);
        CHECK(page.store.can_undo());
        page.store.undo();
        page.settle();
        CHECK(page.store.search() == busy());
        CHECK(count_in(page, Role::Button, words(key)) == before);
    }
}

TEST_CASE("what is late says so") {
    Headless page(march(5));
    open_today(page, busy());
    CHECK(says(page, "Was due 2 days ago, Tuesday, 3 March"));
}

TEST_CASE("with nothing to do it says that, and the next days stay visible") {
    Headless page(march(3));
    core::Search search = support::offer_and_hope();
    search.opportunities[0].offer->deadline.reset();
    open_today(page, search);
    CHECK(says(page, words("today.due_empty")));
    CHECK(says(page, words("today.coming_empty")));
    CHECK_FALSE(says(page, words("today.clocks")));
}

TEST_CASE("the calendar is one file with everything, offered on every day") {
    Headless page(march(3));
    open_today(page, busy());
    page.activate(Role::Button, words("today.add_to_calendar"));
    CHECK(page.desk.saved_name == "juggle-2026-03-03.ics");
    CHECK(page.desk.saved_text.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(page.desk.saved_text.find("SUMMARY:Last day to answer Northwind\r\n") !=
          std::string::npos);
    CHECK(page.store.search() == busy());
}

TEST_CASE("a huge agenda draws, and drawing changes nothing") {
    core::Search search = busy();
    for (int i = 1; i <= 60; ++i) {
        core::FollowUp own;
        own.id.text = "f" + std::to_string(i);
        own.due = march(1 + i % 5);
        own.note = std::string(300, 'n');
        search.follow_ups.push_back(own);
    }
    for (const bool phone : {false, true}) {
        Headless page(march(3));
        page.display.width = phone ? 320.0f : 1440.0f;
        open_today(page, search);
        for (int i = 0; i < 3; ++i)
            page.frame();
        CHECK(page.store.search() == search);
        CHECK_FALSE(page.store.can_undo());
    }
}
