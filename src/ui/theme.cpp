#include "ui/theme.h"

namespace ui {

namespace {

constexpr Colour rgb(unsigned hex) {
    return 0xFF000000u | ((hex & 0xFFu) << 16) | (hex & 0xFF00u) | (hex >> 16);
}

constexpr Theme kLight = {
    .dark = false,
    .background = rgb(0xf6f7f9),
    .card = rgb(0xffffff),
    .ink = rgb(0x16202a),
    .muted = rgb(0x566370),
    .hairline = rgb(0xe3e7ec),
    .border = rgb(0x7f8a96),
    .accent = rgb(0x0f7b7b),
    .accent_hover = rgb(0x0b6767),
    .accent_soft = rgb(0xe7f6f5),
    .on_accent = rgb(0xffffff),
    .firm = rgb(0x1a7445),
    .firm_soft = rgb(0xe2f4ea),
    .lean = rgb(0x8f5a00),
    .lean_soft = rgb(0xfdf3dd),
    .risk = rgb(0xb3261e),
    .risk_soft = rgb(0xfde9e7),
    .field = rgb(0xffffff),
    .track = rgb(0xe9edf1),
    .focus = rgb(0x0b5cad),
    .shadow = 0x14281810u,
};

constexpr Theme kDark = {
    .dark = true,
    .background = rgb(0x0f1419),
    .card = rgb(0x182028),
    .ink = rgb(0xe8edf2),
    .muted = rgb(0x9aa7b4),
    .hairline = rgb(0x28323c),
    .border = rgb(0x6b7986),
    .accent = rgb(0x4cc2bf),
    .accent_hover = rgb(0x6ad3d0),
    .accent_soft = rgb(0x12302f),
    .on_accent = rgb(0x0b1a1a),
    .firm = rgb(0x5fd39a),
    .firm_soft = rgb(0x143023),
    .lean = rgb(0xf0b95a),
    .lean_soft = rgb(0x33270f),
    .risk = rgb(0xff8a80),
    .risk_soft = rgb(0x3a1a18),
    .field = rgb(0x131a21),
    .track = rgb(0x26303a),
    .focus = rgb(0x8ab8ff),
    .shadow = 0x00000000u,
};

constexpr Theme kContrastLight = {
    .dark = false,
    .background = rgb(0xffffff),
    .card = rgb(0xffffff),
    .ink = rgb(0x000000),
    .muted = rgb(0x1f1f1f),
    .hairline = rgb(0x4a4a4a),
    .border = rgb(0x000000),
    .accent = rgb(0x004b4b),
    .accent_hover = rgb(0x003333),
    .accent_soft = rgb(0xd9efee),
    .on_accent = rgb(0xffffff),
    .firm = rgb(0x00431f),
    .firm_soft = rgb(0xffffff),
    .lean = rgb(0x553300),
    .lean_soft = rgb(0xffffff),
    .risk = rgb(0x7a0000),
    .risk_soft = rgb(0xffffff),
    .field = rgb(0xffffff),
    .track = rgb(0xcfcfcf),
    .focus = rgb(0x0000c0),
    .shadow = 0x00000000u,
};

constexpr Theme kContrastDark = {
    .dark = true,
    .background = rgb(0x000000),
    .card = rgb(0x000000),
    .ink = rgb(0xffffff),
    .muted = rgb(0xe6e6e6),
    .hairline = rgb(0xb0b0b0),
    .border = rgb(0xffffff),
    .accent = rgb(0x6ff0ec),
    .accent_hover = rgb(0xa0fffb),
    .accent_soft = rgb(0x003b3a),
    .on_accent = rgb(0x000000),
    .firm = rgb(0x8dffc0),
    .firm_soft = rgb(0x000000),
    .lean = rgb(0xffd27a),
    .lean_soft = rgb(0x000000),
    .risk = rgb(0xffb3ab),
    .risk_soft = rgb(0x000000),
    .field = rgb(0x000000),
    .track = rgb(0x4a4a4a),
    .focus = rgb(0xffff00),
    .shadow = 0x00000000u,
};

unsigned channel(Colour colour, int index) {
    return (colour >> (8 * index)) & 0xFFu;
}

}  // namespace

const Theme& theme(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::Light:
            return kLight;
        case ThemeKind::Dark:
            return kDark;
        case ThemeKind::HighContrastLight:
            return kContrastLight;
        case ThemeKind::HighContrastDark:
            return kContrastDark;
    }
    return kLight;
}

Colour with_alpha(Colour colour, float alpha) {
    return (colour & 0x00FFFFFFu) | (static_cast<Colour>(alpha * 255.0f + 0.5f) << 24);
}

Colour mix(Colour a, Colour b, float share_of_b) {
    Colour mixed = 0xFF000000u;
    for (int i = 0; i < 3; ++i) {
        const float value = static_cast<float>(channel(a, i)) * (1 - share_of_b) +
                            static_cast<float>(channel(b, i)) * share_of_b;
        mixed |= static_cast<Colour>(value + 0.5f) << (8 * i);
    }
    return mixed;
}

unsigned to_rgb(Colour colour) {
    return (channel(colour, 0) << 16) | (channel(colour, 1) << 8) | channel(colour, 2);
}

}  // namespace ui
