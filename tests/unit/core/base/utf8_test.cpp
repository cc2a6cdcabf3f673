#include "core/base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace core;

TEST_CASE("well-formed UTF-8 of every length is valid") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("plain"));
    CHECK(is_valid_utf8("\xC2\x80 \xDF\xBF"));  // U+0080, U+07FF
    CHECK(is_valid_utf8("\xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF"));
    CHECK(is_valid_utf8("\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));  // U+10000, U+10FFFF
}

// The forms that table 3-7 of the Unicode standard leaves out.
TEST_CASE("overlong, surrogate, too high, cut and stray bytes are not valid") {
    for (const char* text :
         {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF",  // overlong
          "\xED\xA0\x80", "\xED\xBF\xBF",                              // surrogate
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",              // too high
          "\xC2", "\xE7\xA4", "\xF0\x9F\x9A", "\xE7\xA4x",             // cut
          "\x80", "a\xBF"}) {                                          // stray
        CAPTURE(text);
        CHECK_FALSE(is_valid_utf8(text));
    }
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(code_points("") == 0);
    CHECK(code_points("Zażółć") == 6);
    CHECK(code_points("山田") == 2);
    CHECK(code_points("🚲!") == 2);
}

TEST_CASE("control characters are found where they stand") {
    CHECK(find_control("plain Ünïcode", LineBreaks::Refused) == std::string_view::npos);
    CHECK(find_control("a\nb", LineBreaks::Refused) == 1);
    CHECK(find_control("a\n\tb", LineBreaks::Allowed) == std::string_view::npos);
    CHECK(find_control("a\rb", LineBreaks::Allowed) == 1);
    CHECK(find_control("ab\x7F", LineBreaks::Allowed) == 2);
    CHECK(find_control("a\xC2\x9F", LineBreaks::Allowed) == 1);
    CHECK(find_control("a\xC2\xA0", LineBreaks::Allowed) == std::string_view::npos);
    CHECK(find_control(std::string_view("a\0b", 3), LineBreaks::Allowed) == 1);
}

TEST_CASE("a fragment is one short valid line whatever it is made from") {
    CHECK(fragment("plain") == "plain");
    CHECK(fragment("a\nb\x80") == "a?b?");
    CHECK(fragment("\xC2\x85x") == "?x");  // one mark for the two bytes of one control character
    std::string sixty, more;
    for (int i = 0; i < 60; ++i)
        sixty += "社";
    more = sixty + "社";
    CHECK(fragment(sixty) == sixty);
    CHECK(fragment(more) == sixty + "...");
}
