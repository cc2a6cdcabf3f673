#include <doctest/doctest.h>

#include "app/strings.h"
#include "support/search_builder.h"

using core::ErrorCode;

TEST_CASE("every error is one sentence that ends, with its place and fragment") {
    for (int code = 0; code <= static_cast<int>(ErrorCode::DayAhead); ++code) {
        const core::Error error{static_cast<ErrorCode>(code), "/opportunities/2/worth", "-5"};
        const std::string text = app::error_text(error);
        CAPTURE(text);
        CHECK(text.back() == '.');
        CHECK(text.find('!') == std::string::npos);
        CHECK(text.find("  ") == std::string::npos);
        CHECK(text.size() > 20);
        CHECK((text[0] >= 'A' && text[0] <= 'Z'));
        const bool about_storage = text.find("stored") != std::string::npos ||
                                   text.find("save") != std::string::npos ||
                                   text.find("browser keeps") != std::string::npos;
        CHECK((about_storage || text.find("/opportunities/2/worth") != std::string::npos));
        CHECK(text.find("-5") != std::string::npos);
    }
}

TEST_CASE("an error without place or fragment leaves no gap") {
    for (int code = 0; code <= static_cast<int>(ErrorCode::DayAhead); ++code) {
        const std::string text = app::error_text({static_cast<ErrorCode>(code), "", ""});
        CAPTURE(text);
        for (const char* slip : {"()", "  ", " ;", " .", " ,", " :"}) {
            CHECK(text.find(slip) == std::string::npos);
        }
    }
}

TEST_CASE("a failed save says what was kept and what to do") {
    CHECK(app::error_text({ErrorCode::StorageFull, "juggle/slot/0", ""}) ==
          "There is no room left to save; the last saved copy is untouched. Save your search as a "
          "file.");
    CHECK(app::error_text(
              {ErrorCode::OutOfRange, "/opportunities/0/worth", "expected 0..100, found 101"}) ==
          "The worth at /opportunities/0/worth is outside what is possible (expected 0..100, found "
          "101); nothing was changed.");
}

TEST_CASE("problems name the company and the field") {
    core::Search search = support::offer_and_hope();
    const auto problem = [&](ErrorCode code, std::string where, std::string detail = "") {
        return app::problem_text(
            {core::Severity::Notice, {code, std::move(where), std::move(detail)}}, search);
    };
    CHECK(problem(ErrorCode::DeadlinePassed, "/opportunities/0/offer/deadline") ==
          "Northwind's deadline has passed. Ask whether the offer still stands.");
    CHECK(problem(ErrorCode::Missing, "/opportunities/1/worth") ==
          "What is the job at Contoso worth to you?");
    CHECK(problem(ErrorCode::Missing, "/finances/savings") ==
          "How much have you saved to live on?");
    CHECK(problem(ErrorCode::DuplicateId, "/opportunities/1/company", "/opportunities/0") ==
          "Contoso stands here twice with the same role. Remove one, or it counts as two chances.");
    CHECK(problem(ErrorCode::DayPassed, "/opportunities/1/answer_expected") ==
          "Contoso's day of the answer has passed. Is there news?");
    search.opportunities[0].company.clear();
    CHECK(problem(ErrorCode::Missing, "/opportunities/0/offer/deadline") ==
          "By when does the first company want your answer?");
}

TEST_CASE("every command has a name for undo") {
    const core::OpportunityId id{"o1"};
    CHECK(app::command_label(app::SetDeadline{id, {}}) == "Change deadline");
    CHECK(app::command_label(app::AddRequest{id, {}}) == "Note a request for time");
}
