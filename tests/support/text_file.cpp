#include "support/text_file.h"

#include <cstdio>
#include <cstdlib>

namespace support {

std::string read_source_file(const std::string& path) {
    const std::string full = std::string(JUGGLE_SOURCE_DIR) + "/" + path;
    std::FILE* file = std::fopen(full.c_str(), "rb");
    if (file == nullptr) {
        std::fprintf(stderr, "no fixture: %s\n", path.c_str());
        std::abort();
    }
    std::string text;
    char bytes[4096];
    for (std::size_t n = 0; (n = std::fread(bytes, 1, sizeof bytes, file)) > 0;) {
        text.append(bytes, n);
    }
    std::fclose(file);
    return text;
}

void write_source_file(const std::string& path, const std::string& text) {
    const std::string full = std::string(JUGGLE_SOURCE_DIR) + "/" + path;
    std::FILE* file = std::fopen(full.c_str(), "wb");
    const bool written =
        file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (!written || std::fclose(file) != 0) {
        std::fprintf(stderr, "not written: %s\n", path.c_str());
        std::abort();
    }
}

}  // namespace support
