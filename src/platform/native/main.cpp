// The command line `juggle`: JSON in, JSON out. Bad input: exit 2, one line on stderr, nothing on
// stdout. 0: done. 1: the answer could not be written.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "platform/native/streams.h"
#include "platform/native/subcommands.h"

namespace {

int help(const std::vector<std::string>&);

// One row is all that a new subcommand needs here; the help is made of the rows.
struct Subcommand {
    std::string_view name;
    std::string_view takes;
    std::string_view does;
    int (*run)(const std::vector<std::string>& written);
};

constexpr Subcommand kSubcommands[] = {
    {"advise", "[FILE|-]", "say what to do today about a search, with all the figures",
     platform::advise},
    {"bench", "", "say how long solves of several sizes take here", platform::bench},
    {"calendar", "[FILE|-]", "print a search's dates as a calendar file (.ics)",
     platform::calendar},
    {"check", "[FILE|-]", "list what is incomplete or odd about a search file", platform::check},
    {"compare", "[FILE|-]", "set a search's open jobs side by side: numbers, gut, mentors",
     platform::compare},
    {"evidence", "", "print every default with its source and grade", platform::evidence},
    {"score", "[FILE|-]", "say how good the forecasts of a search's journal were", platform::score},
    {"smaa", "[FILE|-]", "say who wins under unsure weights and scores, and how surely",
     platform::smaa},
    {"solve", "[FILE|-]", "solve a decision model (canonical format), print its solution",
     platform::solve},
    {"explain", "[FILE|-]", "say the same in a few sentences, as the page does", platform::explain},
    {"gate", "[FILE|-]", "say whether to go to the interviews a search is invited to",
     platform::gate},
    {"message", "SEARCH --situation M5 --opportunity ID", "write a message from the search's facts",
     platform::message},
    {"lint", "FILE --situation M5", "look a letter over: what reads badly, what is missing",
     platform::lint},
    {"replay", "[FILE|-]", "play a recorded session, print the search it ends with",
     platform::replay},
    {"help", "", "print this", help},
};

struct OptionRow {
    std::string_view form;
    std::string_view meaning;
};

constexpr OptionRow kOptions[] = {
    {"--explain", "with solve: outcomes, drivers, break-evens, interviews"},
    {"--robust N --seed S", "with solve: acceptability, regret and EVPI over N draws"},
    {"--opportunity ID", "with gate: that one alone"},
    {"--item ID", "with calendar: one of them, such as deadline/o1 or runway"},
    {"--tone, --length, --reason", "with message: warm, plain, formal; mail, short; family ..."},
    {"--contact, --date, --claim", "with message: to whom; the day proposed; in_demand"},
    {"--search SEARCH", "with lint, and --opportunity: what may be said of others"},
    {"--today YYYY-MM-DD", "the day to look at a search from, instead of the machine's"},
};

std::string help_row(std::string left, std::string_view right) {
    constexpr std::size_t kColumn = 26;
    left.resize(left.size() < kColumn ? kColumn : left.size() + 1, ' ');
    return left + std::string(right) + "\n";
}

int help(const std::vector<std::string>&) {
    std::string text = "juggle: what to do about several job offers and processes at once\n\n";
    for (const Subcommand& row : kSubcommands) {
        std::string left = "  juggle " + std::string(row.name);
        if (!row.takes.empty()) left += " " + std::string(row.takes);
        text += help_row(left, row.does);
    }
    text += "\n";
    for (const OptionRow& row : kOptions)
        text += help_row("  " + std::string(row.form), row.meaning);
    return platform::print(
        text +
        "\n"
        "FILE is JSON; '-' or nothing reads standard input. Bad input: exit 2, one line\n"
        "'error: CODE at PATH: message' on standard error, nothing on standard output.\n");
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> written(argv + (argc > 0 ? 1 : 0), argv + argc);
    if (written.empty()) return help(written);
    for (const Subcommand& subcommand : kSubcommands) {
        if (written.front() != subcommand.name) continue;
        return subcommand.run({written.begin() + 1, written.end()});
    }
    return platform::refuse({core::ErrorCode::UnknownCommand, written.front(), "see: juggle help"});
}
