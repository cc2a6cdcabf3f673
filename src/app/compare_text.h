#pragma once

// The comparison in words: what each of the three voices says, whether they agree, what would turn
// the numbers round, and what is missing. Never one figure out of the three.

#include <string>
#include <vector>

#include "app/strings.h"
#include "core/compare/compare.h"

namespace app {

std::string criterion_name(const core::Search& search, const core::CriterionId& id);

std::string accord_text(const core::Comparison& comparison, const core::Search& search);
std::string numbers_text(const core::Comparison& comparison, const core::Search& search);
std::string gut_text(const core::Comparison& comparison, const core::Search& search);
std::string mentors_text(const core::Comparison& comparison, const core::Search& search);

// The smallest change of one weight that turns the numbers round; empty without two that can win.
std::string flip_text(const core::Comparison& comparison, const core::Search& search);

// "Wins in 73 of 100 weightings"; empty when nothing was said to be unsure.
std::string wins_text(const core::Compared& option, const core::Search& search);
// Must-haves not met, a pay below the least, another one that is as good in everything.
std::string option_text(const core::Compared& option, const core::Search& search);
// "Pros 5, cons 3"; empty without any.
std::string reasons_text(const core::Compared& option);

// "First felt 8 of 10 on 3 November." and when the next rating is due (E1, E3).
std::string gut_state_text(const core::Opportunity& opportunity, core::Date today,
                           const Locale& locale);

// One sentence for each thing that keeps the comparison from being whole.
std::vector<std::string> missing_lines(const core::Comparison& comparison,
                                       const core::Search& search);

}  // namespace app
