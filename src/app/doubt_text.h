#pragma once

// Sentences for core/answer_doubt.h; the other sentences are in app/strings.h.

#include <string>

#include "app/strings.h"

namespace app {

// "Over 1000 sets of numbers ... comes out best in 86 of 100."; empty until the draws are done.
std::string acceptability_text(const core::Answer& answer, const core::Search& search);
// "How likely Contoso's offer is", and the same with what becomes of the outcome.
std::string driver_label(const core::DriverLine& line, const core::Search& search);
std::string driver_text(const core::DriverLine& line, const core::Answer& answer,
                        const core::Search& search, const Locale& locale);
std::string next_question_text(const core::NextQuestion& question, const core::Answer& answer,
                               const core::Search& search, const Locale& locale);
std::string counter_advice_text(const core::CounterAdvice& advice, const core::Answer& answer,
                                const core::Search& search, const Locale& locale);

// The nearest that has a name: "half", "two thirds", "twice". factor > 0.
std::string factor_text(double factor);

}  // namespace app
