#include "app/store.h"

#include <doctest/doctest.h>

#include "core/codec/answer_codec.h"
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

namespace {

double own_chance_told(const core::Answer& answer) {
    for (const core::Estimate& estimate : answer.estimates) {
        if (estimate.opportunity == kHope) return estimate.own_chance.value_or(-1);
    }
    return -1;
}

void finish(app::Store& store) {
    while (store.work(1'000'000) == core::Progress::Working) {
    }
}

void reach(app::Store& store, core::AnswerWork::Known known) {
    while (store.known() < known)
        (void)store.work(20'000);
}

}  // namespace

TEST_CASE("the first verdict is there at once, and the answer follows every change and the day") {
    app::Store store = started();
    const core::Result<core::Answer>& first = store.answer();
    REQUIRE(first);
    CHECK(first->today == march(2));
    REQUIRE(first->verdict);
    CHECK(&store.answer() == &first);
    CHECK(store.is_updating());
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.9}));
    reach(store, core::AnswerWork::Known::Verdict);
    CHECK(own_chance_told(*store.answer()) == 0.9);
    store.set_today(march(3));
    CHECK(store.answer()->today == march(3));
    app::Store empty(march(2));
    REQUIRE(empty.answer());
    CHECK_FALSE(empty.answer()->verdict.has_value());
    CHECK(empty.answer()->today == empty.today());
    CHECK_FALSE(empty.is_updating());
}

TEST_CASE("the last good answer stays until the newer verdict is known, and is marked") {
    app::Store store = started();
    (void)store.answer();
    finish(store);
    CHECK_FALSE(store.is_updating());
    REQUIRE(store.answer()->robust);
    const std::uint64_t shown = store.answer_number();
    const double before = own_chance_told(*store.answer());
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.6}));
    CHECK(store.is_updating());
    CHECK(own_chance_told(*store.answer()) == before);
    (void)store.work(1);
    CHECK(store.answer_number() == shown);
    reach(store, core::AnswerWork::Known::Verdict);
    CHECK(store.answer_number() > shown);
    CHECK(own_chance_told(*store.answer()) == 0.6);
    CHECK(store.is_updating());
}

TEST_CASE("a newer edit drops the work on an older one, and ends with the same numbers") {
    app::Store store = started();
    (void)store.answer();
    reach(store, core::AnswerWork::Known::BreakEvens);
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.2}));
    (void)store.work(1);
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.7}));
    finish(store);
    CHECK(own_chance_told(*store.answer()) == 0.7);
    const auto whole = core::answer(store.search(), march(2));
    REQUIRE(whole);
    CHECK(core::encode_answer(*store.answer()) == core::encode_answer(*whole));
}

TEST_CASE("while a slider moves, each answer gets as far as its verdict") {
    app::Store store = started();
    (void)store.answer();
    finish(store);
    int changes = 0;
    std::uint64_t shown = store.answer_number();
    for (int i = 1; i <= 40; ++i) {
        REQUIRE(store.preview(app::SetOwnChance{kHope, 0.02 * i}));
        (void)store.answer();
        (void)store.work(20'000);  // too little for a verdict between two moves
        changes += store.answer_number() != shown ? 1 : 0;
        shown = store.answer_number();
    }
    CHECK(changes >= 2);
    store.cancel_preview();
    finish(store);
    CHECK_FALSE(store.is_updating());
}

TEST_CASE("a trial changes nothing that is kept until it is kept, and then it is one step") {
    app::Store store = started();
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "Northwind Traders"}));
    const core::Search before = store.search();
    store.begin_trial();
    CHECK(store.is_trial());
    CHECK_FALSE(store.can_undo());  // its history is its own
    REQUIRE(store.dispatch(app::SetDeadline{kOffer, march(20)}));
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.9}));
    CHECK(store.search() != before);
    CHECK(store.document() == before);
    store.undo();
    CHECK_FALSE(store.search().opportunities[1].own_chance);
    REQUIRE(store.dispatch(app::SetOwnChance{kHope, 0.8}));
    store.keep_trial();
    CHECK_FALSE(store.is_trial());
    CHECK(store.document().opportunities[1].own_chance == 0.8);
    CHECK(store.undo_label() == "Keep a what-if");
    store.undo();
    CHECK(store.search() == before);
    CHECK(store.undo_label() == "Change company");
    store.redo();
    CHECK(store.search().opportunities[0].offer->deadline == march(20));
}

TEST_CASE("a trial that is dropped leaves document and history as they were") {
    app::Store store = started();
    REQUIRE(store.dispatch(app::SetCompany{kOffer, "Northwind Traders"}));
    const core::Search before = store.search();
    store.begin_trial();
    REQUIRE(store.preview(app::SetOwnChance{kHope, 0.4}));
    CHECK(store.document() == before);
    REQUIRE(store.dispatch(app::RemoveOpportunity{kHope}));
    const std::uint64_t tried = store.revision();
    store.drop_trial();
    CHECK(store.search() == before);
    CHECK(store.revision() != tried);  // the answer is worked out again
    CHECK(store.undo_label() == "Change company");
    store.drop_trial();
    store.keep_trial();
    CHECK(store.search() == before);
}

TEST_CASE("a trial kept without a change is no step; one that is loaded over is gone") {
    app::Store store = started();
    store.begin_trial();
    store.begin_trial();
    store.keep_trial();
    CHECK_FALSE(store.can_undo());
    store.begin_trial();
    store.adopt(support::offer_and_hope());
    CHECK_FALSE(store.is_trial());
    CHECK(store.document() == store.search());
}
