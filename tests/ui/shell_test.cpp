#include <algorithm>
#include <initializer_list>
#include <string>

#include "app/doubt_text.h"
#include "app/examples.h"
#include "app/strings.h"
#include "core/codec/search_codec.h"
#include "doctest/doctest.h"
#include "support/headless.h"
#include "support/layout_checks.h"

namespace {

using support::check_complete;
using support::check_layout;
using support::check_unique_ids;
using support::Headless;
using ui::Role;

const core::Date kToday = core::from_civil({2026, 11, 24});

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

void start(Headless& page) {
    page.settle();
    page.activate(Role::Button, words("welcome.start"));
}

// On a phone some rooms are behind "More".
void open_screen(Headless& page, std::string_view key) {
    if (page.find(Role::Link, words(key)) == nullptr) page.activate(Role::Link, words("nav.more"));
    page.activate(Role::Link, words(key));
}

const core::Opportunity& opportunity(Headless& page, std::size_t index) {
    REQUIRE(page.store.search().opportunities.size() > index);
    return page.store.search().opportunities[index];
}

}  // namespace

TEST_CASE("the first visit offers the quick start and the examples") {
    Headless page(kToday);
    page.settle();
    CHECK(page.find(Role::Heading, words("welcome.title")) != nullptr);
    CHECK(page.find(Role::Text, words("welcome.privacy")) != nullptr);
    CHECK(page.find(Role::Button, words("welcome.start")) != nullptr);
    CHECK(app::example_keys().size() == 3);
}

TEST_CASE("the quick start gives a verdict before anything is typed") {
    Headless page(kToday);
    start(page);
    REQUIRE(page.store.answer());
    REQUIRE(page.store.answer()->verdict.has_value());
    const app::VerdictText verdict =
        app::verdict_text(*page.store.answer(), page.store.search(), page.display.locale);
    CHECK(page.find(Role::Heading, verdict.headline) != nullptr);
}

TEST_CASE("typing a company reaches the search and the verdict as it is typed") {
    Headless page(kToday);
    start(page);
    page.type(words("field.company"), "Größe & Söhne 株式会社");
    CHECK(opportunity(page, 0).company == "Größe & Söhne 株式会社");
    bool named = false;
    for (const ui::Node& node : page.all(Role::Heading)) {
        named = named || node.name.find("Größe & Söhne 株式会社") != std::string::npos;
    }
    CHECK(named);
}

TEST_CASE("a date is taken when it can be read and refused at the field when not") {
    Headless page(kToday);
    start(page);
    page.type(words("field.deadline"), "in 3 days");
    CHECK(opportunity(page, 0).offer->deadline == kToday + 3);
    page.type(words("field.deadline"), "soonish");
    CHECK(opportunity(page, 0).offer->deadline == kToday + 3);
    const ui::Node& field = page.get(Role::TextField, words("field.deadline"));
    CHECK((field.flags & ui::kInvalid) != 0);
    CHECK(field.description == words("field.not_a_date"));
    CHECK(field.value == "soonish");
}

TEST_CASE("the calendar is opened, walked by arrows and picks a day") {
    Headless page(kToday);
    start(page);
    const core::Date before = *opportunity(page, 0).offer->deadline;
    const std::string name = words("calendar.open") + ", " + words("field.deadline");
    page.click(Role::Button, name);
    REQUIRE(page.find(Role::Dialog, words("calendar.title")) != nullptr);
    const std::string day = app::date_text(before, kToday, page.display.locale);
    page.key(page.get(Role::GridCell, day).id, "ArrowDown");
    const std::string next = app::date_text(before + 7, kToday, page.display.locale);
    CHECK((page.get(Role::GridCell, next).flags & ui::kNotInTabOrder) == 0);
    page.activate(Role::GridCell, next);
    CHECK(opportunity(page, 0).offer->deadline == before + 7);
    CHECK(page.find(Role::Dialog, words("calendar.title")) == nullptr);
}

TEST_CASE("a day of the calendar is picked by mouse, and its button closes it again") {
    Headless page(kToday);
    start(page);
    const core::Date before = *opportunity(page, 0).offer->deadline;
    const std::string name = words("calendar.open") + ", " + words("field.deadline");
    page.click(Role::Button, name);
    page.click(Role::GridCell, app::date_text(before + 1, kToday, page.display.locale));
    CHECK(opportunity(page, 0).offer->deadline == before + 1);
    CHECK(page.find(Role::Dialog, words("calendar.title")) == nullptr);
    page.click(Role::Button, name);
    CHECK(page.find(Role::Dialog, words("calendar.title")) != nullptr);
    page.click(Role::Button, name);
    CHECK(page.find(Role::Dialog, words("calendar.title")) == nullptr);
    CHECK(opportunity(page, 0).offer->deadline == before + 1);
}

TEST_CASE("escape closes the calendar and changes nothing") {
    Headless page(kToday);
    start(page);
    const core::Search before = page.store.search();
    page.activate(Role::Button, words("calendar.open") + ", " + words("field.deadline"));
    page.shell().escape();
    page.settle();
    CHECK(page.find(Role::Dialog, words("calendar.title")) == nullptr);
    CHECK(page.store.search() == before);
}

TEST_CASE("a slider moved and undone is where it was") {
    Headless page(kToday);
    start(page);
    const int before = *opportunity(page, 0).worth;
    page.set_number(words("field.worth"), 33);
    CHECK(opportunity(page, 0).worth == 33);
    page.shell().command(app::UserCommand::Undo);
    page.settle();
    CHECK(opportunity(page, 0).worth == before);
    page.shell().command(app::UserCommand::Redo);
    page.settle();
    CHECK(opportunity(page, 0).worth == 33);
}

TEST_CASE("of two choices made between two frames the later one counts") {
    Headless page(kToday);
    start(page);
    const ui::Node& stage = page.get(Role::Select, words("field.stage"));
    const ui::NodeId id = stage.id;
    const int first = stage.option == 0 ? 2 : 0;
    page.shell().push({ui::SemanticAction::Kind::Choose, id, {}, static_cast<double>(first)});
    page.shell().push({ui::SemanticAction::Kind::Choose, id, {}, 1});
    page.settle();
    CHECK(page.get(Role::Select, words("field.stage")).option == 1);
}

TEST_CASE("an amount that cannot be read stays in the field and out of the search") {
    Headless page(kToday);
    start(page);
    page.activate(Role::Radio, words("money.matters"));
    page.type(words("money.savings"), "12,000");
    CHECK(page.store.search().finances.savings == core::money_from_major(12000));
    page.type(words("money.savings"), "a lot");
    CHECK(page.store.search().finances.savings == core::money_from_major(12000));
    CHECK((page.get(Role::TextField, words("money.savings")).flags & ui::kInvalid) != 0);
}

TEST_CASE("the message is written from the facts and copied with one press") {
    Headless page(kToday);
    start(page);
    page.type(words("field.company"), "Northwind");
    open_screen(page, "nav.messages");
    page.activate(Role::Button, words("messages.copy"));
    CHECK(page.desk.copied.size() > 80);
    CHECK(page.desk.copied.find("Northwind") != std::string::npos);
    const std::string written = page.desk.copied;
    page.type(words("messages.text"), "My own words.");
    page.activate(Role::Button, words("messages.copy"));
    CHECK(page.desk.copied == "My own words.");
    page.activate(Role::Button, words("messages.reset"));
    page.activate(Role::Button, words("messages.copy"));
    CHECK(page.desk.copied == written);
}

TEST_CASE("an exported file opens again as the same search") {
    Headless page(kToday);
    start(page);
    page.type(words("field.company"), "Fabrikam");
    const core::Search kept = page.store.search();
    open_screen(page, "nav.settings");
    page.activate(Role::Button, words("settings.export"));
    CHECK(page.desk.saved_name == "juggle-2026-11-24.json");
    page.activate(Role::Button, words("settings.clear"));
    CHECK(page.store.is_empty());
    page.shell().file_chosen(page.desk.saved_text);
    page.settle();
    CHECK(page.store.search() == kept);
}

TEST_CASE("a damaged file is refused in words and the open search is untouched") {
    Headless page(kToday);
    start(page);
    const core::Search before = page.store.search();
    page.shell().file_chosen("{\"format\":");
    page.settle();
    CHECK(page.store.search() == before);
    REQUIRE(page.store.notice().has_value());
    const core::Result<core::Search> refused = core::decode_search("{\"format\":");
    REQUIRE(!refused);
    CHECK(page.store.notice()->text == app::error_text(refused.error()));
}

TEST_CASE("a file with a passed deadline waits for a word before it is opened") {
    Headless page(kToday);
    start(page);
    core::Search old = page.store.search();
    old.opportunities[0].offer->deadline = kToday - 2;
    old.opportunities[0].offer->received = kToday - 9;
    const core::Search before = page.store.search();
    page.shell().file_chosen(core::encode_search(old));
    page.settle();
    CHECK(page.store.search() == before);
    page.activate(Role::Button, words("settings.open_anyway"));
    CHECK(page.store.search() == old);
}

TEST_CASE("everything drawn on every screen can be reached and is named") {
    for (const bool phone : {false, true}) {
        Headless page(kToday);
        page.display.width = phone ? 390.0f : 1440.0f;
        page.display.height = phone ? 844.0f : 900.0f;
        page.display.coarse_pointer = phone;
        page.settle();
        check_complete(page);
        start(page);
        page.activate(Role::Radio, words("money.matters"));
        for (const char* screen : {"nav.today", "nav.quick_start", "nav.opportunities",
                                   "nav.decide", "nav.messages", "nav.settings"}) {
            open_screen(page, screen);
            CAPTURE(screen);
            check_complete(page);
            check_unique_ids(page);
        }
        open_screen(page, "nav.quick_start");
        page.activate(Role::Button, words("calendar.open") + ", " + words("field.deadline"));
        check_complete(page);
        check_unique_ids(page);
    }
}

TEST_CASE("nothing lies over anything else, on a laptop, a tablet and a phone, at any text size") {
    struct Size {
        float width, height;
        int text_percent;
    };
    for (const Size size :
         {Size{1440, 900, 100}, Size{1024, 768, 100}, Size{844, 390, 100}, Size{390, 844, 100},
          Size{320, 640, 100}, Size{1440, 900, 200}, Size{390, 844, 200}}) {
        CAPTURE(size.width);
        CAPTURE(size.text_percent);
        Headless page(kToday);
        page.display.width = size.width;
        page.display.height = size.height;
        app::Session session = page.store.session();
        session.text_percent = size.text_percent;
        page.store.set_session(session);
        page.settle();
        check_layout(page);
        page.activate(Role::Button, words("welcome.start"));
        page.type(words("field.company"),
                  "The Extraordinarily Long Named Company of Northern Winds and Partners");
        page.activate(Role::Radio, words("money.matters"));
        check_layout(page);
        for (const char* screen :
             {"nav.today", "nav.opportunities", "nav.decide", "nav.messages", "nav.settings"}) {
            CAPTURE(screen);
            open_screen(page, screen);
            if (page.store.notice()) page.store.dismiss_notice();
            page.settle();
            check_layout(page);
        }
    }
}

TEST_CASE("the verdict is there first and says that it is still being worked out") {
    Headless page(kToday);
    start(page);
    open_screen(page, "nav.decide");
    CHECK(page.find(Role::Text, words("decide.updating")) != nullptr);
    CHECK(page.find(Role::Heading, words("decide.doubt")) == nullptr);
    for (const float width : {1440.0f, 390.0f}) {
        page.display.width = width;
        page.finish_answer();
        CHECK(page.find(Role::Text, words("decide.updating")) == nullptr);
        CHECK(page.find(Role::Heading, words("decide.doubt")) != nullptr);
        CHECK(page.find(Role::Heading, words("decide.doubt_drivers")) != nullptr);
        const core::Answer& answer = *page.store.answer();
        CHECK(page.find(Role::Text, app::acceptability_text(answer, page.store.search())) !=
              nullptr);
        REQUIRE_FALSE(answer.drivers.empty());
        CHECK(page.find(Role::ListItem,
                        app::driver_text(answer.drivers.front(), answer, page.store.search(),
                                         page.display.locale)) != nullptr);
        check_layout(page);
        check_complete(page);
        check_unique_ids(page);
        CHECK_FALSE(page.frame().wants_frame);
    }
}

TEST_CASE("drawing asks for nothing: no edits come out of a frame nobody touched") {
    Headless page(kToday);
    start(page);
    for (const char* screen : {"nav.today", "nav.quick_start", "nav.opportunities", "nav.decide",
                               "nav.messages", "nav.compare", "nav.settings"}) {
        open_screen(page, screen);
        page.settle();
        const core::Search before = page.store.search();
        for (int i = 0; i < 3; ++i) {
            const ui::FrameOutcome outcome = page.frame();
            CHECK_FALSE(outcome.wants_frame);
            CHECK_FALSE(outcome.document_changed);
        }
        CHECK(page.store.search() == before);
    }
}
