#pragma once

// A search and what is planned about it, as the rules see them: everything that core::answer puts
// together for core/advise, without the solver.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/advise/advice.h"
#include "support/search_builder.h"

namespace support {

struct Scene {
    core::Search search;
    std::vector<core::PlannedAct> acts = {};
    std::optional<double> nothing = {};
    core::Date today = march(3);

    core::Opportunity& at(std::size_t place) { return search.opportunities[place]; }
    core::Offer& offer() { return *search.opportunities[0].offer; }
};

std::vector<core::GateResult> gates_of(const Scene& scene);
std::vector<core::Advice> advice_of(const Scene& scene);
// The state in which a rule stands; nothing: quiet.
std::optional<core::AdviceState> state_of(const Scene& scene, std::string_view rule);
std::optional<core::Advice> find_advice(const Scene& scene, std::string_view rule);

// Northwind's offer (place 0, until 9 March) and the favourite Contoso (place 1, final interview).
Scene two();
// The same and an invitation of Fabrikam (place 2, "o3") for 6 March, at the given stage.
Scene with_invitation(core::Stage stage = core::Stage::FirstInterview);
// The favourite alone, and the invitation without any offer: places 0 and 1.
Scene without_offer(core::Stage stage = core::Stage::FirstInterview);
// Northwind (place 0) was accepted on 2 March; Contoso is still open.
Scene after_accepting();
// Northwind (place 0) was declined on 1 March; Contoso is still open.
Scene after_declining();
// Northwind is about to be declined, with two people met there.
Scene before_declining();

core::Contact person(const char* id, core::ContactKind kind, std::optional<int> rapport = {});
core::Round round_on(const char* id, core::Date day, core::RoundState state);
void press_money(Scene& scene, int runway_days);  // spends 100 a day
void answer_gate(core::Opportunity& opportunity, const char* item, core::Ternary answer);

// One rule with a scene in which it fires and one in which it does not.
struct RuleCase {
    std::string_view rule;
    Scene (*fires)();
    Scene (*quiet)();
    Scene (*unknown)() = nullptr;  // in which it would fire if something were known
};
void check_rule(const RuleCase& one);

// The tables of tests/unit/core/advise, one source for each letter.
std::span<const RuleCase> rule_cases_a();
std::span<const RuleCase> rule_cases_b();
std::span<const RuleCase> rule_cases_c();
std::span<const RuleCase> rule_cases_d();
std::span<const RuleCase> rule_cases_e();
std::span<const RuleCase> rule_cases_p();

}  // namespace support
