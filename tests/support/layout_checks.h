#pragma once

// What must hold for every screen, whatever it shows; each failure is a failed check of the test.

#include "support/headless.h"

namespace support {

// Every item that Dear ImGui was given has a node, and every node that can be pressed has an item.
void check_complete(Headless& page);
void check_unique_ids(Headless& page);
// Leaves of one layer never lie over each other and never leave the screen sideways.
void check_layout(Headless& page);

}  // namespace support
