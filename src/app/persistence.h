#pragma once

// Keeps the search in a StoragePort so that nothing is lost: two checksummed slots and a head
// written last, each write read back. Later: generations, daily backups, many tabs (web.md 14);
// the keys below leave room for them.
//
//   juggle/head     {"slot":0|1,"generation":N}       written after its slot is verified
//   juggle/slot/0   header line (format, generation, length, CRC-32) + search file
//   juggle/slot/1
//   juggle/set-aside/<day>-<n>   raw damaged text, never overwritten, never deleted by us
//   juggle/session  theme, text size

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.h"
#include "app/session.h"
#include "core/base/date.h"
#include "core/model/search.h"

namespace app {

struct Loaded {
    std::optional<core::Search> search;  // newest valid copy; nothing on a first visit
    std::vector<std::string> set_aside;  // keys under which damaged text was kept
    std::optional<core::Error> trouble;  // why storage cannot be used, if so
    bool newer_version = false;  // a newer Juggle wrote it: shown read-only, never overwritten
};

class Persistence {
public:
    explicit Persistence(StoragePort& storage);

    Loaded load(core::Date today);
    // Nothing may be written before `load` has finished, nor over a newer version's file.
    core::Status save(const core::Search& search);
    core::Status save_session(const Session& session);
    Session load_session();

private:
    struct Slot;
    Slot read_slot(int number, Loaded& loaded);
    void set_aside(const std::string& key, const std::string& text, Loaded& loaded);
    core::Status write_checked(const std::string& key, const std::string& text);

    StoragePort& storage_;
    bool loaded_ = false;
    bool read_only_ = false;
    int next_slot_ = 0;
    std::uint64_t generation_ = 0;
    core::Date today_;
    core::Status trouble_;  // why nothing may be written, until the next load
};

}  // namespace app
