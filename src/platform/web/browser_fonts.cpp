#include "platform/web/browser_fonts.h"

#include <cmath>
#include <cstdint>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/web/page_calls.h"

namespace platform {

namespace {

int weight_of(const ImFontConfig& source) { return static_cast<int>(source.FontLoaderFlags); }

float density_of(const ImFontConfig& source, const ImFontBaked& baked) {
    return source.RasterizerDensity * baked.RasterizerDensity;
}

double device_px(const ImFontConfig& source, const ImFontBaked& baked) {
    return static_cast<double>(baked.Size) * static_cast<double>(density_of(source, baked));
}

// Joiners, direction marks and variation selectors shape their neighbours; alone they are nothing.
bool is_invisible(ImWchar c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           c == 0xAD || (c >= 0xE0000 && c <= 0xE01EF);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= 0x20; }

bool init_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const float density = density_of(*source, *baked);
    const double px = device_px(*source, *baked);
    // Whole device pixels, so that the baseline lies on one.
    baked->Ascent = static_cast<float>(std::round(page_font_ascent(weight_of(*source), px))) / density;
    baked->Descent =
        -static_cast<float>(std::round(page_font_descent(weight_of(*source), px))) / density;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c,
                ImFontGlyph* glyph, float* only_advance) {
    if (!contains_glyph(atlas, source, c)) return false;
    const float density = density_of(*source, *baked);
    const double px = device_px(*source, *baked);
    const bool invisible = is_invisible(c);
    const float advance =
        invisible ? 0 : static_cast<float>(page_glyph_advance(c, weight_of(*source), px)) / density;
    if (only_advance != nullptr) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = c;
    glyph->AdvanceX = advance;
    if (invisible) return true;

    int box[4] = {};
    page_glyph_draw(c, weight_of(*source), px, box);
    const int width = box[2], height = box[3];
    if (width <= 0 || height <= 0) return true;
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, width, height);
    if (place == ImFontAtlasRectId_Invalid) return false;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) *
                                     static_cast<std::size_t>(height) * 4);
    glyph->Colored = page_glyph_copy(pixels.data()) != 0 ? 1u : 0u;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, place);
    glyph->X0 = static_cast<float>(box[0]) / density;
    glyph->Y0 = static_cast<float>(box[1]) / density + baked->Ascent;
    glyph->X1 = glyph->X0 + static_cast<float>(width) / density;
    glyph->Y1 = glyph->Y0 + static_cast<float>(height) / density;
    glyph->Visible = 1;
    glyph->PackId = place;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels.data(),
                                       ImTextureFormat_RGBA32, width * 4);
    return true;
}

const ImFontLoader& browser_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

ImFont* add_font(ImFontAtlas& atlas, int weight) {
    static char no_file[1] = {};  // Dear ImGui wants some font data to copy
    ImFontConfig config;
    config.FontLoader = &browser_loader();
    config.FontLoaderFlags = static_cast<unsigned>(weight);
    config.FontData = no_file;
    config.FontDataSize = sizeof no_file;
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = 15;
    return atlas.AddFont(&config);
}

// Not std::round: at ratios such as 1.25 whole lines lie exactly on a half, and rounding errors
// would send the letters of one line up or down at random.
float on_device_pixel(float position, float ratio) {
    return std::floor(position * ratio + 0.45f) / ratio;
}

bool is_glyph(const ImDrawVert* v) {
    return v[0].uv.x != v[1].uv.x && v[0].uv.y != v[2].uv.y && v[0].uv.y == v[1].uv.y &&
           v[1].uv.x == v[2].uv.x && v[2].uv.y == v[3].uv.y && v[3].uv.x == v[0].uv.x &&
           v[0].pos.y == v[1].pos.y && v[1].pos.x == v[2].pos.x && v[2].pos.y == v[3].pos.y &&
           v[3].pos.x == v[0].pos.x;
}

}  // namespace

ui::Fonts add_browser_fonts(ImFontAtlas& atlas) {
    // Nothing but glyphs and the white pixel may lie in the texture; see is_glyph.
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    ui::Fonts fonts;
    fonts.regular = add_font(atlas, 400);
    fonts.semibold = add_font(atlas, 600);
    return fonts;
}

void snap_glyphs(ImDrawData& frame) {
    const ImVec2 scale = frame.FramebufferScale;
    for (ImDrawList* list : frame.CmdLists) {
        ImVector<ImDrawVert>& vertices = list->VtxBuffer;
        for (int i = 0; i + 3 < vertices.Size;) {
            ImDrawVert* quad = &vertices[i];
            if (!is_glyph(quad)) {
                ++i;
                continue;
            }
            const float dx = on_device_pixel(quad->pos.x, scale.x) - quad->pos.x;
            const float dy = on_device_pixel(quad->pos.y, scale.y) - quad->pos.y;
            for (int corner = 0; corner < 4; ++corner) {
                quad[corner].pos.x += dx;
                quad[corner].pos.y += dy;
            }
            i += 4;
        }
    }
}

}  // namespace platform
