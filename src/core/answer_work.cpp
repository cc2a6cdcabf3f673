#include "core/answer_work.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/answer_tasks.h"
#include "core/estimate/evidence.h"
#include "core/learn/score.h"

namespace core {
namespace {

bool any_blocking(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.severity == Severity::Blocking;
    });
}

}  // namespace

struct AnswerWork::State {
    // What the rest borrows, at a fixed place.
    Search search;
    Date today;
    Detail detail;
    Assumptions assumptions;

    Result<Answer> answer = Answer{};
    Known known = Known::Nothing;
    bool done = false;

    bool begun = false;
    std::optional<Solved> solved;
    std::optional<Outlook> outlook;
    std::optional<Considering> considering;  // of what is being asked just now
    bool considered = false;
    bool bounded = false;
    std::vector<Task> tasks;
    std::size_t task = 0;
    std::size_t further = 0;  // the first task that is no break-even

    State(Search the_search, Date the_day, Detail the_detail)
        : search(std::move(the_search)),
          today(the_day),
          detail(the_detail),
          assumptions(evidence(), search, own_rates(search)) {}

    std::int64_t step(std::int64_t left);
    void begin();
    void fail(const Error& error);
    std::int64_t look_out(std::int64_t left);
    std::int64_t consider_model(std::int64_t left);
    void find_bounds();
    void draw_verdict();
    std::int64_t go_on(std::int64_t left);
    void finish_task();
};

void AnswerWork::State::fail(const Error& error) {
    answer = error;
    done = true;
}

void AnswerWork::State::begin() {
    begun = true;
    Answer fresh;
    fresh.today = today;
    fresh.unit = search.worth_basis;
    fresh.problems = validate(search, today);
    for (Problem& problem : check_assumptions(evidence(), search)) {
        fresh.problems.push_back(std::move(problem));
    }
    if (any_blocking(fresh.problems)) {
        done = true;
        known = Known::Everything;
        answer = std::move(fresh);
        return;
    }
    std::vector<Prospect> prospects = prospects_of(search, assumptions, today);
    fresh.missing = missing_inputs(search, prospects);
    const std::vector<int> kept = kept_prospects(search, assumptions, today, prospects);
    solved.emplace(Solved{search,
                          assumptions,
                          today,
                          build_situation(search, assumptions, today, std::move(prospects), kept),
                          {},
                          {},
                          {}});
    const DecisionGlobals& globals = solved->situation.model.globals;
    fresh.runway = solved->situation.runway;
    fresh.horizon_days = globals.horizon_days;
    fresh.fallback_value = globals.fallback_value;
    fresh.burn_per_day = globals.burn_per_day;
    if (solved->situation.prospects.empty()) {
        fresh.value = fresh.lower = fresh.upper = globals.fallback_value;
        add_advice(*solved, fresh);
        done = true;
        known = Known::Everything;
    }
    answer = std::move(fresh);
}

std::int64_t AnswerWork::State::look_out(std::int64_t left) {
    if (!outlook) {
        Result<Outlook> created = Outlook::create(solved->situation.model);
        if (!created) {
            fail(created.error());
            return 0;
        }
        outlook.emplace(*std::move(created));
    }
    if (outlook->step(left) == Progress::Working) return 0;
    solved->outcomes = outlook->outcomes();
    solved->plan = quiet_plan(solved->situation.model, outlook->chain(), outlook->choices());
    return left - outlook->solution().state_days;
}

// The model itself, then the same without what was left out.
std::int64_t AnswerWork::State::consider_model(std::int64_t left) {
    if (!considering) {
        Result<Considering> created =
            Considering::create(considered ? without_left_out(*solved) : solved->situation.model);
        if (!created) {
            fail(created.error());
            return 0;
        }
        considering.emplace(*std::move(created));
    }
    if (considering->step(left) == Progress::Working) return 0;
    const std::int64_t spent = considering->state_days();
    Considered found = considering->take();
    considering.reset();
    Answer& filling = *answer;
    if (!considered) {
        considered = true;
        bounded = solved->situation.left_out.empty();
        filling.value = filling.lower = filling.upper = found.solution.value;
        filling.state_days = found.solution.state_days;
        solved->considered = std::move(found);
    } else {
        bounded = true;
        filling.exact = false;
        filling.lower = std::min(found.solution.value, filling.value);
        filling.upper = std::max(upper_bound_of(*solved, found.solution.value), filling.value);
        solved->bracket = filling.upper - filling.lower;
    }
    return left - spent;
}

void AnswerWork::State::draw_verdict() {
    Answer& filling = *answer;
    filling.actions = action_lines(*solved);
    filling.verdict = verdict_of(*solved, filling.actions);
    filling.plan = plan_steps(*solved, *filling.verdict);
    filling.branches = plan_branches(*solved);
    for (int p = 0; p < static_cast<int>(solved->situation.prospects.size()); ++p) {
        filling.estimates.push_back(estimate_of(*solved, p));
    }
    filling.future = future_of(*solved, filling.actions.front());
    filling.plan_tree = plan_tree(filling);
    if (detail == Detail::Full) {
        add_gates(*solved, filling);
        add_advice(*solved, filling);
    }
    known = Known::Verdict;
    for (BreakEvenTask& each : break_even_tasks(*solved)) {
        tasks.emplace_back(std::move(each));
        if (detail == Detail::Quick) break;
    }
    further = tasks.size();
    if (detail == Detail::Full) {
        for (Task& each : further_tasks(*solved))
            tasks.push_back(std::move(each));
    }
    if (tasks.empty() || further == 0) known = Known::BreakEvens;
    done = tasks.empty();
}

void AnswerWork::State::finish_task() {
    Answer& filling = *answer;
    std::visit([&](auto& each) { each.write(*solved, filling); }, tasks[task]);
    ++task;
    if (task == 1) known = std::max(known, Known::Crossing);
    if (task >= further) known = std::max(known, Known::BreakEvens);
    if (task > further) known = Known::Doubt;
    done = task == tasks.size();
    if (done && detail == Detail::Full) known = Known::Everything;
}

std::int64_t AnswerWork::State::go_on(std::int64_t left) {
    if (!considering) {
        std::optional<Question> question =
            std::visit([&](auto& each) { return each.next(*solved); }, tasks[task]);
        if (!question) {
            finish_task();
            return left;
        }
        Result<Considering> created =
            Considering::create(std::move(question->model), question->queries);
        // A model that was solved is solved again with other numbers of the same shape.
        JUGGLE_ASSERT(created);
        considering.emplace(*std::move(created));
    }
    if (considering->step(left) == Progress::Working) return 0;
    const std::int64_t spent = considering->state_days();
    const Considered found = considering->take();
    considering.reset();
    std::visit([&](auto& each) { each.tell(*solved, found); }, tasks[task]);
    return left - spent;
}

// One piece of the work; what is left of the wish after it.
std::int64_t AnswerWork::State::step(std::int64_t left) {
    if (!begun) {
        begin();
        return left;
    }
    if (solved->outcomes.empty()) return look_out(left);
    if (!considered || !bounded) return consider_model(left);
    if (known == Known::Nothing) {
        draw_verdict();
        return left;
    }
    return go_on(left);
}

AnswerWork::AnswerWork(Search search, Date today, Detail detail)
    : state_(std::make_unique<State>(std::move(search), today, detail)) {}
AnswerWork::~AnswerWork() = default;
AnswerWork::AnswerWork(AnswerWork&&) noexcept = default;
AnswerWork& AnswerWork::operator=(AnswerWork&&) noexcept = default;

Progress AnswerWork::step(std::int64_t state_days) {
    std::int64_t left = std::max<std::int64_t>(1, state_days);
    while (!state_->done && left > 0)
        left = state_->step(left);
    return state_->done ? Progress::Done : Progress::Working;
}

AnswerWork::Known AnswerWork::known() const {
    return state_->known;
}
const Result<Answer>& AnswerWork::answer() const {
    return state_->answer;
}
const Search& AnswerWork::search() const {
    return state_->search;
}

}  // namespace core
