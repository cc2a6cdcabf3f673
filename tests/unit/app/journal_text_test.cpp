// The sentences of the journal, and the order of its lists.

#include "app/journal_text.h"

#include <doctest/doctest.h>

#include "app/decided.h"
#include "app/journal.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

const app::Locale kLocale;

std::string decision(const char* chosen, const char* company = "Northwind") {
    DecisionRecord record;
    record.chosen = chosen;
    record.company = company;
    return app::decision_text(record, {});
}

ForecastRecord forecast(ForecastEvent event) {
    ForecastRecord record;
    record.made = march(2);
    record.company = "Contoso";
    record.event = event;
    record.probability = 1.0 / 3;
    return record;
}

std::string said(const ForecastRecord& record) {
    return app::forecast_text(record, {}, march(3), kLocale);
}

// `happened` of `count` forecasts at p.
Calibration found(double p, int happened, int count) {
    std::vector<Resolved> all;
    for (int i = 0; i < count; ++i)
        all.push_back({p, i < happened});
    return *calibration(all);
}

}  // namespace

TEST_CASE("every choice has its sentence, with the name of then") {
    CHECK(decision("accept") == "Accept Northwind's offer");
    CHECK(decision("decline") == "Decline Northwind's offer");
    CHECK(decision("ask_for_time") == "Ask Northwind for more time");
    CHECK(decision("negotiate") == "Ask Northwind for better terms");
    CHECK(decision("tell_favourite") == "Tell Northwind of the offer");
    CHECK(decision("wait") == "Wait");
    CHECK(decision("go") == "Go to the interview with Northwind");
    CHECK(decision("withdraw") == "Step back from Northwind");
    CHECK(decision("something_else") == "Something else");
    CHECK(decision("move_abroad") == "Move abroad");  // of a file by hand
    CHECK(decision("accept", "") == "Accept a company's offer");
}

TEST_CASE("the advice of that day stands beside the choice") {
    DecisionRecord record;
    CHECK(app::advised_text(record).empty());
    record.advised = "ask_for_time";
    record.chosen = "accept";
    CHECK(app::advised_text(record) == "Juggle advised: ask for time.");
    record.badge = "lean";
    record.chosen = "ask_for_time";
    CHECK(app::advised_text(record) == "Juggle advised the same (leaning).");
}

TEST_CASE("every forecast has its sentence and says whose it was") {
    CHECK(said(forecast(ForecastEvent::PassesStage)) == "Contoso asks you to the next step");
    CHECK(said(forecast(ForecastEvent::Offers)) == "Contoso makes you an offer");
    CHECK(said(forecast(ForecastEvent::GrantsTime)) == "Contoso gives you more time");
    CHECK(said(forecast(ForecastEvent::ImprovesOffer)) == "Contoso improves the offer");
    ForecastRecord answers = forecast(ForecastEvent::Answers);
    answers.by = march(6);
    CHECK(said(answers) == "Contoso answers by Friday, 6 March");
    CHECK(app::forecast_line(answers, march(6), kLocale) ==
          "Juggle said about one in three, on Monday, 2 March.");
    CHECK(app::forecast_line(answers, march(7), kLocale) ==
          "Juggle said about one in three, on Monday, 2 March. Its day was yesterday.");
    answers.own = true;
    answers.result = ForecastResult::DidNot;
    CHECK(app::forecast_line(answers, march(7), kLocale) ==
          "You said about one in three, on Monday, 2 March. It did not.");
}

TEST_CASE("how right the chances were depends on how much there is") {
    CHECK(app::calibration_text(found(0.5, 1, 1), app::Voice::You) ==
          "Your closed forecast said about one in two; it happened. So few say little yet.");
    CHECK(app::calibration_text(found(0.5, 10, 30), app::Voice::Juggle) ==
          "Juggle's 30 closed forecasts: about one in two on average; 10 of 30 happened. That is "
          "more hope than came true.");
    CHECK(app::calibration_text(found(0.5, 20, 30), app::Voice::You)
              .ends_with("less hope than came true."));
    CHECK(app::calibration_text(found(0.5, 15, 30), app::Voice::You).ends_with("That fits."));
    CHECK(app::band_text(found(0.2, 1, 3).bands[1]) == "1 of 3, 2 more needed");
    CHECK(app::band_text(found(0.2, 1, 5).bands[1]) == "1 of 5");
    CHECK(app::band_text(found(0.2, 1, 5).bands[0]) == "none yet");
    CHECK(app::band_name(found(0.2, 1, 5).bands[1]) == "10 to 30 %");
}

TEST_CASE("the lists of the journal are in the order of their days") {
    Search search;
    for (int i = 0; i < 4; ++i) {
        search.forecasts.push_back(forecast(ForecastEvent::Answers));
        search.decisions.push_back({});
        search.decisions.back().date = march(1 + i % 2);
    }
    search.forecasts[0].by = march(20);
    search.forecasts[2].by = march(4);
    search.forecasts[3].result = ForecastResult::Void;
    const app::Journal journal = app::journal_of(search, march(5));
    CHECK(journal.open == std::vector<std::size_t>{2, 0, 1});
    CHECK(journal.closed == std::vector<std::size_t>{3});
    CHECK(journal.diary == std::vector<std::size_t>{3, 1, 2, 0});
    CHECK(journal.sheet.overdue == 1);
    app::JournalMemory memory;
    CHECK(memory.of(search, march(3), 1).sheet.overdue == 0);
    CHECK(memory.of(search, march(5), 1).sheet.overdue == 1);  // the day counts too
    search.forecasts.clear();
    CHECK(memory.of(search, march(5), 1).sheet.overdue == 1);  // the same revision
    CHECK(memory.of(search, march(5), 2).sheet.overdue == 0);
}

TEST_CASE("a rehearsal needs an offer, somebody to wait for, and a wait") {
    Answer answer;
    answer.estimates.resize(1);
    answer.estimates[0].opportunity = OpportunityId{"o2"};
    answer.estimates[0].chance = 0.4;
    Search search = support::offer_and_hope();
    const app::DecisionOption wait{"wait", std::nullopt, 0, ""};
    const app::DecisionOption accept{"accept", OpportunityId{"o1"}, 0, ""};
    REQUIRE(app::rehearsal(search, answer, wait));
    CHECK(app::rehearsal(search, answer, wait)->hope == OpportunityId{"o2"});
    CHECK(app::rehearsal(search, answer, wait)->chance == 0.4);
    CHECK_FALSE(app::rehearsal(search, answer, accept));
    answer.verdict.emplace();
    answer.verdict->action = Action::TellFavourite;
    CHECK(app::rehearsal(search, answer, accept));  // the advice is to wait
    search.opportunities[0].stage = Stage::FinalInterview;
    CHECK_FALSE(app::rehearsal(search, answer, wait));
}
