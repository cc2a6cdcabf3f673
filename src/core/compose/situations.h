#pragma once

// The situations there are, one row each: what must be true before the message may be written,
// and who writes it. A new situation is a row, a requirement and a writer in a file of its own.

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/compose/facts.h"
#include "core/compose/message.h"

namespace core {

struct SituationRow {
    Situation situation;
    std::string_view id;       // "M1"
    std::string_view demands;  // rules that every such message carries, separated by spaces
    Status (*allowed)(const Facts& facts);
    Message (*write)(const Facts& facts);  // only after `allowed`
};

std::span<const SituationRow> situations();

Status may_ask_for_time(const Facts& facts);
Message write_ask_for_time(const Facts& facts);

Status may_tell_favourite(const Facts& facts);
Message write_tell_favourite(const Facts& facts);

Status may_decline_offer(const Facts& facts);
Message write_decline_offer(const Facts& facts);

}  // namespace core
