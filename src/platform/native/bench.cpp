#include "platform/native/bench.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "core/decide/bounded.h"
#include "core/json_api.h"
#include "platform/native/streams.h"
#include "platform/native/subcommands.h"

namespace platform {
namespace {

using namespace core;

ModelOpportunity opportunity(int index, BenchChain chain) {
    ModelOpportunity one;
    one.name = "P" + std::to_string(index + 1);
    one.start.kind = ModelStart::Kind::Pending;
    const ModelStage::Invitation invitation{0.5, 0.05};
    one.stages = {{0.6, 0.25, std::nullopt}, {0.5, 0.3, invitation}, {0.55, 0.3, std::nullopt}};
    one.phases_per_stage = chain == BenchChain::Full ? 2 : 1;
    one.offer.value = 80.0 + 3 * index;
    one.offer.boosted_value = 86.0 + 3 * index;
    one.offer.days_to_deadline = 5;
    one.offer.rescind_base = 0.005;
    one.offer.rescind_per_day_of_age = 0.005;
    AskMoreTime ask;
    ask.extra_days = chain == BenchChain::Full ? 5 : 3;
    ask.grant = 0.5;
    ask.deny = 0.42;
    ask.rescind = 0.08;
    if (chain == BenchChain::Lean) ask.only_when_days_left_at_most = 1;
    one.ask_more_time = ask;
    if (chain == BenchChain::Full) one.tell_pending_firm = TellPendingFirm{0.05, 1.7};
    one.negotiate = Negotiate{NegotiationOdds{0.15, 0.05}, NegotiationOdds{0.35, 0.07}};
    return one;
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size() + 1, width), ' ');
    return text;
}

std::string figure(const char* form, double value) {
    char text[64];
    std::snprintf(text, sizeof text, form, value);
    return text;
}

}  // namespace

std::string bench_name(const BenchSearch& search) {
    std::string name = search.chain == BenchChain::Lean ? "lean, " : "full, ";
    name += search.in_hand == 0
                ? std::to_string(search.count) + " pending"
                : std::to_string(search.in_hand) + " in hand of " + std::to_string(search.count);
    return name + ", " + std::to_string(search.horizon_days) + " days";
}

DecisionModel bench_model(const BenchSearch& search) {
    DecisionModel model;
    model.globals.horizon_days = search.horizon_days;
    model.globals.fallback_value = 30;
    model.globals.burn_per_day = 0.2;
    model.globals.runway_days = 40;
    model.globals.extra_burn_after_runway = 0.5;
    model.globals.background = Background{0.02, {50, 55, 60, 65, 70}, {0.2, 0.2, 0.2, 0.2, 0.2}};
    for (int i = 0; i < search.count; ++i) {
        model.opportunities.push_back(opportunity(i, search.chain));
        if (i >= search.in_hand) continue;
        model.opportunities.back().start = {};
        model.opportunities.back().offer.days_to_deadline = 4 + 2 * i;
    }
    return model;
}

Timing timed(int runs, const std::function<void()>& act) {
    constexpr double kEnoughMs = 250;
    std::vector<double> times;
    double total = 0;
    while (static_cast<int>(times.size()) < runs || (total < kEnoughMs && times.size() < 200)) {
        const std::clock_t begin = std::clock();
        act();
        times.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        total += times.back();
    }
    std::sort(times.begin(), times.end());
    return {static_cast<int>(times.size()), times.front(), times[times.size() / 2],
            times[(times.size() * 95 - 1) / 100]};
}

BenchRow bench_row(const BenchSearch& search, int runs, std::int64_t state_days) {
    BenchRow row;
    row.name = bench_name(search);
    const DecisionModel model = bench_model(search);
    BoundedOptions options;
    options.exact.budget.state_days = state_days;
    options.capped_state_days = state_days;
    const Result<Solution> solution = solve_bounded(model, options);
    if (!solution) {
        row.refused = error_line(solution.error());
        return row;
    }
    row.state_days = solution->state_days;
    row.exact = solution->exact;
    row.cap = solution->cap;
    row.lower = solution->lower;
    row.upper = solution->upper;
    row.timing = timed(runs, [&]() { return static_cast<void>(solve_bounded(model, options)); });
    return row;
}

std::string bench_table_head() {
    return padded("case", 32) + "  state-days   ms p50   ms p95      M/s       value\n";
}

std::string bench_line(const BenchRow& row) {
    if (!row.refused.empty()) return padded(row.name, 32) + row.refused + "\n";
    std::string line = padded(row.name, 32) + figure("%12.0f", static_cast<double>(row.state_days));
    line += figure("%9.2f", row.timing.p50_ms) + figure("%9.2f", row.timing.p95_ms);
    // The bounds are two solves.
    const double solved = static_cast<double>(row.state_days) * (row.exact ? 1 : 2);
    line += figure("%7.1f", solved / row.timing.best_ms / 1000) + figure("%12.6f", row.lower);
    if (row.exact) return line + "\n";
    return line + figure(" to %.6f", row.upper) +
           figure(" (%.3f %%", 100 * (row.upper - row.lower) / row.lower) + ", at most " +
           std::to_string(row.cap) + " live)\n";
}

int bench(const std::vector<std::string>& written) {
    if (!written.empty()) {
        return refuse({ErrorCode::UnknownCommand, written.front(), "nothing to read"});
    }
    constexpr BenchSearch kSearches[] = {
        {2, 0, 60, BenchChain::Lean}, {2, 0, 60, BenchChain::Full}, {3, 0, 60, BenchChain::Lean},
        {3, 2, 60, BenchChain::Lean}, {4, 2, 60, BenchChain::Lean}, {5, 2, 60, BenchChain::Lean},
        {5, 0, 60, BenchChain::Lean},
    };
    std::string table = bench_table_head();
    for (const BenchSearch& search : kSearches)
        table += bench_line(bench_row(search, 3, 30'000'000));
    return print(table);
}

}  // namespace platform
