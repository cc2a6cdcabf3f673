#pragma once

// What must be true before a message may be written (integrity): each refusal names the place in
// the search where the fact is missing or contradicts.

#include "core/compose/facts.h"

namespace core {

Status may_ask_for_time(const Facts& facts);
Status may_tell_favourite(const Facts& facts);
Status may_tell_offerer(const Facts& facts);
Status may_decline_offer(const Facts& facts);
Status may_reaffirm(const Facts& facts);
Status may_keep_warm(const Facts& facts);
Status may_cancel_interview(const Facts& facts);
Status may_decline_interview(const Facts& facts);
Status may_say_interviewing(const Facts& facts);
Status may_accept(const Facts& facts);
Status may_tell_of_acceptance(const Facts& facts);
Status may_connect(const Facts& facts);
Status may_thank(const Facts& facts);
Status may_answer_withdrawal(const Facts& facts);
Status may_ask_for_terms(const Facts& facts);
Status may_ask_for_another_day(const Facts& facts);
Status may_take_back(const Facts& facts);
Status may_come_back(const Facts& facts);
Status may_ask_in_writing(const Facts& facts);
Status may_leave(const Facts& facts);

Status may_claim(const Facts& facts, Claim claim);

}  // namespace core
