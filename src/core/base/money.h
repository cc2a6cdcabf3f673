#pragma once

// Whole minor units (cents) of the search's one currency. Never a floating amount in a document.

#include <compare>
#include <cstdint>

namespace core {

struct Money {
    std::int64_t minor = 0;
    auto operator<=>(const Money&) const = default;
};

constexpr std::int64_t kMinorPerMajor = 100;
// Ten billion major units: above any pay or savings, and far from overflow in any sum of ours.
constexpr std::int64_t kMaxMoneyMinor = 1'000'000'000'000;

constexpr Money money_from_major(std::int64_t major) { return {major * kMinorPerMajor}; }
constexpr double major_units(Money money) {
    return static_cast<double>(money.minor) / static_cast<double>(kMinorPerMajor);
}

}  // namespace core
