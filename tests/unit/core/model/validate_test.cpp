#include "core/model/validate.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

const Date kToday = march(4);

// "severity code path detail" of every problem, so that a test reads like the command line.
std::vector<std::string> found(const Search& search, Date today = kToday) {
    std::vector<std::string> lines;
    for (const Problem& problem : validate(search, today)) {
        const char* severity = problem.severity == Severity::Blocking ? "blocking" : "notice";
        lines.push_back(std::string(severity) + " " + error_code_name(problem.error.code) + " " +
                        problem.error.where + " " + problem.error.detail);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty search has no problems") {
    CHECK(found(Search{}) == Lines{});
}

TEST_CASE("a complete offer and a hope have no problems") {
    CHECK(found(support::offer_and_hope()) == Lines{});
}

TEST_CASE("an offer can be answered on its deadline, and blocks from the day after") {
    const Search search = support::offer_and_hope();
    CHECK(found(search, march(9)) == Lines{});
    CHECK(found(search, march(10)) ==
          Lines{"blocking deadline_passed /opportunities/0/offer/deadline 2026-03-09"});
}

TEST_CASE("a deadline that passed says nothing once the opportunity is closed") {
    Search search = support::offer_and_hope();
    search.opportunities[0].stage = Stage::Closed;
    search.opportunities[0].outcome = Outcome::Declined;
    CHECK(found(search, march(20)) == Lines{});
}

TEST_CASE("an offer received after its deadline blocks") {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->received = march(3);
    search.opportunities[0].offer->deadline = march(2);
    CHECK(found(search, march(2)) ==
          Lines{"notice day_ahead /opportunities/0/offer/received 2026-03-03",
                "blocking inconsistent /opportunities/0/offer/received "
                "/opportunities/0/offer/deadline"});
}

TEST_CASE("an offer in hand wants its terms and its deadline") {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->deadline.reset();
    CHECK(found(search) == Lines{"notice missing /opportunities/0/offer/deadline "});
    search.opportunities[0].offer.reset();
    CHECK(found(search) == Lines{"notice missing /opportunities/0/offer "});
    search.opportunities[0].stage = Stage::VerbalOffer;
    CHECK(found(search) == Lines{"notice missing /opportunities/0/offer "});
}

TEST_CASE("an offer at a stage that has none is odd") {
    Search search = support::offer_and_hope();
    search.opportunities[0].stage = Stage::FinalInterview;
    CHECK(found(search) == Lines{"notice inconsistent /opportunities/0/offer "
                                 "/opportunities/0/stage"});
}

TEST_CASE("a deadline years ahead is taken for a slip of the keyboard") {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->deadline = from_civil({2062, 3, 9});
    search.opportunities[1].answer_expected = kToday + 367;
    CHECK(found(search) ==
          Lines{"notice out_of_range /opportunities/0/offer/deadline more than 366 days ahead: "
                "2062-03-09",
                "notice out_of_range /opportunities/1/answer_expected more than 366 days ahead: "
                "2027-03-06"});
    search.opportunities[0].offer->deadline = kToday + 366;
    search.opportunities[1].answer_expected = kToday + 366;
    CHECK(found(search) == Lines{});
}

TEST_CASE("an answer that is overdue is noticed while it is still awaited") {
    Search search = support::offer_and_hope();
    search.opportunities[1].answer_expected = march(3);
    CHECK(found(search) == Lines{"notice day_passed /opportunities/1/answer_expected 2026-03-03"});
    search.opportunities[1].answer_expected = kToday;
    CHECK(found(search) == Lines{});
    search.opportunities[0].answer_expected = march(1);  // it has answered: the offer is here
    CHECK(found(search) == Lines{});
}

TEST_CASE("what has happened cannot lie ahead") {
    Search search = support::offer_and_hope();
    search.finances.not_an_issue = false;
    search.finances.savings = money_from_major(3000);
    search.finances.monthly_spending = money_from_major(1000);
    search.finances.as_of = march(5);
    search.opportunities[1].stage_since = march(6);
    search.opportunities[1].told_of_offer = march(7);
    search.opportunities[1].rounds.push_back(
        {RoundId{"r1"}, march(8), RoundState::Done, "final interview", ""});
    CHECK(found(search) == Lines{"notice day_ahead /finances/as_of 2026-03-05",
                                 "notice day_ahead /opportunities/1/stage_since 2026-03-06",
                                 "notice day_ahead /opportunities/1/told_of_offer 2026-03-07",
                                 "notice day_ahead /opportunities/1/rounds/0/date 2026-03-08"});
}

TEST_CASE("an interview of the past still marked as coming is noticed") {
    Search search = support::offer_and_hope();
    search.opportunities[1].rounds = {
        {RoundId{"r1"}, march(3), RoundState::Confirmed, "", ""},
        {RoundId{"r2"}, std::nullopt, RoundState::Confirmed, "", ""},
        {RoundId{"r3"}, std::nullopt, RoundState::Invited, "", ""},
    };
    CHECK(found(search) == Lines{"notice day_passed /opportunities/1/rounds/0/date 2026-03-03",
                                 "notice missing /opportunities/1/rounds/1/date "});
}

TEST_CASE("a request lies between the offer and today") {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->requests = {
        {march(1), RequestKind::Time, RequestAnswer::Granted},
        {march(3), RequestKind::Terms, RequestAnswer::Open},
        {march(5), RequestKind::Time, RequestAnswer::Open},
    };
    CHECK(found(search) ==
          Lines{"notice inconsistent /opportunities/0/offer/requests/0/date "
                "/opportunities/0/offer/received",
                "notice day_ahead /opportunities/0/offer/requests/2/date 2026-03-05"});
}

TEST_CASE("a favourite that is closed is no favourite") {
    Search search = support::offer_and_hope();
    search.opportunities[1].stage = Stage::Closed;
    search.opportunities[1].outcome = Outcome::Rejected;
    CHECK(found(search) == Lines{"notice inconsistent /favourite /opportunities/1/stage"});
}

TEST_CASE("a closed opportunity wants its outcome") {
    Search search = support::offer_and_hope();
    search.favourite.reset();
    search.opportunities[1].stage = Stage::Closed;
    CHECK(found(search) == Lines{"notice missing /opportunities/1/outcome "});
}

TEST_CASE("money that presses wants both sides of the sum") {
    Search search;
    search.finances.not_an_issue = false;
    CHECK(found(search) == Lines{"notice missing /finances/monthly_spending "});
    search.finances.monthly_spending = money_from_major(2000);
    CHECK(found(search) == Lines{"notice missing /finances/savings "});
    search.finances.monthly_income = money_from_major(2000);  // it carries the spending
    CHECK(found(search) == Lines{});
}

TEST_CASE("the same open job twice is noticed once, at the later place") {
    Search search;
    search.opportunities.push_back(support::opportunity("o1", "Contoso ", Stage::Applied));
    search.opportunities.push_back(support::opportunity("o2", "contoso", Stage::Screen));
    CHECK(found(search) == Lines{"notice duplicate_id /opportunities/1/company /opportunities/0"});
    SUBCASE("another role is another job") {
        search.opportunities[1].role = "Planner";
        CHECK(found(search) == Lines{});
    }
    SUBCASE("a job tried again after it closed is no repetition") {
        search.opportunities[0].stage = Stage::Closed;
        search.opportunities[0].outcome = Outcome::Rejected;
        CHECK(found(search) == Lines{});
    }
}

TEST_CASE("an open job wants a name and a worth in the search's unit") {
    Search search;
    search.opportunities.push_back(support::opportunity("o1", "  ", Stage::Applied));
    search.opportunities[0].worth.reset();
    CHECK(found(search) == Lines{"notice missing /opportunities/0/company ",
                                 "notice missing /opportunities/0/worth "});
    search.worth_basis = WorthBasis::YearlyPay;
    CHECK(found(search) == Lines{"notice missing /opportunities/0/company ",
                                 "notice missing /opportunities/0/yearly_pay "});
    search.opportunities[0].stage = Stage::Closed;
    search.opportunities[0].outcome = Outcome::Withdrawn;
    CHECK(found(search) == Lines{});
}

namespace {

bool has(const std::vector<Problem>& problems, ErrorCode code, const std::string& where) {
    for (const Problem& problem : problems) {
        if (problem.error.code == code && problem.error.where == where) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("an offer in another currency without a rate is said at the rate") {
    Search search = support::offer_and_hope();
    search.currency = "EUR";
    search.opportunities[0].compensation = Compensation{};
    search.opportunities[0].compensation->currency = "CHF";
    const std::string where = "/opportunities/0/compensation/rate";
    CHECK(has(validate(search, march(2)), ErrorCode::Missing, where));
    search.opportunities[0].compensation->rate = 1.05;
    CHECK_FALSE(has(validate(search, march(2)), ErrorCode::Missing, where));
    search.opportunities[0].compensation->currency = "EUR";
    CHECK(has(validate(search, march(2)), ErrorCode::Inconsistent, where));
}

TEST_CASE("weights are asked for together, pay once and with its range") {
    Search search;
    Criterion pay;
    pay.id.text = "k1";
    pay.name = "Pay";
    pay.kind = CriterionKind::Pay;
    pay.weight = 100;
    Criterion culture = pay;
    culture.id.text = "k2";
    culture.weight.reset();
    search.criteria = {pay, culture};
    const auto problems = validate(search, march(2));
    CHECK(has(problems, ErrorCode::Missing, "/criteria/0/pay_worst"));
    CHECK(has(problems, ErrorCode::Missing, "/criteria/0/pay_best"));
    CHECK(has(problems, ErrorCode::Missing, "/criteria/1/weight"));
    CHECK(has(problems, ErrorCode::Inconsistent, "/criteria/1/kind"));
    search.criteria[0].pay_worst = money_from_major(40000);
    search.criteria[0].pay_best = money_from_major(60000);
    search.criteria[1].kind = CriterionKind::Scored;
    search.criteria[1].weight = 50;
    CHECK(validate(search, march(2)).empty());
}

TEST_CASE("a forecast whose day has passed asks for its outcome") {
    Search search;
    ForecastRecord forecast;
    forecast.id.text = "e1";
    forecast.made = march(1);
    forecast.by = march(5);
    search.forecasts = {forecast};
    CHECK(validate(search, march(5)).empty());
    CHECK(has(validate(search, march(6)), ErrorCode::DayPassed, "/forecasts/0/by"));
    search.forecasts[0].result = ForecastResult::DidNot;
    search.forecasts[0].closed = march(6);
    CHECK(validate(search, march(6)).empty());
    CHECK(has(validate(search, march(5)), ErrorCode::DayAhead, "/forecasts/0/closed"));
}

TEST_CASE("what was felt, heard, sent and decided lies behind") {
    Search search = support::offer_and_hope();
    search.opportunities[0].gut = {{march(9), 5, 5}};
    search.opportunities[0].opinions = {{OpinionId{"p1"}, "", march(9), Stance::For, "", 3, 3}};
    search.sent = {{MessageId{"m1"}, 1, std::nullopt, std::nullopt, march(9), ""}};
    search.decisions = {{EntryId{"d1"}, march(9), std::nullopt, "", "", "", "", "", "", march(8)}};
    const auto problems = validate(search, march(7));
    CHECK(has(problems, ErrorCode::DayAhead, "/opportunities/0/gut/0/date"));
    CHECK(has(problems, ErrorCode::DayAhead, "/opportunities/0/opinions/0/date"));
    CHECK(has(problems, ErrorCode::DayAhead, "/sent/0/date"));
    CHECK(has(problems, ErrorCode::DayAhead, "/decisions/0/date"));
    CHECK(has(problems, ErrorCode::Inconsistent, "/decisions/0/lesson_date"));
}
