#include "support/oracle.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace oracle {
namespace {

using core::DecisionModel;
using core::ModelOpportunity;
using core::ModelStart;

// One opportunity: what it is, and the numbers that go with it.
struct Local {
    char what = 'x';  // x dead, i invited, p pending, o offer, h on hold, r refused
    int stage = 0;
    int phase = 0;
    bool told = false;
    char ext = 'u';   // u unasked, d denied, g granted
    char talk = 'f';  // f fresh, b boosted, n unchanged
    int left = 0;
    bool again = false;   // an offer that came back
    int refused_for = 0;  // nights since the refusal
    double worth = 0;     // what has been learnt about it: added to the value
    double easier = 1;    // the factor on its pass chances
};

using Joint = std::vector<Local>;

struct Chance {
    Local to;
    double prob;
};

class Oracle {
public:
    explicit Oracle(const DecisionModel& model) : model_(model), memory_(horizon() + 1u) {}

    Answer answer() {
        Joint today;
        for (const ModelOpportunity& one : model_.opportunities)
            today.push_back(start(one));
        Answer out;
        const auto values = actions(0, today, kUnseen);
        for (const auto& [name, utility] : values) {
            out.action_values[name] = certain(utility);
        }
        out.value = certain(value(0, today, kUnseen));
        for (std::size_t i = 0; i < today.size(); ++i) {
            Joint without = today;
            without[i] = Local{};
            out.value_without.push_back(certain(value(0, without, kUnseen)));
        }
        return out;
    }

private:
    // The market of a day: as it is seen, or today's, which is not seen yet.
    static constexpr int kNormal = 0;
    static constexpr int kFrozen = 1;
    static constexpr int kUnseen = 2;

    std::size_t horizon() const { return static_cast<std::size_t>(model_.globals.horizon_days); }

    static Local start(const ModelOpportunity& one) {
        Local local;
        local.stage = one.start.stage;
        if (one.start.kind == ModelStart::Kind::Pending) local.what = 'p';
        if (one.start.kind == ModelStart::Kind::Invite) local.what = 'i';
        if (one.start.kind == ModelStart::Kind::Offer) local = offered(one, local);
        if (one.restructuring) local.what = 'h';
        if (one.start.kind == ModelStart::Kind::Declined) {
            local.what = 'r';
            local.refused_for = one.start.days_ago;
        }
        return local;
    }

    static Local offered(const ModelOpportunity& one, const Local& before) {
        Local local;
        local.what = 'o';
        local.left = one.offer.days_to_deadline;
        local.worth = before.worth;
        local.easier = before.easier;
        return local;
    }

    static Local refused(const Local& before) {
        Local local;
        local.what = 'r';
        local.worth = before.worth;
        local.easier = before.easier;
        return local;
    }

    // Of log-logistic delays with a share that never ends: still open after so many days.
    static double open_after(const core::Restructuring& change, double days) {
        const double odds_of_settled = std::pow(days / change.median_days, change.shape);
        return change.never + (1 - change.never) * (1 - odds_of_settled / (1 + odds_of_settled));
    }

    static std::vector<Chance> settling(const ModelOpportunity& one, const Local& now, int day) {
        const auto& change = *one.restructuring;
        const double age = change.elapsed_days + day;
        const double still = open_after(change, age + 1) / open_after(change, age);
        Local next = now;
        next.what = one.start.kind == ModelStart::Kind::Invite ? 'i' : 'p';
        std::vector<Chance> out = {{now, still},
                                   {next, (1 - still) * change.stays},
                                   {Local{}, (1 - still) * change.vanishes}};
        for (const auto& way : change.changes) {
            Local other = next;
            other.worth += way.value_change;
            other.easier = way.pass_factor;
            out.push_back({other, (1 - still) * way.prob});
        }
        return out;
    }

    double wealth(double amount, int day) const {
        const auto& g = model_.globals;
        double cost = g.burn_per_day * day;
        if (g.runway_days && day > *g.runway_days) {
            cost += g.extra_burn_after_runway * (day - *g.runway_days);
        }
        return amount - cost;
    }
    double utility(double w) const {
        const auto rho = model_.globals.risk_tolerance;
        return rho ? -std::exp(-w / *rho) : w;
    }
    double certain(double u) const {
        const auto rho = model_.globals.risk_tolerance;
        return rho ? -*rho * std::log(-u) : u;
    }
    double pay(double u, double cost) const {
        const auto rho = model_.globals.risk_tolerance;
        return rho ? u * std::exp(cost / *rho) : u - cost;
    }

    std::vector<Chance> night(const ModelOpportunity& one, const Local& now, int day,
                              int market) const {
        if (now.what == 'x') return {{now, 1.0}};
        if (now.what == 'h') return settling(one, now, day);
        if (now.what == 'r') {
            Local later = now;
            later.refused_for += 1;
            return {{later, 1.0}};
        }
        if (now.what == 'i') {
            const double lapse =
                one.stages[static_cast<std::size_t>(now.stage)].invitation->lapse_prob_per_day;
            return {{Local{}, lapse}, {now, 1 - lapse}};
        }
        if (now.what == 'o') {
            if (now.left == 0) {
                if (!one.return_after_refusal || now.again) return {{Local{}, 1.0}};
                Local run_out = refused(now);
                run_out.refused_for = 1;
                return {{run_out, 1.0}};
            }
            int made = one.offer.days_to_deadline;
            if (now.ext == 'g') made += one.ask_more_time->extra_days;
            int age = one.offer.age_at_start + (made - now.left);
            if (now.again) age = one.return_after_refusal->days_to_answer - now.left;
            const double dies =
                std::min(1.0, one.offer.rescind_base + one.offer.rescind_per_day_of_age * age);
            Local later = now;
            later.left -= 1;
            return {{Local{}, dies}, {later, 1 - dies}};
        }
        const auto& table = one.current_stage_finish_prob_by_day;
        const auto& stage = one.stages[static_cast<std::size_t>(now.stage)];
        double ends = stage.finish_prob_per_day;
        if (now.stage == one.start.stage && !table.empty()) {
            const auto last = table.size() - 1;
            ends = static_cast<std::size_t>(day) > last ? table[last]
                                                        : table[static_cast<std::size_t>(day)];
        }
        if (now.told) ends = std::min(1.0, ends * one.tell_pending_firm->speed_factor);
        const bool slowed = market == kFrozen && one.follows_market;
        if (slowed) ends *= model_.globals.market->finish_factor;
        Local next = now;
        if (now.phase + 1 < one.phases_per_stage) {
            next.phase += 1;
            return {{now, 1 - ends}, {next, ends}};
        }
        double passes = std::min(1.0, stage.pass_prob * now.easier);
        if (slowed) passes *= model_.globals.market->pass_factor;
        next.phase = 0;
        next.stage += 1;
        if (next.stage == static_cast<int>(one.stages.size())) {
            next = offered(one, now);
        } else if (one.stages[static_cast<std::size_t>(next.stage)].invitation) {
            next.what = 'i';
            next.told = false;
        }
        std::vector<Chance> out = {{now, 1 - ends}, {Local{}, ends * (1 - passes)}};
        if (!one.quality || one.quality->revealed_after_stage != now.stage) {
            out.push_back({next, ends * passes});
            return out;
        }
        for (const auto& level : one.quality->levels) {
            Local shown = next;
            shown.worth += level.value_change;
            out.push_back({shown, ends * passes * level.prob});
        }
        return out;
    }

    // The best of deciding at the start of a day, with a background offer perhaps.
    double morning(int day, const Joint& joint, int market) {
        const double plain = value(day, joint, market);
        const auto& background = model_.globals.background;
        if (!background) return plain;
        double comes = background->prob_per_day;
        if (market == kFrozen) comes *= model_.globals.market->background_factor;
        double sum = (1 - comes) * plain;
        for (std::size_t k = 0; k < background->values.size(); ++k) {
            sum += comes * background->probs[k] *
                   std::max(plain, utility(wealth(background->values[k], day)));
        }
        return sum;
    }

    double waiting(int day, const Joint& joint, int market, Joint& tomorrow, std::size_t i) {
        if (i == joint.size()) {
            if (!model_.globals.market) return morning(day + 1, tomorrow, kNormal);
            const auto& terms = *model_.globals.market;
            const double frozen =
                market == kFrozen ? 1 - terms.thaw_prob_per_day : terms.freeze_prob_per_day;
            return (1 - frozen) * morning(day + 1, tomorrow, kNormal) +
                   frozen * morning(day + 1, tomorrow, kFrozen);
        }
        double sum = 0;
        for (const Chance& chance : night(model_.opportunities[i], joint[i], day, market)) {
            if (chance.prob <= 0) continue;
            tomorrow[i] = chance.to;
            sum += chance.prob * waiting(day, joint, market, tomorrow, i + 1);
        }
        return sum;
    }

    double after(int day, const Joint& joint, int market, std::size_t i,
                 const std::vector<Chance>& results) {
        double sum = 0;
        for (const Chance& chance : results) {
            if (chance.prob <= 0) continue;
            Joint next = joint;
            next[i] = chance.to;
            sum += chance.prob * value(day, next, market);
        }
        return sum;
    }

    std::map<std::string, double> actions(int day, const Joint& joint, int market) {
        std::map<std::string, double> out;
        const bool last = day == model_.globals.horizon_days;
        if (last) {
            out["wait"] = utility(wealth(model_.globals.fallback_value, day));
        } else {
            Joint tomorrow = joint;
            if (market == kUnseen && model_.globals.market) {
                const double frozen = model_.globals.market->frozen_prob_today;
                out["wait"] = (1 - frozen) * waiting(day, joint, kNormal, tomorrow, 0) +
                              frozen * waiting(day, joint, kFrozen, tomorrow, 0);
            } else {
                out["wait"] = waiting(day, joint, market, tomorrow, 0);
            }
        }
        for (std::size_t i = 0; i < joint.size(); ++i) {
            const ModelOpportunity& one = model_.opportunities[i];
            const Local& now = joint[i];
            if (now.what == 'o') {
                const double plain = now.talk == 'b' ? one.offer.boosted_value : one.offer.value;
                out["accept:" + one.name] = utility(wealth(plain + now.worth, day));
            }
            if (!last) requests(day, joint, market, i, out);
            if (!last && one.return_after_refusal) refusals(day, joint, market, i, out);
        }
        return out;
    }

    void refusals(int day, const Joint& joint, int market, std::size_t i,
                  std::map<std::string, double>& out) {
        const ModelOpportunity& one = model_.opportunities[i];
        const Local& now = joint[i];
        if (now.what == 'o' && !now.again) {
            out["decline:" + one.name] = after(day, joint, market, i, {{refused(now), 1.0}});
        }
        if (now.what != 'r' || now.refused_for == 0) return;
        const auto& terms = *one.return_after_refusal;
        double yes = terms.chance;
        for (int k = 0; k < now.refused_for; ++k)
            yes *= 1 - terms.fade_per_day;
        Local back = offered(one, now);
        back.left = terms.days_to_answer;
        back.again = true;
        out["return:" + one.name] = after(day, joint, market, i, {{back, yes}, {Local{}, 1 - yes}});
    }

    void requests(int day, const Joint& joint, int market, std::size_t i,
                  std::map<std::string, double>& out) {
        const ModelOpportunity& one = model_.opportunities[i];
        const Local& now = joint[i];
        bool rival = false;
        for (std::size_t j = 0; j < joint.size(); ++j) {
            rival = rival || (j != i && joint[j].what == 'o');
        }
        const bool settling = one.negotiate && one.negotiate->settles && now.talk != 'f';
        if (now.what == 'o' && !now.again && now.ext == 'u' && one.ask_more_time && !settling) {
            const auto& ask = *one.ask_more_time;
            if (!ask.only_when_days_left_at_most || now.left <= *ask.only_when_days_left_at_most) {
                Local granted = now;
                granted.ext = 'g';
                granted.left += ask.extra_days;
                Local denied = now;
                denied.ext = 'd';
                const int waited = one.offer.days_to_deadline - now.left;
                const double lost = std::min(ask.grant, ask.grant_lost_per_day_waited * waited);
                out["ask:" + one.name] = after(day, joint, market, i,
                                               {{granted, ask.grant - lost},
                                                {denied, ask.deny + lost},
                                                {Local{}, ask.rescind}});
            }
        }
        if (now.what == 'o' && !now.again && now.talk == 'f' && one.negotiate) {
            Local boosted = now;
            boosted.talk = 'b';
            Local same = now;
            same.talk = 'n';
            if (one.negotiate->settles) boosted.left = same.left = 0;
            const auto talk = [&](const core::NegotiationOdds& odds) {
                return after(day, joint, market, i,
                             {{boosted, odds.boost},
                              {same, 1 - odds.boost - odds.lost},
                              {Local{}, odds.lost}});
            };
            if (one.negotiate->quiet) out["negotiate:" + one.name] = talk(*one.negotiate->quiet);
            if (one.negotiate->disclose && rival) {
                out["disclose:" + one.name] = talk(*one.negotiate->disclose);
            }
        }
        if (now.what == 'p' && !now.told && one.tell_pending_firm && rival) {
            Local told = now;
            told.told = true;
            const double dropped = one.tell_pending_firm->dropped;
            out["tell:" + one.name] =
                after(day, joint, market, i, {{told, 1 - dropped}, {Local{}, dropped}});
        }
        if (now.what == 'i') {
            Local gone;
            gone.what = 'p';
            gone.stage = now.stage;
            gone.worth = now.worth;
            gone.easier = now.easier;
            const auto& invitation = *one.stages[static_cast<std::size_t>(now.stage)].invitation;
            out["go:" + one.name] =
                pay(after(day, joint, market, i, {{gone, 1.0}}), invitation.interview_cost);
        }
    }

    double value(int day, const Joint& joint, int market) {
        std::string key(1, static_cast<char>(market));
        for (const Local& local : joint) {
            key += local.what;
            key += static_cast<char>(local.stage);
            key += static_cast<char>(local.phase);
            key += local.told ? 't' : '-';
            key += local.ext;
            key += local.talk;
            key += static_cast<char>(local.left);
            key += local.again ? 'a' : '-';
            key += static_cast<char>(local.refused_for);
            key += std::to_string(local.worth) + '/' + std::to_string(local.easier);
        }
        auto& known = memory_[static_cast<std::size_t>(day)];
        const auto found = known.find(key);
        if (found != known.end()) return found->second;
        double best = -INFINITY;
        for (const auto& [name, utility] : actions(day, joint, market))
            best = std::max(best, utility);
        known[key] = best;
        return best;
    }

    const DecisionModel& model_;
    std::vector<std::unordered_map<std::string, double>> memory_;
};

}  // namespace

Answer solve(const core::DecisionModel& model) {
    return Oracle(model).answer();
}

}  // namespace oracle
