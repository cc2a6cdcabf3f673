#pragma once

// Where the hope lies: a ring with a slice for each open chance, beside a table of the same. The
// ring is one image with its sentence in the semantic layer, the table is read row by row.

#include "app/strings.h"
#include "core/advise/basket.h"
#include "ui/context.h"

namespace ui {

void basket_donut(Ui& ui, Column& column, const core::Basket& basket, const core::Search& search,
                  std::string_view sentence);

}  // namespace ui
