// "What if": tried in any room, kept or dropped from any room.

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

void try_what_if(Headless& page) {
    REQUIRE(page.store.dispatch(app::StartQuickly{kToday, "EUR"}));
    app::Session session = page.store.session();
    session.screen = app::Screen::Decide;
    page.store.set_session(session);
    page.settle();
    page.activate(Role::Button, words("what_if.begin"));
}

}  // namespace

TEST_CASE("what is tried shows in every room with what is advised without it, and drops whole") {
    Headless page(kToday);
    try_what_if(page);
    const core::Search before = page.store.document();
    CHECK(page.find(Role::Button, words("what_if.begin")) == nullptr);
    page.activate(Role::Button, words("decide.change_facts"));
    REQUIRE(page.find(Role::Region, words("what_if.title")) != nullptr);
    page.set_number(words("field.worth"), 1);
    CHECK(page.store.search() != before);
    CHECK(page.store.document() == before);
    bool told = false;
    for (const ui::Node& node : page.all(Role::Text)) {
        if (node.name.rfind(words("what_if.without"), 0) == 0) told = true;
    }
    CHECK(told);
    page.activate(Role::Button, words("what_if.drop"));
    CHECK(page.store.search() == before);
    CHECK(page.find(Role::Region, words("what_if.title")) == nullptr);
}

TEST_CASE("what is exported during a what-if is what is kept") {
    Headless page(kToday);
    try_what_if(page);
    page.shell().command(app::UserCommand::Export);
    page.settle();
    const std::string before = page.desk.saved_text;
    page.activate(Role::Button, words("decide.change_facts"));
    page.set_number(words("field.worth"), 1);
    page.shell().command(app::UserCommand::Export);
    page.settle();
    CHECK(page.desk.saved_text == before);
    page.activate(Role::Button, words("what_if.keep"));
    page.shell().command(app::UserCommand::Export);
    page.settle();
    CHECK(page.desk.saved_text != before);
}

TEST_CASE("the what-if card fits a phone with large text") {
    Headless page(kToday);
    try_what_if(page);
    page.display.width = 390;
    page.display.height = 844;
    app::Session session = page.store.session();
    session.text_percent = 200;
    page.store.set_session(session);
    page.settle();
    support::check_complete(page);
    support::check_unique_ids(page);
    support::check_layout(page);
}
