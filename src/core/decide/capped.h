#pragma once

// Solver B: joint states with at most `cap` live offers at once, and what lies beyond them bounded
// (decision.md section 5). Dense arrays, one for each set of live opportunities (a pattern).
//
// Overnight the opportunities move one after another. Where an arrival would make cap + 1 live
// offers, the value is not stored and is replaced
//   Lower: by the best of dropping one of them at once. The seeker can do that, so the result is
//          the value of a feasible policy;
//   Upper: by the value of a kinder problem in which every live offer stays for good, at its
//          boosted value, and is never withdrawn. It has one live state per opportunity and is
//          carried along, mode by mode.
// Both are exact when cap is the number of opportunities. Free disposal makes them bounds. Coming
// back to a refused offer while cap are live is bounded in the same way, on the day itself.

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/decide/backward.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

enum class Bound { Lower, Upper };

// Counted state-days of one bound with this cap, in doubles.
double capped_state_days(const std::vector<Mode>& modes, int horizon, int cap);

class Capped {
public:
    // Today's live offers must not be more than cap. The model must outlive this.
    Capped(const DecisionModel& model, const std::vector<Mode>& modes, int cap, Bound bound,
           std::vector<Probe> probes);

    // One pattern of one phase of one day: the smallest slice. False when there is nothing left.
    bool advance();
    bool done() const { return day_ < 0; }

    const Utility& utility() const { return utility_; }
    // As of Backward: by probe.
    const std::vector<ProbeAnswer>& answers() const { return answers_; }

private:
    enum class Phase { Background, Expectation, Decide };

    struct Pattern {
        std::uint64_t live = 0;  // bit m: mode m is live
        int count = 0;
        // By mode: the pattern with that bit flipped; -1 beyond the cap, and where a mode has no
        // offers.
        std::vector<int> toggled;
    };

    // Number of a mode's local states on a day that are in its class under the pattern.
    std::int64_t class_size(const Pattern& pattern, int mode, int day) const;
    static bool is_live(const Pattern& pattern, int mode) {
        return (pattern.live >> mode & 1U) != 0;
    }
    const LocalDay& local(int mode, int day) const {
        return (*modes_)[static_cast<std::size_t>(mode)].days[static_cast<std::size_t>(day)];
    }
    int mode_count() const { return static_cast<int>(modes_->size()); }

    void make_patterns();
    void begin_day();
    void end_phase();
    void fill_fallback();
    void forget_todays_market();
    void add_background(std::vector<double>& values) const;
    void expect(std::size_t pattern);
    std::vector<double> overflow(std::size_t pattern, int fresh) const;
    struct Table;
    std::vector<Table> overflow_tables(std::size_t pattern, int fresh) const;
    int rounds_of_returning() const;
    void decide(std::size_t pattern);
    void decide_row(std::size_t pattern, const std::vector<int>& digits, double* row);
    void act_on_row(std::size_t pattern, const std::vector<int>& digits, int mode, double* row);
    void act_within_row(std::size_t pattern, const std::vector<int>& digits, double* row);
    std::int64_t index_in(std::size_t pattern, const std::vector<int>& digits, int dead) const;

    std::vector<int> locals_in(std::size_t pattern, const std::vector<int>& digits) const;
    double value_at(const std::vector<int>& locals) const;
    double value_beyond(const std::vector<int>& locals) const;
    std::vector<int> locals_of(const Probe& probe) const;
    void probe_waiting();
    void probe_actions();
    void probe_mode(const std::vector<int>& locals, int mode, ProbeAnswer& answer) const;

    const DecisionModel* model_;
    const std::vector<Mode>* modes_;
    int cap_;
    Bound bound_;
    Utility utility_;
    std::unique_ptr<Backward> kinder_;  // Upper only
    std::vector<Pattern> patterns_;     // fewer live first, then by bits
    std::map<std::uint64_t, std::size_t> pattern_of_;
    std::vector<std::vector<double>> values_;
    std::vector<std::vector<double>> next_;
    std::vector<std::vector<double>> accept_;  // by mode and local state
    std::vector<std::vector<AffineCost>> pay_;

    int day_;
    Phase phase_ = Phase::Decide;
    int mode_ = 0;
    std::size_t pattern_ = 0;
    int round_ = 0;  // of Phase::Decide
    std::vector<Probe> probes_;
    std::vector<ProbeAnswer> answers_;
};

}  // namespace core
