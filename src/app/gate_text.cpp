#include "app/gate_text.h"

#include <algorithm>
#include <cmath>

#include "app/wording.h"

namespace app {
namespace {

std::string_view group_name(core::GateKind kind) {
    switch (kind) {
        case core::GateKind::HardStop:
            return "Hard stops";
        case core::GateKind::ReasonToGo:
            return "Reasons to go";
        case core::GateKind::Hesitation:
            return "Hesitations";
        case core::GateKind::Context:
            break;
    }
    return "What else counts";
}

}  // namespace

std::string_view gate_verdict_text(core::GateVerdict verdict) {
    switch (verdict) {
        case core::GateVerdict::Go:
            return "Go";
        case core::GateVerdict::GoWithQuestions:
            return "Go with questions";
        case core::GateVerdict::StepBack:
            break;
    }
    return "Step back";
}

std::string gate_round_text(const core::GateResult& gate, const core::Search& search,
                            core::Date today, const Locale& locale) {
    const core::Opportunity* opportunity = core::find_opportunity(search, gate.opportunity);
    const core::Round* round =
        opportunity != nullptr ? core::find_round(*opportunity, gate.round) : nullptr;
    if (round == nullptr) return {};
    std::string out = gate.confirmed ? "You have said yes: " : "You are invited: ";
    out += round->kind.empty() ? "interview" : round->kind;
    if (round->date) out += ", " + on_day_text(*round->date, today, locale);
    out += ".";
    if (gate.confirmed || !round->answer_by) return out;
    return out + " They want your answer by " + near_day_text(*round->answer_by, today, locale) +
           ".";
}

std::string gate_reason_line(const core::GateReason& reason) {
    return std::string(gate_reason_text(reason.key)) + " (" + std::string(reason.rule) + ")";
}

std::string gate_group_text(core::GateKind kind, int known, int all) {
    return std::string(group_name(kind)) + ": " + std::to_string(known) + " of " +
           std::to_string(all) + " known";
}

std::string_view gate_known_text(core::Ternary known) {
    switch (known) {
        case core::Ternary::Yes:
            return "Your search says yes.";
        case core::Ternary::No:
            return "Your search says no.";
        case core::Ternary::Unknown:
            break;
    }
    return {};
}

std::string gate_gut_text(const core::GateResult& gate, core::Date today, const Locale& locale) {
    if (gate.gut_again) {
        const std::string from =
            *gate.gut_again <= today
                ? "Now"
                : "From " + near_day_text(*gate.gut_again, today, locale) + " on,";
        return from +
               " a second rating of your gut says something: only a dislike felt on two "
               "days counts as one. (E3, E16)";
    }
    const bool unasked =
        std::any_of(gate.reasons.begin(), gate.reasons.end(),
                    [](const core::GateReason& reason) { return reason.key == "gut_unasked"; });
    return unasked ? "Rate your gut twice, a day apart, before you decide. (E1, E3)" : "";
}

std::string gate_worth_text(double value, const core::Answer& answer, const core::Search& search,
                            const Locale& locale) {
    // Parts of a point are a matter of order, not of size.
    const bool points = answer.unit == core::WorthBasis::Points;
    if (!points || std::abs(value) >= 1) return value_text(value, answer, search, locale);
    if (value == 0) return "nothing";
    return value < 0 ? "a cost under 1 point" : "under 1 point";
}

std::string gate_manners_text(const core::GateResult& gate, const core::Search& search) {
    if (gate.message == core::GateMessage::None) return {};
    std::string out = "Say no in writing, before the day. Never agree and then stay away. (C18)";
    const core::Opportunity* opportunity = core::find_opportunity(search, gate.opportunity);
    if (!gate.recruiter || opportunity == nullptr) return out;
    const core::Contact* recruiter = core::find_contact(*opportunity, *gate.recruiter);
    const bool named = recruiter != nullptr && !recruiter->name.empty();
    return out + " Tell " + (named ? recruiter->name + ", your recruiter," : "your recruiter") +
           " as well.";
}

}  // namespace app
