// The door of smaa: every file of tests/golden/damaged_smaa is refused with exactly the error of
// its expected.tsv; tests/golden/smaa_cli.mjs holds the command line to the same table.

#include <doctest/doctest.h>

#include <string>

#include "core/json_api.h"
#include "support/text_file.h"

using namespace core;

TEST_CASE("a damaged problem of smaa gives one error with its place") {
    const std::string folder = "tests/golden/damaged_smaa/";
    int seen = 0;
    for (const auto& columns : support::read_source_table(folder + "expected.tsv")) {
        REQUIRE(columns.size() == 4);
        CAPTURE(columns[0]);
        const auto answer = smaa_json(support::read_source_file(folder + columns[0] + ".json"));
        REQUIRE_FALSE(answer);
        CHECK(error_code_name(answer.error().code) == columns[1]);
        CHECK(answer.error().where == columns[2]);
        CHECK(answer.error().detail == columns[3]);
        ++seen;
    }
    CHECK(seen >= 60);
}
