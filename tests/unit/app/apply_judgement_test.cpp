#include "app/apply_judgement.h"

#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/command_codec.h"
#include "app/command_names.h"
#include "app/compare_text.h"
#include "app/comparison.h"
#include "app/replay.h"
#include "app/session_text.h"
#include "app/store.h"
#include "support/search_builder.h"

namespace {

using app::apply;
using core::CriterionId;
using core::ErrorCode;
using core::OpportunityId;
using support::march;

const OpportunityId kOffer{"o1"};
const OpportunityId kHope{"o2"};
const CriterionId kGrowth{"k1"};
const CriterionId kPeople{"k2"};

core::Search after(const core::Search& search, const app::Command& command) {
    const auto changed = apply(search, command);
    REQUIRE(changed);
    return *changed;
}

void check_refused(const core::Search& search, const app::Command& command, ErrorCode code,
                   const char* where) {
    const auto refused = apply(search, command);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == code);
    CHECK(refused.error().where == where);
}

core::Search weighed(core::Search search, const CriterionId& id, const char* name, double weight) {
    search = after(search, app::AddCriterion{id, name, core::CriterionKind::Scored, "bad", "good"});
    core::Criterion edited = *core::find_criterion(search, id);
    edited.weight = weight;
    return after(search, app::EditCriterion{edited, "weight"});
}

// Growth 100, people 50; the offer scores 40 and 80, the hope 70 and 50.
core::Search compared() {
    core::Search search = weighed(support::offer_and_hope(), kGrowth, "Growth", 100);
    search = weighed(search, kPeople, "People", 50);
    search = after(search, app::SetScore{kOffer, kGrowth, 40});
    search = after(search, app::SetScore{kOffer, kPeople, 80});
    search = after(search, app::SetScore{kHope, kGrowth, 70});
    return after(search, app::SetScore{kHope, kPeople, 50});
}

bool contains(const std::string& words, const char* part) {
    return words.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a criterion is added, changed and removed, and its scores go with it") {
    const core::Search before = support::offer_and_hope();
    core::Search search = after(
        before, app::AddCriterion{kGrowth, "Growth", core::CriterionKind::Direction, "no", "yes"});
    REQUIRE(search.criteria.size() == 1);
    CHECK(search.criteria[0].name == "Growth");
    CHECK(search.criteria[0].kind == core::CriterionKind::Direction);
    CHECK(search.criteria[0].worst == "no");
    CHECK(search.criteria[0].best == "yes");
    CHECK_FALSE(search.criteria[0].weight.has_value());
    core::Criterion edited = search.criteria[0];
    edited.weight = 80;
    edited.weight_low = 60;
    edited.must_have = 30;
    search = after(search, app::EditCriterion{edited, "weight"});
    CHECK(search.criteria[0] == edited);
    search = after(search, app::SetScore{kOffer, kGrowth, 70});
    CHECK(after(search, app::RemoveCriterion{kGrowth}) == before);
}

TEST_CASE("a criterion that cannot be is refused with its place") {
    const core::Search search = weighed(support::offer_and_hope(), kGrowth, "Growth", 50);
    check_refused(search, app::AddCriterion{kGrowth, "Again", core::CriterionKind::Scored, "", ""},
                  ErrorCode::DuplicateId, "/criteria/1/id");
    check_refused(search, app::RemoveCriterion{kPeople}, ErrorCode::UnknownId, "/criteria");
    core::Criterion edited = search.criteria[0];
    edited.weight = 101;
    check_refused(search, app::EditCriterion{edited, "weight"}, ErrorCode::OutOfRange,
                  "/criteria/0/weight");
    edited.weight = 50;
    edited.weight_low = 51;
    check_refused(search, app::EditCriterion{edited, "low"}, ErrorCode::Inconsistent,
                  "/criteria/0/weight_low");
    edited = search.criteria[0];
    edited.pay_best = core::Money{100};
    check_refused(search, app::EditCriterion{edited, "pay_best"}, ErrorCode::Inconsistent,
                  "/criteria/0/pay_best");
    edited.id = kPeople;
    check_refused(search, app::EditCriterion{edited, "name"}, ErrorCode::UnknownId, "/criteria");
}

TEST_CASE("a score is given once for each criterion, with its range, and can be taken back") {
    const core::Search before = weighed(support::offer_and_hope(), kGrowth, "Growth", 50);
    core::Search search = after(before, app::SetScore{kHope, kGrowth, 60, 40.0, 75.0});
    search = after(search, app::SetScore{kHope, kGrowth, 65, 40.0, 75.0});
    REQUIRE(search.opportunities[1].scores.size() == 1);
    CHECK(search.opportunities[1].scores[0] == core::Score{kGrowth, 65, 40, 75});
    CHECK(after(search, app::SetScore{kHope, kGrowth, {}}) == before);
    check_refused(before, app::SetScore{kHope, kPeople, 60}, ErrorCode::UnknownId, "/criteria");
    check_refused(before, app::SetScore{{"gone"}, kGrowth, 60}, ErrorCode::UnknownId,
                  "/opportunities");
    check_refused(before, app::SetScore{kHope, kGrowth, 100.5}, ErrorCode::OutOfRange,
                  "/opportunities/1/scores/0/value");
    check_refused(before, app::SetScore{kHope, kGrowth, 50, 60.0}, ErrorCode::Inconsistent,
                  "/opportunities/1/scores/0/low");
}

TEST_CASE("the gut is rated once a day, and a later day is a second rating") {
    core::Search search = after(support::offer_and_hope(), app::RateGut{kHope, march(2), 9, 8});
    search = after(search, app::RateGut{kHope, march(2), 8, 8});
    REQUIRE(search.opportunities[1].gut.size() == 1);
    CHECK(search.opportunities[1].gut[0] == core::GutRating{march(2), 8, 8});
    CHECK(core::gut_voice(search.opportunities[1]).state == core::GutState::Spark);
    const app::Locale locale;
    CHECK(contains(app::gut_state_text(search.opportunities[1], march(2), locale),
                   "rate it again from tomorrow on"));
    CHECK(contains(app::gut_state_text(search.opportunities[1], march(3), locale),
                   "A day has passed"));
    search = after(search, app::RateGut{kHope, march(3), 6, 6});
    REQUIRE(search.opportunities[1].gut.size() == 2);
    CHECK(contains(app::gut_state_text(search.opportunities[1], march(3), locale), "faded"));
    check_refused(search, app::RateGut{kHope, march(1), 5, 5}, ErrorCode::Inconsistent,
                  "/opportunities/1/gut/2/date");
    check_refused(search, app::RateGut{kHope, march(4), 11, 5}, ErrorCode::OutOfRange,
                  "/opportunities/1/gut/2/job");
    check_refused(search, app::RateGut{{"gone"}, march(4), 5, 5}, ErrorCode::UnknownId,
                  "/opportunities");
}

TEST_CASE("the least pay is set, taken back, and never negative") {
    const core::Search before = support::offer_and_hope();
    const core::Search search = after(before, app::SetPayFloor{core::Money{4'000'000}});
    CHECK(search.pay_floor == core::Money{4'000'000});
    CHECK(after(search, app::SetPayFloor{}) == before);
    check_refused(before, app::SetPayFloor{core::Money{-1}}, ErrorCode::OutOfRange, "/pay_floor");
}

TEST_CASE("every command of judgement is one step that undo takes back, and typing joins") {
    app::Store store(march(2));
    store.adopt(weighed(support::offer_and_hope(), kGrowth, "Growth", 50));
    const core::Search before = store.search();
    for (const app::Command& command :
         {app::Command(app::AddCriterion{kPeople, "People", core::CriterionKind::Scored, "", ""}),
          app::Command(app::RemoveCriterion{kGrowth}),
          app::Command(app::SetScore{kHope, kGrowth, 5}),
          app::Command(app::RateGut{kHope, march(2), 7, 7}),
          app::Command(app::SetPayFloor{core::Money{500}})}) {
        REQUIRE(store.dispatch(command));
        CHECK(store.search() != before);
        CHECK(store.undo_label() == app::command_label(command));
        store.undo();
        CHECK(store.search() == before);
    }
    core::Criterion typed = before.criteria[0];
    for (const char* name : {"G", "Gr", "Gro"}) {
        typed.name = name;
        REQUIRE(store.dispatch(app::EditCriterion{typed, "name"}));
    }
    CHECK(store.search().criteria[0].name == "Gro");
    store.undo();
    CHECK(store.search() == before);
}

TEST_CASE("a recorded session of judgement replays to the same search") {
    core::Criterion edited;
    edited.id = kGrowth;
    edited.name = "Growth";
    edited.kind = core::CriterionKind::Pay;
    edited.pay_worst = core::Money{3'000'050};
    edited.pay_best = core::Money{6'000'000};
    edited.weight = 62.5;
    edited.weight_high = 80;
    edited.must_have = 10;
    const std::vector<app::SessionStep> steps = {
        app::Command(app::StartQuickly{march(2), "EUR"}),
        app::Command(app::AddCriterion{kGrowth, "x", core::CriterionKind::Pay, "", ""}),
        app::Command(app::EditCriterion{edited, "weight"}),
        app::Command(app::AddCriterion{kPeople, "People", core::CriterionKind::Scored, "a", "b"}),
        app::Command(app::SetScore{kHope, kPeople, 40, 30.0, 70.0}),
        app::Command(app::SetScore{kOffer, kPeople, {}}),
        app::Command(app::RateGut{kHope, march(2), 7, 3}),
        app::Command(app::SetPayFloor{core::Money{123'45}}),
        app::Command(app::SetPayFloor{}),
        app::Command(app::RemoveCriterion{kPeople})};
    core::Search expected;
    for (const app::SessionStep& step : steps)
        expected = after(expected, std::get<0>(step));
    const auto replayed = app::replay(app::encode_session(steps));
    REQUIRE(replayed);
    CHECK(*replayed == expected);
    CHECK(replayed->criteria.front() == edited);
}

TEST_CASE("Compare is kept as the room one was in, and sessions without it load as before") {
    app::Session session;
    session.screen = app::Screen::Compare;
    CHECK(app::read_session(app::session_text(session)).screen == app::Screen::Compare);
    CHECK(app::read_session("theme=dark\ntext_percent=125\nscreen=messages\n").screen ==
          app::Screen::Messages);
}

TEST_CASE("the comparison follows the revision") {
    app::ComparisonMemory memory;
    core::Search search = compared();
    const core::Comparison* first = &memory.of(search, 1);
    CHECK(first->winner == kHope);
    search.opportunities[1].scores.clear();
    CHECK(memory.of(search, 1).winner == kHope);  // the same revision is not looked at again
    CHECK(memory.of(search, 2).winner == kOffer);
}

// Shares 2/3 and 1/3: the hope has 190/3 = 63.3, the offer 160/3 = 53.3. With a share w of growth
// the margin is 30 w - 30 (1 - w): zero at one half.
TEST_CASE("the numbers say who comes first and what would turn them round") {
    const core::Search search = compared();
    const core::Comparison comparison = core::compare(search, 3);
    CHECK(app::numbers_text(comparison, search) ==
          "Contoso comes first with 63 of 100, before Northwind with 53.");
    CHECK(app::flip_text(comparison, search) ==
          "If Growth counted for only 50 % of all instead of 67 %, Northwind would come first.");
    CHECK(app::wins_text(comparison.options[0], search).empty());
    core::Search unsure = search;
    unsure.criteria[0].weight_low = 0;
    const core::Comparison shares = core::compare(unsure, 3);
    CHECK(contains(app::wins_text(shares.options[0], unsure), "Wins in "));
}

TEST_CASE("the voices are heard one by one, and agreement or conflict is said") {
    core::Search search = compared();
    CHECK(app::accord_text(core::compare(search, 3), search) ==
          "Only one voice speaks so far: the numbers name Contoso.");
    search = after(search, app::RateGut{kHope, march(2), 8, 8});
    search = after(search, app::RateGut{kHope, march(3), 7, 8});
    CHECK(app::accord_text(core::compare(search, 3), search) ==
          "Two of the three voices speak, and both name Contoso.");
    CHECK(app::gut_text(core::compare(search, 3), search) ==
          "Contoso feels best: 7.5 of 10 after a day.");
    core::Opportunity edited = search.opportunities[0];
    edited.opinions.push_back({{"m1"}, "Ada", march(2), core::Stance::For, "", 5, 4});
    search = after(search, app::EditOpportunity{edited, "opinions"});
    CHECK(app::accord_text(core::compare(search, 3), search) ==
          "The voices do not agree: the numbers name Contoso, your gut names Contoso, and mentors "
          "name Northwind. Ask yourself what the one sees that the other does not.");
    CHECK(app::mentors_text(core::compare(search, 3), search) ==
          "Northwind is what they favour, in one opinion.");
    CHECK(app::accord_text(core::compare({}, 3), {}) == "No voice names a job yet.");
}

TEST_CASE("what is missing or stands against a job is said with names") {
    core::Search search = compared();
    search = after(search, app::SetScore{kHope, kPeople, {}});
    core::Criterion edited = search.criteria[0];
    edited.must_have = 60;
    search = after(search, app::EditCriterion{edited, "floor"});
    const core::Comparison comparison = core::compare(search, 3);
    const std::vector<std::string> lines = app::missing_lines(comparison, search);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == "A score is missing at Contoso: People.");
    CHECK(app::numbers_text(comparison, search) ==
          "No job has all its scores and meets every must-have yet.");
    for (const core::Compared& option : comparison.options) {
        if (option.id != kOffer) continue;
        CHECK(app::option_text(option, search) == "It falls short of a must-have: Growth.");
    }
}
