#include "app/store.h"

#include <doctest/doctest.h>

#include "support/search_builder.h"

namespace {

using core::OpportunityId;
using support::march;

const OpportunityId kOffer{"o1"};
const OpportunityId kHope{"o2"};

app::Store started() {
    app::Store store(march(2));
    store.adopt(support::offer_and_hope());
    return store;
}

}  // namespace

TEST_CASE("a new store is empty and has nothing to undo") {
    app::Store store(march(2));
    CHECK(store.is_empty());
    CHECK_FALSE(store.can_undo());
    CHECK(store.undo_label().empty());
    REQUIRE(store.dispatch(app::StartQuickly{march(2), "EUR"}));
    CHECK_FALSE(store.is_empty());
    CHECK(store.undo_label() == "Start a new search");
    store.undo();
    CHECK(store.is_empty());
    CHECK(store.redo_label() == "Start a new search");
}

TEST_CASE("undo restores the document it left, redo the one it came from") {
    app::Store store = started();
    const core::Search before = store.search();
    REQUIRE(store.dispatch(app::SetDeadline{kOffer, march(12)}));
    const core::Search after = store.search();
    CHECK(store.undo_label() == "Change deadline");
    store.undo();
    CHECK(store.search() == before);
    store.redo();
    CHECK(store.search() == after);
}

TEST_CASE("typing in one field is one step until the edit ends or another field is touched") {
    app::Store store = started();
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "N"}));
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "No"}));
    store.end_edit();
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "Nor"}));
    REQUIRE(store.dispatch(app::SetCompany{kHope, "C"}));
    store.undo();
    CHECK(store.search().opportunities[1].company == "Contoso");
    store.undo();
    CHECK(store.search().opportunities[0].company == "No");
    store.undo();
    CHECK(store.search().opportunities[0].company == "Northwind");
    CHECK_FALSE(store.can_undo());
}

TEST_CASE("typing after an undo does not join the step that was undone") {
    app::Store store = started();
    REQUIRE(store.dispatch(app::SetRole{kOffer, "a"}));
    REQUIRE(store.dispatch(app::SetRole{kOffer, "ab"}));
    store.undo();
    REQUIRE(store.dispatch(app::SetRole{kOffer, "c"}));
    CHECK_FALSE(store.can_redo());
    store.undo();
    CHECK(store.search() == support::offer_and_hope());
}

TEST_CASE("a command that changes nothing makes no step, and typing back leaves none") {
    app::Store store = started();
    const auto revision = store.revision();
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "Northwind"}));
    CHECK_FALSE(store.can_undo());
    CHECK(store.revision() == revision);
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "Northwin"}));
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "Northwind"}));
    CHECK_FALSE(store.can_undo());
}

TEST_CASE("a preview shows its outcome, makes no step and is gone when cancelled") {
    app::Store store = started();
    const auto revision = store.revision();
    REQUIRE(store.preview(app::SetWorth{kHope, 90}));
    CHECK(store.search().opportunities[1].worth == 90);
    CHECK(store.revision() > revision);
    CHECK_FALSE(store.can_undo());
    store.cancel_preview();
    CHECK(store.search() == support::offer_and_hope());
    REQUIRE(store.preview(app::SetWorth{kHope, 91}));
    REQUIRE(store.preview(app::SetWorth{kHope, 92}));
    const auto shown = store.revision();
    REQUIRE(store.dispatch(app::SetWorth{kHope, 92}));
    CHECK(store.revision() == shown);  // the same document: nothing to solve again
    store.undo();
    CHECK(store.search() == support::offer_and_hope());
    CHECK_FALSE(store.can_undo());
}

TEST_CASE("undo during a preview drops the preview first") {
    app::Store store = started();
    REQUIRE(store.dispatch(app::SetWorth{kHope, 70}));
    REQUIRE(store.preview(app::SetWorth{kHope, 90}));
    store.undo();
    CHECK(store.search() == support::offer_and_hope());
}

TEST_CASE("a refused command leaves everything and says why") {
    app::Store store = started();
    REQUIRE(store.dispatch(app::SetWorth{kHope, 70}));
    const core::Search before = store.search();
    const auto revision = store.revision();
    const core::Status refused = store.dispatch(app::SetWorth{kHope, 170});
    REQUIRE_FALSE(refused);
    CHECK(store.search() == before);
    CHECK(store.revision() == revision);
    CHECK(store.can_undo());
    REQUIRE(store.notice());
    CHECK(store.notice()->kind == app::NoticeKind::Error);
    CHECK(store.notice()->text.find("/opportunities/1/worth") != std::string::npos);
    CHECK_FALSE(store.preview(app::SetWorth{kHope, 170}));
    CHECK(store.search() == before);
}

TEST_CASE("history holds a hundred steps and lets the oldest go") {
    app::Store store = started();
    for (int i = 0; i < 130; ++i) {
        REQUIRE(store.dispatch(app::SetWorth{i % 2 == 0 ? kHope : kOffer, i % 100}));
    }
    int steps = 0;
    for (; store.can_undo(); ++steps)
        store.undo();
    CHECK(steps == 100);
    while (store.can_redo())
        store.redo();
    CHECK(store.search().opportunities[0].worth == 29);
}

TEST_CASE("each notice has a new number, so that it is announced again") {
    app::Store store(march(2));
    store.notify(app::NoticeKind::Done, "Undone");
    const auto first = store.notice()->number;
    store.notify(app::NoticeKind::Done, "Undone");
    CHECK(store.notice()->number > first);
    store.dismiss_notice();
    CHECK_FALSE(store.notice());
}

TEST_CASE("loading makes no undo step, and the session is no part of history") {
    app::Store store(march(2));
    REQUIRE(store.dispatch(app::StartQuickly{march(2), "EUR"}));
    store.adopt(support::offer_and_hope());
    CHECK_FALSE(store.can_undo());
    app::Session session;
    session.theme = app::ThemeChoice::Dark;
    const auto revision = store.revision();
    store.set_session(session);
    CHECK(store.session() == session);
    CHECK(store.revision() == revision);
    CHECK_FALSE(store.can_undo());
}

TEST_CASE("the answer follows every change, and the day") {
    app::Store store = started();
    const core::Result<core::Answer>& first = store.answer();
    REQUIRE(first);
    CHECK(first->today == march(2));
    REQUIRE(first->verdict);
    CHECK(&store.answer() == &first);
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.9}));
    bool found = false;
    for (const core::Estimate& estimate : store.answer()->estimates) {
        found = found || estimate.own_chance == 0.9;
    }
    CHECK(found);
    store.set_today(march(3));
    CHECK(store.answer()->today == march(3));
    app::Store empty(march(2));
    REQUIRE(empty.answer());
    CHECK_FALSE(empty.answer()->verdict.has_value());
    CHECK(empty.answer()->today == empty.today());
}
