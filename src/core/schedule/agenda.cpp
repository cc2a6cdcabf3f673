#include "core/schedule/agenda.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/estimate/runway.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

void add_rounds(std::vector<AgendaItem>& out, const Opportunity& opportunity) {
    if (!is_open(opportunity)) return;
    for (const Round& round : opportunity.rounds) {
        const bool invited = round.state == RoundState::Invited;
        if (!invited && round.state != RoundState::Confirmed) continue;
        AgendaItem item;
        item.opportunity = opportunity.id;
        item.round = round.id;
        item.target = invited ? AgendaTarget::Decide : AgendaTarget::Opportunity;
        const std::string place = opportunity.id.text + "/" + round.id.text;
        if (invited && round.answer_by) {
            item.id = "invitation/" + place;
            item.kind = AgendaKind::InvitationAnswer;
            item.date = *round.answer_by;
            out.push_back(item);
        }
        if (!round.date) continue;
        item.id = "interview/" + place;
        item.kind = AgendaKind::Interview;
        item.date = *round.date;
        out.push_back(std::move(item));
    }
}

void add_deadline(std::vector<AgendaItem>& out, const Opportunity& opportunity) {
    if (!has_offer(opportunity) || !opportunity.offer || !opportunity.offer->deadline) return;
    AgendaItem item;
    item.id = "deadline/" + opportunity.id.text;
    item.kind = AgendaKind::Deadline;
    item.target = AgendaTarget::Decide;
    item.date = *opportunity.offer->deadline;
    item.opportunity = opportunity.id;
    out.push_back(std::move(item));
}

AgendaTarget target_of(const PlannedFollowUp& planned) {
    if (planned.situation && planned.follow_up.opportunity) return AgendaTarget::Message;
    return planned.follow_up.opportunity ? AgendaTarget::Opportunity : AgendaTarget::Nowhere;
}

void add_follow_ups(std::vector<AgendaItem>& out, const Search& search, Date today) {
    for (PlannedFollowUp& planned : follow_ups(search, today)) {
        if (planned.follow_up.state != FollowUpState::Open) continue;
        AgendaItem item;
        item.id = "follow_up/" + planned.follow_up.id.text;
        item.date = planned.follow_up.due;
        item.target = target_of(planned);
        item.opportunity = planned.follow_up.opportunity;
        item.round = planned.follow_up.round;
        item.follow_up = std::move(planned);
        out.push_back(std::move(item));
    }
}

void add_runway(std::vector<AgendaItem>& out, const Search& search, Date today) {
    if (schedule_facts(search, today).accepted != nullptr) return;
    const auto end = runway_end(search.finances, today);
    if (!end) return;
    AgendaItem item;
    item.id = "runway";
    item.kind = AgendaKind::RunwayEnd;
    item.target = AgendaTarget::Settings;
    item.date = *end;
    out.push_back(std::move(item));
}

}  // namespace

std::vector<AgendaItem> agenda(const Search& search, Date today) {
    std::vector<AgendaItem> out;
    for (const Opportunity& opportunity : search.opportunities) {
        add_deadline(out, opportunity);
        add_rounds(out, opportunity);
    }
    add_follow_ups(out, search, today);
    add_runway(out, search, today);
    for (AgendaItem& item : out)
        item.overdue = item.date < today;
    // What was added first stays first: the search's order, and the rows' order for follow-ups.
    stable_sort(out, [](const AgendaItem& a, const AgendaItem& b) {
        return std::tuple(a.date, a.kind) < std::tuple(b.date, b.kind);
    });
    return out;
}

}  // namespace core
