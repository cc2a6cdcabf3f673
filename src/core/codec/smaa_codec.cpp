#include "core/codec/smaa_codec.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/number_text.h"
#include "core/codec/json_fields.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kMostMagnitude = 1e12;
constexpr int kMostSeed = 2'000'000'000;
constexpr int kMostNameBytes = 200;

double any_number(const JsonField& field) {
    return field.number(-kMostMagnitude, kMostMagnitude);
}

std::vector<double> numbers(const JsonField& object, std::string_view key, int most) {
    std::vector<double> out;
    for (const JsonField& entry : object.required(key).items(static_cast<std::size_t>(most)))
        out.push_back(any_number(entry));
    return out;
}

std::vector<std::string> names(const JsonField& object, std::string_view key) {
    std::vector<std::string> out;
    for (const JsonField& entry : object.required(key).items(kMostSmaaNames))
        out.push_back(entry.text(1, kMostNameBytes));
    return out;
}

std::vector<int> read_order(const JsonField& field, const std::vector<std::string>& criteria) {
    std::vector<int> order;
    for (const JsonField& entry : field.required("order").items(kMostSmaaNames)) {
        const std::string name = entry.text(1, kMostNameBytes);
        const auto place = std::find(criteria.begin(), criteria.end(), name);
        if (place == criteria.end()) entry.fail(ErrorCode::UnknownId, fragment(name));
        order.push_back(static_cast<int>(place - criteria.begin()));
    }
    return order;
}

WeightDraw read_weights(const JsonField& field, const std::vector<std::string>& criteria) {
    WeightDraw draw;
    draw.kind = static_cast<WeightKind>(
        field.required("kind").word({"uniform", "ordinal", "range", "exact", "sampled"}));
    switch (draw.kind) {
        case WeightKind::Uniform:
            field.only_keys({"kind"});
            break;
        case WeightKind::Ordinal:
            field.only_keys({"kind", "order"});
            draw.order = read_order(field, criteria);
            break;
        case WeightKind::Range:
            field.only_keys({"kind", "low", "high", "values"});
            draw.low = numbers(field, "low", kMostSmaaNames);
            draw.high = numbers(field, "high", kMostSmaaNames);
            if (field.optional("values")) draw.values = numbers(field, "values", kMostSmaaNames);
            break;
        case WeightKind::Exact:
            field.only_keys({"kind", "values"});
            draw.values = numbers(field, "values", kMostSmaaNames);
            break;
        case WeightKind::Sampled:
            field.only_keys({"kind", "rows"});
            for (const JsonField& row : field.required("rows").items(kMostSmaaSamples)) {
                draw.rows.emplace_back();
                for (const JsonField& entry : row.items(kMostSmaaNames))
                    draw.rows.back().push_back(any_number(entry));
            }
            break;
    }
    return draw;
}

ScoreDraw read_score(const JsonField& field) {
    ScoreDraw score;
    if (!field.is_object()) {
        score.value = any_number(field);
        return score;
    }
    score.kind = static_cast<ScoreKind>(field.required("kind").word(
        {"exact", "uniform", "triangular", "normal", "beta", "sampled"}));
    switch (score.kind) {
        case ScoreKind::Exact:
            field.only_keys({"kind", "value"});
            score.value = any_number(field.required("value"));
            break;
        case ScoreKind::Uniform:
            field.only_keys({"kind", "low", "high"});
            break;
        case ScoreKind::Triangular:
            field.only_keys({"kind", "low", "value", "high"});
            score.value = any_number(field.required("value"));
            break;
        case ScoreKind::Normal:
            field.only_keys({"kind", "mean", "spread"});
            score.value = any_number(field.required("mean"));
            score.spread = any_number(field.required("spread"));
            return score;
        case ScoreKind::Beta:
            field.only_keys({"kind", "a", "b", "low", "high"});
            score.a = any_number(field.required("a"));
            score.b = any_number(field.required("b"));
            if (const auto low = field.optional("low")) score.low = any_number(*low);
            if (const auto high = field.optional("high")) score.high = any_number(*high);
            return score;
        case ScoreKind::Sampled:
            field.only_keys({"kind", "values"});
            score.values = numbers(field, "values", kMostSmaaSamples);
            return score;
    }
    if (score.kind == ScoreKind::Exact) return score;
    score.low = any_number(field.required("low"));
    score.high = any_number(field.required("high"));
    return score;
}

Json rounded_list(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values)
        list.push_back(rounded(value, 6));
    return list;
}

}  // namespace

Result<SmaaProblem> decode_smaa(std::string_view text) {
    const Result<nlohmann::ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField root(*json, errors);
    root.only_keys({"alternatives", "criteria", "samples", "seed", "weights", "scores"});
    SmaaProblem problem;
    problem.alternatives = names(root, "alternatives");
    problem.criteria = names(root, "criteria");
    problem.samples =
        optional_integer(root, "samples", 1, kMostSmaaSamples).value_or(problem.samples);
    problem.seed =
        static_cast<std::uint64_t>(optional_integer(root, "seed", 0, kMostSeed).value_or(1));
    if (const auto weights = root.optional("weights")) {
        problem.weights = read_weights(*weights, problem.criteria);
    }
    for (const JsonField& row : root.required("scores").items(kMostSmaaNames)) {
        problem.scores.emplace_back();
        for (const JsonField& entry : row.items(kMostSmaaNames))
            problem.scores.back().push_back(read_score(entry));
    }
    if (errors.first()) return *errors.first();
    return problem;
}

std::string encode_smaa(const SmaaProblem& problem, const SmaaShares& shares) {
    Json object = {{"samples", problem.samples}};
    Json& list = object["alternatives"] = Json::array();
    for (std::size_t a = 0; a < problem.alternatives.size(); ++a) {
        Json entry = {{"name", problem.alternatives[a]}};
        entry["rank_shares"] = rounded_list(shares.rank_shares[a]);
        const std::vector<double>& central = shares.central_weights[a];
        entry["central_weights"] = central.empty() ? Json(nullptr) : rounded_list(central);
        entry["confidence"] = rounded(shares.confidence[a], 6);
        list.push_back(entry);
    }
    return json_text(object);
}

}  // namespace core
