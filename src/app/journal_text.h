#pragma once

// The sentences of the journal: what was decided, what was forecast, and how right it was.

#include <string>
#include <vector>

#include "app/strings.h"
#include "core/learn/score.h"

namespace app {

// "Ask Northwind for more time": with the name the company had then.
std::string decision_text(const core::DecisionRecord& decision, const core::Search& search);
// "Juggle advised the same (leaning)." or "Juggle advised: wait (a coin flip)."; empty: no advice.
std::string advised_text(const core::DecisionRecord& decision);
// How sure one was and what was rehearsed, one sentence each.
std::vector<std::string> rehearsed_texts(const core::DecisionRecord& decision);
// The two questions of the rehearsal, and how likely each case is.
struct RegretQuestions {
    std::string waiting, waiting_odds;
    std::string accepting, accepting_odds;
};
RegretQuestions regret_questions(const std::string& hope, double chance);

// "Contoso makes an offer", "Contoso answers by Friday, 27 November".
std::string forecast_text(const core::ForecastRecord& forecast, const core::Search& search,
                          core::Date today, const Locale& locale);
// "You said about two in three, on Monday, 2 March." Overdue: when its day was. Closed: the result.
std::string forecast_line(const core::ForecastRecord& forecast, core::Date today,
                          const Locale& locale);

// "Two forecasts are past their day: has it happened?"
std::string overdue_text(int count);

enum class Voice { You, Juggle };
// "Your 12 closed forecasts: about two in three on average; 6 of 12 happened."
std::string calibration_text(const core::Calibration& found, Voice voice);
std::string brier_text(const core::Calibration& found);
// "5 of 8"; under five, how many are missing: "2 of 3, 2 more needed".
std::string band_text(const core::Band& band);
std::string band_name(const core::Band& band);  // "30 to 50 %"
// What a chance one gives has been worth; how many forecasts are missing before that is told.
std::string correction_text(const core::ScoreSheet& sheet);
std::string corrected_text(const core::Opportunity& opportunity, const core::Search& search,
                           const core::Correction& correction);
// "Final interview done: 2 of 3 came to an offer. Usual: about one in three." of a stage with cases
std::vector<std::string> rate_texts(const core::Search& search, const core::OwnRates& rates);

}  // namespace app
