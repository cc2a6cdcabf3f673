#pragma once

// A desk that only remembers what it was asked for.

#include <string>
#include <vector>

#include "app/ports.h"

namespace platform {

struct SavedFile {
    std::string name;
    std::string mime;
    std::string text;
};

class MemoryDesk : public app::DeskPort {
public:
    core::Status copy_text(std::string_view text) override;
    core::Status open_mail(std::string_view link) override;
    core::Status share_text(std::string_view title, std::string_view text) override;
    core::Status save_file(std::string_view name, std::string_view mime,
                           std::string_view text) override;
    core::Status choose_file() override;

    void refuse_everything() { refusing_ = true; }

    const std::vector<std::string>& copied() const { return copied_; }
    const std::vector<std::string>& mailed() const { return mailed_; }
    const std::vector<std::string>& shared() const { return shared_; }
    const std::vector<SavedFile>& saved() const { return saved_; }
    int times_asked_for_file() const { return times_asked_for_file_; }

private:
    core::Status answer() const;

    std::vector<std::string> copied_, mailed_, shared_;
    std::vector<SavedFile> saved_;
    int times_asked_for_file_ = 0;
    bool refusing_ = false;
};

}  // namespace platform
