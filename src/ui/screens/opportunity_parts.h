#pragma once

// The cards of one opportunity's page that hold lists, and its waiting curve.

#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/opportunity_edit.h"

namespace ui {

void rounds_part(Ui& ui, Column& column, const View& view, OpportunityEdit& edit);
void people_part(Ui& ui, Column& column, OpportunityEdit& edit);
void questions_part(Ui& ui, Column& column, OpportunityEdit& edit);  // hesitations (C4)
void claims_part(Ui& ui, Column& column, OpportunityEdit& edit);     // to verify (B3, B4)
void opinions_part(Ui& ui, Column& column, const View& view, OpportunityEdit& edit);  // E8
void reasons_part(Ui& ui, Column& column, OpportunityEdit& edit);  // pros and cons (E7)

// Whether the silence is normal, and the chance of an answer by each coming day, with the deadline
// that matters marked.
void waiting_curve(Ui& ui, Column& column, const View& view, const core::Opportunity& each);

// The texts "prefix0".."prefixN-1" of an enumeration, for a select.
std::vector<std::string> option_words(std::string_view prefix, int count);

}  // namespace ui
