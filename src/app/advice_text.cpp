#include "app/advice_text.h"

#include <cmath>

namespace app {
namespace {

// Every "{name}" of the sentence, replaced.
void fill(std::string& text, std::string_view name, const std::string& value) {
    const std::string place = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(place); at != std::string::npos;
         at = text.find(place, at + value.size())) {
        text.replace(at, place.size(), value);
    }
}

std::string contact_name(const core::Search& search, const core::AdviceWords& words) {
    if (words.opportunity && words.contact) {
        const core::Opportunity* one = core::find_opportunity(search, *words.opportunity);
        const core::Contact* contact = one ? core::find_contact(*one, *words.contact) : nullptr;
        if (contact && !contact->name.empty()) return contact->name;
    }
    return "your contact";
}

struct Missing {
    std::string_view field;
    std::string_view words;
};

// By the end of the path that is missing.
constexpr Missing kMissing[] = {
    {"/gut", "how your gut rates it"},
    {"/deadline", "the day by which they want an answer"},
    {"/received", "the day the offer came"},
    {"/standing", "how they see you"},
    {"/contacts", "whom you met there, and how you got on"},
    {"/achievements", "something new to tell since your last note"},
    {"/monthly_spending", "what you spend each month"},
};

}  // namespace

std::string advice_text(const core::Advice& advice, const core::Search& search, core::Date today,
                        const Locale& locale) {
    const core::AdviceWords& words = advice.words;
    std::string text(advice_template(advice.rule));
    const std::string company =
        words.opportunity ? company_name(search, *words.opportunity) : "the company";
    fill(text, "company", company);
    if (words.other) fill(text, "other", company_name(search, *words.other));
    fill(text, "contact", contact_name(search, words));
    fill(text, "number", words.number ? std::to_string(*words.number) : "some");
    fill(text, "odds", words.share ? odds_text(*words.share) : "not known yet");
    fill(text, "date", words.date ? date_text(*words.date, today, locale) : "a day not known yet");
    return text;
}

std::string advice_silence_text(const core::Advice& advice) {
    if (advice.state == core::AdviceState::HeldBack) {
        return "Rule " + std::string(advice.yields_to) + " goes first.";
    }
    for (const Missing& missing : kMissing) {
        if (advice.needs.ends_with(missing.field)) {
            return "It would help to know " + std::string(missing.words) + ".";
        }
    }
    const std::size_t item = advice.needs.rfind("/gate/");
    if (item != std::string::npos) {
        return std::string(gate_question(std::string_view(advice.needs).substr(item + 6)));
    }
    return {};
}

std::string gate_headline(const core::GateResult& gate, const core::Search& search) {
    const std::string company = company_name(search, gate.opportunity);
    switch (gate.verdict) {
        case core::GateVerdict::StepBack:
            return "Step back from " + company + ", politely.";
        case core::GateVerdict::GoWithQuestions:
            return "Go to " + company + ", with your questions.";
        case core::GateVerdict::Go:
            break;
    }
    return "Go to " + company + ".";
}

std::string equal_chances_text(double effective) {
    const long halves = std::lround(effective * 2);
    constexpr long kFewHalves = 8;
    if (halves > kFewHalves || halves % 2 == 0) {
        return std::to_string(std::lround(static_cast<double>(halves) / 2));
    }
    return (halves > 1 ? std::to_string(halves / 2) : std::string()) + "\xC2\xBD";
}

std::string basket_text(const core::Basket& basket, const core::Search& search, core::Date today,
                        const Locale& locale) {
    if (basket.parts.empty()) return "Nothing is open that could still become an offer.";
    const core::BasketPart& best = basket.parts.front();
    std::string text;
    if (basket.square_one) {
        text = "Nearly all your hope is on " + company_name(search, best.opportunity) + ". ";
    } else if (basket.parts.size() > 1) {
        const std::string number = equal_chances_text(basket.effective);
        text = "Your hopes count as about " + number +
               (number == "1" ? " equal chance. " : " equal chances. ");
    }
    text += "The chance that all of them fail by " + date_text(basket.until, today, locale) +
            " is " + odds_text(basket.all_fail) + ".";
    if (!basket.conversations) {
        text += " There is too little time for new conversations to change that.";
    } else if (*basket.conversations > 0) {
        const bool one = *basket.conversations == 1;
        text += " " + std::to_string(*basket.conversations) + " new " +
                (one ? "conversation" : "conversations") + " would bring it down to " +
                odds_text(basket.target) + ", if each has a chance of " +
                odds_text(basket.new_chance) + ".";
    }
    return text;
}

std::string basket_part_text(const core::BasketPart& part) {
    return "An offer by then: " + odds_text(part.chance) + ". " + percent_text(part.share) +
           std::string(text("basket.of_hope"));
}

std::string basket_rest_text(std::size_t others) {
    return others == 1 ? "One other" : std::to_string(others) + " others";
}

std::string silence_text(const core::Silence& silence) {
    switch (silence.kind) {
        case core::SilenceKind::NotYet:
            break;
        case core::SilenceKind::Early:
            return "This silence is normal: most answers take longer.";
        case core::SilenceKind::Usual:
            return "This silence is usual: about now answers come.";
        case core::SilenceKind::Late:
            return "This silence is long: three answers in four have come by now.";
        case core::SilenceKind::VeryLate:
            return "This silence is very long: nearly every answer has come by now.";
    }
    return {};
}

}  // namespace app
