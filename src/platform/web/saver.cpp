#include "platform/web/saver.h"

#include <algorithm>

#include "app/strings.h"
#include "platform/web/page_calls.h"

namespace platform {

Saver::Saver(app::Persistence& persistence, app::Store& store, ui::Shell& shell)
    : persistence_(persistence), store_(store), shell_(shell) {}

void Saver::load() {
    app::Loaded loaded = persistence_.load(store_.today());
    store_.set_session(persistence_.load_session());
    read_only_ = loaded.newer_version;
    if (loaded.search) store_.adopt(std::move(*loaded.search));
    shell_.set_save_state(store_.is_empty() ? ui::SaveState::Empty : ui::SaveState::Saved, {});
    for (const std::string& key : loaded.set_aside) {
        const core::Error error{core::ErrorCode::StorageDamaged, key, {}};
        store_.notify(app::NoticeKind::Warning, app::error_text(error));
    }
    if (read_only_) {
        const core::Error error{core::ErrorCode::VersionTooNew, {}, {}};
        store_.notify(app::NoticeKind::Warning, app::error_text(error));
        shell_.set_save_state(ui::SaveState::ReadOnly, app::error_text(error));
    } else if (loaded.trouble) {
        report(*loaded.trouble);
    }
}

void Saver::wake_when_due(double now_ms) {
    const std::optional<app::SaveSchedule::Milliseconds> due = schedule_.due();
    if (due) page_wake_after(std::max(0.0, static_cast<double>(*due) - now_ms));
}

void Saver::document_changed(double now_ms) {
    if (read_only_) return;
    schedule_.changed(static_cast<app::SaveSchedule::Milliseconds>(now_ms));
    if (!failing_) shell_.set_save_state(ui::SaveState::Pending, {});
    wake_when_due(now_ms);
}

void Saver::session_changed() {
    if (read_only_) return;
    report(persistence_.save_session(store_.session()));
}

void Saver::save_now(double now_ms) {
    if (!schedule_.has_unsaved()) return;
    const core::Status status = persistence_.save(store_.document());
    const auto now = static_cast<app::SaveSchedule::Milliseconds>(now_ms);
    if (status) {
        schedule_.saved(now);
        shell_.set_save_state(store_.is_empty() ? ui::SaveState::Empty : ui::SaveState::Saved, {});
    } else {
        schedule_.refused(now);
    }
    report(status);
    page_request_frames(1);
}

void Saver::report(const core::Status& status) {
    failing_ = !status;
    if (failing_) shell_.set_save_state(ui::SaveState::Failed, app::error_text(status.error()));
}

}  // namespace platform
