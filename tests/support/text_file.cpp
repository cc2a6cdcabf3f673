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

std::vector<std::vector<std::string>> read_source_table(const std::string& path) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    for (const char c : read_source_file(path)) {
        if (c == '\t') {
            row.emplace_back();
        } else if (c != '\n') {
            row.back() += c;
        } else {
            if (row.size() > 1 || !row.front().empty()) rows.push_back(row);
            row.assign(1, "");
        }
    }
    return rows;
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
