#include "core/gate/gate.h"

#include <algorithm>
#include <cmath>

#include "core/base/contract.h"
#include "core/estimate/evidence_keys.h"
#include "core/estimate/forecast.h"
#include "core/estimate/runway.h"

namespace core {
namespace {

constexpr int kShortRunwayDays = 60;  // two months: runway.bands calls under one critical

Ternary answer_to(const Opportunity& opportunity, std::string_view item) {
    for (const GateAnswer& answer : opportunity.gate) {
        if (answer.item == item) return answer.answer;
    }
    return Ternary::Unknown;
}

// Far below one's abilities: under the floor of a criterion of that kind (core/model/criterion.h).
Ternary below_level(const Search& search, const Opportunity& opportunity) {
    Ternary below = Ternary::Unknown;
    for (const Score& score : opportunity.scores) {
        const Criterion* criterion = find_criterion(search, score.criterion);
        if (!criterion || criterion->kind != CriterionKind::Level || !criterion->must_have)
            continue;
        if (score.value < *criterion->must_have) return Ternary::Yes;
        below = Ternary::No;
    }
    return below;
}

class Weighing {
public:
    Weighing(const GateInput& input, const Opportunity& opportunity)
        : search_(input.search), today_(input.today), opportunity_(opportunity) {}

    void weigh(GateResult& result);

private:
    Ternary knows(std::string_view item) const { return gate_answer(search_, opportunity_, item); }
    bool yes(std::string_view item) const { return knows(item) == Ternary::Yes; }
    bool no(std::string_view item) const { return knows(item) == Ternary::No; }
    bool met() const;
    bool others_in_hand() const;
    bool favourite_ahead() const;
    void add(GateResult& result, std::string_view key, std::string_view rule, GateKind kind) const {
        result.reasons.push_back({key, rule, kind});
    }
    void stops(GateResult& result) const;
    void reasons(GateResult& result) const;
    void leanings(GateResult& result) const;
    void hesitations(GateResult& result) const;
    void unknowns(GateResult& result) const;

    const Search& search_;
    Date today_;
    const Opportunity& opportunity_;
};

bool Weighing::met() const {
    return std::any_of(opportunity_.rounds.begin(), opportunity_.rounds.end(),
                       [](const Round& round) { return round.state == RoundState::Done; });
}

bool Weighing::others_in_hand() const {
    return std::any_of(search_.opportunities.begin(), search_.opportunities.end(),
                       [this](const Opportunity& other) {
                           return other.id != opportunity_.id && has_offer(other);
                       });
}

bool Weighing::favourite_ahead() const {
    if (!search_.favourite || *search_.favourite == opportunity_.id) return false;
    const Opportunity* favourite = find_opportunity(search_, *search_.favourite);
    return favourite && is_open(*favourite) && !has_offer(*favourite);
}

void Weighing::stops(GateResult& result) const {
    constexpr GateKind kStop = GateKind::HardStop;
    if (yes("below_abilities") && yes("below_earning_needs")) {
        add(result, "below_abilities", "D2", kStop);
        add(result, "below_earning_needs", "D2", kStop);
    }
    for (const std::string_view item :
         {"culture_disappoints", "negative_behaviour", "values_conflict", "difficult_boss"}) {
        if (yes(item)) add(result, item, find_gate_item(item)->rule, kStop);
    }
    const bool unsupported =
        yes("relocation_unsupported") || (yes("major_relocation") && no("relocation_supported"));
    if (unsupported) add(result, "relocation_unsupported", "D4", kStop);
    if (disliked_twice(opportunity_)) add(result, "dislike_twice", "E16", kStop);
}

void Weighing::reasons(GateResult& result) const {
    constexpr GateKind kReason = GateKind::ReasonToGo;
    if (yes("job_interesting") && yes("pay_adequate")) {
        add(result, "job_interesting", "D7", kReason);
        add(result, "pay_adequate", "D7", kReason);
    }
    for (const std::string_view item : {"culture_better", "relocation_supported", "values_match",
                                        "open_questions", "management_not_met"}) {
        if (yes(item)) add(result, item, find_gate_item(item)->rule, kReason);
    }
}

// What speaks for every interview, and what the rest of the search says for this one.
void Weighing::leanings(GateResult& result) const {
    constexpr GateKind kReason = GateKind::ReasonToGo;
    if (others_in_hand()) add(result, "offer_in_hand", "A3", kReason);
    if (search_.purpose == Purpose::Relationships) add(result, "relationships", "A12", kReason);
    if (favourite_ahead()) {
        add(result, "waiting_for_favourite", "C1", kReason);
        add(result, "practice", "C9", kReason);
    }
    if (!met()) add(result, "only_words", "C2", kReason);
    if (!opportunity_.seen_in_person) add(result, "not_seen", "C3", kReason);
    add(result, "surprise", "C5", kReason);
    add(result, "known", "C6", kReason);
    add(result, "never_wasted", "C19", kReason);
    // The advice on further interviews (seed 003).
    if (opportunity_.stage < Stage::FirstInterview) return;
    add(result, "coaches", "D13", kReason);
    add(result, "better_role", "D14", kReason);
}

void Weighing::hesitations(GateResult& result) const {
    constexpr GateKind kHesitation = GateKind::Hesitation;
    for (const Hesitation& one : opportunity_.hesitations) {
        if (one.answer.empty()) result.questions.push_back({one.text, one.question});
    }
    for (const ClaimCheck& check : opportunity_.checks) {
        if (check.state == CheckState::Contradicted) result.questions.push_back({check.claim, ""});
    }
    if (opportunity_.gut.empty()) {
        const bool further = opportunity_.stage >= Stage::FirstInterview;
        if (further) add(result, "gut_unasked", "E1", kHesitation);
        return;
    }
    const GutRating& latest = opportunity_.gut.back();
    const bool low = std::min(latest.job, latest.company) < kLowGut;
    if (is_dislike(latest) && !disliked_twice(opportunity_)) {
        add(result, "dislike_once", "E3", kHesitation);
        result.gut_again = std::max(today_, latest.date + kCoolingDays);
    }
    const std::optional<Date> end = runway_end(search_.finances, today_);
    if (low && (yes("only_from_need") || (end && *end - today_ < kShortRunwayDays))) {
        add(result, "little_money", "E2", kHesitation);
    }
}

// Items that nobody has answered and that could turn the result or add a reason.
void Weighing::unknowns(GateResult& result) const {
    for (const GateItem& item : gate_items()) {
        if (knows(item.key) != Ternary::Unknown) continue;
        const bool answered_otherwise =
            (item.key == "relocation_unsupported" &&
             (no("major_relocation") || knows("relocation_supported") != Ternary::Unknown)) ||
            (item.key == "relocation_supported" && no("major_relocation")) ||
            (item.key == "below_earning_needs" && no("below_abilities")) ||
            (item.key == "below_abilities" && no("below_earning_needs"));
        if (!answered_otherwise) result.unknown.push_back(item.key);
    }
}

void Weighing::weigh(GateResult& result) {
    stops(result);
    const bool stopped = !result.reasons.empty();
    reasons(result);
    // Once stopped, what speaks for every interview no longer speaks for this one (conflict 1).
    if (!stopped) leanings(result);
    hesitations(result);
    unknowns(result);
    const bool hesitates =
        !result.questions.empty() ||
        std::any_of(result.reasons.begin(), result.reasons.end(), [](const GateReason& reason) {
            return reason.kind == GateKind::Hesitation && reason.key != "gut_unasked";
        });
    result.verdict = stopped     ? GateVerdict::StepBack
                     : hesitates ? GateVerdict::GoWithQuestions
                                 : GateVerdict::Go;
}

GateValue value_of(const GateInput& input, const Opportunity& opportunity,
                   const std::optional<GoingWorth>& going) {
    const Assumptions& assumptions = input.assumptions;
    GateValue value;
    value.going = going;
    value.practice = assumptions(key::kGatePractice) * input.point;
    const Opportunity* favourite =
        input.search.favourite ? find_opportunity(input.search, *input.search.favourite) : nullptr;
    const bool ahead = favourite && favourite->id != opportunity.id && is_open(*favourite) &&
                       !has_offer(*favourite) && favourite->stage < Stage::FinalInterview;
    if (ahead) value.practice *= assumptions(key::kGatePracticeFavourite);
    value.contact = assumptions(key::kGateContact) * input.point;
    if (input.search.purpose == Purpose::Relationships) {
        value.contact *= assumptions(key::kGateContactPurpose);
    }
    value.time_cost = assumptions(key::kGateTimeCost) * input.point;
    value.total = value.practice + value.contact - value.time_cost;
    if (going) value.total += going->job + going->leverage;
    return value;
}

}  // namespace

Ternary gate_answer(const Search& search, const Opportunity& opportunity, std::string_view item) {
    const Ternary said = answer_to(opportunity, item);
    if (said != Ternary::Unknown) return said;
    const auto from = [](bool holds) { return holds ? Ternary::Yes : Ternary::No; };
    const bool paid = search.pay_floor && opportunity.yearly_pay;
    if (item == "below_earning_needs" && paid) {
        return from(*opportunity.yearly_pay < *search.pay_floor);
    }
    if (item == "below_abilities") return below_level(search, opportunity);
    if (item == "pay_adequate" && paid) return from(*opportunity.yearly_pay >= *search.pay_floor);
    if (item == "relocation_supported" && opportunity.compensation) {
        if (opportunity.compensation->relocation_support.minor > 0) return Ternary::Yes;
    }
    if (item == "open_questions") {
        const auto& hesitations = opportunity.hesitations;
        const bool open =
            std::any_of(hesitations.begin(), hesitations.end(),
                        [](const Hesitation& one) { return one.answer.empty(); }) ||
            std::any_of(opportunity.checks.begin(), opportunity.checks.end(),
                        [](const ClaimCheck& one) { return one.state == CheckState::Open; });
        if (open) return Ternary::Yes;
    }
    if (item == "management_not_met" && !opportunity.contacts.empty()) {
        for (const Round& round : opportunity.rounds) {
            if (round.state != RoundState::Done) continue;
            for (const ContactId& id : round.contacts) {
                for (const Contact& contact : opportunity.contacts) {
                    if (contact.id == id && contact.kind == ContactKind::HiringManager) {
                        return Ternary::No;
                    }
                }
            }
        }
    }
    return Ternary::Unknown;
}

bool is_dislike(const GutRating& rating) {
    return rating.job <= kDislike && rating.company <= kDislike;
}

bool disliked_twice(const Opportunity& opportunity) {
    const std::vector<GutRating>& gut = opportunity.gut;
    if (gut.empty() || !is_dislike(gut.back())) return false;
    return std::any_of(gut.begin(), gut.end(), [&gut](const GutRating& earlier) {
        return is_dislike(earlier) && gut.back().date - earlier.date >= kCoolingDays;
    });
}

GateResult gate(const GateInput& input, const Opportunity& opportunity,
                const std::optional<GoingWorth>& going) {
    const Round* round = round_ahead(opportunity);
    JUGGLE_ASSERT(is_open(opportunity) && round != nullptr);
    GateResult result;
    result.opportunity = opportunity.id;
    result.round = round->id;
    result.confirmed = round->state == RoundState::Confirmed;
    Weighing(input, opportunity).weigh(result);
    result.value = value_of(input, opportunity, going);
    if (result.verdict == GateVerdict::StepBack) {
        const bool first = opportunity.stage < Stage::FirstInterview;
        result.message = first ? GateMessage::CancelFirst : GateMessage::DeclineSecond;
        for (const Contact& contact : opportunity.contacts) {
            if (contact.kind != ContactKind::Recruiter) continue;
            result.recruiter = contact.id;
            break;
        }
    }
    return result;
}

}  // namespace core
