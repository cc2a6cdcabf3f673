#pragma once

// Notices text that changed by accident; no protection against intent.

#include <cstdint>
#include <string_view>

namespace app {

// CRC-32 as in ISO 3309 and zlib: of "123456789" it is 0xCBF43926.
std::uint32_t crc32(std::string_view text);

}  // namespace app
