// The sentences of the rules, out of two texts that are compiled in (CMakeLists.txt): what a rule
// says about this search (assets/advice.txt), and what it says to everybody (assets/rules.json). No
// room that a first visit draws needs them, so they come with the rest of the page (web/split.mjs).

#include "app/reasons_text.h"
#include "core/base/contract.h"

namespace core {

extern const std::string_view kAdviceText;
extern const std::string_view kRulesText;

}  // namespace core

namespace app {
namespace {

// From the end of `before` to the next `end`. What is not there is our mistake.
std::string_view between(std::string_view text, std::string_view before, char end) {
    const std::size_t at = text.find(before);
    JUGGLE_ASSERT(at != std::string_view::npos);
    const std::string_view rest = text.substr(at + before.size());
    return rest.substr(0, rest.find(end));
}

}  // namespace

std::string_view advice_template(std::string_view rule) {
    return between(core::kAdviceText, "\n" + std::string(rule) + " ", '\n');
}

// Each rule has a line of its own there, and no text of one has a quotation mark in it; the test of
// this reads the file as JSON and compares.
std::string_view rule_text(std::string_view rule) {
    return between(core::kRulesText, "{\"id\": \"" + std::string(rule) + "\", \"text\": \"", '"');
}

}  // namespace app
