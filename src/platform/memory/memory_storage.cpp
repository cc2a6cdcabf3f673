#include "platform/memory/memory_storage.h"

#include <utility>

namespace platform {
namespace {

core::Error refused(core::ErrorCode code) {
    return {code, "", ""};
}

}  // namespace

MemoryStorage::MemoryStorage(std::map<std::string, std::string> entries)
    : entries_(std::move(entries)) {}

void MemoryStorage::fail_call(int nth, StorageFault fault) {
    faults_[calls_ + nth] = fault;
}

// The fault of the call that begins now.
std::optional<StorageFault> MemoryStorage::next_fault() {
    ++calls_;
    if (blocked_) return StorageFault::Blocked;
    const auto planned = faults_.find(calls_);
    if (planned == faults_.end()) return std::nullopt;
    const StorageFault fault = planned->second;
    faults_.erase(planned);
    blocked_ = fault == StorageFault::Torn || fault == StorageFault::Killed;
    return fault;
}

std::size_t MemoryStorage::size_with(std::string_view key, std::string_view text) const {
    std::size_t size = key.size() + text.size();
    for (const auto& [other, kept] : entries_) {
        if (other != key) size += other.size() + kept.size();
    }
    return size;
}

core::Result<std::optional<std::string>> MemoryStorage::read(std::string_view key) {
    const auto fault = next_fault();
    if (fault && fault != StorageFault::Lying) return refused(core::ErrorCode::StorageBlocked);
    const auto found = entries_.find(std::string(key));
    if (found == entries_.end()) return std::optional<std::string>();
    return std::optional(found->second);
}

core::Status MemoryStorage::write(std::string_view key, std::string_view text) {
    ++writes_;
    const auto fault = next_fault();
    if (fault == StorageFault::Full) return refused(core::ErrorCode::StorageFull);
    if (fault == StorageFault::Torn || fault == StorageFault::Lying) {
        entries_[std::string(key)] = std::string(text.substr(0, kept_bytes_));
        if (fault == StorageFault::Lying) return {};
    }
    if (fault) return refused(core::ErrorCode::StorageBlocked);
    if (quota_ && size_with(key, text) > *quota_) return refused(core::ErrorCode::StorageFull);
    entries_[std::string(key)] = std::string(text);
    return {};
}

core::Status MemoryStorage::remove(std::string_view key) {
    ++writes_;
    const auto fault = next_fault();
    if (fault && fault != StorageFault::Lying) return refused(core::ErrorCode::StorageBlocked);
    entries_.erase(std::string(key));
    return {};
}

core::Result<std::vector<std::string>> MemoryStorage::keys() {
    const auto fault = next_fault();
    if (fault && fault != StorageFault::Lying) return refused(core::ErrorCode::StorageBlocked);
    std::vector<std::string> out;
    for (const auto& entry : entries_)
        out.push_back(entry.first);
    return out;
}

}  // namespace platform
