#pragma once

// What a screen is handed to read, and the basket it puts its wishes in. Screens decide nothing
// and write nothing: after the frame the shell turns the wishes into commands.

#include <optional>
#include <string>
#include <vector>

#include "app/comparison.h"
#include "app/journal.h"
#include "app/store.h"
#include "app/strings.h"
#include "ui/shell.h"

namespace ui {

// What a "what if" began from, to be read beside what it leads to.
struct TrialStart {
    std::string headline;
};

struct View {
    const core::Search& search;
    const core::Result<core::Answer>& answer;
    const app::Session& session;
    const app::Locale& locale;
    core::Date today;
    std::string currency;  // of the browser's region
    SaveState save_state = SaveState::Empty;
    bool can_undo = false, can_redo = false;
    std::string undo_label, redo_label;
    std::string_view version;
    bool has_search = false;
    bool updating = false;  // a newer answer is being worked out; this is the last good one
    const core::Error* refused_import = nullptr;   // a file that can be opened anyway
    app::ComparisonMemory* comparisons = nullptr;  // asked by Compare alone, with the revision
    app::JournalMemory* journals = nullptr;        // asked by the Journal and Today, likewise
    std::uint64_t revision = 0;
    const TrialStart* trial = nullptr;  // what was advised before "what if" began; null: no trial
};

enum class TrialStep { Begin, Keep, Drop };

// How an edit enters the history.
enum class EditMode {
    Typing,   // joins the running step of the same field
    Preview,  // shown, no step: a slider on its way
    Commit,   // one step
};

struct Edit {
    app::Command command;
    EditMode mode = EditMode::Commit;
};

// For the share sheet of a device.
struct SharedText {
    std::string title, text;
};

struct Wishes {
    std::vector<Edit> edits;
    std::optional<app::Session> session;
    bool end_edit = false;
    bool undo = false, redo = false;
    std::optional<TrialStep> trial;
    std::optional<std::string> copy_text;
    std::optional<std::string> copied_notice;
    std::optional<std::string> mail_link;  // core::mail_link
    std::optional<SharedText> share;
    bool export_file = false;
    bool calendar_file = false;  // every date of the search
    bool import_file = false;
    bool open_refused = false, drop_refused = false;

    void edit(app::Command command, EditMode mode = EditMode::Commit) {
        edits.push_back({std::move(command), mode});
    }
    // Changes of the session build on each other within one frame.
    app::Session& session_from(const View& view) {
        if (!session) session = view.session;
        return *session;
    }
    void go_to(const View& view, app::Screen screen) { session_from(view).screen = screen; }
};

}  // namespace ui
