#include <cmath>
#include <initializer_list>

#include "doctest/doctest.h"
#include "ui/theme.h"

namespace {

// Relative luminance and contrast ratio as WCAG 2.2 defines them.
double channel(unsigned byte) {
    const double share = byte / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(ui::Colour colour) {
    const unsigned rgb = ui::to_rgb(colour);
    return 0.2126 * channel((rgb >> 16) & 0xFF) + 0.7152 * channel((rgb >> 8) & 0xFF) +
           0.0722 * channel(rgb & 0xFF);
}

double contrast(ui::Colour a, ui::Colour b) {
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

}  // namespace

TEST_CASE("text is readable and controls are visible in every theme") {
    CHECK(contrast(0xFF000000u, 0xFFFFFFFFu) == doctest::Approx(21));
    for (const ui::ThemeKind kind :
         {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::HighContrastLight,
          ui::ThemeKind::HighContrastDark}) {
        const ui::Theme& theme = ui::theme(kind);
        CAPTURE(static_cast<int>(kind));
        for (const ui::Colour ground : {theme.background, theme.card}) {
            CHECK(contrast(theme.ink, ground) >= 4.5);
            CHECK(contrast(theme.muted, ground) >= 4.5);
            CHECK(contrast(theme.accent, ground) >= 4.5);
            CHECK(contrast(theme.risk, ground) >= 4.5);
            CHECK(contrast(theme.border, ground) >= 3.0);
            CHECK(contrast(theme.focus, ground) >= 3.0);
        }
        CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
        CHECK(contrast(theme.on_accent, theme.accent_hover) >= 4.5);
        CHECK(contrast(theme.ink, theme.field) >= 4.5);
        CHECK(contrast(theme.muted, theme.field) >= 4.5);
        CHECK(contrast(theme.accent, theme.accent_soft) >= 4.5);
        CHECK(contrast(theme.firm, theme.firm_soft) >= 4.5);
        CHECK(contrast(theme.lean, theme.lean_soft) >= 4.5);
        CHECK(contrast(theme.risk, theme.risk_soft) >= 4.5);
        CHECK(contrast(theme.ink, theme.track) >= 4.5);
    }
}
