#pragma once

// English and politeness, nothing of any situation.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/compose/message.h"

namespace core {

std::string trimmed(std::string_view text);

// The same with one blank for every gap within: what was written over several lines.
std::string one_line(std::string_view text);

// "Friday, 13 March"; with the year when it is not today's.
std::string day_words(Date date, Date today);

// The date as the deadline of an offer: "today, Monday, 9 March" on the day itself.
std::string deadline_words(Date deadline, Date today);

// "A", "A and B", "A, B and C".
std::string name_list(const std::vector<std::string>& names);

// The sentence with a full stop, unless it ends in one: names may end in "Inc." or "Jr."
std::string ended(std::string sentence);

// What the user wrote, made to stand as a sentence of its own, or after "for: ": without the stop
// at its end, and with a small letter where its first word is a plain English one.
std::string as_sentence(std::string_view text);
std::string as_phrase(std::string_view text);

// "passed the exam" of "Passed the exam." or "I passed the exam"; empty when it does not begin with
// a verb in the past tense as far as one can tell.
std::string as_deed(std::string_view text);

}  // namespace core
