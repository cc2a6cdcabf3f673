#pragma once

// How long solves take: the made-up searches of decision.md section 4.4, and one timed row for
// each. Used by `juggle bench` and by tests/bench, which knows the larger cases.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/decide/decision_model.h"

namespace platform {

// Lean: three stages, an invitation, one phase, asking on the last two days, both negotiations.
// Full: two phases, asking any day for longer, telling.
enum class BenchChain { Lean, Full };

struct BenchSearch {
    int count = 2;
    int in_hand = 0;  // the first ones; the rest is pending at its first stage
    int horizon_days = 60;
    BenchChain chain = BenchChain::Lean;
};

std::string bench_name(const BenchSearch& search);  // "lean, 3 pending, 60 days"
core::DecisionModel bench_model(const BenchSearch& search);

struct Timing {
    int runs = 0;
    double best_ms = 0;
    double p50_ms = 0;
    double p95_ms = 0;
};

// Processor time, since the machine may be busy with other things; at least `runs` runs, and as
// many more as fit into a quarter of a second.
Timing timed(int runs, const std::function<void()>& act);

struct BenchRow {
    std::string name;
    std::int64_t state_days = 0;
    Timing timing;
    bool exact = true;
    int cap = 0;  // of live offers, when not exact
    double lower = 0;
    double upper = 0;
    std::string refused;  // why, when nothing was solved
};

// state_days of the budget for each solve; beyond it the bounds of solver B, within the same.
BenchRow bench_row(const BenchSearch& search, int runs, std::int64_t state_days);

std::string bench_table_head();
std::string bench_line(const BenchRow& row);

}  // namespace platform
