#pragma once

// The keys of the evidence rows that the advice is computed from. A key stands in code only here;
// a test checks that each has a row with a typical value.

#include <string_view>

namespace core::key {

inline constexpr std::string_view kChanceLead = "chance.lead";
inline constexpr std::string_view kChanceApplied = "chance.applied";
inline constexpr std::string_view kChanceScreen = "chance.screen";
inline constexpr std::string_view kChanceFirstInterview = "chance.first_interview";
inline constexpr std::string_view kChanceSecondInterview = "chance.second_interview";
inline constexpr std::string_view kChanceFinalInterview = "chance.final_interview";
inline constexpr std::string_view kChanceWritten = "chance.written_given_verbal";
inline constexpr std::string_view kRateAppliedScreen = "stage_rate.applied_screen";
inline constexpr std::string_view kRateScreenFirst = "stage_rate.screen_first";
inline constexpr std::string_view kRateFirstSecond = "stage_rate.first_second";
inline constexpr std::string_view kRateSecondFinal = "stage_rate.second_final";
inline constexpr std::string_view kRateFinalOffer = "stage_rate.final_offer";
inline constexpr std::string_view kOptimismPull = "optimism.pull";
inline constexpr std::string_view kOptimismPullLong = "optimism.pull_long_search";
inline constexpr std::string_view kOptimismFavourite = "optimism.favourite_factor";
inline constexpr std::string_view kNoAnswer = "chance.no_answer";
inline constexpr std::string_view kNoAnswerEarly = "chance.no_answer_before_interview";
inline constexpr std::string_view kRestructuringSurvives = "chance.restructuring_survives";
inline constexpr std::string_view kRestructuringFactor = "time.restructuring_factor";
inline constexpr std::string_view kRestructuringSpread = "time.restructuring_spread";
inline constexpr std::string_view kRestructuringChanged = "chance.restructuring_changed";
inline constexpr std::string_view kInterviewToDecision = "time.interview_to_decision";
inline constexpr std::string_view kBetweenRounds = "time.between_rounds";
inline constexpr std::string_view kPromisedSpread = "time.promised_spread";
inline constexpr std::string_view kAnswerExpected = "time.answer_expected";
inline constexpr std::string_view kAnswerAfterFinal = "time.answer_after_final";

inline constexpr std::string_view kThankYou = "follow_up.thank_you";
inline constexpr std::string_view kFirstCheck = "follow_up.first_check";
inline constexpr std::string_view kSecondCheck = "follow_up.second_check";
inline constexpr std::string_view kKeepWarm = "follow_up.keep_warm";

inline constexpr std::string_view kTimeGiven = "offer.time_given";
inline constexpr std::string_view kWithdrawn = "offer.withdrawn_for_business";
inline constexpr std::string_view kWithdrawnGrowth = "offer.withdrawn_growth";
inline constexpr std::string_view kGranted5Days = "extension.granted_5_days";
inline constexpr std::string_view kGranted7Days = "extension.granted_7_days";
inline constexpr std::string_view kGranted14Days = "extension.granted_14_days";
inline constexpr std::string_view kGranted21Days = "extension.granted_21_days";
inline constexpr std::string_view kExtensionWithdrawn = "extension.withdrawn";
inline constexpr std::string_view kExtensionLostPerDay = "extension.lost_per_day";
inline constexpr std::string_view kExtensionRepeated = "extension.repeated";
inline constexpr std::string_view kNegotiationImproved = "negotiation.improved";
inline constexpr std::string_view kNegotiationWithdrawn = "negotiation.withdrawn";
inline constexpr std::string_view kNegotiationRaise = "negotiation.raise";
inline constexpr std::string_view kTellSpeedsUp = "tell.speeds_up";
inline constexpr std::string_view kTellSpeedUp = "tell.speed_up";
inline constexpr std::string_view kTellDropped = "tell.dropped";

inline constexpr std::string_view kGatePractice = "gate.practice_value";
inline constexpr std::string_view kGatePracticeFavourite = "gate.practice_favourite_factor";
inline constexpr std::string_view kGateContact = "gate.contact_value";
inline constexpr std::string_view kGateContactPurpose = "gate.contact_relationships_factor";
inline constexpr std::string_view kGateTimeCost = "gate.time_cost";
inline constexpr std::string_view kInvitationLapse = "gate.invitation_lapse";
inline constexpr std::string_view kSharedCause = "basket.shared_cause";
inline constexpr std::string_view kBasketTarget = "basket.target_all_fail";
inline constexpr std::string_view kDiscloseBetter = "disclose.better_by";
inline constexpr std::string_view kDiscloseLikely = "disclose.likely";
inline constexpr std::string_view kLeftIn90Days = "regret.left_in_90_days";

inline constexpr std::string_view kPlanningYears = "planning.years";
inline constexpr std::string_view kOfferWorth = "quickstart.offer_worth";
inline constexpr std::string_view kFavouriteWorth = "quickstart.favourite_worth";
inline constexpr std::string_view kYearlyPay = "quickstart.yearly_pay";
inline constexpr std::string_view kFavouritePay = "quickstart.favourite_pay";
inline constexpr std::string_view kSavings = "quickstart.savings";
inline constexpr std::string_view kMonthlySpending = "quickstart.monthly_spending";
inline constexpr std::string_view kWeeksMedian = "search.weeks_median";
inline constexpr std::string_view kWeeklyJobChance = "search.weekly_chance_first_26";
inline constexpr std::string_view kReemployedShare = "search.reemployed_share";
inline constexpr std::string_view kSearchDayCost = "search.day_cost";
inline constexpr std::string_view kAfterRunwayCost = "runway.after_cost";
inline constexpr std::string_view kRunwayRiskLabelled = "runway.risk_labelled";
inline constexpr std::string_view kHorizonDays = "model.horizon_days";
inline constexpr std::string_view kHorizonDaysLong = "model.horizon_days_long";

// Every one of the above; the fifteen of standings are put together in assumptions.cpp.
inline constexpr std::string_view kAll[] = {
    kChanceLead,
    kChanceApplied,
    kChanceScreen,
    kChanceFirstInterview,
    kChanceSecondInterview,
    kChanceFinalInterview,
    kChanceWritten,
    kRateAppliedScreen,
    kRateScreenFirst,
    kRateFirstSecond,
    kRateSecondFinal,
    kRateFinalOffer,
    kOptimismPull,
    kOptimismPullLong,
    kOptimismFavourite,
    kNoAnswer,
    kNoAnswerEarly,
    kRestructuringSurvives,
    kRestructuringFactor,
    kRestructuringSpread,
    kRestructuringChanged,
    kInterviewToDecision,
    kBetweenRounds,
    kPromisedSpread,
    kAnswerExpected,
    kAnswerAfterFinal,
    kThankYou,
    kFirstCheck,
    kSecondCheck,
    kKeepWarm,
    kTimeGiven,
    kWithdrawn,
    kWithdrawnGrowth,
    kGranted5Days,
    kGranted7Days,
    kGranted14Days,
    kGranted21Days,
    kExtensionWithdrawn,
    kExtensionLostPerDay,
    kExtensionRepeated,
    kNegotiationImproved,
    kNegotiationWithdrawn,
    kNegotiationRaise,
    kTellSpeedsUp,
    kTellSpeedUp,
    kTellDropped,
    kGatePractice,
    kGatePracticeFavourite,
    kGateContact,
    kGateContactPurpose,
    kGateTimeCost,
    kInvitationLapse,
    kSharedCause,
    kBasketTarget,
    kDiscloseBetter,
    kDiscloseLikely,
    kLeftIn90Days,
    kPlanningYears,
    kOfferWorth,
    kFavouriteWorth,
    kYearlyPay,
    kFavouritePay,
    kSavings,
    kMonthlySpending,
    kWeeksMedian,
    kWeeklyJobChance,
    kReemployedShare,
    kSearchDayCost,
    kAfterRunwayCost,
    kRunwayRiskLabelled,
    kHorizonDays,
    kHorizonDaysLong,
};

}  // namespace core::key
