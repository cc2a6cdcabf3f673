#include "core/compose/letter.h"

#include <algorithm>
#include <utility>

namespace core {

std::string by_tone(Tone tone, std::string warm, std::string plain, std::string formal) {
    switch (tone) {
        case Tone::Warm:
            return warm;
        case Tone::Plain:
            return plain;
        case Tone::Formal:
            return formal;
    }
    return plain;
}

std::string day_words(Date date, Date today) {
    constexpr const char* kWeekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday"};
    constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
    const CivilDate civil = to_civil(date);
    std::string words = std::string(kWeekdays[static_cast<int>(weekday(date))]) + ", " +
                        std::to_string(civil.day) + " " + kMonths[civil.month - 1];
    if (civil.year != to_civil(today).year) words += " " + std::to_string(civil.year);
    return words;
}

std::string name_list(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) list += i + 1 == names.size() ? " and " : ", ";
        list += names[i];
    }
    return list;
}

std::string ended(std::string sentence) {
    const char last = sentence.empty() ? '.' : sentence.back();
    if (last != '.' && last != '!' && last != '?') sentence += '.';
    return sentence;
}

Letter::Letter(std::string subject) {
    message_.subject = std::move(subject);
}

void Letter::greet(std::string greeting) {
    message_.body = std::move(greeting);
}

void Letter::new_paragraph() {
    message_.body += "\n\n";
}

void Letter::say(std::initializer_list<std::string_view> rules, const std::string& sentence) {
    std::string& body = message_.body;
    if (!body.empty() && body.back() != '\n') body += ' ';
    body += sentence;
    for (const std::string_view rule : rules)
        carry(rule);
}

void Letter::close(const std::string& closing, const std::string& name) {
    new_paragraph();
    // Without a name the mail program's own signature follows, so no comma is left hanging.
    message_.body += name.empty() ? closing : closing + ",\n" + name;
}

void Letter::hint(std::string_view key) {
    message_.hints.emplace_back(key);
}

void Letter::carry(std::string_view rule) {
    auto& rules = message_.rules;
    if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.emplace_back(rule);
}

Message Letter::message() && {
    return std::move(message_);
}

}  // namespace core
