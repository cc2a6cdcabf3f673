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

Offer random_offer(Draw& draw) {
    Offer offer;
    offer.received = draw.maybe_day();
    offer.deadline = draw.maybe_day();
    for (int i = draw.integer(0, 2); i > 0; --i) {
        offer.requests.push_back(
            {draw.day(), draw.word<RequestKind>(), draw.word<RequestAnswer>()});
    }
    return offer;
}

Opportunity random_opportunity(Draw& draw, int number) {
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
    for (int i = draw.integer(0, 3); i > 0; --i) {
        out.rounds.push_back({RoundId{"r" + std::to_string(i)}, draw.maybe_day(),
                              draw.word<RoundState>(), draw.name(), draw.notes()});
    }
    for (int i = draw.integer(0, 6); i > 0; --i) {
        out.contacts.push_back(
            {ContactId{"c" + std::to_string(i)}, draw.name(), draw.name(), draw.name()});
    }
    out.notes = draw.notes();
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
    for (int number = 1, last = draw.integer(0, 6); number <= last; ++number) {
        search.opportunities.push_back(random_opportunity(draw, number));
    }
    if (!search.opportunities.empty() && draw.often()) {
        const int last = static_cast<int>(search.opportunities.size()) - 1;
        const auto place = static_cast<std::size_t>(draw.integer(0, last));
        search.favourite = search.opportunities[place].id;
    }
    for (int i = 1, last = draw.integer(0, 3); i <= last; ++i) {
        const double value = (draw.share() - 0.5) * (draw.often() ? 1.0 : 1e9);
        search.assumptions.push_back({"key_" + std::to_string(i), value});
    }
    return search;
}

}  // namespace support
