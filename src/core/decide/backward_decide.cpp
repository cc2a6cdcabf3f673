// The deciding half of Backward, and its probes.

#include <algorithm>
#include <cmath>

#include "core/decide/backward.h"

namespace core {
namespace {

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
        const bool ties =
            utility >= present - tolerance && code < choices[j] && !Choices::only_if_better(code);
        if (utility > present + tolerance || ties) {
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
    const auto last = at.size();
    const LocalDay& last_local = chain_.local(static_cast<int>(last), day_);
    int live = 0;
    for (std::size_t m = 0; m < last; ++m) {
        if (!chain_.local(static_cast<int>(m), day_).is_live(at[m])) continue;
        ++live;
        row.accept_other(
            accept_[m][static_cast<std::size_t>(at[m])],
            Choices::code({ActionKind::Accept, chain_.mode(static_cast<int>(m)).opportunity}));
    }
    const int last_opportunity = chain_.mode(static_cast<int>(last)).opportunity;
    for (int j = last_local.first_live; j < last_local.end_live(); ++j) {
        row.offer(j, accept_[last][static_cast<std::size_t>(j)],
                  Choices::code({ActionKind::Accept, last_opportunity}));
    }
    act_on_row(at, live, row);
    act_within_row(live, row);
}

// Actions of the outer modes: the whole row at once.
template <class Row>
void Backward::act_on_row(const std::vector<int>& at, int live, Row& row) const {
    const JointShape& shape = chain_.shape(day_);
    const LocalDay& last_local = chain_.local(static_cast<int>(at.size()), day_);
    for (std::size_t m = 0; m < at.size(); ++m) {
        const LocalDay& local = chain_.local(static_cast<int>(m), day_);
        const auto x = static_cast<std::size_t>(at[m]);
        const bool is_live = local.is_live(at[m]);
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
            row.act(everywhere ? 0 : last_local.first_live,
                    everywhere ? row.size : last_local.end_live(), results, pay_[m][a],
                    Choices::code({action.kind, chain_.mode(static_cast<int>(m)).opportunity}));
        }
    }
}

// Actions of the last mode: one state after another, upwards.
template <class Row>
void Backward::act_within_row(int live, Row& row) const {
    for (const InnerAction& action : inner_actions_) {
        if (action.needs_rival && live == 0) continue;
        row.offer(action.at, action.pay(action.results.expected(row.values)), action.code);
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
    if (local.is_live(x)) {
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
