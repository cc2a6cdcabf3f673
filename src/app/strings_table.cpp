// The fixed texts: what a first visit draws in a table here (the build checks its order), all
// others in assets/strings.txt, which is compiled in and comes with the rest of the page
// (web/split.mjs; a test checks its order). To add one: a row or a line in its place. Sentences
// with names and numbers in them are made in the other *_text sources.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "app/strings.h"
#include "core/base/contract.h"

namespace core {

extern const std::string_view kStringsText;

}  // namespace core

namespace app {
namespace {

struct Row {
    std::string_view key;
    std::string_view text;
};

constexpr auto kRows = std::to_array<Row>({
    {"app.name", "Juggle"},
    {"edit.claims", "Change what to verify"},
    {"edit.end", "Change how it ended"},
    {"edit.facts", "Change what is known of a company"},
    {"edit.gate", "Answer about an interview"},
    {"edit.notes", "Change notes"},
    {"edit.offer", "Change an offer"},
    {"edit.opinions", "Change opinions"},
    {"edit.pay", "Change the parts of the pay"},
    {"edit.people", "Change people"},
    {"edit.questions", "Change doubts"},
    {"edit.reasons", "Change pros and cons"},
    {"edit.redo", "Redo"},
    {"edit.rounds", "Change interviews"},
    {"edit.undo", "Undo"},
    {"edit.waiting", "Change the waiting"},
    {"example.courted.line",
     "No hurry and no money worries: two companies, one of them the favourite."},
    {"example.courted.title", "Employed, and courted"},
    {"example.graduate.line", "Two offers with a deadline, and a third company that may answer."},
    {"example.graduate.title", "A graduate's first job"},
    {"example.laid_off.line", "One offer, one hope, and money for ten weeks."},
    {"example.laid_off.title", "After a layoff"},
    {"nav.compare", "Compare"},
    {"nav.decide", "Decide"},
    {"nav.journal", "Journal"},
    {"nav.messages", "Messages"},
    {"nav.more", "More"},
    {"nav.name", "Rooms"},
    {"nav.opportunities", "Opportunities"},
    {"nav.opportunities_short", "Jobs"},
    {"nav.quick_start", "Situation"},
    {"nav.settings", "Settings"},
    {"nav.today", "Today"},
    {"notice.calendar", "Saved for your calendar. Open the file with it:"},
    {"notice.copied_subject", "The subject is copied."},
    {"notice.dismiss", "Close this notice"},
    {"notice.exported", "Saved as a file. Keep it somewhere safe."},
    {"notice.imported", "The file is open. Undo brings back what was here before."},
    {"notice.name", "Notice"},
    {"notice.nothing_kept",
     "Your browser keeps nothing here, so everything is gone when you close this page. Save a "
     "file before you leave."},
    {"notice.redone", "Done again"},
    {"notice.set_aside",
     "Part of what was stored was damaged. The newest good copy is open, and the damaged text "
     "is kept aside."},
    {"notice.undone", "Undone"},
    {"status.empty", "Nothing to save yet"},
    {"status.failed", "Not saved"},
    {"status.pending", "Saving"},
    {"status.read_only", "Read only"},
    {"status.saved", "Saved on this device"},
    {"welcome.examples", "Or look at an example first"},
    {"welcome.examples_line", "Made-up searches that you can change as you like."},
    {"welcome.lead",
     "An offer that ends on Friday, a favourite that has not answered, money until March: see "
     "what to do today, why, how sure that is, and how to say it."},
    {"welcome.open_file", "Open a saved file"},
    {"welcome.privacy",
     "Nothing you type leaves this device. There is no account, and it works offline."},
    {"welcome.start", "I have an offer and hope for another"},
    {"welcome.start_line", "A few questions, less than five minutes."},
    {"welcome.title", "Juggle job offers and interviews without dropping one."},
});

constexpr bool by_key(const Row& a, const Row& b) {
    return a.key < b.key;
}
static_assert(std::is_sorted(kRows.begin(), kRows.end(), by_key), "keep the rows sorted by key");

// Halves the lines until the key's is found. The first line is a comment and sorts before all.
std::optional<std::string_view> text_of_line(std::string_view lines, std::string_view key) {
    while (!lines.empty()) {
        const std::size_t newline = lines.rfind('\n', lines.size() / 2);
        const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
        const std::size_t end = std::min(lines.find('\n', begin), lines.size() - 1);
        const std::string_view line = lines.substr(begin, end - begin);
        const std::size_t tab = std::min(line.find('\t'), line.size());
        const std::string_view here = line.substr(0, tab);
        if (here == key) return line.substr(tab + 1);
        lines = here < key ? lines.substr(end + 1) : lines.substr(0, begin);
    }
    return std::nullopt;
}

}  // namespace

std::string_view text(std::string_view key) {
    const auto row = std::lower_bound(kRows.begin(), kRows.end(), Row{key, {}}, by_key);
    if (row != kRows.end() && row->key == key) return row->text;
    const std::optional<std::string_view> line = text_of_line(core::kStringsText, key);
    JUGGLE_ASSERT(line);
    return *line;
}

}  // namespace app
