#include "core/gate/items.h"

namespace core {
namespace {

constexpr GateItem kItems[] = {
    // D2 needs both: far below one's abilities and below what one needs to earn.
    {"below_abilities", "D2", GateKind::HardStop},
    {"below_earning_needs", "D2", GateKind::HardStop},
    {"culture_disappoints", "D3", GateKind::HardStop},
    {"negative_behaviour", "D3", GateKind::HardStop},
    // D4 needs the move and the lack of support, from the two items of context.
    {"relocation_unsupported", "D4", GateKind::HardStop},
    {"values_conflict", "D5", GateKind::HardStop},
    {"difficult_boss", "D6", GateKind::HardStop},
    {"job_interesting", "D7", GateKind::ReasonToGo},
    {"pay_adequate", "D7", GateKind::ReasonToGo},
    {"culture_better", "D8", GateKind::ReasonToGo},
    {"relocation_supported", "D9", GateKind::ReasonToGo},
    {"values_match", "D10", GateKind::ReasonToGo},
    {"open_questions", "D11", GateKind::ReasonToGo},
    {"management_not_met", "D12", GateKind::ReasonToGo},
    {"only_from_need", "E2", GateKind::Hesitation},
    {"major_relocation", "D4", GateKind::Context},
};

}  // namespace

std::span<const GateItem> gate_items() {
    return kItems;
}

const GateItem* find_gate_item(std::string_view key) {
    for (const GateItem& item : kItems) {
        if (item.key == key) return &item;
    }
    return nullptr;
}

}  // namespace core
