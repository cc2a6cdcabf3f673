#include "app/apply_journal.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/learn/freeze.h"

namespace app {
namespace {

using core::ErrorCode;
using core::ForecastRecord;
using core::Result;
using core::Search;
using core::Status;

std::string path_of(const char* list, std::size_t place) {
    return std::string(list) + "/" + std::to_string(place);
}

Status check_known(const Search& search, const std::optional<OpportunityId>& id) {
    if (!id || core::find_opportunity(search, *id) != nullptr) return {};
    return core::Error{ErrorCode::UnknownId, "/opportunities", id->text};
}

// A forecast is made with its decision, open, about something that is there, and once a day.
Status check_forecast(const Search& search, const core::FrozenDecision& frozen,
                      const ForecastRecord& forecast, const std::string& where) {
    if (const Status known = check_known(search, forecast.opportunity); !known) return known;
    if (forecast.result != core::ForecastResult::Open) {
        return core::Error{ErrorCode::Inconsistent, where + "/result", where + "/made"};
    }
    if (forecast.made != frozen.decision.date) {
        return core::Error{ErrorCode::Inconsistent, where + "/made", "/frozen/decision/date"};
    }
    for (std::size_t i = 0; i < search.forecasts.size(); ++i) {
        if (core::same_open_forecast(search.forecasts[i], forecast)) {
            return core::Error{ErrorCode::Inconsistent, where, path_of("/forecasts", i)};
        }
    }
    return {};
}

Status check_frozen(const Search& search, const core::FrozenDecision& frozen) {
    if (frozen.decision.chosen.empty()) {
        return core::Error{ErrorCode::Missing, "/frozen/decision/chosen", ""};
    }
    if (const Status known = check_known(search, frozen.decision.opportunity); !known) return known;
    for (std::size_t i = 0; i < frozen.forecasts.size(); ++i) {
        const Status status =
            check_forecast(search, frozen, frozen.forecasts[i], path_of("/frozen/forecasts", i));
        if (!status) return status;
    }
    return {};
}

}  // namespace

Result<Search> apply_one(Search search, const RecordDecision& c) {
    if (const Status status = check_frozen(search, c.frozen); !status) return status.error();
    if (const Status known = check_known(search, c.hope); !known) return known.error();
    search.decisions.push_back(c.frozen.decision);
    search.forecasts.insert(search.forecasts.end(), c.frozen.forecasts.begin(),
                            c.frozen.forecasts.end());
    if (c.hope && c.frozen.decision.regret_waiting) {
        core::RegretRehearsal rehearsal{c.frozen.decision.date, *c.frozen.decision.regret_waiting,
                                        ""};
        core::find_opportunity(search, *c.hope)->regret = std::move(rehearsal);
    }
    return search;
}

Result<Search> apply_one(Search search, const CloseForecast& c) {
    if (c.result == core::ForecastResult::Open) {
        return core::Error{ErrorCode::UnknownValue, "/result", "open"};
    }
    for (std::size_t i = 0; i < search.forecasts.size(); ++i) {
        ForecastRecord& forecast = search.forecasts[i];
        if (forecast.id != c.id) continue;
        const std::string where = path_of("/forecasts", i);
        if (c.date < forecast.made) {
            return core::Error{ErrorCode::Inconsistent, where + "/closed", where + "/made"};
        }
        forecast.result = c.result;
        forecast.closed = c.date;
        return search;
    }
    return core::Error{ErrorCode::UnknownId, "/forecasts", c.id.text};
}

Result<Search> apply_one(Search search, const WriteLesson& c) {
    for (std::size_t i = 0; i < search.decisions.size(); ++i) {
        core::DecisionRecord& decision = search.decisions[i];
        if (decision.id != c.id) continue;
        const std::string where = path_of("/decisions", i);
        if (c.date < decision.date) {
            return core::Error{ErrorCode::Inconsistent, where + "/lesson_date", where + "/date"};
        }
        decision.lesson = c.text;
        decision.lesson_date = c.text.empty() ? std::nullopt : std::optional(c.date);
        return search;
    }
    return core::Error{ErrorCode::UnknownId, "/decisions", c.id.text};
}

Result<Search> apply_one(Search search, const RemoveJournalEntry& c) {
    const auto is_it = [&](const auto& entry) { return entry.id == c.id; };
    const std::size_t removed =
        std::erase_if(search.forecasts, is_it) + std::erase_if(search.decisions, is_it);
    if (removed == 0) return core::Error{ErrorCode::UnknownId, "/decisions", c.id.text};
    return search;
}

}  // namespace app
