// Search file -> answer file, byte for byte, natively and in wasm. To accept a change on purpose:
//   juggle advise assets/examples/NAME.json --today 2026-03-02 > tests/golden/answer/NAME.json
// and read the difference like code.

#include <doctest/doctest.h>

#include <string>

#include "core/base/date.h"
#include "core/json_api.h"
#include "support/text_file.h"

TEST_CASE("the answers to the example searches are those that were read and accepted") {
    for (const std::string name : {"laid_off", "graduate", "courted"}) {
        CAPTURE(name);
        const std::string search = support::read_source_file("assets/examples/" + name + ".json");
        const auto answer = core::advise_json(search, core::from_civil({2026, 3, 2}));
        REQUIRE(answer);
        CHECK(*answer + "\n" == support::read_source_file("tests/golden/answer/" + name + ".json"));
    }
}

TEST_CASE("a blocking problem is an error with its path, not an answer") {
    const std::string search = support::read_source_file("assets/examples/graduate.json");
    const auto answer = core::advise_json(search, core::from_civil({2026, 9, 1}));
    REQUIRE(!answer);
    CHECK(answer.error().code == core::ErrorCode::DeadlinePassed);
    CHECK(answer.error().where == "/opportunities/0/offer/deadline");
}
