// Dear ImGui's tables and columns, 10 KB of the first visit that nothing here uses: the facade lays
// out its own tables, whose rows and cells screen readers meet (ui/widgets). What the rest of Dear
// ImGui calls while it cleans up is answered with nothing. In the page's build
// it stands in for imgui_tables.cpp.

#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
