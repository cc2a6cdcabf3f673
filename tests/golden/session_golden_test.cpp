#include <doctest/doctest.h>

#include "app/replay.h"
#include "core/codec/search_codec.h"
#include "support/text_file.h"

TEST_CASE("a recorded session ends in the search it ended in when it was recorded") {
    for (const char* name : {"quick_start", "example_with_undo", "second_thoughts"}) {
        CAPTURE(name);
        const std::string path = std::string("tests/golden/sessions/") + name;
        const auto search = app::replay(support::read_source_file(path + ".session.json"));
        REQUIRE(search);
        CHECK(core::encode_search(*search) == support::read_source_file(path + ".expected.json"));
    }
}
