#include "core/decide/robust.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/stable_sort.h"

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
// of equal size; within a bin the best action by its mean. What is best is chosen by one half of a
// bin and valued by the other, and the other way round: else noise would look like knowledge.
double worth_of_input(const Draws& draws, std::size_t input, double best_without) {
    constexpr std::size_t kBins = 10;
    const std::size_t count = draws.values.size();
    if (count < static_cast<std::size_t>(kLeastDrawsForInputs)) return 0;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    stable_sort(order, [&](std::size_t a, std::size_t b) {
        return draws.drawn[a][input] < draws.drawn[b][input];
    });
    double known = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        std::vector<std::size_t> half[2];
        for (std::size_t i = bin * count / kBins; i < (bin + 1) * count / kBins; ++i)
            half[i % 2].push_back(order[i]);
        const std::vector<double> mean[2] = {means(draws.values, half[0]),
                                             means(draws.values, half[1])};
        for (const std::size_t h : {std::size_t{0}, std::size_t{1}}) {
            const auto best = std::max_element(mean[1 - h].begin(), mean[1 - h].end());
            const auto a = static_cast<std::size_t>(best - mean[1 - h].begin());
            known += mean[h][a] * static_cast<double>(half[h].size());
        }
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
    : model_(model), options_(options), random_(options.seed) {
    draws_.inputs = inputs_of(model);
}

Progress RobustSearch::step(std::int64_t state_days) {
    std::int64_t left = state_days;
    SolveOptions solving;
    solving.budget = options_.budget;
    do {
        DrawnModel drawn = draw_model(model_, draws_.inputs, options_.doubt, random_);
        const Result<Solution> solution = solve(drawn.model, solving);
        // A draw can leave the range of CARA's exponent; such a draw is not counted.
        if (!solution) {
            --options_.samples;
        } else {
            std::vector<double> values;
            for (const ActionValue& value : solution->action_values)
                values.push_back(value.value);
            if (draws_.actions.empty()) {
                for (const ActionValue& value : solution->action_values) {
                    draws_.actions.push_back(value.action);
                }
            }
            draws_.values.push_back(std::move(values));
            draws_.drawn.push_back(std::move(drawn.values));
            left -= solution->state_days;
        }
    } while (left > 0 && draws() < options_.samples);
    return draws() < options_.samples ? Progress::Working : Progress::Done;
}

Robustness RobustSearch::result() const {
    return judged(draws_);
}

Robustness judged(const Draws& draws) {
    JUGGLE_ASSERT(!draws.values.empty());
    Robustness out;
    const double count = static_cast<double>(draws.values.size());
    out.samples = static_cast<int>(draws.values.size());
    std::vector<std::vector<std::size_t>> best_in(draws.actions.size());
    std::vector<double> regret(draws.actions.size(), 0.0);
    for (std::size_t s = 0; s < draws.values.size(); ++s) {
        const double best = largest(draws.values[s]);
        const double tolerance = kTieTolerance * std::max(1.0, std::fabs(best));
        for (std::size_t a = 0; a < draws.actions.size(); ++a) {
            regret[a] += best - draws.values[s][a];
            if (draws.values[s][a] >= best - tolerance) best_in[a].push_back(s);
        }
    }
    std::vector<std::size_t> all(draws.values.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::vector<double> mean = means(draws.values, all);
    const std::size_t winner =
        static_cast<std::size_t>(std::max_element(mean.begin(), mean.end()) - mean.begin());
    for (std::size_t a = 0; a < draws.actions.size(); ++a) {
        const double share = static_cast<double>(best_in[a].size()) / count;
        const double error = 1.96 * std::sqrt(share * (1 - share) / count);
        out.actions.push_back(
            {draws.actions[a], mean[a], share, error, regret[a] / count,
             best_in[a].empty() ? std::vector<double>{} : means(draws.drawn, best_in[a]),
             std::nullopt});
    }
    out.recommended = draws.actions[winner];
    out.worth_knowing_all = regret[winner] / count;
    for (std::size_t i = 0; i < draws.inputs.size(); ++i) {
        out.inputs.push_back({draws.inputs[i], worth_of_input(draws, i, mean[winner])});
    }
    stable_sort(out.inputs, [](const RobustInput& a, const RobustInput& b) {
        return a.worth_knowing > b.worth_knowing;
    });
    return out;
}

DecisionModel at_central_preferences(const DecisionModel& model,
                                     const std::vector<ModelInput>& inputs,
                                     const std::vector<double>& central) {
    DecisionModel moved = model;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (is_preference(inputs[i].kind))
            moved = with_input(std::move(moved), inputs[i], central[i]);
    }
    return moved;
}

std::vector<ModelInput> without_preferences(std::vector<ModelInput> inputs) {
    std::erase_if(inputs, [](const ModelInput& input) { return is_preference(input.kind); });
    return inputs;
}

void add_confidence(const DecisionModel& model, const RobustOptions& options,
                    Robustness& robustness) {
    SolveOptions solving;
    solving.budget = options.budget;
    const std::vector<ModelInput> inputs = inputs_of(model);
    const std::vector<ModelInput> rest = without_preferences(inputs);
    for (RobustAction& action : robustness.actions) {
        if (action.central.empty() || options.confidence_samples < 1) continue;
        const DecisionModel suited = at_central_preferences(model, inputs, action.central);
        Random random(options.seed);
        int best = 0;
        int counted = 0;
        for (int i = 0; i < options.confidence_samples; ++i) {
            const Result<Solution> solution =
                solve(draw_model(suited, rest, options.doubt, random).model, solving);
            if (!solution) continue;  // as in RobustSearch::step
            ++counted;
            best += holds(solution->best_actions_today, action.action) ? 1 : 0;
        }
        if (counted > 0) action.confidence = static_cast<double>(best) / counted;
    }
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
    Robustness found = work.result();
    add_confidence(model, options, found);
    return found;
}

Firmness firmness(const Clearness& clearness) {
    constexpr double kFirmShare = 0.8;
    constexpr double kFlipShare = 0.6;
    const bool ahead = clearness.margin >= clearness.close;
    const bool often = clearness.share + clearness.error >= kFlipShare;
    if (!ahead || !often || clearness.undecided > clearness.close) return Firmness::CoinFlip;
    const bool firm = clearness.share - clearness.error >= kFirmShare && clearness.undecided == 0;
    return firm ? Firmness::Firm : Firmness::Lean;
}

Clearness clearness(const Solution& solution, const Robustness& robustness) {
    constexpr double kClose = 0.01;
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
    Clearness out;
    out.margin = solution.value - runner_up;
    out.close = kClose * (solution.value - worst);
    out.undecided = solution.undecided;
    for (const RobustAction& action : robustness.actions) {
        if (action.action != solution.best_actions_today.front()) continue;
        out.share = action.acceptability;
        out.error = action.acceptability_error;
    }
    return out;
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
    stable_sort(list, [](const Driver& a, const Driver& b) {
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
