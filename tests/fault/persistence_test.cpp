#include "app/persistence.h"

#include <doctest/doctest.h>

#include "app/stored_search.h"
#include "platform/memory/memory_storage.h"
#include "support/search_builder.h"

namespace {

using core::ErrorCode;
using platform::MemoryStorage;
using platform::StorageFault;
using support::march;
using Entries = std::map<std::string, std::string>;

const core::Date kToday = march(2);

// The n-th version of a search: told apart by its title.
core::Search version(int number) {
    core::Search search = support::offer_and_hope();
    search.title = "version " + std::to_string(number);
    return search;
}

// A store that was saved `count` times, as it lies on the disk.
Entries saved(int count) {
    MemoryStorage storage;
    app::Persistence persistence(storage);
    persistence.load(kToday);
    for (int i = 1; i <= count; ++i)
        REQUIRE(persistence.save(version(i)));
    return storage.entries();
}

app::Loaded load_from(const Entries& entries) {
    MemoryStorage storage(entries);
    return app::Persistence(storage).load(kToday);
}

bool contains_text(const Entries& entries, const std::string& text) {
    for (const auto& [key, kept] : entries) {
        if (kept == text) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a first visit finds nothing and no trouble") {
    MemoryStorage storage;
    const app::Loaded loaded = app::Persistence(storage).load(kToday);
    CHECK_FALSE(loaded.search);
    CHECK_FALSE(loaded.trouble);
    CHECK(loaded.set_aside.empty());
    CHECK(storage.writes() == 0);
}

TEST_CASE("what was saved last is loaded, after any number of saves") {
    for (int count = 1; count <= 7; ++count) {
        const app::Loaded loaded = load_from(saved(count));
        REQUIRE(loaded.search);
        CHECK(*loaded.search == version(count));
        CHECK_FALSE(loaded.trouble);
    }
}

TEST_CASE("saving goes on across visits without overwriting the newest copy") {
    MemoryStorage storage;
    for (int visit = 1; visit <= 5; ++visit) {
        app::Persistence persistence(storage);
        const app::Loaded loaded = persistence.load(kToday);
        if (visit > 1) REQUIRE(*loaded.search == version(visit - 1));
        const Entries before = storage.entries();
        REQUIRE(persistence.save(version(visit)));
        if (visit > 1) {
            const int newest = app::read_head(before.at("juggle/head"))->slot;
            const std::string key = "juggle/slot/" + std::to_string(newest);
            CHECK(storage.entries().at(key) == before.at(key));
        }
    }
}

TEST_CASE("nothing is written before the load") {
    MemoryStorage storage(saved(2));
    const Entries before = storage.entries();
    app::Persistence persistence(storage);
    CHECK_FALSE(persistence.save(version(3)));
    CHECK_FALSE(persistence.save_session({}));
    CHECK(storage.entries() == before);
    CHECK(storage.writes() == 0);
}

TEST_CASE("each storage call failing in turn is reported and loses at most the last write") {
    for (const StorageFault fault : {StorageFault::Blocked, StorageFault::Full, StorageFault::Torn,
                                     StorageFault::Lying, StorageFault::Killed}) {
        for (int start = 0; start <= 3; ++start) {
            for (int call = 1; call <= 4; ++call) {
                CAPTURE(start);
                CAPTURE(call);
                MemoryStorage storage(saved(start));
                app::Persistence persistence(storage);
                persistence.load(kToday);
                storage.keep_bytes(10);
                storage.fail_call(call, fault);
                const core::Status status = persistence.save(version(start + 1));
                // A lying call can only lie where it writes: slot (1) and head (3).
                const bool struck = fault != StorageFault::Lying || call % 2 == 1;
                CHECK(static_cast<bool>(status) == !struck);
                const app::Loaded loaded = load_from(storage.entries());
                if (loaded.search) {
                    const bool last_two =
                        *loaded.search == version(start) || *loaded.search == version(start + 1);
                    CHECK(last_two);
                } else {
                    CHECK(start == 0);
                }
                if (fault == StorageFault::Torn || fault == StorageFault::Killed) continue;
                // The same page goes on: the next save is whole again.
                REQUIRE(persistence.save(version(start + 2)));
                CHECK(*load_from(storage.entries()).search == version(start + 2));
            }
        }
    }
}

TEST_CASE("a write torn at any byte leaves the version before it, and the torn text") {
    const Entries before = saved(3);
    MemoryStorage reference(before);
    app::Persistence whole(reference);
    whole.load(kToday);
    REQUIRE(whole.save(version(4)));
    const int slot = app::read_head(reference.entries().at("juggle/head"))->slot;
    const std::string key = "juggle/slot/" + std::to_string(slot);
    const std::size_t length = reference.entries().at(key).size();
    for (std::size_t bytes = 0; bytes < length; ++bytes) {
        MemoryStorage storage(before);
        app::Persistence persistence(storage);
        persistence.load(kToday);
        storage.keep_bytes(bytes);
        storage.fail_call(1, StorageFault::Torn);
        REQUIRE_FALSE(persistence.save(version(4)));
        storage.unblock();
        const std::string torn = storage.entries().at(key);
        app::Persistence next(storage);
        const app::Loaded loaded = next.load(kToday);
        REQUIRE(loaded.search);
        REQUIRE(*loaded.search == version(3));
        REQUIRE(loaded.set_aside.size() == 1);
        REQUIRE(contains_text(storage.entries(), torn));
        REQUIRE(next.save(version(5)));
        REQUIRE(contains_text(storage.entries(), torn));
        REQUIRE(*load_from(storage.entries()).search == version(5));
    }
}

TEST_CASE("a head torn at any byte costs nothing: the slot was whole") {
    const std::size_t length = saved(4).at("juggle/head").size();
    for (std::size_t bytes = 0; bytes < length; ++bytes) {
        MemoryStorage storage(saved(3));
        app::Persistence persistence(storage);
        persistence.load(kToday);
        storage.keep_bytes(bytes);
        storage.fail_call(3, StorageFault::Torn);
        REQUIRE_FALSE(persistence.save(version(4)));
        storage.unblock();
        app::Persistence next(storage);
        REQUIRE(*next.load(kToday).search == version(4));
        REQUIRE(next.save(version(5)));
        REQUIRE(*load_from(storage.entries()).search == version(5));
    }
}

TEST_CASE("a thousand random crashes lose at most the last write") {
    std::uint32_t state = 20260302;
    const auto below = [&](std::uint32_t bound) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state % bound;
    };
    MemoryStorage storage;
    int acknowledged = 0;
    int number = 0;
    for (int crash = 0; crash < 1000; ++crash) {
        storage.unblock();
        app::Persistence persistence(storage);
        const app::Loaded loaded = persistence.load(kToday);
        if (acknowledged > 0) {
            REQUIRE(loaded.search);
            int found = -1;
            for (int i = acknowledged; i <= number; ++i) {
                if (*loaded.search == version(i)) found = i;
            }
            REQUIRE(found >= acknowledged);
        }
        REQUIRE_FALSE(loaded.trouble);
        storage.keep_bytes(below(700));
        storage.fail_call(static_cast<int>(1 + below(12)),
                          below(2) == 0 ? StorageFault::Torn : StorageFault::Killed);
        for (int i = 0; i < 4; ++i) {
            if (persistence.save(version(++number))) acknowledged = number;
        }
    }
    CHECK(acknowledged > 500);
}

TEST_CASE("two damaged slots are both kept aside, never overwritten, and told") {
    Entries entries = saved(2);
    entries["juggle/slot/0"] = "not what it was";
    entries["juggle/slot/1"].back() = '?';
    const std::string second = entries["juggle/slot/1"];
    MemoryStorage storage(entries);
    app::Persistence persistence(storage);
    const app::Loaded loaded = persistence.load(kToday);
    CHECK_FALSE(loaded.search);
    REQUIRE(loaded.set_aside.size() == 2);
    CHECK(storage.entries().at(loaded.set_aside[0]) == "not what it was");
    CHECK(storage.entries().at(loaded.set_aside[1]) == second);
    for (int i = 0; i < 4; ++i)
        REQUIRE(persistence.save(version(10 + i)));
    CHECK(contains_text(storage.entries(), "not what it was"));
    CHECK(contains_text(storage.entries(), second));
    CHECK(*load_from(storage.entries()).search == version(13));
}

TEST_CASE("damage of another day does not overwrite what was kept aside before") {
    MemoryStorage storage(Entries{{"juggle/slot/0", "first"}});
    CHECK(app::Persistence(storage).load(kToday).set_aside.size() == 1);
    storage.entries()["juggle/slot/0"] = "second";
    CHECK(app::Persistence(storage).load(kToday).set_aside.front() ==
          "juggle/set-aside/2026-03-02-2");
    CHECK(contains_text(storage.entries(), "first"));
    CHECK(contains_text(storage.entries(), "second"));
}

TEST_CASE("damaged text that cannot be set aside is left where it is, and nothing is written") {
    Entries entries = saved(2);
    entries["juggle/slot/0"] = "damaged and precious";
    MemoryStorage storage(entries);
    std::size_t size = 0;
    for (const auto& [key, text] : entries)
        size += key.size() + text.size();
    storage.set_quota(size);
    app::Persistence persistence(storage);
    const app::Loaded loaded = persistence.load(kToday);
    REQUIRE(loaded.trouble);
    CHECK(loaded.trouble->code == ErrorCode::StorageFull);
    const core::Status refused = persistence.save(version(3));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::StorageFull);
    CHECK(storage.entries() == entries);
}

TEST_CASE("a full disk is told at once and the old copy stays") {
    MemoryStorage storage(saved(2));
    app::Persistence persistence(storage);
    persistence.load(kToday);
    const Entries before = storage.entries();
    storage.set_quota(10);
    for (int i = 0; i < 3; ++i) {
        const core::Status full = persistence.save(version(3));
        REQUIRE_FALSE(full);
        CHECK(full.error().code == ErrorCode::StorageFull);
        CHECK(storage.entries() == before);
    }
    storage.set_quota(1'000'000);
    REQUIRE(persistence.save(version(4)));
    CHECK(*load_from(storage.entries()).search == version(4));
}

TEST_CASE("a store that says yes and keeps something else is found out") {
    MemoryStorage storage(saved(2));
    app::Persistence persistence(storage);
    persistence.load(kToday);
    storage.keep_bytes(100);
    storage.fail_call(1, StorageFault::Lying);
    const core::Status status = persistence.save(version(3));
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::StorageDamaged);
    CHECK(*load_from(storage.entries()).search == version(2));
}

TEST_CASE("a blocked store is told at load and at every save, and works in memory meanwhile") {
    MemoryStorage storage;
    storage.block();
    app::Persistence persistence(storage);
    const app::Loaded loaded = persistence.load(kToday);
    REQUIRE(loaded.trouble);
    CHECK(loaded.trouble->code == ErrorCode::StorageBlocked);
    CHECK_FALSE(persistence.save(version(1)));
    CHECK_FALSE(persistence.save(version(2)));
    CHECK(persistence.load_session() == app::Session{});
}

TEST_CASE("a read that failed at load forbids writing over what could not be seen") {
    for (int call = 1; call <= 3; ++call) {
        MemoryStorage storage(saved(3));
        const Entries before = storage.entries();
        storage.fail_call(call, StorageFault::Blocked);
        app::Persistence persistence(storage);
        CHECK(persistence.load(kToday).trouble.has_value());
        CHECK_FALSE(persistence.save(version(9)));
        CHECK(storage.entries() == before);
    }
}

TEST_CASE("what a newer Juggle wrote is never overwritten") {
    Entries entries = saved(2);
    const int newest = app::read_head(entries["juggle/head"])->slot;
    std::string& text = entries["juggle/slot/" + std::to_string(newest)];
    text.replace(text.find("juggle-search 1"), 15, "juggle-search 2");
    MemoryStorage storage(entries);
    app::Persistence persistence(storage);
    const app::Loaded loaded = persistence.load(kToday);
    CHECK(loaded.newer_version);
    CHECK(loaded.set_aside.empty());
    REQUIRE(loaded.search);  // the older copy, to look at
    CHECK(*loaded.search == version(1));
    const core::Status refused = persistence.save(version(9));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::VersionTooNew);
    CHECK(storage.entries() == entries);
}

TEST_CASE("theme, text size and screen come back; nonsense is at its default") {
    MemoryStorage storage;
    app::Persistence persistence(storage);
    persistence.load(kToday);
    app::Session session;
    session.theme = app::ThemeChoice::HighContrast;
    session.text_percent = 150;
    session.screen = app::Screen::Decide;
    REQUIRE(persistence.save_session(session));
    CHECK(app::Persistence(storage).load_session() == session);
    storage.entries()["juggle/session"] = "theme=plaid\ntext_percent=900\nscreen\n\n=\nx=y";
    CHECK(app::Persistence(storage).load_session() == app::Session{});
}
