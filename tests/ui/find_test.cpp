// Search and jump: typed, chosen, and left again, through roles and names alone.

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

void open_find(Headless& page, const char* example = "courted") {
    REQUIRE(page.store.dispatch(app::OpenExample{example, kToday}));
    app::Session session = page.store.session();
    session.screen = app::Screen::Decide;
    page.store.set_session(session);
    page.settle();
    page.shell().command(app::UserCommand::Find);
    page.settle();
}

void enter(Headless& page) {
    const ui::Node& field = page.get(Role::TextField, words("find.field"));
    page.shell().push({ui::SemanticAction::Kind::CommitText, field.id, field.value, 1});
    page.settle();
}

}  // namespace

TEST_CASE("find opens with the focus in its field, and escape leads back") {
    Headless page(kToday);
    REQUIRE(page.store.dispatch(app::OpenExample{"courted", kToday}));
    app::Session session = page.store.session();
    session.screen = app::Screen::Decide;
    page.store.set_session(session);
    page.settle();
    page.shell().command(app::UserCommand::Find);
    page.frame();
    const ui::FrameOutcome outcome = page.frame();
    CHECK(outcome.focus == page.get(Role::TextField, words("find.field")).id);
    page.settle();
    page.shell().escape();
    page.settle();
    CHECK(page.store.session().screen == app::Screen::Decide);
}

TEST_CASE("enter takes the first that is found, leaving the field takes none") {
    Headless page(kToday);
    open_find(page);
    const core::Opportunity& sought = page.store.search().opportunities.back();
    page.type(words("find.field"), sought.company);
    CHECK(page.store.session().screen == app::Screen::Find);
    enter(page);
    CHECK(page.store.session().screen == app::Screen::Opportunities);
    CHECK(page.store.session().opportunity == sought.id);
}

TEST_CASE("a command found is done where one was before") {
    Headless page(kToday);
    open_find(page);
    page.type(words("find.field"), "export");
    page.activate(Role::Button, words("settings.export"));
    CHECK_FALSE(page.desk.saved_text.empty());
    CHECK(page.store.session().screen == app::Screen::Decide);
}

TEST_CASE("adding a company from anywhere opens it, and undo takes it away") {
    Headless page(kToday);
    open_find(page);
    const std::size_t before = page.store.search().opportunities.size();
    page.shell().command(app::UserCommand::AddOpportunity);
    page.settle();
    REQUIRE(page.store.search().opportunities.size() == before + 1);
    CHECK(page.store.session().opportunity == page.store.search().opportunities.back().id);
    CHECK(page.store.session().screen == app::Screen::Opportunities);
    page.shell().command(app::UserCommand::Undo);
    page.settle();
    CHECK(page.store.search().opportunities.size() == before);
}

TEST_CASE("what is not there is said, and strokes do nothing on a first visit") {
    Headless page(kToday);
    CHECK_FALSE(page.shell().command_for({'k'}));
    open_find(page);
    CHECK(page.shell().command_for({'k'}) == app::UserCommand::Find);
    CHECK(page.shell().command_for({'?'}) == app::UserCommand::Find);
    page.type(words("find.field"), "zzz");
    CHECK(page.find(Role::Status, words("find.none")) != nullptr);
}

TEST_CASE("find fits every screen, with long names and large text") {
    Headless page(kToday);
    open_find(page);
    const core::OpportunityId id = page.store.search().opportunities[0].id;
    REQUIRE(page.store.dispatch(app::SetCompany{id, std::string(120, 'W')}));
    REQUIRE(page.store.dispatch(app::SetContactName{id, "山田 花子 محمد بن سلمان"}));
    for (const int percent : {100, 200}) {
        for (const auto& [width, height] :
             {std::pair{390.0f, 844.0f}, std::pair{1440.0f, 900.0f}}) {
            app::Session session = page.store.session();
            session.text_percent = percent;
            page.store.set_session(session);
            page.display.width = width;
            page.display.height = height;
            page.settle();
            CAPTURE(percent);
            support::check_complete(page);
            support::check_unique_ids(page);
            support::check_layout(page);
        }
    }
}
