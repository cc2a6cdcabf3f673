#include "platform/native/streams.h"

#include <cstdio>
#include <vector>

#include "core/codec/text_limits.h"
#include "core/json_api.h"

namespace platform {

core::Result<std::string> read_all(const std::string& path) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (file == nullptr) return core::Error{core::ErrorCode::Unreadable, path, "cannot be opened"};
    std::string text;
    std::vector<char> buffer(1 << 16);
    while (text.size() <= core::kMaxJsonBytes) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
        if (count == 0) break;
        text.append(buffer.data(), count);
    }
    const bool failed = std::ferror(file) != 0;
    if (file != stdin) std::fclose(file);
    if (failed) return core::Error{core::ErrorCode::Unreadable, path, "cannot be read"};
    return text;
}

int refuse(const core::Error& error) {
    std::fprintf(stderr, "%s\n", core::error_line(error).c_str());
    return kRefused;
}

int print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return written && std::fflush(stdout) == 0 ? kDone : kNotWritten;
}

int finish(const core::Result<std::string>& answer) {
    if (!answer) return refuse(answer.error());
    return print(*answer + "\n");
}

}  // namespace platform
