// B1..B21: the offer in hand is not the one hoped for (seed 001).

#include <algorithm>

#include "core/advise/found.h"
#include "core/estimate/evidence_keys.h"

namespace core {
namespace {

constexpr int kLongRunwayDays = 90;  // three months, the middle band of runway.bands
constexpr int kRecentDays = 28;
constexpr int kReaffirmDays = 21;  // the shortest keep-warm interval: sooner would be nagging

bool verified(const Opportunity& opportunity) {
    return !opportunity.checks.empty() &&
           std::none_of(opportunity.checks.begin(), opportunity.checks.end(),
                        [](const ClaimCheck& check) { return check.state == CheckState::Open; });
}

// The last day on which the favourite heard that it is the favourite: M2 or M6.
std::optional<Date> last_reaffirmed(const AdviceFacts& facts, const Opportunity& favourite) {
    return std::max(facts.last_sent(favourite, 2), facts.last_sent(favourite, 6));
}

bool has_met(const Opportunity& opportunity) {
    return opportunity.stage >= Stage::FirstInterview;
}

// Somebody who may be written to now and then; null: nobody.
const Contact* warm_contact(const Opportunity& opportunity) {
    for (const Contact& contact : opportunity.contacts) {
        if (contact.keep_warm == Permission::Given) return &contact;
    }
    return nullptr;
}

struct Warm {
    const Opportunity* opportunity;
    const Contact* contact;
    std::optional<Date> last;
};

// The one to keep warm: the favourite first, then whoever gave the permission.
std::optional<Warm> keep_warm(const AdviceFacts& facts) {
    std::optional<Warm> found;
    for (const Opportunity& one : facts.search().opportunities) {
        const Contact* contact = warm_contact(one);
        if (!contact || has_offer(one) || one.stage == Stage::Accepted) continue;
        const bool favourite = facts.search().favourite == one.id;
        if (found && !favourite) continue;
        found = Warm{&one, contact, std::max(facts.last_sent(one, 7), facts.last_sent(one, 6))};
    }
    return found;
}

// The favourite, wherever it stands now, unless it is the job that was taken or said no.
const Opportunity* lasting_favourite(const AdviceFacts& facts) {
    if (!facts.search().favourite) return nullptr;
    const Opportunity* one = find_opportunity(facts.search(), *facts.search().favourite);
    const bool taken = one && one->stage == Stage::Accepted;
    return taken ? nullptr : one;
}

Finding b1(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    const AdviceWords words = about(*facts.offer(), *facts.hope());
    if (facts.offer()->gut.empty()) return needs(facts.path(*facts.offer(), "/gut"), words);
    if (!gut_is_low(*facts.offer())) return std::nullopt;
    return fires(words);
}

Finding b2(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    return fires(about(*facts.offer(), *facts.hope()));
}

Finding b3(const AdviceFacts& facts) {
    if (!facts.offer() || verified(*facts.offer())) return std::nullopt;
    const auto& checks = facts.offer()->checks;
    const auto open = std::count_if(checks.begin(), checks.end(), [](const ClaimCheck& check) {
        return check.state == CheckState::Open;
    });
    return fires(numbered(about(*facts.offer()), static_cast<int>(open)));
}

Finding b4(const AdviceFacts& facts) {
    if (!facts.favourite() || verified(*facts.favourite())) return std::nullopt;
    return fires(about(*facts.favourite()));
}

Finding b5(const AdviceFacts& facts) {
    if (!facts.overlap() || facts.hope()->stage != Stage::FinalInterview) return std::nullopt;
    return fires(with_share(about(*facts.hope(), *facts.offer()), facts.chance(*facts.hope())));
}

Finding b6(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    if (facts.offer()->regret || facts.hope()->regret) return std::nullopt;
    return fires(with_share(about(*facts.hope(), *facts.offer()), 1 - facts.chance(*facts.hope())));
}

Finding b7(const AdviceFacts& facts) {
    if (!facts.overlap()) return std::nullopt;
    const bool so_so =
        gut_is_low(*facts.offer()) || facts.value(*facts.offer()) < facts.value(*facts.hope());
    if (!so_so) return std::nullopt;
    const AdviceWords words = about(*facts.offer(), *facts.hope());
    if (facts.money_unknown()) return needs("/finances/monthly_spending", words);
    if (facts.runway_days() && *facts.runway_days() < kLongRunwayDays) return std::nullopt;
    return fires(words);
}

Finding b8(const AdviceFacts& facts) {
    if (facts.accepted()) return std::nullopt;
    if (const Opportunity* offer = facts.declining()) return fires(about(*offer));
    const Opportunity* declined = facts.declined_within(kRecentDays);
    if (!declined || facts.offer()) return std::nullopt;
    return fires(about(*declined));
}

Finding b9(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer) return std::nullopt;
    if (offer->contacts.empty()) return needs(facts.path(*offer, "/contacts"), about(*offer));
    return fires(with_contact(about(*offer), facts.best_rapport(*offer)));
}

Finding b10(const AdviceFacts& facts) {
    const Opportunity* offer = facts.declining();
    if (!offer) return std::nullopt;
    return fires(numbered(about(*offer), static_cast<int>(offer->wishes.size())));
}

Finding b11(const AdviceFacts& facts) {
    for (const Opportunity& one : facts.search().opportunities) {
        if (one.stage == Stage::Closed && one.outcome == Outcome::Declined) {
            return fires(about(one));
        }
    }
    return std::nullopt;
}

Finding b12(const AdviceFacts& facts) {
    const Opportunity* declined = facts.declined_within(kRecentDays);
    if (!declined || !facts.favourite()) return std::nullopt;
    const std::optional<Date> told = facts.last_sent(*facts.favourite(), 6);
    if (told && (!declined->closed_on || *told >= *declined->closed_on)) return std::nullopt;
    const Contact* contact = facts.contact(*facts.favourite(), ContactKind::HumanResources);
    return fires(with_contact(about(*facts.favourite(), *declined), contact));
}

Finding b13(const AdviceFacts& facts) {
    const Opportunity* favourite = facts.favourite();
    if (!favourite || !has_met(*favourite)) return std::nullopt;
    const std::optional<Date> last = last_reaffirmed(facts, *favourite);
    if (last && facts.today() - *last < kReaffirmDays) return std::nullopt;
    return fires(about(*favourite));
}

Finding b14(const AdviceFacts& facts) {
    const Opportunity* favourite = facts.favourite();
    if (!favourite || !has_met(*favourite)) return std::nullopt;
    if (facts.last_sent(*favourite, 6)) return std::nullopt;
    return fires(about(*favourite));
}

Finding b15(const AdviceFacts& facts) {
    const Opportunity* favourite = facts.favourite();
    if (!favourite || !has_met(*favourite)) return std::nullopt;
    if (favourite->contacts.empty()) {
        return needs(facts.path(*favourite, "/contacts"), about(*favourite));
    }
    for (const Contact& contact : favourite->contacts) {
        if (contact.keep_warm != Permission::NotAsked) return std::nullopt;
    }
    return fires(about(*favourite));
}

Finding b16(const AdviceFacts& facts) {
    const std::optional<Warm> warm = keep_warm(facts);
    if (!warm) return std::nullopt;
    const auto every = static_cast<int>(facts.input().assumptions(key::kKeepWarm));
    const std::optional<Date> since = warm->last ? warm->last : warm->opportunity->stage_since;
    if (since && facts.today() - *since < every) return std::nullopt;
    return fires(numbered(with_contact(about(*warm->opportunity), warm->contact), every));
}

// Each time: once a note has been sent, the next one asks again; after a no nobody is written to.
Finding b17(const AdviceFacts& facts) {
    const std::optional<Warm> warm = keep_warm(facts);
    if (!warm || !warm->last) return std::nullopt;
    return fires(with_contact(about(*warm->opportunity), warm->contact));
}

Finding b18(const AdviceFacts& facts) {
    const std::optional<Warm> warm = keep_warm(facts);
    if (!warm) return std::nullopt;
    const auto& achievements = facts.search().achievements;
    const auto fresh = std::count_if(
        achievements.begin(), achievements.end(),
        [&](const Achievement& one) { return !warm->last || one.date > *warm->last; });
    if (fresh == 0) return needs("/achievements", about(*warm->opportunity));
    return fires(numbered(about(*warm->opportunity), static_cast<int>(fresh)));
}

Finding b19(const AdviceFacts& facts) {
    const Opportunity* favourite = lasting_favourite(facts);
    if (!facts.accepted() || !favourite) return std::nullopt;
    return fires(about(*favourite, *facts.accepted()));
}

Finding b20(const AdviceFacts& facts) {
    for (const Opportunity* one : facts.pending()) {
        if (!one->restructuring) continue;
        const Prospect* prospect = facts.prospect(*one);
        const double vanishes = prospect ? prospect->forecast.restructured.vanishes : 0;
        return fires(with_share(about(*one), 1 - vanishes));
    }
    return std::nullopt;
}

Finding b21(const AdviceFacts& facts) {
    for (const Opportunity* one : facts.pending()) {
        const bool overdue = one->answer_expected && *one->answer_expected < facts.today();
        if (one->restructuring || overdue) return fires(about(*one));
    }
    return std::nullopt;
}

constexpr AdviceMoment kToday = AdviceMoment::Today;
constexpr AdviceMoment kNext = AdviceMoment::Next;
constexpr AdviceMoment kAlong = AdviceMoment::Along;

constexpr RuleRow kRows[] = {
    {"B1", kToday, "", b1},
    {"B2", kToday, "", b2},
    {"B3", kToday, "", b3},
    {"B4", kNext, "", b4},
    {"B5", kToday, "model chance by stage", b5},
    {"B6", kToday, "model optimism.favourite_factor", b6},
    {"B7", kToday, "model runway", b7},
    {"B8", kNext, "", b8},
    {"B9", kNext, "", b9},
    {"B10", kNext, "", b10},
    {"B11", kAlong, "", b11},
    {"B12", kNext, "", b12},
    {"B13", kNext, "", b13},
    {"B14", kNext, "", b14},
    {"B15", kNext, "", b15},
    {"B16", kNext, "", b16},
    {"B17", kNext, "", b17},
    {"B18", kNext, "", b18},
    {"B19", kAlong, "", b19},
    {"B20", kToday, "model chance.restructuring_survives", b20},
    {"B21", kAlong, "model time.restructuring_spread", b21},
};

}  // namespace

std::span<const RuleRow> waiting_rules() {
    return kRows;
}

}  // namespace core
