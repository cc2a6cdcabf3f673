#pragma once

// What was said against how often it happened, band by band: the user's forecasts as full circles,
// Juggle's as open ones, beside the diagonal of being right. Its twin is a table of every band.

#include <optional>

#include "core/learn/calibration.h"
#include "ui/context.h"

namespace ui {

void calibration_plot(Ui& ui, Column& column, const std::optional<core::Calibration>& own,
                      const std::optional<core::Calibration>& ours);

}  // namespace ui
