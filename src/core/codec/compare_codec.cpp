#include "core/codec/compare_codec.h"

#include <nlohmann/json.hpp>

#include "core/codec/json_fields.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

Json points(std::optional<double> value) {
    return value ? Json(worth(*value)) : Json(nullptr);
}

Json shares(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values)
        list.push_back(share(value));
    return list;
}

Json money_lines(const YearlyMoney& money) {
    Json object;
    Json& lines = object["lines"] = Json::array();
    for (const MoneyLine& line : money.lines)
        lines.push_back(
            {{"part", money_part_word(line.part)}, {"amount", money_json(line.amount)}});
    object["total"] = money_json(money.total);
    object["hours"] = points(money.hours);
    object["per_hour"] = money.per_hour ? money_json(*money.per_hour) : Json(nullptr);
    return object;
}

Json gut_json(const GutVoice& gut) {
    constexpr const char* kStates[] = {"none", "spark", "cooled"};
    Json object = {{"state", kStates[static_cast<std::size_t>(gut.state)]}};
    if (gut.state == GutState::None) return object;
    object["first"] = points(gut.first);
    object["latest"] = points(gut.latest);
    object["change"] = points(gut.change);
    return object;
}

Json option_json(const Compared& option) {
    Json object = {{"opportunity", option.id.text}, {"can_win", can_win(option)}};
    object["total"] = points(option.total);
    Json& scores = object["scores"] = Json::array();
    for (const std::optional<double>& score : option.scores)
        scores.push_back(points(score));
    Json& broken = object["broken"] = Json::array();
    for (const CriterionId& id : option.broken)
        broken.push_back(id.text);
    object["below_pay_floor"] = option.below_pay_floor;
    object["dominated_by"] = id_or_null(option.dominated_by);
    object["money"] = option.money ? money_lines(*option.money) : Json(nullptr);
    object["money_equivalent"] =
        option.money_equivalent ? money_json(*option.money_equivalent) : Json(nullptr);
    object["pros"] = option.pros;
    object["cons"] = option.cons;
    object["gut"] = gut_json(option.gut);
    object["mentors"] = {{"opinions", option.mentors.opinions},
                         {"support", points(option.mentors.support)}};
    object["rank_shares"] = shares(option.rank_shares);
    object["central_weights"] = shares(option.central_weights);
    object["confidence"] = share(option.confidence);
    return object;
}

Json voices_json(const Voices& voices) {
    constexpr const char* kAccords[] = {"silent", "one_voice", "agree", "conflict"};
    return {{"numbers", id_or_null(voices.numbers)},
            {"gut", id_or_null(voices.gut)},
            {"mentors", id_or_null(voices.mentors)},
            {"accord", kAccords[static_cast<std::size_t>(voices.accord)]}};
}

}  // namespace

std::string encode_comparison(const Comparison& comparison) {
    Json object;
    object["winner"] = id_or_null(comparison.winner);
    object["voices"] = voices_json(comparison.voices);
    Json& criteria = object["criteria"] = Json::array();
    for (const ComparedCriterion& criterion : comparison.criteria)
        criteria.push_back({{"id", criterion.id.text}, {"share", share(criterion.share)}});
    Json& options = object["options"] = Json::array();
    for (const Compared& option : comparison.options)
        options.push_back(option_json(option));
    object["flip"] = nullptr;
    if (comparison.flip) {
        object["flip"] = {{"criterion", comparison.flip->criterion.text},
                          {"from", share(comparison.flip->from)},
                          {"to", share(comparison.flip->to)},
                          {"winner", comparison.flip->winner.text}};
    }
    object["price_of_point"] =
        comparison.price_of_point ? money_json(*comparison.price_of_point) : Json(nullptr);
    Json& missing = object["missing"] = Json::array();
    for (const Error& error : comparison.missing) {
        missing.push_back({{"code", error_code_name(error.code)},
                           {"path", error.where},
                           {"detail", error.detail}});
    }
    return json_text(object);
}

}  // namespace core
