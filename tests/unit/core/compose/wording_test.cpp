#include "core/compose/wording.h"

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

TEST_CASE("a reason in the user's words stands by itself, or is introduced") {
    CHECK(as_sentence("I want to do more field work") == "I want to do more field work.");
    CHECK(as_sentence("  i want more field work. ") == "I want more field work.");
    CHECK(as_sentence("more field work") == "What decided it for me is this: more field work.");
    CHECK(as_sentence("I want\n\tmore  air") == "I want more air.");
    CHECK(as_sentence(" \n") == "");
}

TEST_CASE("a phrase loses its stop, and its capital where no name can begin") {
    CHECK(as_phrase("Two days a week from home.") == "two days a week from home");
    CHECK(as_phrase("Berlin as the place of work") == "Berlin as the place of work");
    CHECK(as_phrase("") == "");
}

TEST_CASE("a deed begins with a verb in the past tense, and nothing else does") {
    CHECK(as_deed("Passed the CPIM exam.") == "passed the CPIM exam");
    CHECK(as_deed("I led a team of four") == "led a team of four");
    CHECK(as_deed("Need a new course") == "");
    CHECK(as_deed("Python certificate") == "");
    CHECK(as_deed("Red Cross first aid") == "");
    CHECK(as_deed("") == "");
}
