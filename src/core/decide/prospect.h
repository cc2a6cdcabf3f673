#pragma once

// One open opportunity as it is decided about: what is believed of it, and what it is worth.

#include "core/estimate/forecast.h"

namespace core {

// In the order of the file.
struct Prospect {
    int index = 0;  // into Search::opportunities
    Forecast forecast;
    double value = 0;  // what the job is worth, in the unit of the search
    bool worth_given = false;
};

}  // namespace core
