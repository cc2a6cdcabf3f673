#pragma once

// Messages over the JSON doors.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/compose/message.h"

namespace core {

// {"situation": "M1", "opportunity": "o1", "tone": "warm"|"plain"|"formal", "extra_days": 4}; the
// tone may be left out (warm), extra_days everywhere but for M1. Strict, as every format of ours.
Result<MessageRequest> decode_message_request(std::string_view text);

// {"subject", "body", "rules", "hints"}.
std::string encode_message(const Message& message);

}  // namespace core
