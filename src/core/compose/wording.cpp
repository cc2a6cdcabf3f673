#include "core/compose/wording.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string first_word(const std::string& text) {
    std::string word;
    for (const char c : text) {
        if (c == ' ' || c == ',' || c == ':') break;
        word += lower(c);
    }
    return word;
}

bool is_one_of(const std::string& word, std::string_view words) {
    const std::string spaced = " " + word + " ";
    return !word.empty() && (std::string(words)).find(spaced) != std::string::npos;
}

// Verbs that do not end in "ed"; those that do are told by it.
constexpr std::string_view kDeeds =
    " led won built wrote gave taught took became began got ran made spoke held sold set grew "
    "learnt "
    "ran drew brought found cut ";
// Words that end in "ed" and begin no deed.
constexpr std::string_view kNotDeeds = " need speed seed feed breed exceed proceed red bed ";
// First words that lose their capital inside a sentence; others may be names.
constexpr std::string_view kPlainWords =
    " a an the one two three four five more less fewer some no better higher lower shorter longer "
    "working work help paid part full clear time training flexible remote home my new also early "
    "regular pay salary travel support later less-travel responsibility ";

}  // namespace

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return "";
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
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

std::string deadline_words(Date deadline, Date today) {
    const std::string words = day_words(deadline, today);
    return deadline == today ? "today, " + words : words;
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

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : trimmed(text)) {
        const bool gap = c == ' ' || c == '\t' || c == '\n';
        if (!gap) line += c;
        if (gap && line.back() != ' ') line += ' ';
    }
    return line;
}

std::string as_sentence(std::string_view text) {
    std::string words = one_line(text);
    if (words.empty()) return words;
    // A bare noun, such as "more field work", is introduced; what has a verb stands by itself.
    const bool stands =
        is_one_of(first_word(words),
                  " i i'm i'd i've it it's the this that my we our what in after for "
                  "as at on with when since because ") &&
        words.find(' ') != std::string::npos;
    if (!stands) return ended("What decided it for me is this: " + words);
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return ended(std::move(words));
}

std::string as_phrase(std::string_view text) {
    std::string words = one_line(text);
    while (!words.empty() && (words.back() == '.' || words.back() == ';' || words.back() == ','))
        words.pop_back();
    if (is_one_of(first_word(words), kPlainWords)) words[0] = lower(words[0]);
    return words;
}

std::string as_deed(std::string_view text) {
    std::string words = as_phrase(text);
    if (words.substr(0, 2) == "I ") words = trimmed(words.substr(2));
    const std::string verb = first_word(words);
    const bool regular = verb.size() > 3 && verb.substr(verb.size() - 2) == "ed";
    if (!is_one_of(verb, kDeeds) && (!regular || is_one_of(verb, kNotDeeds))) return "";
    words[0] = lower(words[0]);
    return words;
}

}  // namespace core
