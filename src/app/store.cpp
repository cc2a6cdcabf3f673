#include "app/store.h"

#include <cstddef>
#include <utility>

#include "app/answer_carry.h"
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

Store::Store(core::Date today) : today_(today) {}

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
            push_step({std::move(document_), command_label(command), field});
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

void Store::push_step(Step step) {
    undo_.push_back(std::move(step));
    if (undo_.size() > kMaxHistory) undo_.erase(undo_.begin());
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

const core::Search& Store::document() const {
    return kept_ ? kept_->document : document_;
}

void Store::begin_trial() {
    if (kept_) return;
    cancel_preview();
    end_edit();
    kept_ = Kept{document_, std::move(undo_), std::move(redo_)};
    undo_.clear();
    redo_.clear();
}

void Store::keep_trial() {
    if (!kept_) return;
    cancel_preview();
    end_edit();
    Kept kept = *std::exchange(kept_, std::nullopt);
    undo_ = std::move(kept.undo);
    redo_ = std::move(kept.redo);
    if (document_ == kept.document) return;
    // However much was tried, it is one change for the history and for the calendar.
    document_ = core::count_changes(kept.document, std::move(document_));
    push_step({std::move(kept.document), std::string(text("what_if.step")), {}});
    redo_.clear();
}

void Store::drop_trial() {
    if (!kept_) return;
    cancel_preview();
    end_edit();
    Kept kept = *std::exchange(kept_, std::nullopt);
    if (document_ != kept.document) ++revision_;
    document_ = std::move(kept.document);
    undo_ = std::move(kept.undo);
    redo_ = std::move(kept.redo);
}

bool Store::is_settled() const {
    return !scratch_ && running_edit_.empty();
}

bool Store::is_updating() const {
    return !is_empty() && (!work_ || !(asked_ == asked_now()) || !work_done_);
}

core::AnswerWork::Known Store::known() const {
    return work_ && asked_ == asked_now() ? shown_ : core::AnswerWork::Known::Nothing;
}

void Store::begin_work() {
    work_.emplace(search(), today_);
    asked_ = asked_now();
    work_done_ = false;
    shown_ = core::AnswerWork::Known::Nothing;
}

void Store::show_known() {
    if (work_->known() == shown_ && !work_done_) return;
    shown_ = work_->known();
    core::Result<core::Answer> fresh = work_->answer();
    if (fresh && answer_ && *answer_) *fresh = carried_over(*std::move(fresh), shown_, **answer_);
    answer_ = std::move(fresh);
    ++answer_number_;
}

core::Progress Store::work(std::int64_t state_days) {
    if (is_empty()) return core::Progress::Done;
    const bool moving = work_ && !is_settled() && shown_ == core::AnswerWork::Known::Nothing &&
                        asked_.day == today_ && !work_done_;
    const bool fits = work_ && asked_ == asked_now();
    if (!fits && !moving) begin_work();
    if (!work_done_) {
        work_done_ = work_->step(state_days) == core::Progress::Done;
        show_known();
    }
    return is_updating() ? core::Progress::Working : core::Progress::Done;
}

void Store::show_nothing() {
    if (answer_ && !work_ && asked_ == asked_now()) return;
    work_.reset();
    asked_ = asked_now();
    answer_ = without_opportunities(search(), today_);
    ++answer_number_;
}

const core::Result<core::Answer>& Store::answer() {
    if (is_empty()) {
        show_nothing();
        return *answer_;
    }
    const auto speaks_of_others = [this] {
        return !answer_ || !*answer_ || !tells_of(**answer_, search()) ||
               (*answer_)->today != today_;
    };
    // Without anything to solve there is nothing to wait for.
    constexpr std::int64_t kSlice = 50'000;
    if (is_updating() && speaks_of_others()) {
        if (!work_ || !(asked_ == asked_now())) begin_work();
        while (shown_ == core::AnswerWork::Known::Nothing && !work_done_)
            (void)work(kSlice);
    }
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
    kept_.reset();
    undo_.clear();
    redo_.clear();
    running_edit_.clear();
    ++revision_;
}

}  // namespace app
