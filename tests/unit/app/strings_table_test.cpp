#include <doctest/doctest.h>

#include "app/examples.h"
#include "app/strings.h"
#include "support/text_file.h"

TEST_CASE("every example that can be opened has a title and a line") {
    for (const std::string_view key : app::example_keys()) {
        const std::string name = "example." + std::string(key);
        CHECK_FALSE(app::text(name + ".title").empty());
        CHECK_FALSE(app::text(name + ".line").empty());
    }
}

TEST_CASE("the texts of the rooms stand sorted, one a line, and each is found under its key") {
    const std::string file = support::read_source_file("assets/strings.txt");
    std::string_view lines = file;
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.back() == '\n');
    lines.remove_prefix(lines.find('\n') + 1);
    std::string_view before;
    int count = 0;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(line.size() + 1);
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string_view::npos);
        const std::string_view key = line.substr(0, tab), words = line.substr(tab + 1);
        CAPTURE(key);
        CHECK(before < key);
        CHECK(words.find('\t') == std::string_view::npos);
        CHECK_FALSE(words.empty());
        CHECK(app::text(key) == words);  // and no row of the first visit goes before it
        before = key;
        ++count;
    }
    CHECK(count > 600);
}

TEST_CASE("the first visit says that nothing leaves the device") {
    CHECK(app::text("welcome.privacy").find("Nothing you type leaves this device") == 0);
    CHECK(app::text("welcome.start") == "I have an offer and hope for another");
}

TEST_CASE("stages and badges are words a person would use") {
    CHECK(app::stage_text(core::Stage::VerbalOffer) == "Offer, only spoken");
    CHECK(app::badge_text(core::Badge::CoinFlip) == "A coin flip");
    for (int stage = 0; stage <= static_cast<int>(core::Stage::Closed); ++stage) {
        CHECK_FALSE(app::stage_text(static_cast<core::Stage>(stage)).empty());
    }
}
