#pragma once

// Glyphs drawn by the browser itself when they are first needed, in its own system-ui: every
// script and emoji the machine has, with no font file of ours. Per code point, so scripts that
// need shaping are drawn letter by letter.

#include "ui/shell.h"

struct ImDrawData;
struct ImFontAtlas;

namespace platform {

ui::Fonts add_browser_fonts(ImFontAtlas& atlas);

// Moves every glyph of the frame onto whole device pixels, so that text is never resampled at
// ratios such as 1.25 where a CSS pixel is not a whole number of device pixels.
void snap_glyphs(ImDrawData& frame);

}  // namespace platform
