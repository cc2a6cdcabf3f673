#pragma once

// What an item of the agenda is called, in a calendar and on the Today screen alike: one line of
// plain English that begins with what to do.

#include <string>

#include "core/model/search.h"
#include "core/schedule/agenda.h"

namespace core {

// "Contoso", or "the company" where no name was typed.
std::string company_title(const Search& search, const std::optional<OpportunityId>& id);

std::string deadline_title(const Search& search, const OpportunityId& id);
std::string interview_title(const Search& search, const OpportunityId& id, const RoundId& round);
std::string invitation_title(const Search& search, const OpportunityId& id);
std::string follow_up_title(const Search& search, const FollowUp& follow_up);
std::string runway_title();

std::string agenda_title(const Search& search, const AgendaItem& item);

}  // namespace core
