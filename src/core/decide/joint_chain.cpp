#include "core/decide/joint_chain.h"

#include <algorithm>
#include <utility>

#include "core/base/number_text.h"
#include "core/base/stable_sort.h"

namespace core {
namespace {

int largest_size(const Mode& mode) {
    int largest = 0;
    for (const LocalDay& day : mode.days)
        largest = std::max(largest, day.size());
    return largest;
}

Mode lone_dead_mode(int horizon) {
    Mode mode;
    LocalDay day;
    day.keys = {0};
    day.value = {0};
    day.action_begin = {0, 0};
    day.night = {{0, 1}, {{0, 1.0}}};
    mode.days.assign(static_cast<std::size_t>(horizon) + 1, day);
    return mode;
}

Error too_big(const char* prefix, double state_days) {
    return {ErrorCode::TooBig, "", prefix + number_text(state_days, 0) + " state-days"};
}

}  // namespace

double full_state_days(const std::vector<Mode>& modes, int horizon) {
    double total = 0;
    for (int t = 0; t <= horizon; ++t) {
        double states = 1;
        for (const Mode& mode : modes)
            states *= mode.days[static_cast<std::size_t>(t)].size();
        total += states;
    }
    return total;
}

Result<std::vector<Mode>> build_modes(const DecisionModel& model, const Budget& budget,
                                      CountStateDays counted) {
    const int horizon = model.globals.horizon_days;
    std::vector<Mode> modes;
    if (model.globals.market) {
        modes.push_back({kMarketMode, build_market_chain(*model.globals.market, horizon), {}});
    }
    for (std::size_t i = 0; i < model.opportunities.size(); ++i) {
        const ModelOpportunity& opportunity = model.opportunities[i];
        modes.push_back({static_cast<int>(i), build_chain(opportunity, model.globals),
                         starting_state(opportunity)});
        const double state_days = counted(modes, horizon);
        if (state_days <= static_cast<double>(budget.state_days)) continue;
        const bool all = i + 1 == model.opportunities.size();
        return too_big(all ? "" : "at least ", state_days);
    }
    if (model.opportunities.empty()) modes.push_back(lone_dead_mode(horizon));
    const auto smaller = [](const Mode& a, const Mode& b) {
        if (a.opportunity == kMarketMode || b.opportunity == kMarketMode) {
            return a.opportunity == kMarketMode && b.opportunity != kMarketMode;
        }
        return largest_size(a) < largest_size(b);
    };
    stable_sort(modes, smaller);
    return modes;
}

Result<JointChain> JointChain::create(const DecisionModel& model, const Budget& budget) {
    Result<std::vector<Mode>> modes = build_modes(model, budget, full_state_days);
    if (!modes) return modes.error();
    JointChain joint(*std::move(modes), model.globals.horizon_days);
    constexpr std::int64_t kArrays = 2;
    const auto bytes = kArrays * joint.largest_array_ * static_cast<std::int64_t>(sizeof(double));
    if (bytes > budget.bytes) return too_big("", static_cast<double>(joint.state_days_));
    return joint;
}

JointChain::JointChain(std::vector<Mode> modes, int horizon)
    : horizon_(horizon), modes_(std::move(modes)) {
    measure();
}

void JointChain::measure() {
    mode_of_.assign(modes_.size(), -1);
    for (std::size_t m = 0; m < modes_.size(); ++m) {
        if (modes_[m].opportunity < 0) continue;
        mode_of_[static_cast<std::size_t>(modes_[m].opportunity)] = static_cast<int>(m);
    }
    for (int t = 0; t <= horizon_; ++t) {
        JointShape shape;
        shape.strides.assign(modes_.size(), 1);
        for (std::size_t m = modes_.size(); m-- > 0;) {
            shape.strides[m] = shape.states;
            shape.states *= modes_[m].days[static_cast<std::size_t>(t)].size();
        }
        for (const Mode& mode : modes_) {
            shape.sizes.push_back(mode.days[static_cast<std::size_t>(t)].size());
        }
        shape.rows = shape.states / shape.sizes.back();
        state_days_ += shape.states;
        largest_array_ = std::max(largest_array_, shape.states);
        shapes_.push_back(std::move(shape));
    }
    for (std::size_t t = 0; t + 1 < shapes_.size(); ++t) {
        std::int64_t between = shapes_[t + 1].states;
        for (std::size_t m = 0; m < modes_.size(); ++m) {
            between = between / shapes_[t + 1].sizes[m] * shapes_[t].sizes[m];
            largest_array_ = std::max(largest_array_, between);
        }
    }
}

std::int64_t JointChain::index(int day, const std::vector<LocalState>& states) const {
    std::int64_t index = 0;
    for (std::size_t m = 0; m < modes_.size(); ++m) {
        const int local = modes_[m].days[static_cast<std::size_t>(day)].find(local_key(states[m]));
        if (local < 0) return -1;
        index += local * shape(day).strides[m];
    }
    return index;
}

std::vector<LocalState> JointChain::start() const {
    std::vector<LocalState> states;
    for (const Mode& mode : modes_)
        states.push_back(mode.start);
    return states;
}

}  // namespace core
