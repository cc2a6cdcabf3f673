#include "core/decide/model_values.h"

#include <algorithm>

namespace core {

std::vector<double> possible_values(const ModelOpportunity& opportunity) {
    std::vector<double> changes = {0};
    if (opportunity.restructuring) {
        for (const Restructuring::Change& change : opportunity.restructuring->changes)
            changes.push_back(change.value_change);
    }
    std::vector<double> qualities;
    if (opportunity.quality) {
        for (const JobQuality::Level& level : opportunity.quality->levels)
            qualities.push_back(level.value_change);
    }
    if (qualities.empty()) qualities.push_back(0);
    std::vector<double> values;
    for (const double change : changes) {
        for (const double quality : qualities)
            values.push_back(opportunity.offer.value + quality + change);
    }
    std::sort(values.begin(), values.end());
    return values;
}

double highest_value(const DecisionModel& model) {
    double best = model.globals.fallback_value;
    for (const ModelOpportunity& one : model.opportunities) {
        const double raise = one.offer.boosted_value - one.offer.value;
        best = std::max(best, possible_values(one).back() + raise);
    }
    if (!model.globals.background) return best;
    for (const double value : model.globals.background->values)
        best = std::max(best, value);
    return best;
}

double lowest_value(const DecisionModel& model) {
    double worst = model.globals.fallback_value;
    for (const ModelOpportunity& one : model.opportunities)
        worst = std::min(worst, possible_values(one).front());
    if (!model.globals.background) return worst;
    for (const double value : model.globals.background->values)
        worst = std::min(worst, value);
    return worst;
}

double all_interview_costs(const DecisionModel& model) {
    double sum = 0;
    for (const ModelOpportunity& one : model.opportunities) {
        for (const ModelStage& stage : one.stages) {
            if (stage.invitation) sum += stage.invitation->interview_cost;
        }
    }
    return sum;
}

}  // namespace core
