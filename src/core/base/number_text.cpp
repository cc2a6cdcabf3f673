#include "core/base/number_text.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "core/base/contract.h"

namespace core {
namespace {

constexpr int kMaxDecimals = 9;
// Below this the scaled value is still an exact 64-bit integer after rounding.
constexpr double kLargestScaled = 9.0e18;
// A half that the last bits of two machines' arithmetic may lie on either side of is a half.
constexpr double kHair = 1e-7;
constexpr double kSmallScaled = 1e8;  // here those bits are less than a hair

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

}  // namespace

std::string number_text(double value, int decimals) {
    JUGGLE_ASSERT(decimals >= 0 && decimals <= kMaxDecimals);
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    // Large magnitudes have no such decimals to show; dropping them keeps the integer exact.
    while (decimals > 0 && std::fabs(value) * static_cast<double>(power_of_ten(decimals)) >= 1e15) {
        --decimals;
    }
    const std::int64_t scale = power_of_ten(decimals);
    const double scaled = std::fabs(value) * static_cast<double>(scale);
    if (scaled >= kLargestScaled) {
        char buffer[40];
        std::snprintf(buffer, sizeof buffer, "%.6e", value);
        return buffer;
    }
    // round() and the product are correctly rounded everywhere, unlike printf's choice on halves.
    const double nudged = scaled < kSmallScaled ? scaled + kHair : scaled;
    const auto units = static_cast<std::int64_t>(std::round(nudged));
    std::string text = std::to_string(units / scale);
    if (units % scale != 0) {
        std::string fraction = std::to_string(units % scale);
        fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
        while (fraction.back() == '0')
            fraction.pop_back();
        text += "." + fraction;
    }
    return value < 0 && units != 0 ? "-" + text : text;
}

double rounded(double value, int decimals) {
    return std::strtod(number_text(value, decimals).c_str(), nullptr);
}

}  // namespace core
