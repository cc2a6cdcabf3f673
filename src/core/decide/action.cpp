#include "core/decide/action.h"

#include "core/decide/decision_model.h"

namespace core {

const char* action_kind_name(ActionKind kind) {
    switch (kind) {
        case ActionKind::Accept:
            return "accept";
        case ActionKind::Ask:
            return "ask";
        case ActionKind::Negotiate:
            return "negotiate";
        case ActionKind::Disclose:
            return "disclose";
        case ActionKind::Tell:
            return "tell";
        case ActionKind::Go:
            return "go";
        case ActionKind::Return:
            return "return";
        case ActionKind::Decline:
            return "decline";
        case ActionKind::Wait:
            return "wait";
    }
    return "unknown";
}

std::string action_name(const ModelAction& action, const DecisionModel& model) {
    const std::string kind = action_kind_name(action.kind);
    if (action.opportunity < 0) return kind;
    return kind + ":" + model.opportunities[static_cast<std::size_t>(action.opportunity)].name;
}

std::string leaving_name(int opportunity, const DecisionModel& model) {
    const ModelOpportunity& one = model.opportunities[static_cast<std::size_t>(opportunity)];
    return (one.start.kind == ModelStart::Kind::Offer ? "decline:" : "withdraw:") + one.name;
}

}  // namespace core
