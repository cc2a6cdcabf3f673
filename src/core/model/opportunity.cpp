#include "core/model/opportunity.h"

namespace core {

bool is_open(const Opportunity& opportunity) {
    return opportunity.stage < Stage::Accepted;
}

bool has_offer(const Opportunity& opportunity) {
    return opportunity.stage == Stage::VerbalOffer || opportunity.stage == Stage::Offer;
}

}  // namespace core
