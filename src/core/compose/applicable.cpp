// Which messages can be written today, and which of them first.

#include <algorithm>
#include <utility>

#include "core/compose/situations.h"

namespace core {
namespace {

// What presses: an offer to be answered, an interview ahead, thanks owed; then what waits; last
// what can be undone least. Places in the picker for opportunities with the same deadline.
int urgency(Situation situation, const Facts& facts) {
    switch (situation) {
        case Situation::OfferWithdrawn:
            return 0;
        case Situation::ThankYou:  // B16's short cadence: within a day
            return facts.last->date && facts.today - *facts.last->date <= 3 ? 1 : 70;
        case Situation::InWriting:
            return 2;
        case Situation::AskForTime:
            return 3;
        case Situation::TellFavourite:
            return facts.is_favourite ? 4 : 40;
        case Situation::AnotherDay:
            return 5;
        case Situation::BetterTerms:
            return 6;
        case Situation::Accept:
            return 7;
        case Situation::TalkFirst:
            return 8;
        case Situation::DeclineOffer:
            return 9;
        case Situation::TellOfferer:
            return facts.worth_telling ? 10 : 90;
        case Situation::AcceptedElsewhere:
            return is_open(*facts.to) ? 11 : 75;
        case Situation::CancelInterview:
        case Situation::DeclineInterview:
            return 45;
        case Situation::Reaffirm:
            return 30;
        case Situation::Interviewing:
            return 50;
        case Situation::KeepWarm:
            return 60;
        case Situation::Connect:
            return 65;
        case Situation::LeaveProcess:
            return 80;
        case Situation::ComeBack:
            return 85;
        case Situation::TakeBack:
            return 95;
    }
    return 99;
}

// Until the deadline of the offer it is about: their own, or the one they are told of.
int days_left(Situation situation, const Facts& facts) {
    constexpr int kNoDeadline = 1 << 20;
    const bool tells = situation == Situation::TellFavourite && facts.is_favourite;
    const Opportunity* of = tells ? facts.offer_elsewhere : facts.to;
    const bool dated = is_in_hand(*of, facts.today) && of->offer && of->offer->deadline;
    return dated ? *of->offer->deadline - facts.today : kNoDeadline;
}

struct Ranked {
    int days_left = 0;
    int urgency = 0;
    std::size_t place = 0;  // of the opportunity in the file
    MessageRequest request;
};

}  // namespace

std::vector<MessageRequest> applicable_situations(const Search& search, Date today) {
    std::vector<Ranked> all;
    for (std::size_t place = 0; place < search.opportunities.size(); ++place) {
        const Opportunity& to = search.opportunities[place];
        MessageRequest request;
        request.opportunity = to.id;
        Result<Facts> gathered = gather_facts(search, today, request);
        if (!gathered) continue;
        Facts facts = *std::move(gathered);
        for (const SituationRow& row : situations()) {
            // How many days more is planned when it is written; whether any may be asked is known.
            facts.request.extra_days = 1;
            if (!turn_to(facts, row.situation) || !row.allowed(facts)) continue;
            request.situation = row.situation;
            const int days = days_left(row.situation, facts);
            all.push_back({days, urgency(row.situation, facts), place, request});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
        if (a.urgency / 20 != b.urgency / 20) return a.urgency < b.urgency;
        if (a.days_left != b.days_left) return a.days_left < b.days_left;
        if (a.urgency != b.urgency) return a.urgency < b.urgency;
        return a.place < b.place;
    });
    std::vector<MessageRequest> requests;
    for (Ranked& each : all)
        requests.push_back(std::move(each.request));
    return requests;
}

}  // namespace core
