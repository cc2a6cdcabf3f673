#pragma once

// The interview gate as a page shows it; its items and reasons are in app/gate_table.

#include <string>
#include <string_view>

#include "app/advice_text.h"

namespace app {

std::string_view gate_verdict_text(core::GateVerdict verdict);  // "Go with questions"
// "You are invited: second interview, on Friday. They want your answer by tomorrow."
std::string gate_round_text(const core::GateResult& gate, const core::Search& search,
                            core::Date today, const Locale& locale);
// "The job seems interesting. (D7)"
std::string gate_reason_line(const core::GateReason& reason);

// "Hard stops: 2 of 7 known"
std::string gate_group_text(core::GateKind kind, int known, int all);
// Under an item that the user has not answered, where the search itself does; else empty.
std::string_view gate_known_text(core::Ternary known);

// From which day a second rating says something (E3, E16); that none was made (E1); else empty.
std::string gate_gut_text(const core::GateResult& gate, core::Date today, const Locale& locale);

// Empty where the answer has nothing to say about it.
std::string gate_worth_text(double value, const core::Answer& answer, const core::Search& search,
                            const Locale& locale);

// Stepping back is written, never just done (C18), and the recruiter is told; else empty.
std::string gate_manners_text(const core::GateResult& gate, const core::Search& search);

}  // namespace app
