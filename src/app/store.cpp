#include "app/store.h"

#include <cstddef>
#include <utility>

#include "app/apply.h"
#include "app/command_names.h"
#include "app/strings.h"
#include "core/schedule/calendar.h"

namespace app {
namespace {

// A person never walks further back, and a hundred snapshots of some kilobytes cost nothing.
constexpr std::size_t kMaxHistory = 100;

// Nothing in it, nothing to work out: the page's first part has no solver (web/split.mjs).
core::Answer without_opportunities(const core::Search& search, core::Date today) {
    core::Answer answer;
    answer.today = today;
    answer.unit = search.worth_basis;
    return answer;
}

}  // namespace

Store::Store(core::Date today) : today_(today), answered_day_(today) {}

const core::Search& Store::search() const {
    return scratch_ ? *scratch_ : document_;
}

bool Store::is_empty() const {
    return search().opportunities.empty();
}

core::Status Store::dispatch(const Command& command) {
    core::Result<core::Search> applied = app::apply(document_, command);
    if (!applied) {
        cancel_preview();
        notify(NoticeKind::Error, error_text(applied.error()));
        return applied.error();
    }
    core::Search after = *std::move(applied);
    const bool shown_changes = after != search();
    const std::string field = edited_field(command);
    const bool joins = !field.empty() && field == running_edit_ && !undo_.empty();
    // One step is one change for the calendar, however many keys it took.
    if (joins) after = core::count_changes(undo_.back().before, std::move(after));
    if (after != document_) {
        if (!joins) {
            undo_.push_back({std::move(document_), command_label(command), field});
            if (undo_.size() > kMaxHistory) undo_.erase(undo_.begin());
        }
        document_ = std::move(after);
        redo_.clear();
        running_edit_ = field;
        // Typing that ended where it began is no step.
        if (joins && undo_.back().before == document_) {
            undo_.pop_back();
            running_edit_.clear();
        }
    } else if (!joins) {
        running_edit_.clear();
    }
    scratch_.reset();
    if (shown_changes) ++revision_;
    return {};
}

core::Status Store::preview(const Command& command) {
    core::Result<core::Search> applied = app::apply(document_, command);
    if (!applied) return applied.error();
    if (*applied != search()) ++revision_;
    scratch_ = *std::move(applied);
    return {};
}

void Store::cancel_preview() {
    if (!scratch_) return;
    if (*scratch_ != document_) ++revision_;
    scratch_.reset();
}

void Store::end_edit() {
    running_edit_.clear();
}

bool Store::can_undo() const {
    return !undo_.empty();
}
bool Store::can_redo() const {
    return !redo_.empty();
}
std::string Store::undo_label() const {
    return undo_.empty() ? "" : undo_.back().label;
}
std::string Store::redo_label() const {
    return redo_.empty() ? "" : redo_.back().label;
}

void Store::undo() {
    cancel_preview();
    end_edit();
    if (undo_.empty()) return;
    Step step = std::move(undo_.back());
    undo_.pop_back();
    std::swap(step.before, document_);
    redo_.push_back(std::move(step));
    ++revision_;
}

void Store::redo() {
    cancel_preview();
    end_edit();
    if (redo_.empty()) return;
    Step step = std::move(redo_.back());
    redo_.pop_back();
    std::swap(step.before, document_);
    undo_.push_back(std::move(step));
    ++revision_;
}

bool Store::is_settled() const {
    return !scratch_ && running_edit_.empty();
}

const core::Result<core::Answer>& Store::answer() {
    const core::Detail wanted = is_settled() ? core::Detail::Full : core::Detail::Quick;
    const bool fits = answer_ && answered_revision_ == revision_ && answered_day_ == today_;
    if (fits && (answered_detail_ == core::Detail::Full || wanted == core::Detail::Quick)) {
        return *answer_;
    }
    core::Result<core::Answer> fresh = is_empty() ? without_opportunities(search(), today_)
                                                  : core::answer(search(), today_, wanted);
    if (wanted == core::Detail::Quick && fresh && answer_ && *answer_) {
        // The slower break-evens stay as they were until the hand is still, so nothing jumps.
        const std::vector<core::BreakEven>& before = (*answer_)->break_evens;
        std::vector<core::BreakEven>& now = (*fresh).break_evens;
        if (before.size() > now.size()) {
            now.insert(now.end(), before.begin() + static_cast<std::ptrdiff_t>(now.size()),
                       before.end());
        }
    }
    answer_ = std::move(fresh);
    answered_revision_ = revision_;
    answered_day_ = today_;
    answered_detail_ = wanted;
    return *answer_;
}

void Store::set_session(const Session& session) {
    session_ = session;
}
void Store::set_today(core::Date today) {
    today_ = today;
}

void Store::notify(NoticeKind kind, std::string text) {
    notice_ = Notice{kind, std::move(text), ++notices_};
}

void Store::dismiss_notice() {
    notice_.reset();
}

void Store::adopt(core::Search search) {
    document_ = std::move(search);
    scratch_.reset();
    undo_.clear();
    redo_.clear();
    running_edit_.clear();
    ++revision_;
}

}  // namespace app
