#pragma once

// One rule as a row, and where in the product it is carried. Internal to this room; the generated
// table of README.md and its test read it too.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/advise/advice.h"

namespace core {

class AdviceFacts;

// What a condition finds. Nothing: quiet. With `needs`: it would fire if that were known.
struct Found {
    AdviceWords words;
    std::string needs;
};

struct RuleRow {
    std::string_view rule;
    AdviceMoment moment;
    // Beside this row: gate items and elements of the model, separated by "; "; empty: none.
    // Messages name their rules in assets/rules.json, follow-ups in core/schedule.
    std::string_view also;
    std::optional<Found> (*condition)(const AdviceFacts& facts);
};

std::span<const RuleRow> offer_rules();       // A1..A19
std::span<const RuleRow> waiting_rules();     // B1..B21
std::span<const RuleRow> interview_rules();   // C1..C20
std::span<const RuleRow> invitation_rules();  // D1..D15
std::span<const RuleRow> decline_rules();     // E1..E17
std::span<const RuleRow> practice_rules();    // P1..P6

// One of the five conflicts of rules.md: where `first` fires, `second` is held back.
struct ConflictRow {
    int number;
    std::string_view first;
    std::string_view second;
    // Whether `first` must go first here; asked only when the condition of `second` holds.
    bool (*goes_first)(const AdviceFacts& facts, const Found& second);
};
std::span<const ConflictRow> conflict_rows();

std::vector<RuleRow> all_rule_rows();  // in the order of rules.md

}  // namespace core
