#pragma once

// The outside world as the app needs it. The app declares, platform/{web,native,memory} implement:
// the only inheritance in the house.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace app {

// Text under keys, as localStorage: a write is all or nothing, a refused write keeps the old value.
class StoragePort {
public:
    virtual ~StoragePort() = default;
    // Errors: StorageBlocked when the place cannot even be read.
    virtual core::Result<std::optional<std::string>> read(std::string_view key) = 0;
    // Errors: StorageFull, StorageBlocked.
    virtual core::Status write(std::string_view key, std::string_view text) = 0;
    virtual core::Status remove(std::string_view key) = 0;
    virtual core::Result<std::vector<std::string>> keys() = 0;
};

// Acts that need the user's gesture in a browser; called inside one.
class DeskPort {
public:
    virtual ~DeskPort() = default;
    // Errors: Unsupported when the text could not be copied. A browser may learn that only later.
    virtual core::Status copy_text(std::string_view text) = 0;
    virtual core::Status open_mail(std::string_view link) = 0;  // core::mail_link
    virtual core::Status share_text(std::string_view title, std::string_view text) = 0;
    virtual core::Status save_file(std::string_view name, std::string_view mime,
                                   std::string_view text) = 0;
    virtual core::Status choose_file() = 0;  // the chosen text comes back as an event
};

}  // namespace app
