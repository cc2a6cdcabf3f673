#pragma once

// Optional blocks of the model: what not every search has (decision.md 3.1 to 3.3, rules B20, B21,
// M19). Each is exact in the solver; what each costs is told with it.

#include <optional>
#include <vector>

namespace core {

constexpr int kMaxRestructuringChanges = 2;
constexpr int kLeastQualityLevels = 2;
constexpr int kMaxQualityLevels = 3;

// The position waits for an organisational change and nothing else of it moves meanwhile (B20,
// B21). The delay is log-logistic, heavy-tailed: of a fresh change, the share still open after t
// days is never + (1 - never) / (1 + (t / median)^shape). Elapsed time is the calendar, so this
// costs one state. Then the process goes on with its starting stage as it was (stays) or changed,
// or it is over (vanishes). Each change multiplies the later states by one more.
struct Restructuring {
    double median_days = 0;  // > 0, from its beginning
    double shape = 1;        // > 0; at 1 and below even the mean delay has no bound
    int elapsed_days = 0;    // since its beginning
    double never = 0;        // share of such changes that are never settled
    double stays = 0;
    struct Change {
        double prob = 0;
        double value_change = 0;  // added to what the job is worth, boosted or not
        double pass_factor = 1;   // multiplies every remaining pass chance, capped at 1
        bool operator==(const Change&) const = default;
    };
    std::vector<Change> changes;
    double vanishes = 0;  // stays + all prob + vanishes = 1
    bool operator==(const Restructuring&) const = default;
};

// That a change still open on `day` is settled in the night after it.
double settle_prob(const Restructuring& change, int day);

// How good the job is shows only when a stage has been passed; then one of the levels is known for
// certain. Multiplies the states after that stage by the number of levels.
struct JobQuality {
    int revealed_after_stage = 0;  // zero-based, not before the starting stage
    struct Level {
        double prob = 0;          // sum 1
        double value_change = 0;  // added to what the job is worth, boosted or not
        bool operator==(const Level&) const = default;
    };
    std::vector<Level> levels;
    bool operator==(const JobQuality&) const = default;
};

// Coming back once after one's own refusal, or after letting the offer run out: an assumption,
// never a figure. Asked on the k-th day after it, k >= 1, the answer is yes with probability chance
// * (1 - fade_per_day)^k; then the offer is live again, at its plain value, without anything more
// to ask for. With a fade, costs a state for each day since.
struct ReturnAfterRefusal {
    double chance = 0;
    double fade_per_day = 0;
    int days_to_answer = 0;  // days left on the day of the yes; 0: to be taken that day
    bool operator==(const ReturnAfterRefusal&) const = default;
};

double return_prob(const ReturnAfterRefusal& terms, int days_since);

// A common mode of all opportunities that follow the market: normal or frozen, seen every morning
// from tomorrow on. A frozen night multiplies finishing and passing, a frozen morning multiplies
// background offers. Today only its probability is known: 0 and 1 say it for certain. In a night
// first the opportunities move, then the market. Doubles the states.
struct Market {
    double frozen_prob_today = 0;
    double freeze_prob_per_day = 0;  // normal to frozen
    double thaw_prob_per_day = 0;    // frozen to normal
    double finish_factor = 1;        // all factors 0..1
    double pass_factor = 1;
    double background_factor = 1;
    bool operator==(const Market&) const = default;
};

}  // namespace core
