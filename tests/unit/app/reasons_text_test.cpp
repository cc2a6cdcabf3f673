#include "app/reasons_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "support/advice_scene.h"
#include "support/text_file.h"

namespace {

core::Advice advice(std::string_view rule, core::AdviceMoment moment,
                    core::AdviceState state = core::AdviceState::Fires) {
    core::Advice one;
    one.rule = rule;
    one.moment = moment;
    one.state = state;
    return one;
}

core::Advice missing(std::string_view rule, const char* needs, const char* opportunity) {
    core::Advice one = advice(rule, core::AdviceMoment::Today, core::AdviceState::WouldFire);
    one.needs = needs;
    if (*opportunity != '\0') one.words.opportunity = core::OpportunityId{opportunity};
    return one;
}

}  // namespace

TEST_CASE("every rule and practice has its own words, read as the file has them") {
    const nlohmann::json file =
        nlohmann::json::parse(support::read_source_file("assets/rules.json"), nullptr, false);
    int read = 0;
    for (const char* list : {"rules", "practices"}) {
        for (const auto& row : file[list]) {
            const auto id = row["id"].get<std::string>();
            CAPTURE(id);
            CHECK(app::rule_text(id) == row["text"].get<std::string>());
            CHECK(app::advice_template(id).find("  ") == std::string::npos);
            const char last = app::advice_template(id).back();
            CHECK((last == '.' || last == '?'));
            ++read;
        }
    }
    CHECK(read == 98);
}

TEST_CASE("what carries the verdict comes first, then what is for today, and A19 last") {
    core::Answer answer;
    core::ActionLine asking;
    asking.action = core::Action::AskForTime;
    asking.is_best = true;
    core::ActionLine waiting;
    waiting.action = core::Action::Wait;
    answer.actions = {asking, waiting};
    using core::AdviceMoment;
    answer.advice = {advice("A2", AdviceMoment::Next),
                     advice("A7", AdviceMoment::Today),
                     advice("A8", AdviceMoment::Today),
                     advice("A15", AdviceMoment::Today, core::AdviceState::HeldBack),
                     advice("A19", AdviceMoment::Today),
                     advice("B5", AdviceMoment::Today),
                     advice("C15", AdviceMoment::Along),
                     advice("P3", AdviceMoment::Next)};
    answer.advice[5].words.share = 0.3;
    std::string order;
    for (const core::Advice* each : app::most_relevant_first(answer)) {
        order += std::string(each->rule) + " ";
    }
    CHECK(order == "A7 P3 B5 A8 A2 C15 A19 ");
}

TEST_CASE("why a rule speaks names its source, its words and the facts") {
    const core::Search search = support::two().search;
    core::Advice one = advice("B6", core::AdviceMoment::Today);
    one.words.opportunity = search.opportunities[1].id;
    one.words.other = search.opportunities[0].id;
    CHECK(app::why_text(one, search, support::march(3), {}) ==
          "Rule B6, from the document on turning down an offer while another is hoped for: " +
              std::string(app::rule_text("B6")) +
              " Here it speaks because of Contoso (Final interview done, your favourite) and "
              "Northwind (Offer in writing, answer by Monday, 9 March). It is for today's "
              "decision.");
    CHECK(app::why_text(advice("P5", core::AdviceMoment::Next), search, support::march(3), {}) ==
          "Practice P5, a practice that experienced advisers agree on: " +
              std::string(app::rule_text("P5")) + " It is for the next step.");
}

TEST_CASE("each conflict says both sides, and what is held back names the rule before it") {
    for (int number = 1; number <= core::kConflicts; ++number) {
        CHECK(app::conflict_text(number).find(": ") != std::string::npos);
        CHECK(app::conflict_text(number).ends_with("."));
    }
    const core::Search search = support::two().search;
    core::Advice held = advice("A9", core::AdviceMoment::Today, core::AdviceState::HeldBack);
    held.words.opportunity = search.opportunities[0].id;
    held.yields_to = "E9";
    CHECK(app::held_back_text(held, search, support::march(3), {}) ==
          "Held back, as E9 goes first. Do not keep Northwind waiting without a word: thank them "
          "within a day and name the date of your answer. (A9)");
}

TEST_CASE("what is missing is said once for each place, with all the rules that wait for it") {
    const core::Search search = support::two().search;
    core::Answer answer;
    answer.advice = {missing("B1", "/opportunities/0/gut", "o1"),
                     missing("B7", "/finances/monthly_spending", "o1"),
                     missing("E3", "/opportunities/0/gut", "o1"),
                     missing("E5", "/finances/monthly_spending", ""),
                     missing("C7", "/opportunities/1/contacts", "o2")};
    const auto more = app::what_would_bring_more(answer, search);
    REQUIRE(more.size() == 3);
    CHECK_FALSE(more[0].opportunity.has_value());
    REQUIRE(more[0].lines.size() == 1);
    CHECK(more[0].lines[0] == "It would help to know what you spend each month. (B7, E5)");
    CHECK(more[1].opportunity == search.opportunities[0].id);
    CHECK(more[1].lines ==
          std::vector<std::string>{"It would help to know how your gut rates it. (B1, E3)"});
    CHECK(more[2].opportunity == search.opportunities[1].id);
    CHECK(app::what_would_bring_more({}, search).empty());
}
