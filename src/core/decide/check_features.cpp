#include "core/decide/checks.h"

namespace core {
namespace {

void check_restructuring(const ModelOpportunity& opportunity, const std::string& at,
                         Checks& checks) {
    const Restructuring& change = *opportunity.restructuring;
    constexpr double kLongestDelay = 1e5;
    constexpr double kSteepest = 20;
    checks.number(change.median_days, 1e-3, kLongestDelay, at + "/median_days");
    checks.number(change.shape, 0.05, kSteepest, at + "/shape");
    checks.count(change.elapsed_days, 0, 10 * kMaxHorizonDays, at + "/elapsed_days");
    checks.probability(change.never, at + "/never");
    checks.probability(change.stays, at + "/stays");
    checks.probability(change.vanishes, at + "/vanishes");
    checks.most(change.changes.size(), kMaxRestructuringChanges, at + "/changes");
    double sum = change.stays + change.vanishes;
    for (std::size_t i = 0; i < change.changes.size(); ++i) {
        const Restructuring::Change& one = change.changes[i];
        const std::string within = at + "/changes/" + std::to_string(i);
        checks.probability(one.prob, within + "/prob");
        checks.number(one.value_change, -kMaxModelValue, kMaxModelValue, within + "/value_change");
        checks.number(one.pass_factor, 0, 1000, within + "/pass_factor");
        sum += one.prob;
    }
    checks.exactly_one(sum, "stays + changes + vanishes", at);
}

void check_quality(const ModelOpportunity& opportunity, const std::string& at, Checks& checks) {
    const JobQuality& quality = *opportunity.quality;
    checks.count(quality.revealed_after_stage, opportunity.start.stage,
                 static_cast<int>(opportunity.stages.size()) - 1, at + "/revealed_after_stage");
    checks.count(static_cast<int>(quality.levels.size()), kLeastQualityLevels, kMaxQualityLevels,
                 at + "/levels");
    double sum = 0;
    for (std::size_t i = 0; i < quality.levels.size(); ++i) {
        const std::string within = at + "/levels/" + std::to_string(i);
        checks.probability(quality.levels[i].prob, within + "/prob");
        checks.number(quality.levels[i].value_change, -kMaxModelValue, kMaxModelValue,
                      within + "/value_change");
        sum += quality.levels[i].prob;
    }
    checks.exactly_one(sum, "sum of prob", at + "/levels");
}

void check_return(const ReturnAfterRefusal& terms, const std::string& at, Checks& checks) {
    checks.probability(terms.chance, at + "/chance");
    checks.probability(terms.fade_per_day, at + "/fade_per_day");
    checks.count(terms.days_to_answer, 0, kMaxHorizonDays, at + "/days_to_answer");
}

}  // namespace

void check_market(const Market& market, Checks& checks) {
    const std::string at = "/globals/market";
    checks.probability(market.frozen_prob_today, at + "/frozen_prob_today");
    checks.probability(market.freeze_prob_per_day, at + "/freeze_prob_per_day");
    checks.probability(market.thaw_prob_per_day, at + "/thaw_prob_per_day");
    checks.probability(market.finish_factor, at + "/finish_factor");
    checks.probability(market.pass_factor, at + "/pass_factor");
    checks.probability(market.background_factor, at + "/background_factor");
}

void check_features(const ModelOpportunity& opportunity, const std::string& at, Checks& checks) {
    const bool in_process = opportunity.start.kind == ModelStart::Kind::Pending ||
                            opportunity.start.kind == ModelStart::Kind::Invite;
    if (opportunity.restructuring) {
        const std::string within = at + "/restructuring";
        if (!in_process) checks.add(ErrorCode::Inconsistent, within, at + "/start/kind");
        // The table counts from today, the stage begins only when the change is settled.
        if (!opportunity.current_stage_finish_prob_by_day.empty()) {
            checks.add(ErrorCode::Inconsistent, within, at + "/current_stage_finish_prob_by_day");
        }
        check_restructuring(opportunity, within, checks);
    }
    if (opportunity.quality) {
        if (!in_process) {
            checks.add(ErrorCode::Inconsistent, at + "/quality", at + "/start/kind");
        }
        check_quality(opportunity, at + "/quality", checks);
    }
    if (opportunity.return_after_refusal) {
        check_return(*opportunity.return_after_refusal, at + "/return_after_refusal", checks);
    }
    if (opportunity.start.kind != ModelStart::Kind::Declined) return;
    checks.count(opportunity.start.days_ago, 0, 10 * kMaxHorizonDays, at + "/start/days_ago");
    if (!opportunity.return_after_refusal) {
        checks.add(ErrorCode::Missing, at + "/return_after_refusal", "");
    }
}

}  // namespace core
