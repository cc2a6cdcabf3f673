#pragma once

// One opportunity as JSON text, in the form it has inside the search file: for commands that carry
// one (app/command_codec).

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/opportunity.h"

namespace core {

// Errors: those of parse_json and of reading an opportunity, with paths inside it. What only holds
// in its search (ids that stand once, criteria that exist) is not looked at.
Result<Opportunity> decode_opportunity(std::string_view text);

// decode_opportunity gives back an equal value.
std::string encode_opportunity(const Opportunity& opportunity);

}  // namespace core
