#include "support/advice_scene.h"

#include <doctest/doctest.h>

#include <string>

#include "core/decide/situation.h"
#include "core/estimate/evidence.h"
#include "core/estimate/forecast.h"

namespace support {

using core::Assumptions;
using core::evidence;

std::vector<core::GateResult> gates_of(const Scene& scene) {
    const Assumptions assumptions(evidence(), scene.search);
    std::vector<core::GateResult> gates;
    for (const core::Opportunity& one : scene.search.opportunities) {
        if (!core::is_open(one) || core::has_offer(one) || !core::round_ahead(one)) continue;
        gates.push_back(core::gate({scene.search, assumptions, scene.today, 1}, one, std::nullopt));
    }
    return gates;
}

std::vector<core::Advice> advice_of(const Scene& scene) {
    const Assumptions assumptions(evidence(), scene.search);
    const auto prospects = core::prospects_of(scene.search, assumptions, scene.today);
    const auto gates = gates_of(scene);
    const core::Basket basket = core::basket_of(scene.search, assumptions, scene.today);
    return core::advise({scene.search, assumptions, scene.today, prospects, gates, basket,
                         scene.acts, scene.nothing});
}

std::optional<core::Advice> find_advice(const Scene& scene, std::string_view rule) {
    for (const core::Advice& one : advice_of(scene)) {
        if (one.rule == rule) return one;
    }
    return std::nullopt;
}

std::optional<core::AdviceState> state_of(const Scene& scene, std::string_view rule) {
    const auto found = find_advice(scene, rule);
    if (!found) return std::nullopt;
    return found->state;
}

Scene two() {
    return {offer_and_hope()};
}

namespace {

core::Opportunity invited(core::Stage stage) {
    core::Opportunity one = opportunity("o3", "Fabrikam", stage);
    one.rounds.push_back(round_on("r9", march(6), core::RoundState::Invited));
    return one;
}

}  // namespace

Scene with_invitation(core::Stage stage) {
    Scene scene = two();
    scene.search.opportunities.push_back(invited(stage));
    return scene;
}

Scene without_offer(core::Stage stage) {
    Scene scene = with_invitation(stage);
    scene.search.opportunities.erase(scene.search.opportunities.begin());
    return scene;
}

Scene after_accepting() {
    Scene scene = two();
    scene.at(0).stage = core::Stage::Accepted;
    scene.at(0).closed_on = march(2);
    return scene;
}

Scene after_declining() {
    Scene scene = two();
    scene.at(0).stage = core::Stage::Closed;
    scene.at(0).outcome = core::Outcome::Declined;
    scene.at(0).closed_on = march(1);
    return scene;
}

Scene before_declining() {
    Scene scene = two();
    scene.acts = {{core::ActionKind::Decline, scene.at(0).id, 0}};
    scene.at(0).contacts = {person("c1", core::ContactKind::HiringManager, 5),
                            person("c2", core::ContactKind::HumanResources)};
    scene.at(0).rounds = {round_on("r1", march(1) - 14, core::RoundState::Done),
                          round_on("r2", march(1) - 7, core::RoundState::Done)};
    return scene;
}

core::Contact person(const char* id, core::ContactKind kind, std::optional<int> rapport) {
    core::Contact contact;
    contact.id.text = id;
    contact.name = std::string("Person ") + id;
    contact.kind = kind;
    contact.rapport = rapport;
    return contact;
}

core::Round round_on(const char* id, core::Date day, core::RoundState state) {
    core::Round round;
    round.id.text = id;
    round.date = day;
    round.state = state;
    return round;
}

void press_money(Scene& scene, int runway_days) {
    core::Finances& finances = scene.search.finances;
    finances.not_an_issue = false;
    finances.monthly_spending = core::money_from_major(3000);  // 98.6 a day
    finances.savings = core::money_from_major(99 * runway_days);
}

void answer_gate(core::Opportunity& opportunity, const char* item, core::Ternary answer) {
    core::GateAnswer one;
    one.item = item;
    one.answer = answer;
    opportunity.gate.push_back(one);
}

void check_rule(const RuleCase& one) {
    CAPTURE(std::string(one.rule));
    CHECK(state_of(one.fires(), one.rule) == core::AdviceState::Fires);
    CHECK(state_of(one.quiet(), one.rule) != core::AdviceState::Fires);
    if (!one.unknown) return;
    const auto found = find_advice(one.unknown(), one.rule);
    REQUIRE(found);
    if (!found) return;
    CHECK(found->state == core::AdviceState::WouldFire);
    CHECK(found->needs.front() == '/');
}

}  // namespace support
