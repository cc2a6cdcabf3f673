#include "core/decide/quiet_plan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/decide/local_chain.h"
#include "core/decide/solve.h"

namespace core {
namespace {

using States = std::vector<LocalState>;  // by mode

// Events rarer than this are left out of the plan.
constexpr double kWorthPlanning = 0.02;

class Walk {
public:
    Walk(const DecisionModel& model, const JointChain& chain, const Choices& choices)
        : model_(model), chain_(chain), choices_(choices) {}

    std::optional<ModelAction> choice(int day, const States& states) const {
        const std::int64_t index = chain_.index(day, states);
        if (index < 0) return std::nullopt;
        const auto& codes = choices_.by_day[static_cast<std::size_t>(day)];
        return Choices::action(codes[static_cast<std::size_t>(index)]);
    }

    void days(QuietPlan& plan) {
        States states = quiet_states(model_, chain_.modes(), 0);
        const bool had_offer = holds_offer(states);
        for (int day = 0; day <= chain_.horizon(); ++day) {
            std::optional<PlannedDay> planned = one_day(day, states);
            if (!planned) return;  // quiet has no chance from here on
            const ActionKind last = planned->actions.back().kind;
            plan.days.push_back(*std::move(planned));
            evenings_.push_back(states);
            if (last == ActionKind::Accept) return;
            one_night(states);
            if (had_offer && !holds_offer(states)) return;
        }
    }

    void events(QuietPlan& plan) const {
        if (plan.days.empty()) return;
        for (int i = 0; i < static_cast<int>(model_.opportunities.size()); ++i) {
            const LocalState& start =
                evenings_.front()[static_cast<std::size_t>(chain_.mode_of(i))];
            requests(i, plan);
            if (start.kind == LocalState::Kind::Offer) {
                withdrawal(i, plan);
            } else if (start.kind != LocalState::Kind::Dead) {
                answers(i, plan);
            }
        }
    }

private:
    void one_night(States& states) const {
        for (const Mode& mode : chain_.modes()) {
            if (mode.opportunity < 0) continue;
            const auto i = static_cast<std::size_t>(mode.opportunity);
            LocalState& state = states[static_cast<std::size_t>(chain_.mode_of(mode.opportunity))];
            state = after_quiet_nights(model_.opportunities[i], state, 1);
        }
    }

    bool holds_offer(const States& states) const {
        return std::any_of(states.begin(), states.end(), [](const LocalState& state) {
            return state.kind == LocalState::Kind::Offer;
        });
    }

    // Acts on `states` until one waits or takes an offer.
    std::optional<PlannedDay> one_day(int day, States& states) const {
        PlannedDay planned{day, {}};
        while (true) {
            const std::optional<ModelAction> action = choice(day, states);
            if (!action) return std::nullopt;
            planned.actions.push_back(*action);
            if (action->kind == ActionKind::Accept) return planned;
            if (action->kind == ActionKind::Wait) break;
            act(day, *action, states);
        }
        // An offer that is not taken on its last day is declined kindly rather than left to lapse.
        for (int i = 0; i < static_cast<int>(model_.opportunities.size()); ++i) {
            const LocalState& state = states[static_cast<std::size_t>(chain_.mode_of(i))];
            if (state.kind != LocalState::Kind::Offer || state.days_left > 0) continue;
            planned.actions.back() = {ActionKind::Decline, i};
            break;
        }
        return planned;
    }

    void act(int day, const ModelAction& action, States& states) const {
        LocalState& state = states[static_cast<std::size_t>(chain_.mode_of(action.opportunity))];
        const LocalDay& local = chain_.local(chain_.mode_of(action.opportunity), day);
        const LocalAction* found = find(local, state, action.kind);
        JUGGLE_ASSERT(found != nullptr);
        const LocalOutcome* likeliest = &found->outcomes[0];
        for (int o = 1; o < found->outcome_count; ++o) {
            if (found->outcomes[o].prob > likeliest->prob) likeliest = &found->outcomes[o];
        }
        state = local_state(local.keys[static_cast<std::size_t>(likeliest->to)]);
    }

    static const LocalAction* find(const LocalDay& local, const LocalState& state,
                                   ActionKind kind) {
        const int at = local.find(local_key(state));
        JUGGLE_ASSERT(at >= 0);
        const auto from = static_cast<std::size_t>(at);
        for (std::int32_t a = local.action_begin[from]; a < local.action_begin[from + 1]; ++a) {
            const LocalAction& action = local.actions[static_cast<std::size_t>(a)];
            if (action.kind == kind) return &action;
        }
        return nullptr;
    }

    // The best action with one opportunity in another state than the quiet path has it in.
    ModelAction then(int day, int opportunity, const LocalState& state, const States& quiet) const {
        States states = quiet;
        states[static_cast<std::size_t>(chain_.mode_of(opportunity))] = state;
        return choice(day, states).value_or(ModelAction{});
    }

    // What is asked of this offer today, and how it may answer.
    void requests(int i, QuietPlan& plan) const {
        for (const ModelAction& action : plan.days.front().actions) {
            const bool requests =
                action.kind == ActionKind::Ask || action.kind == ActionKind::Negotiate ||
                action.kind == ActionKind::Disclose || action.kind == ActionKind::Return;
            if (!requests || action.opportunity != i) continue;
            const LocalDay& local = chain_.local(chain_.mode_of(i), 0);
            const LocalState start = chain_.start()[static_cast<std::size_t>(chain_.mode_of(i))];
            const LocalAction* asked = find(local, start, action.kind);
            if (asked == nullptr) continue;
            for (int o = 0; o < asked->outcome_count; ++o) {
                const LocalOutcome& outcome = asked->outcomes[o];
                const LocalState state =
                    local_state(local.keys[static_cast<std::size_t>(outcome.to)]);
                if (outcome.prob < kWorthPlanning) continue;
                const bool returns = action.kind == ActionKind::Return;
                plan.events.push_back({returns ? welcome(state) : reply(state), i, outcome.prob,
                                       then(0, i, state, evenings_.front())});
            }
            return;
        }
    }

    static PlannedEvent::Kind welcome(const LocalState& state) {
        return state.kind == LocalState::Kind::Offer ? PlannedEvent::Kind::Grants
                                                     : PlannedEvent::Kind::Refuses;
    }

    static PlannedEvent::Kind reply(const LocalState& state) {
        if (state.kind != LocalState::Kind::Offer) return PlannedEvent::Kind::Withdraws;
        const bool yes = state.extension == LocalState::Extension::Granted ||
                         state.talks == LocalState::Talks::Boosted;
        return yes ? PlannedEvent::Kind::Grants : PlannedEvent::Kind::Refuses;
    }

    // Probability by opportunity alone (and the market's regime), night after night along the plan:
    // what leaves the quiet path on each of them.
    struct Leaving {
        std::vector<double> offers;
        std::vector<double> dies;
        LocalState likeliest;  // of the offers that came
    };
    Leaving leaving(int i, const QuietPlan& plan) const {
        const int m = chain_.mode_of(i);
        Leaving out;
        const LocalState start = evenings_.front()[static_cast<std::size_t>(m)];
        const double frozen = chain_.has_market() ? model_.globals.market->frozen_prob_today : 0;
        const auto size = static_cast<std::size_t>(chain_.local(m, 0).size());
        const auto at = static_cast<std::size_t>(chain_.local(m, 0).find(local_key(start)));
        std::vector<double> mass[2] = {std::vector<double>(size, 0.0),
                                       std::vector<double>(size, 0.0)};
        mass[0][at] = 1 - frozen;
        mass[1][at] = frozen;
        std::map<std::uint32_t, double> came;
        for (int day = 0; day + 1 < static_cast<int>(plan.days.size()); ++day) {
            out.offers.push_back(0);
            out.dies.push_back(0);
            for (const Regime regime : {Regime::Normal, Regime::Frozen}) {
                auto& of_regime = mass[static_cast<std::size_t>(regime)];
                of_regime = one_night_of(m, day, regime, start, of_regime, out, came);
            }
            move_market(mass);
        }
        double most = 0;
        for (const auto& [key, prob] : came) {
            if (prob <= most) continue;
            most = prob;
            out.likeliest = local_state(key);
        }
        return out;
    }

    std::vector<double> one_night_of(int m, int day, Regime regime, const LocalState& start,
                                     const std::vector<double>& mass, Leaving& out,
                                     std::map<std::uint32_t, double>& came) const {
        const LocalDay& local = chain_.local(m, day);
        const LocalDay& next = chain_.local(m, day + 1);
        std::vector<double> moved(static_cast<std::size_t>(next.size()), 0);
        for (std::size_t s = 0; s < mass.size(); ++s) {
            if (mass[s] <= 0) continue;
            // Running out on the last day is no surprise.
            const LocalState from = local_state(local.keys[s]);
            if (from.kind == LocalState::Kind::Offer && from.days_left == 0) continue;
            for (const LocalOutcome& move : local.night_in(regime).from(s)) {
                const double flow = mass[s] * move.prob;
                const auto to = static_cast<std::size_t>(move.to);
                if (move.to == 0) {
                    out.dies.back() += flow;
                } else if (next.is_live(move.to) && start.kind != LocalState::Kind::Offer) {
                    out.offers.back() += flow;
                    came[next.keys[to]] += flow;
                } else {
                    moved[to] += flow;
                }
            }
        }
        return moved;
    }

    void move_market(std::vector<double> (&mass)[2]) const {
        if (!chain_.has_market()) return;
        const Market& market = *model_.globals.market;
        for (std::size_t s = 0; s < mass[0].size(); ++s) {
            const double normal = mass[0][s] * (1 - market.freeze_prob_per_day) +
                                  mass[1][s] * market.thaw_prob_per_day;
            mass[1][s] = mass[0][s] + mass[1][s] - normal;
            mass[0][s] = normal;
        }
    }

    static double total(const std::vector<double>& flows) {
        double sum = 0;
        for (const double flow : flows)
            sum += flow;
        return sum;
    }

    // The day after the night by which half of the flow has passed.
    static int middle_day(const std::vector<double>& flows) {
        double left = total(flows) / 2;
        int day = 0;
        while (day + 1 < static_cast<int>(flows.size()) &&
               left > flows[static_cast<std::size_t>(day)]) {
            left -= flows[static_cast<std::size_t>(day)];
            ++day;
        }
        return day + 1;
    }

    void answers(int i, QuietPlan& plan) const {
        const Leaving flows = leaving(i, plan);
        add(PlannedEvent::Kind::Offers, i, flows.offers, flows.likeliest, plan);
        add(PlannedEvent::Kind::Rejects, i, flows.dies, {}, plan);
    }

    void withdrawal(int i, QuietPlan& plan) const {
        add(PlannedEvent::Kind::Withdraws, i, leaving(i, plan).dies, {}, plan);
    }

    void add(PlannedEvent::Kind kind, int i, const std::vector<double>& flows,
             const LocalState& state, QuietPlan& plan) const {
        PlannedEvent event{kind, i, total(flows), {}};
        if (event.prob < kWorthPlanning) return;
        const int day = middle_day(flows);
        States quiet = evenings_[static_cast<std::size_t>(day) - 1];
        one_night(quiet);
        event.then = then(day, i, state, quiet);
        plan.events.push_back(event);
    }

    const DecisionModel& model_;
    const JointChain& chain_;
    const Choices& choices_;
    std::vector<States> evenings_;  // by day, after that day's actions
};

}  // namespace

QuietPlan quiet_plan(const DecisionModel& model, const JointChain& chain, const Choices& choices) {
    QuietPlan plan;
    Walk walk(model, chain, choices);
    walk.days(plan);
    walk.events(plan);
    return plan;
}

}  // namespace core
