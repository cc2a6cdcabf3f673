#include "platform/web/ports.h"

#include <algorithm>
#include <cstdlib>

#include "platform/web/page_calls.h"

namespace platform {

namespace {

core::Status storage_status(int code, std::string_view key) {
    if (code == 0) return {};
    const core::ErrorCode error =
        code == 2 ? core::ErrorCode::StorageFull : core::ErrorCode::StorageBlocked;
    return core::Error{error, std::string(key), {}};
}

core::Status desk_status(int code, const char* what) {
    if (code == 0) return {};
    return core::Error{core::ErrorCode::Unsupported, {}, what};
}

std::string taken(char* text) {
    std::string copy(text);
    std::free(text);
    return copy;
}

}  // namespace

core::Result<std::optional<std::string>> WebStorage::read(std::string_view key) {
    char* text = nullptr;
    const core::Status status =
        storage_status(page_storage_read(key.data(), key.size(), &text), key);
    if (!status) return status.error();
    if (text == nullptr) return std::optional<std::string>();
    return std::optional<std::string>(taken(text));
}

core::Status WebStorage::write(std::string_view key, std::string_view text) {
    return storage_status(page_storage_write(key.data(), key.size(), text.data(), text.size()), key);
}

core::Status WebStorage::remove(std::string_view key) {
    return storage_status(page_storage_remove(key.data(), key.size()), key);
}

core::Result<std::vector<std::string>> WebStorage::keys() {
    char* lines = nullptr;
    const core::Status status = storage_status(page_storage_keys(&lines), "");
    if (!status) return status.error();
    std::vector<std::string> keys;
    const std::string text = lines != nullptr ? taken(lines) : std::string();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        keys.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return keys;
}

core::Status WebDesk::copy_text(std::string_view text) {
    return desk_status(page_copy_text(text.data(), text.size()), "copy");
}

core::Status WebDesk::open_mail(std::string_view link) {
    return desk_status(page_open_mail(link.data(), link.size()), "mail");
}

core::Status WebDesk::share_text(std::string_view title, std::string_view text) {
    return desk_status(page_share_text(title.data(), title.size(), text.data(), text.size()),
                       "share");
}

core::Status WebDesk::save_file(std::string_view name, std::string_view mime,
                                std::string_view text) {
    return desk_status(page_save_file(name.data(), name.size(), mime.data(), mime.size(),
                                      text.data(), text.size()),
                       "save");
}

core::Status WebDesk::choose_file() { return desk_status(page_choose_file(), "open"); }

}  // namespace platform
