#include "app/message_text.h"

namespace app {
namespace {

constexpr std::size_t kMostQuoted = 80;  // bytes

std::string name_of(const core::Search& search, const core::SentMessage& message) {
    if (!message.opportunity || !message.contact) return "";
    const core::Opportunity* there = core::find_opportunity(search, *message.opportunity);
    const core::Contact* contact =
        there == nullptr ? nullptr : core::find_contact(*there, *message.contact);
    return contact == nullptr ? "" : contact->name;
}

}  // namespace

std::string_view situation_text(int number) {
    return text("situation.M" + std::to_string(number));
}

std::string sent_text(const core::Search& search, const core::SentMessage& message,
                      core::Date today, const Locale& locale) {
    const bool spoken = message.body.starts_with("- ");  // the points of a call
    std::string words = std::string(text(spoken ? "messages.called_on" : "messages.sent_on")) +
                        " " + date_text(message.date, today, locale);
    const std::string name = name_of(search, message);
    if (!name.empty()) words += ", " + std::string(text("messages.sent_to")) + " " + name;
    return words + (words.back() == '.' ? "" : ".");
}

std::string sent_title(const core::Search& search, const core::SentMessage& message,
                       core::Date today, const Locale& locale) {
    const std::string name = name_of(search, message);
    return date_text(message.date, today, locale) + ": " +
           std::string(situation_text(message.situation)) + (name.empty() ? "" : ", " + name);
}

std::string finding_text(const core::Finding& finding, std::string_view letter) {
    std::string words(text("lint." + std::string(core::lint_word(finding.kind))));
    words = finding.rule + ": " + words;
    const std::size_t size = finding.end - finding.begin;
    if (size == 0 || size > kMostQuoted) return words;
    return words + " \"" + std::string(letter.substr(finding.begin, size)) + "\"";
}

std::string fix_text(const core::Finding& finding) {
    const bool adds = finding.begin == finding.end;
    if (finding.kind == core::LintKind::TooLong) return "";
    if (finding.fix.empty()) return adds ? "" : std::string(text("lint.take_out"));
    return std::string(text(adds ? "lint.add" : "lint.replace")) + " " + finding.fix;
}

}  // namespace app
