#pragma once

// assets/evidence.json into plain rows. The compiled-in text is read by core::evidence().

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/estimate/evidence.h"

namespace core {

// Errors: those of json_fields; DuplicateId for a key that stands twice; Inconsistent when the tag
// "no published figure" and grade D do not go together.
Result<Evidence> decode_evidence(std::string_view text);

// The rows as JSON for scripts: the same fields as in the file, indented.
std::string evidence_text(const Evidence& evidence);

}  // namespace core
