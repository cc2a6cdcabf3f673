#include "core/model/opportunity.h"

namespace core {

const Contact* find_contact(const Opportunity& opportunity, const ContactId& id) {
    for (const Contact& contact : opportunity.contacts) {
        if (contact.id == id) return &contact;
    }
    return nullptr;
}

const Round* find_round(const Opportunity& opportunity, const RoundId& id) {
    for (const Round& round : opportunity.rounds) {
        if (round.id == id) return &round;
    }
    return nullptr;
}

bool is_open(const Opportunity& opportunity) {
    return opportunity.stage < Stage::Accepted;
}

bool has_offer(const Opportunity& opportunity) {
    return opportunity.stage == Stage::VerbalOffer || opportunity.stage == Stage::Offer;
}

}  // namespace core
