#include "core/answer_work.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/codec/answer_codec.h"
#include "support/advice_scene.h"

using namespace core;
using support::march;

namespace {

Search offer_and_better_hope() {
    Search search = support::offer_and_hope();
    search.opportunities[1].stage_since = march(2) - 5;
    search.opportunities[1].worth = 80;
    search.assumptions = {{"optimism.pull", 0}};
    return search;
}

bool takes(const Answer& answer) {
    return answer.verdict->action == Action::Accept || answer.verdict->action == Action::Negotiate;
}

Answer quick(const Search& search) {
    const auto found = answer(search, march(2), Detail::Quick);
    REQUIRE(found);
    REQUIRE(found->verdict);
    return *found;
}

const Answer& whole() {
    static const Result<Answer> found = answer(offer_and_better_hope(), march(2));
    REQUIRE(found);
    return *found;
}

const CourseDoubt& course(const Answer& answer, const std::optional<OpportunityId>& taken) {
    const auto found = std::find_if(answer.robust->courses.begin(), answer.robust->courses.end(),
                                    [&](const CourseDoubt& c) { return c.course.taken == taken; });
    REQUIRE(found != answer.robust->courses.end());
    return *found;
}

}  // namespace

TEST_CASE("an answer made in small steps is the answer made at once, byte for byte") {
    AnswerWork work(offer_and_better_hope(), march(2));
    AnswerWork::Known known = work.known();
    int steps = 0;
    while (work.step(3000) == Progress::Working) {
        CHECK(work.known() >= known);
        known = work.known();
        ++steps;
        // The verdict never changes once it is there; only its badge is found later.
        if (known >= AnswerWork::Known::Verdict) {
            CHECK(work.answer()->verdict->action == whole().verdict->action);
        }
    }
    CHECK(steps > 100);
    CHECK(work.known() == AnswerWork::Known::Everything);
    CHECK(encode_answer(*work.answer()) == encode_answer(whole()));
}

TEST_CASE("gates, basket and advice are there with the verdict; what going is worth comes last") {
    const core::Search search = support::with_invitation().search;
    AnswerWork work(search, march(3));
    while (work.known() < AnswerWork::Known::Verdict)
        (void)work.step(1000);
    const Answer early = *work.answer();
    REQUIRE(early.gates.size() == 1);
    CHECK_FALSE(early.gates[0].value.going.has_value());
    while (work.step(100'000) == Progress::Working) {
    }
    const Answer& late = *work.answer();
    REQUIRE(late.gates.size() == 1);
    CHECK(late.gates[0].value.going.has_value());
    CHECK(late.gates[0].verdict == early.gates[0].verdict);
    CHECK(late.gates[0].reasons == early.gates[0].reasons);
    CHECK(late.basket.parts == early.basket.parts);
    const auto same = [](const core::Advice& a, const core::Advice& b) {
        return a.rule == b.rule && a.state == b.state && a.words == b.words;
    };
    CHECK(std::equal(late.advice.begin(), late.advice.end(), early.advice.begin(),
                     early.advice.end(), same));
    CHECK(quick(search).advice.empty());
}

TEST_CASE("a quick answer is the same but for what comes after the first break-even") {
    Answer expected = whole();
    const Answer found = quick(offer_and_better_hope());
    CHECK(found.value == expected.value);
    CHECK(found.verdict->action == expected.verdict->action);
    REQUIRE(found.break_evens.size() == 1);
    CHECK(found.break_evens.front().crossings == expected.break_evens.front().crossings);
    CHECK_FALSE(found.robust);
}

TEST_CASE("nothing open, or something blocking, is done at once") {
    AnswerWork empty(Search{}, march(2));
    CHECK(empty.step(1) == Progress::Done);
    CHECK_FALSE(empty.answer()->verdict);
    AnswerWork passed(offer_and_better_hope(), march(20));
    CHECK(passed.step(1) == Progress::Done);
    CHECK_FALSE(passed.answer()->problems.empty());
}

TEST_CASE("shares of draws, regret and the worth of knowing agree with each other") {
    const Answer& answer = whole();
    REQUIRE(answer.robust);
    CHECK(answer.robust->samples == 1000);
    const CourseDoubt& hold = course(answer, std::nullopt);
    const CourseDoubt& take = course(answer, OpportunityId{"o1"});
    CHECK(hold.acceptability + take.acceptability >= 1 - 1e-12);
    CHECK(hold.error ==
          doctest::Approx(1.96 * std::sqrt(hold.acceptability * (1 - hold.acceptability) / 1000)));
    // The difference of the means is the difference of the regrets, of the better one the worth.
    CHECK(hold.mean_value - take.mean_value == doctest::Approx(take.regret - hold.regret));
    CHECK(answer.robust->worth_knowing == doctest::Approx(std::min(hold.regret, take.regret)));
    for (const NextQuestion& question : answer.next_questions) {
        CHECK(question.worth > 0);
        CHECK(question.worth <= answer.robust->worth_knowing * 1.5 + 0.05);
    }
    CHECK(std::is_sorted(
        answer.next_questions.begin(), answer.next_questions.end(),
        [](const NextQuestion& a, const NextQuestion& b) { return a.worth > b.worth; }));
}

TEST_CASE("what comes of the verdict is a distribution") {
    const Answer& answer = whole();
    REQUIRE(answer.future);
    const Future& future = *answer.future;
    double sum = future.nothing + future.found_on_the_way;
    for (const EndsWith& each : future.ends_with)
        sum += each.probability;
    CHECK(sum == doctest::Approx(1));
    CHECK(std::is_sorted(future.accepted_by_day.begin(), future.accepted_by_day.end()));
    CHECK(future.accepted_by_day.back() == doctest::Approx(1 - future.nothing));
    CHECK(std::is_sorted(future.quantiles.begin(), future.quantiles.end()));
    CHECK(future.quantiles[1] == answer.actions.front().bad_case);
    CHECK(future.worst_tenth <= future.quantiles[1]);
}

TEST_CASE("the plan's tree has at most nine boxes, and every parent comes first") {
    const Answer& answer = whole();
    REQUIRE_FALSE(answer.plan_tree.empty());
    CHECK(answer.plan_tree.size() <= static_cast<std::size_t>(kMostPlanBoxes));
    for (std::size_t i = 0; i < answer.plan_tree.size(); ++i) {
        const PlanBox& box = answer.plan_tree[i];
        CHECK(box.parent < static_cast<int>(i));
        CHECK(box.step.has_value() != box.branch.has_value());
    }
}

TEST_CASE("drivers stand by their swing, and counter-advice turns the verdict where it says") {
    const Answer& answer = whole();
    REQUIRE(answer.drivers.size() >= 5);
    for (std::size_t i = 1; i < answer.drivers.size(); ++i) {
        const auto swing = [&](std::size_t k) {
            return std::fabs(answer.drivers[k].value_at_high - answer.drivers[k].value_at_low);
        };
        CHECK(swing(i - 1) >= swing(i));
    }
    bool tried = false;
    for (const CounterAdvice& advice : answer.counter_advice) {
        if (advice.input.kind != Uncertain::Kind::ChanceOfOffer) continue;
        tried = true;
        const double beyond = advice.needed > advice.yours ? 0.01 : -0.01;
        Search moved = offer_and_better_hope();
        moved.opportunities[1].own_chance = advice.needed + beyond;
        CHECK(takes(quick(moved)) == advice.course.taken.has_value());
        moved.opportunities[1].own_chance = advice.needed - beyond;
        CHECK(takes(quick(moved)) == takes(answer));
    }
    CHECK(tried);
}

TEST_CASE("the level of today is where taking the offer becomes best") {
    const Answer& answer = whole();
    REQUIRE(answer.reservations.size() == 1);
    const ReservationLine& line = answer.reservations.front();
    REQUIRE_FALSE(line.by_day.empty());
    CHECK(line.by_day.size() == 8);  // seven days are left
    // The nearer the deadline, the less is gained by keeping it.
    REQUIRE(line.by_day.front());
    REQUIRE(line.by_day.back());
    CHECK(*line.by_day.back() < *line.by_day.front());
    Search moved = offer_and_better_hope();
    moved.opportunities[0].worth = std::min(100.0, *line.by_day.front() + 1);
    CHECK(takes(quick(moved)));
    moved.opportunities[0].worth = *line.by_day.front() - 1;
    CHECK_FALSE(takes(quick(moved)));
}

TEST_CASE("the badge: firm where nothing believable turns it, a coin flip at the crossing") {
    Search search = offer_and_better_hope();
    search.opportunities[1].own_chance = 0.01;
    const auto sure = answer(search, march(2));
    REQUIRE(sure);
    CHECK(takes(*sure));
    CHECK(sure->verdict->badge == Badge::Firm);
    const BreakEven& even = whole().break_evens.front();
    REQUIRE(even.crossings.size() >= 1);
    search.opportunities[1].own_chance = even.crossings.front() + 0.001;
    const auto open = answer(search, march(2));
    REQUIRE(open);
    CHECK(open->verdict->badge == Badge::CoinFlip);
    const double share = std::max(course(*open, std::nullopt).acceptability,
                                  course(*open, OpportunityId{"o1"}).acceptability);
    CHECK(share < 0.75);
}
