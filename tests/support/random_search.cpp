#include "support/random_search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/model/words.h"

using namespace core;

namespace support {
namespace {

// Names that have broken programs before: quotes, slashes, other alphabets, right-to-left, emoji
// of several code points, a full stop at the end, JSON and template look-alikes.
constexpr const char* kNames[] = {
    "Northwind",
    "Zażółć & Söhne",
    "株式会社テスト",
    "شركة المثال",
    "Ромашка",
    "Ελληνικά Α.Ε.",
    "Tailspin Inc.",
    "\"Quoted\" \\ Co",
    "a/b~c",
    "👩🏽‍🚀 Space",
    "{name}",
    "O'Neil",
    "x",
    "'; --",
};

class Draw {
public:
    Draw(std::uint64_t seed, Date today) : random_(seed), today_(today) {}

    bool often() { return random_.chance(0.6); }
    int integer(int low, int high) { return random_.integer(low, high); }
    double share() { return random_.uniform(); }

    std::string name() {
        if (!random_.chance(0.9)) return "";
        std::string text = kNames[random_.integer(0, static_cast<int>(std::size(kNames)) - 1)];
        if (random_.chance(0.05)) {
            text.clear();
            for (int i = 0; i < kMaxShortText; ++i)
                text += "ä";
        }
        return text;
    }
    std::string notes() {
        std::string text = name();
        if (often()) text += "\n\t" + name() + "\n";
        return text;
    }
    Date day() { return today_ + random_.integer(-30, 30); }
    std::optional<Date> maybe_day() { return often() ? std::optional<Date>(day()) : std::nullopt; }
    Money money() {
        if (random_.chance(0.1)) return {kMaxMoneyMinor - random_.integer(0, 99)};
        return {random_.integer(0, 20'000'000)};
    }
    template <class Enum>
    Enum word() {
        return static_cast<Enum>(random_.integer(0, static_cast<int>(words<Enum>().size()) - 1));
    }

private:
    Random random_;
    Date today_;
};

// A most likely value and, now and then, the range around it.
struct Range {
    std::optional<double> low, high;
    double value = 0;
};
Range random_range(Draw& draw) {
    Range range;
    range.value = draw.often() ? draw.integer(0, 100) : draw.share() * 100;
    if (draw.often()) range.low = range.value * draw.share();
    if (draw.often()) range.high = range.value + (100 - range.value) * draw.share();
    return range;
}

Criterion random_criterion(Draw& draw, int number) {
    Criterion out;
    out.id.text = "k" + std::to_string(number);
    out.name = draw.name();
    out.kind = draw.word<CriterionKind>();
    out.worst = draw.name();
    out.best = draw.name();
    if (out.kind == CriterionKind::Pay && draw.often()) {
        out.pay_worst = Money{draw.integer(0, 1'000'000)};
        out.pay_best = Money{draw.integer(1'000'001, 20'000'000)};
    }
    if (draw.often()) {
        const Range range = random_range(draw);
        out.weight = range.value;
        out.weight_low = range.low;
        out.weight_high = range.high;
    }
    if (draw.often()) out.must_have = draw.integer(0, 100);
    return out;
}

Compensation random_compensation(Draw& draw) {
    Compensation out;
    if (draw.often()) out.currency = draw.often() ? "CHF" : "EUR";
    if (draw.often()) out.rate = 0.01 + draw.share() * 10;
    out.bonus = draw.money();
    out.equity = draw.money();
    out.equity_haircut = draw.share();
    out.benefits = draw.money();
    out.signing = draw.money();
    out.relocation_support = draw.money();
    out.relocation_cost = draw.money();
    out.commute_cost = draw.money();
    if (draw.often()) out.commute_hours_per_week = draw.integer(0, 20);
    if (draw.often()) out.hours_per_week = draw.integer(0, 168);
    if (draw.often()) out.holiday_days = draw.integer(0, 40);
    return out;
}

void add_judgement(Draw& draw, const std::vector<Criterion>& criteria, Opportunity& out) {
    if (draw.often()) out.compensation = random_compensation(draw);
    for (const Criterion& criterion : criteria) {
        if (!draw.often()) continue;
        const Range range = random_range(draw);
        out.scores.push_back({criterion.id, range.value, range.low, range.high});
    }
    for (int i = draw.integer(0, 2); i > 0; --i)
        out.reasons.push_back({draw.word<ReasonKind>(), draw.name(), draw.integer(1, 5)});
    Date day = draw.day();
    for (int i = draw.integer(0, 2); i > 0; --i, day = day + draw.integer(0, 2))
        out.gut.push_back({day, draw.integer(0, 10), draw.integer(0, 10)});
    for (int i = draw.integer(0, 2); i > 0; --i) {
        out.opinions.push_back({OpinionId{"p" + std::to_string(i)}, draw.name(), draw.maybe_day(),
                                draw.word<Stance>(), draw.notes(), draw.integer(1, 5),
                                draw.integer(1, 5)});
    }
    if (draw.often()) out.hesitations.push_back({draw.notes(), draw.notes(), draw.notes()});
    if (draw.often()) {
        out.checks.push_back({draw.notes(), draw.word<CheckState>(), draw.notes(), draw.share()});
    }
    if (draw.often()) out.gate.push_back({"values_conflict", draw.word<Ternary>(), draw.notes()});
    if (draw.often()) out.regret = RegretRehearsal{draw.day(), draw.integer(0, 10), draw.notes()};
    for (int i = draw.integer(0, 2); i > 0; --i)
        out.wishes.push_back(draw.name());
    out.shared_cause = draw.name();
    out.seen_in_person = draw.often();
    if (!is_open(out)) out.closed_on = draw.maybe_day();
    out.decline_reason = draw.notes();
}

// An opportunity of the list, or nothing.
const Opportunity* some_opportunity(Draw& draw, const Search& search) {
    if (search.opportunities.empty() || !draw.often()) return nullptr;
    const int last = static_cast<int>(search.opportunities.size()) - 1;
    return &search.opportunities[static_cast<std::size_t>(draw.integer(0, last))];
}

void add_plans(Draw& draw, Search& search) {
    for (int i = 1, last = draw.integer(0, 4); i <= last; ++i) {
        FollowUp out;
        out.id.text = "f" + std::to_string(i);
        if (draw.often()) out.row = "check_in";
        out.kind = draw.word<FollowUpKind>();
        out.cadence = draw.word<Cadence>();
        if (const Opportunity* opportunity = some_opportunity(draw, search)) {
            out.opportunity = opportunity->id;
            if (!opportunity->contacts.empty()) out.contact = opportunity->contacts.front().id;
            if (!opportunity->rounds.empty()) out.round = opportunity->rounds.back().id;
        }
        out.made = draw.maybe_day();
        out.due = draw.day();
        out.snoozed_from = draw.maybe_day();
        out.state = draw.word<FollowUpState>();
        if (out.state != FollowUpState::Open) out.closed = draw.maybe_day();
        out.step = draw.integer(1, 9);
        out.sequence = draw.integer(0, 9);
        out.note = draw.notes();
        search.follow_ups.push_back(out);
        SentMessage message;
        message.id.text = "m" + std::to_string(i);
        message.situation = draw.integer(1, kMaxSituation);
        message.opportunity = out.opportunity;
        message.contact = out.contact;
        message.date = draw.day();
        message.body = draw.notes();
        search.sent.push_back(message);
    }
    if (draw.often()) search.achievements.push_back({draw.day(), draw.notes()});
    Date day = draw.day();
    for (int i = draw.integer(0, 3); i > 0; --i, day = day + draw.integer(1, 9))
        search.holidays.push_back(day);
}

void add_journal(Draw& draw, Search& search) {
    for (int i = 1, last = draw.integer(0, 4); i <= last; ++i) {
        ForecastRecord out;
        out.id.text = "e" + std::to_string(i);
        out.made = draw.day();
        if (const Opportunity* opportunity = some_opportunity(draw, search)) {
            out.opportunity = opportunity->id;
        }
        out.company = draw.name();
        out.event = draw.word<ForecastEvent>();
        if (draw.often()) out.stage = draw.word<Stage>();
        out.by = draw.maybe_day();
        out.probability = draw.share();
        out.own = draw.often();
        out.result = draw.word<ForecastResult>();
        if (out.result != ForecastResult::Open) out.closed = draw.maybe_day();
        search.forecasts.push_back(out);
        search.decisions.push_back({EntryId{"d" + std::to_string(i)}, draw.day(), out.opportunity,
                                    draw.name(), "ask_for_time", "wait", "coin_flip", draw.notes(),
                                    draw.notes(), draw.maybe_day()});
        DecisionRecord& decision = search.decisions.back();
        if (draw.often()) decision.sure = draw.integer(0, kMaxSure);
        if (draw.often()) decision.regret_waiting = draw.integer(0, kMaxFeeling);
        if (draw.often()) decision.regret_accepting = draw.integer(0, kMaxFeeling);
    }
}

Offer random_offer(Draw& draw) {
    Offer offer;
    offer.received = draw.maybe_day();
    offer.deadline = draw.maybe_day();
    for (int i = draw.integer(0, 2); i > 0; --i) {
        offer.requests.push_back(
            {draw.day(), draw.word<RequestKind>(), draw.word<RequestAnswer>()});
    }
    offer.improved = draw.often();
    offer.sequence = draw.integer(0, 3);
    return offer;
}

Opportunity random_opportunity(Draw& draw, const std::vector<Criterion>& criteria, int number) {
    Opportunity out;
    out.id.text = "o" + std::to_string(number);
    out.company = draw.name();
    out.role = draw.name();
    out.stage = draw.word<Stage>();
    if (out.stage == Stage::Closed && draw.often()) out.outcome = draw.word<Outcome>();
    out.standing = draw.word<Standing>();
    out.restructuring = draw.often();
    out.stage_since = draw.maybe_day();
    out.answer_expected = draw.maybe_day();
    out.told_of_offer = draw.maybe_day();
    if (draw.often()) out.own_chance = draw.share();
    if (draw.often()) out.yearly_pay = draw.money();
    if (draw.often()) out.worth = draw.integer(0, 100);
    if (out.stage >= Stage::VerbalOffer || !draw.often()) out.offer = random_offer(draw);
    for (int i = draw.integer(0, 6); i > 0; --i) {
        out.contacts.push_back(
            {ContactId{"c" + std::to_string(i)}, draw.name(), draw.name(), draw.name(),
             draw.word<ContactKind>(),
             draw.often() ? std::optional<int>(draw.integer(1, 5)) : std::nullopt,
             draw.word<Permission>()});
    }
    for (int i = draw.integer(0, 3); i > 0; --i) {
        Round round{RoundId{"r" + std::to_string(i)}, draw.maybe_day(), draw.word<RoundState>(),
                    draw.name(), draw.notes()};
        round.answer_by = draw.maybe_day();
        for (const Contact& contact : out.contacts) {
            if (draw.often()) round.contacts.push_back(contact.id);
        }
        if (draw.often()) round.stumpers.push_back({draw.notes(), draw.notes()});
        round.sequence = draw.integer(0, 3);
        out.rounds.push_back(round);
    }
    out.notes = draw.notes();
    add_judgement(draw, criteria, out);
    return out;
}

}  // namespace

Search random_search(std::uint64_t seed, Date today) {
    Draw draw(seed, today);
    Search search;
    search.title = draw.name();
    if (draw.often()) search.example = "graduate";
    search.example_day = draw.maybe_day();
    search.sign_as = draw.name();
    search.currency = draw.often() ? "EUR" : "JPY";
    search.worth_basis = draw.word<WorthBasis>();
    search.finances = {draw.often(), draw.money(), draw.money(), draw.money(), draw.maybe_day()};
    search.purpose = draw.word<Purpose>();
    if (draw.often()) search.pay_floor = draw.money();
    if (draw.often()) search.weekly_target = draw.integer(0, 20);
    for (int number = 1, last = draw.integer(0, 4); number <= last; ++number)
        search.criteria.push_back(random_criterion(draw, number));
    for (int number = 1, last = draw.integer(0, 6); number <= last; ++number) {
        search.opportunities.push_back(random_opportunity(draw, search.criteria, number));
    }
    if (!search.opportunities.empty() && draw.often()) {
        const int last = static_cast<int>(search.opportunities.size()) - 1;
        const auto place = static_cast<std::size_t>(draw.integer(0, last));
        search.favourite = search.opportunities[place].id;
    }
    add_plans(draw, search);
    add_journal(draw, search);
    for (int i = 1, last = draw.integer(0, 3); i <= last; ++i) {
        const double value = (draw.share() - 0.5) * (draw.often() ? 1.0 : 1e9);
        search.assumptions.push_back({"key_" + std::to_string(i), value});
    }
    return search;
}

}  // namespace support
