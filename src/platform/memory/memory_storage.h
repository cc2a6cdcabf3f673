#pragma once

// Storage in memory that can be told to fail, to lie and to die: what browsers do, on demand.

#include <map>
#include <string>
#include <vector>

#include "app/ports.h"

namespace platform {

enum class StorageFault {
    Blocked,  // refused, nothing changed
    Full,     // a write refused for lack of room; other calls are refused as blocked
    Torn,     // a write stores a prefix and the page is killed: every later call is refused
    Lying,    // a write says yes and stores a prefix; other calls work
    Killed,   // not done, and every later call is refused
};

class MemoryStorage : public app::StoragePort {
public:
    MemoryStorage() = default;
    explicit MemoryStorage(std::map<std::string, std::string> entries);

    core::Result<std::optional<std::string>> read(std::string_view key) override;
    core::Status write(std::string_view key, std::string_view text) override;
    core::Status remove(std::string_view key) override;
    core::Result<std::vector<std::string>> keys() override;

    // The n-th call from now on (1: the next) fails so, once.
    void fail_call(int nth, StorageFault fault);
    // How many bytes a torn or lying write still stores.
    void keep_bytes(std::size_t bytes) { kept_bytes_ = bytes; }
    // Bytes of keys and texts together that fit.
    void set_quota(std::size_t bytes) { quota_ = bytes; }
    void block() { blocked_ = true; }
    void unblock() { blocked_ = false; }

    int calls() const { return calls_; }
    int writes() const { return writes_; }  // writes and removals that were asked for
    const std::map<std::string, std::string>& entries() const { return entries_; }
    std::map<std::string, std::string>& entries() { return entries_; }

private:
    std::optional<StorageFault> next_fault();
    std::size_t size_with(std::string_view key, std::string_view text) const;

    std::map<std::string, std::string> entries_;
    std::map<int, StorageFault> faults_;  // by number of the call
    std::size_t kept_bytes_ = 0;
    std::optional<std::size_t> quota_;
    bool blocked_ = false;
    int calls_ = 0;
    int writes_ = 0;
};

}  // namespace platform
