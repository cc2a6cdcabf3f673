#include "core/compare/voices.h"

namespace core {
namespace {

double mean_of(const GutRating& rating) {
    return (rating.job + rating.company) / 2.0;
}

}  // namespace

GutVoice gut_voice(const Opportunity& opportunity) {
    GutVoice voice;
    if (opportunity.gut.empty()) return voice;
    const GutRating& first = opportunity.gut.front();
    const GutRating& latest = opportunity.gut.back();
    voice.state = latest.date - first.date >= kCoolingDays ? GutState::Cooled : GutState::Spark;
    voice.first = mean_of(first);
    voice.latest = mean_of(latest);
    voice.change = voice.latest - voice.first;
    return voice;
}

MentorVoice mentor_voice(const Opportunity& opportunity) {
    MentorVoice voice;
    double sum = 0, weights = 0;
    for (const Opinion& opinion : opportunity.opinions) {
        const double weight = opinion.independence * opinion.knowledge;
        weights += weight;
        if (opinion.stance == Stance::For) sum += weight;
        if (opinion.stance == Stance::Against) sum -= weight;
        ++voice.opinions;
    }
    if (weights > 0) voice.support = sum / weights;
    return voice;
}

Accord accord_of(const Voices& voices) {
    std::optional<OpportunityId> named;
    int count = 0;
    for (const std::optional<OpportunityId>* voice :
         {&voices.numbers, &voices.gut, &voices.mentors}) {
        if (!*voice) continue;
        if (named && *named != **voice) return Accord::Conflict;
        named = *voice;
        ++count;
    }
    if (count == 0) return Accord::Silent;
    return count == 1 ? Accord::OneVoice : Accord::Agree;
}

}  // namespace core
