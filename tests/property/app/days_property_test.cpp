#include <doctest/doctest.h>

#include <set>
#include <string>
#include <tuple>
#include <variant>

#include "app/store.h"
#include "core/schedule/follow_ups.h"
#include "support/random_commands.h"

namespace {

using Sent = std::tuple<int, std::string, std::string, int>;

// Every message once a day to the same person, as far as it is still known to whom it went.
bool repeats_a_message(const core::Search& search) {
    std::set<Sent> seen;
    for (const core::SentMessage& message : search.sent) {
        if (!message.opportunity || message.contact) continue;
        if (!seen.insert({message.situation, message.opportunity->text, "", message.date.days})
                 .second) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("commands of days: nothing twice, history stays, and undo brings back both sides") {
    int marked = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        support::RandomCommands random(seed);
        app::Store store(core::from_civil({2026, 3, 2}));
        for (int i = 0; i < 80; ++i) {
            const core::Search before = store.search();
            const app::Command command = random.next(before);
            if (!store.dispatch(command)) {
                REQUIRE(store.search() == before);
                continue;
            }
            store.end_edit();
            const core::Search after = store.search();
            REQUIRE_FALSE(repeats_a_message(after));
            std::set<core::FollowUpId> ids;
            for (const core::FollowUp& one : after.follow_ups)
                REQUIRE(ids.insert(one.id).second);
            if (!std::holds_alternative<app::MarkSent>(command.any())) continue;
            ++marked;
            REQUIRE(after.sent.size() == before.sent.size() + 1);
            store.undo();
            REQUIRE(store.search() == before);
            store.redo();
            REQUIRE(store.search() == after);
        }
    }
    CHECK(marked > 100);
}

TEST_CASE("after a command of the day the stored follow-ups are the day's own") {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        support::RandomCommands random(seed + 500);
        app::Store store(core::from_civil({2026, 3, 2}));
        for (int i = 0; i < 80; ++i) {
            const app::Command command = random.next(store.search());
            const auto* sent = std::get_if<app::MarkSent>(&command.any());
            if (!store.dispatch(command) || sent == nullptr) continue;
            REQUIRE(core::keep_follow_ups(store.search(), sent->date) == store.search());
        }
    }
}
