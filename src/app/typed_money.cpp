// Amounts as people type them. A separator says by its place what it is: money has at most two
// decimals, so three digits behind a lone "." or "," are thousands in every language; what could
// be read in two ways is refused.

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "app/strings.h"
#include "app/typed_text.h"

namespace app {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Figures {
    std::string whole;     // digits
    std::string fraction;  // digits behind the decimal sign
};

// Groups as "52 000" or, in India, "5,20,000": the last has three digits, those before it three, or
// all two, and the first is not longer than they are.
bool is_grouping(const std::vector<std::string>& groups) {
    if (groups.size() < 2 || groups.back().size() != 3) return false;
    const std::string& first = groups.front();
    if (first.empty() || first.size() > 3 || first[0] == '0') return false;
    const std::size_t inner = groups.size() > 2 ? groups[1].size() : 3;
    if (inner != 2 && inner != 3) return false;
    if (inner == 2 && first.size() > 2) return false;
    return std::all_of(groups.begin() + 1, groups.end() - 1,
                       [&](const std::string& g) { return g.size() == inner; });
}

// The runs of digits and the signs between them.
struct Pieces {
    std::vector<std::string> groups{""};
    std::string separators;
};

Pieces pieces_of(std::string_view figures) {
    Pieces pieces;
    for (const char c : figures) {
        if (is_digit(c)) {
            pieces.groups.back() += c;
        } else {
            pieces.separators += c;
            pieces.groups.emplace_back();
        }
    }
    return pieces;
}

bool all_same(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return c == text[0]; });
}

std::string joined(const std::vector<std::string>& groups) {
    std::string out;
    for (const std::string& group : groups)
        out += group;
    return out;
}

std::optional<Figures> read_figures(std::string_view figures, std::size_t most_decimals) {
    Pieces pieces = pieces_of(figures);
    for (const char c : pieces.separators) {
        if (c != '.' && c != ',' && c != ' ' && c != '\'') return std::nullopt;
    }
    if (pieces.separators.empty()) {
        if (pieces.groups[0].empty()) return std::nullopt;
        return Figures{pieces.groups[0], ""};
    }
    const char last = pieces.separators.back();
    const bool can_be_decimal = (last == '.' || last == ',') &&
                                pieces.separators.find(last) == pieces.separators.size() - 1;
    const std::size_t behind = pieces.groups.back().size();
    // With a thousands suffix "1.234k" could be 1,234 or 1,234,000.
    if (can_be_decimal && most_decimals > 2 && behind == 3) return std::nullopt;
    const bool same = all_same(pieces.separators);
    if (same && is_grouping(pieces.groups)) return Figures{joined(pieces.groups), ""};
    if (!can_be_decimal || behind == 0 || behind > most_decimals) return std::nullopt;
    const std::string fraction = pieces.groups.back();
    pieces.groups.pop_back();
    pieces.separators.pop_back();
    const bool whole_is_plain = pieces.separators.empty() && !pieces.groups[0].empty();
    const bool whole_is_grouped =
        !pieces.separators.empty() && all_same(pieces.separators) && is_grouping(pieces.groups);
    if (!whole_is_plain && !whole_is_grouped) return std::nullopt;
    return Figures{joined(pieces.groups), fraction};
}

// Only marks that are known to be currencies: any other word ("Mio", "per hour") may change the
// amount, so it is refused.
constexpr std::array<std::string_view, 44> kCurrencyMarks = {"$",
                                                             "us$",
                                                             "a$",
                                                             "c$",
                                                             "nz$",
                                                             "s$",
                                                             "hk$",
                                                             "r$",
                                                             "usd",
                                                             "eur",
                                                             "gbp",
                                                             "jpy",
                                                             "inr",
                                                             "chf",
                                                             "cad",
                                                             "aud",
                                                             "nzd",
                                                             "sek",
                                                             "nok",
                                                             "dkk",
                                                             "pln",
                                                             "czk",
                                                             "huf",
                                                             "uah",
                                                             "krw",
                                                             "cny",
                                                             "brl",
                                                             "mxn",
                                                             "zar",
                                                             "sgd",
                                                             "hkd",
                                                             "ils",
                                                             "kr",
                                                             "fr",
                                                             "rs",
                                                             "ft",
                                                             "lei",
                                                             "\xE2\x82\xAC",
                                                             "\xC2\xA3",
                                                             "\xC2\xA5",
                                                             "\xE2\x82\xB9",
                                                             "\xE2\x82\xA9",
                                                             "\xE2\x82\xB4",
                                                             "z\xC5\x82"};

bool is_currency_mark(std::string_view mark) {
    if (mark.empty()) return true;
    if (mark.size() > 1 && mark.back() == '.') mark.remove_suffix(1);
    return std::find(kCurrencyMarks.begin(), kCurrencyMarks.end(), mark) != kCurrencyMarks.end();
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::optional<core::Money> minor_units(const Figures& figures, int suffix_zeros) {
    std::string digits = figures.whole + figures.fraction;
    const int zeros = suffix_zeros + 2 - static_cast<int>(figures.fraction.size());
    if (zeros < 0) return std::nullopt;
    digits.append(static_cast<std::size_t>(zeros), '0');
    std::int64_t minor = 0;
    for (const char c : digits) {
        minor = minor * 10 + (c - '0');
        if (minor > core::kMaxMoneyMinor) return std::nullopt;
    }
    return core::Money{minor};
}

}  // namespace

std::optional<core::Money> parse_money(std::string_view typed, const Locale& locale) {
    const std::string plain = plain_typing(typed);
    const auto first = std::find_if(plain.begin(), plain.end(), is_digit);
    if (first == plain.end()) return std::nullopt;
    const auto last = std::find_if(plain.rbegin(), plain.rend(), is_digit).base();
    std::string_view before =
        trimmed(std::string_view(plain).substr(0, static_cast<std::size_t>(first - plain.begin())));
    std::string_view behind =
        trimmed(std::string_view(plain).substr(static_cast<std::size_t>(last - plain.begin())));

    const bool negative = !before.empty() && (before.front() == '-' || before.back() == '-');
    if (negative) {
        if (before.front() == '-')
            before.remove_prefix(1);
        else
            before.remove_suffix(1);
    }
    if (behind == locale.decimal) behind = {};  // "52." on the way to "52.50"
    int suffix_zeros = 0;
    if (!behind.empty() && (behind[0] == 'k' || behind[0] == 'm')) {
        const std::string_view rest = trimmed(behind.substr(1));
        if (is_currency_mark(rest) && !is_currency_mark(behind)) {
            suffix_zeros = behind[0] == 'k' ? 3 : 6;
            behind = rest;
        }
    }
    if (!is_currency_mark(trimmed(before)) || !is_currency_mark(behind)) return std::nullopt;
    if (!before.empty() && !behind.empty()) return std::nullopt;

    const std::string_view digits(&*first, static_cast<std::size_t>(last - first));
    const std::size_t most_decimals = static_cast<std::size_t>(2 + suffix_zeros);
    const auto figures = read_figures(digits, most_decimals);
    if (!figures) return std::nullopt;
    auto money = minor_units(*figures, suffix_zeros);
    if (money && negative) money->minor = -money->minor;
    return money;
}

}  // namespace app
