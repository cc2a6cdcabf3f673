#include "core/compose/mail_link.h"

#include "core/compose/wording.h"

namespace core {
namespace {

bool is_plain(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

void put_escaped(std::string& link, char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    link += '%';
    link += kDigits[byte >> 4U];
    link += kDigits[byte & 0xFU];
}

// "\n", "\r" and "\r\n" are each one end of a line.
void put(std::string& link, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && text.substr(i, 2) == "\r\n") continue;
        if (c == '\n' || c == '\r') {
            link += "%0D%0A";
        } else if (is_plain(c)) {
            link += c;
        } else {
            put_escaped(link, c);
        }
    }
}

}  // namespace

bool is_mail_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size()) return false;
    if (text.find('@', at + 1) != std::string_view::npos) return false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7F) return false;
        if (std::string_view("\"(),:;<>[\\]").find(c) != std::string_view::npos) return false;
    }
    return true;
}

std::string mail_link(std::string_view to, std::string_view subject, std::string_view body) {
    std::string link = "mailto:";
    const std::string address = trimmed(to);
    if (is_mail_address(address)) {
        const std::size_t at = address.find('@');
        put(link, std::string_view(address).substr(0, at));
        link += '@';
        put(link, std::string_view(address).substr(at + 1));
    }
    // A subject of several lines would write headers of its own in a careless program.
    const std::string line = one_line(subject);
    char mark = '?';
    if (!line.empty()) {
        link += "?subject=";
        put(link, line);
        mark = '&';
    }
    if (!body.empty()) {
        link += mark;
        link += "body=";
        put(link, body);
    }
    return link;
}

}  // namespace core
