#pragma once

// Saves when app::SaveSchedule says so, and at once when the page is hidden. What happens is told
// to the shell; a failed write is told and tried again with the next change.

#include "app/persistence.h"
#include "app/save_schedule.h"
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
    void wake_when_due(double now_ms);
    void report(const core::Status& status);

    app::Persistence& persistence_;
    app::Store& store_;
    ui::Shell& shell_;
    app::SaveSchedule schedule_;
    bool read_only_ = false;
    bool failing_ = false;
};

}  // namespace platform
