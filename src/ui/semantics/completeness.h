#pragma once

// Dear ImGui's item hooks, for tests: every interactive item that was drawn must have a semantic
// node. Only in builds with IMGUI_ENABLE_TEST_ENGINE.

#include <vector>

#include "ui/semantics/node.h"

namespace ui {

// Begins collecting the ids that ImGui submits in the coming frame.
void watch_items();
// The ids seen since, in order, without those that no one can reach.
std::vector<NodeId> watched_items();

}  // namespace ui
