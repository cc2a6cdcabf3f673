#pragma once

// Search and jump: every opportunity, person, action and command under the words one would type for
// it (issue 6, Ctrl/Cmd+K). With nothing typed, the list of all there is.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_table.h"
#include "core/model/search.h"

namespace app {

enum class FoundKind { Opportunity, Person, Message, Command };

struct Found {
    FoundKind kind = FoundKind::Command;
    std::string key;                         // stable, once in a list
    std::string title;                       // "Contoso, Lead designer"
    std::string line;                        // "Opportunity", "Person at Contoso", "Ctrl+Z"
    core::OpportunityId opportunity;         // all but commands
    std::optional<core::ContactId> contact;  // people
    std::optional<UserCommand> command;      // commands
    std::string_view id = {};                // of a command: "export" is one more word for it
    bool operator==(const Found&) const = default;
};

// Every typed word begins a word of the title or the line; large and small letters are alike, and a
// word that is not of ASCII letters alone may stand anywhere (Chinese is written without blanks).
// Titles that begin with what was typed stand first; then opportunities (open ones before closed),
// people, messages, commands, each in the order of the search or table. Commands that would do
// nothing now are left out.
std::vector<Found> find(const core::Search& search, std::string_view typed,
                        const Available& available, Keyboard keyboard);

}  // namespace app
