#pragma once

// What was believed, decided and learnt, with the reasons of that day (core/learn scores it).

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/model/opportunity.h"

namespace core {

// What a forecast is about: the next stage, an offer, or an answer of any kind, by its day.
enum class ForecastEvent { PassesStage, Offers, Answers, GrantsTime, ImprovesOffer };
enum class ForecastResult { Open, Happened, DidNot, Void };

// Frozen with its date when made; `result` closes it.
struct ForecastRecord {
    EntryId id;  // once among all forecasts and decisions
    Date made;
    std::optional<OpportunityId> opportunity;
    std::string company;  // as it was called then; survives a removed opportunity
    ForecastEvent event = ForecastEvent::Offers;
    std::optional<Stage> stage;  // where it stood then
    std::optional<Date> by;      // the day by which; nothing: ever
    double probability = 0.5;    // the user's own or the shown one, 0..1
    bool own = false;            // whether the user said it, not Juggle
    ForecastResult result = ForecastResult::Open;
    std::optional<Date> closed;
    bool operator==(const ForecastRecord&) const = default;
};

// "I decided ...", whatever the advice was (A19).
struct DecisionRecord {
    EntryId id;
    Date date;
    std::optional<OpportunityId> opportunity;
    std::string company;
    std::string advised;  // action words of product.md, such as "ask_for_time"
    std::string chosen;
    std::string badge;    // "firm", "lean", "coin_flip", or empty
    std::string reasons;  // of that day, in the user's words
    std::string lesson;   // what I learnt, written later (E15)
    std::optional<Date> lesson_date;
    std::optional<int> sure = {};  // 0..100: how sure one was of the choice
    // The rehearsal before waiting (B6), 0..10: of having waited when they say no, and of having
    // accepted when they would have said yes.
    std::optional<int> regret_waiting = {};
    std::optional<int> regret_accepting = {};
    bool operator==(const DecisionRecord&) const = default;
};

// A decision with what was believed on its day.
struct FrozenDecision {
    DecisionRecord decision;
    std::vector<ForecastRecord> forecasts;
    bool operator==(const FrozenDecision&) const = default;
};

// The word of a choice that no advice names.
inline constexpr const char* kSomethingElse = "something_else";

}  // namespace core
