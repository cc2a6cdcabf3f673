#pragma once

// A second pair of eyes on what the user writes: English, quiet where unsure. Every finding names
// the rule it rests on and offers a way to put it right; none of them forbids anything (A19).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/compose/message.h"
#include "core/model/search.h"

namespace core {

// The key of each is "lint." + its word in app/strings_table.cpp (lint_word).
enum class LintKind {
    MissingThanks,  // E11: nothing in it thanks them
    NoReason,       // E10: it says no and gives no reason
    HarshWords,     // E10: brutal where honest would do
    BlamingWords,   // E9: puts the fault on them
    Ultimatum,      // P5
    FalseRival,     // C13, P5: an offer or interest elsewhere that the search does not hold
    NoDate,         // P3: a request without its one day
    DoorClosed,     // E9: ends the relation
    NoOpenDoor,     // B11: says no and leaves nothing open
    TooLong,        // A2
    NamesRival,     // P5: another employer of the search by name
    RivalFigure,    // P5: an amount from elsewhere
    ManyApologies,  // A2: more than one
    Placeholder,    // A2: something left to fill in
    Shouting,       // A2: capitals, rows of exclamation marks
};

struct Finding {
    LintKind kind = LintKind::MissingThanks;
    std::string rule;
    std::size_t begin = 0, end = 0;  // bytes of the words marked; both the same: to be added there
    // What to put in the place of the marked words, or to add; empty: take the words out, or no
    // words of ours would do.
    std::string fix;
    bool operator==(const Finding&) const = default;
};

// Words of JSON, the command line and the strings: "missing_thanks".
std::string_view lint_word(LintKind kind);

// In the order of the text; what is missing comes last. Without a search nothing is said about
// rivals, and only general words are offered. The request's tone and length count.
std::vector<Finding> lint(std::string_view text, const MessageRequest& request);
std::vector<Finding> lint(std::string_view text, const MessageRequest& request,
                          const Search& search, Date today);

// The text with the finding put right.
std::string with_fix(std::string_view text, const Finding& finding);

}  // namespace core
