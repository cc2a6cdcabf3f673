#pragma once

// Should I go to this interview? On the page of one opportunity, and what Today shows of it.

#include "ui/screens/opportunity_edit.h"

namespace ui {

// Nothing without a round ahead, on what is closed, and where an offer is in hand.
const core::GateResult* gate_of(const View& view, const core::OpportunityId& id);

void gate_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
               const core::Opportunity& each, const core::GateResult& gate, OpportunityEdit& edit);

// Every invitation that waits for a yes or no, with what the gate says; nothing without one.
void invitations_card(Ui& ui, Column& column, const View& view, Wishes& wishes);
bool waits_for_answer(const View& view);

}  // namespace ui
