// What an experienced adviser would say, situation by situation; each names the rule it is from.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/answer.h"
#include "support/search_builder.h"

namespace {

using core::Action;
using core::ActionLine;
using core::Answer;
using core::BreakEven;
using core::OpportunityId;
using core::Search;
using core::Stage;
using support::march;

constexpr int kToday = 2;

Answer advice(const Search& search, core::Detail detail = core::Detail::Full) {
    const auto answer = core::answer(search, march(kToday), detail);
    REQUIRE(answer);
    REQUIRE(answer->verdict);
    return *answer;
}

// Values and the action are the same as in the whole answer, which takes a hundred times as long.
Answer values_of(const Search& search) {
    return advice(search, core::Detail::Quick);
}

bool also_does(const Answer& answer, Action action) {
    const auto& also = answer.verdict->also;
    return answer.verdict->action == action ||
           std::any_of(also.begin(), also.end(),
                       [action](const ActionLine& line) { return line.action == action; });
}

bool takes(const Answer& answer) {
    return answer.verdict->action == Action::Accept || answer.verdict->action == Action::Negotiate;
}

const ActionLine& line(const Answer& answer, Action action) {
    const auto found = std::find_if(answer.actions.begin(), answer.actions.end(),
                                    [action](const ActionLine& l) { return l.action == action; });
    REQUIRE(found != answer.actions.end());
    return *found;
}

// An offer worth 60 and a favourite worth 80 at this stage since 25 February.
Search offer_and(Stage stage, int deadline_days) {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->deadline = march(kToday + deadline_days);
    search.opportunities[1].stage = stage;
    search.opportunities[1].stage_since = march(kToday) - 5;
    search.opportunities[1].worth = 80;
    return search;
}

Search with_weeks_of_money(Search search, int weeks) {
    search.finances.not_an_issue = false;
    search.finances.monthly_spending = core::money_from_major(2400);
    search.finances.savings = core::money_from_major(2400 * weeks * 12 / 52);
    return search;
}

Search with_chance(Search search, double chance) {
    search.opportunities[1].own_chance = chance;
    search.assumptions = {{"optimism.pull", 0}};
    return search;
}

}  // namespace

TEST_CASE("a finalist for a clearly better job with ten weeks of money asks for time (A7, B5)") {
    const Answer answer = advice(with_weeks_of_money(offer_and(Stage::FinalInterview, 5), 10));
    CHECK(answer.verdict->action == Action::TellFavourite);  // A5, A6: and asks their timing
    CHECK(also_does(answer, Action::AskForTime));
    CHECK(line(answer, Action::AskForTime).extra_days >= 2);
    CHECK(!answer.verdict->risks_money);
    CHECK(answer.runway == march(kToday) + 70);
}

TEST_CASE("a first interview elsewhere and no money: close with the offer in hand (A11, E5)") {
    const Answer answer = advice(with_weeks_of_money(offer_and(Stage::FirstInterview, 5), 0));
    CHECK(takes(answer));
    CHECK(answer.verdict->opportunity == OpportunityId{"o1"});
    CHECK(line(answer, Action::Wait).past_runway > 0.9);
}

TEST_CASE("a favourite that is worth less than the offer is not waited for (A7)") {
    Search search = offer_and(Stage::FinalInterview, 5);
    search.opportunities[0].worth = 80;
    search.opportunities[1].worth = 60;
    CHECK(takes(advice(search)));
}

TEST_CASE("a so-so job is let go by a likely finalist whose money is no issue (B7)") {
    Search search = with_chance(offer_and(Stage::FinalInterview, 0), 0.8);
    search.opportunities[0].worth = 30;
    search.opportunities[1].worth = 90;
    const Answer answer = advice(search);
    CHECK(!takes(answer));
    CHECK(line(answer, Action::Decline).average > line(answer, Action::Accept).average);
    REQUIRE(!answer.plan.empty());
    CHECK(answer.plan.back().action == Action::Decline);
    // A2: nothing is asked of a company whose offer is not going to be taken.
    CHECK(!also_does(answer, Action::AskForTime));
}

TEST_CASE("an offer alone is taken, after asking once for better terms (A18)") {
    Search search = offer_and(Stage::FinalInterview, 5);
    search.opportunities.pop_back();
    search.favourite.reset();
    const Answer answer = advice(search);
    CHECK(takes(answer));
    CHECK(answer.verdict->badge == core::Badge::Firm);
    CHECK(answer.plan.back().action == Action::Accept);
}

TEST_CASE("one of many is told to bargain less than a long-sought fit (A13)") {
    Search search = offer_and(Stage::FirstInterview, 5);
    search.opportunities[0].standing = core::Standing::LongSoughtFit;
    const double sought = line(values_of(search), Action::Negotiate).average;
    search.opportunities[0].standing = core::Standing::OneOfMany;
    const double many = line(values_of(search), Action::Negotiate).average;
    CHECK(sought > many + 1);
}

TEST_CASE("time is asked for once (P3)") {
    Search search = offer_and(Stage::FinalInterview, 5);
    const auto asks = [](const Answer& answer) {
        return std::any_of(answer.actions.begin(), answer.actions.end(),
                           [](const ActionLine& l) { return l.action == Action::AskForTime; });
    };
    CHECK(asks(values_of(search)));
    search.opportunities[0].offer->requests = {
        {march(2), core::RequestKind::Time, core::RequestAnswer::Refused}};
    CHECK(!asks(values_of(search)));
}

TEST_CASE("an offer is needed before the favourite is told of one, and once is enough (A5)") {
    const auto tells = [](const Answer& answer) {
        return std::any_of(answer.actions.begin(), answer.actions.end(),
                           [](const ActionLine& l) { return l.action == Action::TellFavourite; });
    };
    Search search = offer_and(Stage::FinalInterview, 5);
    CHECK(tells(values_of(search)));
    search.opportunities[1].told_of_offer = march(kToday);
    CHECK(!tells(values_of(search)));
    search.opportunities[1].told_of_offer.reset();
    search.opportunities.erase(search.opportunities.begin());
    CHECK(!tells(values_of(search)));
}

TEST_CASE("moving the favourite's chance across the break-even flips the advice exactly there") {
    const Search search =
        with_chance(with_weeks_of_money(offer_and(Stage::FinalInterview, 7), 10), 0.4);
    const Answer answer = advice(search);
    REQUIRE(!answer.break_evens.empty());
    const BreakEven& even = answer.break_evens.front();
    CHECK(even.input == BreakEven::Input::ChanceOfOffer);
    CHECK(even.opportunity == OpportunityId{"o2"});
    CHECK(even.yours == doctest::Approx(0.4));
    REQUIRE(even.crossings.size() == 1);
    CHECK(!takes(answer));
    CHECK(takes(values_of(with_chance(search, even.crossings[0] - 1e-5))));
    CHECK(!takes(values_of(with_chance(search, even.crossings[0] + 1e-5))));
    CHECK((even.below == Action::Accept || even.below == Action::Negotiate));
}

TEST_CASE("taking away the money turns waiting into a labelled risk (E5)") {
    // A favourite good and likely enough that holding stays right without money.
    Search search = with_chance(offer_and(Stage::FinalInterview, 7), 0.95);
    search.opportunities[0].worth = 40;
    search.opportunities[1].worth = 100;
    const Answer rich = advice(with_weeks_of_money(search, 40));
    const Answer poor = advice(with_weeks_of_money(search, 1));
    CHECK(!takes(rich));
    CHECK(!rich.verdict->risks_money);
    CHECK(!takes(poor));
    CHECK(poor.verdict->risks_money);
    CHECK(line(poor, Action::Accept).past_runway == 0);
}

TEST_CASE("a better favourite never makes taking the offer look better beside holding") {
    for (const Stage stage : {Stage::FirstInterview, Stage::FinalInterview}) {
        double lead = -1e9;
        for (int worth = 40; worth <= 100; worth += 10) {
            CAPTURE(worth);
            Search search = offer_and(stage, 5);
            search.opportunities[1].worth = worth;
            const Answer answer = values_of(search);
            const double now =
                line(answer, Action::Wait).average - line(answer, Action::Accept).average;
            CHECK(now >= lead - 1e-9);
            lead = now;
        }
    }
}

TEST_CASE("a likelier favourite never lowers what the whole is worth") {
    double value = -1e9;
    for (int percent = 0; percent <= 100; percent += 10) {
        const Answer answer =
            values_of(with_chance(offer_and(Stage::FinalInterview, 5), percent / 100.0));
        CHECK(answer.value >= value - 1e-9);
        value = answer.value;
    }
}

TEST_CASE("looking twice as far ahead changes neither the advice nor the chosen value by a point") {
    for (const Stage stage : {Stage::FirstInterview, Stage::FinalInterview}) {
        for (const int weeks : {0, 10, 40}) {
            CAPTURE(weeks);
            const Search search = with_weeks_of_money(offer_and(stage, 5), weeks);
            Search farther = search;
            farther.assumptions = {{"model.horizon_days", 120}};
            const Answer near = values_of(search);
            const Answer far = values_of(farther);
            CHECK(far.horizon_days == 2 * near.horizon_days);
            CHECK(far.verdict->action == near.verdict->action);
            CHECK(std::fabs(far.value - near.value) < 1);
        }
    }
}

TEST_CASE("money and points give the same advice on the same jobs") {
    Search points = offer_and(Stage::FinalInterview, 5);
    Search pay = points;
    pay.worth_basis = core::WorthBasis::YearlyPay;
    pay.opportunities[0].yearly_pay = core::money_from_major(48000);
    pay.opportunities[1].yearly_pay = core::money_from_major(64000);
    const Answer in_points = advice(points);
    const Answer in_money = advice(pay);
    CHECK(in_money.verdict->action == in_points.verdict->action);
    // 60 points stand for 96 000 over two years.
    CHECK(in_money.value == doctest::Approx(in_points.value * 1600).epsilon(1e-9));
}

TEST_CASE("what is not modelled exactly is bracketed and said") {
    Search search = offer_and(Stage::FinalInterview, 5);
    for (int i = 0; i < 199; ++i) {
        auto more = support::opportunity("x" + std::to_string(i), "Company " + std::to_string(i),
                                         Stage::Applied);
        more.worth = 50 + i % 40;
        search.opportunities.push_back(more);
    }
    const Answer answer = values_of(search);
    CHECK(!answer.exact);
    CHECK(answer.lower <= answer.value);
    CHECK(answer.value <= answer.upper);
    CHECK(answer.lower < answer.upper);
    CHECK(answer.estimates.size() == 201);
    const Answer alone = values_of(offer_and(Stage::FinalInterview, 5));
    CHECK(alone.exact);
    CHECK(alone.lower == alone.upper);
}

TEST_CASE("a deadline that has passed gives no verdict but says why") {
    Search search = offer_and(Stage::FinalInterview, 5);
    search.opportunities[0].offer->deadline = march(1);
    search.opportunities[0].offer->received = march(1);
    const auto answer = core::answer(search, march(kToday));
    REQUIRE(answer);
    CHECK(!answer->verdict);
    REQUIRE(!answer->problems.empty());
}

TEST_CASE("nothing open gives an answer without a verdict, an empty search as well") {
    const auto empty = core::answer(Search{}, march(kToday));
    REQUIRE(empty);
    CHECK(!empty->verdict);
    CHECK(empty->actions.empty());
}

TEST_CASE("probabilities are probabilities and figures are in order") {
    for (const Stage stage : {Stage::Lead, Stage::Applied, Stage::Screen, Stage::FirstInterview,
                              Stage::SecondInterview, Stage::FinalInterview, Stage::VerbalOffer}) {
        const Answer answer = advice(offer_and(stage, 3));
        for (const ActionLine& row : answer.actions) {
            CHECK(row.nothing >= -1e-12);
            CHECK(row.nothing <= 1 + 1e-12);
            CHECK(row.bad_case <= row.good_case + 1e-9);
            CHECK(row.average <= answer.value + 1e-6);
            CHECK(row.shortfall >= 0);
        }
        for (const core::PlanBranch& branch : answer.branches) {
            CHECK(branch.probability > 0);
            CHECK(branch.probability <= 1);
        }
        for (const core::Estimate& estimate : answer.estimates) {
            CHECK(estimate.chance_low <= estimate.chance);
            CHECK(estimate.chance <= estimate.chance_high);
        }
        CHECK(line(answer, Action::Decline).average <= answer.value);
    }
}
