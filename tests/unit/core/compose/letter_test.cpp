#include "core/compose/letter.h"

#include <doctest/doctest.h>

#include "support/search_builder.h"

using namespace core;
using support::march;

TEST_CASE("a day is said with its weekday, and with its year when that is another one") {
    // 13 March 2026 is a Friday; 1 January 2027 too.
    CHECK(day_words(march(13), march(2)) == "Friday, 13 March");
    CHECK(day_words(from_civil({2027, 1, 1}), march(2)) == "Friday, 1 January 2027");
}

TEST_CASE("names are joined as people say them") {
    CHECK(name_list({}) == "");
    CHECK(name_list({"Ana"}) == "Ana");
    CHECK(name_list({"Ana", "山田 花子"}) == "Ana and 山田 花子");
    CHECK(name_list({"Ana", "Ben", "Chidi"}) == "Ana, Ben and Chidi");
}

TEST_CASE("a sentence ends once") {
    CHECK(ended("Thank you") == "Thank you.");
    CHECK(ended("the role at Contoso Inc.") == "the role at Contoso Inc.");
    CHECK(ended("the role at Yahoo!") == "the role at Yahoo!");
}

TEST_CASE("a letter is paragraphs of sentences, and remembers each rule once") {
    Letter letter("About it");
    letter.greet("Dear Ana,");
    letter.new_paragraph();
    letter.say({"A2"}, "One.");
    letter.say({"A7", "A2"}, "Two.");
    letter.close("Kind regards", "Zoë");
    const Message message = std::move(letter).message();
    CHECK(message.subject == "About it");
    CHECK(message.body == "Dear Ana,\n\nOne. Two.\n\nKind regards,\nZoë");
    CHECK(message.rules == std::vector<std::string>{"A2", "A7"});
}

TEST_CASE("without a name the closing leaves no comma hanging") {
    Letter letter("About it");
    letter.close("Kind regards", "");
    CHECK(std::move(letter).message().body == "\n\nKind regards");
}
