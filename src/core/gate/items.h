#pragma once

// The checklist of the interview gate: what may be asked about an invitation, each item with its
// rule. A stop means stepping back, a reason means going (D2..D12); context only makes others hold.

#include <span>
#include <string_view>

namespace core {

enum class GateKind { HardStop, ReasonToGo, Hesitation, Context };

struct GateItem {
    std::string_view key;   // GateAnswer::item in the file; text key "gate.item.KEY" in app
    std::string_view rule;  // "D3"
    GateKind kind = GateKind::ReasonToGo;
};

// Hard stops first, then reasons to go, hesitations, context: the order in which they are asked.
std::span<const GateItem> gate_items();
const GateItem* find_gate_item(std::string_view key);  // null: no such item

}  // namespace core
