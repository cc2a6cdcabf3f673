#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/command_codec.h"
#include "app/command_names.h"
#include "app/replay.h"
#include "support/random_commands.h"

#include <set>

TEST_CASE("a recorded session is written, read and written again without a difference") {
    std::set<std::string> seen;
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        support::RandomCommands random(seed);
        core::Search search;
        std::vector<app::SessionStep> steps;
        for (int i = 0; i < 60; ++i) {
            const app::Command command = random.next(search);
            const auto changed = app::apply(search, command);
            if (!changed) continue;
            search = *changed;
            steps.emplace_back(command);
            seen.insert(app::command_name(command));
        }
        steps.emplace_back(app::Command(app::ReplaceSearch{search}));
        const std::string text = app::encode_session(steps);
        const auto decoded = app::decode_session(text);
        REQUIRE(decoded);
        REQUIRE(app::encode_session(*decoded) == text);
        const auto replayed = app::replay(text);
        REQUIRE(replayed);
        REQUIRE(*replayed == search);
    }
    CHECK(seen.size() == std::variant_size_v<app::AnyCommand> - 1);  // all but replace_search
}
