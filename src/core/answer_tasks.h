#pragma once

// What an answer still asks of the solver once the verdict is known, one question at a time, so
// that the work can stop after any of them. Internal; core/answer_work.cpp goes through them:
// next() until there is nothing, telling each what was found; then write().

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "core/answer_parts.h"
#include "core/base/random.h"
#include "core/decide/break_even.h"
#include "core/decide/robust.h"

namespace core {

struct Question {
    DecisionModel model;
    std::vector<StateQuery> queries;
};

// The doubt about the inputs of a search, and the seed of its draws: the same for everybody.
constexpr std::uint64_t kDrawSeed = 1;

// The inputs a person has a word for; nothing for the others.
std::optional<Uncertain> uncertain_of(const Solved& solved, const ModelInput& input);
std::vector<ModelInput> uncertain_inputs(const Solved& solved);

// Where the best course changes when one number of the search is moved (decision.md 7.2).
class BreakEvenTask {
public:
    struct Input {
        BreakEven::Input kind;
        int opportunity;  // of the model
        double yours, low, high;
    };
    enum class Place { First, Further };  // the first is told with the verdict, whatever it costs
    BreakEvenTask(const Input& input, Place place);

    std::optional<Question> next(Solved& solved);
    void tell(const Solved& solved, const Considered& found);
    void write(const Solved& solved, Answer& answer);

private:
    Input input_;
    Place place_;
    BreakEvenSearch search_;
    bool started_ = false;
    bool skipped_ = false;
    std::optional<Considered> beside_;  // at the crossing that is told
};
// The chance of the favourite (or the most valuable pending) first, then its worth, the withdrawal
// of the first offer in hand and the runway, as far as they exist and the counted work allows.
std::vector<BreakEvenTask> break_even_tasks(const Solved& solved);

// Draws everything uncertain: how often each course is best, what to find out (decision.md 8).
class DoubtTask {
public:
    explicit DoubtTask(const Solved& solved);

    std::optional<Question> next(Solved& solved);
    void tell(const Solved& solved, const Considered& found);
    void write(const Solved& solved, Answer& answer);

private:
    std::optional<Question> next_confidence(const Solved& solved);

    Doubt doubt_;
    Random random_;
    int samples_;
    Draws draws_;
    std::vector<double> drawn_;  // of the question that is out
    std::optional<Robustness> judged_;
    std::size_t action_ = 0;  // of judged_, whose confidence is being found
    int asked_ = 0;
    int best_ = 0;
};

// Each uncertain number at its 10 and 90 percent point, then for those with the largest swing where
// another course becomes best (decision.md 7.3 and 7.7).
class DriverTask {
public:
    explicit DriverTask(const Solved& solved);

    std::optional<Question> next(Solved& solved);
    void tell(const Solved& solved, const Considered& found);
    void write(const Solved& solved, Answer& answer);

private:
    struct Row {
        ModelInput input;
        double yours = 0, low = 0, high = 0;
        double value_at_low = 0, value_at_high = 0;
        ModelAction best_at_low, best_at_high;
        double swing() const;
    };
    struct Change {
        ModelAction course;
        std::size_t row = 0;
        double needed = 0;
        double distance = 0;
    };
    void sort_rows(const Solved& solved);
    void note_changes(const Solved& solved);

    Doubt doubt_;
    std::vector<Row> rows_;
    std::size_t asked_ = 0;      // of the points, two a row
    std::size_t searching_ = 0;  // row
    std::size_t searched_ = 0;   // how many rows are searched
    std::optional<BreakEvenSearch> search_;
    std::vector<Change> changes_;  // one a course
};

// The gate of every round ahead, with what going is worth with and without what it does for the
// other offers (decision.md 7.5), the basket and the advice by rule.
class AdviceTask {
public:
    explicit AdviceTask(const Solved& solved);

    std::optional<Question> next(Solved& solved);
    void tell(const Solved& solved, const Considered& found);
    void write(const Solved& solved, Answer& answer);

private:
    struct Round {
        int prospect = 0;
        int opportunity = -1;  // of the model; -1: only counted by the way, nothing to solve
        std::optional<double> going, job;
    };
    std::vector<Round> rounds_;
    std::size_t asked_ = 0;  // of the solves, two a round
};

// How good the offer must be to be taken at once, for all quiet days up to its deadline in one go
// (decision.md 7.6).
class ReservationTask {
public:
    ReservationTask(const Solved& solved, int opportunity);

    std::optional<Question> next(Solved& solved);
    void tell(const Solved& solved, const Considered& found);
    void write(const Solved& solved, Answer& answer);

private:
    struct Day {
        double low, high;                    // the level lies between
        double gain_low = 0, gain_high = 0;  // of accepting over waiting there
        bool never = false;
    };
    std::optional<std::size_t> open_day() const;

    int opportunity_;
    double width_;  // close enough
    std::vector<Day> days_;
    int asked_ = 0;
    int limit_;
    double at_ = 0;
};

using Task = std::variant<BreakEvenTask, DoubtTask, DriverTask, AdviceTask, ReservationTask>;
// After the break-evens, in the order of AnswerWork::Known.
std::vector<Task> further_tasks(const Solved& solved);

}  // namespace core
