#include "core/compose/lint.h"

#include <doctest/doctest.h>

#include <string>

#include "core/compose/lint_phrases.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

const Date kToday = march(4);

std::vector<Finding> declined(std::string_view text) {
    MessageRequest request;
    request.situation = Situation::DeclineOffer;
    request.opportunity.text = "o1";
    return lint(text, request, support::offer_and_hope(), kToday);
}

const Finding* find(const std::vector<Finding>& all, LintKind kind) {
    for (const Finding& each : all) {
        if (each.kind == kind) return &each;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the bytes marked are the words that stand in the letter") {
    const std::string text =
        "Dear Zoë – thanks. Your offer is a joke, and I want more. Stay in touch.";
    const auto all = declined(text);
    const Finding* harsh = find(all, LintKind::HarshWords);
    REQUIRE(harsh != nullptr);
    CHECK(text.substr(harsh->begin, harsh->end - harsh->begin) == "a joke");
    CHECK(harsh->rule == "E10");
    CHECK(with_fix(text, *harsh).find("below what I can accept") != std::string::npos);
}

TEST_CASE("what is missing is offered in our own words, at its place") {
    const std::string text = "Dear Dana,\n\nI decline.\n\nKind regards,\nZoë";
    std::string mended = text;
    for (int i = 0; i < 4; ++i) {
        const auto all = declined(mended);
        if (all.empty()) break;
        CHECK(all.front().begin == all.front().end);
        CHECK_FALSE(all.front().fix.empty());
        mended = with_fix(mended, all.front());
    }
    CHECK(declined(mended).empty());
    CHECK(mended.find("hank") < mended.find("I decline."));
    CHECK(mended.rfind("Kind regards,\nZoë") + std::string("Kind regards,\nZoë").size() ==
          mended.size());
}

TEST_CASE("a negated word is no harsh one, and a no that has ended negates nothing") {
    CHECK(declined("Thank you. The job is not boring, but I want another. Stay in touch.").empty());
    CHECK(find(declined("Thanks, but no, because it is boring. Stay in touch."),
               LintKind::HarshWords) != nullptr);
}

TEST_CASE("other employers are marked whole and only where they are others") {
    const std::string text =
        "Thank you. I want to work at Contoso. Contosoland is far. Stay in touch.";
    const auto all = declined(text);
    REQUIRE(all.size() == 1);
    CHECK(all[0].kind == LintKind::NamesRival);
    CHECK(with_fix(text, all[0]).find("at another company.") != std::string::npos);
    CHECK(declined("Thank you, Northwind. I want to move. Stay in touch.").empty());
}

TEST_CASE("an offer elsewhere is false where the search holds none") {
    MessageRequest request;
    request.situation = Situation::TellFavourite;
    request.opportunity.text = "o2";
    Search search = support::offer_and_hope();
    const std::string text = "Thank you. I have another offer until Monday.";
    CHECK(lint(text, request, search, kToday).empty());
    CHECK(lint(text, request).empty());  // not known: nothing is said
    search.opportunities[0].stage = Stage::FinalInterview;
    search.opportunities[0].offer.reset();
    CHECK(find(lint(text, request, search, kToday), LintKind::FalseRival) != nullptr);
}

TEST_CASE("an empty letter, an odd one and a huge one are read without harm") {
    for (const std::string& text : {std::string(), std::string("[[[{<"), std::string(50000, '('),
                                   std::string("\xE2\x80\x99"), std::string(3000, 'A')}) {
        for (const Finding& each : declined(text)) {
            CHECK(each.begin <= each.end);
            CHECK(each.end <= text.size());
        }
    }
}

TEST_CASE("phrases stand for whole words in several forms") {
    const PlainText plain = plain_text("I DON\xE2\x80\x99T  raise\nmy voice; apologies.");
    CHECK(find_phrase(plain, "(don't|do not) raise").has_value());
    CHECK(find_phrase(plain, "apolog-").has_value());
    CHECK_FALSE(find_phrase(plain, "apolog").has_value());
    CHECK_FALSE(find_phrase(plain, "ise").has_value());
    CHECK(find_phrase(plain, "((a|my) voice|noise)").has_value());
}

TEST_CASE("an offer that was accepted is no false rival") {
    Search search = support::offer_and_hope();
    MessageRequest request;
    request.situation = Situation::AcceptedElsewhere;
    request.opportunity.text = "o2";
    const std::string text = "Thank you for your time. I have accepted another offer.";
    search.opportunities[0].stage = Stage::Accepted;
    CHECK(find(lint(text, request, search, kToday), LintKind::FalseRival) == nullptr);
    search.opportunities[0].stage = Stage::Applied;
    search.opportunities[0].offer.reset();
    CHECK(find(lint(text, request, search, kToday), LintKind::FalseRival) != nullptr);
}
