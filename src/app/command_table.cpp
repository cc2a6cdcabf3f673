#include "app/command_table.h"

#include <array>

namespace app {
namespace {

constexpr KeyStroke plain(char key) {
    return {key, false};
}
constexpr KeyStroke shifted(char key) {
    return {key, true};
}

// Only strokes that no browser keeps for itself: Ctrl+N, Ctrl+T and Ctrl+W never reach a page.
constexpr auto kTable = std::to_array<UserCommandRow>({
    {UserCommand::Undo, "undo", "edit.undo", plain('z'), {}, {}},
    {UserCommand::Redo, "redo", "edit.redo", shifted('z'), plain('y'), {}},
    {UserCommand::NewSearch, "new_search", "settings.clear", {}, {}, {}},
    {UserCommand::Import, "import", "settings.import", plain('o'), {}, {}},
    {UserCommand::Export, "export", "settings.export", plain('s'), {}, {}},
    {UserCommand::ShowToday, "show_today", "nav.today", {}, {}, Screen::Today},
    {UserCommand::ShowDecide, "show_decide", "nav.decide", {}, {}, Screen::Decide},
    {UserCommand::ShowFacts, "show_facts", "quick.title", {}, {}, Screen::QuickStart},
    {UserCommand::ShowMessages, "show_messages", "nav.messages", {}, {}, Screen::Messages},
    {UserCommand::ShowSettings, "show_settings", "nav.settings", {}, {}, Screen::Settings},
    {UserCommand::ShowCompare, "show_compare", "nav.compare", {}, {}, Screen::Compare},
    {UserCommand::ShowOpportunities,
     "show_opportunities",
     "nav.opportunities",
     {},
     {},
     Screen::Opportunities},
    {UserCommand::AddOpportunity, "add_opportunity", "opportunities.add", plain('i'), {}, {}},
    {UserCommand::Find, "find", "find.title", plain('k'), KeyStroke{'?'}, Screen::Find},
    {UserCommand::WhatIf, "what_if", "what_if.begin", {}, {}, {}},
    {UserCommand::ShowJournal, "show_journal", "nav.journal", {}, {}, Screen::Journal},
});

}  // namespace

std::span<const UserCommandRow> command_table() {
    return kTable;
}

const UserCommandRow& row_of(UserCommand command) {
    return kTable[static_cast<std::size_t>(command)];
}

std::optional<UserCommand> command_of(const KeyStroke& stroke) {
    for (const UserCommandRow& row : kTable) {
        if (row.stroke == stroke || row.other_stroke == stroke) return row.command;
    }
    return std::nullopt;
}

bool is_enabled(UserCommand command, const Available& available) {
    switch (command) {
        case UserCommand::Undo:
            return available.undo;
        case UserCommand::Redo:
            return available.redo;
        case UserCommand::NewSearch:
        case UserCommand::Export:
        case UserCommand::ShowFacts:
        case UserCommand::ShowMessages:
        case UserCommand::ShowToday:
        case UserCommand::ShowCompare:
        case UserCommand::ShowJournal:
        case UserCommand::ShowOpportunities:
        case UserCommand::AddOpportunity:
        case UserCommand::Find:
        case UserCommand::WhatIf:
            return available.search;
        case UserCommand::Import:
        case UserCommand::ShowDecide:
        case UserCommand::ShowSettings:
            return true;
    }
    return false;
}

std::string stroke_text(const UserCommandRow& row, Keyboard keyboard) {
    if (!row.stroke) return "";
    const char capital = static_cast<char>(row.stroke->key - 'a' + 'A');
    if (keyboard == Keyboard::Apple) {
        return std::string(row.stroke->shift ? "\xE2\x87\xA7" : "") + "\xE2\x8C\x98" + capital;
    }
    return std::string("Ctrl+") + (row.stroke->shift ? "Shift+" : "") + capital;
}

}  // namespace app
