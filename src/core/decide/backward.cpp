#include "core/decide/backward.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr int kCodesPerOpportunity = 6;

double best_attainable(const DecisionModel& model) {
    double best = model.globals.fallback_value;
    for (const ModelOpportunity& opportunity : model.opportunities) {
        best = std::max(best, opportunity.offer.boosted_value);
    }
    if (model.globals.background) {
        for (const double value : model.globals.background->values)
            best = std::max(best, value);
    }
    return best;
}

// The results of one action for a whole row: where each result's row starts, and its weight.
struct RowResults {
    const double* from[3] = {nullptr, nullptr, nullptr};
    double prob[3] = {0, 0, 0};
    int count = 0;
};

// One contiguous run of the last mode. This one keeps values only: plain loops that vectorise.
struct ValueRow {
    double* values;
    int size;

    void accept_other(double utility, std::uint8_t) {
        for (int j = 0; j < size; ++j)
            values[j] = std::max(values[j], utility);
    }
    void offer(int j, double utility, std::uint8_t) { values[j] = std::max(values[j], utility); }
    void act(int begin, int end, const RowResults& results, AffineCost pay, std::uint8_t) {
        double* __restrict out = values;
        const double* __restrict a = results.from[0];
        const double* __restrict b = results.from[1];
        const double* __restrict c = results.from[2];
        const double p = results.prob[0] * pay.scale;
        const double q = results.prob[1] * pay.scale;
        const double r = results.prob[2] * pay.scale;
        if (results.count == 1) {
            for (int j = begin; j < end; ++j)
                out[j] = std::max(out[j], p * a[j] - pay.shift);
        } else if (results.count == 2) {
            for (int j = begin; j < end; ++j) {
                out[j] = std::max(out[j], p * a[j] + q * b[j] - pay.shift);
            }
        } else {
            for (int j = begin; j < end; ++j) {
                out[j] = std::max(out[j], p * a[j] + q * b[j] + r * c[j] - pay.shift);
            }
        }
    }
};

// The same, remembering which action it was.
struct ChoiceRow {
    double* values;
    int size;
    std::uint8_t* choices;

    void accept_other(double utility, std::uint8_t code) {
        for (int j = 0; j < size; ++j)
            offer(j, utility, code);
    }
    void offer(int j, double utility, std::uint8_t code) {
        constexpr double kTie = 1e-10;
        const double present = values[j];
        const double tolerance = kTie * std::max(1.0, std::fabs(present));
        if (utility > present + tolerance ||
            (utility >= present - tolerance && code < choices[j])) {
            choices[j] = code;
        }
        values[j] = std::max(present, utility);
    }
    void act(int begin, int end, const RowResults& results, AffineCost pay, std::uint8_t code) {
        for (int j = begin; j < end; ++j) {
            double expected = 0;
            for (int k = 0; k < results.count; ++k) {
                expected += results.prob[k] * results.from[k][j];
            }
            offer(j, pay(expected), code);
        }
    }
};

}  // namespace

std::uint8_t Choices::code(const ModelAction& action) {
    if (action.kind == ActionKind::Wait) return kWait;
    return static_cast<std::uint8_t>(action.opportunity * kCodesPerOpportunity +
                                     static_cast<int>(action.kind));
}

ModelAction Choices::action(std::uint8_t code) {
    if (code == kWait) return {};
    return {static_cast<ActionKind>(code % kCodesPerOpportunity), code / kCodesPerOpportunity};
}

Backward::Backward(const DecisionModel& model, JointChain chain, std::vector<Probe> probes,
                   Keep keep, std::optional<Utility> utility)
    : globals_(model.globals),
      opportunity_count_(static_cast<int>(model.opportunities.size())),
      chain_(std::move(chain)),
      utility_(utility.value_or(Utility(model.globals.risk_tolerance, best_attainable(model)))),
      keep_(keep),
      day_(chain_.horizon()),
      probes_(std::move(probes)),
      answers_(probes_.size()) {
    if (globals_.background && globals_.background->prob_per_day > 0) {
        const Background& background = *globals_.background;
        std::vector<std::size_t> order(background.values.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&background](std::size_t a, std::size_t b) {
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
        for (int x = 1; x <= local.live; ++x) {
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
    phase_ = Phase::Decide;
    begin_day();
}

// An opportunity that is dead for good: its step would only copy.
bool Backward::moves_nothing(int mode) const {
    return chain_.local(mode, day_).size() == 1 && chain_.local(mode, day_ + 1).size() == 1;
}

void Backward::add_background(std::int64_t from, std::int64_t to) {
    const double costs = costs_until(globals_, day_);
    const double arrives = globals_.background->prob_per_day;
    std::vector<double> taken;
    for (const double value : background_values_)
        taken.push_back(utility_.of(value - costs));
    for (std::int64_t i = from; i < to; ++i) {
        double& value = values_[static_cast<std::size_t>(i)];
        double better = 0;
        std::uint8_t count = 0;
        for (std::size_t k = 0; k < taken.size(); ++k) {
            better += background_probs_[k] * std::max(taken[k], value);
            count = static_cast<std::uint8_t>(count + (taken[k] > value ? 1 : 0));
        }
        if (keep_ == Keep::Choices) {
            choices_
                .background_by_day[static_cast<std::size_t>(day_)][static_cast<std::size_t>(i)] =
                count;
        }
        value = (1 - arrives) * value + arrives * better;
    }
}

// values_ is laid out as: modes before mode_ on day_, mode_ and the later ones on day_ + 1.
// A unit is one (outer, local state) pair of the result: a run of `inner` elements.
void Backward::expect_mode(std::int64_t from, std::int64_t to) {
    const LocalDay& local = chain_.local(mode_, day_);
    const std::int64_t width = local.size();
    const std::int64_t later_width = chain_.local(mode_, day_ + 1).size();
    const std::int64_t inner = unit_size();
    for (std::int64_t unit = from; unit < to; ++unit) {
        const std::int64_t outer = unit / width;
        const auto x = static_cast<std::size_t>(unit % width);
        double* __restrict out = next_.data() + unit * inner;
        const double* in = values_.data() + outer * later_width * inner;
        const auto begin = static_cast<std::size_t>(local.move_begin[x]);
        const auto end = static_cast<std::size_t>(local.move_begin[x + 1]);
        const auto source = [&](std::size_t k) { return in + local.moves[k].to * inner; };
        if (end - begin == 1) {
            std::copy_n(source(begin), inner, out);
            continue;
        }
        const double* __restrict a = source(begin);
        const double* __restrict b = source(begin + 1);
        const double p = local.moves[begin].prob;
        const double q = local.moves[begin + 1].prob;
        if (end - begin == 2) {
            for (std::int64_t j = 0; j < inner; ++j)
                out[j] = p * a[j] + q * b[j];
            continue;
        }
        const double* __restrict c = source(begin + 2);
        const double r = local.moves[begin + 2].prob;
        for (std::int64_t j = 0; j < inner; ++j)
            out[j] = p * a[j] + q * b[j] + r * c[j];
    }
}

void Backward::decide(std::int64_t from, std::int64_t to) {
    const JointShape& shape = chain_.shape(day_);
    const std::size_t outer_modes = shape.sizes.size() - 1;
    const int size = static_cast<int>(shape.sizes.back());
    std::vector<int> at(outer_modes, 0);
    std::int64_t rest = from;
    for (std::size_t m = outer_modes; m-- > 0;) {
        at[m] = static_cast<int>(rest % shape.sizes[m]);
        rest /= shape.sizes[m];
    }
    for (std::int64_t row = from; row < to; ++row) {
        double* values = values_.data() + row * size;
        if (keep_ == Keep::Choices) {
            ChoiceRow out{values, size,
                          choices_.by_day[static_cast<std::size_t>(day_)].data() + row * size};
            decide_row(at, out);
        } else {
            ValueRow out{values, size};
            decide_row(at, out);
        }
        for (std::size_t m = outer_modes; m-- > 0;) {
            if (++at[m] < shape.sizes[m]) break;
            at[m] = 0;
        }
    }
}

template <class Row>
void Backward::decide_row(const std::vector<int>& at, Row& row) const {
    const JointShape& shape = chain_.shape(day_);
    const auto last = at.size();
    const LocalDay& last_local = chain_.local(static_cast<int>(last), day_);
    int live = 0;
    for (std::size_t m = 0; m < last; ++m) {
        if (at[m] < 1 || at[m] > chain_.local(static_cast<int>(m), day_).live) continue;
        ++live;
        row.accept_other(
            accept_[m][static_cast<std::size_t>(at[m])],
            Choices::code({ActionKind::Accept, chain_.mode(static_cast<int>(m)).opportunity}));
    }
    const int last_opportunity = chain_.mode(static_cast<int>(last)).opportunity;
    for (int j = 1; j <= last_local.live; ++j) {
        row.offer(j, accept_[last][static_cast<std::size_t>(j)],
                  Choices::code({ActionKind::Accept, last_opportunity}));
    }
    for (std::size_t m = 0; m < last; ++m) {
        const LocalDay& local = chain_.local(static_cast<int>(m), day_);
        const auto x = static_cast<std::size_t>(at[m]);
        const bool is_live = at[m] >= 1 && at[m] <= local.live;
        for (auto a = static_cast<std::size_t>(local.action_begin[x]);
             a < static_cast<std::size_t>(local.action_begin[x + 1]); ++a) {
            const LocalAction& action = local.actions[a];
            // A rival is another live offer: one of the other outer modes, or the last mode's.
            const bool everywhere = !action.needs_rival || live - (is_live ? 1 : 0) > 0;
            RowResults results;
            results.count = action.outcome_count;
            for (int k = 0; k < results.count; ++k) {
                results.from[k] = row.values + (action.outcomes[k].to - at[m]) * shape.strides[m];
                results.prob[k] = action.outcomes[k].prob;
            }
            row.act(everywhere ? 0 : 1, everywhere ? row.size : last_local.live + 1, results,
                    pay_[m][a],
                    Choices::code({action.kind, chain_.mode(static_cast<int>(m)).opportunity}));
        }
    }
    for (int j = 0; j < row.size; ++j) {
        const auto x = static_cast<std::size_t>(j);
        for (auto a = static_cast<std::size_t>(last_local.action_begin[x]);
             a < static_cast<std::size_t>(last_local.action_begin[x + 1]); ++a) {
            const LocalAction& action = last_local.actions[a];
            if (action.needs_rival && live == 0) continue;
            double expected = 0;
            for (int k = 0; k < action.outcome_count; ++k) {
                expected += action.outcomes[k].prob * row.values[action.outcomes[k].to];
            }
            row.offer(j, pay_[last][a](expected), Choices::code({action.kind, last_opportunity}));
        }
    }
}

void Backward::probe_waiting() {
    for (std::size_t i = 0; i < probes_.size(); ++i) {
        if (probes_[i].day != day_) continue;
        const std::int64_t index = chain_.index(day_, probes_[i].states);
        if (index < 0) continue;
        answers_[i].reachable = true;
        answers_[i].actions = {{{}, values_[static_cast<std::size_t>(index)]}};
    }
}

void Backward::probe_actions() {
    for (std::size_t i = 0; i < probes_.size(); ++i) {
        ProbeAnswer& answer = answers_[i];
        if (probes_[i].day != day_ || !answer.reachable) continue;
        const ProbedAction waiting = answer.actions.front();
        answer.actions.clear();
        const std::int64_t index = chain_.index(day_, probes_[i].states);
        answer.utility = values_[static_cast<std::size_t>(index)];
        for (int o = 0; o < opportunity_count_; ++o) {
            probe_local_actions(probes_[i], o, answer);
            const auto m = static_cast<std::size_t>(chain_.mode_of(o));
            const int x =
                chain_.local(chain_.mode_of(o), day_).find(local_key(probes_[i].states[m]));
            answer.utility_without.push_back(
                values_[static_cast<std::size_t>(index - x * chain_.shape(day_).strides[m])]);
        }
        answer.actions.push_back(waiting);
    }
}

void Backward::probe_local_actions(const Probe& probe, int opportunity, ProbeAnswer& answer) const {
    const int m = chain_.mode_of(opportunity);
    const LocalDay& local = chain_.local(m, day_);
    const auto stride = chain_.shape(day_).strides[static_cast<std::size_t>(m)];
    const std::int64_t index = chain_.index(day_, probe.states);
    const int x = local.find(local_key(probe.states[static_cast<std::size_t>(m)]));
    bool rival = false;
    for (int k = 0; k < chain_.mode_count(); ++k) {
        rival = rival || (k != m && probe.states[static_cast<std::size_t>(k)].kind ==
                                        LocalState::Kind::Offer);
    }
    const double accept = accept_[static_cast<std::size_t>(m)][static_cast<std::size_t>(x)];
    if (x >= 1 && x <= local.live) {
        answer.actions.push_back({{ActionKind::Accept, opportunity}, accept});
    }
    for (auto a = static_cast<std::size_t>(local.action_begin[static_cast<std::size_t>(x)]);
         a < static_cast<std::size_t>(local.action_begin[static_cast<std::size_t>(x) + 1]); ++a) {
        const LocalAction& action = local.actions[a];
        if (action.needs_rival && !rival) continue;
        double expected = 0;
        for (int k = 0; k < action.outcome_count; ++k) {
            expected +=
                action.outcomes[k].prob *
                values_[static_cast<std::size_t>(index + (action.outcomes[k].to - x) * stride)];
        }
        answer.actions.push_back(
            {{action.kind, opportunity}, pay_[static_cast<std::size_t>(m)][a](expected)});
    }
}

}  // namespace core
