#pragma once

// A message under construction: greeting, paragraphs of sentences that name the rules they carry,
// closing. Knows English and politeness, nothing of any situation.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/compose/message.h"

namespace core {

// The text of one tone.
std::string by_tone(Tone tone, std::string warm, std::string plain, std::string formal);

// "Friday, 13 March"; with the year when it is not today's.
std::string day_words(Date date, Date today);

// "A", "A and B", "A, B and C".
std::string name_list(const std::vector<std::string>& names);

// The sentence with a full stop, unless it ends in one: names may end in "Inc." or "Jr."
std::string ended(std::string sentence);

class Letter {
public:
    explicit Letter(std::string subject);

    void greet(std::string greeting);
    void new_paragraph();
    // Appends a sentence; the rules are those it carries, as written in assets/rules.json.
    void say(std::initializer_list<std::string_view> rules, const std::string& sentence);
    void close(const std::string& closing, const std::string& name);
    void hint(std::string_view key);

    Message message() &&;

private:
    void carry(std::string_view rule);

    Message message_;
};

}  // namespace core
