// C1..C20: always keep interviewing (seed 002).

#include <algorithm>

#include "core/advise/found.h"

namespace core {
namespace {

constexpr int kQuietDays = 3;        // of waiting with nothing in the calendar
constexpr int kGoodRapport = 4;      // of 1..5
constexpr int kNeedsAJobDays = 182;  // half a year: beyond it the money does not press
constexpr int kPracticeDays = 7;

const Contact* met_manager(const Opportunity& opportunity) {
    for (const Contact& contact : opportunity.contacts) {
        if (contact.kind == ContactKind::HiringManager) return &contact;
    }
    return nullptr;
}

// Somebody else is interested, truly: an offer, or an invitation, elsewhere (C13).
const Opportunity* in_demand_elsewhere(const AdviceFacts& facts, const Opportunity& favourite) {
    for (const Opportunity* offer : facts.in_hand()) {
        if (offer->id != favourite.id) return offer;
    }
    for (const Opportunity* one : facts.pending()) {
        if (one->id != favourite.id && facts.gate(*one)) return one;
    }
    return nullptr;
}

Finding c1(const AdviceFacts& facts) {
    const GateResult* gate = facts.first_gate();
    if (!gate || !facts.hope() || facts.hope()->id == gate->opportunity) return std::nullopt;
    return fires(about(facts.of(*gate), *facts.hope()));
}

// Nobody of the company has been met yet, but an opinion on it there is.
Finding c2(const AdviceFacts& facts) {
    for (const Opportunity* one : facts.pending()) {
        if (rounds_done(*one) > 0 || one->seen_in_person || one->stage > Stage::Screen) continue;
        if (one->worth || !one->hesitations.empty()) return fires(about(*one));
    }
    return std::nullopt;
}

Finding c3(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (!facts.of(gate).seen_in_person) return fires(about(facts.of(gate)));
    }
    return std::nullopt;
}

Finding c4(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        const auto count = static_cast<int>(gate.questions.size());
        if (count > 0) return fires(numbered(about(facts.of(gate)), count));
    }
    return std::nullopt;
}

Finding c5(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        const Opportunity& one = facts.of(gate);
        if (gut_is_low(one) || !gate.questions.empty()) return fires(about(one));
    }
    return std::nullopt;
}

Finding c6(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (facts.search().favourite != gate.opportunity) return fires(about(facts.of(gate)));
    }
    return std::nullopt;
}

Finding c7(const AdviceFacts& facts) {
    Finding unknown;
    for (const Opportunity& one : facts.search().opportunities) {
        const Contact* manager = met_manager(one);
        if (!manager || rounds_done(one) == 0) continue;
        const AdviceWords words = with_contact(about(one), manager);
        if (manager->rapport && *manager->rapport >= kGoodRapport) return fires(words);
        if (!manager->rapport && !unknown) unknown = needs(facts.path(one, "/contacts"), words);
    }
    return unknown;
}

Finding c8(const AdviceFacts& facts) {
    for (const Opportunity& one : facts.search().opportunities) {
        const Contact* manager = met_manager(one);
        if (!manager || rounds_done(one) == 0 || facts.last_sent(one, 13)) continue;
        const auto& tasks = facts.search().follow_ups;
        const bool done = std::any_of(tasks.begin(), tasks.end(), [&one](const FollowUp& task) {
            return task.kind == FollowUpKind::ConnectionRequest && task.opportunity == one.id &&
                   task.state != FollowUpState::Open;
        });
        if (!done) return fires(with_contact(about(one), manager));
    }
    return std::nullopt;
}

Finding c9(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        const Round* round = round_ahead(facts.of(gate));
        const bool soon = round->date && *round->date - facts.today() <= kPracticeDays;
        if (!round->date || soon) return fires(about(facts.of(gate)));
    }
    return std::nullopt;
}

Finding c10(const AdviceFacts& facts) {
    int unprepared = 0;
    const Opportunity* where = nullptr;
    for (const Opportunity& one : facts.search().opportunities) {
        for (const Round& round : one.rounds) {
            for (const Stumper& stumper : round.stumpers) {
                if (!stumper.prepared.empty()) continue;
                ++unprepared;
                if (!where) where = &one;
            }
        }
    }
    if (!where) return std::nullopt;
    return fires(numbered(about(*where), unprepared));
}

Finding c11(const AdviceFacts& facts) {
    if (facts.first_gate()) return std::nullopt;
    for (const Opportunity* one : facts.pending()) {
        if (one->stage_since && facts.today() - *one->stage_since >= kQuietDays) {
            return fires(about(*one));
        }
    }
    return std::nullopt;
}

Finding c12(const AdviceFacts& facts) {
    const GateResult* gate = facts.first_gate();
    if (!gate || facts.open_count() < 2) return std::nullopt;
    return fires(numbered(about(facts.of(*gate)), facts.open_count() - 1));
}

Finding c13(const AdviceFacts& facts) {
    if (!facts.favourite()) return std::nullopt;
    const Opportunity* other = in_demand_elsewhere(facts, *facts.favourite());
    if (!other) return std::nullopt;
    return fires(about(*facts.favourite(), *other));
}

Finding c14(const AdviceFacts& facts) {
    const Opportunity* favourite = facts.favourite();
    if (!favourite || favourite->stage < Stage::SecondInterview) return std::nullopt;
    if (favourite->told_of_offer || !in_demand_elsewhere(facts, *favourite)) return std::nullopt;
    return fires(about(*favourite));
}

Finding c15(const AdviceFacts& facts) {
    if (!facts.favourite() || facts.open_count() < 2) return std::nullopt;
    return fires(about(*facts.favourite()));
}

Finding c16(const AdviceFacts& facts) {
    const Basket& basket = facts.input().basket;
    if (!basket.square_one) return std::nullopt;
    const Opportunity* best = find_opportunity(facts.search(), basket.parts.front().opportunity);
    return fires(with_share(about(*best), basket.all_fail));
}

Finding c17(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (gate.message != GateMessage::CancelFirst) continue;
        AdviceWords words = about(facts.of(gate));
        words.contact = gate.recruiter;
        return fires(words);
    }
    return std::nullopt;
}

// A round that one wants to leave, or has already missed.
Finding c18(const AdviceFacts& facts) {
    for (const GateResult& gate : facts.input().gates) {
        if (gate.verdict != GateVerdict::StepBack || !gate.confirmed) continue;
        AdviceWords words = about(facts.of(gate));
        words.contact = gate.recruiter;
        return fires(words);
    }
    for (const Opportunity* one : facts.pending()) {
        for (const Round& round : one->rounds) {
            if (round.state == RoundState::Missed) return fires(about(*one));
        }
    }
    return std::nullopt;
}

Finding c19(const AdviceFacts& facts) {
    const GateResult* gate = facts.first_gate();
    if (!gate) return std::nullopt;
    return fires(about(facts.of(*gate)));
}

Finding c20(const AdviceFacts& facts) {
    const bool done = facts.offer() || facts.accepted();
    if (done || facts.search().purpose != Purpose::HiredNow) return std::nullopt;
    if (facts.money_unknown()) return needs("/finances/monthly_spending", {});
    if (!facts.runway_days() || *facts.runway_days() > kNeedsAJobDays) return std::nullopt;
    const Basket& basket = facts.input().basket;
    const int weeks = std::max(1, *facts.runway_days() / 7);
    const int needed = basket.conversations.value_or(kMostConversations);
    const int weekly =
        std::max(facts.search().weekly_target.value_or(1), (needed + weeks - 1) / weeks);
    AdviceWords words;
    words.number = weekly;
    words.date = basket.until;
    return fires(words);
}

constexpr AdviceMoment kToday = AdviceMoment::Today;
constexpr AdviceMoment kNext = AdviceMoment::Next;
constexpr AdviceMoment kAlong = AdviceMoment::Along;

constexpr RuleRow kRows[] = {
    {"C1", kToday, "gate item waiting_for_favourite", c1},
    {"C2", kAlong, "gate item only_words", c2},
    {"C3", kNext, "gate item not_seen", c3},
    {"C4", kNext, "gate questions", c4},
    {"C5", kNext, "gate item surprise", c5},
    {"C6", kNext, "gate item known", c6},
    {"C7", kAlong, "", c7},
    {"C8", kNext, "", c8},
    {"C9", kNext, "gate item practice", c9},
    {"C10", kNext, "", c10},
    {"C11", kAlong, "", c11},
    {"C12", kNext, "", c12},
    {"C13", kNext, "", c13},
    {"C14", kToday, "model tell.speeds_up", c14},
    {"C15", kAlong, "", c15},
    {"C16", kToday, "basket", c16},
    {"C17", kToday, "gate message", c17},
    {"C18", kToday, "gate recruiter", c18},
    {"C19", kNext, "gate item never_wasted", c19},
    {"C20", kAlong, "basket", c20},
};

}  // namespace

std::span<const RuleRow> interview_rules() {
    return kRows;
}

}  // namespace core
