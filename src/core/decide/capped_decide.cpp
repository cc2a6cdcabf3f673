// The deciding half of Capped, and its probes.

#include <algorithm>
#include <limits>

#include "core/decide/capped.h"
#include "core/decide/kinder_problem.h"
#include "core/decide/live_class.h"

namespace core {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// out[j] = max(out[j], sum of the results), for one action on a row.
void raise(double* out, std::int64_t size, const double* const* from, const LocalAction& action,
           AffineCost pay) {
    const double p = action.outcomes[0].prob;
    const double q = action.outcomes[1].prob;
    const double r = action.outcomes[2].prob;
    if (action.outcome_count == 1) {
        for (std::int64_t j = 0; j < size; ++j)
            out[j] = std::max(out[j], pay(p * from[0][j]));
    } else if (action.outcome_count == 2) {
        for (std::int64_t j = 0; j < size; ++j) {
            out[j] = std::max(out[j], pay(p * from[0][j] + q * from[1][j]));
        }
    } else {
        for (std::int64_t j = 0; j < size; ++j) {
            out[j] = std::max(out[j], pay(p * from[0][j] + q * from[1][j] + r * from[2][j]));
        }
    }
}

}  // namespace

// Patterns with fewer live offers come first: whatever an action loses is final by then.
void Capped::decide(std::size_t p) {
    if (values_[p].empty()) return;
    const Pattern& pattern = patterns_[p];
    const std::int64_t size = class_size(pattern, mode_count() - 1, day_);
    const auto rows = static_cast<std::int64_t>(values_[p].size()) / size;
    std::vector<int> digits(modes_->size(), 0);
    for (std::int64_t row = 0; row < rows; ++row) {
        decide_row(p, digits, values_[p].data() + row * size);
        for (int m = mode_count() - 2; m >= 0; --m) {
            const auto i = static_cast<std::size_t>(m);
            if (++digits[i] < class_size(pattern, m, day_)) break;
            digits[i] = 0;
        }
    }
}

// Place of a row (or, with the last digit, of a state) in a pattern's array of today; mode `dead`
// counts as dead.
std::int64_t Capped::index_in(std::size_t p, const std::vector<int>& digits, int dead) const {
    std::int64_t index = 0;
    for (int m = 0; m < mode_count(); ++m) {
        index = index * class_size(patterns_[p], m, day_) +
                (m == dead ? 0 : digits[static_cast<std::size_t>(m)]);
    }
    return index;
}

void Capped::decide_row(std::size_t p, const std::vector<int>& digits, double* row) {
    const Pattern& pattern = patterns_[p];
    const int last = mode_count() - 1;
    const std::int64_t size = class_size(pattern, last, day_);
    double best = kNever;
    for (int m = 0; m < last; ++m) {
        if (!is_live(pattern, m)) continue;
        const auto i = static_cast<std::size_t>(m);
        best = std::max(
            best, accept_[i][static_cast<std::size_t>(digits[i] + local(m, day_).first_live)]);
    }
    for (std::int64_t j = 0; j < size; ++j)
        row[j] = std::max(row[j], best);
    if (is_live(pattern, last)) {
        const auto& accept = accept_[static_cast<std::size_t>(last)];
        for (std::int64_t j = 0; j < size; ++j) {
            const auto x = static_cast<std::size_t>(j + local(last, day_).first_live);
            row[j] = std::max(row[j], accept[x]);
        }
    }
    for (int m = 0; m < last; ++m)
        act_on_row(p, digits, m, row);
    act_within_row(p, digits, row);
}

void Capped::act_on_row(std::size_t p, const std::vector<int>& digits, int mode, double* row) {
    const Pattern& pattern = patterns_[p];
    const LocalDay& on = local(mode, day_);
    const bool live = is_live(pattern, mode);
    const bool rival = pattern.count > (live ? 1 : 0);
    const auto i = static_cast<std::size_t>(mode);
    const auto x = static_cast<std::size_t>(local_of(on, live, digits[i]));
    const std::int64_t size = class_size(pattern, mode_count() - 1, day_);
    std::int64_t stride = 1;
    for (int m = mode + 1; m < mode_count(); ++m)
        stride *= class_size(pattern, m, day_);
    for (auto a = static_cast<std::size_t>(on.action_begin[x]);
         a < static_cast<std::size_t>(on.action_begin[x + 1]); ++a) {
        const LocalAction& action = on.actions[a];
        if (action.needs_rival && !rival) continue;
        const double* from[3] = {nullptr, nullptr, nullptr};
        std::vector<double> beyond;
        for (int k = 0; k < action.outcome_count; ++k) {
            const int to = action.outcomes[k].to;
            std::vector<int> moved = digits;
            moved[i] = place_of(on, to);
            if (on.is_live(to) == live) {
                from[k] = row + (moved[i] - digits[i]) * stride;
            } else if (pattern.toggled[i] >= 0) {
                const auto other = static_cast<std::size_t>(pattern.toggled[i]);
                from[k] = values_[other].data() + index_in(other, moved, -1);
            } else {
                std::vector<int> locals = locals_in(p, digits);
                locals[i] = to;
                for (std::int64_t j = 0; j < size; ++j) {
                    const bool last_live = is_live(pattern, mode_count() - 1);
                    locals.back() =
                        local_of(local(mode_count() - 1, day_), last_live, static_cast<int>(j));
                    beyond.push_back(value_beyond(locals));
                }
                from[k] = beyond.data();
            }
        }
        raise(row, size, from, action, pay_[i][a]);
    }
}

void Capped::act_within_row(std::size_t p, const std::vector<int>& digits, double* row) {
    const Pattern& pattern = patterns_[p];
    const int last = mode_count() - 1;
    const auto i = static_cast<std::size_t>(last);
    const LocalDay& on = local(last, day_);
    const bool live = is_live(pattern, last);
    const bool rival = pattern.count > (live ? 1 : 0);
    const std::int64_t size = class_size(pattern, last, day_);
    // The other class of the same row: fewer live offers, or one more after coming back.
    const double* other = nullptr;
    if (pattern.toggled[i] >= 0) {
        const auto toggled = static_cast<std::size_t>(pattern.toggled[i]);
        other = values_[toggled].data() + index_in(toggled, digits, last);
    }
    const auto value_of = [&](int to) {
        if (on.is_live(to) == live) return row[place_of(on, to)];
        if (other != nullptr) return other[place_of(on, to)];
        std::vector<int> locals = locals_in(p, digits);
        locals[i] = to;
        return value_beyond(locals);
    };
    for (std::int64_t j = 0; j < size; ++j) {
        const auto x = static_cast<std::size_t>(local_of(on, live, static_cast<int>(j)));
        for (auto a = static_cast<std::size_t>(on.action_begin[x]);
             a < static_cast<std::size_t>(on.action_begin[x + 1]); ++a) {
            const LocalAction& action = on.actions[a];
            if (action.needs_rival && !rival) continue;
            double expected = 0;
            for (int k = 0; k < action.outcome_count; ++k) {
                expected += action.outcomes[k].prob * value_of(action.outcomes[k].to);
            }
            row[j] = std::max(row[j], pay_[i][a](expected));
        }
    }
}

// The local states that a row's digits (or, with the last one, a state's) stand for.
std::vector<int> Capped::locals_in(std::size_t p, const std::vector<int>& digits) const {
    std::vector<int> locals;
    for (int m = 0; m < mode_count(); ++m) {
        locals.push_back(local_of(local(m, day_), is_live(patterns_[p], m),
                                  digits[static_cast<std::size_t>(m)]));
    }
    return locals;
}

double Capped::value_at(const std::vector<int>& locals) const {
    std::uint64_t bits = 0;
    std::vector<int> digits;
    for (int m = 0; m < mode_count(); ++m) {
        const int x = locals[static_cast<std::size_t>(m)];
        const LocalDay& on = local(m, day_);
        if (on.is_live(x)) bits |= std::uint64_t{1} << m;
        digits.push_back(place_of(on, x));
    }
    const auto found = pattern_of_.find(bits);
    if (found == pattern_of_.end()) return value_beyond(locals);
    return values_[found->second][static_cast<std::size_t>(index_in(found->second, digits, -1))];
}

// One live offer more than the cap, on the day itself: the best of dropping one, or the kinder
// problem.
double Capped::value_beyond(const std::vector<int>& locals) const {
    if (bound_ == Bound::Upper) {
        std::int64_t index = 0;
        for (int m = 0; m < mode_count(); ++m) {
            const auto i = static_cast<std::size_t>(m);
            const Mode& mode = (*modes_)[i];
            index = index * kinder_size(*model_, mode, local(m, day_)) +
                    kinder_state(*model_, mode, local(m, day_), locals[i]);
        }
        return kinder_->values()[static_cast<std::size_t>(index)];
    }
    double best = kNever;
    for (int m = 0; m < mode_count(); ++m) {
        const auto i = static_cast<std::size_t>(m);
        if (!local(m, day_).is_live(locals[i])) continue;
        std::vector<int> fewer = locals;
        fewer[i] = 0;
        best = std::max(best, value_at(fewer));
    }
    return best;
}

std::vector<int> Capped::locals_of(const Probe& probe) const {
    std::vector<int> locals;
    int live = 0;
    for (int m = 0; m < mode_count(); ++m) {
        const int x = local(m, day_).find(local_key(probe.states[static_cast<std::size_t>(m)]));
        if (x < 0) return {};
        live += local(m, day_).is_live(x) ? 1 : 0;
        locals.push_back(x);
    }
    return live <= cap_ ? locals : std::vector<int>{};
}

void Capped::probe_waiting() {
    for (std::size_t i = 0; i < probes_.size(); ++i) {
        if (probes_[i].day != day_) continue;
        const std::vector<int> locals = locals_of(probes_[i]);
        if (locals.empty()) continue;
        answers_[i].reachable = true;
        answers_[i].actions = {{{}, value_at(locals)}};
    }
}

void Capped::probe_actions() {
    for (std::size_t i = 0; i < probes_.size(); ++i) {
        ProbeAnswer& answer = answers_[i];
        if (probes_[i].day != day_ || !answer.reachable) continue;
        const ProbedAction waiting = answer.actions.front();
        answer.actions.clear();
        const std::vector<int> locals = locals_of(probes_[i]);
        answer.utility = value_at(locals);
        for (int o = 0; o < static_cast<int>(model_->opportunities.size()); ++o) {
            for (int m = 0; m < mode_count(); ++m) {
                if ((*modes_)[static_cast<std::size_t>(m)].opportunity != o) continue;
                probe_mode(locals, m, answer);
                std::vector<int> without = locals;
                without[static_cast<std::size_t>(m)] = 0;
                answer.utility_without.push_back(value_at(without));
            }
        }
        answer.actions.push_back(waiting);
    }
}

void Capped::probe_mode(const std::vector<int>& locals, int mode, ProbeAnswer& answer) const {
    const auto i = static_cast<std::size_t>(mode);
    const LocalDay& on = local(mode, day_);
    const int opportunity = (*modes_)[i].opportunity;
    const auto x = static_cast<std::size_t>(locals[i]);
    const bool live = on.is_live(locals[i]);
    int rivals = live ? -1 : 0;
    for (int m = 0; m < mode_count(); ++m) {
        rivals += local(m, day_).is_live(locals[static_cast<std::size_t>(m)]) ? 1 : 0;
    }
    if (live) answer.actions.push_back({{ActionKind::Accept, opportunity}, accept_[i][x]});
    for (auto a = static_cast<std::size_t>(on.action_begin[x]);
         a < static_cast<std::size_t>(on.action_begin[x + 1]); ++a) {
        const LocalAction& action = on.actions[a];
        if (action.needs_rival && rivals == 0) continue;
        double expected = 0;
        for (int k = 0; k < action.outcome_count; ++k) {
            std::vector<int> after = locals;
            after[i] = action.outcomes[k].to;
            expected += action.outcomes[k].prob * value_at(after);
        }
        answer.actions.push_back({{action.kind, opportunity}, pay_[i][a](expected)});
    }
}

}  // namespace core
