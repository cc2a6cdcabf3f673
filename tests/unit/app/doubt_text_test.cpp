#include "app/doubt_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/search_builder.h"

using core::Uncertain;
using Kind = core::Uncertain::Kind;

namespace {

const core::OpportunityId kOffer{"o1"};
const core::OpportunityId kHope{"o2"};
const app::Locale kLocale;

core::Answer answered() {
    core::Answer answer;
    answer.value = 60;
    answer.verdict = core::Verdict{};
    answer.robust = core::Robust{};
    answer.robust->samples = 1000;
    core::CourseDoubt hold;
    hold.acceptability = 0.857;
    answer.robust->courses = {hold};
    return answer;
}

core::Search search() {
    return support::offer_and_hope();
}

}  // namespace

TEST_CASE("how often the advice holds is said as so many of a hundred") {
    core::Answer answer = answered();
    CHECK(app::acceptability_text(answer, search()) ==
          "Every number here may be a little wrong. Over 1000 sets of numbers that are easy to "
          "believe, keeping everything open comes out best in 86 of 100.");
    answer.robust->courses.front().acceptability = 1;
    CHECK(app::acceptability_text(answer, search()).find("always") != std::string::npos);
    answer.verdict->action = core::Action::Accept;
    answer.verdict->opportunity = kOffer;
    answer.robust->courses.front().course.taken = kOffer;
    CHECK(app::acceptability_text(answer, search()).find("taking Northwind's offer") !=
          std::string::npos);
    answer.robust.reset();
    CHECK(app::acceptability_text(answer, search()).empty());
}

TEST_CASE("counter-advice says what would have to be true, and how believable that is") {
    const core::Answer answer = answered();
    core::CounterAdvice advice{{kOffer}, {Kind::Worth, kHope}, 80, 64.8, 0.7};
    CHECK(app::counter_advice_text(advice, answer, search(), kLocale) ==
          "Taking Northwind's offer would be better if Contoso's job were worth less than about 65 "
          "points. That is easy to believe.");
    advice.input = {Kind::ChanceOfOffer, kHope};
    advice.yours = 0.5;
    advice.needed = 0.2;
    advice.distance = 2.5;
    CHECK(app::counter_advice_text(advice, answer, search(), kLocale) ==
          "Taking Northwind's offer would be better if Contoso's chance were below about one in "
          "five. That is a stretch.");
    advice.input.kind = Kind::WaitingTime;
    advice.yours = 1;
    advice.needed = 2.1;
    advice.distance = 4;
    CHECK(app::counter_advice_text(advice, answer, search(), kLocale) ==
          "Taking Northwind's offer would be better if Contoso took more than twice as long to "
          "answer as we expect. That is hard to believe.");
    advice.needed = 0.47;
    CHECK(app::counter_advice_text(advice, answer, search(), kLocale)
              .find("Contoso answered in less than half of the time we expect") !=
          std::string::npos);
}

TEST_CASE("the next question names what to find out and what that is worth") {
    const core::Answer answer = answered();
    CHECK(app::next_question_text({{Kind::TimeGranted, kOffer}, 2.4}, answer, search(), kLocale) ==
          "Most worth finding out first: whether Northwind would give you more time. Knowing it "
          "before you decide is worth about 2 points on average.");
    CHECK(app::next_question_text({{Kind::ChanceOfOffer, kHope}, 0.3}, answer, search(), kLocale)
              .find("less than a point") != std::string::npos);
}

TEST_CASE("a driver says its range, and whether it could turn the answer") {
    const core::Answer answer = answered();
    core::DriverLine line;
    line.input = {Kind::ChanceOfOffer, kHope};
    line.value_at_low = 58;
    line.value_at_high = 66;
    CHECK(app::driver_text(line, answer, search(), kLocale) ==
          "How likely Contoso's offer is: from 58 points to 66 points.");
    line.flips = true;
    line.value_at_high = 58.2;
    CHECK(app::driver_text(line, answer, search(), kLocale) ==
          "How likely Contoso's offer is: about 58 points either way; this could turn the answer.");
}

TEST_CASE("every kind of number has its own words") {
    const core::Answer answer = answered();
    std::vector<std::string> said;
    for (const Kind kind : {Kind::ChanceOfOffer, Kind::WaitingTime, Kind::Worth, Kind::Withdrawal,
                            Kind::TimeGranted, Kind::TimeCosts, Kind::BetterTerms, Kind::TermsCost,
                            Kind::TellingCosts, Kind::Spending, Kind::GoingOn}) {
        core::DriverLine line;
        line.input = {kind, kind == Kind::Spending || kind == Kind::GoingOn ? std::nullopt
                                                                            : std::optional(kHope)};
        std::string words = app::driver_label(line, search());
        CHECK(words.find("  ") == std::string::npos);
        CHECK(std::find(said.begin(), said.end(), words) == said.end());
        said.push_back(std::move(words));
        const core::CounterAdvice advice{{}, line.input, 0.4, 0.6, 1.5};
        CHECK(app::counter_advice_text(advice, answer, search(), kLocale).find("Keeping") == 0);
    }
}

TEST_CASE("factors are named by the nearest that has a name") {
    CHECK(app::factor_text(0.5) == "half");
    CHECK(app::factor_text(0.39) == "a third");
    CHECK(app::factor_text(2.2) == "twice");
    CHECK(app::factor_text(4.6) == "five times");
}
