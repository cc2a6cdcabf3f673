// Dear ImGui would link its own font rasterizer, 7 KB of the first visit, only to have a default
// that is never used: every font of ours names its loader. Built as if another library brought the
// default, it asks this function instead. Compiled into juggle_imgui.

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    static const ImFontLoader none = [] {
        ImFontLoader made;
        made.Name = "none";
        return made;
    }();
    return &none;
}
