// Every file of tests/golden/damaged is refused with exactly the error of expected.tsv: the name of
// the file, the code, the path and the detail, separated by tabs. tests/golden/damaged_cli.mjs
// holds the command line to the same table.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/codec/search_codec.h"
#include "support/text_file.h"

using namespace core;

TEST_CASE("a damaged search file gives one error with its place") {
    int seen = 0;
    for (const auto& columns : support::read_source_table("tests/golden/damaged/expected.tsv")) {
        REQUIRE(columns.size() == 4);
        CAPTURE(columns[0]);
        const Result<Search> read = decode_search(
            support::read_source_file("tests/golden/damaged/" + columns[0] + ".json"));
        REQUIRE_FALSE(read);
        CHECK(error_code_name(read.error().code) == columns[1]);
        CHECK(read.error().where == columns[2]);
        CHECK(read.error().detail == columns[3]);
        ++seen;
    }
    CHECK(seen >= 150);
}

TEST_CASE("a search file cut anywhere is refused, never half read") {
    const std::string whole = support::read_source_file("tests/golden/search/version_1.json");
    const std::size_t last_brace = whole.rfind('}');
    for (std::size_t length = 0; length <= last_brace; ++length) {
        const Result<Search> read = decode_search(std::string_view(whole).substr(0, length));
        CAPTURE(length);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::SyntaxError);
    }
}
