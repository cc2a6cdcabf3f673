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

}  // namespace core
