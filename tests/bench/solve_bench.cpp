// How long solves take, how wide the bounds are and what they need: every size of decision.md
// section 4.4, against the memory bandwidth measured in the same run. See compare.py, which sets
// the same work in SciPy and plain Python, and wasm, beside it.
//
//   juggle_bench             the table; `all` adds the cases that take seconds
//   juggle_bench json [all]  the same as JSON
//   juggle_bench row N IN_HAND DAYS lean|full [CAP]   one case alone, with its peak memory; with
//   CAP
//                            the bounds of solver B with that many live offers
//   juggle_bench chain N     the chains of "lean, N pending, 60 days" as JSON, for compare.py
//   juggle_bench smaa <FILE  the acceptability analysis of a problem such as smaa/ranges.json
//
// Built natively and for Node alike.

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#ifndef __wasm__
#include <sys/resource.h>
#endif

#include "core/decide/capped.h"
#include "core/decide/robust.h"
#include "core/decide/solve.h"
#include "platform/native/bench.h"
#include "smaa_bench.h"

namespace {

using namespace core;
using platform::BenchChain;
using platform::BenchRow;
using platform::BenchSearch;

struct Case {
    BenchSearch search;
    int runs;
    bool large;
};

constexpr std::int64_t kFits = 400'000'000;

std::vector<Case> cases() {
    std::vector<Case> out;
    for (const int days : {60, 90}) {
        for (const BenchChain chain : {BenchChain::Lean, BenchChain::Full}) {
            const bool lean = chain == BenchChain::Lean;
            for (int count = 2; count <= 8; ++count) {
                const int most_pending = lean ? 3 : 2;
                const int most_in_hand = lean ? 5 : 4;
                out.push_back({{count, 0, days, chain}, 1, count > most_pending});
                if (count > 2) out.push_back({{count, 2, days, chain}, 1, count > most_in_hand});
            }
        }
    }
    return out;
}

double peak_megabytes() {
#ifdef __wasm__
    return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536 / 1e6;
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
#endif
}

// a = b + s c over arrays that fit no cache; counted as the benchmark STREAM counts, 24 bytes each.
double triad_gigabytes_per_second() {
    constexpr std::size_t kSize = 8'000'000;
    std::vector<double> a(kSize, 0.0);
    std::vector<double> b(kSize, 1.0);
    std::vector<double> c(kSize, 2.0);
    double scale = 3;
    const auto timing = platform::timed(5, [&]() {
        double* __restrict to = a.data();
        const double* __restrict one = b.data();
        const double* __restrict two = c.data();
        for (std::size_t i = 0; i < kSize; ++i)
            to[i] = one[i] + scale * two[i];
        scale += a[kSize / 2] * 1e-9;
    });
    return 24.0 * kSize / timing.best_ms / 1e6;
}

void print_json(const BenchRow& row) {
    std::printf(
        "{\"name\": \"%s\", \"state_days\": %lld, \"runs\": %d, \"best_ms\": %.4f, "
        "\"p50_ms\": %.4f, \"p95_ms\": %.4f, \"exact\": %s, \"cap\": %d, "
        "\"lower\": %.9f, \"upper\": %.9f}",
        row.name.c_str(), static_cast<long long>(row.state_days), row.timing.runs,
        row.timing.best_ms, row.timing.p50_ms, row.timing.p95_ms, row.exact ? "true" : "false",
        row.cap, row.lower, row.upper);
}

BenchRow robust_row() {
    const DecisionModel typical = platform::bench_model({3, 1, 45, BenchChain::Lean});
    RobustOptions robust;
    robust.samples = 1000;
    BenchRow row;
    row.name = "1000 draws, 1 in hand of 3, 45 d";
    const Result<Solution> once = solve(typical);
    if (!once) return row;
    row.state_days = once->state_days * robust.samples;
    row.lower = row.upper = once->value;
    row.timing = platform::timed(1, [&]() { static_cast<void>(robustness(typical, robust)); });
    return row;
}

int run_all(bool json, bool all) {
    const double triad = triad_gigabytes_per_second();
    if (json) {
        std::printf("{\"triad_gigabytes_per_second\": %.2f, \"rows\": [", triad);
    } else {
        std::printf("triad %.1f GB/s\n%s", triad, platform::bench_table_head().c_str());
    }
    bool first = true;
    const auto show = [&](const BenchRow& row) {
        if (!json) {
            std::printf("%s", platform::bench_line(row).c_str());
        } else if (row.refused.empty()) {
            std::printf("%s", first ? "\n" : ",\n");
            print_json(row);
            first = false;
        }
        std::fflush(stdout);
    };
    for (const Case& one : cases()) {
        if (!one.large || all) show(platform::bench_row(one.search, one.runs, kFits));
    }
    show(robust_row());
    if (json) std::printf("]}\n");
    return 0;
}

// The bounds with a given cap, one pass each.
BenchRow capped_row(const BenchSearch& search, int cap) {
    BenchRow row;
    row.name = platform::bench_name(search);
    const DecisionModel model = platform::bench_model(search);
    const auto modes = build_modes(model, {}, [](const std::vector<Mode>&, int) { return 0.0; });
    if (!modes) {
        row.refused = "the chains are too large";
        return row;
    }
    Probe today{0, {}};
    for (const Mode& mode : *modes)
        today.states.push_back(mode.start);
    double values[2] = {0, 0};
    row.timing = platform::timed(1, [&]() {
        for (const Bound bound : {Bound::Lower, Bound::Upper}) {
            Capped capped(model, *modes, cap, bound, {today});
            while (capped.advance()) {
            }
            values[bound == Bound::Upper] =
                capped.utility().certainty_equivalent(capped.answers().front().utility);
        }
    });
    row.state_days = static_cast<std::int64_t>(capped_state_days(*modes, search.horizon_days, cap));
    row.exact = false;
    row.cap = cap;
    row.lower = values[0];
    row.upper = values[1];
    return row;
}

int run_row(const BenchSearch& search, int cap) {
    const BenchRow row =
        cap > 0 ? capped_row(search, cap) : platform::bench_row(search, 1, 4'000'000'000);
    const double bare = static_cast<double>(row.state_days) / row.timing.best_ms / 1000;
    std::printf("%s%s%.1f M state-days/s, peak memory %.0f MB\n",
                platform::bench_table_head().c_str(), platform::bench_line(row).c_str(), bare,
                peak_megabytes());
    return row.refused.empty() ? 0 : 1;
}

// One chain for all days: every state that occurs on any, with its moves and actions, which are the
// same on all of them here.
void print_chain(const Mode& mode) {
    std::map<std::uint32_t, int> numbers;
    for (const LocalDay& day : mode.days) {
        for (const std::uint32_t key : day.keys)
            numbers.emplace(key, 0);
    }
    int count = 0;
    for (auto& [key, number] : numbers)
        number = count++;
    std::map<int, std::string> moves;
    std::map<int, std::string> actions;
    std::map<int, double> accept;
    for (std::size_t t = 0; t + 1 < mode.days.size(); ++t) {
        const LocalDay& day = mode.days[t];
        const LocalDay& later = mode.days[t + 1];
        for (std::size_t x = 0; x < day.keys.size(); ++x) {
            const int from = numbers[day.keys[x]];
            if (moves.contains(from)) continue;
            std::string text;
            char piece[160];
            for (const LocalOutcome& move : day.night.from(x)) {
                const auto to = static_cast<std::size_t>(move.to);
                std::snprintf(piece, sizeof piece, "%s[%d, %.17g]", text.empty() ? "" : ", ",
                              numbers[later.keys[to]], move.prob);
                text += piece;
            }
            moves[from] = text;
            std::string acts;
            for (auto a = static_cast<std::size_t>(day.action_begin[x]);
                 a < static_cast<std::size_t>(day.action_begin[x + 1]); ++a) {
                const LocalAction& action = day.actions[a];
                std::snprintf(
                    piece, sizeof piece, "%s{\"rival\": %s, \"cost\": %.17g, \"leads\": [",
                    acts.empty() ? "" : ", ", action.needs_rival ? "true" : "false", action.cost);
                acts += piece;
                for (int k = 0; k < action.outcome_count; ++k) {
                    const auto to = static_cast<std::size_t>(action.outcomes[k].to);
                    std::snprintf(piece, sizeof piece, "%s[%d, %.17g]", k == 0 ? "" : ", ",
                                  numbers[day.keys[to]], action.outcomes[k].prob);
                    acts += piece;
                }
                acts += "]}";
            }
            actions[from] = acts;
            const auto place = static_cast<int>(x);
            if (day.is_live(place)) accept[from] = day.value[x];
        }
    }
    std::printf("{\"states\": %d, \"start\": %d, \"moves\": [", count,
                numbers[local_key(mode.start)]);
    for (int x = 0; x < count; ++x)
        std::printf("%s[%s]", x == 0 ? "" : ", ", moves[x].c_str());
    std::printf("], \"actions\": [");
    for (int x = 0; x < count; ++x)
        std::printf("%s[%s]", x == 0 ? "" : ", ", actions[x].c_str());
    std::printf("], \"accept\": [");
    for (int x = 0; x < count; ++x) {
        const auto found = accept.find(x);
        if (found == accept.end()) {
            std::printf("%snull", x == 0 ? "" : ", ");
        } else {
            std::printf("%s%.17g", x == 0 ? "" : ", ", found->second);
        }
    }
    std::printf("]}");
}

int run_chain(int count) {
    const BenchSearch search{count, 0, 60, BenchChain::Lean};
    const DecisionModel model = platform::bench_model(search);
    const auto chain = JointChain::create(model, {});
    const Result<Solution> solution = solve(model);
    if (!chain || !solution) return 1;
    const auto timing = platform::timed(20, [&]() { static_cast<void>(solve(model)); });
    std::printf(
        "{\"value\": %.12f, \"ms\": %.4f, \"state_days\": %lld, \"horizon\": %d, "
        "\"modes\": [",
        solution->value, timing.p50_ms, static_cast<long long>(solution->state_days),
        search.horizon_days);
    for (int m = 0; m < chain->mode_count(); ++m) {
        if (m > 0) std::printf(", ");
        print_chain(chain->mode(m));
    }
    std::printf("]}\n");
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    const auto number = [&](std::size_t i) {
        return i < words.size() ? std::atoi(words[i].c_str()) : 0;
    };
    const std::string first = words.empty() ? "" : words.front();
    if (first == "chain") return run_chain(number(1));
    if (first == "smaa") return run_smaa_bench();
    if (first == "row" && words.size() >= 5) {
        const auto chain = words[4] == "full" ? BenchChain::Full : BenchChain::Lean;
        return run_row({number(1), number(2), number(3), chain}, number(5));
    }
    const bool json = first == "json";
    const bool all = !words.empty() && words.back() == "all";
    return run_all(json, all);
}
