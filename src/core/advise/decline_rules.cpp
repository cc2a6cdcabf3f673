// E1..E17: turning an offer down well (seed 004); P1..P6: what experienced advisers agree on.

#include <algorithm>

#include "core/advise/found.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

constexpr int kShortRunwayDays = 60;
constexpr int kSoonAfterDays = 7;
constexpr int kLessonDays = 90;
constexpr int kGoodRapport = 4;
constexpr int kMuchContactRounds = 2;

bool is_second_or_later(const Opportunity& one) {
    return one.stage >= Stage::FirstInterview;
}

Finding e1(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        const Opportunity& one = facts.of(gate);
        if (is_second_or_later(one) && one.gut.empty()) return fires(about(one));
    }
    return std::nullopt;
}

Finding e2(const AdviceFacts& facts) {
    if (!facts.runway_days() || *facts.runway_days() >= kShortRunwayDays) return std::nullopt;
    for (const GateResult& gate : facts.input().gates) {
        const Opportunity& one = facts.of(gate);
        if (one.gut.empty()) return needs(facts.path(one, "/gut"), about(one));
        if (gut_is_low(one)) return fires(about(one));
    }
    return std::nullopt;
}

// One rating that is a day old or more; two on different days have answered it.
Finding e3(const AdviceFacts& facts) {
    for (const std::vector<const Opportunity*>* group : {&facts.in_hand(), &facts.pending()}) {
        for (const Opportunity* one : *group) {
            const GateResult* gate = facts.gate(*one);
            if (!has_offer(*one) && !(gate && gate->gut_again)) continue;
            if (one->gut.empty()) {
                if (!facts.knows_deadline(*one)) continue;
                return needs(facts.path(*one, "/gut"), about(*one));
            }
            const int apart = one->gut.back().date - one->gut.front().date;
            if (apart < kCoolingDays) {
                return fires(on_day(about(*one), one->gut.back().date + kCoolingDays));
            }
        }
    }
    return std::nullopt;
}

Finding e4(const AdviceFacts& facts) {
    for (const Opportunity* offer : facts.in_hand()) {
        if (!gut_is_low(*offer)) continue;
        return fires(with_share(about(*offer), facts.input().assumptions(key::kLeftIn90Days)));
    }
    return std::nullopt;
}

Finding e5(const AdviceFacts& facts) {
    if (facts.open_count() == 0) return std::nullopt;
    if (facts.money_unknown()) return needs("/finances/monthly_spending", {});
    if (!facts.runway_days()) return std::nullopt;
    AdviceWords words;
    words.date = facts.today() + *facts.runway_days();
    return fires(words);
}

Finding e6(const AdviceFacts& facts) {
    if (!facts.offer()) return std::nullopt;
    for (const Criterion& criterion : facts.search().criteria) {
        if (criterion.kind == CriterionKind::Direction) return std::nullopt;
    }
    return fires(about(*facts.offer()));
}

Finding e7(const AdviceFacts& facts) {
    const Opportunity* offer = facts.offer();
    if (!offer) return std::nullopt;
    const auto has = [offer](ReasonKind kind) {
        return std::any_of(offer->reasons.begin(), offer->reasons.end(),
                           [kind](const Reason& reason) { return reason.kind == kind; });
    };
    if (has(ReasonKind::Pro) && has(ReasonKind::Con)) return std::nullopt;
    return fires(about(*offer));
}

Finding e8(const AdviceFacts& facts) {
    const Opportunity* offer = facts.offer();
    if (!offer || !offer->opinions.empty()) return std::nullopt;
    return fires(about(*offer));
}

Finding e9(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer) return std::nullopt;
    return fires(about(*offer));
}

Finding e10(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer || !offer->decline_reason.empty()) return std::nullopt;
    return fires(about(*offer));
}

Finding e11(const AdviceFacts& facts) {
    return e9(facts);
}

Finding e12(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer) return std::nullopt;
    const auto count = static_cast<int>(offer->contacts.size());
    if (count == 0) return needs(facts.path(*offer, "/contacts"), about(*offer));
    if (count < 2) return std::nullopt;
    return fires(numbered(about(*offer), count));
}

Finding e13(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer) return std::nullopt;
    const Contact* manager = facts.contact(*offer, ContactKind::HiringManager);
    if (!manager) return std::nullopt;
    const AdviceWords words = with_contact(about(*offer), manager);
    if (!manager->rapport) return needs(facts.path(*offer, "/contacts"), words);
    if (*manager->rapport < kGoodRapport) return std::nullopt;
    return fires(words);
}

Finding e14(const AdviceFacts& facts) {
    const Opportunity* declined = facts.declined_within(kSoonAfterDays);
    if (!declined || facts.last_sent(*declined, 13)) return std::nullopt;
    return fires(about(*declined));
}

Finding e15(const AdviceFacts& facts) {
    const Opportunity* declined = facts.declined_within(kLessonDays);
    if (!declined) return std::nullopt;
    for (const DecisionRecord& record : facts.search().decisions) {
        if (record.opportunity == declined->id && !record.lesson.empty()) return std::nullopt;
    }
    return fires(about(*declined));
}

Finding e16(const AdviceFacts& facts) {
    const GateResult* gate = facts.gate_with(GateVerdict::StepBack);
    if (!gate) return std::nullopt;
    return fires(about(facts.of(*gate)));
}

Finding e17(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (is_second_or_later(facts.of(gate))) return fires(about(facts.of(gate)));
    }
    return std::nullopt;
}

Finding p1(const AdviceFacts& facts) {
    for (const Opportunity* offer : facts.in_hand()) {
        if (offer->stage == Stage::VerbalOffer) return fires(about(*offer));
    }
    return std::nullopt;
}

Finding p2(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer || rounds_done(*offer) < kMuchContactRounds) return std::nullopt;
    return fires(with_contact(about(*offer), facts.best_rapport(*offer)));
}

// Before the day: asked already, or the last day has come, asking (again) has its risk.
Finding p3(const AdviceFacts& facts) {
    const Opportunity* offer = facts.offer();
    if (!offer || !facts.hope()) return std::nullopt;
    const int asked = requests_made(*offer, RequestKind::Time);
    if (asked == 0 && facts.days_to_deadline(*offer) > 0) return std::nullopt;
    return fires(numbered(about(*offer), asked));
}

// An acceptance while something better is still hoped for.
Finding p4(const AdviceFacts& facts) {
    if (facts.accepted() && facts.hope()) {
        return fires(about(*facts.accepted(), *facts.hope()));
    }
    const PlannedAct* act = facts.plan(ActionKind::Accept);
    if (!act || !act->opportunity || !facts.favourite()) return std::nullopt;
    const Opportunity* taken = find_opportunity(facts.search(), *act->opportunity);
    return fires(about(*taken, *facts.favourite()));
}

Finding p5(const AdviceFacts& facts) {
    for (const ActionKind kind : {ActionKind::Negotiate, ActionKind::Disclose, ActionKind::Tell}) {
        const PlannedAct* act = facts.plan(kind);
        if (!act || !act->opportunity) continue;
        return fires(about(*find_opportunity(facts.search(), *act->opportunity)));
    }
    return std::nullopt;
}

Finding p6(const AdviceFacts& facts) {
    if (!facts.accepted() || facts.open_count() == 0) return std::nullopt;
    return fires(numbered(about(*facts.accepted()), facts.open_count()));
}

constexpr AdviceMoment kToday = AdviceMoment::Today;
constexpr AdviceMoment kNext = AdviceMoment::Next;
constexpr AdviceMoment kAlong = AdviceMoment::Along;

constexpr RuleRow kDecline[] = {
    {"E1", kToday, "gate item gut_unasked", e1},
    {"E2", kToday, "gate item little_money", e2},
    {"E3", kNext, "gate item dislike_once", e3},
    {"E4", kToday, "", e4},
    {"E5", kToday, "model runway", e5},
    {"E6", kToday, "", e6},
    {"E7", kToday, "", e7},
    {"E8", kToday, "", e8},
    {"E9", kToday, "", e9},
    {"E10", kNext, "", e10},
    {"E11", kNext, "", e11},
    {"E12", kNext, "", e12},
    {"E13", kNext, "", e13},
    {"E14", kNext, "", e14},
    {"E15", kAlong, "", e15},
    {"E16", kToday, "gate item dislike_twice", e16},
    {"E17", kToday, "model chance by stage", e17},
};

constexpr RuleRow kPractice[] = {
    {"P1", kToday, "model chance.written_given_verbal", p1},
    {"P2", kNext, "", p2},
    {"P3", kToday, "model extension.repeated", p3},
    {"P4", kToday, "", p4},
    {"P5", kNext, "", p5},
    {"P6", kToday, "", p6},
};

}  // namespace

std::span<const RuleRow> decline_rules() {
    return kDecline;
}

std::span<const RuleRow> practice_rules() {
    return kPractice;
}

}  // namespace core
