#include "core/decide/forward.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "core/base/stable_sort.h"

namespace core {

Forward::Forward(const DecisionModel& model, const JointChain& chain, const Choices& choices,
                 const ModelAction& first)
    : model_(model), chain_(chain), choices_(choices) {
    if (model.globals.background && model.globals.background->prob_per_day > 0) {
        const Background& background = *model.globals.background;
        std::vector<std::size_t> order(background.values.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        stable_sort(order, [&background](std::size_t a, std::size_t b) {
            return background.values[a] > background.values[b];
        });
        for (const std::size_t k : order) {
            background_values_.push_back(background.values[k]);
            background_probs_.push_back(background.probs[k]);
        }
    }
    buffer_.assign(static_cast<std::size_t>(chain_.largest_array()), 0.0);
    levels_.push_back({0, buffer_});
    begin(first);
}

// The market has its own half of the states; today its halves are played alike.
void Forward::begin(const ModelAction& first) {
    const std::int64_t today = chain_.index(0, chain_.start());
    const double frozen = chain_.has_market() ? model_.globals.market->frozen_prob_today : 0;
    for (int half = 0; half <= market_modes(); ++half) {
        const double mass = half == 0 ? 1 - frozen : frozen;
        const std::int64_t at = today + half * (chain_.shape(0).states / 2);
        if (mass == 0) continue;
        if (first.kind == ActionKind::Wait) {
            levels_[0].mass[static_cast<std::size_t>(at)] = mass;
            waits_today_ = true;
        } else if (first.kind == ActionKind::Decline && !refuses(first.opportunity)) {
            const int m = chain_.mode_of(first.opportunity);
            const std::int64_t dead =
                at - local_index(at, m) * chain_.shape(0).strides[static_cast<std::size_t>(m)];
            levels_[0].mass[static_cast<std::size_t>(dead)] = mass;
        } else {
            apply(at, 0, first, mass);
        }
    }
}

// Whether declining today's state leads anywhere but to being dead.
bool Forward::refuses(int opportunity) const {
    const int m = chain_.mode_of(opportunity);
    const LocalDay& local = chain_.local(m, 0);
    const auto x = static_cast<std::size_t>(local.find(local_key(chain_.mode(m).start)));
    const auto first = local.actions.begin() + local.action_begin[x];
    const auto last = local.actions.begin() + local.action_begin[x + 1];
    return std::any_of(
        first, last, [](const LocalAction& action) { return action.kind == ActionKind::Decline; });
}

bool Forward::next_day() {
    if (day_ > 0) take_background();
    if (!waits_today_) act();
    waits_today_ = false;
    const bool last = day_ == chain_.horizon();
    double left = 0;
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        const auto& mass = levels_[level].mass;
        const auto states = static_cast<std::ptrdiff_t>(chain_.shape(day_).states);
        const double kept = std::accumulate(mass.begin(), mass.begin() + states, 0.0);
        if (last && kept > 0) {
            end_with(Ending::Kind::Nothing, -1, model_.globals.fallback_value, level, kept);
        }
        left += kept;
    }
    searching_.push_back(left);
    flush();
    if (last) return false;
    overnight();
    ++day_;
    return true;
}

void Forward::take_background() {
    if (background_values_.empty()) return;
    const auto& counts = choices_.background_by_day[static_cast<std::size_t>(day_)];
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        std::vector<double> taken(background_values_.size(), 0.0);
        auto& mass = levels_[level].mass;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (mass[i] == 0) continue;
            double arrives = model_.globals.background->prob_per_day;
            if (chain_.has_market() && i >= counts.size() / 2) {
                arrives *= model_.globals.market->background_factor;
            }
            double gone = 0;
            for (std::size_t k = 0; k < counts[i]; ++k) {
                const double share = mass[i] * arrives * background_probs_[k];
                taken[k] += share;
                gone += share;
            }
            mass[i] -= gone;
        }
        for (std::size_t k = 0; k < taken.size(); ++k) {
            if (taken[k] == 0) continue;
            end_with(Ending::Kind::Background, -1, background_values_[k], level, taken[k]);
        }
    }
}

// Downwards, because actions lead to smaller indices: each state passes on all it will ever get.
void Forward::act() {
    const auto& choices = choices_.by_day[static_cast<std::size_t>(day_)];
    for (std::size_t i = choices.size(); i-- > 0;) {
        if (choices[i] == Choices::kWait) continue;
        const ModelAction action = Choices::action(choices[i]);
        for (std::size_t level = 0; level < levels_.size(); ++level) {
            const double mass = levels_[level].mass[i];
            if (mass == 0) continue;
            levels_[level].mass[i] = 0;
            apply(static_cast<std::int64_t>(i), level, action, mass);
        }
    }
}

void Forward::apply(std::int64_t index, std::size_t level, const ModelAction& action, double mass) {
    if (action.kind == ActionKind::Accept) {
        accept(index, level, action.opportunity, mass);
        return;
    }
    const int m = chain_.mode_of(action.opportunity);
    const LocalDay& local = chain_.local(m, day_);
    const int x = local_index(index, m);
    const auto stride = chain_.shape(day_).strides[static_cast<std::size_t>(m)];
    for (auto a = static_cast<std::size_t>(local.action_begin[static_cast<std::size_t>(x)]);
         a < static_cast<std::size_t>(local.action_begin[static_cast<std::size_t>(x) + 1]); ++a) {
        const LocalAction& taken = local.actions[a];
        if (taken.kind != action.kind) continue;
        const std::size_t to =
            taken.cost == 0 ? level : level_for(levels_[level].paid + taken.cost);
        for (int k = 0; k < taken.outcome_count; ++k) {
            const std::int64_t target = index + (taken.outcomes[k].to - x) * stride;
            levels_[to].mass[static_cast<std::size_t>(target)] += mass * taken.outcomes[k].prob;
        }
        return;
    }
    const bool possible = false;
    JUGGLE_ASSERT(possible);
}

void Forward::accept(std::int64_t index, std::size_t level, int opportunity, double mass) {
    const int m = chain_.mode_of(opportunity);
    const auto x = static_cast<std::size_t>(local_index(index, m));
    end_with(Ending::Kind::Opportunity, opportunity, chain_.local(m, day_).value[x], level, mass);
}

void Forward::end_with(Ending::Kind kind, int which, double value, std::size_t level, double mass) {
    const double wealth = value - costs_until(model_.globals, day_) - levels_[level].paid;
    for (Ending& ending : today_) {
        if (ending.kind != kind || ending.opportunity != which || ending.wealth != wealth) continue;
        ending.prob += mass;
        return;
    }
    today_.push_back({kind, which, day_, wealth, mass});
}

void Forward::flush() {
    endings_.insert(endings_.end(), today_.begin(), today_.end());
    today_.clear();
}

// The market moves last: until then the first half of the states is the normal night's.
void Forward::overnight() {
    for (Level& level : levels_) {
        for (int m = market_modes(); m < chain_.mode_count(); ++m)
            move_mode(m, level);
        if (chain_.has_market()) move_mode(0, level);
    }
}

// Modes before `mode` are on the next day already, but for the market's.
void Forward::move_mode(int mode, Level& level) {
    const LocalDay& local = chain_.local(mode, day_);
    const std::int64_t width = local.size();
    const std::int64_t later = chain_.local(mode, day_ + 1).size();
    std::int64_t outer = 1;
    std::int64_t inner = 1;
    for (int m = 0; m < chain_.mode_count(); ++m) {
        if (m < mode) outer *= chain_.local(m, day_ + 1).size();
        if (m > mode) inner *= chain_.local(m, mode < market_modes() ? day_ + 1 : day_).size();
    }
    // Half-moved shapes differ from those of the backward pass.
    const auto room = static_cast<std::size_t>(outer * later * inner);
    if (buffer_.size() < room) buffer_.resize(room);
    std::fill_n(buffer_.begin(), room, 0.0);
    for (std::int64_t o = 0; o < outer; ++o) {
        const Night& night = local.night_in(chain_.regime_of(o, outer));
        for (std::int64_t x = 0; x < width; ++x) {
            const double* in = level.mass.data() + (o * width + x) * inner;
            for (const LocalOutcome& move : night.from(static_cast<std::size_t>(x))) {
                double* out = buffer_.data() + (o * later + move.to) * inner;
                for (std::int64_t j = 0; j < inner; ++j)
                    out[j] += move.prob * in[j];
            }
        }
    }
    std::swap(level.mass, buffer_);
}

std::size_t Forward::level_for(double paid) {
    std::size_t nearest = 0;
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        if (std::fabs(levels_[level].paid - paid) <= 1e-9 * std::max(1.0, std::fabs(paid))) {
            return level;
        }
        if (std::fabs(levels_[level].paid - paid) < std::fabs(levels_[nearest].paid - paid)) {
            nearest = level;
        }
    }
    if (levels_.size() == kMaxLevels) return nearest;
    levels_.push_back({paid, std::vector<double>(buffer_.size(), 0.0)});
    return levels_.size() - 1;
}

int Forward::local_index(std::int64_t index, int mode) const {
    const JointShape& shape = chain_.shape(day_);
    const auto m = static_cast<std::size_t>(mode);
    return static_cast<int>(index / shape.strides[m] % shape.sizes[m]);
}

}  // namespace core
