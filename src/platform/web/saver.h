#pragma once

// When to save: 400 ms after the last change, at most every 2 s while changes go on, and at once
// when the page is hidden. What happens is told to the shell; a failed write is told and tried
// again with the next change.

#include "app/persistence.h"
#include "app/store.h"
#include "ui/shell.h"

namespace platform {

class Saver {
public:
    Saver(app::Persistence& persistence, app::Store& store, ui::Shell& shell);

    // Loads into the store and says what was found. To be called once, before the first frame.
    void load();
    void document_changed(double now_ms);
    void session_changed();
    // The wake-up asked for has come, or the page is about to go away.
    void save_now(double now_ms);

private:
    void report(const core::Status& status);

    app::Persistence& persistence_;
    app::Store& store_;
    ui::Shell& shell_;
    bool pending_ = false;
    bool read_only_ = false;
    bool failure_told_ = false;
    double first_change_ms_ = 0;  // of the changes not yet saved
};

}  // namespace platform
