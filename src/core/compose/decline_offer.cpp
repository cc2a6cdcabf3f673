// M5: decline so that no bridge burns (E9): thanks for time and effort (E11), a reason that is
// honest without being brutal and speaks of direction (E10), thanks to the others by name (E12),
// and the door left open with the wish they may remember (B11, E13).

#include <optional>
#include <string>

#include "core/compose/situations.h"

namespace core {
namespace {

constexpr std::size_t kMostNames = 4;

std::string lower_case(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool mentions(const std::string& text, const std::string& part) {
    return !part.empty() && text.find(part) != std::string::npos;
}

// The one direction the search holds: the role at the favourite, when it is really another kind of
// work ("Senior analyst" is none beside "Analyst") and does not give the favourite's name away.
std::optional<std::string> wished_role(const Facts& facts) {
    if (facts.favourite == nullptr || facts.role.empty()) return std::nullopt;
    const std::string wished = lower_case(facts.favourite_role);
    const std::string declined = lower_case(facts.role);
    if (wished.empty()) return std::nullopt;
    if (mentions(wished, declined) || mentions(declined, wished)) return std::nullopt;
    if (mentions(wished, lower_case(facts.favourite->company))) return std::nullopt;
    return facts.favourite_role;
}

void say_thanks(const Facts& facts, Letter& letter) {
    const std::string job = role_words(facts);
    letter.say({"E11"},
               by_tone(facts.tone,
                       ended("Thank you so much for offering me " + job) +
                           " I know how much time and work goes into finding the right person, "
                           "and I appreciate all that you have put into this.",
                       "Thank you for offering me " + job +
                           ", and for the time and effort you have put into this.",
                       "Thank you very much for offering me " + job +
                           ", and for the time and effort that you and your colleagues have "
                           "devoted to it."));
}

void say_no(const Facts& facts, const std::optional<std::string>& wished, Letter& letter) {
    letter.say(
        {"E9"},
        by_tone(facts.tone, "I have thought it over carefully, and I have decided not to accept.",
                "After careful thought, I have decided not to accept your offer.",
                "After careful consideration, I have decided not to accept the offer."));
    if (!wished) {
        letter.say({"E10"},
                   by_tone(facts.tone,
                           "It is not the step I want to take next, and I would rather tell you "
                           "so clearly than keep you waiting.",
                           "It is not the step I want to take next, and I wanted to tell you so "
                           "clearly.",
                           "It is not the step I wish to take next, and I did not want to leave "
                           "you without a clear answer."));
        return;
    }
    letter.say({"E10"},
               by_tone(facts.tone,
                       "What I hope for next is a role as " + *wished +
                           ", and I have come to "
                           "see that this one would take me in a different direction.",
                       "I want to go in another direction with my next step, towards a role as " +
                           *wished + " rather than this one.",
                       "I would like my next step to be a role as " + *wished +
                           ", which lies in a different direction."));
}

void say_thanks_to_others(const Facts& facts, Letter& letter) {
    if (facts.others.empty() || facts.others.size() > kMostNames) {
        letter.say({"E12"},
                   by_tone(facts.tone,
                           "Please pass my thanks on to everyone who took the time to talk with "
                           "me.",
                           "Please also thank everyone who took the time to talk with me.",
                           "Please convey my thanks to everyone who took the time to speak with "
                           "me."));
        return;
    }
    const std::string names = name_list(facts.others);
    letter.say({"E12"}, by_tone(facts.tone, "Please pass my thanks on to " + names + " as well.",
                                "Please also thank " + names + " for me.",
                                "Please convey my thanks to " + names + " as well."));
}

void leave_the_door_open(const Facts& facts, bool has_wish, Letter& letter) {
    if (has_wish) {
        letter.say({"B11", "E9"},
                   by_tone(facts.tone,
                           "I would be glad to stay in touch. If you ever look for somebody in "
                           "that direction, please think of me.",
                           "I would like to stay in touch. If something in that direction opens "
                           "up one day, I would be glad to hear from you.",
                           "I would be glad to remain in contact, and to hear from you should a "
                           "position in that direction open up."));
        return;
    }
    letter.say({"B11", "E9"},
               by_tone(facts.tone,
                       "I would be glad to stay in touch, and I hope that our paths cross again.",
                       "I would like to stay in touch, and I hope that we meet again.",
                       "I would be glad to remain in contact, and I wish you every success in "
                       "filling the position."));
}

void add_hints(const Facts& facts, bool has_wish, Letter& letter) {
    letter.hint("say_it_first");
    if (!has_wish) letter.hint("add_your_reason");
    if (!facts.has_written_offer_elsewhere) letter.hint("nothing_else_in_hand");
    if (facts.favourite != nullptr && !has_offer(*facts.favourite)) {
        letter.hint("then_tell_favourite");
    }
}

}  // namespace

Status may_decline_offer(const Facts& facts) {
    if (!has_offer(*facts.to)) {
        return Error{ErrorCode::NotApplicable, facts.path + "/stage", "no offer in hand"};
    }
    return {};
}

Message write_decline_offer(const Facts& facts) {
    const std::optional<std::string> wished = wished_role(facts);
    const std::string about = facts.role.empty() ? "" : ": " + facts.role;
    Letter letter(by_tone(facts.tone, "Thank you, and my answer to your offer",
                          "My answer to your offer" + about, "Your offer" + about));
    letter.greet(greeting(facts));
    letter.new_paragraph();
    say_thanks(facts, letter);
    letter.new_paragraph();
    say_no(facts, wished, letter);
    letter.new_paragraph();
    say_thanks_to_others(facts, letter);
    leave_the_door_open(facts, wished.has_value(), letter);
    add_hints(facts, wished.has_value(), letter);
    return signed_message(std::move(letter), facts);
}

}  // namespace core
