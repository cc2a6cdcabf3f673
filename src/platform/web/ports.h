#pragma once

// The app's ports over the page: localStorage, clipboard, download, file picker.

#include "app/ports.h"

namespace platform {

class WebStorage final : public app::StoragePort {
public:
    core::Result<std::optional<std::string>> read(std::string_view key) override;
    core::Status write(std::string_view key, std::string_view text) override;
    core::Status remove(std::string_view key) override;
    core::Result<std::vector<std::string>> keys() override;
};

class WebDesk final : public app::DeskPort {
public:
    core::Status copy_text(std::string_view text) override;
    core::Status open_mail(std::string_view link) override;
    core::Status share_text(std::string_view title, std::string_view text) override;
    core::Status save_file(std::string_view name, std::string_view mime,
                           std::string_view text) override;
    core::Status choose_file() override;
};

}  // namespace platform
