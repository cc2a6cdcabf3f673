#include "core/learn/score.h"

#include <algorithm>
#include <vector>

namespace core {
namespace {

bool is_case(const ForecastRecord& forecast) {
    const bool closed =
        forecast.result == ForecastResult::Happened || forecast.result == ForecastResult::DidNot;
    return closed && forecast.event == ForecastEvent::Offers && forecast.stage &&
           *forecast.stage <= Stage::VerbalOffer;
}

bool same_case(const ForecastRecord& a, const ForecastRecord& b) {
    return a.stage == b.stage && a.opportunity && a.opportunity == b.opportunity;
}

}  // namespace

OwnRates own_rates(const Search& search) {
    OwnRates rates;
    std::vector<const ForecastRecord*> counted;
    for (const ForecastRecord& forecast : search.forecasts) {
        if (!is_case(forecast)) continue;
        const bool known =
            std::any_of(counted.begin(), counted.end(),
                        [&](const ForecastRecord* before) { return same_case(*before, forecast); });
        if (known) continue;
        counted.push_back(&forecast);
        OwnTally& tally = rates.by_stage[static_cast<std::size_t>(*forecast.stage)];
        ++tally.finished;
        tally.offers += forecast.result == ForecastResult::Happened ? 1 : 0;
    }
    return rates;
}

ScoreSheet score_sheet(const Search& search, Date today) {
    ScoreSheet sheet;
    std::vector<Resolved> own, ours;
    for (const ForecastRecord& forecast : search.forecasts) {
        switch (forecast.result) {
            case ForecastResult::Open:
                ++sheet.open;
                if (forecast.by && *forecast.by < today) ++sheet.overdue;
                continue;
            case ForecastResult::Void:
                ++sheet.voided;
                continue;
            case ForecastResult::Happened:
            case ForecastResult::DidNot:
                break;
        }
        (forecast.own ? own : ours)
            .push_back({forecast.probability, forecast.result == ForecastResult::Happened});
    }
    sheet.own = calibration(own);
    sheet.ours = calibration(ours);
    if (!own.empty()) sheet.own_correction = correction(own);
    sheet.rates = own_rates(search);
    for (const DecisionRecord& decision : search.decisions) {
        ++sheet.decisions;
        if (!decision.advised.empty() && decision.advised == decision.chosen) ++sheet.followed;
        if (!decision.lesson.empty()) ++sheet.lessons;
    }
    return sheet;
}

}  // namespace core
