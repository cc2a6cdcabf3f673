#include "app/typed_text.h"

#include <array>
#include <charconv>

namespace app {
namespace {

struct Replacement {
    std::string_view from;
    char to;
};
constexpr std::array<Replacement, 7> kReplacements = {{
    {"\xC2\xA0", ' '},      // no-break space
    {"\xE2\x80\xAF", ' '},  // narrow no-break space
    {"\xE2\x80\x89", ' '},  // thin space
    {"\xE2\x80\x99", '\''},
    {"\xE2\x88\x92", '-'},
    {"\xE2\x80\x91", '-'},
    {"\t", ' '},
}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
// Bytes beyond ASCII are letters of other alphabets and currency signs.
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string plain_typing(std::string_view typed) {
    std::string out;
    for (std::size_t i = 0; i < typed.size();) {
        const Replacement* found = nullptr;
        for (const Replacement& r : kReplacements) {
            if (typed.substr(i, r.from.size()) == r.from) found = &r;
        }
        if (found != nullptr) {
            out += found->to;
            i += found->from.size();
            continue;
        }
        const char c = typed[i++];
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const std::size_t first = out.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

std::vector<TypedPart> typed_parts(std::string_view plain) {
    std::vector<TypedPart> parts;
    for (std::size_t i = 0; i < plain.size();) {
        if (plain[i] == ' ') {
            ++i;
            continue;
        }
        const bool digits = is_digit(plain[i]);
        const bool letters = is_letter(plain[i]);
        std::size_t end = i + 1;
        while (end < plain.size() &&
               ((digits && is_digit(plain[end])) || (letters && is_letter(plain[end])))) {
            ++end;
        }
        const auto kind = digits    ? TypedPart::Kind::Digits
                          : letters ? TypedPart::Kind::Word
                                    : TypedPart::Kind::Sign;
        parts.push_back({kind, std::string(plain.substr(i, end - i))});
        i = end;
    }
    return parts;
}

std::optional<int> small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

}  // namespace app
