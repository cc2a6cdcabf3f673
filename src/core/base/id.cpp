#include "core/base/id.h"

namespace core {

bool is_valid_id(std::string_view text) {
    if (text.empty() || text.size() > 40) return false;
    for (char c : text) {
        const bool ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (!ok) return false;
    }
    return true;
}

}  // namespace core
