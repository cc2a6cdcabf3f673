#pragma once

// An Answer made in counted steps, so that a page can go on between two frames and stop in time:
//
//   AnswerWork work(search, today);
//   while (work.step(20'000) == Progress::Working) { draw(work.answer()); }
//
// First the verdict with its plan, then the break-evens, the draws (robustness and the badge), and
// last what else explains it. How it is cut into steps changes no number. The newest search wins by
// dropping the work on an older one.

#include <cstdint>
#include <memory>

#include "core/answer.h"
#include "core/decide/solve.h"

namespace core {

class AnswerWork {
public:
    AnswerWork(Search search, Date today, Detail detail = Detail::Full);
    ~AnswerWork();
    AnswerWork(AnswerWork&&) noexcept;
    AnswerWork& operator=(AnswerWork&&) noexcept;

    // Goes on for about this many state-days, one solve's chains at least.
    Progress step(std::int64_t state_days);

    // What is known so far, in this order; each stage includes those before it.
    enum class Known {
        Nothing,   // answer() is empty
        Verdict,   // all of Answer that has no stage of its own; gates without their worth
        Crossing,  // the first break-even
        BreakEvens,
        Doubt,  // robust, next_questions, the final badge
        Everything,
    };
    Known known() const;
    const Result<Answer>& answer() const;
    const Search& search() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace core
