#include "core/compose/requirements.h"

#include <string>
#include <utility>

namespace core {
namespace {

Error refused(const Facts& facts, const char* where, const char* detail) {
    return {ErrorCode::NotApplicable, facts.path + where, detail};
}

Status offer_in_hand(const Facts& facts) {
    if (!has_offer(*facts.to)) return refused(facts, "/stage", "no offer in hand");
    if (!is_in_hand(*facts.to, facts.today)) {
        return refused(facts, "/offer/deadline", "the deadline has passed");
    }
    return {};
}

Status still_open(const Facts& facts) {
    if (!is_open(*facts.to)) return refused(facts, "/stage", "not open");
    return {};
}

Status something_ahead(const Facts& facts) {
    if (const Status open = still_open(facts); !open) return open;
    if (facts.next == nullptr) return refused(facts, "/rounds", "no interview ahead");
    return {};
}

bool was_interviewed(const Facts& facts) {
    return facts.last != nullptr ||
           (is_open(*facts.to) && facts.to->stage >= Stage::FirstInterview);
}

bool closed_by_me(const Opportunity& opportunity) {
    return opportunity.outcome == Outcome::Declined || opportunity.outcome == Outcome::Withdrawn;
}

}  // namespace

Status may_ask_for_time(const Facts& facts) {
    const Opportunity& to = *facts.to;
    if (!has_offer(to)) return refused(facts, "/stage", "no offer in hand");
    if (!to.offer || !to.offer->deadline || *to.offer->deadline < facts.today) {
        return refused(facts, "/offer/deadline", "no deadline ahead");
    }
    if (facts.extra_days < 1 || facts.extra_days > kMaxExtraDays) {
        return Error{ErrorCode::OutOfRange, "/extra_days",
                     "expected 1.." + std::to_string(kMaxExtraDays) + ", found " +
                         std::to_string(facts.extra_days)};
    }
    return {};
}

Status may_tell_favourite(const Facts& facts) {
    if (!is_open(*facts.to) || has_offer(*facts.to)) {
        return refused(facts, "/stage", "no answer awaited");
    }
    if (facts.offer_elsewhere == nullptr) {
        return Error{ErrorCode::NotApplicable, "/opportunities", "no offer in hand"};
    }
    return {};
}

Status may_tell_offerer(const Facts& facts) {
    if (const Status offer = offer_in_hand(facts); !offer) return offer;
    if (facts.talks_elsewhere == 0) {
        return Error{ErrorCode::NotApplicable, "/opportunities", "no interview elsewhere"};
    }
    return {};
}

Status may_decline_offer(const Facts& facts) {
    if (!has_offer(*facts.to)) return refused(facts, "/stage", "no offer in hand");
    return {};
}

Status may_reaffirm(const Facts& facts) {
    if (!is_open(*facts.to) || has_offer(*facts.to)) {
        return refused(facts, "/stage", "no answer awaited");
    }
    if (!facts.is_favourite) {
        return Error{ErrorCode::NotApplicable, "/favourite", "not the favourite"};
    }
    return {};
}

Status may_keep_warm(const Facts& facts) {
    const Opportunity& to = *facts.to;
    if (to.stage == Stage::Lead) return refused(facts, "/stage", "not in contact yet");
    if (has_offer(to)) return refused(facts, "/stage", "an offer is to be answered");
    if (to.stage == Stage::Accepted || to.outcome == Outcome::Accepted) {
        return refused(facts, "/stage", "accepted");
    }
    for (std::size_t i = 0; i < to.contacts.size(); ++i) {
        const Contact& contact = to.contacts[i];
        if (&contact != facts.addressee || contact.keep_warm != Permission::Withdrawn) continue;
        return Error{ErrorCode::NotApplicable,
                     facts.path + "/contacts/" + std::to_string(i) + "/keep_warm",
                     "asked for no more"};
    }
    return {};
}

Status may_cancel_interview(const Facts& facts) {
    if (const Status ahead = something_ahead(facts); !ahead) return ahead;
    if (was_interviewed(facts)) return refused(facts, "/stage", "interviewed already");
    return {};
}

Status may_decline_interview(const Facts& facts) {
    if (const Status ahead = something_ahead(facts); !ahead) return ahead;
    if (!was_interviewed(facts)) return refused(facts, "/stage", "not interviewed yet");
    return {};
}

Status may_say_interviewing(const Facts& facts) {
    return still_open(facts);
}

Status may_accept(const Facts& facts) {
    return offer_in_hand(facts);
}

Status may_tell_of_acceptance(const Facts& facts) {
    const Opportunity& to = *facts.to;
    if (facts.accepted_elsewhere == nullptr) {
        return Error{ErrorCode::NotApplicable, "/opportunities", "nothing accepted"};
    }
    if (has_offer(to)) return refused(facts, "/stage", "an offer is to be declined");
    if (to.stage == Stage::Lead) return refused(facts, "/stage", "not in contact yet");
    if (to.stage == Stage::Accepted || to.outcome == Outcome::Accepted) {
        return refused(facts, "/stage", "accepted");
    }
    return {};
}

Status may_connect(const Facts& facts) {
    if (was_interviewed(facts) || closed_by_me(*facts.to)) return {};
    return refused(facts, "/rounds", "no interview held");
}

Status may_thank(const Facts& facts) {
    if (facts.last == nullptr) return refused(facts, "/rounds", "no interview held");
    if (!facts.last->date) {
        const auto place = facts.last - facts.to->rounds.data();
        return Error{ErrorCode::NotApplicable,
                     facts.path + "/rounds/" + std::to_string(place) + "/date", "no day known"};
    }
    return {};
}

Status may_answer_withdrawal(const Facts& facts) {
    if (facts.to->outcome == Outcome::Rescinded) return {};
    return refused(facts, "/outcome", "the offer was not withdrawn");
}

Status may_ask_for_terms(const Facts& facts) {
    return offer_in_hand(facts);
}

Status may_ask_for_another_day(const Facts& facts) {
    if (const Status ahead = something_ahead(facts); !ahead) return ahead;
    const std::optional<Date>& date = facts.request.date;
    if (date && (*date < facts.today || date == facts.next->date)) {
        return Error{ErrorCode::OutOfRange, "/date", format_date(*date)};
    }
    return {};
}

Status may_take_back(const Facts& facts) {
    if (facts.to->stage == Stage::Accepted || facts.to->outcome == Outcome::Accepted) return {};
    return refused(facts, "/stage", "not accepted");
}

Status may_come_back(const Facts& facts) {
    if (closed_by_me(*facts.to)) return {};
    return refused(facts, "/outcome", "not refused by you");
}

Status may_ask_in_writing(const Facts& facts) {
    if (facts.to->stage != Stage::VerbalOffer) return refused(facts, "/stage", "no spoken offer");
    return offer_in_hand(facts);
}

Status may_leave(const Facts& facts) {
    if (const Status open = still_open(facts); !open) return open;
    if (facts.to->stage == Stage::Lead) return refused(facts, "/stage", "not in contact yet");
    if (has_offer(*facts.to)) return refused(facts, "/stage", "an offer is to be declined");
    if (facts.next != nullptr) return refused(facts, "/rounds", "an interview is to be declined");
    return {};
}

Status may_claim(const Facts& facts, Claim claim) {
    switch (claim) {
        case Claim::InDemand:
            if (facts.offer_elsewhere != nullptr || facts.talks_elsewhere > 1) return {};
            return Error{ErrorCode::NotApplicable, "/opportunities", "not in demand elsewhere"};
        case Claim::OfferHelp:
            if (facts.addressee != nullptr && facts.addressee->rapport >= 4) return {};
            return refused(facts, "/contacts", "no rapport recorded");
    }
    return {};
}

}  // namespace core
