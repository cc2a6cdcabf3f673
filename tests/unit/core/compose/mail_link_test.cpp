#include "core/compose/mail_link.h"

#include <doctest/doctest.h>

#include <string>

using core::is_mail_address;
using core::mail_link;

namespace {

int value_of(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'A' + 10;
}

// What a mail program makes of a part of the address.
std::string decoded(const std::string& part) {
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != '%') {
            text += part[i];
            continue;
        }
        REQUIRE(i + 2 < part.size());
        if (i + 2 >= part.size()) break;
        text += static_cast<char>(value_of(part[i + 1]) * 16 + value_of(part[i + 2]));
        i += 2;
    }
    return text;
}

std::string body_of(const std::string& link) {
    const std::string mark = "body=";
    const std::size_t at = link.find(mark);
    return at == std::string::npos ? "" : decoded(link.substr(at + mark.size()));
}

}  // namespace

TEST_CASE("a mail address carries recipient, subject and body, each escaped") {
    CHECK(mail_link("dana@northwind.example", "My answer", "Dear Dana,") ==
          "mailto:dana@northwind.example?subject=My%20answer&body=Dear%20Dana%2C");
}

TEST_CASE("what means something in an address is escaped wherever it stands") {
    CHECK(mail_link("", "a&b=c?d#e", "50% + 1/2") ==
          "mailto:?subject=a%26b%3Dc%3Fd%23e&body=50%25%20%2B%201%2F2");
    CHECK(mail_link("dana+jobs&co%x@a-b.example", "", "") ==
          "mailto:dana%2Bjobs%26co%25x@a-b.example");
}

TEST_CASE("every end of a line is one CRLF, and a subject has none") {
    CHECK(mail_link("", "", "a\n\nb\r\nc\rd") == "mailto:?body=a%0D%0A%0D%0Ab%0D%0Ac%0D%0Ad");
    CHECK(mail_link("", "one\nBcc: x@y", "") == "mailto:?subject=one%20Bcc%3A%20x%40y");
}

TEST_CASE("letters beyond ASCII go as their UTF-8") {
    CHECK(mail_link("", "é", "🚀") == "mailto:?subject=%C3%A9&body=%F0%9F%9A%80");
    CHECK(mail_link("zoë@exämple.org", "", "") == "mailto:zo%C3%AB@ex%C3%A4mple.org");
}

TEST_CASE("whatever was written comes out again, names of 300 characters too") {
    std::string name;
    for (int i = 0; i < 300; ++i)
        name += i % 3 == 0 ? "👩🏽‍🚀" : i % 3 == 1 ? "ä" : "&";
    const std::string body = "Dear " + name + ",\n\nThank you; \"yes\" & <no> 100% + #1?\n";
    std::string expected;
    for (const char c : body)
        expected += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const std::string link = mail_link("a@b", name, body);
    CHECK(body_of(link) == expected);
    for (const char c : link.substr(link.find("body=") + 5)) {
        const auto byte = static_cast<unsigned char>(c);
        CHECK(byte > 0x20);
        CHECK(byte < 0x7F);
        CHECK(c != '&');
    }
}

TEST_CASE("what is no address of one person is left out") {
    for (const char* bad : {"", "dana", "@b", "a@", "a@b@c", "a@b,c@d", "a@b;c@d", "a b@c", "<a@b>",
                            "a@b\nBcc", "\"a\"@b"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_mail_address(bad));
        CHECK(mail_link(bad, "s", "") == "mailto:?subject=s");
    }
    CHECK(is_mail_address("dana.w@northwind.example"));
    CHECK(mail_link(" dana@b.example \n", "", "") == "mailto:dana@b.example");
}
