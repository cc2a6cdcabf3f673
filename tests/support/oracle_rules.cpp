#include "support/oracle_rules.h"

#include <algorithm>
#include <cmath>

namespace oracle {
namespace {

using core::DecisionModel;
using core::ModelOpportunity;
using core::ModelStart;

Local offered(const ModelOpportunity& one, const Local& before) {
    Local local;
    local.what = 'o';
    local.left = one.offer.days_to_deadline;
    local.worth = before.worth;
    local.easier = before.easier;
    return local;
}

Local refused(const Local& before) {
    Local local;
    local.what = 'r';
    local.worth = before.worth;
    local.easier = before.easier;
    return local;
}

// Of log-logistic delays with a share that never ends: still open after so many days.
double open_after(const core::Restructuring& change, double days) {
    const double odds_of_settled = std::pow(days / change.median_days, change.shape);
    return change.never + (1 - change.never) * (1 - odds_of_settled / (1 + odds_of_settled));
}

std::vector<Chance> settling(const ModelOpportunity& one, const Local& now, int day) {
    const auto& change = *one.restructuring;
    const double age = change.elapsed_days + day;
    const double still = open_after(change, age + 1) / open_after(change, age);
    Local next = now;
    next.what = one.start.kind == ModelStart::Kind::Invite ? 'i' : 'p';
    std::vector<Chance> out = {
        {now, still}, {next, (1 - still) * change.stays}, {Local{}, (1 - still) * change.vanishes}};
    for (const auto& way : change.changes) {
        Local other = next;
        other.worth += way.value_change;
        other.easier = way.pass_factor;
        out.push_back({other, (1 - still) * way.prob});
    }
    return out;
}

void refusals(const DecisionModel& model, const Joint& joint, std::size_t i,
              std::vector<Option>& out) {
    const ModelOpportunity& one = model.opportunities[i];
    const Local& now = joint[i];
    const auto add = [&](const char* name, const std::vector<Chance>& results) {
        out.push_back({name + one.name, {}, i, results, 0});
    };
    if (now.what == 'o' && !now.again) {
        add("decline:", {{refused(now), 1.0}});
    }
    if (now.what != 'r' || now.refused_for == 0) return;
    const auto& terms = *one.return_after_refusal;
    double yes = terms.chance;
    for (int k = 0; k < now.refused_for; ++k)
        yes *= 1 - terms.fade_per_day;
    Local back = offered(one, now);
    back.left = terms.days_to_answer;
    back.again = true;
    add("return:", {{back, yes}, {Local{}, 1 - yes}});
}

void requests(const DecisionModel& model, const Joint& joint, std::size_t i,
              std::vector<Option>& out) {
    const ModelOpportunity& one = model.opportunities[i];
    const Local& now = joint[i];
    const auto add = [&](const char* name, const std::vector<Chance>& results) {
        out.push_back({name + one.name, {}, i, results, 0});
    };
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
            add("ask:",
                {{granted, ask.grant - lost}, {denied, ask.deny + lost}, {Local{}, ask.rescind}});
        }
    }
    if (now.what == 'o' && !now.again && now.talk == 'f' && one.negotiate) {
        Local boosted = now;
        boosted.talk = 'b';
        Local same = now;
        same.talk = 'n';
        if (one.negotiate->settles) boosted.left = same.left = 0;
        const auto talk = [&](const core::NegotiationOdds& odds) {
            return std::vector<Chance>{
                {boosted, odds.boost}, {same, 1 - odds.boost - odds.lost}, {Local{}, odds.lost}};
        };
        if (one.negotiate->quiet) add("negotiate:", talk(*one.negotiate->quiet));
        if (one.negotiate->disclose && rival) {
            add("disclose:", talk(*one.negotiate->disclose));
        }
    }
    if (now.what == 'p' && !now.told && one.tell_pending_firm && rival) {
        Local told = now;
        told.told = true;
        const double dropped = one.tell_pending_firm->dropped;
        add("tell:", {{told, 1 - dropped}, {Local{}, dropped}});
    }
    if (now.what == 'i') {
        Local gone;
        gone.what = 'p';
        gone.stage = now.stage;
        gone.worth = now.worth;
        gone.easier = now.easier;
        const auto& invitation = *one.stages[static_cast<std::size_t>(now.stage)].invitation;
        add("go:", {{gone, 1.0}});
        out.back().cost = invitation.interview_cost;
    }
}

}  // namespace

Local start(const ModelOpportunity& one) {
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

std::vector<Chance> night(const DecisionModel& model, std::size_t i, const Local& now, int day,
                          int market) {
    const ModelOpportunity& one = model.opportunities[i];
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
    if (slowed) ends *= model.globals.market->finish_factor;
    Local next = now;
    if (now.phase + 1 < one.phases_per_stage) {
        next.phase += 1;
        return {{now, 1 - ends}, {next, ends}};
    }
    double passes = std::min(1.0, stage.pass_prob * now.easier);
    if (slowed) passes *= model.globals.market->pass_factor;
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

std::vector<Option> options(const DecisionModel& model, int day, const Joint& joint) {
    std::vector<Option> out = {{"wait", {}, 0, {}, 0}};
    for (std::size_t i = 0; i < joint.size(); ++i) {
        const ModelOpportunity& one = model.opportunities[i];
        const Local& now = joint[i];
        if (now.what == 'o') {
            const double plain = now.talk == 'b' ? one.offer.boosted_value : one.offer.value;
            out.push_back({"accept:" + one.name, plain + now.worth, i, {}, 0});
        }
        if (day == model.globals.horizon_days) continue;
        requests(model, joint, i, out);
        if (one.return_after_refusal) refusals(model, joint, i, out);
    }
    return out;
}

double wealth(const DecisionModel& model, double amount, int day) {
    const auto& g = model.globals;
    double cost = g.burn_per_day * day;
    if (g.runway_days && day > *g.runway_days) {
        cost += g.extra_burn_after_runway * (day - *g.runway_days);
    }
    return amount - cost;
}
std::string text_of(const Joint& joint) {
    std::string key;
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
    return key;
}

}  // namespace oracle
