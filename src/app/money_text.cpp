// Amounts, shares and odds as people read them.

#include <array>
#include <cmath>
#include <string>

#include "app/strings.h"
#include "app/wording.h"
#include "core/base/number_text.h"

namespace app {
namespace {

struct CurrencySymbol {
    std::string_view code;
    std::string_view symbol;
};
// Only symbols that cannot be taken for another currency where they are used; the rest by code.
constexpr std::array<CurrencySymbol, 8> kSymbols = {{
    {"USD", "$"},
    {"EUR", "\xE2\x82\xAC"},
    {"GBP", "\xC2\xA3"},
    {"JPY", "\xC2\xA5"},
    {"INR", "\xE2\x82\xB9"},
    {"KRW", "\xE2\x82\xA9"},
    {"UAH", "\xE2\x82\xB4"},
    {"PLN", "z\xC5\x82"},
}};

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::string grouped(std::int64_t number, const Locale& locale) {
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += locale.group;
        out += digits[i];
    }
    return out;
}

std::string with_symbol(const std::string& amount, std::string_view currency,
                        const Locale& locale) {
    std::string_view symbol = currency;
    for (const CurrencySymbol& known : kSymbols) {
        if (known.code == currency) symbol = known.symbol;
    }
    const bool is_code = symbol == currency;
    const std::string gap(kNoBreakSpace);
    if (locale.symbol_place == Locale::SymbolPlace::After) {
        return amount + gap + std::string(symbol);
    }
    return std::string(symbol) + (is_code ? gap : "") + amount;
}

// Three figures that count: more would claim to know more than any model does.
double to_three_figures(double value) {
    const double size = std::abs(value);
    double step = 1;
    while (size >= step * 1000)
        step *= 10;
    return core::rounded(value / step, 0) * step;
}

}  // namespace

std::string money_field_text(core::Money money, const Locale& locale) {
    const std::int64_t minor = money.minor < 0 ? -money.minor : money.minor;
    std::string out = money.minor < 0 ? "-" : "";
    out += grouped(minor / core::kMinorPerMajor, locale);
    const std::int64_t rest = minor % core::kMinorPerMajor;
    if (rest != 0) out += locale.decimal + (rest < 10 ? "0" : "") + std::to_string(rest);
    return out;
}

std::string money_text(core::Money money, std::string_view currency, const Locale& locale) {
    const bool negative = money.minor < 0;
    const core::Money size{negative ? -money.minor : money.minor};
    return (negative ? "-" : "") + with_symbol(money_field_text(size, locale), currency, locale);
}

std::string percent_text(double share) {
    if (share > 0 && share < 0.005) return "under 1 %";
    if (share < 1 && share > 0.995) return "over 99 %";
    return core::number_text(share * 100, 0) + " %";
}

std::string odds_text(double share) {
    if (share <= 0) return "none";
    if (share >= 1) return "certain";
    if (is_next_to_nothing(share)) return "hardly any";
    if (is_almost_certain(share)) return "almost certain";
    return "about " + bare_odds_text(share);
}

std::string value_text(double value, const core::Answer& answer, const core::Search& search,
                       const Locale& locale) {
    if (answer.unit == core::WorthBasis::YearlyPay) {
        const double major = to_three_figures(value);
        const double most = core::major_units({core::kMaxMoneyMinor}) * 100;
        if (!(std::abs(major) < most)) return core::number_text(value, 0);
        return money_text(core::money_from_major(static_cast<std::int64_t>(major)), search.currency,
                          locale);
    }
    const std::string points = core::number_text(value, 0);
    return points + (points == "1" ? " point" : " points");
}

}  // namespace app
