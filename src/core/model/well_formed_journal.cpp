#include "core/model/promises.h"

namespace core {
namespace {

// The opportunity of a reference, if there is one; a contact or a round belongs to one.
const Opportunity* check_reference(const Search& search, const std::optional<OpportunityId>& id,
                                   const std::string& where, Promises& promises) {
    if (!id) return nullptr;
    const Opportunity* opportunity = find_opportunity(search, *id);
    if (opportunity == nullptr) {
        promises.fail(ErrorCode::UnknownId, where + "/opportunity", fragment(id->text));
    }
    return opportunity;
}

void check_contact(const Opportunity* opportunity, const std::optional<ContactId>& id,
                   const std::string& where, Promises& promises) {
    if (!id || (opportunity != nullptr && find_contact(*opportunity, *id) != nullptr)) return;
    promises.fail(ErrorCode::UnknownId, where + "/contact", fragment(id->text));
}

void check_round(const Opportunity* opportunity, const std::optional<RoundId>& id,
                 const std::string& where, Promises& promises) {
    if (!id || (opportunity != nullptr && find_round(*opportunity, *id) != nullptr)) return;
    promises.fail(ErrorCode::UnknownId, where + "/round", fragment(id->text));
}

void check_follow_up(const Search& search, const FollowUp& follow_up, const std::string& where,
                     Promises& promises) {
    promises.key_or_empty(follow_up.row, where + "/row");
    const Opportunity* opportunity =
        check_reference(search, follow_up.opportunity, where, promises);
    check_contact(opportunity, follow_up.contact, where, promises);
    check_round(opportunity, follow_up.round, where, promises);
    promises.date(follow_up.made, where + "/made");
    promises.date(follow_up.due, where + "/due");
    promises.date(follow_up.snoozed_from, where + "/snoozed_from");
    promises.date(follow_up.closed, where + "/closed");
    if (follow_up.closed && follow_up.state == FollowUpState::Open) {
        promises.fail(ErrorCode::Inconsistent, where + "/closed", where + "/state");
    }
    promises.integer(follow_up.step, 1, kMaxSteps, where + "/step");
    promises.integer(follow_up.sequence, 0, kMaxSequence, where + "/sequence");
    promises.notes(follow_up.note, where + "/note");
}

void check_sent(const Search& search, const SentMessage& message, const std::string& where,
                Promises& promises) {
    promises.integer(message.situation, 1, kMaxSituation, where + "/situation");
    const Opportunity* opportunity = check_reference(search, message.opportunity, where, promises);
    check_contact(opportunity, message.contact, where, promises);
    promises.date(message.date, where + "/date");
    promises.notes(message.body, where + "/body");
}

void check_forecast(const Search& search, const ForecastRecord& forecast, const std::string& where,
                    Promises& promises) {
    promises.date(forecast.made, where + "/made");
    check_reference(search, forecast.opportunity, where, promises);
    promises.line(forecast.company, where + "/company");
    promises.date(forecast.by, where + "/by");
    promises.number(forecast.probability, 0, 1, where + "/probability");
    promises.date(forecast.closed, where + "/closed");
    if (forecast.closed && forecast.result == ForecastResult::Open) {
        promises.fail(ErrorCode::Inconsistent, where + "/closed", where + "/result");
    }
}

void check_decision(const Search& search, const DecisionRecord& decision, const std::string& where,
                    Promises& promises) {
    promises.date(decision.date, where + "/date");
    check_reference(search, decision.opportunity, where, promises);
    promises.line(decision.company, where + "/company");
    promises.key_or_empty(decision.advised, where + "/advised");
    promises.key_or_empty(decision.chosen, where + "/chosen");
    promises.key_or_empty(decision.badge, where + "/badge");
    promises.notes(decision.reasons, where + "/reasons");
    promises.notes(decision.lesson, where + "/lesson");
    promises.date(decision.lesson_date, where + "/lesson_date");
    promises.integer(decision.sure.value_or(0), 0, kMaxSure, where + "/sure");
    promises.integer(decision.regret_waiting.value_or(0), 0, kMaxFeeling,
                     where + "/regret_waiting");
    promises.integer(decision.regret_accepting.value_or(0), 0, kMaxFeeling,
                     where + "/regret_accepting");
}

}  // namespace

void check_plans(const Search& search, Promises& promises) {
    promises.count(search.follow_ups.size(), kMaxFollowUps, "/follow_ups");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < search.follow_ups.size(); ++i) {
        const std::string where = item("/follow_ups", i);
        promises.id(search.follow_ups[i].id.text, where + "/id", seen);
        check_follow_up(search, search.follow_ups[i], where, promises);
    }
    promises.count(search.sent.size(), kMaxSentMessages, "/sent");
    seen.clear();
    for (std::size_t i = 0; i < search.sent.size(); ++i) {
        const std::string where = item("/sent", i);
        promises.id(search.sent[i].id.text, where + "/id", seen);
        check_sent(search, search.sent[i], where, promises);
    }
    promises.count(search.achievements.size(), kMaxAchievements, "/achievements");
    for (std::size_t i = 0; i < search.achievements.size(); ++i) {
        const std::string where = item("/achievements", i);
        promises.date(search.achievements[i].date, where + "/date");
        promises.notes(search.achievements[i].text, where + "/text");
    }
    promises.count(search.holidays.size(), kMaxHolidays, "/holidays");
    for (std::size_t i = 0; i < search.holidays.size(); ++i) {
        const std::string where = item("/holidays", i);
        promises.date(search.holidays[i], where);
        if (i == 0 || search.holidays[i - 1] < search.holidays[i]) continue;
        if (search.holidays[i - 1] == search.holidays[i]) {
            promises.fail(ErrorCode::DuplicateId, where, format_date(search.holidays[i]));
        } else {
            promises.fail(ErrorCode::Inconsistent, where, item("/holidays", i - 1));
        }
    }
}

void check_journal(const Search& search, Promises& promises) {
    promises.count(search.forecasts.size(), kMaxJournal, "/forecasts");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < search.forecasts.size(); ++i) {
        const std::string where = item("/forecasts", i);
        promises.id(search.forecasts[i].id.text, where + "/id", seen);
        check_forecast(search, search.forecasts[i], where, promises);
    }
    promises.count(search.decisions.size(), kMaxJournal, "/decisions");
    for (std::size_t i = 0; i < search.decisions.size(); ++i) {
        const std::string where = item("/decisions", i);
        promises.id(search.decisions[i].id.text, where + "/id", seen);
        check_decision(search, search.decisions[i], where, promises);
    }
}

}  // namespace core
