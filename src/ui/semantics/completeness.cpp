#include "ui/semantics/completeness.h"

#include "imgui.h"
#include "imgui_internal.h"

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace ui {

namespace {

std::vector<NodeId>& seen() {
    static std::vector<NodeId> ids;
    return ids;
}

}  // namespace

void watch_items() {
    seen().clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

std::vector<NodeId> watched_items() {
    return seen();
}

}  // namespace ui

// The four symbols that Dear ImGui wants from its test engine; that library itself is not used.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    // A window submits itself and its move id; they are not things a person can press here.
    for (const ImGuiWindow* window : context->Windows) {
        if (id == window->ID || id == window->MoveId) return;
    }
    // Dear ImGui's own fallback window is never shown.
    if (context->CurrentWindow->IsFallbackWindow) return;
    if (id != 0) ui::seen().push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

#endif
