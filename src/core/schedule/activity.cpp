#include "core/schedule/activity.h"

#include <algorithm>
#include <cmath>

#include "core/estimate/assumptions.h"
#include "core/estimate/evidence_keys.h"
#include "core/estimate/runway.h"
#include "core/schedule/follow_up_rows.h"

namespace core {
namespace {

constexpr double kWantedChance = 0.8;  // our choice: four in five; no published figure
constexpr int kMostAWeek = 15;         // three a working day
constexpr int kDaysOfWeek = 7;

bool in_week(const std::optional<Date>& date, Date week_start, Date today) {
    return date && *date >= week_start && *date <= today;
}

bool moved_forward(const Search& search, const Opportunity& opportunity, Date week_start,
                   Date today) {
    if (opportunity.stage >= Stage::Applied && opportunity.stage <= Stage::Offer &&
        in_week(opportunity.stage_since, week_start, today)) {
        return true;
    }
    for (const Round& round : opportunity.rounds) {
        if (round.state == RoundState::Done && in_week(round.date, week_start, today)) return true;
    }
    for (const SentMessage& message : search.sent) {
        if (message.opportunity == opportunity.id && in_week(message.date, week_start, today)) {
            return true;
        }
    }
    return false;
}

int computed_target(const Search& search, const std::optional<int>& weeks_left) {
    const Assumptions assumed(evidence(), search);
    const double chance = assumed(key::kChanceScreen);
    if (chance >= 1) return 1;
    if (chance <= 0) return kMostAWeek;
    const double conversations = std::log(1 - kWantedChance) / std::log(1 - chance);
    const double decision_weeks = assumed(key::kInterviewToDecision) / kDaysOfWeek;
    const double weeks =
        weeks_left ? std::max(1.0, *weeks_left - decision_weeks) : 2 * assumed(key::kWeeksMedian);
    const double target = std::ceil(conversations / std::max(1.0, weeks));
    return static_cast<int>(std::clamp(target, 1.0, static_cast<double>(kMostAWeek)));
}

}  // namespace

std::optional<WeeklyActivity> weekly_activity(const Search& search, Date today) {
    if (schedule_facts(search, today).accepted != nullptr) return std::nullopt;
    WeeklyActivity out;
    out.week_start = today - static_cast<int>(weekday(today));
    if (const auto end = runway_end(search.finances, today)) {
        out.weeks_left = std::max(0, *end - today) / kDaysOfWeek;
    }
    out.own_target = search.weekly_target.has_value();
    out.target = search.weekly_target.value_or(computed_target(search, out.weeks_left));
    for (const Opportunity& opportunity : search.opportunities) {
        if (moved_forward(search, opportunity, out.week_start, today)) ++out.done;
    }
    return out;
}

}  // namespace core
