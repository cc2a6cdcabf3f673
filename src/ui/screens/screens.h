#pragma once

// One function a screen: reads the view, draws down the column, leaves wishes.

#include "ui/context.h"
#include "ui/view.h"

namespace ui {

void screen_welcome(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_quick_start(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_today(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_opportunities(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_decide(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_compare(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_journal(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_messages(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_find(Ui& ui, Column& column, const View& view, Wishes& wishes);
void screen_settings(Ui& ui, Column& column, const View& view, Wishes& wishes);

// Pieces that more than one screen shows.
void trial_card(Ui& ui, Column& column, const View& view, Wishes& wishes);
enum class VerdictSize { Full, Beside };
void verdict_card(Ui& ui, Column& column, const View& view, Wishes& wishes, VerdictSize size);
// "I decided ...": what was recorded today, and the form for it.
void decision_card(Ui& ui, Column& column, const View& view, Wishes& wishes);
enum class Marks { None, BreakEvens };
void chance_slider(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::Opportunity& opportunity, Marks marks);

// The page of one opportunity, and two of its fields that the quick start has too.
void opportunity_detail(Ui& ui, Column& column, const View& view, Wishes& wishes,
                        const core::Opportunity& opportunity);
void company_and_role(Ui& ui, Column& column, Wishes& wishes, const core::Opportunity& each);
void worth_field(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const core::Opportunity& each);

// What was sent there, the latest first; false when it was nothing.
bool sent_messages(Ui& ui, Column& column, const View& view, const core::OpportunityId& id);

// Title, one line under it, undo and redo at the right.
void screen_header(Ui& ui, Column& column, const View& view, Wishes& wishes, std::string_view title,
                   std::string_view line);

// Which of the three messages a verdict's action needs; nothing for Accept, Wait and others.
std::optional<core::MessageRequest> message_for(const core::ActionLine& line);

}  // namespace ui
