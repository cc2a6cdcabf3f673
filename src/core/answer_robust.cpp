// How far the verdict can be trusted when everything uncertain is drawn (decision.md section 8).

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/answer_tasks.h"
#include "core/base/stable_sort.h"

namespace core {
namespace {

constexpr int kMostSamples = 1000;
constexpr int kLeastSamples = 100;
// Confidence factors are read as "often" or "rarely": a tenth of the draws is enough for that.
constexpr int kConfidenceShare = 10;
// Of the value: a smaller worth is within the noise of the draws and not worth a question.
constexpr double kWorthAsking = 0.0005;
constexpr std::size_t kMostQuestions = 5;

int samples_that_fit(const Solved& solved) {
    const std::int64_t each = std::max<std::int64_t>(1, solved.considered.solution.state_days);
    return static_cast<int>(
        std::clamp<std::int64_t>(kSampleStateDays / each, kLeastSamples, kMostSamples));
}

// The courses of a draw in the order of `actions`; every draw has the same ones.
std::vector<double> in_order(const std::vector<ModelAction>& actions,
                             const std::vector<ActionValue>& values) {
    std::vector<double> out;
    for (const ModelAction& action : actions) {
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&](const ActionValue& v) { return v.action == action; });
        JUGGLE_ASSERT(found != values.end());
        out.push_back(found->value);
    }
    return out;
}

std::vector<NextQuestion> questions_of(const Robust& robust, double value) {
    std::vector<NextQuestion> questions;
    for (const UncertainValue& input : robust.inputs) {
        // What a day costs and what going on is worth nobody else can tell.
        const bool asked = input.input.opportunity.has_value();
        if (asked && input.worth_knowing > kWorthAsking * std::fabs(value)) {
            questions.push_back({input.input, input.worth_knowing});
        }
    }
    stable_sort(questions,
                [](const NextQuestion& a, const NextQuestion& b) { return a.worth > b.worth; });
    if (questions.size() > kMostQuestions) questions.resize(kMostQuestions);
    return questions;
}

}  // namespace

DoubtTask::DoubtTask(const Solved& solved)
    : random_(kDrawSeed), samples_(samples_that_fit(solved)) {
    draws_.inputs = uncertain_inputs(solved);
    // To hold first, then by the order of the model.
    draws_.actions.push_back(ModelAction{});
    for (const ActionValue& course : courses(solved.considered)) {
        if (course.action.kind == ActionKind::Accept) draws_.actions.push_back(course.action);
    }
}

std::optional<Question> DoubtTask::next(Solved& solved) {
    if (draws_.actions.size() == 1) return std::nullopt;  // no offer: nothing to choose between
    if (static_cast<int>(draws_.values.size()) < samples_) {
        DrawnModel drawn = draw_model(solved.situation.model, draws_.inputs, doubt_, random_);
        drawn_ = std::move(drawn.values);
        return Question{std::move(drawn.model), {}};
    }
    if (!judged_) judged_ = judged(draws_);
    return next_confidence(solved);
}

std::optional<Question> DoubtTask::next_confidence(const Solved& solved) {
    const int wanted = samples_ / kConfidenceShare;
    for (; action_ < judged_->actions.size(); ++action_, asked_ = best_ = 0) {
        RobustAction& action = judged_->actions[action_];
        if (action.central.empty()) continue;
        if (asked_ == wanted) {
            action.confidence = static_cast<double>(best_) / wanted;
            continue;
        }
        ++asked_;
        const DecisionModel suited =
            at_central_preferences(solved.situation.model, draws_.inputs, action.central);
        return Question{
            draw_model(suited, without_preferences(draws_.inputs), doubt_, random_).model, {}};
    }
    return std::nullopt;
}

void DoubtTask::tell(const Solved&, const Considered& found) {
    const std::vector<ActionValue> values = courses(found);
    if (!judged_) {
        draws_.values.push_back(in_order(draws_.actions, values));
        draws_.drawn.push_back(std::move(drawn_));
        return;
    }
    const std::vector<ModelAction> best = best_of(values);
    const ModelAction& action = judged_->actions[action_].action;
    best_ += std::find(best.begin(), best.end(), action) != best.end() ? 1 : 0;
}

void DoubtTask::write(const Solved& solved, Answer& answer) {
    Robust out;
    const double best = answer.actions.front().average;
    if (!judged_) {
        out.courses.push_back({});
        out.courses.front().acceptability = 1;
        answer.verdict->badge = badge_by_draws(*answer.verdict, best, solved.bracket, out);
        return;
    }
    out.samples = judged_->samples;
    out.recommended = course_named(solved, judged_->recommended);
    out.worth_knowing = judged_->worth_knowing_all;
    for (const RobustAction& action : judged_->actions) {
        out.courses.push_back({course_named(solved, action.action), action.mean_value,
                               action.acceptability, action.acceptability_error,
                               action.expected_regret, action.central, action.confidence});
    }
    for (const ModelInput& input : draws_.inputs) {
        const auto found =
            std::find_if(judged_->inputs.begin(), judged_->inputs.end(),
                         [&](const RobustInput& known) { return known.input == input; });
        out.inputs.push_back({*uncertain_of(solved, input),
                              input_value(solved.situation.model, input), found->worth_knowing});
    }
    answer.next_questions = questions_of(out, answer.value);
    answer.verdict->badge = badge_by_draws(*answer.verdict, best, solved.bracket, out);
    answer.robust = std::move(out);
}

}  // namespace core
