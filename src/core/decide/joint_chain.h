#pragma once

// The product of the local chains, day by day, as shapes of dense arrays. Nothing joint is stored
// here: a joint state is a number in mixed radix, one digit (mode) per opportunity.
//
// Modes are ordered by their largest number of local states, so that the last and contiguous one is
// the longest; among equals the order of the model stays. The market, where there is one, is mode
// 0: each half of an array belongs to one regime.

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/local_chain.h"

namespace core {

// What a solve may cost. Counted, never measured, so that answers do not depend on the machine.
struct Budget {
    std::int64_t state_days = 1'000'000'000;
    std::int64_t bytes = 2'000'000'000;
};

constexpr int kLoneMode = -1;    // the lone dead mode of a model without opportunities
constexpr int kMarketMode = -2;  // normal or frozen

struct Mode {
    int opportunity = kLoneMode;
    std::vector<LocalDay> days;  // 0..horizon
    LocalState start;
};

struct JointShape {
    std::vector<std::int64_t> sizes;    // by mode
    std::vector<std::int64_t> strides;  // of the row-major joint index
    std::int64_t states = 1;
    std::int64_t rows = 1;  // states / size of the last mode
};

// The chains of a model, in mode order. TooBig as soon as `counted` of the modes built so far
// exceeds the budget's state-days; it must not fall when a mode is added.
using CountStateDays = double (*)(const std::vector<Mode>& modes, int horizon);
Result<std::vector<Mode>> build_modes(const DecisionModel& model, const Budget& budget,
                                      CountStateDays counted);

// Of the full product, in doubles: the product of many modes overflows an integer.
double full_state_days(const std::vector<Mode>& modes, int horizon);

class JointChain {
public:
    JointChain() = default;
    // Of these modes as they stand; the caller has seen to their size.
    JointChain(std::vector<Mode> modes, int horizon);

    // TooBig when the counted state-days or the two value arrays of doubles exceed the budget;
    // detail: the count, or "at least" it when counting stopped early.
    static Result<JointChain> create(const DecisionModel& model, const Budget& budget);

    int horizon() const { return horizon_; }
    int mode_count() const { return static_cast<int>(modes_.size()); }
    const std::vector<Mode>& modes() const { return modes_; }
    const Mode& mode(int m) const { return modes_[static_cast<std::size_t>(m)]; }
    const LocalDay& local(int m, int day) const {
        return mode(m).days[static_cast<std::size_t>(day)];
    }
    bool has_market() const { return modes_.front().opportunity == kMarketMode; }
    // Of element `outer` of the `count` there are before some mode other than the market's.
    Regime regime_of(std::int64_t outer, std::int64_t count) const {
        return has_market() && outer >= count / 2 ? Regime::Frozen : Regime::Normal;
    }
    int mode_of(int opportunity) const { return mode_of_[static_cast<std::size_t>(opportunity)]; }
    const JointShape& shape(int day) const { return shapes_[static_cast<std::size_t>(day)]; }
    std::int64_t state_days() const { return state_days_; }
    std::int64_t largest_array() const { return largest_array_; }

    // Joint index of these local states (by mode) on that day; -1 when one cannot occur then.
    std::int64_t index(int day, const std::vector<LocalState>& states) const;
    std::vector<LocalState> start() const;

private:
    void measure();

    int horizon_ = 0;
    std::vector<Mode> modes_;
    std::vector<int> mode_of_;
    std::vector<JointShape> shapes_;
    std::int64_t state_days_ = 0;
    std::int64_t largest_array_ = 0;  // over the days and the steps between them
};

}  // namespace core
