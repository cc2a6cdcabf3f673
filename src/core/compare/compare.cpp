#include "core/compare/compare.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/base/number_text.h"
#include "core/base/stable_sort.h"

namespace core {
namespace {

std::string path_of(std::size_t index) {
    return "/opportunities/" + std::to_string(index);
}

const Score* find_score(const Opportunity& opportunity, const CriterionId& id) {
    for (const Score& score : opportunity.scores) {
        if (score.criterion == id) return &score;
    }
    return nullptr;
}

bool has_pay_range(const Criterion& criterion) {
    return criterion.pay_worst && criterion.pay_best;
}

double pay_range(const Criterion& criterion) {
    return static_cast<double>(criterion.pay_best->minor - criterion.pay_worst->minor);
}

// Nothing where it would not fit: a point of next to no weight has no price one could pay.
std::optional<Money> amount(double minor) {
    if (!(std::fabs(minor) <= kMostComparedMinor)) return std::nullopt;
    return Money{std::llround(minor)};
}

void add_price(const Criterion& criterion, double share, const std::string& where,
               Comparison& out) {
    if (!has_pay_range(criterion) || share <= 0 || out.price_of_point) return;
    out.price_of_point = amount(pay_range(criterion) / 100 / share);
    if (!out.price_of_point) {
        out.missing.push_back({ErrorCode::OutOfRange, where + "/weight", "too small for a price"});
    }
}

void add_criteria(const Search& search, Comparison& out) {
    double sum = 0;
    for (const Criterion& criterion : search.criteria)
        sum += criterion.weight.value_or(0);
    for (std::size_t k = 0; k < search.criteria.size(); ++k) {
        const Criterion& criterion = search.criteria[k];
        const std::string where = "/criteria/" + std::to_string(k);
        const double share = sum > 0 ? criterion.weight.value_or(0) / sum : 0;
        out.criteria.push_back({criterion.id, share});
        if (!criterion.weight) out.missing.push_back({ErrorCode::Missing, where + "/weight", ""});
        if (criterion.kind != CriterionKind::Pay) continue;
        if (!criterion.pay_worst) {
            out.missing.push_back({ErrorCode::Missing, where + "/pay_worst", ""});
        }
        if (!criterion.pay_best) {
            out.missing.push_back({ErrorCode::Missing, where + "/pay_best", ""});
        }
        add_price(criterion, share, where, out);
    }
}

std::optional<double> score_of(const Criterion& criterion, const Opportunity& opportunity,
                               const std::optional<YearlyMoney>& money) {
    if (criterion.kind == CriterionKind::Pay) {
        if (!money || !has_pay_range(criterion)) return std::nullopt;
        const auto above = static_cast<double>(money->total.minor - criterion.pay_worst->minor);
        return 100 * above / pay_range(criterion);
    }
    const Score* score = find_score(opportunity, criterion.id);
    if (score == nullptr) return std::nullopt;
    return score->value;
}

// Scores, total and must-haves of one option; what is not known is listed with its path.
void add_scores(const Search& search, std::size_t index, Compared& option, Comparison& out) {
    const Opportunity& opportunity = search.opportunities[index];
    double total = 0;
    bool whole = false, lacks = false;
    for (std::size_t k = 0; k < search.criteria.size(); ++k) {
        const Criterion& criterion = search.criteria[k];
        const double share = out.criteria[k].share;
        const std::optional<double> score = score_of(criterion, opportunity, option.money);
        option.scores.push_back(score);
        if (score && criterion.must_have && *score < *criterion.must_have) {
            option.broken.push_back(criterion.id);
        }
        if (!score && criterion.kind != CriterionKind::Pay && (share > 0 || criterion.must_have)) {
            out.missing.push_back(
                {ErrorCode::Missing, path_of(index) + "/scores", criterion.id.text});
        }
        if (criterion.kind == CriterionKind::Pay && score && (*score < 0 || *score > 100)) {
            out.missing.push_back({ErrorCode::OutOfRange, path_of(index) + "/yearly_pay",
                                   "expected 0..100 points, found " + number_text(*score, 1)});
        }
        if (share <= 0) continue;
        whole = true;
        lacks = lacks || !score;
        total += share * score.value_or(0);
    }
    if (whole && !lacks) option.total = total;
}

Compared compared(const Search& search, std::size_t index, double years, Comparison& out) {
    const Opportunity& opportunity = search.opportunities[index];
    Compared option;
    option.id = opportunity.id;
    const Result<YearlyMoney> money = yearly_money(search, opportunity, path_of(index), years);
    const bool asked = search.pay_floor.has_value() ||
                       std::any_of(search.criteria.begin(), search.criteria.end(),
                                   [](const Criterion& c) { return c.kind == CriterionKind::Pay; });
    if (money) {
        option.money = *money;
    } else if (asked || money.error().where != path_of(index) + "/yearly_pay") {
        out.missing.push_back(money.error());
    }
    option.below_pay_floor =
        search.pay_floor && option.money && option.money->total < *search.pay_floor;
    add_scores(search, index, option, out);
    if (option.total && out.price_of_point) {
        option.money_equivalent =
            amount(*option.total * static_cast<double>(out.price_of_point->minor));
    }
    for (const Reason& reason : opportunity.reasons)
        (reason.kind == ReasonKind::Pro ? option.pros : option.cons) += reason.weight;
    option.gut = gut_voice(opportunity);
    option.mentors = mentor_voice(opportunity);
    return option;
}

// Totals are compared rounded, so that floating noise decides nothing.
double rank_figure(const Compared& option) {
    return option.total ? rounded(*option.total, 9) : -std::numeric_limits<double>::infinity();
}

bool dominates(const Compared& better, const Compared& worse, const Comparison& out) {
    bool strictly = false;
    for (std::size_t k = 0; k < out.criteria.size(); ++k) {
        if (out.criteria[k].share <= 0) continue;
        const double gain = better.scores[k].value_or(0) - worse.scores[k].value_or(0);
        if (gain < 0) return false;
        strictly = strictly || gain > 0;
    }
    return strictly;
}

void name_dominated(Comparison& out) {
    for (Compared& option : out.options) {
        if (!option.total) continue;
        for (const Compared& other : out.options) {
            if (!can_win(other) || !dominates(other, option, out)) continue;
            option.dominated_by = other.id;
            break;
        }
    }
}

// The margin of the winner over a rival when criterion k has share w and the others keep their
// proportions is w d_k + (1 - w) r, with r the mean difference of the others: zero at
// r / (r - d_k). The nearest zero of all is where the first loses to somebody. At a share of 0 or 1
// itself the two are only equal.
void name_flip(Comparison& out) {
    if (!out.winner) return;
    const Compared& first = out.options.front();
    double nearest = 1;
    for (std::size_t i = 1; i < out.options.size() && can_win(out.options[i]); ++i) {
        const Compared& rival = out.options[i];
        const double margin = first.total.value_or(0) - rival.total.value_or(0);
        for (std::size_t k = 0; k < out.criteria.size(); ++k) {
            const double share = out.criteria[k].share;
            if (share <= 0 || share >= 1) continue;
            const double here = first.scores[k].value_or(0) - rival.scores[k].value_or(0);
            const double others = (margin - share * here) / (1 - share);
            if (others == here) continue;
            const double to = others / (others - here);
            const double shown = rounded(to, 9);
            if (!(shown > 0 && shown < 1)) continue;
            const double distance = rounded(std::fabs(to - share), 9);
            if (out.flip && distance >= nearest) continue;
            nearest = distance;
            out.flip = WeightFlip{out.criteria[k].id, share, to, rival.id};
        }
    }
}

ScoreDraw draw_of(const Search& search, const Compared& option, std::size_t k) {
    ScoreDraw draw;
    draw.value = option.scores[k].value_or(0);
    const Opportunity* opportunity = find_opportunity(search, option.id);
    const Criterion& criterion = search.criteria[k];
    if (opportunity == nullptr || criterion.kind == CriterionKind::Pay) return draw;
    const Score* score = find_score(*opportunity, criterion.id);
    if (score == nullptr || (!score->low && !score->high)) return draw;
    draw.kind = ScoreKind::Triangular;
    draw.low = score->low.value_or(score->value);
    draw.high = score->high.value_or(score->value);
    return draw;
}

// Over what the user is unsure of, among those that can win.
void add_shares(const Search& search, std::uint64_t seed, Comparison& out) {
    SmaaProblem problem;
    problem.seed = seed;
    problem.weights.kind = WeightKind::Range;
    std::vector<std::size_t> weighed;
    for (std::size_t k = 0; k < search.criteria.size(); ++k) {
        const Criterion& criterion = search.criteria[k];
        if (out.criteria[k].share <= 0) continue;
        const double weight = criterion.weight.value_or(0);
        weighed.push_back(k);
        problem.criteria.push_back(criterion.id.text);
        problem.weights.values.push_back(weight);
        problem.weights.low.push_back(criterion.weight_low.value_or(weight));
        problem.weights.high.push_back(criterion.weight_high.value_or(weight));
    }
    for (const Compared& option : out.options) {
        if (!can_win(option) ||
            problem.alternatives.size() == static_cast<std::size_t>(kMostSmaaNames)) {
            break;
        }
        problem.alternatives.push_back(option.id.text);
        problem.scores.emplace_back();
        for (const std::size_t k : weighed)
            problem.scores.back().push_back(draw_of(search, option, k));
    }
    const Result<SmaaShares> shares = smaa(problem);
    if (!shares) return;  // nobody can win
    for (std::size_t i = 0; i < problem.alternatives.size(); ++i) {
        Compared& option = out.options[i];
        option.rank_shares = shares->rank_shares[i];
        option.confidence = shares->confidence[i];
        if (shares->central_weights[i].empty()) continue;
        option.central_weights.assign(search.criteria.size(), 0);
        for (std::size_t k = 0; k < weighed.size(); ++k)
            option.central_weights[weighed[k]] = shares->central_weights[i][k];
    }
}

// The option of the highest figure above the floor, when it is alone there.
using Figure = std::optional<double> (*)(const Compared& option);
std::optional<OpportunityId> highest(const Comparison& out, double floor, Figure figure) {
    std::optional<OpportunityId> named;
    double best = floor;
    for (const Compared& option : out.options) {
        const std::optional<double> mine = figure(option);
        if (!mine || *mine < best) continue;
        named = *mine > best ? std::optional<OpportunityId>(option.id) : std::nullopt;
        best = *mine;
    }
    return named;
}

std::optional<double> cooled_gut(const Compared& option) {
    if (option.gut.state != GutState::Cooled) return std::nullopt;
    return option.gut.latest;
}

std::optional<double> mentors_support(const Compared& option) {
    return option.mentors.support;
}

}  // namespace

bool can_win(const Compared& option) {
    return option.total && option.broken.empty() && !option.below_pay_floor;
}

Comparison compare(const Search& search, double years, std::uint64_t seed) {
    Comparison out;
    add_criteria(search, out);
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        if (!is_open(search.opportunities[i])) continue;
        out.options.push_back(compared(search, i, years, out));
    }
    stable_sort(out.options, [](const Compared& a, const Compared& b) {
        if (can_win(a) != can_win(b)) return can_win(a);
        return rank_figure(a) > rank_figure(b);
    });
    name_dominated(out);
    const bool alone = out.options.size() < 2 || !can_win(out.options[1]) ||
                       rank_figure(out.options[0]) > rank_figure(out.options[1]);
    if (!out.options.empty() && can_win(out.options.front()) && alone) {
        out.winner = out.options.front().id;
    }
    name_flip(out);
    add_shares(search, seed, out);
    constexpr double kMiddle = 5;
    out.voices.numbers = out.winner;
    out.voices.gut = highest(out, kMiddle, cooled_gut);
    out.voices.mentors = highest(out, 0, mentors_support);
    out.voices.accord = accord_of(out.voices);
    return out;
}

}  // namespace core
