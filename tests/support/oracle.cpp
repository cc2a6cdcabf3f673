#include "support/oracle.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "support/oracle_rules.h"

namespace oracle {
namespace {

using core::DecisionModel;

double utility(const DecisionModel& model, double w) {
    const auto rho = model.globals.risk_tolerance;
    return rho ? -std::exp(-w / *rho) : w;
}
double certain(const DecisionModel& model, double u) {
    const auto rho = model.globals.risk_tolerance;
    return rho ? -*rho * std::log(-u) : u;
}

Joint today_of(const DecisionModel& model) {
    Joint today;
    for (const auto& one : model.opportunities)
        today.push_back(start(one));
    return today;
}

// What the market can be in the night after a day on which it was seen like that.
std::vector<std::pair<int, double>> tonight(const DecisionModel& model, int seen) {
    if (!model.globals.market) return {{kNormal, 1.0}};
    if (seen != kUnseen) return {{seen, 1.0}};
    const double frozen = model.globals.market->frozen_prob_today;
    return {{kNormal, 1 - frozen}, {kFrozen, frozen}};
}

std::vector<std::pair<int, double>> tomorrow_of(const DecisionModel& model, int market) {
    if (!model.globals.market) return {{kNormal, 1.0}};
    const auto& terms = *model.globals.market;
    const double frozen =
        market == kFrozen ? 1 - terms.thaw_prob_per_day : terms.freeze_prob_per_day;
    return {{kNormal, 1 - frozen}, {kFrozen, frozen}};
}

double background_comes(const DecisionModel& model, int market) {
    const double comes = model.globals.background->prob_per_day;
    return market == kFrozen ? comes * model.globals.market->background_factor : comes;
}

// Sum over all joint outcomes of a night of their probability times `of(tomorrow)`.
template <class Of>
double over_night(const DecisionModel& model, int day, const Joint& joint, int market,
                  Joint& tomorrow, std::size_t i, const Of& of) {
    if (i == joint.size()) return of(tomorrow);
    double sum = 0;
    for (const Chance& chance : night(model, i, joint[i], day, market)) {
        if (chance.prob <= 0) continue;
        tomorrow[i] = chance.to;
        sum += chance.prob * over_night(model, day, joint, market, tomorrow, i + 1, of);
    }
    return sum;
}

// Sum over the market's regimes, tonight and tomorrow, and over the night.
template <class Of>
double over_waiting(const DecisionModel& model, int day, const Joint& joint, int seen,
                    const Of& of) {
    double sum = 0;
    for (const auto& [market, prob] : tonight(model, seen)) {
        if (prob <= 0) continue;
        Joint tomorrow = joint;
        const auto next = tomorrow_of(model, market);
        sum += prob * over_night(model, day, joint, market, tomorrow, 0, [&](const Joint& to) {
                   double mean = 0;
                   for (const auto& [later, share] : next) {
                       if (share > 0) mean += share * of(to, later);
                   }
                   return mean;
               });
    }
    return sum;
}

class Recursion {
public:
    explicit Recursion(const DecisionModel& model)
        : model_(model), memory_(static_cast<std::size_t>(model.globals.horizon_days) + 1) {}

    std::map<std::string, double> actions(int day, const Joint& joint, int seen) {
        std::map<std::string, double> out;
        const auto rho = model_.globals.risk_tolerance;
        for (const Option& option : options(model_, day, joint)) {
            double& u = out[option.name];
            if (option.taken) {
                u = utility(model_, wealth(model_, *option.taken, day));
            } else if (!option.results.empty()) {
                for (const Chance& chance : option.results) {
                    if (chance.prob <= 0) continue;
                    Joint next = joint;
                    next[option.which] = chance.to;
                    u += chance.prob * value(day, next, seen);
                }
                u = rho ? u * std::exp(option.cost / *rho) : u - option.cost;
            } else if (day == model_.globals.horizon_days) {
                u = utility(model_, wealth(model_, model_.globals.fallback_value, day));
            } else {
                u = over_waiting(model_, day, joint, seen, [&](const Joint& to, int market) {
                    return morning(day + 1, to, market);
                });
            }
        }
        return out;
    }

    double value(int day, const Joint& joint, int seen) {
        const std::string key = static_cast<char>('0' + seen) + text_of(joint);
        auto& known = memory_[static_cast<std::size_t>(day)];
        const auto found = known.find(key);
        if (found != known.end()) return found->second;
        double best = -INFINITY;
        for (const auto& [name, u] : actions(day, joint, seen))
            best = std::max(best, u);
        known[key] = best;
        return best;
    }

private:
    // The best of deciding at the start of a day, with a background offer perhaps.
    double morning(int day, const Joint& joint, int market) {
        const double plain = value(day, joint, market);
        const auto& background = model_.globals.background;
        if (!background) return plain;
        const double comes = background_comes(model_, market);
        double sum = (1 - comes) * plain;
        for (std::size_t k = 0; k < background->values.size(); ++k) {
            const double taken = utility(model_, wealth(model_, background->values[k], day));
            sum += comes * background->probs[k] * std::max(plain, taken);
        }
        return sum;
    }

    const DecisionModel& model_;
    std::vector<std::unordered_map<std::string, double>> memory_;
};

// Goes through all policies like an odometer: a decision is listed when play first meets it, so
// policies that differ only where play never comes are not told apart.
class Policies {
public:
    explicit Policies(const DecisionModel& model) : model_(model) {}

    double play() { return decide(0, today_of(model_), kUnseen, 0); }

    // The next policy; false when all have been played.
    bool next() {
        while (!met_.empty()) {
            Decision& last = met_.back();
            if (++last.choice < last.choices) return true;
            place_.erase(last.key);
            met_.pop_back();
        }
        return false;
    }

    // Taken in all plays so far.
    long decisions() const { return decisions_; }

private:
    struct Decision {
        std::string key;
        std::size_t choices;
        std::size_t choice = 0;
    };

    std::size_t choice(const std::string& key, std::size_t choices) {
        const auto [found, fresh] = place_.try_emplace(key, met_.size());
        if (fresh) met_.push_back({key, choices});
        return met_[found->second].choice;
    }

    double decide(int day, const Joint& joint, int seen, double paid) {
        ++decisions_;
        const std::vector<Option> all = options(model_, day, joint);
        const std::string key = std::to_string(day) + '/' + std::to_string(seen) + text_of(joint);
        const Option& option = all[choice(key, all.size())];
        if (option.taken) return utility(model_, wealth(model_, *option.taken, day) - paid);
        if (!option.results.empty()) {
            double sum = 0;
            for (const Chance& chance : option.results) {
                if (chance.prob <= 0) continue;
                Joint next = joint;
                next[option.which] = chance.to;
                sum += chance.prob * decide(day, next, seen, paid + option.cost);
            }
            return sum;
        }
        if (day == model_.globals.horizon_days) {
            return utility(model_, wealth(model_, model_.globals.fallback_value, day) - paid);
        }
        return over_waiting(model_, day, joint, seen, [&](const Joint& to, int market) {
            return morning(day + 1, to, market, paid);
        });
    }

    double morning(int day, const Joint& joint, int market, double paid) {
        const auto& background = model_.globals.background;
        const double comes = background ? background_comes(model_, market) : 0;
        double sum = comes < 1 ? (1 - comes) * decide(day, joint, market, paid) : 0;
        for (std::size_t k = 0; comes > 0 && k < background->values.size(); ++k) {
            const std::string key = std::to_string(day) + '/' + std::to_string(market) + 'b' +
                                    std::to_string(k) + text_of(joint);
            const double taken = wealth(model_, background->values[k], day) - paid;
            sum +=
                comes * background->probs[k] *
                (choice(key, 2) == 0 ? decide(day, joint, market, paid) : utility(model_, taken));
        }
        return sum;
    }

    const DecisionModel& model_;
    long decisions_ = 0;
    std::vector<Decision> met_;
    std::unordered_map<std::string, std::size_t> place_;
};

}  // namespace

Answer solve(const DecisionModel& model) {
    Recursion recursion(model);
    const Joint today = today_of(model);
    Answer out;
    for (const auto& [name, u] : recursion.actions(0, today, kUnseen))
        out.action_values[name] = certain(model, u);
    out.value = certain(model, recursion.value(0, today, kUnseen));
    for (std::size_t i = 0; i < today.size(); ++i) {
        Joint without = today;
        without[i] = Local{};
        out.value_without.push_back(certain(model, recursion.value(0, without, kUnseen)));
    }
    return out;
}

std::optional<BestPolicy> best_policy(const DecisionModel& model, long most) {
    Policies policies(model);
    double best = -INFINITY;
    long count = 0;
    do {
        ++count;
        best = std::max(best, policies.play());
        if (policies.decisions() > most) return std::nullopt;
    } while (policies.next());
    return BestPolicy{certain(model, best), count};
}

}  // namespace oracle
