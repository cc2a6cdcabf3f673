#pragma once

// "I have an offer and hope for another", with everything at its default.

#include <string>

#include "core/model/search.h"

namespace app {

// One offer in writing, "o1", received today; one favourite after its final interview, "o2".
// Worth, pay, days and money are the typical values of assets/evidence.json; money does not press
// until the user says so. A day that falls on a weekend is moved to the Friday before.
core::Search quick_start(core::Date today, const std::string& currency);

}  // namespace app
