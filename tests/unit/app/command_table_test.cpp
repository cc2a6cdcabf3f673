#include "app/command_table.h"

#include <doctest/doctest.h>

#include <set>

#include "app/strings.h"

TEST_CASE("every row of the table stands in its place and has a label and a stroke of its own") {
    std::set<std::string_view> ids;
    std::set<std::string> strokes;
    int place = 0;
    for (const app::UserCommandRow& row : app::command_table()) {
        CHECK(static_cast<int>(row.command) == place++);
        CHECK(&app::row_of(row.command) == &row);
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(app::text(row.label_key).empty());
        const std::string stroke = app::stroke_text(row, app::Keyboard::Other);
        CHECK((stroke.empty() || strokes.insert(stroke).second));
    }
}

TEST_CASE("redo answers to both habits") {
    CHECK(app::command_of({'z', false}) == app::UserCommand::Undo);
    CHECK(app::command_of({'z', true}) == app::UserCommand::Redo);
    CHECK(app::command_of({'y', false}) == app::UserCommand::Redo);
    CHECK_FALSE(app::command_of({'t', false}));
}

TEST_CASE("strokes are written as the keyboard writes them") {
    const app::UserCommandRow& redo = app::row_of(app::UserCommand::Redo);
    CHECK(app::stroke_text(redo, app::Keyboard::Other) == "Ctrl+Shift+Z");
    CHECK(app::stroke_text(redo, app::Keyboard::Apple) == "\xE2\x87\xA7\xE2\x8C\x98Z");
}

TEST_CASE("a command is enabled exactly when it would do something") {
    const app::Available nothing;
    CHECK_FALSE(app::is_enabled(app::UserCommand::Undo, nothing));
    CHECK_FALSE(app::is_enabled(app::UserCommand::Export, nothing));
    CHECK_FALSE(app::is_enabled(app::UserCommand::Find, nothing));
    CHECK(app::is_enabled(app::UserCommand::Import, nothing));
    CHECK(app::is_enabled(app::UserCommand::Undo, {true, false, true}));
    CHECK(app::is_enabled(app::UserCommand::Redo, {false, true, false}));
    CHECK(app::is_enabled(app::UserCommand::Export, {false, false, true}));
    CHECK(app::is_enabled(app::UserCommand::Find, {false, false, true}));
}
