#pragma once

// Dear ImGui as this program uses it (IMGUI_USER_CONFIG), the same in every build: glyphs come from
// the browser, text is edited in the DOM, and the item hooks feed the completeness check.

#define IMGUI_USE_WCHAR32  // emoji and rare scripts lie beyond the first 65,536 code points

#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// Only the hooks inside the core, 0.4 KB; answered by ui/semantics/hooks.cpp.
#define IMGUI_ENABLE_TEST_ENGINE
