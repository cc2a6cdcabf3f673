// The journal's commands, and what the others leave in it.

#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/command_codec.h"
#include "app/command_names.h"
#include "app/store.h"
#include "core/codec/search_codec.h"
#include "core/learn/freeze.h"
#include "support/search_builder.h"

namespace {

using core::EntryId;
using core::ErrorCode;
using core::ForecastResult;
using core::OpportunityId;
using support::march;

const OpportunityId kOffer{"o1"};
const OpportunityId kHope{"o2"};

app::RecordDecision waits(const core::Search& search) {
    core::DecisionRecord decision;
    decision.opportunity = kOffer;
    decision.advised = "accept";
    decision.chosen = "wait";
    decision.reasons = "Contoso sounded warm.";
    decision.sure = 60;
    decision.regret_waiting = 3;
    decision.regret_accepting = 8;
    return {core::freeze(search, march(3), decision, {{kHope, 0.4, 0.7, {0, 0.3, 0.5}}}, {}),
            kHope};
}

core::Search after(const core::Search& search, const app::Command& command) {
    const auto changed = app::apply(search, command);
    REQUIRE(changed);
    return *changed;
}

core::Search decided() {
    const core::Search search = support::offer_and_hope();
    return after(search, waits(search));
}

void check_refused(const core::Search& search, const app::Command& command, ErrorCode code,
                   const char* where) {
    const auto refused = app::apply(search, command);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == code);
    CHECK(refused.error().where == where);
}

}  // namespace

TEST_CASE("a decision is recorded with its forecasts and its rehearsal, saved and undone") {
    app::Store store(march(3));
    store.adopt(support::offer_and_hope());
    const core::Search before = store.search();
    REQUIRE(store.dispatch(waits(before)));
    const core::Search& now = store.search();
    REQUIRE(now.decisions.size() == 1);
    CHECK(now.decisions[0].chosen == "wait");
    CHECK(now.decisions[0].sure == 60);
    CHECK(now.forecasts.size() == 2);
    CHECK(now.opportunities[1].regret == core::RegretRehearsal{march(3), 3, ""});
    const auto read = core::decode_search(core::encode_search(now));
    REQUIRE(read);
    CHECK(*read == now);
    CHECK(store.undo_label() == "Record a decision");
    store.undo();
    CHECK(store.search() == before);
}

TEST_CASE("a recorded decision is replayed as it was frozen") {
    const core::Search search = support::offer_and_hope();
    const std::string text = app::encode_session({app::Command(waits(search))});
    const auto steps = app::decode_session(text);
    REQUIRE(steps);
    REQUIRE(steps->size() == 1);
    CHECK(app::encode_session(*steps) == text);
    const auto* command = std::get_if<app::Command>(&steps->front());
    REQUIRE(command != nullptr);
    CHECK(after(search, *command) == decided());
    const auto broken = app::decode_session(
        R"({"format": "juggle.session", "version": 1, "records": [{"command": "record_decision",
            "frozen": {"decision": {"id": "j1", "date": "2026-03-03", "sure": 200}}}]})");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::OutOfRange);
    CHECK(broken.error().where.find("frozen/decision/sure") != std::string::npos);
}

TEST_CASE("a decision that does not fit is refused with its place") {
    const core::Search search = support::offer_and_hope();
    app::RecordDecision nothing = waits(search);
    nothing.frozen.decision.chosen.clear();
    check_refused(search, nothing, ErrorCode::Missing, "/frozen/decision/chosen");
    app::RecordDecision stranger = waits(search);
    stranger.frozen.decision.opportunity = OpportunityId{"gone"};
    check_refused(search, stranger, ErrorCode::UnknownId, "/opportunities");
    stranger = waits(search);
    stranger.hope = OpportunityId{"gone"};
    check_refused(search, stranger, ErrorCode::UnknownId, "/opportunities");
    app::RecordDecision closed = waits(search);
    closed.frozen.forecasts[1].result = ForecastResult::Happened;
    check_refused(search, closed, ErrorCode::Inconsistent, "/frozen/forecasts/1/result");
    app::RecordDecision early = waits(search);
    early.frozen.forecasts[0].made = march(1);
    check_refused(search, early, ErrorCode::Inconsistent, "/frozen/forecasts/0/made");
    app::RecordDecision unsure = waits(search);
    unsure.frozen.decision.sure = -1;
    check_refused(search, unsure, ErrorCode::OutOfRange, "/decisions/0/sure");
    app::RecordDecision again = waits(search);
    again.frozen.decision.id.text = "j9";
    again.frozen.forecasts[0].id.text = "j8";
    check_refused(decided(), again, ErrorCode::Inconsistent, "/frozen/forecasts/0");
    again = waits(search);
    again.frozen.forecasts.clear();
    check_refused(decided(), again, ErrorCode::DuplicateId, "/decisions/1/id");
}

TEST_CASE("a forecast is closed by hand, put right, and not before it was made") {
    const core::Search search = decided();
    const EntryId id = search.forecasts[0].id;
    const core::Search closed =
        after(search, app::CloseForecast{id, ForecastResult::Happened, march(9)});
    CHECK(closed.forecasts[0].result == ForecastResult::Happened);
    CHECK(closed.forecasts[0].closed == march(9));
    CHECK(after(closed, app::CloseForecast{id, ForecastResult::Void, march(10)})
              .forecasts[0]
              .result == ForecastResult::Void);
    check_refused(search, app::CloseForecast{id, ForecastResult::DidNot, march(2)},
                  ErrorCode::Inconsistent, "/forecasts/0/closed");
    check_refused(search, app::CloseForecast{id, ForecastResult::Open, march(9)},
                  ErrorCode::UnknownValue, "/result");
    check_refused(search,
                  app::CloseForecast{search.decisions[0].id, ForecastResult::DidNot, march(9)},
                  ErrorCode::UnknownId, "/forecasts");
}

TEST_CASE("a lesson is written later, joins while one types, and is taken back when emptied") {
    app::Store store(march(9));
    store.adopt(decided());
    const EntryId id = store.search().decisions[0].id;
    REQUIRE(store.dispatch(app::WriteLesson{id, "Ask", march(9)}));
    REQUIRE(store.dispatch(app::WriteLesson{id, "Ask sooner.", march(9)}));
    CHECK(store.search().decisions[0].lesson == "Ask sooner.");
    CHECK(store.search().decisions[0].lesson_date == march(9));
    store.undo();
    CHECK(store.search().decisions[0].lesson.empty());
    CHECK_FALSE(store.can_undo());
    const core::Search search = after(decided(), app::WriteLesson{id, "Ask sooner.", march(9)});
    CHECK_FALSE(after(search, app::WriteLesson{id, "", march(9)}).decisions[0].lesson_date);
    check_refused(search, app::WriteLesson{id, "x", march(2)}, ErrorCode::Inconsistent,
                  "/decisions/0/lesson_date");
    check_refused(search, app::WriteLesson{EntryId{"gone"}, "x", march(9)}, ErrorCode::UnknownId,
                  "/decisions");
}

TEST_CASE("entries are removed one by one") {
    const core::Search search = decided();
    CHECK(after(search, app::RemoveJournalEntry{search.decisions[0].id}).decisions.empty());
    const core::Search fewer = after(search, app::RemoveJournalEntry{search.forecasts[0].id});
    REQUIRE(fewer.forecasts.size() == 1);
    CHECK(fewer.forecasts[0].id == search.forecasts[1].id);
    check_refused(search, app::RemoveJournalEntry{EntryId{"gone"}}, ErrorCode::UnknownId,
                  "/decisions");
}

TEST_CASE("what happens closes the forecasts in the same step") {
    app::Store store(march(3));
    store.adopt(decided());
    const core::Search before = store.search();
    const auto results = [&] {
        std::vector<ForecastResult> all;
        for (const core::ForecastRecord& forecast : store.search().forecasts)
            all.push_back(forecast.result);
        return all;
    };
    using Results = std::vector<ForecastResult>;
    REQUIRE(store.dispatch(app::SetStage{kHope, core::Stage::Offer, march(4)}));
    CHECK(results() == Results{ForecastResult::Happened, ForecastResult::Happened});
    store.undo();
    CHECK(store.search() == before);
    REQUIRE(store.dispatch(app::CloseOpportunity{kHope, core::Outcome::Rejected, march(4)}));
    CHECK(results() == Results{ForecastResult::DidNot, ForecastResult::Happened});
    CHECK(store.search().forecasts[0].closed == march(4));
    store.undo();
    CHECK(store.search() == before);
    REQUIRE(store.dispatch(app::RemoveOpportunity{kHope}));
    CHECK(results() == Results{ForecastResult::Void, ForecastResult::Void});
    CHECK_FALSE(store.search().forecasts[0].opportunity.has_value());
    CHECK(store.search().forecasts[0].company == "Contoso");
    store.undo();
    core::Opportunity edited = before.opportunities[1];
    edited.stage = core::Stage::Closed;
    edited.outcome = core::Outcome::Ghosted;
    edited.closed_on = march(4);
    REQUIRE(store.dispatch(app::EditOpportunity{edited, "end"}));
    CHECK(results() == Results{ForecastResult::DidNot, ForecastResult::DidNot});
}
