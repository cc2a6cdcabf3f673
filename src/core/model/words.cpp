#include "core/model/words.h"

namespace core {
namespace {

using Word = std::string_view;

constexpr Word kStages[] = {
    "lead",         "applied", "screen",   "first_interview", "second_interview", "final_interview",
    "verbal_offer", "offer",   "accepted", "closed"};
constexpr Word kOutcomes[] = {"accepted", "declined", "withdrawn", "rejected",
                              "ghosted",  "lapsed",   "rescinded", "cancelled"};
constexpr Word kStandings[] = {"long_sought_fit", "strong", "one_of_several", "one_of_many",
                               "unknown"};
constexpr Word kRequestKinds[] = {"time", "terms"};
constexpr Word kRequestAnswers[] = {"open", "granted", "refused"};
constexpr Word kRoundStates[] = {"invited", "confirmed", "done", "declined", "cancelled", "missed"};
constexpr Word kWorthBases[] = {"yearly_pay", "points"};
constexpr Word kContactKinds[] = {"other",       "hiring_manager", "human_resources",
                                  "interviewer", "recruiter",      "referrer"};
constexpr Word kPermissions[] = {"not_asked", "given", "withdrawn"};
constexpr Word kPurposes[] = {"hired_now", "relationships"};
constexpr Word kCriterionKinds[] = {"pay", "scored", "direction", "level"};
constexpr Word kReasonKinds[] = {"pro", "con"};
constexpr Word kStances[] = {"for", "against", "unsure"};
constexpr Word kCheckStates[] = {"open", "confirmed", "contradicted"};
constexpr Word kTernaries[] = {"unknown", "yes", "no"};
constexpr Word kCadences[] = {"once", "short", "keep_warm"};
constexpr Word kFollowUpKinds[] = {
    "thank_you",  "check_in",       "keep_warm",  "connection_request", "closing_note",
    "talk_first", "get_in_writing", "answer_due", "gut_again",          "restart",
    "task"};
constexpr Word kFollowUpStates[] = {"open", "done", "cancelled", "moot"};
constexpr Word kForecastEvents[] = {"passes_stage", "offers", "answers", "grants_time",
                                    "improves_offer"};
constexpr Word kForecastResults[] = {"open", "happened", "did_not", "void"};

}  // namespace

template <>
std::span<const Word> words<Stage>() {
    return kStages;
}
template <>
std::span<const Word> words<Outcome>() {
    return kOutcomes;
}
template <>
std::span<const Word> words<Standing>() {
    return kStandings;
}
template <>
std::span<const Word> words<RequestKind>() {
    return kRequestKinds;
}
template <>
std::span<const Word> words<RequestAnswer>() {
    return kRequestAnswers;
}
template <>
std::span<const Word> words<RoundState>() {
    return kRoundStates;
}
template <>
std::span<const Word> words<WorthBasis>() {
    return kWorthBases;
}
template <>
std::span<const Word> words<ContactKind>() {
    return kContactKinds;
}
template <>
std::span<const Word> words<Permission>() {
    return kPermissions;
}
template <>
std::span<const Word> words<Purpose>() {
    return kPurposes;
}
template <>
std::span<const Word> words<CriterionKind>() {
    return kCriterionKinds;
}
template <>
std::span<const Word> words<ReasonKind>() {
    return kReasonKinds;
}
template <>
std::span<const Word> words<Stance>() {
    return kStances;
}
template <>
std::span<const Word> words<CheckState>() {
    return kCheckStates;
}
template <>
std::span<const Word> words<Ternary>() {
    return kTernaries;
}
template <>
std::span<const Word> words<Cadence>() {
    return kCadences;
}
template <>
std::span<const Word> words<FollowUpKind>() {
    return kFollowUpKinds;
}
template <>
std::span<const Word> words<FollowUpState>() {
    return kFollowUpStates;
}
template <>
std::span<const Word> words<ForecastEvent>() {
    return kForecastEvents;
}
template <>
std::span<const Word> words<ForecastResult>() {
    return kForecastResults;
}

}  // namespace core
