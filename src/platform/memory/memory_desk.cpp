#include "platform/memory/memory_desk.h"

namespace platform {

core::Status MemoryDesk::answer() const {
    if (!refusing_) return {};
    return core::Error{core::ErrorCode::Unsupported, "", ""};
}

core::Status MemoryDesk::copy_text(std::string_view text) {
    if (!refusing_) copied_.emplace_back(text);
    return answer();
}

core::Status MemoryDesk::open_mail(std::string_view link) {
    if (!refusing_) mailed_.emplace_back(link);
    return answer();
}

core::Status MemoryDesk::share_text(std::string_view, std::string_view text) {
    if (!refusing_) shared_.emplace_back(text);
    return answer();
}

core::Status MemoryDesk::save_file(std::string_view name, std::string_view mime,
                                   std::string_view text) {
    if (!refusing_) saved_.push_back({std::string(name), std::string(mime), std::string(text)});
    return answer();
}

core::Status MemoryDesk::choose_file() {
    ++times_asked_for_file_;
    return answer();
}

}  // namespace platform
