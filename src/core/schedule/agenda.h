#pragma once

// Everything dated that is still to come or was missed, for the Today screen: in order of day, then
// kind, then the search's order and that of follow_ups. Each has the place in the product that acts
// on it.

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/search.h"
#include "core/schedule/follow_ups.h"

namespace core {

// In the order in which two of the same day are listed.
enum class AgendaKind { Deadline, Interview, InvitationAnswer, FollowUp, RunwayEnd };

enum class AgendaTarget { Decide, Opportunity, Message, Settings, Nowhere };

struct AgendaItem {
    std::string
        id;  // "deadline/o1", "interview/o1/r2", "invitation/o1/r2", "follow_up/f3", "runway"
    Date date;
    AgendaKind kind = AgendaKind::FollowUp;
    AgendaTarget target = AgendaTarget::Nowhere;
    bool overdue = false;  // its day lies before today
    std::optional<OpportunityId> opportunity;
    std::optional<RoundId> round;
    std::optional<PlannedFollowUp> follow_up;  // of kind FollowUp, open
    bool operator==(const AgendaItem&) const = default;
};

// Deadlines of offers in hand (also passed ones), interviews and invitations not yet answered of
// open opportunities, open follow-ups, and the day the money ends unless a job was accepted.
std::vector<AgendaItem> agenda(const Search& search, Date today);

}  // namespace core
