#include "core/base/utf8.h"

namespace core {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

// Length of the well-formed sequence that starts at `i`, 0 when there is none. The bounds of the
// second byte are table 3-7 of the Unicode standard.
std::size_t sequence_length(std::string_view text, std::size_t i) {
    const unsigned lead = byte_at(text, i);
    if (lead < 0x80) return 1;
    std::size_t length = 0;
    unsigned low = 0x80, high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    }
    if (length == 0 || byte_at(text, i + 1) < low || byte_at(text, i + 1) > high) return 0;
    for (std::size_t k = 2; k < length; ++k) {
        if (byte_at(text, i + k) < 0x80 || byte_at(text, i + k) > 0xBF) return 0;
    }
    return length;
}

bool is_control(std::string_view text, std::size_t i) {
    const unsigned lead = byte_at(text, i);
    if (lead < 0x20 || lead == 0x7F) return true;
    return lead == 0xC2 && byte_at(text, i + 1) < 0xA0;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence_length(text, i);
        if (length == 0) return false;
        i += length;
    }
    return true;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    }
    return count;
}

std::size_t find_control(std::string_view text, LineBreaks line_breaks) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_break = text[i] == '\n' || text[i] == '\t';
        if (is_break && line_breaks == LineBreaks::Allowed) continue;
        if (is_control(text, i)) return i;
    }
    return std::string_view::npos;
}

std::string fragment(std::string_view text) {
    constexpr int kShown = 60;
    std::string out;
    int shown = 0;
    for (std::size_t i = 0; i < text.size(); ++shown) {
        if (shown == kShown) return out + "...";
        const std::size_t length = sequence_length(text, i);
        if (length == 0 || is_control(text, i)) {
            out += '?';
        } else {
            out += text.substr(i, length);
        }
        i += length == 0 ? 1 : length;
    }
    return out;
}

}  // namespace core
