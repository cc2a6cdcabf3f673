#include "app/command_codec.h"

#include <doctest/doctest.h>

#include "app/replay.h"

namespace {

std::string session(const std::string& records) {
    return R"({"format":"juggle.session","version":1,"records":[)" + records + "]}";
}

void check_refused(const std::string& text, core::ErrorCode code, const char* where) {
    const auto steps = app::decode_session(text);
    REQUIRE_FALSE(steps);
    CHECK(steps.error().code == code);
    CHECK(steps.error().where == where);
}

}  // namespace

TEST_CASE("a session is read in order, undo and redo among the commands") {
    const auto steps = app::decode_session(
        session(R"({"command":"clear_search"},{"command":"undo"},{"command":"redo"})"));
    REQUIRE(steps);
    REQUIRE(steps->size() == 3);
    CHECK(std::holds_alternative<app::Command>((*steps)[0]));
    CHECK(std::holds_alternative<app::UndoStep>((*steps)[1]));
    CHECK(std::holds_alternative<app::RedoStep>((*steps)[2]));
}

TEST_CASE("what a session may not contain is refused with its place") {
    using core::ErrorCode;
    check_refused("[]", ErrorCode::WrongType, "");
    check_refused(R"({"format":"x","version":1,"records":[]})", ErrorCode::UnknownValue, "/format");
    check_refused(R"({"format":"juggle.session","version":2,"records":[]})",
                  ErrorCode::VersionTooNew, "/version");
    check_refused(session("5"), ErrorCode::WrongType, "/records/0");
    check_refused(session("{}"), ErrorCode::Missing, "/records/0/command");
    check_refused(session(R"({"command":"jump"})"), ErrorCode::UnknownCommand,
                  "/records/0/command");
    check_refused(session(R"({"command":"undo","id":"o1"})"), ErrorCode::UnknownKey,
                  "/records/0/id");
    check_refused(session(R"({"command":"set_role","id":"o1"})"), ErrorCode::Missing,
                  "/records/0/text");
    check_refused(session(R"({"command":"set_role","id":"o1","text":5})"), ErrorCode::WrongType,
                  "/records/0/text");
    check_refused(session(R"({"command":"set_role","id":"o1","text":"x","more":1})"),
                  ErrorCode::UnknownKey, "/records/0/more");
    check_refused(session(R"({"command":"set_stage","id":"o1","stage":"hired"})"),
                  ErrorCode::UnknownValue, "/records/0/stage");
    check_refused(session(R"({"command":"set_deadline","id":"o1","date":"6 March"})"),
                  ErrorCode::NotADate, "/records/0/date");
    check_refused(session(R"({"command":"set_worth","id":"o1","worth":5.5})"), ErrorCode::WrongType,
                  "/records/0/worth");
    check_refused(session(R"({"command":"set_yearly_pay","id":"o1","pay":0.005})"),
                  ErrorCode::OutOfRange, "/records/0/pay");
    check_refused(session(R"({"command":"replace_search","search":{"format":"x","version":1}})"),
                  ErrorCode::UnknownValue, "/records/0/search/format");
}

TEST_CASE("a replay stops at the first refused command and tells which") {
    const auto result =
        app::replay(session(R"({"command":"start_quickly","today":"2026-03-02","currency":"EUR"},)"
                            R"({"command":"set_worth","id":"o2","worth":101})"));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == core::ErrorCode::OutOfRange);
    CHECK(result.error().where == "/records/1/opportunities/1/worth");
}
