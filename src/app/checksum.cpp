#include "app/checksum.h"

#include <array>

namespace app {
namespace {

constexpr std::array<std::uint32_t, 256> table() {
    std::array<std::uint32_t, 256> entries{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t entry = i;
        for (int bit = 0; bit < 8; ++bit) {
            entry = (entry & 1U) != 0 ? (entry >> 1) ^ 0xEDB88320U : entry >> 1;
        }
        entries[i] = entry;
    }
    return entries;
}

constexpr std::array<std::uint32_t, 256> kTable = table();

}  // namespace

std::uint32_t crc32(std::string_view text) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : text) {
        crc = kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8);
    }
    return crc ^ 0xFFFFFFFFU;
}

}  // namespace app
