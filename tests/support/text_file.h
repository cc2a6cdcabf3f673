#pragma once

// Fixtures of the source tree, natively and under Node alike.

#include <string>
#include <vector>

namespace support {

// The bytes of a file named from the top of the source tree; stops the test program when it cannot
// be read, because a test without its fixture proves nothing.
std::string read_source_file(const std::string& path);

// Its lines that are not empty, each parted at its tabs.
std::vector<std::vector<std::string>> read_source_table(const std::string& path);

// Accepts a golden file, natively and on request only (JUGGLE_ACCEPT=1).
void write_source_file(const std::string& path, const std::string& text);

}  // namespace support
