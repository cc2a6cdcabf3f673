#include "core/decide/backward.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/stable_sort.h"
#include "core/decide/model_values.h"

namespace core {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// The first three; what is beyond is added by whoever has more.
PaddedMove padded(const LocalOutcome* outcomes, std::size_t count) {
    PaddedMove move;
    for (std::size_t k = 0; k < 3; ++k) {
        move.to[k] = outcomes[k < count ? k : 0].to;
        move.prob[k] = k < count ? outcomes[k].prob : 0;
    }
    return move;
}

// out = sum of prob * (the run of `inner` elements of `in` that each move leads to).
void mix(std::span<const LocalOutcome> moves, const double* in, double* __restrict out,
         std::int64_t inner) {
    const auto source = [&](std::size_t k) { return in + moves[k].to * inner; };
    const double* __restrict a = source(0);
    const double p = moves[0].prob;
    if (moves.size() == 1) {
        for (std::int64_t j = 0; j < inner; ++j)
            out[j] = p * a[j];
        return;
    }
    const double* __restrict b = source(1);
    const double q = moves[1].prob;
    if (moves.size() == 2) {
        for (std::int64_t j = 0; j < inner; ++j)
            out[j] = p * a[j] + q * b[j];
        return;
    }
    const double* __restrict c = source(2);
    const double r = moves[2].prob;
    for (std::int64_t j = 0; j < inner; ++j)
        out[j] = p * a[j] + q * b[j] + r * c[j];
    for (std::size_t k = 3; k < moves.size(); ++k) {
        const double* __restrict d = source(k);
        const double s = moves[k].prob;
        for (std::int64_t j = 0; j < inner; ++j)
            out[j] += s * d[j];
    }
}

}  // namespace

std::uint8_t Choices::code(const ModelAction& action) {
    if (action.kind == ActionKind::Wait) return kWait;
    return static_cast<std::uint8_t>(action.opportunity * kKinds + static_cast<int>(action.kind));
}

ModelAction Choices::action(std::uint8_t code) {
    if (code == kWait) return {};
    return {static_cast<ActionKind>(code % kKinds), code / kKinds};
}

Backward::Backward(const DecisionModel& model, JointChain chain, std::vector<Probe> probes,
                   Keep keep, std::optional<Utility> utility)
    : globals_(model.globals),
      opportunity_count_(static_cast<int>(model.opportunities.size())),
      chain_(std::move(chain)),
      utility_(utility.value_or(Utility(model.globals.risk_tolerance, highest_value(model)))),
      keep_(keep),
      day_(chain_.horizon()),
      probes_(std::move(probes)),
      answers_(probes_.size()) {
    if (globals_.background && globals_.background->prob_per_day > 0) {
        const Background& background = *globals_.background;
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
    if (keep_ == Keep::Choices) {
        choices_.by_day.resize(static_cast<std::size_t>(day_) + 1);
        choices_.background_by_day.resize(static_cast<std::size_t>(day_) + 1);
    }
    const auto room = static_cast<std::size_t>(chain_.largest_array());
    values_.assign(room, 0.0);
    next_.assign(room, 0.0);
    const double nothing = utility_.of(globals_.fallback_value - costs_until(globals_, day_));
    std::fill_n(values_.begin(), chain_.shape(day_).states, nothing);
    begin_day();
}

// Everything the decisions of day_ need that does not depend on the joint state.
void Backward::begin_day() {
    const double costs = costs_until(globals_, day_);
    accept_.clear();
    pay_.clear();
    for (int m = 0; m < chain_.mode_count(); ++m) {
        const LocalDay& local = chain_.local(m, day_);
        std::vector<double> accept(local.keys.size(), kNever);
        for (int x = local.first_live; x < local.end_live(); ++x) {
            const auto i = static_cast<std::size_t>(x);
            accept[i] = utility_.of(local.value[i] - costs);
        }
        accept_.push_back(std::move(accept));
        std::vector<AffineCost> pay;
        for (const LocalAction& action : local.actions) {
            pay.push_back(utility_.after_paying(action.cost));
        }
        pay_.push_back(std::move(pay));
    }
    inner_actions_.clear();
    const int last = chain_.mode_count() - 1;
    const LocalDay& inner = chain_.local(last, day_);
    for (std::int32_t x = 0; x < inner.size(); ++x) {
        const auto i = static_cast<std::size_t>(x);
        for (auto a = static_cast<std::size_t>(inner.action_begin[i]);
             a < static_cast<std::size_t>(inner.action_begin[i + 1]); ++a) {
            const LocalAction& action = inner.actions[a];
            const ModelAction name{action.kind, chain_.mode(last).opportunity};
            inner_actions_.push_back(
                {x, action.needs_rival, Choices::code(name),
                 padded(action.outcomes, static_cast<std::size_t>(action.outcome_count)),
                 pay_.back()[a]});
        }
    }
    if (keep_ == Keep::Choices) {
        choices_.by_day[static_cast<std::size_t>(day_)].assign(
            static_cast<std::size_t>(chain_.shape(day_).states), Choices::kWait);
    }
    probe_waiting();
}

std::int64_t Backward::units() const {
    if (phase_ == Phase::Background) return chain_.shape(day_).states;
    if (phase_ == Phase::Decide) return chain_.shape(day_).rows;
    std::int64_t outer = 1;
    for (int m = 0; m <= mode_; ++m)
        outer *= chain_.local(m, day_).size();
    return outer;
}

std::int64_t Backward::unit_size() const {
    if (phase_ == Phase::Background) return 1;
    if (phase_ == Phase::Decide) return chain_.shape(day_).sizes.back();
    return chain_.shape(day_ + 1).strides[static_cast<std::size_t>(mode_)];
}

void Backward::advance(std::int64_t elements) {
    while (!done() && elements > 0) {
        const std::int64_t left = units() - unit_;
        const std::int64_t size = unit_size();
        const std::int64_t taken = std::clamp<std::int64_t>(elements / size, 1, left);
        run(unit_, unit_ + taken);
        elements -= taken * size;
        unit_ += taken;
        if (taken == left) end_phase();
    }
}

void Backward::advance_to(int day, int mode) {
    const auto arrived = [&]() {
        return day_ < day || (day_ == day && (phase_ == Phase::Decide ||
                                              (phase_ == Phase::Expectation && mode_ >= mode)));
    };
    while (!arrived()) {
        run(unit_, units());
        end_phase();
    }
}

void Backward::advance_past(int day) {
    while (!done() && (day_ > day || (day_ == day && phase_ != Phase::Background))) {
        run(unit_, units());
        end_phase();
    }
}

void Backward::run(std::int64_t from, std::int64_t to) {
    switch (phase_) {
        case Phase::Background:
            add_background(from, to);
            return;
        case Phase::Expectation:
            expect_mode(from, to);
            return;
        case Phase::Decide:
            decide(from, to);
            return;
    }
}

// In Phase::Background day_ is still the day whose V becomes V_start; it steps back afterwards.
void Backward::end_phase() {
    unit_ = 0;
    if (phase_ == Phase::Decide) {
        probe_actions();
        if (day_ > 0 && !background_values_.empty()) {
            phase_ = Phase::Background;
            if (keep_ == Keep::Choices) {
                choices_.background_by_day[static_cast<std::size_t>(day_)].assign(
                    static_cast<std::size_t>(chain_.shape(day_).states), 0);
            }
            return;
        }
        mode_ = -1;
        --day_;
    } else if (phase_ == Phase::Background) {
        mode_ = -1;
        --day_;
    } else {
        std::swap(values_, next_);
    }
    if (done()) return;
    phase_ = Phase::Expectation;
    do {
        ++mode_;
    } while (mode_ < chain_.mode_count() && moves_nothing(mode_));
    if (mode_ < chain_.mode_count()) return;
    if (day_ == 0) forget_todays_market();
    phase_ = Phase::Decide;
    begin_day();
}

// Today one acts without having seen the market: both halves hold the mean of waiting in each.
void Backward::forget_todays_market() {
    if (!chain_.has_market()) return;
    const double frozen = globals_.market->frozen_prob_today;
    const auto half = static_cast<std::size_t>(chain_.shape(0).states / 2);
    for (std::size_t i = 0; i < half; ++i) {
        const double mean = (1 - frozen) * values_[i] + frozen * values_[half + i];
        values_[i] = values_[half + i] = mean;
    }
}

// An opportunity that is dead for good: its step would only copy.
bool Backward::moves_nothing(int mode) const {
    return chain_.local(mode, day_).size() == 1 && chain_.local(mode, day_ + 1).size() == 1;
}

void Backward::add_background(std::int64_t from, std::int64_t to) {
    const double costs = costs_until(globals_, day_);
    std::vector<double> taken;
    for (const double value : background_values_)
        taken.push_back(utility_.of(value - costs));
    if (keep_ == Keep::Choices) {
        auto& counts = choices_.background_by_day[static_cast<std::size_t>(day_)];
        for (std::int64_t i = from; i < to; ++i) {
            const double value = values_[static_cast<std::size_t>(i)];
            const auto better = std::count_if(taken.begin(), taken.end(),
                                              [value](double other) { return other > value; });
            counts[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(better);
        }
    }
    const double arrives = globals_.background->prob_per_day;
    if (!chain_.has_market()) {
        blend_background(taken, arrives, from, to);
        return;
    }
    const std::int64_t half = chain_.shape(day_).states / 2;
    blend_background(taken, arrives, from, std::min(to, half));
    blend_background(taken, arrives * globals_.market->background_factor, std::max(from, half), to);
}

// In blocks that stay in the first cache, one background value after another: this vectorises.
void Backward::blend_background(const std::vector<double>& taken, double arrives, std::int64_t from,
                                std::int64_t to) {
    constexpr std::int64_t kBlock = 512;
    double better[kBlock];
    for (std::int64_t begin = from; begin < to; begin += kBlock) {
        const std::int64_t size = std::min(kBlock, to - begin);
        double* __restrict values = values_.data() + begin;
        std::fill_n(better, size, 0.0);
        for (std::size_t k = 0; k < taken.size(); ++k) {
            const double prob = arrives * background_probs_[k];
            const double other = taken[k];
            for (std::int64_t j = 0; j < size; ++j)
                better[j] += prob * std::max(values[j], other);
        }
        for (std::int64_t j = 0; j < size; ++j) {
            values[j] = (1 - arrives) * values[j] + better[j];
        }
    }
}

// values_ is laid out as: modes before mode_ on day_, mode_ and the later ones on day_ + 1.
// A unit is one (outer, local state) pair of the result: a run of `inner` elements.
void Backward::expect_mode(std::int64_t from, std::int64_t to) {
    const LocalDay& local = chain_.local(mode_, day_);
    const std::int64_t width = local.size();
    const std::int64_t later_width = chain_.local(mode_, day_ + 1).size();
    const std::int64_t inner = unit_size();
    if (inner == 1) {
        expect_last_mode(from, to);
        return;
    }
    const std::int64_t outers = units() / width;
    for (std::int64_t unit = from; unit < to; ++unit) {
        const std::int64_t outer = unit / width;
        const Night& night = local.night_in(chain_.regime_of(outer, outers));
        const auto moves = night.from(static_cast<std::size_t>(unit % width));
        mix(moves, values_.data() + outer * later_width * inner, next_.data() + unit * inner,
            inner);
    }
}

void Backward::expect_last_mode(std::int64_t from, std::int64_t to) {
    const LocalDay& local = chain_.local(mode_, day_);
    const std::int64_t width = local.size();
    const std::int64_t outers = units() / width;
    // The two regimes one after the other: each outer index belongs to one of them.
    const std::int64_t frozen_from =
        chain_.has_market() && mode_ > 0 ? outers / 2 * width : outers * width;
    expect_last_mode_in(local.night, from, std::min(to, frozen_from));
    expect_last_mode_in(local.night_in(Regime::Frozen), std::max(from, frozen_from), to);
}

void Backward::expect_last_mode_in(const Night& night, std::int64_t from, std::int64_t to) {
    if (from >= to) return;
    const std::int64_t width = chain_.local(mode_, day_).size();
    const std::int64_t later_width = chain_.local(mode_, day_ + 1).size();
    inner_moves_.clear();
    std::vector<std::size_t> long_ones;  // with more than three results
    for (std::size_t x = 0; x + 1 < night.begin.size(); ++x) {
        const auto moves = night.from(x);
        inner_moves_.push_back(padded(moves.data(), moves.size()));
        if (moves.size() > 3) long_ones.push_back(x);
    }
    std::int64_t outer = from / width;
    std::int64_t first = from % width;
    for (std::int64_t unit = from; unit < to; ++outer) {
        const double* in = values_.data() + outer * later_width;
        double* out = next_.data() + outer * width;
        const std::int64_t end = std::min(width, first + (to - unit));
        unit += end - first;
        for (std::int64_t x = first; x < end; ++x)
            out[x] = inner_moves_[static_cast<std::size_t>(x)].expected(in);
        for (const std::size_t x : long_ones) {
            const auto place = static_cast<std::int64_t>(x);
            if (place < first || place >= end) continue;
            for (const LocalOutcome& move : night.from(x).subspan(3))
                out[x] += move.prob * in[move.to];
        }
        first = 0;
    }
}

}  // namespace core
