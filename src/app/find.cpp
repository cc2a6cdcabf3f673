#include "app/find.h"

#include <algorithm>
#include <utility>

#include "app/strings.h"
#include "core/base/stable_sort.h"

namespace app {
namespace {

// ASCII and Latin-1 letters small; every other byte as it is.
std::string small(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        char& c = result[i];
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (i == 0 || result[i - 1] != '\xC3') continue;
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 && byte <= 0x9E && byte != 0x97) c = static_cast<char>(byte + 0x20);
    }
    return result;
}

bool is_ascii(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t from = text.find_first_not_of(' ', at);
        if (from == std::string::npos) break;
        at = std::min(text.find(' ', from), text.size());
        words.push_back(text.substr(from, at - from));
    }
    return words;
}

bool holds(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        if (at == 0 || !is_ascii(word) || !is_letter_or_digit(text[at - 1])) return true;
    }
    return false;
}

// 0: the title begins so; 1: it is there; nothing: it is not.
std::optional<int> rank(const Found& each, const std::string& typed,
                        const std::vector<std::string>& words) {
    const std::string title = small(each.title);
    const std::string text = title + " " + small(each.line) + " " + std::string(each.id);
    for (const std::string& word : words) {
        if (!holds(text, word)) return std::nullopt;
    }
    return title.rfind(typed, 0) == 0 ? 0 : 1;
}

void add_opportunities(const core::Search& search, std::vector<Found>& all) {
    for (const bool open : {true, false}) {
        for (const core::Opportunity& each : search.opportunities) {
            if (core::is_open(each) != open) continue;
            Found found{FoundKind::Opportunity,
                        "opportunity_" + each.id.text,
                        company_name_at_start(search, each.id),
                        "",
                        each.id,
                        {},
                        {}};
            if (!each.role.empty()) found.title += ", " + each.role;
            found.line = each.outcome ? outcome_text(*each.outcome) : stage_text(each.stage);
            all.push_back(std::move(found));
        }
    }
}

void add_people(const core::Search& search, std::vector<Found>& all) {
    for (const core::Opportunity& each : search.opportunities) {
        for (const core::Contact& contact : each.contacts) {
            if (contact.name.empty()) continue;
            all.push_back({FoundKind::Person,
                           "person_" + each.id.text + "_" + contact.id.text,
                           contact.name,
                           std::string(text("find.person")) + " " + company_name(search, each.id),
                           each.id,
                           contact.id,
                           {}});
        }
    }
}

void add_messages(const core::Search& search, std::vector<Found>& all) {
    for (const core::Opportunity& each : search.opportunities) {
        if (!core::is_open(each)) continue;
        all.push_back({FoundKind::Message,
                       "message_" + each.id.text,
                       std::string(text("find.write_to")) + " " + company_name(search, each.id),
                       std::string(text("find.message")),
                       each.id,
                       {},
                       {}});
    }
}

void add_commands(const Available& available, Keyboard keyboard, std::vector<Found>& all) {
    for (const UserCommandRow& row : command_table()) {
        if (row.command == UserCommand::Find || !is_enabled(row.command, available)) continue;
        all.push_back({FoundKind::Command,
                       "command_" + std::string(row.id),
                       std::string(text(row.label_key)),
                       row.stroke ? stroke_text(row, keyboard)
                                  : std::string(text(row.screen ? "find.room" : "find.command")),
                       {},
                       {},
                       row.command,
                       row.id});
    }
}

}  // namespace

std::vector<Found> find(const core::Search& search, std::string_view typed,
                        const Available& available, Keyboard keyboard) {
    std::vector<Found> all;
    add_opportunities(search, all);
    add_people(search, all);
    add_messages(search, all);
    add_commands(available, keyboard, all);
    const std::vector<std::string> words = words_of(small(typed));
    if (words.empty()) return all;
    std::string plain = words.front();
    for (std::size_t i = 1; i < words.size(); ++i)
        plain += " " + words[i];
    std::vector<std::pair<int, Found>> ranked;
    for (Found& each : all) {
        if (const auto place = rank(each, plain, words))
            ranked.push_back({*place, std::move(each)});
    }
    core::stable_sort(ranked, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Found> found;
    for (auto& [place, each] : ranked)
        found.push_back(std::move(each));
    return found;
}

}  // namespace app
