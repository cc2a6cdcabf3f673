// M1: one request for one date, before the deadline, with an honest reason that names no rival and
// no figure (A7, P3, P5), and the promise to answer either way, because delay makes them doubt
// (A9).

#include <string>

#include "core/compose/situations.h"

namespace core {
namespace {

// Granted less often than not beyond a week (defaults.md section 3, grade D).
constexpr int kUsualExtraDays = 7;

std::string subject(const Facts& facts, const std::string& new_day) {
    const std::string about = facts.role.empty() ? "Your offer" : facts.role;
    return by_tone(facts.tone, "Could I give you my answer by " + new_day + "?",
                   about + ": my answer by " + new_day + "?",
                   about + ": request for time until " + new_day);
}

bool asked_for_time(const Offer& offer, RequestAnswer answer) {
    for (const Request& request : offer.requests) {
        if (request.kind == RequestKind::Time && request.answer == answer) return true;
    }
    return false;
}

void add_hints(const Facts& facts, Date new_day, Letter& letter) {
    const Offer& offer = *facts.to->offer;
    const bool asked = asked_for_time(offer, RequestAnswer::Open) ||
                       asked_for_time(offer, RequestAnswer::Granted) ||
                       asked_for_time(offer, RequestAnswer::Refused);
    if (asked) letter.hint("asked_before");
    if (*offer.deadline == facts.today) letter.hint("last_day");
    if (facts.extra_days > kUsualExtraDays) letter.hint("longer_than_usual");
    if (weekday(new_day) >= Weekday::Saturday) letter.hint("asks_for_weekend");
    if (facts.to->stage == Stage::VerbalOffer) letter.hint("ask_for_it_in_writing");
}

}  // namespace

Status may_ask_for_time(const Facts& facts) {
    const Opportunity& to = *facts.to;
    if (!has_offer(to)) {
        return Error{ErrorCode::NotApplicable, facts.path + "/stage", "no offer in hand"};
    }
    if (!to.offer || !to.offer->deadline || *to.offer->deadline < facts.today) {
        return Error{ErrorCode::NotApplicable, facts.path + "/offer/deadline", "no deadline ahead"};
    }
    if (facts.extra_days < 1 || facts.extra_days > kMaxExtraDays) {
        return Error{ErrorCode::OutOfRange, "/extra_days",
                     "expected 1.." + std::to_string(kMaxExtraDays) + ", found " +
                         std::to_string(facts.extra_days)};
    }
    return {};
}

Message write_ask_for_time(const Facts& facts) {
    const Tone tone = facts.tone;
    const Date deadline = *facts.to->offer->deadline;
    const Date new_date = deadline + facts.extra_days;
    const std::string job = role_words(facts);
    const std::string open_until = deadline_words(deadline, facts.today);
    const std::string new_day = day_words(new_date, facts.today);

    Letter letter(subject(facts, new_day));
    letter.greet(greeting(facts));
    letter.new_paragraph();
    letter.say({"A2"}, by_tone(tone,
                               "Thank you so much for offering me " + job +
                                   ", and for the time you have given me along the way.",
                               ended("Thank you for offering me " + job),
                               "Thank you very much for offering me " + job +
                                   ", and for the confidence you have shown in me."));
    if (asked_for_time(*facts.to->offer, RequestAnswer::Granted)) {
        letter.say({"A9"}, by_tone(tone, "You have already given me more time, and I am grateful.",
                                   "You have already given me more time; thank you for that.",
                                   "You have already granted me more time, which I appreciate."));
    }
    letter.new_paragraph();
    letter.say({"A7", "P3"}, by_tone(tone,
                                     "Your offer is open until " + open_until +
                                         ". Could I give you my answer by " + new_day + " instead?",
                                     "The offer is open until " + open_until +
                                         ". May I have until " + new_day + " to answer?",
                                     "The offer is open until " + open_until +
                                         ". I would be grateful if you could extend this date to " +
                                         new_day + "."));
    letter.say({"P5"},
               by_tone(tone,
                       "I want to make this decision once and make it well, and the extra time "
                       "would let me give you an answer you can build on.",
                       "This is a decision I want to weigh properly, so that the answer you get "
                       "is one you can count on.",
                       "I would like to consider your offer with the care it deserves, and to "
                       "give you an answer that is final."));
    letter.new_paragraph();
    letter.say({"A9"},
               by_tone(tone,
                       "If that makes things difficult on your side, please just tell me. Either "
                       "way, you will hear from me in good time.",
                       "If that date does not work for you, please let me know. I will answer in "
                       "time either way.",
                       "Should this cause you any difficulty, please let me know. In any case, "
                       "you will have my reply in good time."));
    add_hints(facts, new_date, letter);
    return signed_message(std::move(letter), facts);
}

}  // namespace core
