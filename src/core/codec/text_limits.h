#pragma once

// How large and how deep a text may be before it is looked at.

#include <cstddef>

namespace core {

constexpr std::size_t kMaxJsonBytes = 10'000'000;  // larger than any search by a factor of 20
constexpr int kMaxJsonDepth = 32;                  // our formats need 8

}  // namespace core
