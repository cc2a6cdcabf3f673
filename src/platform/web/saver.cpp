#include "platform/web/saver.h"

#include <algorithm>

#include "app/strings.h"
#include "platform/web/page_calls.h"

namespace platform {

namespace {

constexpr double kQuietMs = 400;
constexpr double kLongestMs = 2000;

}  // namespace

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

void Saver::document_changed(double now_ms) {
    if (read_only_) return;
    if (!pending_) first_change_ms_ = now_ms;
    pending_ = true;
    if (!failure_told_) shell_.set_save_state(ui::SaveState::Pending, {});
    page_wake_after(std::clamp(first_change_ms_ + kLongestMs - now_ms, 0.0, kQuietMs));
}

void Saver::session_changed() {
    if (read_only_) return;
    report(persistence_.save_session(store_.session()));
}

void Saver::save_now(double) {
    if (!pending_) return;
    pending_ = false;
    report(persistence_.save(store_.search()));
    if (!failure_told_) shell_.set_save_state(ui::SaveState::Saved, {});
    page_request_frames(1);
}

void Saver::report(const core::Status& status) {
    if (status) {
        failure_told_ = false;
        return;
    }
    failure_told_ = true;
    shell_.set_save_state(ui::SaveState::Failed, app::error_text(status.error()));
}

}  // namespace platform
