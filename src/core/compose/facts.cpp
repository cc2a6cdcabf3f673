#include "core/compose/facts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/compose/planned_days.h"
#include "core/compose/wording.h"
#include "core/decide/extension.h"

namespace core {
namespace {

// The offer that must be answered first; one without a deadline comes last. Ties: file order.
bool is_more_pressing(const Opportunity& a, const Opportunity& b) {
    const bool a_dated = a.offer && a.offer->deadline;
    const bool b_dated = b.offer && b.offer->deadline;
    if (!a_dated || !b_dated) return a_dated && !b_dated;
    return *a.offer->deadline < *b.offer->deadline;
}

bool is_accepted(const Opportunity& opportunity) {
    return opportunity.stage == Stage::Accepted || opportunity.outcome == Outcome::Accepted;
}

bool was_held(const Round& round, Date today) {
    return round.state == RoundState::Done && (!round.date || *round.date <= today);
}

bool has_talked(const Opportunity& opportunity, Date today) {
    for (const Round& round : opportunity.rounds) {
        if (was_held(round, today)) return true;
    }
    return opportunity.stage >= Stage::Screen && opportunity.stage < Stage::Closed;
}

// Whom a message is for, by what it is about. Before kinds that are not in the list nobody is put.
using Order = std::array<ContactKind, 5>;
constexpr Order kManagerFirst = {ContactKind::HiringManager, ContactKind::Other,
                                 ContactKind::HumanResources, ContactKind::Interviewer,
                                 ContactKind::Recruiter};
constexpr Order kOfficeFirst = {ContactKind::HumanResources, ContactKind::HiringManager,
                                ContactKind::Other, ContactKind::Recruiter,
                                ContactKind::Interviewer};

bool goes_to_office(Situation situation) {
    switch (situation) {
        case Situation::Reaffirm:  // B12
        case Situation::CancelInterview:
        case Situation::DeclineInterview:
        case Situation::AnotherDay:
        case Situation::LeaveProcess:
            return true;
        default:
            return false;
    }
}

// With whom one got on best counts before the kind (B9, C7).
bool goes_to_rapport(Situation situation) {
    return situation == Situation::TalkFirst || situation == Situation::KeepWarm ||
           situation == Situation::AcceptedElsewhere || situation == Situation::Connect;
}

bool was_there(const Round* round, const Contact& contact) {
    return round != nullptr && std::find(round->contacts.begin(), round->contacts.end(),
                                         contact.id) != round->contacts.end();
}

// The smaller, the better; a referrer made no offer and asks to no interview.
std::optional<int> rank(const Contact& contact, const Facts& facts) {
    const Situation situation = facts.request.situation;
    const Order& order = goes_to_office(situation) ? kOfficeFirst : kManagerFirst;
    const auto place = std::find(order.begin(), order.end(), contact.kind);
    if (place == order.end() || trimmed(contact.name).empty()) return std::nullopt;
    int rank = static_cast<int>(place - order.begin()) * 10 - contact.rapport.value_or(0);
    if (goes_to_rapport(situation) && contact.rapport >= 4) rank -= 100 + *contact.rapport * 10;
    const bool after_talk = situation == Situation::ThankYou || situation == Situation::Connect;
    if (after_talk && was_there(facts.last, contact)) rank -= 1000;
    return rank;
}

Status gather_people(Facts& facts) {
    std::optional<int> best;
    for (const Contact& contact : facts.to->contacts) {
        if (facts.request.contact) {
            if (contact.id == *facts.request.contact) facts.addressee = &contact;
            continue;
        }
        const std::optional<int> here = rank(contact, facts);
        if (!here || (best && *best <= *here)) continue;
        best = here;
        facts.addressee = &contact;
    }
    if (facts.request.contact && facts.addressee == nullptr) {
        return Error{ErrorCode::UnknownId, "/contact", facts.request.contact->text};
    }
    if (facts.addressee != nullptr) facts.person = trimmed(facts.addressee->name);
    for (const Contact& contact : facts.to->contacts) {
        const std::string name = trimmed(contact.name);
        if (name.empty() || name == facts.person) continue;
        if (std::find(facts.others.begin(), facts.others.end(), name) == facts.others.end()) {
            facts.others.push_back(name);
        }
    }
    return {};
}

// A15: the one in talks that is wanted most is better than this one, and comes with a chance of two
// in five or more (the share is ours; there is no published figure).
bool is_worth_telling(const Facts& facts) {
    constexpr double kLikely = 0.4;
    const Search& search = *facts.search;
    const Opportunity* wanted = nullptr;
    for (const Opportunity& each : search.opportunities) {
        const bool talks =
            &each != facts.to && is_open(each) && !has_offer(each) && has_talked(each, facts.today);
        if (!talks) continue;
        if (search.favourite == each.id) {
            wanted = &each;
            break;
        }
        if (wanted == nullptr || wanted->worth < each.worth) wanted = &each;
    }
    if (wanted == nullptr) return false;
    const bool better = search.favourite == wanted->id || facts.to->worth < wanted->worth;
    return better && estimated_chance(search, *wanted, facts.today) >= kLikely;
}

void gather_elsewhere(Facts& facts) {
    const Search& search = *facts.search;
    for (const Opportunity& opportunity : search.opportunities) {
        if (&opportunity == facts.to) continue;
        if (is_accepted(opportunity) && facts.accepted_elsewhere == nullptr) {
            facts.accepted_elsewhere = &opportunity;
        }
        if (!is_open(opportunity)) continue;
        if (search.favourite == opportunity.id) {
            facts.favourite = &opportunity;
            facts.favourite_role = trimmed(opportunity.role);
        }
        if (opportunity.stage >= Stage::Applied) facts.open_elsewhere = true;
        if (!has_offer(opportunity) && has_talked(opportunity, facts.today)) {
            ++facts.talks_elsewhere;
        }
        if (!is_in_hand(opportunity, facts.today)) continue;
        if (opportunity.stage == Stage::Offer) facts.has_written_offer_elsewhere = true;
        if (facts.offer_elsewhere == nullptr ||
            is_more_pressing(opportunity, *facts.offer_elsewhere)) {
            facts.offer_elsewhere = &opportunity;
        }
    }
}

void gather_rounds(Facts& facts) {
    facts.met = has_talked(*facts.to, facts.today);
    for (const Round& round : facts.to->rounds) {
        const bool ahead =
            (round.state == RoundState::Invited || round.state == RoundState::Confirmed) &&
            (!round.date || *round.date >= facts.today);
        const bool sooner = facts.next == nullptr ||
                            (round.date && (!facts.next->date || *round.date < *facts.next->date));
        if (ahead && sooner) facts.next = &round;
        if (!was_held(round, facts.today)) continue;
        const bool later = facts.last == nullptr || !facts.last->date ||
                           (round.date && *round.date >= *facts.last->date);
        if (later) facts.last = &round;
    }
}

void gather_news(Facts& facts) {
    const auto contact = [&facts](Date day) {
        if (day <= facts.today && (!facts.last_contact || *facts.last_contact < day)) {
            facts.last_contact = day;
        }
    };
    if (facts.last != nullptr && facts.last->date) contact(*facts.last->date);
    for (const SentMessage& sent : facts.search->sent) {
        if (sent.opportunity == facts.to->id) contact(sent.date);
    }
    for (const Achievement& each : facts.search->achievements) {
        const bool told = facts.last_contact && each.date <= *facts.last_contact;
        if (told || each.date > facts.today || trimmed(each.text).empty()) continue;
        facts.news.push_back(&each);
    }
    std::stable_sort(facts.news.begin(), facts.news.end(),
                     [](const Achievement* a, const Achievement* b) { return a->date > b->date; });
    if (facts.news.size() > kMostNews) facts.news.resize(kMostNews);
}

}  // namespace

bool is_in_hand(const Opportunity& opportunity, Date today) {
    if (!has_offer(opportunity)) return false;
    const bool passed =
        opportunity.offer && opportunity.offer->deadline && *opportunity.offer->deadline < today;
    return !passed;
}

Status turn_to(Facts& facts, Situation situation) {
    facts.request.situation = situation;
    facts.addressee = nullptr;
    facts.person.clear();
    facts.others.clear();
    facts.extra_days = 0;
    facts.new_day.reset();
    facts.due.reset();
    if (const Status people = gather_people(facts); !people) return people.error();
    facts.worth_telling = situation == Situation::TellOfferer && is_worth_telling(facts);
    plan_days(facts);
    return {};
}

Result<Facts> gather_facts(const Search& search, Date today, const MessageRequest& request) {
    Facts facts;
    facts.today = today;
    facts.request = request;
    facts.search = &search;
    facts.to = find_opportunity(search, request.opportunity);
    if (facts.to == nullptr) {
        return Error{ErrorCode::UnknownId, "/opportunity", request.opportunity.text};
    }
    const auto place = facts.to - search.opportunities.data();
    facts.path = "/opportunities/" + std::to_string(place);
    facts.company = trimmed(facts.to->company);
    facts.role = trimmed(facts.to->role);
    facts.sign_as = trimmed(search.sign_as);
    facts.is_favourite = search.favourite == facts.to->id;
    gather_rounds(facts);
    gather_elsewhere(facts);
    gather_news(facts);
    if (const Status turned = turn_to(facts, request.situation); !turned) return turned.error();
    return facts;
}

}  // namespace core
