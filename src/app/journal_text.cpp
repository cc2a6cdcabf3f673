#include "app/journal_text.h"

#include <algorithm>
#include <cmath>

#include "app/wording.h"
#include "core/base/number_text.h"
#include "core/codec/answer_codec.h"
#include "core/estimate/assumptions.h"

namespace app {
namespace {

using core::Action;
using core::Search;

// As it was called then; a name that was given only later serves too.
std::string company_then(const std::string& then, const std::optional<core::OpportunityId>& id,
                         const Search& search) {
    if (!then.empty()) return then;
    return id ? company_name(search, *id) : "a company";
}

std::string at_start(const std::string& then, const std::optional<core::OpportunityId>& id,
                     const Search& search) {
    return then.empty() ? capitalised(company_then(then, id, search)) : then;
}

// "ask for time": the words of an action without a name.
std::string plain_words(std::string word) {
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

std::string badge_words(const std::string& word) {
    for (const core::Badge badge : {core::Badge::Firm, core::Badge::Lean, core::Badge::CoinFlip}) {
        if (word != core::badge_word(badge)) continue;
        std::string words = badge_text(badge);
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
        return " (" + words + ")";
    }
    return "";
}

int happened_of(const core::Calibration& found, double said) {
    return static_cast<int>(std::lround((said - found.optimism) * found.count));
}

double mean_said(const core::Calibration& found) {
    double sum = 0;
    for (const core::Band& band : found.bands)
        sum += band.forecast * band.count;
    return sum / found.count;
}

int happened_in(const core::Band& band) {
    return static_cast<int>(std::lround(band.happened * band.count));
}

std::string of_ten(int feeling) {
    return std::to_string(feeling) + std::string(text("gut.of_ten"));
}

}  // namespace

std::string decision_text(const core::DecisionRecord& decision, const Search& search) {
    const auto action = core::parse_action(decision.chosen);
    if (!action) {
        return decision.chosen == core::kSomethingElse ? std::string(text("decided.other"))
                                                       : capitalised(plain_words(decision.chosen));
    }
    const std::string company = company_then(decision.company, decision.opportunity, search);
    switch (*action) {
        case Action::Accept:
            return "Accept " + possessive(company) + " offer";
        case Action::Decline:
            return "Decline " + possessive(company) + " offer";
        case Action::AskForTime:
            return "Ask " + company + " for more time";
        case Action::Negotiate:
            return "Ask " + company + " for better terms";
        case Action::TellFavourite:
            return "Tell " + company + " of the offer";
        case Action::Wait:
            return "Wait";
        case Action::Go:
            return "Go to the interview with " + company;
        case Action::Withdraw:
            break;
    }
    return "Step back from " + company;
}

std::string advised_text(const core::DecisionRecord& decision) {
    if (decision.advised.empty()) return {};
    const bool same = decision.advised == decision.chosen;
    return "Juggle advised" + (same ? " the same" : ": " + plain_words(decision.advised)) +
           badge_words(decision.badge) + ".";
}

std::vector<std::string> rehearsed_texts(const core::DecisionRecord& decision) {
    std::vector<std::string> lines;
    if (decision.sure) lines.push_back("How sure: " + std::to_string(*decision.sure) + " %.");
    if (decision.regret_waiting) {
        lines.push_back("Regret if you wait and they say no: " + of_ten(*decision.regret_waiting) +
                        ".");
    }
    if (decision.regret_accepting) {
        lines.push_back("Regret if you accept and they would have said yes: " +
                        of_ten(*decision.regret_accepting) + ".");
    }
    return lines;
}

RegretQuestions regret_questions(const std::string& hope, double chance) {
    return {"If " + hope + " says no, how much would you regret having waited?",
            "Chance of that: " + odds_text(1 - chance) + ".",
            "If you accept and " + hope + " would have said yes, how much would you regret it?",
            "Chance of that: " + odds_text(chance) + "."};
}

std::string forecast_text(const core::ForecastRecord& forecast, const Search& search,
                          core::Date today, const Locale& locale) {
    std::string words = at_start(forecast.company, forecast.opportunity, search);
    switch (forecast.event) {
        case core::ForecastEvent::PassesStage:
            words += " asks you to the next step";
            break;
        case core::ForecastEvent::Offers:
            words += " makes you an offer";
            if (forecast.stage == core::Stage::VerbalOffer) words += " in writing";
            break;
        case core::ForecastEvent::Answers:
            words += " answers";
            break;
        case core::ForecastEvent::GrantsTime:
            words += " gives you more time";
            break;
        case core::ForecastEvent::ImprovesOffer:
            words += " improves the offer";
            break;
    }
    if (forecast.by) words += " by " + date_text(*forecast.by, today, locale);
    return words;
}

std::string forecast_line(const core::ForecastRecord& forecast, core::Date today,
                          const Locale& locale) {
    std::string words = forecast.own ? "You said " : "Juggle said ";
    words +=
        odds_text(forecast.probability) + ", on " + date_text(forecast.made, today, locale) + ".";
    switch (forecast.result) {
        case core::ForecastResult::Open:
            if (forecast.by && *forecast.by < today) {
                words += " Its day was " + relative_day_text(*forecast.by, today) + ".";
            }
            return words;
        case core::ForecastResult::Happened:
            return words + " " + std::string(text("journal.happened")) + ".";
        case core::ForecastResult::DidNot:
            return words + " " + std::string(text("journal.not_happened")) + ".";
        case core::ForecastResult::Void:
            break;
    }
    return words + " " + std::string(text("journal.void")) + ".";
}

std::string overdue_text(int count) {
    return capitalised(count_text(count, "forecast")) +
           (count == 1 ? " is past its day" : " are past their day") + ": has it happened?";
}

std::string calibration_text(const core::Calibration& found, Voice voice) {
    const double said = mean_said(found);
    const int happened = happened_of(found, said);
    const std::string count = std::to_string(found.count);
    std::string words = voice == Voice::You ? "Your " : "Juggle's ";
    if (found.count == 1) {
        words += "closed forecast said " + odds_text(said) +
                 (happened == 1 ? "; it happened." : "; it did not happen.");
    } else {
        words += count + " closed forecasts: " + odds_text(said) + " on average; " +
                 std::to_string(happened) + " of " + count + " happened.";
    }
    constexpr double kMuch = 0.05;
    if (!found.enough) return words + " " + std::string(text("journal.few"));
    if (found.optimism > kMuch) return words + " That is more hope than came true.";
    if (found.optimism < -kMuch) return words + " That is less hope than came true.";
    return words + " That fits.";
}

std::string brier_text(const core::Calibration& found) {
    return std::string(text("journal.brier")) + " " + core::number_text(found.brier, 2) + ".";
}

std::string band_name(const core::Band& band) {
    return core::number_text(band.low * 100, 0) + " to " + percent_text(band.high);
}

std::string band_text(const core::Band& band) {
    if (band.count == 0) return std::string(text("journal.band_none"));
    std::string words = std::to_string(happened_in(band)) + " of " + std::to_string(band.count);
    if (!band.enough) {
        words += ", " + std::to_string(core::kEnoughInBand - band.count) + " more needed";
    }
    return words;
}

std::string correction_text(const core::ScoreSheet& sheet) {
    const int count = sheet.own ? sheet.own->count : 0;
    if (count < core::kEnoughForCorrection || !sheet.own_correction) {
        return std::to_string(core::kEnoughForCorrection - count) + " " +
               std::string(text("journal.correction_later"));
    }
    const double said = mean_said(*sheet.own);
    return "A correction, if you like: where you said " + odds_text(said) + ", the odds were " +
           odds_text(core::corrected(said, *sheet.own_correction)) + ".";
}

std::string corrected_text(const core::Opportunity& opportunity, const Search& search,
                           const core::Correction& correction) {
    const double own = opportunity.own_chance.value_or(0);
    return "You give " + company_name(search, opportunity.id) + " " + odds_text(own) +
           "; corrected, that is " + odds_text(core::corrected(own, correction)) + ".";
}

std::vector<std::string> rate_texts(const Search& search, const core::OwnRates& rates) {
    std::vector<std::string> lines;
    const core::Assumptions usual(core::evidence(), search);
    for (std::size_t i = 0; i < rates.by_stage.size(); ++i) {
        const core::OwnTally& tally = rates.by_stage[i];
        if (tally.finished == 0) continue;
        const auto stage = static_cast<core::Stage>(i);
        lines.push_back(stage_text(stage) + ": " + std::to_string(tally.offers) + " of " +
                        std::to_string(tally.finished) + " came to an offer. Usual: " +
                        odds_text(usual.stage_chance(stage).typical) + ".");
    }
    return lines;
}

}  // namespace app
