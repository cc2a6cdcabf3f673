#pragma once

// Messages are written as outlines (assets/messages/*.txt), not as code: lines of text that are
// said when their conditions hold and every fact they name is known. So a message cannot claim what
// the search does not hold: a line whose fact is empty is left out, and the next one is tried.
//
//   == M5                    a section; all lines up to the next are its outline
//   E10,E9 ?mail !met| Text  said when `mail` holds and `met` does not; carries the rules E10, E9
//   /E10| Text               said when no line of the chain before it was
//   S| Text                  the subject          H ?met| key   a hint for the sender
//   * P1| Text               a point of a call outline, on a line of its own
//   --                       a new paragraph, in mails only
//   =door ?mail              the lines of section `door`, under these conditions as well
//
// In a text, $name is a fact ($Name: with a capital), <warm/plain/formal> the words of a tone, and
// (this|that) ways of saying the same, chosen by `seed` and line, the same place everywhere in it.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/compose/message.h"

namespace core {

// One line that was said, and where its words stand in the body.
struct Said {
    std::string rules;  // "E10,E9", as written
    std::size_t begin = 0, end = 0;
};

struct OutlineWords {
    std::string subject;
    std::string body;  // without greeting and closing
    std::vector<std::string> hints;
    std::vector<Said> said;
    std::vector<std::string> conditions;  // that held and had a line said; for claims
};

// What an outline asks about the facts.
struct OutlineFacts {
    std::function<bool(std::string_view condition)> holds;
    std::function<std::string(std::string_view fact)> words;  // empty: not known
    Tone tone = Tone::Warm;
    MessageForm form = MessageForm::Mail;
    std::uint32_t seed = 0;
};

// The lines of a section as written; empty when there is none of that name.
std::string_view outline_section(std::string_view name);

OutlineWords say_outline(std::string_view section, const OutlineFacts& facts);

}  // namespace core
