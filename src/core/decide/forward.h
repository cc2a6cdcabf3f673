#pragma once

// Carries probability forward under kept choices: the transpose of backward.h. Final wealth depends
// on the interviews paid on the way, so probability is kept apart by the amount paid (`Level`);
// beyond kMaxLevels different amounts the nearest known one is used.

#include <cstdint>
#include <utility>
#include <vector>

#include "core/decide/backward.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"

namespace core {

struct Ending {
    enum class Kind { Opportunity, Background, Nothing };
    Kind kind = Kind::Nothing;
    int opportunity = -1;
    int day = 0;
    double wealth = 0;
    double prob = 0;
};

class Forward {
public:
    static constexpr std::size_t kMaxLevels = 64;

    // Today begins with `first`, which must be possible in today's state.
    Forward(const DecisionModel& model, const JointChain& chain, const Choices& choices,
            const ModelAction& first);

    // One day on; true while there is more.
    bool next_day();
    // P(nothing accepted before the end of `day`), for days gone through.
    const std::vector<double>& searching() const { return searching_; }
    const std::vector<Ending>& endings() const { return endings_; }

private:
    struct Level {
        double paid = 0;
        std::vector<double> mass;
    };

    void begin(const ModelAction& first);
    bool refuses(int opportunity) const;
    void take_background();
    void act();
    void apply(std::int64_t index, std::size_t level, const ModelAction& action, double mass);
    void accept(std::int64_t index, std::size_t level, int opportunity, double mass);
    void end_with(Ending::Kind kind, int which, double value, std::size_t level, double mass);
    void flush();
    void overnight();
    void move_mode(int mode, Level& level);
    int market_modes() const { return chain_.has_market() ? 1 : 0; }
    std::size_t level_for(double paid);
    int local_index(std::int64_t index, int mode) const;

    const DecisionModel& model_;
    const JointChain& chain_;
    const Choices& choices_;
    std::vector<double> background_values_;  // best first
    std::vector<double> background_probs_;
    int day_ = 0;
    bool waits_today_ = false;
    std::vector<Level> levels_;
    std::vector<double> buffer_;
    std::vector<Ending> today_;  // endings of the present day, few, joined by what and wealth
    std::vector<Ending> endings_;
    std::vector<double> searching_;
};

}  // namespace core
