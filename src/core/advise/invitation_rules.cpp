// D1..D15: a second interview or not (seed 003). The gate has weighed them; here each is said.

#include "core/advise/found.h"

namespace core {
namespace {

Finding by_gate(const AdviceFacts& facts, std::string_view rule, GateKind kind) {
    const GateResult* gate = facts.gate_with_rule(rule, kind);
    if (!gate) return std::nullopt;
    return fires(about(facts.of(*gate)));
}

// A stop that an unanswered item of the gate could still be.
Finding stop(const AdviceFacts& facts, std::string_view rule) {
    if (Finding found = by_gate(facts, rule, GateKind::HardStop)) return found;
    for (const GateResult& gate : facts.input().gates) {
        for (const std::string_view item : gate.unknown) {
            const GateItem* known = find_gate_item(item);
            if (known->rule != rule || known->kind != GateKind::HardStop) continue;
            return needs(facts.path(facts.of(gate), "/gate/") + std::string(item),
                         about(facts.of(gate)));
        }
    }
    return std::nullopt;
}

Finding d1(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        const Opportunity& one = facts.of(gate);
        if (one.stage < Stage::FirstInterview) continue;
        return fires(with_share(about(one), facts.chance(one)));
    }
    return std::nullopt;
}

Finding d2(const AdviceFacts& facts) {
    return stop(facts, "D2");
}
Finding d3(const AdviceFacts& facts) {
    return stop(facts, "D3");
}
Finding d4(const AdviceFacts& facts) {
    return stop(facts, "D4");
}
Finding d5(const AdviceFacts& facts) {
    return stop(facts, "D5");
}
Finding d6(const AdviceFacts& facts) {
    return stop(facts, "D6");
}
Finding d7(const AdviceFacts& facts) {
    return by_gate(facts, "D7", GateKind::ReasonToGo);
}
Finding d8(const AdviceFacts& facts) {
    return by_gate(facts, "D8", GateKind::ReasonToGo);
}
Finding d9(const AdviceFacts& facts) {
    return by_gate(facts, "D9", GateKind::ReasonToGo);
}
Finding d10(const AdviceFacts& facts) {
    return by_gate(facts, "D10", GateKind::ReasonToGo);
}
Finding d11(const AdviceFacts& facts) {
    return by_gate(facts, "D11", GateKind::ReasonToGo);
}
Finding d12(const AdviceFacts& facts) {
    return by_gate(facts, "D12", GateKind::ReasonToGo);
}

Finding d13(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (facts.of(gate).stage >= Stage::FirstInterview) return fires(about(facts.of(gate)));
    }
    return std::nullopt;
}

// Worth saying where the job as it stands is not the one wished for.
Finding d14(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        const Opportunity& one = facts.of(gate);
        if (facts.search().favourite == one.id) continue;
        if (one.stage >= Stage::FirstInterview) return fires(about(one));
    }
    return std::nullopt;
}

Finding d15(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (gate.message == GateMessage::DeclineSecond) return fires(about(facts.of(gate)));
    }
    return std::nullopt;
}

constexpr AdviceMoment kToday = AdviceMoment::Today;
constexpr AdviceMoment kNext = AdviceMoment::Next;

constexpr RuleRow kRows[] = {
    {"D1", kToday, "model chance by stage", d1},
    {"D2", kToday, "gate item below_abilities", d2},
    {"D3", kToday, "gate item culture_disappoints", d3},
    {"D4", kToday, "gate item relocation_unsupported", d4},
    {"D5", kToday, "gate item values_conflict", d5},
    {"D6", kToday, "gate item difficult_boss", d6},
    {"D7", kToday, "gate item job_interesting", d7},
    {"D8", kToday, "gate item culture_better", d8},
    {"D9", kToday, "gate item relocation_supported", d9},
    {"D10", kToday, "gate item values_match", d10},
    {"D11", kNext, "gate item open_questions", d11},
    {"D12", kNext, "gate item management_not_met", d12},
    {"D13", kToday, "gate item coaches", d13},
    {"D14", kNext, "gate item better_role", d14},
    {"D15", kToday, "gate message", d15},
};

}  // namespace

std::span<const RuleRow> invitation_rules() {
    return kRows;
}

}  // namespace core
