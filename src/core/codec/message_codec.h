#pragma once

// Messages over the JSON doors.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/compose/lint.h"
#include "core/compose/message.h"

namespace core {

// {"situation": "M1", "opportunity": "o1", "tone": "warm"|"plain"|"formal", "length":
// "mail"|"short", "extra_days": 4, "reason": "direction", "contact": "c1", "date": "2026-03-09",
// "claims": ["in_demand"]}; only the first two must be there. Strict, as every format of ours.
Result<MessageRequest> decode_message_request(std::string_view text);

// The same about a letter that is written already: the opportunity may be left out.
Result<MessageRequest> decode_lint_request(std::string_view text);

// {"findings": [{"kind", "rule", "begin", "end", "words", "fix"}]}
std::string encode_findings(std::string_view letter, const std::vector<Finding>& findings);

// {"subject", "body", "rules", "hints", "form", "to"}; `to` is a contact, where there is one.
std::string encode_message(const Message& message);

}  // namespace core
