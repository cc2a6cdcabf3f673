// M2: tell a company one hopes for that an offer is in hand, truthfully (a spoken one is called
// that), without the other's name or figures (A5, P5); ask its timing (A6); say what it means (B13)
// and offer what else it may need (B14).

#include <string>

#include "core/compose/situations.h"

namespace core {
namespace {

// What the letter can say about days: the other offer's deadline, and when this company meant to
// answer, where it lies ahead.
struct Timing {
    std::optional<Date> deadline;
    std::optional<Date> expected;
};

Timing timing(const Facts& facts) {
    Timing out;
    if (facts.offer_elsewhere->offer) out.deadline = facts.offer_elsewhere->offer->deadline;
    const std::optional<Date>& expected = facts.to->answer_expected;
    if (expected && *expected >= facts.today) out.expected = expected;
    return out;
}

std::string subject(const Facts& facts) {
    const std::string about = facts.role.empty() ? "" : facts.role + ": ";
    const std::string plain =
        about.empty() ? "A question about your timing" : about + "a question about your timing";
    return by_tone(facts.tone, plain, plain,
                   about.empty() ? "Your timetable" : about + "your timetable");
}

void say_thanks(const Facts& facts, Letter& letter) {
    const Stage stage = facts.to->stage;
    if (stage == Stage::Lead) return;
    if (stage == Stage::Applied) {
        letter.say({"A2"}, "Thank you for considering my application.");
        return;
    }
    letter.say({"A2"}, by_tone(facts.tone, "Thank you for all the time you have given me so far.",
                               "Thank you for the time you have given me so far.",
                               "Thank you for the time you have devoted to my application."));
}

void say_interest(const Facts& facts, Letter& letter) {
    std::string job = role_words(facts);
    job[0] = 'T';  // "The role ..." at the head of a sentence
    if (facts.is_favourite) {
        letter.say({"B13"},
                   by_tone(facts.tone,
                           job + " is the one I hope for most, so I would like to be open with "
                                 "you about where I am.",
                           job + " is my first choice, so I want to be open with you about my "
                                 "timing.",
                           job + " remains my first choice, and I would therefore like to be "
                                 "open with you about my situation."));
        return;
    }
    const std::string same = role_words(facts);
    letter.say({"B13"},
               by_tone(facts.tone,
                       "I am still interested in " + same +
                           ", so I would like to be open with you about where I am.",
                       "I am still interested in " + same +
                           ", so I want to be open with you about my timing.",
                       "I remain interested in " + same +
                           ", and would therefore like to be open with you about my situation."));
}

void say_offer(const Facts& facts, const Timing& days, Letter& letter) {
    const bool spoken = facts.offer_elsewhere->stage == Stage::VerbalOffer;
    const std::string offer = spoken ? "a verbal offer" : "an offer";
    const std::string made = "Another company has made me " + offer;
    if (!days.deadline) {
        letter.say({"A5", "P5"}, made + ", and I have not answered it yet.");
        return;
    }
    const std::string day = deadline_words(*days.deadline, facts.today);
    letter.say({"A5", "P5"},
               made +
                   by_tone(facts.tone, ", and I have to answer it by ",
                           ", and I have to answer it by ", ", and I am asked to answer it by ") +
                   day + ".");
}

void ask_for_an_earlier_answer(const Facts& facts, const std::string& expected, Letter& letter) {
    letter.say({"A6"},
               by_tone(facts.tone,
                       "I understood that I would hear from you by " + expected +
                           ". Do you see any chance of an answer before I have to give mine? If "
                           "not, it would already help me to know where things stand.",
                       "I understood that I would hear from you by " + expected +
                           ". Is there a chance of hearing from you before I have to answer? If "
                           "not, could you tell me where things stand?",
                       "I understood that you expect to decide by " + expected +
                           ". Might it be possible to hear from you before I must answer? If it "
                           "is not, I would be grateful to know how matters stand."));
}

void ask_whether_the_day_stands(const Facts& facts, const std::string& expected, Letter& letter) {
    letter.say({"A6"}, by_tone(facts.tone,
                               "I understood that I would hear from you by " + expected +
                                   ". Does that still look right on your side?",
                               "I understood that I would hear from you by " + expected +
                                   ". Does that date still hold?",
                               "I understood that you expect to decide by " + expected +
                                   ". May I ask whether that date still stands?"));
}

void ask_for_the_timetable(const Facts& facts, const Timing& days, Letter& letter) {
    letter.say({"A6"},
               by_tone(facts.tone,
                       "Could you tell me where things stand on your side, and when you expect "
                       "to decide?",
                       "Could you tell me where things stand and when you expect to decide?",
                       "May I ask how matters stand, and when you expect to reach a decision?"));
    if (!days.deadline) return;
    letter.say({"A6"}, by_tone(facts.tone,
                               "If there is any chance of an answer before I have to give mine, it "
                               "would mean a great deal to me.",
                               "An answer before that day would help me a great deal.",
                               "If it were possible to hear from you before that day, I would be "
                               "grateful."));
}

void ask_timing(const Facts& facts, const Timing& days, Letter& letter) {
    if (!days.expected) {
        ask_for_the_timetable(facts, days, letter);
        return;
    }
    const std::string expected = day_words(*days.expected, facts.today);
    if (days.deadline && *days.expected > *days.deadline) {
        ask_for_an_earlier_answer(facts, expected, letter);
    } else {
        ask_whether_the_day_stands(facts, expected, letter);
    }
}

}  // namespace

Status may_tell_favourite(const Facts& facts) {
    if (!is_open(*facts.to) || has_offer(*facts.to)) {
        return Error{ErrorCode::NotApplicable, facts.path + "/stage", "no answer awaited"};
    }
    if (facts.offer_elsewhere == nullptr) {
        return Error{ErrorCode::NotApplicable, "/opportunities", "no offer in hand"};
    }
    return {};
}

Message write_tell_favourite(const Facts& facts) {
    const Timing days = timing(facts);
    Letter letter(subject(facts));
    letter.greet(greeting(facts));
    letter.new_paragraph();
    say_thanks(facts, letter);
    say_interest(facts, letter);
    letter.new_paragraph();
    say_offer(facts, days, letter);
    ask_timing(facts, days, letter);
    letter.new_paragraph();
    letter.say({"B14"},
               by_tone(facts.tone,
                       "And if there is anything else you would like from me, such as a "
                       "reference or a sample of my work, I will send it right away.",
                       "If there is anything else you need from me, I will send it right away.",
                       "Should you need anything further from me, I will gladly provide it at "
                       "once."));
    if (facts.to->told_of_offer) letter.hint("told_before");
    if (facts.offer_elsewhere->stage == Stage::VerbalOffer) letter.hint("ask_for_it_in_writing");
    return signed_message(std::move(letter), facts);
}

}  // namespace core
