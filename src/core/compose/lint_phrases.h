#pragma once

// Words of a letter as the lint reads them: small letters, plain apostrophes, one blank for every
// gap, each with its place in the letter; and the phrases that stand for something.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/compose/lint.h"

namespace core {

struct PlainText {
    std::string text;
    std::vector<std::size_t> at;  // of each byte in the letter, and the letter's end
};
PlainText plain_text(std::string_view letter);

struct Match {
    std::size_t begin = 0, end = 0;  // bytes of the plain text
};

// The first place from `from` on where the phrase stands as whole words. "(don't|do not) raise"
// stands for both; a phrase that ends in "-" may go on: "apolog-".
std::optional<Match> find_phrase(const PlainText& plain, std::string_view phrase,
                                 std::size_t from = 0);

// One of the few words before it says no: "not boring", "without any fault".
bool is_negated(const PlainText& plain, std::size_t begin);

struct PhraseRow {
    LintKind kind;
    std::string_view rule;
    std::string_view phrase;
    std::string_view fix;
};
std::span<const PhraseRow> marked_phrases();  // what should not stand there

std::span<const std::string_view> thanks_phrases();
std::span<const std::string_view> reason_phrases();
std::span<const std::string_view> open_door_phrases();
std::span<const std::string_view> day_phrases();
std::span<const std::string_view> apology_phrases();
std::span<const std::string_view> elsewhere_phrases();

}  // namespace core
