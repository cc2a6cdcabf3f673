#include "app/persistence.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/session_text.h"
#include "app/stored_search.h"

namespace app {
namespace {

using core::ErrorCode;
using core::Result;
using core::Status;
using Text = std::optional<std::string>;

const std::string kHeadKey = "juggle/head";
const std::array<std::string, 2> kSlotKeys = {"juggle/slot/0", "juggle/slot/1"};
const std::string kSetAsideKey = "juggle/set-aside/";
const std::string kSessionKey = "juggle/session";

}  // namespace

// What was found in one slot.
struct Persistence::Slot {
    std::uint64_t generation = 0;  // 0: nothing usable
    std::optional<core::Search> search;
    bool newer_version = false;
};

Persistence::Persistence(StoragePort& storage) : storage_(storage) {}

// Write, read back, compare: a store that lies is found out while the old copy is still there.
Status Persistence::write_checked(const std::string& key, const std::string& text) {
    if (Status written = storage_.write(key, text); !written) {
        return core::Error{written.error().code, key, written.error().detail};
    }
    const Result<Text> back = storage_.read(key);
    if (!back) return core::Error{back.error().code, key, back.error().detail};
    if (*back != text) return core::Error{ErrorCode::StorageDamaged, key, "read back differs"};
    return {};
}

// Copies damaged text to a key of its own and only then frees its place. If that fails nothing
// may be written at all: the damaged text could be the only copy of something.
void Persistence::set_aside(const std::string& key, const std::string& text, Loaded& loaded) {
    const std::string day = kSetAsideKey + core::format_date(today_) + "-";
    for (int number = 1;; ++number) {
        const std::string aside = day + std::to_string(number);
        const Result<Text> taken = storage_.read(aside);
        if (!taken) {
            trouble_ = taken.error();
            return;
        }
        if (*taken && **taken != text) continue;
        if (!*taken) {
            if (Status written = write_checked(aside, text); !written) {
                trouble_ = written.error();
                return;
            }
        }
        loaded.set_aside.push_back(aside);
        if (Status removed = storage_.remove(key); !removed) trouble_ = removed.error();
        return;
    }
}

Persistence::Slot Persistence::read_slot(int number, Loaded& loaded) {
    const std::string& key = kSlotKeys[static_cast<std::size_t>(number)];
    const Result<Text> text = storage_.read(key);
    if (!text) {
        trouble_ = text.error();
        return {};
    }
    if (!*text) return {};
    Result<StoredSearch> stored = read_stored(**text);
    if (stored) return {stored->generation, std::move(stored->search), false};
    if (stored.error().code == ErrorCode::VersionTooNew) {
        return {stored_generation(**text), std::nullopt, true};
    }
    set_aside(key, **text, loaded);
    return {};
}

Loaded Persistence::load(core::Date today) {
    Loaded loaded;
    loaded_ = false;
    read_only_ = false;
    generation_ = 0;
    today_ = today;
    trouble_ = {};

    std::array<Slot, 2> slots = {read_slot(0, loaded), read_slot(1, loaded)};
    const Result<Text> head = storage_.read(kHeadKey);
    if (!head) {
        trouble_ = head.error();
    } else if (*head) {
        // A head that cannot be read says nothing the slots do not say themselves.
        if (const auto known = read_head(**head)) generation_ = known->generation;
    }

    const int newest = slots[1].generation > slots[0].generation ? 1 : 0;
    for (Slot& slot : slots) {
        generation_ = std::max(generation_, slot.generation);
        read_only_ = read_only_ || slot.newer_version;
    }
    for (const int number : {newest, 1 - newest}) {
        Slot& slot = slots[static_cast<std::size_t>(number)];
        if (!loaded.search && slot.search) {
            loaded.search = std::move(slot.search);
            next_slot_ = 1 - number;
        }
    }
    if (!loaded.search) next_slot_ = 0;
    loaded.newer_version = read_only_;
    if (!trouble_) loaded.trouble = trouble_.error();
    loaded_ = true;
    return loaded;
}

Status Persistence::save(const core::Search& search) {
    if (!loaded_) return core::Error{ErrorCode::StorageBlocked, "", "not loaded yet"};
    if (read_only_) return core::Error{ErrorCode::VersionTooNew, "", ""};
    if (!trouble_) return trouble_;
    const std::uint64_t generation = generation_ + 1;
    const std::string& key = kSlotKeys[static_cast<std::size_t>(next_slot_)];
    if (Status slot = write_checked(key, stored_text(generation, search)); !slot) return slot;
    const std::string head = head_text({next_slot_, generation});
    if (Status written = write_checked(kHeadKey, head); !written) return written;
    generation_ = generation;
    next_slot_ = 1 - next_slot_;
    return {};
}

Status Persistence::save_session(const Session& session) {
    if (!loaded_) return core::Error{ErrorCode::StorageBlocked, "", "not loaded yet"};
    return write_checked(kSessionKey, session_text(session));
}

Session Persistence::load_session() {
    const Result<Text> text = storage_.read(kSessionKey);
    return text && *text ? read_session(**text) : Session{};
}

}  // namespace app
