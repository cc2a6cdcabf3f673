#pragma once

// The sentences of the Messages screen that hold names, days and words of the letter.

#include <string>
#include <string_view>

#include "app/strings.h"
#include "core/compose/lint.h"

namespace app {

std::string_view situation_text(int number);  // "Thank them for the interview" of M14

// "Sent on Monday, 2 March, to Dana Whitfield."; a call that was outlined: "Called on ...".
std::string sent_text(const core::Search& search, const core::SentMessage& message,
                      core::Date today, const Locale& locale);
// "Monday, 2 March: Thank them for the interview, Dana Whitfield".
std::string sent_title(const core::Search& search, const core::SentMessage& message,
                       core::Date today, const Locale& locale);

// What the lint found, with its rule and the words it is about.
std::string finding_text(const core::Finding& finding, std::string_view letter);
// "Better: below what I can accept"; empty: the words are the writer's to find.
std::string fix_text(const core::Finding& finding);

}  // namespace app
