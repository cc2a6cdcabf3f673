#pragma once

// Colours and measures, the only place that has them (shared design: 4 px grid, one accent, two
// weights). Text contrast is at least 4.5:1 and control borders 3:1 in every theme; a test
// (tests/unit/ui/theme) computes it.

#include <cstdint>

namespace ui {

using Colour = std::uint32_t;  // ImGui's packed ABGR

struct Theme {
    bool dark = false;
    Colour background, card, ink, muted, hairline, border;
    Colour accent, accent_hover, accent_soft, on_accent;
    Colour firm, firm_soft, lean, lean_soft, risk, risk_soft;
    Colour field, track, focus, shadow;
};

enum class ThemeKind { Light, Dark, HighContrastLight, HighContrastDark };

const Theme& theme(ThemeKind kind);

// The colour at another opacity, 0..1.
Colour with_alpha(Colour colour, float alpha);
Colour mix(Colour a, Colour b, float share_of_b);
unsigned to_rgb(Colour colour);  // 0xRRGGBB

// Type sizes in CSS px at text size 100 %.
constexpr float kSmall = 13, kBody = 15, kLead = 18, kSection = 22, kHeadline = 32;
constexpr float kLineHeight = 1.45f;

constexpr float kGap = 16, kSmallGap = 8, kLargeGap = 24;
constexpr float kCardRadius = 10, kControlRadius = 8;
constexpr float kContentWidth = 1080;
constexpr float kRailWidth = 208;
constexpr float kRailFrom = 1024;       // at this width the left rail appears
constexpr float kBottomBarBelow = 640;  // under it the navigation is a bottom bar

}  // namespace ui
