#include "core/codec/score_codec.h"

#include <nlohmann/json.hpp>

#include "core/base/number_text.h"
#include "core/codec/json_fields.h"
#include "core/model/words.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

double figure(double value) {
    return rounded(value, 6);
}

Json calibration_json(const std::optional<Calibration>& given) {
    if (!given) return nullptr;
    const Calibration& found = *given;
    Json object = {{"count", found.count},
                   {"brier", figure(found.brier)},
                   {"reliability", figure(found.reliability)},
                   {"resolution", figure(found.resolution)},
                   {"uncertainty", figure(found.uncertainty)},
                   {"log_score", figure(found.log_score)},
                   {"held_back", found.held_back},
                   {"optimism", figure(found.optimism)},
                   {"enough", found.enough}};
    Json& bands = object["bands"] = Json::array();
    for (const Band& band : found.bands) {
        bands.push_back({{"low", band.low},
                         {"high", band.high},
                         {"count", band.count},
                         {"forecast", figure(band.forecast)},
                         {"happened", figure(band.happened)},
                         {"enough", band.enough}});
    }
    return object;
}

}  // namespace

std::string encode_score_sheet(const ScoreSheet& sheet) {
    Json object;
    object["own"] = calibration_json(sheet.own);
    object["ours"] = calibration_json(sheet.ours);
    object["own_correction"] = nullptr;
    if (sheet.own_correction) {
        object["own_correction"] = {{"intercept", figure(sheet.own_correction->intercept)},
                                    {"slope", figure(sheet.own_correction->slope)},
                                    {"count", sheet.own_correction->count}};
    }
    Json& rates = object["own_rates"] = Json::array();
    for (std::size_t stage = 0; stage < sheet.rates.by_stage.size(); ++stage) {
        const OwnTally& tally = sheet.rates.by_stage[stage];
        if (tally.finished == 0) continue;
        rates.push_back({{"stage", word(static_cast<Stage>(stage))},
                         {"finished", tally.finished},
                         {"offers", tally.offers}});
    }
    object["open"] = sheet.open;
    object["overdue"] = sheet.overdue;
    object["void"] = sheet.voided;
    object["decisions"] = sheet.decisions;
    object["followed"] = sheet.followed;
    object["lessons"] = sheet.lessons;
    return json_text(object);
}

}  // namespace core
