#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/store.h"
#include "core/codec/search_codec.h"
#include "support/random_commands.h"

TEST_CASE("undo(do(x)) is x, and redo brings back every later document") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        support::RandomCommands random(seed);
        app::Store store(core::from_civil({2026, 3, 2}));
        std::vector<core::Search> documents = {store.search()};
        for (int i = 0; i < 60; ++i) {
            store.end_edit();  // every change is a step of its own
            if (!store.dispatch(random.next(store.search()))) continue;
            if (store.search() != documents.back()) documents.push_back(store.search());
        }
        for (std::size_t i = documents.size(); i-- > 1;) {
            REQUIRE(store.can_undo());
            store.undo();
            REQUIRE(store.search() == documents[i - 1]);
        }
        CHECK_FALSE(store.can_undo());
        for (std::size_t i = 1; i < documents.size(); ++i) {
            store.redo();
            REQUIRE(store.search() == documents[i]);
        }
        CHECK_FALSE(store.can_redo());
    }
}

TEST_CASE("random edits, previews, undo and redo keep history whole") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        support::RandomCommands random(seed);
        app::Store store(core::from_civil({2026, 3, 2}));
        for (int i = 0; i < 80; ++i) {
            const core::Search before = store.search();
            const auto revision = store.revision();
            switch (random.below(6)) {
                case 0:
                    store.undo();
                    break;
                case 1:
                    store.redo();
                    break;
                case 2:
                    (void)store.preview(random.next(before));
                    break;
                case 3:
                    store.cancel_preview();
                    break;
                default:
                    (void)store.dispatch(random.next(before));
                    break;
            }
            if (store.search() != before) REQUIRE(store.revision() > revision);
        }
        store.cancel_preview();
        const core::Search last = store.search();
        int undone = 0;
        for (; store.can_undo(); ++undone)
            store.undo();
        CHECK(store.search() == core::Search{});
        for (int i = 0; i < undone; ++i)
            store.redo();
        REQUIRE(store.search() == last);
    }
}

TEST_CASE("whatever commands make can be saved and read again") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        support::RandomCommands random(seed);
        core::Search search;
        for (int i = 0; i < 40; ++i) {
            const auto changed = app::apply(search, random.next(search));
            if (changed) search = *changed;
        }
        const auto back = core::decode_search(core::encode_search(search));
        REQUIRE(back);
        REQUIRE(*back == search);
    }
}
