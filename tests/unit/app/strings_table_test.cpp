#include <doctest/doctest.h>

#include "app/examples.h"
#include "app/strings.h"

TEST_CASE("every example that can be opened has a title and a line") {
    for (const std::string_view key : app::example_keys()) {
        const std::string name = "example." + std::string(key);
        CHECK_FALSE(app::text(name + ".title").empty());
        CHECK_FALSE(app::text(name + ".line").empty());
    }
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
