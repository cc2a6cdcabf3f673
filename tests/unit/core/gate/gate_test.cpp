#include <doctest/doctest.h>

#include <algorithm>

#include "core/answer.h"
#include "core/decide/robust.h"
#include "core/decide/situation.h"
#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"
#include "core/gate/gate.h"
#include "core/gate/items.h"
#include "support/advice_scene.h"

namespace {

using core::GateKind;
using core::GateResult;
using core::GateVerdict;
using core::Stage;
using core::Ternary;
using support::answer_gate;
using support::march;
using support::Scene;

GateResult of(const Scene& scene) {
    const auto gates = support::gates_of(scene);
    REQUIRE(gates.size() == 1);
    return gates.front();
}

bool has(const GateResult& gate, std::string_view key) {
    return std::any_of(gate.reasons.begin(), gate.reasons.end(),
                       [key](const core::GateReason& reason) { return reason.key == key; });
}

Scene answered(std::initializer_list<std::pair<const char*, Ternary>> answers) {
    Scene scene = support::with_invitation();
    for (const auto& [item, answer] : answers)
        answer_gate(scene.at(2), item, answer);
    return scene;
}

}  // namespace

TEST_CASE("an invitation of which nothing bad is known is gone to (C1, D13)") {
    const GateResult gate = of(support::with_invitation());
    CHECK(gate.verdict == GateVerdict::Go);
    CHECK(has(gate, "coaches"));
    CHECK(has(gate, "offer_in_hand"));
    CHECK(gate.message == core::GateMessage::None);
    CHECK(std::find(gate.unknown.begin(), gate.unknown.end(), "values_conflict") !=
          gate.unknown.end());
}

TEST_CASE("each hard stop alone means stepping back, and names its rule first (D3..D6)") {
    const std::pair<const char*, const char*> kStops[] = {{"culture_disappoints", "D3"},
                                                          {"negative_behaviour", "D3"},
                                                          {"relocation_unsupported", "D4"},
                                                          {"values_conflict", "D5"},
                                                          {"difficult_boss", "D6"}};
    for (const auto& stop : kStops) {
        const char* item = stop.first;
        const char* rule = stop.second;
        CAPTURE(item);
        Scene scene = answered({{item, Ternary::Yes}, {"job_interesting", Ternary::Yes}});
        scene.at(2).hesitations = {{"Long hours", "How long are the days?", ""}};
        const GateResult gate = of(scene);
        CHECK(gate.verdict == GateVerdict::StepBack);
        CHECK(gate.reasons.front().rule == rule);
        CHECK(gate.reasons.front().kind == GateKind::HardStop);
        CHECK(!has(gate, "coaches"));
        CHECK(gate.message == core::GateMessage::DeclineSecond);
        CHECK(of(answered({{item, Ternary::No}})).verdict == GateVerdict::Go);
    }
}

TEST_CASE("below one's level or below one's needs is no stop; both together are (D2)") {
    CHECK(of(answered({{"below_abilities", Ternary::Yes}})).verdict == GateVerdict::Go);
    CHECK(of(answered({{"below_earning_needs", Ternary::Yes}})).verdict == GateVerdict::Go);
    CHECK(of(answered({{"below_abilities", Ternary::Yes}, {"below_earning_needs", Ternary::Yes}}))
              .verdict == GateVerdict::StepBack);
}

TEST_CASE("what one needs to earn and one's level are read from the search itself (D2, D7)") {
    Scene scene = answered({{"below_abilities", Ternary::Yes}, {"job_interesting", Ternary::Yes}});
    scene.search.pay_floor = core::money_from_major(40'000);
    scene.at(2).yearly_pay = core::money_from_major(39'000);
    CHECK(of(scene).verdict == GateVerdict::StepBack);
    scene.at(2).yearly_pay = core::money_from_major(40'000);
    CHECK(of(scene).verdict == GateVerdict::Go);
    CHECK(has(of(scene), "pay_adequate"));
    // Level: the floor of a criterion that says how far the job uses one's abilities.
    Scene level = support::with_invitation();
    level.search.pay_floor = core::money_from_major(40'000);
    level.at(2).yearly_pay = core::money_from_major(30'000);
    core::Criterion criterion;
    criterion.id.text = "level";
    criterion.kind = core::CriterionKind::Level;
    criterion.must_have = 40;
    level.search.criteria = {criterion};
    level.at(2).scores = {{criterion.id, 50, {}, {}}};
    CHECK(of(level).verdict == GateVerdict::Go);
    level.at(2).scores[0].value = 30;
    CHECK(of(level).verdict == GateVerdict::StepBack);
}

TEST_CASE("hesitations become questions to ask; answered ones do not (C4)") {
    Scene scene = support::with_invitation();
    scene.at(2).hesitations = {{"Long hours", "How long are the days?", ""},
                               {"Open office", "Where would I sit?", "In a room for four"}};
    const GateResult gate = of(scene);
    CHECK(gate.verdict == GateVerdict::GoWithQuestions);
    REQUIRE(gate.questions.size() == 1);
    CHECK(gate.questions[0].question == "How long are the days?");
    CHECK(has(gate, "open_questions"));
}

TEST_CASE("a near-certain dislike must be felt again after a day before it means no (E3, E16)") {
    Scene scene = support::with_invitation(Stage::Screen);
    core::Opportunity& one = scene.at(2);
    one.gut = {{march(3), 1, 2}};
    GateResult gate = of(scene);
    CHECK(gate.verdict == GateVerdict::GoWithQuestions);
    CHECK(gate.gut_again == march(4));
    one.gut.push_back({march(3), 1, 1});  // the same day says nothing new
    CHECK(of(scene).verdict == GateVerdict::GoWithQuestions);
    one.gut.push_back({march(4), 0, 1});
    scene.today = march(4);
    gate = of(scene);
    CHECK(gate.verdict == GateVerdict::StepBack);
    CHECK(gate.reasons.front().rule == "E16");
    CHECK(gate.message == core::GateMessage::CancelFirst);
    one.gut.push_back({march(5), 4, 5});  // it has passed
    scene.today = march(5);
    CHECK(of(scene).verdict != GateVerdict::StepBack);
}

TEST_CASE("stepping back from an interview one agreed to is a message, and the recruiter hears") {
    Scene scene = answered({{"difficult_boss", Ternary::Yes}});
    scene.at(2).rounds[0].state = core::RoundState::Confirmed;
    scene.at(2).contacts = {support::person("c1", core::ContactKind::HiringManager),
                            support::person("c2", core::ContactKind::Recruiter)};
    const GateResult gate = of(scene);
    CHECK(gate.confirmed);
    CHECK(gate.message != core::GateMessage::None);  // C18: never simply not there
    CHECK(gate.recruiter == core::ContactId{"c2"});
}

TEST_CASE(
    "no interview is worth nothing, and practice counts double before the favourite's (C19)") {
    Scene scene = support::with_invitation();
    CHECK(of(scene).value.total > 0);
    const double usual = of(scene).value.practice;
    scene.at(1).stage = Stage::FirstInterview;  // the favourite's next interview is still ahead
    CHECK(of(scene).value.practice == doctest::Approx(2 * usual));
    const double contact = of(scene).value.contact;
    scene.search.purpose = core::Purpose::Relationships;  // A12
    CHECK(of(scene).value.contact == doctest::Approx(3 * contact));
}

TEST_CASE("little money and a low gut make one ask why one goes (E2)") {
    Scene scene = support::with_invitation();
    scene.at(2).gut = {{march(2), 3, 4}};
    CHECK(!has(of(scene), "little_money"));
    support::press_money(scene, 40);
    CHECK(has(of(scene), "little_money"));
    CHECK(of(scene).verdict == GateVerdict::GoWithQuestions);
}

TEST_CASE("what is known of an item is the user's answer, else what the search tells") {
    Scene scene = support::with_invitation();
    const auto known = [&scene](std::string_view item) {
        return core::gate_answer(scene.search, scene.at(2), item);
    };
    CHECK(known("pay_adequate") == Ternary::Unknown);
    scene.search.pay_floor = core::money_from_major(50'000);
    scene.at(2).yearly_pay = core::money_from_major(40'000);
    CHECK(known("pay_adequate") == Ternary::No);
    CHECK(known("below_earning_needs") == Ternary::Yes);
    answer_gate(scene.at(2), "pay_adequate", Ternary::Yes);
    CHECK(known("pay_adequate") == Ternary::Yes);
    CHECK(known("values_conflict") == Ternary::Unknown);
}

TEST_CASE("the engine says what going adds: the job, and the leverage of one more offer") {
    Scene scene = support::with_invitation(Stage::SecondInterview);
    scene.at(2).worth = 90;
    const auto answer = core::answer(scene.search, march(3));
    REQUIRE(answer);
    REQUIRE(answer->gates.size() == 1);
    const core::GateValue& value = answer->gates[0].value;
    REQUIRE(value.going);
    CHECK(value.going->job > 0);
    CHECK(value.total == doctest::Approx(value.going->job + value.going->leverage + value.practice +
                                         value.contact - value.time_cost));
    // A job worth less than going on searching adds nothing by itself.
    scene.at(2).worth = 1;
    const auto lesser = core::answer(scene.search, march(3));
    REQUIRE(lesser);
    REQUIRE(lesser->gates[0].value.going);
    CHECK(lesser->gates[0].value.going->job == doctest::Approx(0).epsilon(1e-6));
}

TEST_CASE("what going is worth is what interview_worth finds on the same situation") {
    // The answer solves it in steps; interview_worth (decide) solves it at once, by itself.
    Scene scene = support::with_invitation(Stage::SecondInterview);
    scene.at(2).worth = 90;
    const auto answer = core::answer(scene.search, march(3));
    REQUIRE(answer);
    const core::Assumptions assumptions(core::evidence(), scene.search);
    const core::Situation situation =
        core::build_situation(scene.search, assumptions, march(3),
                              core::prospects_of(scene.search, assumptions, march(3)), {0, 1, 2});
    const auto place = std::find(situation.modelled.begin(), situation.modelled.end(), 2);
    REQUIRE(place != situation.modelled.end());
    const auto fabrikam = static_cast<std::size_t>(place - situation.modelled.begin());
    core::DecisionModel model = situation.model;
    core::ModelOpportunity& invited = model.opportunities[fabrikam];
    invited.start.kind = core::ModelStart::Kind::Invite;
    invited.stages[static_cast<std::size_t>(invited.start.stage)].invitation = {
        0, assumptions(core::key::kInvitationLapse)};
    const auto worth = core::interview_worth(model, static_cast<int>(fabrikam));
    REQUIRE(worth);
    REQUIRE(*worth);
    REQUIRE(answer->interviews.size() == 1);
    CHECK((**worth).going > 0);
    CHECK(answer->interviews[0].going == doctest::Approx((**worth).going).epsilon(1e-9));
    CHECK(answer->interviews[0].job == doctest::Approx((**worth).job).epsilon(1e-9));
    CHECK(answer->interviews[0].leverage == doctest::Approx((**worth).leverage).epsilon(1e-9));
}
