#pragma once

// The searches to try, compiled in from assets/examples.

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/model/search.h"

namespace app {

// The keys of all examples, in the order they are offered.
std::span<const std::string_view> example_keys();

// The example with its days moved so that it is current on `today`.
// Errors: UnknownValue for a key that is not one of ours.
core::Result<core::Search> open_example(std::string_view key, core::Date today);

}  // namespace app
