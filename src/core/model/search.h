#pragma once

// The whole document: one person's job search; the unit of saving, exporting and undo.
// A plain value: copied for undo, compared for "has anything changed".

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/criterion.h"
#include "core/model/finances.h"
#include "core/model/follow_up.h"
#include "core/model/journal.h"
#include "core/model/opportunity.h"

namespace core {

// What a job's worth is counted in: yearly pay over the planning years, or 0..100 points.
enum class WorthBasis { YearlyPay, Points };

// A default the user replaced; `key` names a row of assets/evidence.json.
struct Assumption {
    std::string key;
    double value = 0;
    bool operator==(const Assumption&) const = default;
};

// What the search is for just now (A12): a job soon, or people and practice for later.
enum class Purpose { HiredNow, Relationships };

struct Search {
    std::string title;
    std::string example;              // key of the example it was opened from, else empty
    std::optional<Date> example_day;  // the day an example's dates were written for
    std::string sign_as;              // the name under the user's messages; empty: not known
    std::string currency = "USD";     // ISO 4217
    WorthBasis worth_basis = WorthBasis::Points;
    Finances finances;
    std::optional<OpportunityId> favourite;
    std::vector<Opportunity> opportunities;
    std::vector<Assumption> assumptions;  // sorted by key, each key once

    Purpose purpose = Purpose::HiredNow;
    std::optional<Money> pay_floor;    // a year: below it a job does not carry one's life (D2)
    std::optional<int> weekly_target;  // new conversations a week one commits to (C20)
    std::vector<Criterion> criteria;
    std::vector<FollowUp> follow_ups;
    std::vector<SentMessage> sent;
    std::vector<Achievement> achievements;
    std::vector<Date> holidays;  // sorted, each once: no follow-up falls on them
    std::vector<ForecastRecord> forecasts;
    std::vector<DecisionRecord> decisions;
    bool operator==(const Search&) const = default;
};

// Limits of a file; beyond them it is refused with `too_large`, never cut.
constexpr int kMaxOpportunities = 1000;
constexpr int kMaxRounds = 200;  // in one opportunity, as the next two
constexpr int kMaxContacts = 200;
constexpr int kMaxRequests = 50;
constexpr int kMaxAssumptions = 500;
constexpr int kMaxCriteria = 50;
constexpr int kMaxJudgements = 200;  // scores, reasons, ratings, ... of one opportunity, each list
constexpr int kMaxFollowUps = 10000;
constexpr int kMaxSentMessages = 10000;
constexpr int kMaxAchievements = 1000;
constexpr int kMaxHolidays = 1000;
constexpr int kMaxJournal = 5000;  // forecasts and decisions, each
constexpr int kMaxWeeklyTarget = 1000;
constexpr int kMaxSteps = 1000;  // of one cadence
constexpr int kMaxSequence = 1'000'000'000;
constexpr double kMaxScore = 100;  // of scores, weights and floors
constexpr int kMaxFeeling = 10;    // of gut ratings and regret
constexpr int kMaxSure = 100;
constexpr double kHoursOfWeek = 168;
constexpr int kMaxHolidayDays = 366;
constexpr int kMaxSituation = 21;  // M1..M21
constexpr double kMinRate = 1e-6;  // of one currency in another
constexpr double kMaxRate = 1e6;
constexpr double kMaxAssumption = 1e12;  // magnitude of a replaced default
constexpr int kMaxShortText = 300;       // code points: names, roles
constexpr int kMaxLongText = 20000;      // code points: notes

const Opportunity* find_opportunity(const Search& search, const OpportunityId& id);
Opportunity* find_opportunity(Search& search, const OpportunityId& id);

const Criterion* find_criterion(const Search& search, const CriterionId& id);

// The yearly pay in the search's currency; nothing without pay, or without the rate it needs: a
// rate is typed by the user, never guessed.
std::optional<Money> base_pay(const Search& search, const Opportunity& opportunity);

// An id of the form "o12" that no opportunity has: the smallest free number, so replays agree.
OpportunityId fresh_opportunity_id(const Search& search);

// Every date of the search moved by the same number of days (negative: back).
Search shift_days(Search search, int days);

// An example as if it had been written today: shifted from its `example_day`, which becomes today.
// A search without that day is given back as it is.
Search made_current(Search example, Date today);

}  // namespace core
