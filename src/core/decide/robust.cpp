#include "core/decide/robust.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace core {
namespace {

bool holds(const std::vector<ModelAction>& actions, const ModelAction& action) {
    return std::find(actions.begin(), actions.end(), action) != actions.end();
}

double largest(const std::vector<double>& values) {
    return *std::max_element(values.begin(), values.end());
}

std::vector<double> means(const std::vector<std::vector<double>>& rows,
                          const std::vector<std::size_t>& chosen) {
    std::vector<double> sums(rows.front().size(), 0.0);
    for (const std::size_t row : chosen) {
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += rows[row][i];
    }
    for (double& sum : sums)
        sum /= static_cast<double>(std::max<std::size_t>(1, chosen.size()));
    return sums;
}

// How much better one does on average when the input is known: draws in order of the input, in bins
// of equal size; within a bin the best action by its mean. Too many bins would find noise.
double worth_of_input(const std::vector<std::vector<double>>& values,
                      const std::vector<std::vector<double>>& drawn, std::size_t input,
                      double best_without) {
    constexpr std::size_t kBins = 10;
    const std::size_t count = values.size();
    if (count < 10 * kBins) return 0;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return drawn[a][input] < drawn[b][input];
    });
    double known = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        const std::size_t from = bin * count / kBins;
        const std::size_t to = (bin + 1) * count / kBins;
        std::vector<std::size_t> chosen;
        for (std::size_t i = from; i < to; ++i)
            chosen.push_back(order[i]);
        known += largest(means(values, chosen)) * static_cast<double>(to - from);
    }
    return std::max(0.0, known / static_cast<double>(count) - best_without);
}

}  // namespace

Result<RobustSearch> RobustSearch::create(const DecisionModel& model,
                                          const RobustOptions& options) {
    constexpr int kMostSamples = 100'000;
    if (options.samples < 1 || options.samples > kMostSamples) {
        return Error{ErrorCode::OutOfRange, "/samples",
                     "expected 1..100000, found " + std::to_string(options.samples)};
    }
    SolveOptions solving;
    solving.budget = options.budget;
    // Draws have the shape of the model itself: what fits once fits always.
    const Result<Solver> solver = Solver::create(model, solving);
    if (!solver) return solver.error();
    return RobustSearch(model, options);
}

RobustSearch::RobustSearch(const DecisionModel& model, const RobustOptions& options)
    : model_(model), options_(options), random_(options.seed), inputs_(inputs_of(model)) {}

Progress RobustSearch::step(std::int64_t state_days) {
    std::int64_t left = state_days;
    SolveOptions solving;
    solving.budget = options_.budget;
    do {
        const DecisionModel drawn = sampled_model(model_, inputs_, options_.doubt, random_);
        const Result<Solution> solution = solve(drawn, solving);
        // A draw can leave the range of CARA's exponent; such a draw is not counted.
        if (!solution) {
            --options_.samples;
        } else {
            std::vector<double> values;
            for (const ActionValue& value : solution->action_values)
                values.push_back(value.value);
            if (actions_.empty()) {
                for (const ActionValue& value : solution->action_values) {
                    actions_.push_back(value.action);
                }
            }
            values_.push_back(std::move(values));
            std::vector<double> at;
            for (const ModelInput& input : inputs_)
                at.push_back(input_value(drawn, input));
            drawn_.push_back(std::move(at));
            left -= solution->state_days;
        }
    } while (left > 0 && static_cast<int>(values_.size()) < options_.samples);
    return static_cast<int>(values_.size()) < options_.samples ? Progress::Working : Progress::Done;
}

Robustness RobustSearch::result() const {
    JUGGLE_ASSERT(!values_.empty());
    Robustness out;
    const double count = static_cast<double>(values_.size());
    out.samples = static_cast<int>(values_.size());
    std::vector<std::vector<std::size_t>> best_in(actions_.size());
    std::vector<double> regret(actions_.size(), 0.0);
    for (std::size_t s = 0; s < values_.size(); ++s) {
        const double best = largest(values_[s]);
        const double tolerance = kTieTolerance * std::max(1.0, std::fabs(best));
        for (std::size_t a = 0; a < actions_.size(); ++a) {
            regret[a] += best - values_[s][a];
            if (values_[s][a] >= best - tolerance) best_in[a].push_back(s);
        }
    }
    std::vector<std::size_t> all(values_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::vector<double> mean = means(values_, all);
    const std::size_t winner =
        static_cast<std::size_t>(std::max_element(mean.begin(), mean.end()) - mean.begin());
    for (std::size_t a = 0; a < actions_.size(); ++a) {
        const double share = static_cast<double>(best_in[a].size()) / count;
        const double error = 1.96 * std::sqrt(share * (1 - share) / count);
        out.actions.push_back(
            {actions_[a], mean[a], share, error, regret[a] / count,
             best_in[a].empty() ? std::vector<double>{} : means(drawn_, best_in[a])});
    }
    out.recommended = actions_[winner];
    out.worth_knowing_all = regret[winner] / count;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        out.inputs.push_back({inputs_[i], worth_of_input(values_, drawn_, i, mean[winner])});
    }
    std::stable_sort(out.inputs.begin(), out.inputs.end(),
                     [](const RobustInput& a, const RobustInput& b) {
                         return a.worth_knowing > b.worth_knowing;
                     });
    return out;
}

Result<Robustness> robustness(const DecisionModel& model, const RobustOptions& options) {
    Result<RobustSearch> search = RobustSearch::create(model, options);
    if (!search) return search.error();
    RobustSearch& work = *search;
    while (work.step(std::numeric_limits<std::int32_t>::max()) == Progress::Working) {
    }
    if (work.draws() == 0) {
        return Error{ErrorCode::OutOfRange, "/globals/risk_tolerance", "too small for any draw"};
    }
    return work.result();
}

Firmness firmness(const Solution& solution, const Robustness& robustness) {
    constexpr double kClose = 0.01;
    constexpr double kFirmShare = 0.8;
    constexpr double kFlipShare = 0.6;
    double runner_up = -std::numeric_limits<double>::infinity();
    double worst = solution.value;
    for (const ActionValue& value : solution.action_values) {
        worst = std::min(worst, value.value);
        if (!holds(solution.best_actions_today, value.action)) {
            runner_up = std::max(runner_up, value.value);
        }
    }
    for (const double without : solution.value_without)
        worst = std::min(worst, without);
    const double close = kClose * (solution.value - worst);
    double low = 1;
    double high = 1;
    for (const RobustAction& action : robustness.actions) {
        if (action.action != solution.best_actions_today.front()) continue;
        low = action.acceptability - action.acceptability_error;
        high = action.acceptability + action.acceptability_error;
    }
    const bool ahead = solution.value - runner_up >= close;
    if (!ahead || high < kFlipShare || solution.undecided > close) return Firmness::CoinFlip;
    return low >= kFirmShare && solution.undecided == 0 ? Firmness::Firm : Firmness::Lean;
}

Result<std::vector<Driver>> drivers(const DecisionModel& model, const Doubt& doubt,
                                    const Budget& budget) {
    SolveOptions options;
    options.budget = budget;
    const Result<Solution> now = solve(model, options);
    if (!now) return now.error();
    const ModelAction best = now->best_actions_today.front();
    std::vector<Driver> list;
    for (const ModelInput& input : inputs_of(model)) {
        Driver driver;
        driver.input = input;
        driver.low = input_quantile(model, input, doubt, 0.1);
        driver.high = input_quantile(model, input, doubt, 0.9);
        const Result<Solution> low = solve(with_input(model, input, driver.low), options);
        if (!low) return low.error();
        const Result<Solution> high = solve(with_input(model, input, driver.high), options);
        if (!high) return high.error();
        driver.value_at_low = low->value;
        driver.value_at_high = high->value;
        driver.best_at_low = low->best_actions_today.front();
        driver.best_at_high = high->best_actions_today.front();
        driver.flips =
            !holds(low->best_actions_today, best) || !holds(high->best_actions_today, best);
        list.push_back(driver);
    }
    std::stable_sort(list.begin(), list.end(), [](const Driver& a, const Driver& b) {
        return std::fabs(a.value_at_high - a.value_at_low) >
               std::fabs(b.value_at_high - b.value_at_low);
    });
    return list;
}

Result<std::optional<InterviewWorth>> interview_worth(const DecisionModel& model, int opportunity,
                                                      const Budget& budget) {
    SolveOptions options;
    options.budget = budget;
    const auto going = [&](const DecisionModel& played) -> Result<std::optional<double>> {
        const Result<Solution> solution = solve(played, options);
        if (!solution) return solution.error();
        for (const ActionValue& value : solution->action_values) {
            if (value.action != ModelAction{ActionKind::Go, opportunity}) continue;
            return std::optional<double>(
                value.value - solution->value_without[static_cast<std::size_t>(opportunity)]);
        }
        return std::optional<double>();
    };
    const auto whole = going(model);
    if (!whole) return whole.error();
    if (!*whole) return std::optional<InterviewWorth>();
    DecisionModel silent = model;
    for (ModelOpportunity& one : silent.opportunities) {
        if (one.negotiate) one.negotiate->disclose.reset();
        one.tell_pending_firm.reset();
    }
    const auto job = going(silent);
    if (!job) return job.error();
    return std::optional<InterviewWorth>({**whole, **job, **whole - **job});
}

}  // namespace core
