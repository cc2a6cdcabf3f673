#include "app/gate_text.h"

#include <doctest/doctest.h>

#include "support/advice_scene.h"

namespace {

using support::march;

}  // namespace

TEST_CASE("the round is said with its day and what is owed") {
    support::Scene scene = support::with_invitation();
    core::GateResult gate = support::gates_of(scene).front();
    core::Round& round = scene.at(2).rounds[0];
    CHECK(app::gate_round_text(gate, scene.search, march(3), {}) ==
          "You are invited: interview, on Friday.");
    round.kind = "Second interview";
    round.answer_by = march(4);
    CHECK(app::gate_round_text(gate, scene.search, march(3), {}) ==
          "You are invited: Second interview, on Friday. They want your answer by tomorrow.");
    round.date.reset();
    gate.confirmed = true;
    CHECK(app::gate_round_text(gate, scene.search, march(3), {}) ==
          "You have said yes: Second interview.");
}

TEST_CASE("a second rating is asked for from its day on, and a first one where there is none") {
    core::GateResult gate;
    CHECK(app::gate_gut_text(gate, march(3), {}).empty());
    gate.reasons = {{"gut_unasked", "E1", core::GateKind::Hesitation}};
    CHECK(app::gate_gut_text(gate, march(3), {}).starts_with("Rate your gut twice"));
    gate.gut_again = march(4);
    CHECK(app::gate_gut_text(gate, march(3), {}).starts_with("From tomorrow on, a second rating"));
    CHECK(app::gate_gut_text(gate, march(4), {}).starts_with("Now a second rating"));
}

TEST_CASE("parts of a point are small, not nothing, and money is money") {
    core::Answer answer;
    core::Search search;
    answer.unit = core::WorthBasis::Points;
    CHECK(app::gate_worth_text(0, answer, search, {}) == "nothing");
    CHECK(app::gate_worth_text(0.3, answer, search, {}) == "under 1 point");
    CHECK(app::gate_worth_text(-0.05, answer, search, {}) == "a cost under 1 point");
    CHECK(app::gate_worth_text(12.2, answer, search, {}) == "12 points");
    answer.unit = core::WorthBasis::YearlyPay;
    search.currency = "EUR";
    CHECK(app::gate_worth_text(710, answer, search, {}) ==
          app::value_text(710, answer, search, {}));
}

TEST_CASE("stepping back tells the recruiter, by name where there is one") {
    support::Scene scene = support::with_invitation();
    CHECK(app::gate_manners_text(support::gates_of(scene).front(), scene.search).empty());
    support::answer_gate(scene.at(2), "difficult_boss", core::Ternary::Yes);
    scene.at(2).contacts = {support::person("c7", core::ContactKind::Recruiter)};
    CHECK(app::gate_manners_text(support::gates_of(scene).front(), scene.search) ==
          "Say no in writing, before the day. Never agree and then stay away. (C18) Tell Person "
          "c7, your recruiter, as well.");
    scene.at(2).contacts[0].name.clear();
    CHECK(app::gate_manners_text(support::gates_of(scene).front(), scene.search)
              .ends_with("Tell your recruiter as well."));
}

TEST_CASE("the number of equal chances is told to the half while it is small") {
    CHECK(app::equal_chances_text(0) == "0");
    CHECK(app::equal_chances_text(0.5) == "\xC2\xBD");
    CHECK(app::equal_chances_text(1.1) == "1");
    CHECK(app::equal_chances_text(1.53) == "1\xC2\xBD");
    CHECK(app::equal_chances_text(3.9) == "4");
    CHECK(app::equal_chances_text(6.6) == "7");
}
