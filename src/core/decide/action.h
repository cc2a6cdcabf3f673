#pragma once

// The acts of the model, by kind and opportunity, and their stable order: opportunities in the
// order of the model, within one the order of the enumeration; waiting comes last.

#include <string>

namespace core {

struct DecisionModel;

// Return: coming back to an offer that was refused. Decline also stands for leaving a process.
enum class ActionKind { Accept, Ask, Negotiate, Disclose, Tell, Go, Return, Decline, Wait };

struct ModelAction {
    ActionKind kind = ActionKind::Wait;
    int opportunity = -1;  // index into the model; -1 for Wait
    bool operator==(const ModelAction&) const = default;
};

// "accept", "ask", "negotiate", "disclose", "tell", "go", "return", "decline", "wait".
const char* action_kind_name(ActionKind kind);

// "accept:A"; "wait" alone.
std::string action_name(const ModelAction& action, const DecisionModel& model);

// Giving up an opportunity today: "decline:A" for an offer, "withdraw:B" for a process.
std::string leaving_name(int opportunity, const DecisionModel& model);

}  // namespace core
