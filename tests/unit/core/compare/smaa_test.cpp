// SMAA-2 against closed forms (A11 of decision.md section 10) and by hand. The raw samples of A12
// are not ours to carry (tests/README.md); its shape stands here with samples of our own.

#include "core/compare/smaa.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/json_api.h"

using namespace core;

namespace {

ScoreDraw exact(double value) {
    ScoreDraw score;
    score.value = value;
    return score;
}

SmaaProblem exact_problem(const std::vector<std::vector<double>>& scores) {
    SmaaProblem problem;
    for (std::size_t a = 0; a < scores.size(); ++a) {
        problem.alternatives.push_back("a" + std::to_string(a));
        problem.scores.emplace_back();
        for (const double value : scores[a])
            problem.scores.back().push_back(exact(value));
    }
    for (std::size_t k = 0; k < scores.front().size(); ++k)
        problem.criteria.push_back("k" + std::to_string(k));
    problem.samples = 100'000;
    return problem;
}

// Three standard errors of a share at 100,000 samples.
constexpr double kThreeErrors = 0.0048;

bool near(double found, double expected, double tolerance = kThreeErrors) {
    return std::fabs(found - expected) <= tolerance;
}

std::string refusal(const SmaaProblem& problem) {
    const auto shares = smaa(problem);
    if (shares) return "";
    return std::string(error_code_name(shares.error().code)) + " " + shares.error().where;
}

}  // namespace

TEST_CASE("A11: two attributes, the even one wins a fifth of the weights") {
    const auto shares = smaa(exact_problem({{1, 0}, {0, 1}, {0.6, 0.6}}));
    REQUIRE(shares);
    CHECK(near(shares->rank_shares[0][0], 0.4));
    CHECK(near(shares->rank_shares[1][0], 0.4));
    CHECK(near(shares->rank_shares[2][0], 0.2));
    // First exactly for 0.4 < w < 0.6: 0.5 on average. The first option wins above 0.6: 0.8.
    CHECK(near(shares->central_weights[2][0], 0.5));
    CHECK(near(shares->central_weights[0][0], 0.8));
    CHECK(shares->confidence == std::vector<double>{1, 1, 1});
}

TEST_CASE("A11: three attributes, three specialists and a generalist") {
    const auto shares = smaa(exact_problem({{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.4, 0.4, 0.4}}));
    REQUIRE(shares);
    for (std::size_t a = 0; a < 3; ++a)
        CHECK(near(shares->rank_shares[a][0], 0.32));
    CHECK(near(shares->rank_shares[3][0], 0.04));
    CHECK(shares->rank_shares[3][3] == 0);
    CHECK(near(shares->central_weights[0][0], 0.621, 0.005));
    CHECK(near(shares->central_weights[0][1], 0.190, 0.005));
    CHECK(near(shares->central_weights[0][2], 0.190, 0.005));
}

TEST_CASE("A11: under an order alone the weights average to the rank order centroid") {
    SmaaProblem problem = exact_problem({{1, 1, 1, 1}});
    problem.weights.kind = WeightKind::Ordinal;
    problem.weights.order = {2, 0, 3, 1};
    const auto shares = smaa(problem);
    REQUIRE(shares);
    // The only alternative is always first, so its central weights are the average ones.
    CHECK(near(shares->central_weights[0][2], 0.520833));
    CHECK(near(shares->central_weights[0][0], 0.270833));
    CHECK(near(shares->central_weights[0][3], 0.145833));
    CHECK(near(shares->central_weights[0][1], 0.0625));
}

TEST_CASE("unsure scores alone: the chance that one draw beats another") {
    SmaaProblem problem = exact_problem({{0.5}, {0.5}});
    ScoreDraw& other = problem.scores[1][0];
    // Uniform on 0..1 beats 0.5 half of the time; triangular with mode 1 has P(X > .5) = 3/4.
    other.kind = ScoreKind::Uniform;
    CHECK(near(smaa(problem)->rank_shares[1][0], 0.5));
    other.kind = ScoreKind::Triangular;
    other.value = 1;
    CHECK(near(smaa(problem)->rank_shares[1][0], 0.75));
    // Normal with mean .6 and spread .1: P(Z > -1) = 0.841345.
    other.kind = ScoreKind::Normal;
    other.value = 0.6;
    other.spread = 0.1;
    CHECK(near(smaa(problem)->rank_shares[1][0], 0.841345));
    // Beta(2, 1) has the distribution x^2: P(X > .5) = 3/4. Confidence is over the same draws.
    other.kind = ScoreKind::Beta;
    other.a = 2;
    const auto shares = smaa(problem);
    CHECK(near(shares->rank_shares[1][0], 0.75));
    CHECK(std::fabs(shares->confidence[1] - shares->rank_shares[1][0]) < 1e-12);
}

namespace {

// Two options on three criteria, all scores normal: the figures by adding up over a fine grid of
// the simplex. At weights w the first is better with chance Phi(w.(m0 - m1) / sqrt(w^2.(s0^2 +
// s1^2))).
constexpr double kMeans[2][3] = {{0.41, 0.62, 0.55}, {0.58, 0.70, 0.42}};
constexpr double kSpreads[2][3] = {{0.13, 0.05, 0.10}, {0.09, 0.06, 0.12}};

double first_better(const std::vector<double>& weights) {
    double mean = 0, variance = 0;
    for (std::size_t k = 0; k < 3; ++k) {
        mean += weights[k] * (kMeans[0][k] - kMeans[1][k]);
        variance += weights[k] * weights[k] *
                    (kSpreads[0][k] * kSpreads[0][k] + kSpreads[1][k] * kSpreads[1][k]);
    }
    return 0.5 * std::erfc(-mean / std::sqrt(2 * variance));
}

struct GridFigures {
    double shares[2] = {0, 0};
    std::vector<double> central[2] = {{0, 0, 0}, {0, 0, 0}};
};

GridFigures grid_figures() {
    constexpr int kSteps = 300;
    GridFigures out;
    double cells = 0;
    for (int i = 0; i < kSteps; ++i) {
        for (int j = 0; i + j < kSteps; ++j) {
            // Both triangles of the cell, at their middles.
            for (const double middle : {1.0 / 3, 2.0 / 3}) {
                if (middle > 0.5 && i + j + 2 > kSteps) continue;
                const double a = (i + middle) / kSteps, b = (j + middle) / kSteps;
                const std::vector<double> weights = {a, b, 1 - a - b};
                const double chance = first_better(weights);
                for (std::size_t o = 0; o < 2; ++o) {
                    const double part = o == 0 ? chance : 1 - chance;
                    out.shares[o] += part;
                    for (std::size_t k = 0; k < 3; ++k)
                        out.central[o][k] += part * weights[k];
                }
                ++cells;
            }
        }
    }
    for (std::size_t o = 0; o < 2; ++o) {
        for (double& weight : out.central[o])
            weight /= out.shares[o];
        out.shares[o] /= cells;
    }
    return out;
}

SmaaProblem normal_problem() {
    SmaaProblem problem = exact_problem({{0, 0, 0}, {0, 0, 0}});
    for (std::size_t a = 0; a < 2; ++a) {
        for (std::size_t k = 0; k < 3; ++k) {
            problem.scores[a][k].kind = ScoreKind::Normal;
            problem.scores[a][k].value = kMeans[a][k];
            problem.scores[a][k].spread = kSpreads[a][k];
        }
    }
    return problem;
}

}  // namespace

TEST_CASE("the shape of A12: two options, three criteria, normal scores, by quadrature") {
    const GridFigures wanted = grid_figures();
    SmaaProblem problem = normal_problem();
    const auto shares = smaa(problem);
    REQUIRE(shares);
    for (std::size_t a = 0; a < 2; ++a) {
        CHECK(near(shares->rank_shares[a][0], wanted.shares[a]));
        CHECK(near(shares->rank_shares[1 - a][1], wanted.shares[a]));
        for (std::size_t k = 0; k < 3; ++k)
            CHECK(near(shares->central_weights[a][k], wanted.central[a][k]));
        const double sure = first_better(wanted.central[a]);
        CHECK(near(shares->confidence[a], a == 0 ? sure : 1 - sure));
    }
    problem.weights.kind = WeightKind::Exact;
    problem.weights.values = {0.5, 0.2, 0.3};
    CHECK(near(smaa(problem)->rank_shares[0][0], first_better({0.5, 0.2, 0.3})));
}

TEST_CASE("the shape of A12: figures from 10,000 raw samples are those counted one by one") {
    constexpr std::size_t kRows = 10'000;
    SmaaProblem problem = normal_problem();
    problem.samples = kRows;
    problem.weights.kind = WeightKind::Sampled;
    Random random(12);
    for (std::size_t i = 0; i < kRows; ++i) {
        const double a = random.uniform(), b = random.uniform();
        problem.weights.rows.push_back({std::min(a, b), std::fabs(a - b), 1 - std::max(a, b)});
        for (std::size_t o = 0; o < 2; ++o) {
            for (std::size_t k = 0; k < 3; ++k) {
                ScoreDraw& score = problem.scores[o][k];
                score.kind = ScoreKind::Sampled;
                score.values.push_back(kMeans[o][k] + kSpreads[o][k] * random.normal());
            }
        }
    }
    const auto better = [&](const std::vector<double>& weights, std::size_t i) {
        double lead = 0;
        for (std::size_t k = 0; k < 3; ++k)
            lead += weights[k] * (problem.scores[0][k].values[i] - problem.scores[1][k].values[i]);
        return lead > 0;
    };
    double firsts = 0, sure = 0, fixed = 0;
    std::vector<double> central = {0, 0, 0};
    for (std::size_t i = 0; i < kRows; ++i) {
        if (!better(problem.weights.rows[i], i)) continue;
        ++firsts;
        for (std::size_t k = 0; k < 3; ++k)
            central[k] += problem.weights.rows[i][k];
    }
    for (double& weight : central)
        weight /= firsts;
    for (std::size_t i = 0; i < kRows; ++i) {
        sure += better(central, i) ? 1 : 0;
        fixed += better({0.5, 0.2, 0.3}, i) ? 1 : 0;
    }
    const auto shares = smaa(problem);
    REQUIRE(shares);
    CHECK(near(shares->rank_shares[0][0], firsts / kRows, 1e-9));
    for (std::size_t k = 0; k < 3; ++k)
        CHECK(near(shares->central_weights[0][k], central[k], 1e-9));
    CHECK(near(shares->confidence[0], sure / kRows, 1e-9));
    problem.weights.kind = WeightKind::Exact;
    problem.weights.values = {0.5, 0.2, 0.3};
    CHECK(near(smaa(problem)->rank_shares[0][0], fixed / kRows, 1e-9));
}

TEST_CASE("sampled scores and weights are taken row by row, by hand") {
    SmaaProblem problem = exact_problem({{0, 0}, {0, 0}});
    problem.samples = 4;
    problem.scores[0][0].kind = ScoreKind::Sampled;
    problem.scores[0][0].values = {1, 1, 0, 1};
    problem.scores[1][1].kind = ScoreKind::Sampled;
    problem.scores[1][1].values = {1, 1, 1, 1};
    problem.weights.kind = WeightKind::Sampled;
    problem.weights.rows = {{0.7, 0.3}, {0.4, 0.6}, {0.9, 0.1}, {0.8, 0.2}};
    const auto shares = smaa(problem);
    REQUIRE(shares);
    // Values .7/.3, .4/.6, 0/.1, .8/.2: the first wins rows 1 and 4, at (.75, .25) on average.
    CHECK(shares->rank_shares[0][0] == 0.5);
    CHECK(near(shares->central_weights[0][0], 0.75, 1e-12));
    CHECK(near(shares->central_weights[1][0], 0.65, 1e-12));
    // At (.75, .25) it wins in all rows but the third; the other at (.65, .35) in the third alone.
    CHECK(shares->confidence == std::vector<double>{0.75, 0.25});
}

TEST_CASE("equal alternatives share what they win") {
    const auto shares = smaa(exact_problem({{0.5, 0.5}, {0.5, 0.5}, {0, 0}}));
    REQUIRE(shares);
    CHECK(shares->rank_shares[0] == std::vector<double>{0.5, 0.5, 0});
    CHECK(shares->rank_shares[1] == std::vector<double>{0.5, 0.5, 0});
    CHECK(shares->rank_shares[2] == std::vector<double>{0, 0, 1});
    CHECK(shares->central_weights[2].empty());
    CHECK(shares->confidence[2] == 0);
}

TEST_CASE("the same seed gives the same shares; exact weights leave no doubt") {
    SmaaProblem problem = exact_problem({{1, 0, 0.2}, {0, 1, 0.4}});
    CHECK(smaa(problem)->rank_shares == smaa(problem)->rank_shares);
    problem.weights.kind = WeightKind::Exact;
    problem.weights.values = {60, 20, 20};  // swing weights: brought to sum 1
    const auto shares = smaa(problem);
    CHECK(shares->rank_shares[0][0] == 1);
    CHECK(near(shares->central_weights[0][0], 0.6, 1e-9));
}

TEST_CASE("what cannot be sampled is refused at its place") {
    const SmaaProblem good = exact_problem({{1, 0}, {0, 1}});
    SmaaProblem bad = good;
    bad.samples = 0;
    CHECK(refusal(bad) == "out_of_range /samples");
    bad = good;
    bad.weights.kind = WeightKind::Exact;
    bad.weights.values = {0, 0};
    CHECK(refusal(bad) == "out_of_range /weights/values");
    bad.weights.kind = WeightKind::Ordinal;
    bad.weights.order = {1, 1};
    CHECK(refusal(bad) == "duplicate_id /weights/order/1");
    bad.weights.kind = WeightKind::Range;
    bad.weights.values.clear();
    bad.weights.low = {10, 50};
    bad.weights.high = {20, 40};
    CHECK(refusal(bad) == "out_of_range /weights/low/1");
    bad = good;
    bad.scores[1].pop_back();
    CHECK(refusal(bad) == "inconsistent /scores/1");
    bad = good;
    bad.scores[0][1].kind = ScoreKind::Beta;
    bad.scores[0][1].a = 0;
    CHECK(refusal(bad) == "out_of_range /scores/0/1/a");
    bad = good;
    bad.alternatives[1] = bad.alternatives[0];
    CHECK(refusal(bad) == "duplicate_id /alternatives/1");
}

TEST_CASE("the door of smaa reads every kind and refuses what is wrong at its path") {
    const auto answer = smaa_json(
        R"({"alternatives": ["A", "B"], "criteria": ["pay", "team"], "samples": 100,
            "weights": {"kind": "ordinal", "order": ["team", "pay"]},
            "scores": [[1, 0.9], [{"kind": "uniform", "low": 0, "high": 0.5},
                                  {"kind": "beta", "a": 2, "b": 3, "low": 0, "high": 0.5}]]})");
    REQUIRE(answer);
    CHECK(answer->find("\"rank_shares\": [\n        1.0,\n        0.0\n      ]") !=
          std::string::npos);
    CHECK(answer->find("\"central_weights\": null") != std::string::npos);
    const auto bad = smaa_json(
        R"({"alternatives": ["A"], "criteria": ["pay"], "scores": [[{"kind": "normal"}]]})");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().where == "/scores/0/0/mean");
    const auto unknown = smaa_json(
        R"({"alternatives": ["A"], "criteria": ["pay"], "scores": [[1]],
            "weights": {"kind": "ordinal", "order": ["boss"]}})");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().where == "/weights/order/0");
}
