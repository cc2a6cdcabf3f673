// How long a solve takes, by counted work: lean and full chains of decision.md section 4.4, 60 and
// 90 days. One line a case: name, state-days, best and median milliseconds of several runs, million
// state-days a second. Built natively and for Node alike; the largest cases only on request
// ("all").

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "core/decide/bounded.h"
#include "core/decide/robust.h"
#include "core/decide/solve.h"

namespace {

using namespace core;

enum class Chain { Lean, Full };

ModelOpportunity opportunity(int index, Chain chain) {
    ModelOpportunity one;
    one.name = "P" + std::to_string(index + 1);
    one.start.kind = ModelStart::Kind::Pending;
    const ModelStage::Invitation invitation{0.5, 0.05};
    one.stages = {{0.6, 0.25, std::nullopt}, {0.5, 0.3, invitation}, {0.55, 0.3, std::nullopt}};
    one.phases_per_stage = chain == Chain::Full ? 2 : 1;
    one.offer = {80.0 + 3 * index, 86.0 + 3 * index, 5, 0.005, 0.005, 0};
    one.ask_more_time = AskMoreTime{3, 0.5, 0.42, 0.08, 1};
    if (chain == Chain::Full) {
        one.ask_more_time->extra_days = 5;
        one.ask_more_time->only_when_days_left_at_most.reset();
        one.tell_pending_firm = TellPendingFirm{0.05, 1.7};
    }
    one.negotiate = Negotiate{NegotiationOdds{0.15, 0.05}, NegotiationOdds{0.35, 0.07}};
    return one;
}

DecisionModel search(int count, int in_hand, int horizon, Chain chain) {
    DecisionModel model;
    model.globals.horizon_days = horizon;
    model.globals.fallback_value = 30;
    model.globals.burn_per_day = 0.2;
    model.globals.runway_days = 40;
    model.globals.extra_burn_after_runway = 0.5;
    model.globals.background = Background{0.02, {50, 55, 60, 65, 70}, {0.2, 0.2, 0.2, 0.2, 0.2}};
    for (int i = 0; i < count; ++i) {
        model.opportunities.push_back(opportunity(i, chain));
        if (i >= in_hand) continue;
        model.opportunities.back().start = {};
        model.opportunities.back().offer.days_to_deadline = 4 + 2 * i;
    }
    return model;
}

template <class Act>
void measure(const std::string& name, std::int64_t state_days, int runs, Act act) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        // Processor time: the machine may be busy with other things.
        const std::clock_t begin = std::clock();
        act();
        times.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    const double best = times.front();
    std::printf("%-34s %12lld state-days %10.3f ms best %10.3f median %7.1f M/s\n", name.c_str(),
                static_cast<long long>(state_days), best, times[times.size() / 2],
                static_cast<double>(state_days) / best / 1000);
    std::fflush(stdout);
}

struct Case {
    const char* name;
    int count;
    int in_hand;
    int horizon;
    Chain chain;
    int runs;
    bool large;
};

constexpr Case kCases[] = {
    {"lean, 2 pending, 60 days", 2, 0, 60, Chain::Lean, 20, false},
    {"lean, 2 pending, 90 days", 2, 0, 90, Chain::Lean, 20, false},
    {"full, 2 pending, 60 days", 2, 0, 60, Chain::Full, 20, false},
    {"lean, 3 pending, 60 days", 3, 0, 60, Chain::Lean, 10, false},
    {"lean, 3 pending, 90 days", 3, 0, 90, Chain::Lean, 10, false},
    {"full, 3 pending, 60 days", 3, 0, 60, Chain::Full, 3, false},
    {"lean, 2 in hand of 3, 60 days", 3, 2, 60, Chain::Lean, 20, false},
    {"lean, 2 in hand of 4, 60 days", 4, 2, 60, Chain::Lean, 10, false},
    {"lean, 2 in hand of 5, 60 days", 5, 2, 60, Chain::Lean, 3, false},
    {"lean, 4 pending, 60 days", 4, 0, 60, Chain::Lean, 1, true},
    {"lean, 5 pending, 60 days, bounds", 5, 0, 60, Chain::Lean, 1, true},
};

}  // namespace

int main(int argc, char** argv) {
    const bool all = argc > 1 && std::strcmp(argv[1], "all") == 0;
    for (const Case& one : kCases) {
        if (one.large && !all) continue;
        const DecisionModel model = search(one.count, one.in_hand, one.horizon, one.chain);
        BoundedOptions options;
        const auto once = solve_bounded(model, options);
        if (!once) {
            std::printf("%-34s refused: %s\n", one.name, once.error().detail.c_str());
            continue;
        }
        measure(one.name, once->state_days, one.runs,
                [&]() { return solve_bounded(model, options).operator bool(); });
        if (!once->exact) std::printf("    %.6f to %.6f\n", once->lower, once->upper);
    }
    RobustOptions robust;
    robust.samples = 1000;
    const DecisionModel typical = search(3, 1, 45, Chain::Lean);
    measure("1000 draws, 1 in hand of 3, 45 days", solve(typical)->state_days * robust.samples, 1,
            [&]() { return robustness(typical, robust).operator bool(); });
    return 0;
}
