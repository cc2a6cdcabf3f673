#include "core/compose/outline.h"

#include <doctest/doctest.h>

#include <cctype>
#include <string>

#include "core/compose/fact_words.h"
#include "core/compose/situations.h"
#include "support/text_file.h"

using namespace core;

namespace {

OutlineFacts asked(MessageForm form = MessageForm::Mail, Tone tone = Tone::Plain) {
    OutlineFacts facts;
    facts.holds = [](std::string_view name) { return name == "yes"; };
    facts.words = [](std::string_view name) -> std::string {
        if (name == "name") return "Tailspin Inc.";
        if (name == "job") return "the role";
        return "";
    };
    facts.form = form;
    facts.tone = tone;
    return facts;
}

std::string said(std::string_view outline, const OutlineFacts& facts = asked()) {
    return say_outline(outline, facts).body;
}

}  // namespace

TEST_CASE("a line is said when its conditions hold and its facts are known") {
    CHECK(said("A2 ?yes| One.\nA2 ?no| Two.\nA2 ?!no| Three.\nA2| $unknown.\n") == "One. Three.");
}

TEST_CASE("of a chain the first line that can be said is said") {
    CHECK(said("A2| $unknown.\n/A2 ?no| Two.\n/A2| Three.\n/A2| Four.\n") == "Three.");
    CHECK(said("A2| One.\n/A2| Two.\nA3| Three.\n") == "One. Three.");
}

TEST_CASE("tones and ways of saying the same") {
    const std::string_view line = "A2| <Warm/Plain/Formal> words.\n";
    CHECK(said(line, asked(MessageForm::Mail, Tone::Warm)) == "Warm words.");
    CHECK(said(line, asked(MessageForm::Mail, Tone::Formal)) == "Formal words.");
    // Both choices of a line fall on the same place, and one that lacks its fact gives way.
    const std::string body = said("A2| <x/(May I|I may)/x> ask<x/(?|.)/x>\n");
    CHECK((body == "May I ask?" || body == "I may ask."));
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
        OutlineFacts facts = asked();
        facts.seed = seed;
        CHECK(said("A2| (One|Two $unknown).\n", facts) == "One.");
    }
}

TEST_CASE("neighbouring seeds do not say the same") {
    OutlineFacts one = asked(), two = asked();
    one.seed = 6;
    two.seed = 7;
    const std::string_view outline = "\n\n\n\n\nA2| (One|Two).\n";  // the sixth line
    CHECK(said(outline, one) != said(outline, two));
}

TEST_CASE("a name that ends in a stop does not end the sentence twice") {
    CHECK(said("A2| I like $name.\n") == "I like Tailspin Inc.");
    CHECK(said("A2| $Job is mine.\n") == "The role is mine.");
}

TEST_CASE("paragraphs are for mails, points for call outlines") {
    const std::string_view outline = "A2 ?mail| One.\n/* A2| Point.\n--\nA2| Two.\n";
    CHECK(said(outline) == "One.\n\nTwo.");
    CHECK(said(outline, asked(MessageForm::CallOutline)) == "- Point. Two.");
    CHECK(said("--\nA2| One.\n--\n--\nA2| Two.\n--\n") == "One.\n\nTwo.");
}

TEST_CASE("every outline asks only what the facts can answer") {
    for (const char* file : {"shared", "offer", "waiting", "interview", "rescue"}) {
        const std::string text =
            support::read_source_file(std::string("assets/messages/") + file + ".txt");
        for (std::size_t at = 0; (at = text.find('$', at)) != std::string::npos;) {
            std::string name;
            while (++at < text.size() &&
                   (text[at] == '_' || std::isalpha(static_cast<unsigned char>(text[at])) != 0))
                name += static_cast<char>(text[at] == '_' ? '_' : text[at] | 32);
            CHECK_MESSAGE(is_fact(name), name);
        }
        for (std::size_t at = 0; (at = text.find(" ?", at)) != std::string::npos;) {
            at += 2;
            std::string list = text.substr(at, text.find_first_of("|\n", at) - at) + " ";
            while (!list.empty()) {
                std::string name = list.substr(0, list.find(' '));
                list.erase(0, name.size() + 1);
                if (name[0] == '!') name.erase(0, 1);
                const bool form = name == "mail" || name == "short";
                CHECK_MESSAGE((form || is_condition(name)), name);
            }
        }
    }
}

TEST_CASE("every situation has its outline, in the order of the numbers") {
    int number = 0;
    for (const SituationRow& row : situations()) {
        CHECK(static_cast<int>(row.situation) == ++number);
        CHECK(row.id == "M" + std::to_string(number));
        CHECK_FALSE(outline_section(row.id).empty());
    }
    CHECK(number == 21);
}
