#pragma once

// The one holder of state: document, history, session, notices, answer. Screens read it const and
// push commands; nothing else writes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/session.h"
#include "core/answer_work.h"

namespace app {

enum class NoticeKind { Done, Warning, Error };

// One line told to the user on screen and to a screen reader; text is already words.
struct Notice {
    NoticeKind kind = NoticeKind::Done;
    std::string text;
    std::uint64_t number = 0;  // grows; a new number is a new announcement
};

class Store {
public:
    explicit Store(core::Date today);

    const core::Search& search() const;  // scratch while a preview runs, else the document
    const Session& session() const { return session_; }
    core::Date today() const { return today_; }
    std::uint64_t revision() const { return revision_; }  // of what search() shows
    bool is_empty() const;                                // nothing has been started

    // Applies and makes one undo step. Consecutive dispatches of the same command kind on the same
    // field (typing in one field) join into one step until `end_edit`, undo or another command.
    // An error leaves everything as it was and is also put up as a notice.
    core::Status dispatch(const Command& command);
    // Shows the outcome without making a step; the next dispatch or `cancel_preview` drops it.
    core::Status preview(const Command& command);
    void cancel_preview();
    void end_edit();

    bool can_undo() const;
    bool can_redo() const;
    std::string undo_label() const;  // "Change deadline"; empty when there is nothing
    std::string redo_label() const;
    void undo();
    void redo();

    // "What if": from here on everything that is done is a trial with a history of its own. Saved
    // and exported is what was there before, until the trial is kept (one undo step) or dropped.
    void begin_trial();
    void keep_trial();
    void drop_trial();
    bool is_trial() const { return kept_.has_value(); }
    const core::Search& document() const;  // what is kept: to save and export

    // No slider is on its way and no field is being typed in.
    bool is_settled() const;

    // The answer for search() and today, as far as it is known. While newer work goes on, what it
    // has not reached yet stays as it was where that still holds, and is_updating() says so. At
    // once only: the verdict when there is none yet that speaks of the same opportunities.
    const core::Result<core::Answer>& answer();
    // Goes on for about this many state-days; Done when all of the newest answer is known. A newer
    // search drops the work on an older one, except that while a hand is moving each gets as far as
    // its verdict: else a slow drag would show none.
    core::Progress work(std::int64_t state_days);
    bool is_updating() const;
    core::AnswerWork::Known known() const;                          // of the newest answer
    std::uint64_t answer_number() const { return answer_number_; }  // grows with what is shown

    // Session, day and notices.
    void set_session(const Session& session);
    void set_today(core::Date today);
    void notify(NoticeKind kind, std::string text);
    void dismiss_notice();
    const std::optional<Notice>& notice() const { return notice_; }

    // Loading from storage: replaces everything, makes no undo step.
    void adopt(core::Search search);

private:
    struct Step {
        core::Search before;
        std::string label;
        std::string merge_key;  // same key as the running edit: the step is joined
    };
    core::Date today_;
    core::Search document_;
    std::optional<core::Search> scratch_;
    std::vector<Step> undo_;
    std::vector<Step> redo_;
    std::string running_edit_;
    // What a trial began from; nothing without one.
    struct Kept {
        core::Search document;
        std::vector<Step> undo, redo;
    };
    std::optional<Kept> kept_;
    Session session_;
    std::uint64_t revision_ = 1;
    std::optional<Notice> notice_;
    std::uint64_t notices_ = 0;
    // The work on an answer, and for what.
    struct Asked {
        std::uint64_t revision = 0;
        core::Date day;
        bool operator==(const Asked&) const = default;
    };
    void push_step(Step step);
    Asked asked_now() const { return {revision_, today_}; }
    void begin_work();
    void show_known();
    void show_nothing();

    std::optional<core::AnswerWork> work_;
    Asked asked_;
    bool work_done_ = false;
    core::AnswerWork::Known shown_ = core::AnswerWork::Known::Nothing;  // of work_
    std::optional<core::Result<core::Answer>> answer_;
    std::uint64_t answer_number_ = 0;
};

}  // namespace app
