#pragma once

// The names that outlines use: `?met` asks whether a fact holds, `$deadline` says it.

#include <string>
#include <string_view>

#include "core/compose/facts.h"

namespace core {

bool is_condition(std::string_view name);
bool condition_holds(const Facts& facts, std::string_view name);

// Empty: not known. The name must be one of ours.
bool is_fact(std::string_view name);
std::string fact_words(const Facts& facts, std::string_view name);

}  // namespace core
