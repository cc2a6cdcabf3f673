// The published cases A1 to A10 and A13 to A15 of decision.md section 10, through the library; the
// tolerance is 1e-6 relative unless a case says otherwise. A11 and the shape of A12 are in
// tests/unit/core/compare/smaa_test.cpp, A16 in tests/unit/core/decide/robust_test.cpp and decision_test.cpp.
// tests/README.md lists every case.

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/compare/pairwise.h"
#include "core/decide/decision_tree.h"
#include "core/decide/finite_mdp.h"
#include "core/decide/information.h"
#include "core/decide/model_input.h"
#include "core/decide/sensitivity.h"
#include "core/decide/solve.h"
#include "core/decide/stopping.h"

using namespace core;

namespace {

constexpr double kPi = 3.14159265358979323846;

// Published with six decimals or fewer: 1e-6 relative, or half the last printed digit.
void check_published(double found, double wanted, double printed = 5e-7) {
    CAPTURE(found);
    CAPTURE(wanted);
    CHECK(std::fabs(found - wanted) <= std::max(printed, 1e-6 * std::fabs(wanted)));
}

double choose_times_beta(int n, int k, double a, double b) {
    return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) +
                    std::lgamma(a + k) + std::lgamma(b + n - k) - std::lgamma(a + b + n) -
                    std::lgamma(a) - std::lgamma(b) + std::lgamma(a + b));
}

// QuantEcon's wages: 51 levels of 10..60, beta-binomial(50, 200, 100); worth `periods` times one.
WorthSpread wages(double periods) {
    WorthSpread out;
    for (int k = 0; k <= 50; ++k) {
        const double wage = (10.0 + k) * periods;
        out.push_back({wage, wage, choose_times_beta(50, k, 200, 100)});
    }
    return out;
}

double reservation_wage(double income, double discount) {
    const auto forever = wages(1 / (1 - discount));
    return value_of_endless_search(forever, income, discount) * (1 - discount);
}

const WorthSpread kUniform = {{0, 1, 1}};

WorthSpread lottery(std::vector<std::pair<double, double>> values) {
    WorthSpread out;
    for (const auto& [value, prob] : values)
        out.push_back({value, value, prob});
    return out;
}

// States: how many were seen and whether the last is the best so far; stopping on it wins when
// none of the rest is better, i / n.
std::vector<MdpState> rank_only(int n) {
    std::vector<MdpState> states(static_cast<std::size_t>(2 * n));
    for (int i = 1; i <= n; ++i) {
        std::vector<std::pair<int, double>> on;
        if (i < n) on = {{2 * i, 1.0 / (i + 1)}, {2 * i + 1, 1 - 1.0 / (i + 1)}};
        states[static_cast<std::size_t>(2 * i - 2)].actions = {{0, on},
                                                               {static_cast<double>(i) / n, {}}};
        states[static_cast<std::size_t>(2 * i - 1)].actions = {{0, on}};
    }
    return states;
}

}  // namespace

TEST_CASE("A1: McCall's reservation wage on QuantEcon's wages") {
    check_published(reservation_wage(25, 0.99), 47.316500);
    check_published(value_of_endless_search(wages(100), 25, 0.99), 4731.64998, 5e-3);
    check_published(reservation_wage(25, 0.96), 44.762814);
    check_published(expected_best(wages(1), 0), 43.333333);
    // Two periods: a wage now is earned twice, waiting gives the income and then a wage.
    const double waiting = values_of_last_draws(wages(1), 1, 10, 10, 0.96).back();
    check_published(waiting / 1.96, 26.326531);
}

TEST_CASE("A2: the last draws without recall, Cayley and Moser") {
    const auto values = values_of_last_draws(kUniform, 5, 0);
    const double wanted[] = {0, 0.5, 0.625, 0.6953125, 0.741730, 0.775082};
    REQUIRE(values.size() == 6);
    for (std::size_t k = 0; k < values.size(); ++k)
        check_published(values[k], wanted[k]);
}

TEST_CASE("A3: the best of n by rank only, by the formula and by the generic solver") {
    struct Row {
        int n, first;
        double success;
    };
    for (const Row& row : {Row{3, 2, 0.5},
                           {4, 2, 0.458333},
                           {5, 3, 0.433333},
                           {10, 4, 0.398690},
                           {100, 38, 0.371043}}) {
        CAPTURE(row.n);
        const RankRule rule = best_rank_rule(row.n);
        CHECK(rule.first == row.first);
        check_published(rule.success, row.success);
        const auto states = rank_only(row.n);
        const auto solved = solve_steps(states, row.n, std::vector<double>(states.size(), 0.0));
        CHECK(solved.values[0] == doctest::Approx(rule.success).epsilon(1e-12));
        // In the state after `first` - 1 the next best so far is taken, one earlier it is not.
        CHECK(solved.best[static_cast<std::size_t>(2 * row.first - 2)] == 1);
        if (row.first > 1) CHECK(solved.best[static_cast<std::size_t>(2 * row.first - 4)] == 0);
    }
}

TEST_CASE("A4: search without end at a cost, and with discounting only") {
    check_published(search_index(kUniform, 0.02), 0.8);
    check_published(search_index(kUniform, 0.125), 0.5);
    check_published(value_of_endless_search(kUniform, 0, 0.9), 0.626789);
    // A cost so high that even the worst is taken: the mean less the cost.
    check_published(search_index(kUniform, 2), -1.5);
}

TEST_CASE("A5: Howard's party") {
    StateDecision party;
    party.prior = {0.4, 0.6};
    party.payoffs = {{100, 0}, {90, 20}, {40, 50}};
    const Evidence nothing = {{1}, {1}};
    const auto neutral = worth_of_information(party, nothing);
    REQUIRE(neutral);
    const double wanted[] = {40, 48, 46};
    for (std::size_t a = 0; a < 3; ++a)
        check_published(neutral->action_values[a], wanted[a]);
    check_published(neutral->of_clairvoyance(), 22);
    check_published(neutral->of_evidence(), 0);

    // u(x) = (4/3)(1 - 2^(-x/50)) is CARA with this tolerance.
    party.risk_tolerance = 50 / std::log(2.0);
    const auto averse = worth_of_information(party, nothing);
    REQUIRE(averse);
    const double certain[] = {25.728659, 40.600872, 45.832227};
    for (std::size_t a = 0; a < 3; ++a)
        check_published(averse->action_values[a], certain[a]);
    check_published(averse->of_clairvoyance(), 20.264178);

    // The same as a tree.
    std::vector<TreeNode> places;
    for (const auto& row : party.payoffs) {
        places.push_back(
            tree_chance("place", party.prior, {tree_end("sun", row[0]), tree_end("rain", row[1])}));
    }
    const auto rolled = roll_back(tree_choice("party", places), Utility(party.risk_tolerance, 100));
    REQUIRE(rolled);
    CHECK(rolled->best == 2);
    check_published(rolled->value, 45.832227);
}

TEST_CASE("A6: Raiffa's oil wildcatter") {
    StateDecision drill;
    drill.prior = {0.5, 0.3, 0.2};
    drill.payoffs = {{-70, 50, 200}, {0, 0, 0}};
    const Evidence seismic = {{0.6, 0.3, 0.1}, {0.3, 0.4, 0.3}, {0.1, 0.4, 0.5}};
    const auto found = worth_of_information(drill, seismic);
    REQUIRE(found);
    check_published(found->action_values[0], 20);
    check_published(found->with_evidence, 32.5);
    check_published(found->of_evidence(), 12.5);
    check_published(found->with_evidence - 10, 22.5);
    check_published(found->of_clairvoyance(), 35);
    const double seen[] = {0.41, 0.35, 0.24};
    for (std::size_t r = 0; r < 3; ++r)
        check_published(found->seen_probs[r], seen[r]);
    CHECK(found->best_when_seen == std::vector<int>{1, 0, 0});
}

TEST_CASE("A7: shale gas, Kaminski, Jakubczyk and Szufel 2018") {
    const auto built = [](double gas, double spent) {
        return tree_chance("build", {gas, 1 - gas},
                           {tree_end("gas", 2500 - 300 - spent), tree_end("no gas", -300 - spent)});
    };
    check_published(roll_back(built(0.7, 0))->value, 1450);
    const double positive = 0.7 * 0.9 + 0.3 * 0.3;
    const double gas_if_positive = 0.7 * 0.9 / positive;
    const double gas_if_negative = 0.7 * 0.1 / (1 - positive);
    const TreeNode test = tree_chance(
        "test", {positive, 1 - positive},
        {tree_choice("positive", {tree_end("sell", 1000 - 50), built(gas_if_positive, 50)}),
         tree_choice("negative", {tree_end("sell", 600 - 50), built(gas_if_negative, 50)})});
    const auto rolled = roll_back(tree_choice("", {tree_end("sell", 800), built(0.7, 0), test}));
    REQUIRE(rolled);
    check_published(rolled->value, 1477);
    CHECK(rolled->best == 2);
    CHECK(rolled->branches[2].branches[0].best == 1);  // positive: build
    CHECK(rolled->branches[2].branches[1].best == 0);  // negative: sell
    // Testing and selling whatever it says.
    check_published(roll_back(tree_chance("test", {positive, 1 - positive},
                                          {tree_end("", 950), tree_end("", 550)}))
                        ->value,
                    838);
}

TEST_CASE("A8: the Texaco and Pennzoil settlement") {
    const TreeNode court =
        tree_chance("court", {0.2, 0.5, 0.3},
                    {tree_end("high", 10.3), tree_end("middle", 5), tree_end("nothing", 0)});
    check_published(roll_back(court)->value, 4.56);
    const TreeNode counter =
        tree_chance("counter", {0.17, 0.50, 0.33},
                    {tree_end("accepted", 5), court,
                     tree_choice("counter-offer", {tree_end("take 3", 3), court})});
    const auto rolled = roll_back(tree_choice("", {tree_end("accept 2", 2), counter}));
    REQUIRE(rolled);
    check_published(rolled->value, 4.6348);
    CHECK(rolled->best == 1);
    CHECK(rolled->branches[1].branches[2].best == 1);  // 3 is refused
}

TEST_CASE("a tree that is none says where") {
    TreeNode tree = tree_chance("test", {0.4, 0.5}, {tree_end("a", 1), tree_end("b", 2)});
    const auto sum = roll_back(tree_choice("", {tree_end("stay", 0), tree}));
    REQUIRE_FALSE(sum);
    CHECK(sum.error().code == ErrorCode::Inconsistent);
    CHECK(sum.error().where == "/test");
    tree.branches[1].prob = -0.4;
    CHECK(roll_back(tree).error().where == "/b");
    CHECK(roll_back(tree_choice("empty", {})).error().code == ErrorCode::Missing);
}

TEST_CASE("evidence that is no distribution says where") {
    StateDecision decision{{0.5, 0.5}, {{1, 0}, {0, 1}}, std::nullopt};
    CHECK(worth_of_information(decision, {{1}, {1}}));
    CHECK(worth_of_information(decision, {{1}, {0.9}}).error().where == "/seen_if/1");
    CHECK(worth_of_information(decision, {{1}}).error().where == "/seen_if");
    decision.payoffs[1].pop_back();
    CHECK(worth_of_information(decision, {{1}, {1}}).error().where == "/payoffs/1");
    decision.prior[0] = 0.6;
    CHECK(worth_of_information(decision, {{1}, {1}}).error().where == "/prior");
}

TEST_CASE("A9: Weitzman's two boxes") {
    const WorthSpread safe = lottery({{100, 0.5}, {55, 0.5}});
    const WorthSpread rare = lottery({{240, 0.2}, {0, 0.8}});
    check_published(search_index(safe, 15), 70);
    check_published(search_index(rare, 20), 140);
    // The rule by hand: the larger index first; the safe box only when the rare one was empty.
    const double rare_first = -20 + 0.2 * 240 + 0.8 * (-15 + expected_best(safe, 0));
    const double safe_first =
        -15 + 0.5 * (-20 + expected_best(rare, 100)) + 0.5 * (-20 + expected_best(rare, 55));
    check_published(rare_first, 78);
    check_published(safe_first, 75);
}

TEST_CASE("A10: choosing a leader by pairwise comparison") {
    // Experience, education, charisma, age.
    const auto criteria = pairwise_weights({{4, 3, 7}, {1.0 / 3, 3}, {5}, {}});
    REQUIRE(criteria);
    const double weights[] = {.5476, .1266, .2699, .0559};
    for (std::size_t k = 0; k < 4; ++k)
        check_published(criteria->weights[k], weights[k], 1e-3);
    check_published(criteria->principal_value, 4.1184, 1e-3);
    check_published(criteria->consistency_ratio, 0.044, 1e-3);
    // Candidates T, D, H under each.
    const std::vector<std::vector<std::vector<double>>> under = {
        {{1.0 / 4, 4}, {9}, {}},
        {{3, 1.0 / 5}, {1.0 / 7}, {}},
        {{5, 9}, {4}, {}},
        {{1.0 / 3, 5}, {9}, {}},
    };
    double totals[3] = {0, 0, 0};
    for (std::size_t k = 0; k < under.size(); ++k) {
        const auto scores = pairwise_weights(under[k]);
        REQUIRE(scores);
        for (std::size_t c = 0; c < 3; ++c)
            totals[c] += criteria->weights[k] * scores->weights[c];
    }
    const double wanted[] = {.3581, .4928, .1491};
    for (std::size_t c = 0; c < 3; ++c)
        check_published(totals[c], wanted[c], 1e-3);
}

TEST_CASE("comparisons that agree with each other give back the weights they were made of") {
    const double made_of[] = {0.5, 0.3, 0.15, 0.05};
    std::vector<std::vector<double>> rows(4);
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = i + 1; j < 4; ++j)
            rows[i].push_back(std::min(9.0, made_of[i] / made_of[j]));
    }
    rows[0][2] = 9;  // 10 is off the scale
    const auto near = pairwise_weights(rows);
    REQUIRE(near);
    CHECK(near->consistency_ratio < kConsistentEnough);
    rows = {{2, 4}, {2}, {}};
    const auto exact = pairwise_weights(rows);
    REQUIRE(exact);
    CHECK(exact->weights[0] == doctest::Approx(4.0 / 7).epsilon(1e-12));
    CHECK(exact->weights[2] == doctest::Approx(1.0 / 7).epsilon(1e-12));
    CHECK(exact->principal_value == doctest::Approx(3).epsilon(1e-12));
    CHECK(exact->consistency_ratio <= 1e-12);
    // Round in a circle: as contradictory as can be.
    CHECK(pairwise_weights({{9, 1.0 / 9}, {9}, {}})->consistency_ratio > 1);
    CHECK(pairwise_weights({{2, 10}, {2}, {}}).error().where == "/0/1");
    CHECK(pairwise_weights({{2}, {2}, {}}).error().where == "/0");
    CHECK(pairwise_weights({}).error().code == ErrorCode::Missing);
}

TEST_CASE("A13: the forest of the MDP toolbox") {
    std::vector<MdpState> forest(3);
    const double wait_reward[] = {0, 0, 4};
    const double cut_reward[] = {0, 1, 2};
    for (int age = 0; age < 3; ++age) {
        forest[static_cast<std::size_t>(age)].actions = {
            {wait_reward[age], {{0, 0.1}, {std::min(age + 1, 2), 0.9}}},
            {cut_reward[age], {{0, 1.0}}}};
    }
    const auto check_forest = [&](double discount, std::vector<double> wanted) {
        const auto solved = solve_endless(forest, discount);
        for (std::size_t s = 0; s < 3; ++s)
            check_published(solved.values[s], wanted[s]);
        CHECK(solved.best == std::vector<int>{0, 0, 0});
    };
    check_forest(0.9, {26.244, 29.484, 33.484});
    check_forest(0.96, {74.6496, 78.1056, 82.1056});
}

TEST_CASE("the generic solver referees the factored one: one in hand, one pending, written out") {
    // A: 60, last day 5; B: 100, passes with .5, decides with .2 a day, kept five days (case J1).
    // States by day: B pending, then B has said no, B has offered.
    constexpr int kHorizon = 20;
    std::vector<MdpState> states(3 * (kHorizon + 1));
    const auto at = [](int day, int place) { return 3 * day + place; };
    for (int day = 0; day <= kHorizon; ++day) {
        const double in_hand = day <= 5 ? 60 : 0;
        MdpAction wait;
        if (day < kHorizon) {
            wait.leads = {{at(day + 1, 0), 0.8}, {at(day + 1, 1), 0.1}, {at(day + 1, 2), 0.1}};
        }
        states[static_cast<std::size_t>(at(day, 0))].actions = {wait, {in_hand, {}}};
        states[static_cast<std::size_t>(at(day, 1))].actions = {{in_hand, {}}};
        states[static_cast<std::size_t>(at(day, 2))].actions = {{100, {}}};
    }
    const auto solved = solve_steps(states, kHorizon + 1, std::vector<double>(states.size(), 0.0));
    check_published(solved.values[0], 73.4464);
    CHECK(solved.best[0] == 0);
    CHECK(solved.best[static_cast<std::size_t>(at(5, 0))] == 1);
}

TEST_CASE("A14: the Ishigami function") {
    const auto ishigami = [](const std::vector<double>& at) {
        const double x = kPi * (2 * at[0] - 1);
        const double y = kPi * (2 * at[1] - 1);
        const double z = kPi * (2 * at[2] - 1);
        return std::sin(x) + 7 * std::sin(y) * std::sin(y) + 0.1 * z * z * z * z * std::sin(x);
    };
    const double first[] = {.313905, .442411, 0};
    const double total[] = {.557589, .442411, .243684};
    Random random(1);
    const auto shares = sensitivity_shares(ishigami, 3, 4096, random);
    REQUIRE(shares.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        CHECK(std::fabs(shares[i].first - first[i]) <= 0.02);
        CHECK(std::fabs(shares[i].total - total[i]) <= 0.02);
    }
}

TEST_CASE("the shares of a model's inputs: with a linear value the first order is everything") {
    // One pending of value v: V = p F v, and a fallback of nothing. Only the fallback and the
    // offer's value move here, and the fallback counts with 1 - pF.
    DecisionModel model;
    model.globals.horizon_days = 1;
    model.globals.fallback_value = 20;
    ModelOpportunity one;
    one.name = "A";
    one.start.kind = ModelStart::Kind::Pending;
    one.stages = {{0.5, 1, std::nullopt}};
    one.offer.value = one.offer.boosted_value = 100;
    model.opportunities = {one};
    const std::vector<ModelInput> inputs = {{InputKind::OfferValue, 0, -1},
                                            {InputKind::Fallback, -1, -1}};
    Random random(5);
    const auto shares = value_sensitivity(model, inputs, {}, 500, random);
    REQUIRE(shares);
    // Standard deviations .5 * 5 and .5 * 1: variances 25 to 1.
    CHECK((*shares)[0].share.first == doctest::Approx(25.0 / 26).epsilon(0.03));
    CHECK((*shares)[0].share.total == doctest::Approx(25.0 / 26).epsilon(0.03));
    CHECK(std::fabs((*shares)[1].share.total - 1.0 / 26) <= 0.01);
}

TEST_CASE("A15: what trials of an unsure chance are worth; a certain equivalent") {
    const BelievedChance unsure{1, 1};
    check_published(worth_of_trials(unsure, 100, -50, 0), 0);
    check_published(worth_of_trials(unsure, 100, -50, 1), 8.333333);
    check_published(worth_of_trials(unsure, 100, -50, 3), 10);
    check_published(worth_of_trials(unsure, 100, -50, 5), 10.714286);
    check_published(worth_of_certainty(unsure, 100, -50), 12.5);
    check_published(worth_of_certainty(unsure, -100, 50), 12.5);
    check_published(BelievedChance{2, 2}.after(3, 2).mean(), 0.555556);
    const TreeNode gamble =
        tree_chance("", {0.3, 0.5, 0.2}, {tree_end("", 100), tree_end("", 40), tree_end("", 0)});
    check_published(roll_back(gamble, Utility(60, 100))->value, 40.005362);
    check_published(roll_back(gamble)->value, 50);
}

TEST_CASE("the chances of all numbers of successes sum to one, and more trials tell more") {
    const BelievedChance chance{2.2, 11.8};
    double total = 0;
    for (int k = 0; k <= 12; ++k)
        total += chance_of_successes(chance, 12, k);
    CHECK(total == doctest::Approx(1).epsilon(1e-12));
    double last = 0;
    for (int trials = 1; trials <= 40; ++trials) {
        const double worth = worth_of_trials(chance, 80, -15, trials);
        CHECK(worth >= last - 1e-12);
        last = worth;
    }
    CHECK(last <= worth_of_certainty(chance, 80, -15));
    CHECK(last >= 0.8 * worth_of_certainty(chance, 80, -15));
}

TEST_CASE("C3: background offers alone are the last draws of the stream they come from") {
    DecisionModel model;
    Background background;
    background.prob_per_day = 1;
    WorthSpread spread;
    for (int value = 10; value <= 100; value += 10) {
        background.values.push_back(value);
        background.probs.push_back(0.1);
        spread.push_back({1.0 * value, 1.0 * value, 0.1});
    }
    model.globals.background = background;
    const auto values = values_of_last_draws(spread, 12, 0);
    for (int days = 1; days <= 12; ++days) {
        model.globals.horizon_days = days;
        const auto solution = solve(model);
        REQUIRE(solution);
        CHECK(solution->value ==
              doctest::Approx(values[static_cast<std::size_t>(days)]).epsilon(1e-12));
    }
    check_published(values[5], 82.405);
}
