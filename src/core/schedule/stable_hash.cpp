#include "core/schedule/stable_hash.h"

#include <cstdint>

namespace core {

std::string stable_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    std::string out(16, '0');
    for (std::size_t place = out.size(); place-- > 0; hash >>= 4)
        out[place] = "0123456789abcdef"[hash & 15];
    return out;
}

}  // namespace core
