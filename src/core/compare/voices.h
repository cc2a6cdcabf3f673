#pragma once

// Gut and mentors, each heard for itself, and whether the voices agree.

#include <optional>
#include <vector>

#include "core/model/search.h"

namespace core {

// A spark is a rating of one day; it counts when a day has passed over it (E3).
enum class GutState { None, Spark, Cooled };

struct GutVoice {
    GutState state = GutState::None;
    double first = 0, latest = 0;  // mean of job and company (E1), 0..10
    double change = 0;             // latest less first
};

struct MentorVoice {
    // -1 all against .. 1 all for: the mean of the stances, each weighted by independence times
    // knowledge (1..5 each); an unsure one pulls to the middle. Nothing without opinions.
    std::optional<double> support;
    int opinions = 0;
};

// Silent: nobody names one. OneVoice: one does. Agree, Conflict: two or three do.
enum class Accord { Silent, OneVoice, Agree, Conflict };

// Whom each voice names. The gut names the highest cooled rating above the middle, mentors the
// highest support above 0; equal ones name nobody.
struct Voices {
    std::optional<OpportunityId> numbers, gut, mentors;
    Accord accord = Accord::Silent;
};

GutVoice gut_voice(const Opportunity& opportunity);
MentorVoice mentor_voice(const Opportunity& opportunity);
Accord accord_of(const Voices& voices);

}  // namespace core
