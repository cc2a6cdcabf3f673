#include "core/decide/capped.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "core/decide/kinder_problem.h"
#include "core/decide/live_class.h"
#include "core/decide/model_values.h"

namespace core {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

}  // namespace

double capped_state_days(const std::vector<Mode>& modes, int horizon, int cap) {
    double total = 0;
    for (int t = 0; t <= horizon; ++t) {
        // by_count[c]: joint states of the modes so far with c live offers.
        std::vector<double> by_count(static_cast<std::size_t>(cap) + 1, 0.0);
        by_count[0] = 1;
        for (const Mode& mode : modes) {
            const LocalDay& day = mode.days[static_cast<std::size_t>(t)];
            for (std::size_t c = by_count.size(); c-- > 0;) {
                by_count[c] *= day.size() - day.live;
                if (c > 0) by_count[c] += by_count[c - 1] * day.live;
            }
        }
        for (const double states : by_count)
            total += states;
    }
    return total;
}

Capped::Capped(const DecisionModel& model, const std::vector<Mode>& modes, int cap, Bound bound,
               std::vector<Probe> probes)
    : model_(&model),
      modes_(&modes),
      cap_(std::min(cap, static_cast<int>(modes.size()))),
      bound_(bound),
      utility_(model.globals.risk_tolerance, highest_value(model)),
      day_(model.globals.horizon_days),
      probes_(std::move(probes)),
      answers_(probes_.size()) {
    if (bound_ == Bound::Upper) {
        kinder_ = std::make_unique<Backward>(model, kinder_chain(model, modes),
                                             std::vector<Probe>{}, Keep::Values);
    }
    make_patterns();
    fill_fallback();
    begin_day();
}

void Capped::make_patterns() {
    std::vector<std::uint64_t> layer = {0};
    for (int count = 0; count <= cap_; ++count) {
        std::vector<std::uint64_t> larger;
        for (const std::uint64_t live : layer) {
            pattern_of_[live] = patterns_.size();
            patterns_.push_back({live, count, {}});
            // Only bits above the highest one, so that every set is made once.
            for (int m = static_cast<int>(std::bit_width(live)); m < mode_count(); ++m) {
                if ((*modes_)[static_cast<std::size_t>(m)].opportunity < 0) continue;
                larger.push_back(live | std::uint64_t{1} << m);
            }
        }
        layer = std::move(larger);
    }
    for (Pattern& pattern : patterns_) {
        for (int m = 0; m < mode_count(); ++m) {
            const auto found = pattern_of_.find(pattern.live ^ std::uint64_t{1} << m);
            pattern.toggled.push_back(found == pattern_of_.end() ? -1
                                                                 : static_cast<int>(found->second));
        }
    }
}

std::int64_t Capped::class_size(const Pattern& pattern, int mode, int day) const {
    const LocalDay& on = local(mode, day);
    return is_live(pattern, mode) ? on.live : on.size() - on.live;
}

void Capped::fill_fallback() {
    const double nothing =
        utility_.of(model_->globals.fallback_value - costs_until(model_->globals, day_));
    for (const Pattern& pattern : patterns_) {
        std::int64_t states = 1;
        for (int m = 0; m < mode_count(); ++m)
            states *= class_size(pattern, m, day_);
        values_.emplace_back(static_cast<std::size_t>(states), nothing);
    }
    next_.resize(patterns_.size());
}

void Capped::begin_day() {
    const double costs = costs_until(model_->globals, day_);
    accept_.clear();
    pay_.clear();
    for (int m = 0; m < mode_count(); ++m) {
        const LocalDay& on = local(m, day_);
        std::vector<double> accept(on.keys.size(), kNever);
        for (int x = on.first_live; x < on.end_live(); ++x) {
            const auto i = static_cast<std::size_t>(x);
            accept[i] = utility_.of(on.value[i] - costs);
        }
        accept_.push_back(std::move(accept));
        std::vector<AffineCost> pay;
        for (const LocalAction& action : on.actions)
            pay.push_back(utility_.after_paying(action.cost));
        pay_.push_back(std::move(pay));
    }
    probe_waiting();
}

bool Capped::advance() {
    if (done()) return false;
    switch (phase_) {
        case Phase::Background:
            add_background(values_[pattern_]);
            break;
        case Phase::Expectation:
            expect(pattern_);
            break;
        case Phase::Decide:
            decide(pattern_);
            break;
    }
    if (++pattern_ == patterns_.size()) {
        pattern_ = 0;
        if (phase_ == Phase::Decide && ++round_ < rounds_of_returning()) return true;
        round_ = 0;
        end_phase();
    }
    return !done();
}

void Capped::end_phase() {
    const bool background =
        model_->globals.background && model_->globals.background->prob_per_day > 0;
    if (phase_ == Phase::Decide) {
        probe_actions();
        if (day_ > 0 && background) {
            phase_ = Phase::Background;
            return;
        }
    }
    if (phase_ == Phase::Expectation) {
        std::swap(values_, next_);
        ++mode_;
    } else {
        --day_;
        mode_ = 0;
        phase_ = Phase::Expectation;
    }
    if (done()) return;
    if (mode_ == mode_count()) {
        if (day_ == 0) forget_todays_market();
        phase_ = Phase::Decide;
        // What lies beyond the cap on the day itself is asked of the decided day.
        if (kinder_ && rounds_of_returning() > 1) kinder_->advance_past(day_);
        begin_day();
    } else if (kinder_) {
        kinder_->advance_to(day_, mode_);
    }
}

// Coming back makes a live offer, whose pattern is decided later; so patterns are gone through once
// more for every opportunity that may do so today.
int Capped::rounds_of_returning() const {
    int rounds = 1;
    for (int m = 0; m < mode_count(); ++m) {
        const auto& actions = local(m, day_).actions;
        rounds += std::any_of(actions.begin(), actions.end(), [](const LocalAction& action) {
            return action.kind == ActionKind::Return;
        });
    }
    return rounds;
}

// As in Backward: today the market has not been seen.
void Capped::forget_todays_market() {
    if (modes_->front().opportunity != kMarketMode) return;
    const double frozen = model_->globals.market->frozen_prob_today;
    for (std::vector<double>& values : values_) {
        const std::size_t half = values.size() / 2;
        for (std::size_t i = 0; i < half; ++i) {
            const double mean = (1 - frozen) * values[i] + frozen * values[half + i];
            values[i] = values[half + i] = mean;
        }
    }
}

void Capped::add_background(std::vector<double>& values) const {
    const Background& background = *model_->globals.background;
    const double costs = costs_until(model_->globals, day_);
    std::vector<double> taken;
    for (const double value : background.values)
        taken.push_back(utility_.of(value - costs));
    const bool market = modes_->front().opportunity == kMarketMode;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool frozen = market && i >= values.size() / 2;
        const double arrives =
            background.prob_per_day * (frozen ? model_->globals.market->background_factor : 1);
        double better = 0;
        for (std::size_t k = 0; k < taken.size(); ++k) {
            better += background.probs[k] * std::max(taken[k], values[i]);
        }
        values[i] = (1 - arrives) * values[i] + arrives * better;
    }
}

void Capped::expect(std::size_t p) {
    const Pattern& pattern = patterns_[p];
    const LocalDay& now = local(mode_, day_);
    const LocalDay& later = local(mode_, day_ + 1);
    const bool live = is_live(pattern, mode_);
    std::int64_t outer = 1;
    std::int64_t inner = 1;
    for (int m = 0; m < mode_count(); ++m) {
        if (m < mode_) outer *= class_size(pattern, m, day_);
        if (m > mode_) inner *= class_size(pattern, m, day_ + 1);
    }
    const std::int64_t width = class_size(pattern, mode_, day_);
    next_[p].assign(static_cast<std::size_t>(outer * width * inner), 0.0);
    if (next_[p].empty()) return;
    const int other = pattern.toggled[static_cast<std::size_t>(mode_)];
    const bool market = modes_->front().opportunity == kMarketMode && mode_ > 0;
    // What an arrival beyond the cap is worth, by the local state it makes.
    std::map<int, std::vector<double>> beyond;
    if (!live && other < 0) {
        for (const Night* night : {&now.night, &now.frozen_night}) {
            for (std::size_t x = 0; x + 1 < night->begin.size(); ++x) {
                if (now.is_live(static_cast<int>(x))) continue;
                for (const LocalOutcome& move : night->from(x)) {
                    if (!later.is_live(move.to) || beyond.contains(move.to)) continue;
                    beyond[move.to] = overflow(p, move.to);
                }
            }
        }
    }
    const std::int64_t live_width = later.live;
    const std::int64_t other_width = later.size() - later.live;
    const auto source = [&](std::int64_t o, int to) -> const double* {
        const std::int64_t place = place_of(later, to);
        if (later.is_live(to)) {
            if (!live && other < 0) return beyond.find(to)->second.data() + o * inner;
            const auto from = live ? p : static_cast<std::size_t>(other);
            return values_[from].data() + (o * live_width + place) * inner;
        }
        const auto from = live ? static_cast<std::size_t>(other) : p;
        return values_[from].data() + (o * other_width + place) * inner;
    };
    for (std::int64_t o = 0; o < outer; ++o) {
        const bool frozen = market && o >= outer / 2;
        const Night& night = now.night_in(frozen ? Regime::Frozen : Regime::Normal);
        for (std::int64_t x = 0; x < width; ++x) {
            double* __restrict out = next_[p].data() + (o * width + x) * inner;
            const int row = local_of(now, live, static_cast<int>(x));
            for (const LocalOutcome& move : night.from(static_cast<std::size_t>(row))) {
                const double* __restrict in = source(o, move.to);
                for (std::int64_t j = 0; j < inner; ++j)
                    out[j] += move.prob * in[j];
            }
        }
    }
}

// One alternative for the states beyond the cap: where the value of a joint state of the other
// modes stands in a stored array, as a sum of one offset for each mode's place.
struct Capped::Table {
    const double* values = nullptr;
    std::vector<std::vector<std::int64_t>> offsets;  // by mode and place; the moving mode has one
};

// During the expectation over mode_: modes before it are on day_, it and the later on day_ + 1.
std::vector<Capped::Table> Capped::overflow_tables(std::size_t p, int fresh) const {
    const Pattern& pattern = patterns_[p];
    const auto day_of = [this](int m) { return m < mode_ ? day_ : day_ + 1; };
    std::vector<Table> tables;
    // dropped == mode_: the newcomer itself goes.
    for (int dropped = 0; dropped < mode_count(); ++dropped) {
        if (dropped != mode_ && !is_live(pattern, dropped)) continue;
        std::size_t target = p;
        if (dropped != mode_) {
            const auto fewer =
                static_cast<std::size_t>(pattern.toggled[static_cast<std::size_t>(dropped)]);
            target =
                static_cast<std::size_t>(patterns_[fewer].toggled[static_cast<std::size_t>(mode_)]);
        }
        Table table{values_[target].data(), {}};
        table.offsets.resize(modes_->size());
        std::int64_t stride = 1;
        for (int m = mode_count() - 1; m >= 0; --m) {
            auto& offsets = table.offsets[static_cast<std::size_t>(m)];
            const std::int64_t places = m == mode_ ? 1 : class_size(pattern, m, day_of(m));
            for (std::int64_t x = 0; x < places; ++x) {
                std::int64_t place = m == dropped ? 0 : x;
                if (m == mode_ && dropped != mode_) {
                    place = place_of(local(m, day_of(m)), fresh);
                }
                offsets.push_back(place * stride);
            }
            stride *= class_size(patterns_[target], m, day_of(m));
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

// By the joint state of the other modes, in order: the value of having this offer arrive.
std::vector<double> Capped::overflow(std::size_t p, int fresh) const {
    const Pattern& pattern = patterns_[p];
    const auto day_of = [this](int m) { return m < mode_ ? day_ : day_ + 1; };
    std::vector<Table> tables;
    if (bound_ == Bound::Lower) {
        tables = overflow_tables(p, fresh);
    } else {
        Table table{kinder_->values().data(), {}};
        table.offsets.resize(modes_->size());
        std::int64_t stride = 1;
        for (int m = mode_count() - 1; m >= 0; --m) {
            auto& offsets = table.offsets[static_cast<std::size_t>(m)];
            const LocalDay& on = local(m, day_of(m));
            const Mode& mode = (*modes_)[static_cast<std::size_t>(m)];
            const std::int64_t places = m == mode_ ? 1 : class_size(pattern, m, day_of(m));
            for (int x = 0; x < places; ++x) {
                const int state = m == mode_ ? fresh : local_of(on, is_live(pattern, m), x);
                offsets.push_back(kinder_state(*model_, mode, on, state) * stride);
            }
            stride *= kinder_size(*model_, mode, on);
        }
        tables.push_back(std::move(table));
    }
    std::int64_t states = 1;
    for (const auto& offsets : tables.front().offsets) {
        states *= static_cast<std::int64_t>(offsets.size());
    }
    std::vector<double> best(static_cast<std::size_t>(states), kNever);
    for (const Table& table : tables) {
        const auto& last = table.offsets.back();
        const std::size_t modes = table.offsets.size();
        std::vector<std::size_t> at(modes, 0);
        std::size_t out = 0;
        while (out < best.size()) {
            std::int64_t base = 0;
            for (std::size_t m = 0; m + 1 < modes; ++m)
                base += table.offsets[m][at[m]];
            for (const std::int64_t offset : last) {
                best[out] = std::max(best[out], table.values[base + offset]);
                ++out;
            }
            for (std::size_t m = modes - 1; m-- > 0;) {
                if (++at[m] < table.offsets[m].size()) break;
                at[m] = 0;
            }
        }
    }
    return best;
}

}  // namespace core
